"""Lets a second start bring the first window forward."""

import os
import socket
import stat
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

from rls_coach.desktop.raise_client import ANSWER, HAS_LOCAL_SOCKETS

if TYPE_CHECKING:
    from pathlib import Path

_FOR_OWNER_ONLY = 0o177
"""The mask under which a socket comes out as 0600 from its first moment."""

_PRIVATE_FOLDER = 0o700


class RaiseListener(QObject):
    """Listens for a second start, as long as this one runs.

    The caller owns the data folder already; whoever else has the address is a leftover
    of a process that died. Being unable to listen is no reason not to run.

    Attributes:
        is_listening: Whether a second start can reach this one.

    Signals:
        raise_requested: A second start wants the window to come forward.
    """

    raise_requested = Signal()

    def __init__(self, address: "Path", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._socket = _listening_socket(address)
        self.is_listening = self._socket is not None
        if self._socket is not None:
            self._inode = address.stat().st_ino
            kind = QSocketNotifier.Type.Read
            self._notifier = QSocketNotifier(self._socket.fileno(), kind, self)
            self._notifier.activated.connect(self._on_notifier_activated)

    def close(self) -> None:
        """Stop listening and take the address away; a second time does nothing."""
        if self._socket is None:
            return
        self._notifier.setEnabled(False)
        try:
            # by now the address may belong to the process that came after this one;
            # while our socket is open, no other can have its inode
            if self._address.lstat().st_ino == self._inode:
                self._address.unlink()
        except OSError:
            pass  # it is gone already
        self._socket.close()
        self._socket = None
        self.is_listening = False

    @Slot()
    def _on_notifier_activated(self) -> None:
        if self._socket is None:
            return
        try:
            caller, _ = self._socket.accept()
            with caller:
                caller.setblocking(False)
                caller.send(ANSWER)
        except OSError:
            return  # the caller gave up in the meantime
        self.raise_requested.emit()


def _listening_socket(address: "Path") -> socket.socket | None:
    if not HAS_LOCAL_SOCKETS:
        return None
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        address.parent.mkdir(_PRIVATE_FOLDER, parents=True, exist_ok=True)
        if os.path.lexists(address) and stat.S_ISSOCK(address.lstat().st_mode):
            address.unlink()
        _bind(listener, address)
        listener.listen()
        listener.setblocking(False)
    except OSError:
        listener.close()
        return None
    return listener


def _bind(listener: socket.socket, address: "Path") -> None:
    before = os.umask(_FOR_OWNER_ONLY)
    try:
        listener.bind(os.fspath(address))
    finally:
        os.umask(before)
