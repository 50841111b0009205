"""Dragging a row to another place: where it would land, and scrolling on the way."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from rls_coach.ui.theme import Theme

_EDGE_PX = 56
"""So near to the edge of what can be seen, it scrolls on."""

_SCROLL_MS = 30


class DropLine(QWidget):
    """A line where the row would land."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedHeight(8)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line with a knob at each end."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_text"))
        painter.drawRoundedRect(self.rect().adjusted(4, 2, -4, -2), 2, 2)
        painter.drawEllipse(0, 0, 8, 8)
        painter.drawEllipse(self.width() - 8, 0, 8, 8)
        painter.end()


class DoseDrag(QObject):
    """One drag at a time, within a list of rows.

    Args:
        theme: Colours and sizes.
        home: The widget that the rows stand in.
        rows: The rows as they stand, the same list that the home keeps.
    """

    def __init__(self, theme: Theme, home: QWidget, rows: Sequence[QWidget]) -> None:
        super().__init__(home)
        self._home = home
        self._rows = rows
        self._at = QPoint()
        self.line = DropLine(theme, home)
        self._ghost = QLabel(home)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()
        self._timer = QTimer(self)
        self._timer.setInterval(_SCROLL_MS)
        self._timer.timeout.connect(self._scroll_on)

    @property
    def is_going_on(self) -> bool:
        """Whether a row is being dragged."""
        return self._timer.isActive()

    def move_to(self, row: QWidget, at: QPoint) -> None:
        """Show where a row would land with the mouse there on the screen."""
        self._at = at
        if not self.is_going_on:
            self._ghost.setPixmap(_faint(row))
            self._ghost.resize(row.size())
            self._ghost.show()
            self._timer.start()
        self._show()

    def end(self) -> None:
        """Put line and ghost away."""
        self._timer.stop()
        self.line.hide()
        self._ghost.hide()

    def goal(self, index: int, at: QPoint) -> int:
        """Return the place at which a row lands, from 0."""
        gap = self._gap(at)
        return gap - 1 if gap > index else gap

    def _gap(self, at: QPoint) -> int:
        y = self._home.mapFromGlobal(at).y()
        return sum(row.geometry().center().y() < y for row in self._rows)

    def _show(self) -> None:
        gap = self._gap(self._at)
        if gap < len(self._rows):
            y = self._rows[gap].y() - 5
        else:
            y = self._rows[-1].geometry().bottom() + 1
        self.line.setGeometry(0, max(0, y - 4), self._home.width(), 8)
        mouse = self._home.mapFromGlobal(self._at)
        self._ghost.move(0, mouse.y() - self._ghost.height() // 2)
        self._ghost.raise_()
        self.line.show()
        self.line.raise_()

    def _scroll_on(self) -> None:
        area = self._home.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if not isinstance(area, QScrollArea):
            return
        y = area.viewport().mapFromGlobal(self._at).y()
        below = y - (area.viewport().height() - _EDGE_PX)
        above = _EDGE_PX - y
        by = max(0, below) - max(0, above)
        if by:
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + by // 3)
            self._show()


def _faint(row: QWidget) -> QPixmap:
    whole = row.grab()
    faint = QPixmap(whole.size())
    faint.setDevicePixelRatio(whole.devicePixelRatio())
    faint.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faint)
    painter.setOpacity(0.92)
    painter.drawPixmap(0, 0, whole)
    painter.end()
    return faint
