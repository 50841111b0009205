"""Asks the window that is already open to come forward; needs no Qt.

A second start does this before it imports anything large. Where the system has no
local sockets, nothing is asked and the answer is no.
"""

import os
import socket
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from pathlib import Path

HAS_LOCAL_SOCKETS = hasattr(socket, "AF_UNIX")
"""Whether the first window can be reached at all."""

ANSWER = b"1"
"""What the first window says once it was reached."""

_TIMEOUT_S = 1.0


def socket_address(data_dir: "Path", runtime_dir: "Path") -> "Path":
    """Return where the window that owns a data folder listens.

    The name is short whatever the folder is called: an address of a local socket may
    not be longer than about 100 bytes.
    """
    folder = os.fsencode(data_dir.resolve())
    return runtime_dir / f"rls-coach-{crc32(folder):08x}.sock"


def raise_first_window(address: "Path") -> bool:
    """Ask the window that listens at an address to come forward.

    Returns:
        Whether it answered within a second. A window that hangs does not answer.
    """
    if not HAS_LOCAL_SOCKETS:
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(_TIMEOUT_S)
        try:
            client.connect(os.fspath(address))
            return client.recv(len(ANSWER)) == ANSWER
        except OSError:
            return False
