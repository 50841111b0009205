"""Where what scrolls ends: a line, and a straight edge beside the scroll bar."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Page


class EdgeLine(QWidget):
    """A thin line above what scrolls, while some of it is hidden behind the edge.

    It takes its room always, so that nothing moves when it is seen.

    Args:
        theme: Its colour.
        bars: What scrolls, one or more beside one another.
    """

    def __init__(self, theme: Theme, *bars: QScrollBar) -> None:
        super().__init__()
        self._theme = theme
        self._bars = bars
        self.setFixedHeight(1)
        for bar in bars:
            bar.valueChanged.connect(self.update)
        theme.changed.connect(self.update)

    @property
    def is_seen(self) -> bool:
        """Whether something is hidden behind the edge."""
        return any(bar.value() > bar.minimum() for bar in self._bars)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        if self.is_seen:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._theme.color("control_line"))
            painter.end()


class StraightEdge(QObject):
    """Keeps the right edge of a page's contents where it is without a scroll bar.

    Args:
        page: The page; its column's right margin is kept.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._right_px = page.column.contentsMargins().right()
        page.verticalScrollBar().rangeChanged.connect(self._fit)

    def set_right(self, right_px: int) -> None:
        """Say how far from the page's right edge the contents end."""
        self._right_px = right_px
        self._fit()

    def _fit(self) -> None:
        bar = self._page.verticalScrollBar()
        bar_px = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        margins = self._page.column.contentsMargins()
        right_px = max(0, self._right_px - bar_px)
        if margins.right() != right_px:
            margins.setRight(right_px)
            self._page.column.setContentsMargins(margins)
