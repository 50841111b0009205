"""The ring with the count in it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rls_coach.ui.theme import Theme


class Ring(QWidget):
    """What is left of the step: an arc, a word and the seconds.

    A halo around it is the visual twin of a sound.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._word = ""
        self._count = ""
        self._left = 0.0
        self._tone = "primary"
        self._halo = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    @property
    def halo(self) -> float:
        """How strong the halo is, 0 to 1."""
        return self._halo

    def show_step(self, word: str, count: str, left: float, *, is_hold: bool) -> None:
        """Show a word, the seconds and how much of the step is left, 0 to 1."""
        tone = "accent" if is_hold else "primary"
        # A step of the arc too small to see is not worth a repaint.
        left = round(left * 240) / 240
        if (word, count, left, tone) == (
            self._word,
            self._count,
            self._left,
            self._tone,
        ):
            return
        if (word, count) != (self._word, self._count):
            self.setAccessibleName(f"{word} {count}".strip())
        self._word, self._count, self._left, self._tone = word, count, left, tone
        self.update()

    def show_halo(self, strength: float) -> None:
        """Show the halo, 0 to 1."""
        if strength != self._halo:
            self._halo = strength
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring, the word and the count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = min(self.width(), self.height())
        thickness = max(10.0, edge * 0.07)
        margin = thickness * 0.5 + edge * 0.035
        box = QRectF(
            (self.width() - edge) / 2 + margin,
            (self.height() - edge) / 2 + margin,
            edge - 2 * margin,
            edge - 2 * margin,
        )
        tone = self._theme.color(self._tone)
        pen = QPen(self._theme.color("empty"), thickness)
        painter.setPen(pen)
        painter.drawEllipse(box)
        if self._halo > 0:
            halo = self._theme.color(self._tone)
            halo.setAlphaF(0.35 * self._halo)
            painter.setPen(QPen(halo, thickness + edge * 0.06))
            painter.drawEllipse(box)
        if self._left > 0:
            pen.setColor(tone)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(box, 90 * 16, -round(self._left * 360 * 16))
        self._draw_text(painter, box, edge)
        painter.end()

    def _draw_text(self, painter: QPainter, box: QRectF, edge: int) -> None:
        centre = Qt.AlignmentFlag.AlignCenter
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        if self._count:
            font.setPixelSize(max(20, round(edge * 0.42)))
            painter.setFont(font)
            painter.setPen(self._theme.color("text"))
            painter.drawText(box.translated(0, edge * 0.06), centre, self._count)
        word_px = max(14, round(edge * 0.088))
        font.setPixelSize(word_px)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, word_px * 0.06)
        font = self._fitted(font, self._word.upper(), box.width() * 0.62)
        painter.setFont(font)
        is_hold = self._tone == "accent"
        painter.setPen(self._theme.color("accent_text" if is_hold else "primary"))
        above = -edge * 0.2 if self._count else 0.0
        painter.drawText(box.translated(0, above), centre, self._word.upper())

    @staticmethod
    def _fitted(font: QFont, text: str, width: float) -> QFont:
        from PySide6.QtGui import QFontMetricsF

        needed = QFontMetricsF(font).horizontalAdvance(text)
        if needed > width:
            font.setPixelSize(max(10, int(font.pixelSize() * width / needed)))
        return font
