"""The frame of the window: on the screen first, filled a moment later.

It imports next to nothing, so that a start is answered at once.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QMainWindow

from rls_coach import __version__

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

RAIL_WIDTH_PX = 96


def application() -> QApplication:
    """Return Qt's application, made where there is none yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setApplicationName("RLS Coach")
    QApplication.setDesktopFileName("rls-coach")
    QApplication.setApplicationVersion(__version__)
    made = QApplication(["rls-coach"])
    made.setStyle("Fusion")
    return made


class Frame(QMainWindow):
    """Empty ground and rail, until it is given its contents.

    Signals:
        first_painted(): It can be seen for the first time.
        closing(): It is about to go.
    """

    first_painted = Signal()
    closing = Signal()

    def __init__(self, background: str, rail: str) -> None:
        """Show two colours, as hexadecimal text, until there is more to show."""
        super().__init__()
        self._background = QColor(background)
        self._rail = QColor(rail)
        self._is_painted = False
        self.setWindowTitle("RLS Coach")
        self.setMinimumSize(900, 600)
        self.resize(1280, 800)

    def fill(self, contents: "QWidget") -> None:
        """Show the contents."""
        self.setCentralWidget(contents)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Draw the ground and the rail."""
        if self.centralWidget() is None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._background)
            painter.fillRect(0, 0, RAIL_WIDTH_PX, self.height(), self._rail)
            painter.end()
        if not self._is_painted:
            self._is_painted = True
            self.first_painted.emit()

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Let the contents keep what is not yet kept."""
        self.closing.emit()
        super().closeEvent(event)
