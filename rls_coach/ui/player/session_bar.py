"""The whole session as a bar of exercises, and one leg's repetitions as dots."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rls_coach.core.timeline import Timeline
from rls_coach.ui.player.to_come import draw_pill
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
        before_s = self._position_s
        is_same = timeline is self._timeline
        self._timeline, self._position_s = timeline, position_s
        self._filled_px = filled_px
        if not is_same:
            self.update()
            return
        # Only the pieces played in between look different now.
        first_s, last_s = sorted((before_s, position_s))
        first = timeline.step_at(first_s).item_index
        last = timeline.step_at(last_s).item_index
        for box in self._boxes(timeline)[first : last + 1]:
            self.update(box.toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is done, what is now and what is to come."""
        if self._timeline is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        changed = QRectF(event.rect())
        boxes = self._boxes(self._timeline)
        for section, box in zip(self._timeline.sections, boxes, strict=True):
            if not box.intersects(changed):
                continue
            length_s = section.end_s - section.start_s
            part = (self._position_s - section.start_s) / length_s
            part = max(0.0, min(part, 1.0))
            ground = "calm" if 0 < part < 1 else "empty"
            if part < 1:
                draw_pill(painter, self._theme, box, ground, is_done=False)
            if part > 0:
                box.setWidth(max(float(self.height()), box.width() * part))
                draw_pill(painter, self._theme, box, "primary", is_done=True)
        painter.end()

    def _boxes(self, timeline: Timeline) -> list[QRectF]:
        """Return the piece of each exercise."""
        room = self.width() - _GAP_PX * (len(timeline.sections) - 1)
        boxes = []
        left = 0.0
        for section in timeline.sections:
            length_s = section.end_s - section.start_s
            width = room * length_s / timeline.duration_s
            boxes.append(QRectF(left, 0, width, self.height()))
            left += width + _GAP_PX
        return boxes


def dots_px(count: int, dot_px: int) -> int:
    """Return how wide a row of dots is, the one at work being wide, in pixels."""
    return round(dot_px * (1.6 * count + 0.6)) if count else 0


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
        return QSize(dots_px(self._of, self._dot_px), self._dot_px + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot = self._dot_px
        left, top = 0.0, (self.height() - dot) / 2
        for number in range(1, self._of + 1):
            is_now = number == self._now
            token = "primary" if number < self._now else "empty"
            if is_now:
                token = "accent" if self._is_hold else "primary"
            width = dot * 2.2 if is_now else float(dot)
            box = QRectF(left, top, width, dot)
            draw_pill(painter, self._theme, box, token, is_done=number <= self._now)
            left += width + dot * 0.6
        painter.end()
