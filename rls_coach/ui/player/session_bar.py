"""The whole session as a bar of exercises, and one leg's repetitions as dots."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rls_coach.core.timeline import Timeline
from rls_coach.ui.theme import Theme

_GAP_PX = 6


class SessionBar(QWidget):
    """One piece an exercise, as long as its share of the time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._timeline: Timeline | None = None
        self._position_s = 0.0
        self._filled_px = -1
        self.setFixedHeight(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_position(self, timeline: Timeline, position_s: float) -> None:
        """Show how far a timeline has been played."""
        filled_px = round(position_s / timeline.duration_s * self.width() * 2)
        if timeline is self._timeline and filled_px == self._filled_px:
            return
        self._timeline, self._position_s = timeline, position_s
        self._filled_px = filled_px
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is done, what is now and what is to come."""
        if self._timeline is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        sections = self._timeline.sections
        room = self.width() - _GAP_PX * (len(sections) - 1)
        left = 0.0
        for section in sections:
            length_s = section.end_s - section.start_s
            width = room * length_s / self._timeline.duration_s
            part = (self._position_s - section.start_s) / length_s
            part = max(0.0, min(part, 1.0))
            box = QRectF(left, 0, width, self.height())
            ground = "calm" if 0 < part < 1 else "empty"
            self._draw_piece(painter, box, ground)
            if part > 0:
                box.setWidth(max(float(self.height()), width * part))
                self._draw_piece(painter, box, "primary")
            left += width + _GAP_PX
        painter.end()

    def _draw_piece(self, painter: QPainter, box: QRectF, token: str) -> None:
        painter.setBrush(self._theme.color(token))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)


class RepetitionDots(QWidget):
    """A dot a repetition: done, now, to come."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._now = 0
        self._of = 0
        self._is_hold = False
        self._dot_px = 18

    def set_dot(self, dot_px: int) -> None:
        """Set the size of a dot, in pixels."""
        if dot_px != self._dot_px:
            self._dot_px = dot_px
            self.updateGeometry()
            self.update()

    def show_repetition(self, now: int, of: int, *, is_hold: bool) -> None:
        """Show the repetition at work, from 1; 0 for none yet."""
        if (now, of, is_hold) == (self._now, self._of, self._is_hold):
            return
        is_longer = of != self._of
        self._now, self._of, self._is_hold = now, of, is_hold
        if is_longer:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for every dot."""
        dot = self._dot_px
        return QSize(round((self._of + 1) * dot * 1.6 + dot), dot + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        dot = self._dot_px
        left, top = 0.0, (self.height() - dot) / 2
        for number in range(1, self._of + 1):
            is_now = number == self._now
            token = "primary" if number < self._now else "empty"
            if is_now:
                token = "accent" if self._is_hold else "primary"
            width = dot * 2.2 if is_now else float(dot)
            painter.setBrush(self._theme.color(token))
            painter.drawRoundedRect(QRectF(left, top, width, dot), dot / 2, dot / 2)
            left += width + dot * 0.6
        painter.end()
