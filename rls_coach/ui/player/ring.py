"""The ring with the count in it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rls_coach.ui.player.ring_text import LeastType, RingWords, Row, rows_of
from rls_coach.ui.player.to_come import OUTLINE_PX
from rls_coach.ui.theme import Theme

ARC_STEPS_A_SECOND = 12
"""How often the arc moves: often enough to look calm, seldom enough to cost little."""

_HALO_SHARE = 0.027
"""How far the halo reaches beyond the ring, of the ring's edge."""

_AIR_SHARE = 0.022
"""What stays free between ring and type."""


class Ring(QWidget):
    """What is left of the step: an arc, a word and the seconds.

    A halo around it is the visual twin of a sound. What stays the same for a second
    is drawn once and kept as a picture; only arc and halo are drawn each time.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = RingWords()
        self._least = LeastType()
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

    @property
    def rows(self) -> tuple[Row, ...]:
        """The lines of type in it, from top to bottom."""
        box, thickness, edge = self._measures()
        radius = (box.width() - thickness) / 2 - edge * _AIR_SHARE
        words = self._words._replace(word=self._words.word.upper())
        return rows_of(words, self.font(), edge, radius, self._least)

    def set_least(self, least: LeastType) -> None:
        """Say below which size its type cannot be read."""
        if least != self._least:
            self._least = least
            self._redraw()

    def show_step(
        self, words: RingWords, left_s: float, whole_s: float, *, is_hold: bool
    ) -> None:
        """Show a word, the seconds and how much of the step is left.

        Args:
            words: What to do, the seconds, and what stands below them.
            left_s: How much of the arc is drawn, in seconds.
            whole_s: How many seconds are the whole ring.
            is_hold: Whether the person holds still.
        """
        tone = "accent" if is_hold else "primary"
        left = round(left_s * ARC_STEPS_A_SECOND) / (whole_s * ARC_STEPS_A_SECOND)
        left = max(0.0, min(left, 1.0))
        if (words, tone) != (self._words, self._tone):
            self.setAccessibleName(" ".join(words).strip())
            self._words, self._tone = words, tone
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
            painter.setPen(QPen(halo, thickness + 2 * edge * _HALO_SHARE))
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
        margin = thickness * 0.5 + edge * _HALO_SHARE
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
        box, thickness, _ = self._measures()
        painter.setPen(QPen(self._theme.color("control_line"), thickness))
        painter.drawEllipse(box)
        painter.setPen(QPen(self._theme.color("empty"), thickness - 2 * OUTLINE_PX))
        painter.drawEllipse(box)
        self._draw_text(painter, box.center())
        painter.end()
        return still

    def _draw_text(self, painter: QPainter, middle: QPointF) -> None:
        is_hold = self._tone == "accent"
        tokens = {"word": "accent_text" if is_hold else "primary", "number": "text"}
        for row in self.rows:
            painter.setFont(row.font)
            painter.setPen(self._theme.color(tokens.get(row.part, "quiet")))
            width = painter.fontMetrics().horizontalAdvance(row.text)
            corner = QPointF(-width / 2, row.baseline_px)
            painter.drawText(middle + corner, row.text)
