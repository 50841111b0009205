"""The right half of the player: which leg, the ring, what to do, how many times."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rls_coach.core.exercise import Library
from rls_coach.core.session import Session
from rls_coach.core.step import Step, StepKind
from rls_coach.ui.player import wording
from rls_coach.ui.player.playing_sizes import Sizes, fit_cue, set_font
from rls_coach.ui.player.ring import Ring
from rls_coach.ui.player.ring_text import LeastType
from rls_coach.ui.player.session_bar import RepetitionDots, dots_px
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Label

_DOTS = range(2, 13)
"""How many repetitions are shown as dots."""

_LEAST_DOT_PX = 10
"""Where dots would be smaller beside the words, the words tell alone."""

_GAP_PX = 10


class CountColumn(QWidget):
    """What is counted, in the middle of its half of the window."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        centre = Qt.AlignmentFlag.AlignHCenter
        self.side_label = Label("", "pill")
        self.ring = Ring(theme)
        self.cue_label = Label("", "cue", wraps=True)
        self.cue_label.setAlignment(centre | Qt.AlignmentFlag.AlignTop)
        self.dots = RepetitionDots(theme)
        self.repetition_label = Label("", "subtitle")
        self._has_dots = True
        self._repetitions = QWidget()
        row = QHBoxLayout(self._repetitions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP_PX)
        row.addStretch(1)
        row.addWidget(self.dots)
        row.addWidget(self.repetition_label)
        row.addStretch(1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self.side_label, 0, centre)
        column.addWidget(self.ring, 100)
        column.addWidget(self.cue_label)
        column.addWidget(self._repetitions)
        column.addStretch(1)

    def fit(self, sizes: Sizes) -> None:
        """Choose the sizes that depend on the window."""
        self._column.setSpacing(sizes.inner_gap_px)
        set_font(self.side_label, sizes.side_px)
        set_font(self.repetition_label, sizes.small_px)
        self.ring.set_least(LeastType(sizes.count_px, sizes.small_px))
        self.ring.setMinimumHeight(sizes.least_ring_px)

    def keep_room(
        self, session: Session, library: Library, sizes: Sizes, room: QSize
    ) -> None:
        """Keep room for every cue of a session and for its longest row of dots.

        Args:
            session: The session.
            library: Where its exercises are looked up.
            sizes: The sizes in use.
            room: The width of this half, and the height of the window.
        """
        cues = wording.all_cues(session, library)
        fit_cue(self.cue_label, cues, sizes, room)
        steps = session.timeline.steps
        texts = {wording.repetition_text(step) for step in steps}
        metrics = QFontMetrics(self.repetition_label.font())
        left_px = room.width() - 3 * _GAP_PX
        left_px -= max(metrics.horizontalAdvance(text) for text in texts)
        most = max(_dots_of(step) for step in steps)
        fitting = range(sizes.dot_px, _LEAST_DOT_PX - 1, -1)
        dot_px = next((px for px in fitting if dots_px(most, px) <= left_px), 0)
        self._has_dots = dot_px > 0
        self.dots.set_dot(dot_px or sizes.dot_px)
        # An activity has nothing to count: the ring takes the room.
        is_counted = texts != {""}
        self._repetitions.setVisible(is_counted)
        most_px = sizes.most_ring_px if is_counted else sizes.lone_ring_px
        self.ring.setMaximumHeight(most_px)

    def show_repetition(self, step: Step) -> None:
        """Show how many times the leg did it."""
        count = _dots_of(step) if self._has_dots else 0
        is_hold = step.kind is StepKind.HOLD
        self.dots.show_repetition(step.repetition, count, is_hold=is_hold)


def _dots_of(step: Step) -> int:
    """Return how many dots a step has.

    One alone tells nothing, and more than a row holds are told in words.
    """
    return step.repetitions if step.repetitions in _DOTS else 0
