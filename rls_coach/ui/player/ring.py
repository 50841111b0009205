"""The ring with the count in it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from rls_coach.ui.theme import Theme

ARC_STEPS_A_SECOND = 12
"""How often the arc moves: often enough to look calm, seldom enough to cost little."""


class Ring(QWidget):
    """What is left of the step: an arc, a word and the seconds.

    A halo around it is the visual twin of a sound. What stays the same for a second
    is drawn once and kept as a picture; only arc and halo are drawn each time.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._word = ""
        self._count = ""
        self._goal = ""
        self._left = 0.0
        self._tone = "primary"
        self._halo = 0.0
        self._still: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._redraw)

    @property
    def halo(self) -> float:
        """How strong the halo is, 0 to 1."""
        return self._halo

    def show_step(
        self,
        word: str,
        count: str,
        goal: str,
        left_s: float,
        whole_s: float,
        *,
        is_hold: bool,
    ) -> None:
        """Show a word, the seconds and how much of the step is left.

        Args:
            word: What to do.
            count: The seconds.
            goal: What stands below them; empty for nothing.
            left_s: How much of the arc is drawn, in seconds.
            whole_s: How many seconds are the whole ring.
            is_hold: Whether the person holds still.
        """
        tone = "accent" if is_hold else "primary"
        left = round(left_s * ARC_STEPS_A_SECOND) / (whole_s * ARC_STEPS_A_SECOND)
        left = max(0.0, min(left, 1.0))
        shown = (word, count, goal, tone)
        if shown != (self._word, self._count, self._goal, self._tone):
            self.setAccessibleName(f"{word} {count} {goal}".strip())
            self._word, self._count, self._goal, self._tone = shown
            self._redraw()
        if left != self._left:
            self._left = left
            self.update()

    def show_halo(self, strength: float) -> None:
        """Show the halo, 0 to 1."""
        if strength != self._halo:
            self._halo = strength
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw everything anew at the new size."""
        super().resizeEvent(event)
        self._redraw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the halo, what stays, and the arc."""
        if self._still is None:
            self._still = self._drawn_still()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, thickness, edge = self._measures()
        if self._halo > 0:
            halo = self._theme.color(self._tone)
            halo.setAlphaF(0.35 * self._halo)
            painter.setPen(QPen(halo, thickness + edge * 0.06))
            painter.drawEllipse(box)
        painter.drawPixmap(0, 0, self._still)
        if self._left > 0:
            pen = QPen(self._theme.color(self._tone), thickness)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(box, 90 * 16, -round(self._left * 360 * 16))
        painter.end()

    def _redraw(self) -> None:
        self._still = None
        self.update()

    def _measures(self) -> tuple[QRectF, float, int]:
        """Return the circle, how thick it is, and the edge it all fits into."""
        edge = min(self.width(), self.height())
        thickness = max(10.0, edge * 0.07)
        margin = thickness * 0.5 + edge * 0.035
        box = QRectF(
            (self.width() - edge) / 2 + margin,
            (self.height() - edge) / 2 + margin,
            edge - 2 * margin,
            edge - 2 * margin,
        )
        return box, thickness, edge

    def _drawn_still(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        still = QPixmap(self.size() * ratio)
        still.setDevicePixelRatio(ratio)
        still.fill(Qt.GlobalColor.transparent)
        painter = QPainter(still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, thickness, edge = self._measures()
        painter.setPen(QPen(self._theme.color("empty"), thickness))
        painter.drawEllipse(box)
        self._draw_text(painter, box, edge)
        painter.end()
        return still

    def _draw_text(self, painter: QPainter, box: QRectF, edge: int) -> None:
        centre = Qt.AlignmentFlag.AlignCenter
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        if self._count:
            count_px = max(20, round(edge * 0.42))
            font.setPixelSize(count_px)
            needed = QFontMetricsF(font).horizontalAdvance(self._count)
            if needed > box.width() * 0.72:
                # Minutes and seconds take more room than seconds alone.
                font.setPixelSize(max(16, int(count_px * box.width() * 0.72 / needed)))
            painter.setFont(font)
            painter.setPen(self._theme.color("text"))
            painter.drawText(box.translated(0, edge * 0.06), centre, self._count)
        word_px = max(14, round(edge * 0.088))
        font.setPixelSize(word_px)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, word_px * 0.06)
        word = self._word.upper()
        needed = QFontMetricsF(font).horizontalAdvance(word)
        if needed > box.width() * 0.62:
            font.setPixelSize(max(10, int(word_px * box.width() * 0.62 / needed)))
        painter.setFont(font)
        is_hold = self._tone == "accent"
        painter.setPen(self._theme.color("accent_text" if is_hold else "primary"))
        above = -edge * 0.2 if self._count else 0.0
        painter.drawText(box.translated(0, above), centre, word)
        if self._goal:
            font.setPixelSize(max(14, round(edge * 0.075)))
            painter.setFont(font)
            painter.setPen(self._theme.color("quiet"))
            painter.drawText(box.translated(0, edge * 0.24), centre, self._goal)
