"""The week's sessions as small marks."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rls_coach.ui.theme import Theme

_GAP_PX = 10


class Mark(Enum):
    """What became of a slot; a day without a session is no fault."""

    DONE = "done"
    OPEN = "open"
    NONE = "none"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class DayMarks:
    """One day's marks.

    Attributes:
        letter: The day's letter below them.
        marks: One mark a slot, morning first.
    """

    letter: str
    marks: tuple[Mark, ...]


class WeekMarks(QWidget):
    """Seven columns of marks: filled is done, dashed is to come today, dotted later."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: tuple[DayMarks, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_days(self, days: tuple[DayMarks, ...], sentence: str) -> None:
        """Show a week; ``sentence`` says the same to a screen reader."""
        self._days = days
        self.setAccessibleName(sentence)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two rows and the letters."""
        rows = max((len(day.marks) for day in self._days), default=2)
        return QSize(280, rows * self._theme.px(30) + self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, however narrow."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks."""
        if not self._days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(self._theme.px(13))
        painter.setFont(font)
        cell = (self.width() + _GAP_PX) / len(self._days)
        height = self._theme.px(26)
        pitch = self._theme.px(30)
        for column, day in enumerate(self._days):
            left = column * cell
            width = cell - _GAP_PX
            for row, mark in enumerate(day.marks):
                box = QRectF(left + 1, row * pitch + 1, width - 2, height - 2)
                self._draw_mark(painter, box, mark)
            painter.setPen(self._theme.color("quiet"))
            below = QRectF(left, len(day.marks) * pitch, width, self._theme.px(22))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, day.letter)
        painter.end()

    def _draw_mark(self, painter: QPainter, box: QRectF, mark: Mark) -> None:
        theme = self._theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if mark is Mark.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary"))
        elif mark is Mark.OPEN:
            painter.setPen(QPen(theme.color("primary"), 2, Qt.PenStyle.DashLine))
        elif mark is Mark.AHEAD:
            painter.setPen(QPen(theme.color("control_line"), 2, Qt.PenStyle.DotLine))
        else:
            # The fill alone is too near to the card to be told from it.
            painter.setPen(QPen(theme.color("control_line"), 2))
            painter.setBrush(theme.color("empty"))
        painter.drawRoundedRect(box, 7, 7)
        if mark is Mark.DONE:
            pen = QPen(theme.color("on_primary"), 2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            middle = box.center()
            reach = box.height() * 0.2
            corner_x, corner_y = middle.x() - reach * 0.3, middle.y() + reach * 0.8
            painter.drawLine(
                round(middle.x() - reach * 1.2),
                round(middle.y()),
                round(corner_x),
                round(corner_y),
            )
            painter.drawLine(
                round(corner_x),
                round(corner_y),
                round(middle.x() + reach * 1.3),
                round(middle.y() - reach),
            )

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
