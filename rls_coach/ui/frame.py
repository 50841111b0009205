"""The frame of the window: on the screen first, filled a moment later.

It imports next to nothing, so that a start is answered at once.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from rls_coach import __version__

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

RAIL_WIDTH_PX = 96
_TITLE_BAR_PX = 40


def application() -> QApplication:
    """Return Qt's application, made where there is none yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setApplicationName("RLS Coach")
    QApplication.setDesktopFileName("rls-coach")
    QApplication.setApplicationVersion(__version__)
    return QApplication(["rls-coach"])


class Frame(QMainWindow):
    """Empty ground and rail, until it is given its contents.

    Attributes:
        may_close: Tells whether nothing would be lost by closing.

    Signals:
        first_painted(): It can be seen for the first time.
        closing(): It is about to go.
    """

    first_painted = Signal()
    closing = Signal()

    def __init__(self, background: str, rail: str) -> None:
        """Show two colours, as hexadecimal text, until there is more to show."""
        super().__init__()
        self._rail = QWidget(self)
        self._rail.setObjectName("rail")
        # A style sheet, for a palette would cost a tenth of the whole start.
        self.setStyleSheet(
            f"Frame {{ background: {background} }} #rail {{ background: {rail} }}"
        )
        self._is_painted = False
        self.may_close: Callable[[], bool] = lambda: True
        self.setWindowTitle("RLS Coach")
        self.setMinimumSize(900, 600)
        room = self.screen().availableSize()
        # The title bar comes on top of what is asked for.
        self.resize(min(1280, room.width()), min(800, room.height() - _TITLE_BAR_PX))

    def fill(self, contents: QWidget) -> None:
        """Show the contents."""
        self._rail.hide()
        self.setStyleSheet("")
        self.setCentralWidget(contents)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Keep the rail as high as the window."""
        super().resizeEvent(event)
        self._rail.resize(RAIL_WIDTH_PX, self.height())

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Tell of the first paint."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.first_painted.emit()

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Let the contents keep what is not yet kept, or ask once about it."""
        # Only a person can be asked; who ends the program from outside is obeyed.
        if event.spontaneous() and not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)
