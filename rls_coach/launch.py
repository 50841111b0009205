"""Answers a start at once: the frame first, then ``app`` fills it.

Reading the history and building the pages takes longer than showing a window, so it
happens once the window can be seen. Nothing large may be imported here at the top.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from rls_coach.data_folder import LOOK_NAME, own_folder
from rls_coach.ui.frame import Frame, application

if TYPE_CHECKING:
    from collections.abc import Callable

    from rls_coach.app import App

_LIGHT = ("#f6f4ef", "#ece7df")


def run(data_dir: Path, address_of: "Callable[[], Path]") -> int:
    """Open the window and run until it is closed; return the exit status.

    Args:
        data_dir: Where the history is.
        address_of: Tells where a second start finds this one.

    Raises:
        WorldError: If the data folder cannot be used. Nothing was changed in it.
    """
    with own_folder(data_dir):
        return _Start(data_dir, address_of).run()


class _Start:
    """One start, from the first paint to the end."""

    def __init__(self, data_dir: Path, address_of: "Callable[[], Path]") -> None:
        self._data_dir = data_dir
        self._address_of = address_of
        self._app: App | None = None
        self._error: Exception | None = None
        self._qt = application()
        self._frame = Frame(*_last_look(data_dir))

    def run(self) -> int:
        # A fresh round of the event loop: the paint is then really on the screen.
        self._frame.first_painted.connect(lambda: QTimer.singleShot(0, self._fill))
        self._frame.show()
        try:
            status = int(self._qt.exec())
        finally:
            if self._app is not None:
                self._app.close()
        if self._error is not None:
            raise self._error
        return status

    def _fill(self) -> None:
        from rls_coach.app import open_app

        try:
            self._app = open_app(self._data_dir, self._frame, self._address_of)
        except Exception as error:
            # An exception here would end in Qt's event loop, with the frame left
            # empty on the screen; it is raised again once the loop has ended.
            self._error = error
            self._frame.close()


def _last_look(data_dir: Path) -> tuple[str, str]:
    try:
        background, rail = (data_dir / LOOK_NAME).read_text("ascii").split()
    except (OSError, ValueError):
        return _LIGHT
    return background, rail
