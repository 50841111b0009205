"""What the shapes of the leg chart mean, said beside it."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rls_coach.ui.charts.colors import chart_colors
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Label
from rls_coach.ui.widgets.flow import FlowLayout


class Mark(Enum):
    """A kind of mark in the chart."""

    EVENING = "evening"
    NIGHT = "night"
    EVENING_AVERAGE = "evening average"
    NIGHT_AVERAGE = "night average"
    EVENING_LONG = "evening, longer average"
    NIGHT_LONG = "night, longer average"
    MOMENT = "moment"
    MINUTES = "minutes"


_EVENING_LINES = (Mark.EVENING_AVERAGE, Mark.EVENING_LONG)
_NIGHT_LINES = (Mark.NIGHT_AVERAGE, Mark.NIGHT_LONG)


class Glyph(QWidget):
    """One mark, as the chart draws it."""

    def __init__(self, theme: Theme, mark: Mark) -> None:
        super().__init__()
        self._theme = theme
        self._mark = mark

    def sizeHint(self) -> QSize:
        """Return the size of a letter, or of a piece of line."""
        is_line = self._mark in _EVENING_LINES + _NIGHT_LINES
        return QSize(self._theme.px(24 if is_line else 14), self._theme.px(14))

    def minimumSizeHint(self) -> QSize:
        """Return that it does not shrink."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(self.rect()), self._mark, self._theme)
        painter.end()


def paint_mark(painter: QPainter, box: QRectF, mark: Mark, theme: Theme) -> None:
    """Draw a mark in the middle of a box."""
    colors = chart_colors(theme.tokens)
    middle = box.center()
    radius = theme.px(5)
    painter.setPen(Qt.PenStyle.NoPen)
    if mark is Mark.EVENING:
        painter.setBrush(QColor(colors.evening))
        painter.drawEllipse(middle, radius, radius)
    elif mark is Mark.NIGHT:
        painter.setBrush(QColor(colors.night))
        painter.drawPolygon(_diamond(middle, radius * 1.25))
    elif mark is Mark.MOMENT:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colors.moment), 1.5))
        painter.drawEllipse(middle, radius * 0.7, radius * 0.7)
    elif mark is Mark.MINUTES:
        painter.setBrush(QColor(colors.bar))
        painter.setPen(QPen(QColor(colors.bar_edge), 1))
        half = QPointF(radius * 0.7, radius * 1.1)
        painter.drawRect(QRectF(middle - half, middle + half))
    else:
        painter.setPen(_line_pen(mark, theme))
        painter.drawLine(
            QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y())
        )


class Legend(QWidget):
    """The marks with their meanings, wrapping where it is narrow."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._flow = FlowLayout(self, spacing=6)
        self._entries: dict[Mark, QWidget] = {}
        for mark, words in (
            (Mark.EVENING, self.tr("evening")),
            (Mark.NIGHT, self.tr("night")),
            (Mark.EVENING_AVERAGE, self.tr("evenings, 7-day average")),
            (Mark.NIGHT_AVERAGE, self.tr("nights, 7-day average")),
            (Mark.EVENING_LONG, self.tr("evenings, 4-week average")),
            (Mark.NIGHT_LONG, self.tr("nights, 4-week average")),
            (Mark.MOMENT, self.tr("at other times")),
            (Mark.MINUTES, self.tr("minutes a day, scale on the right")),
        ):
            self._add(mark, words)

    def show_marks(self, marks: frozenset[Mark]) -> None:
        """Show only the marks that the chart draws at present."""
        for mark, entry in self._entries.items():
            entry.setVisible(mark in marks)

    def _add(self, mark: Mark, words: str) -> None:
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(Glyph(self._theme, mark))
        row.addWidget(Label(words, "quiet"))
        self._entries[mark] = entry
        self._flow.addWidget(entry)


def _line_pen(mark: Mark, theme: Theme) -> QPen:
    colors = chart_colors(theme.tokens)
    if mark in _EVENING_LINES:
        return QPen(QColor(colors.evening), 2)
    pen = QPen(QColor(colors.night), 2)
    pen.setDashPattern([3, 2])
    return pen


def _diamond(middle: QPointF, radius: float) -> QPolygonF:
    across, down = QPointF(radius, 0), QPointF(0, radius)
    return QPolygonF([middle - down, middle + across, middle + down, middle - across])
