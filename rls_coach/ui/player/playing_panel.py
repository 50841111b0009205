"""The session being played, as a person follows it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QSize, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rls_coach.core.cues import Cue
from rls_coach.core.history import Slot
from rls_coach.core.session import Session, State
from rls_coach.core.side import Side
from rls_coach.core.step import Step, StepKind
from rls_coach.core.trouble import WorldError
from rls_coach.figure.artwork import Artwork
from rls_coach.ui.player import wording
from rls_coach.ui.player.coming import next_text
from rls_coach.ui.player.controls import Controls
from rls_coach.ui.player.count_column import CountColumn
from rls_coach.ui.player.playing_sizes import sizes_of
from rls_coach.ui.player.possible import possible_at, title_text
from rls_coach.ui.player.ring_text import RingWords
from rls_coach.ui.player.session_bar import SessionBar
from rls_coach.ui.player.top_bar import TopBar
from rls_coach.ui.ports import Collection
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Label
from rls_coach.ui.widgets.figure_view import FigureView

if TYPE_CHECKING:
    from rls_coach.core.exercise import Library

HALO_MS = 700
"""How long the visual twin of a sound can be seen."""

_SIDE_PX = 36
"""Left and right of everything."""

_MIDDLE_PX = 24
"""Between the figure and the ring."""

WAY_IN_S = 1.0
"""How long before the first move the figure goes into its position."""


class PlayingPanel(QWidget):
    """Figure, ring, cue, repetitions, the bar and the controls.

    It decides nothing: it shows the session it is given and reports what is asked.

    Signals:
        leave_requested(): The person wants out.
        mute_toggled(): The person wants sound on or off.
        full_screen_toggled(): The person wants the whole screen, or the window back.
    """

    leave_requested = Signal()
    mute_toggled = Signal()
    full_screen_toggled = Signal()

    def __init__(self, theme: Theme, collection: Collection) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self._theme = theme
        self._collection = collection
        self._library: Library = {}
        self._slot = Slot.OTHER
        self._session: Session | None = None
        self._texts: dict[Label, str] = {}
        self._artworks: dict[str, Artwork] = {}
        self._shown_step: tuple[object, ...] | None = None
        self._halo_clock = QElapsedTimer()
        self.top = TopBar(theme)
        self.top.leave_requested.connect(self.leave_requested)
        self.top.mute_toggled.connect(self.mute_toggled)
        self.top.full_screen_toggled.connect(self.full_screen_toggled)
        self.figure = FigureView(theme, least=200)
        self.count = CountColumn(theme)
        self.ring, self.dots = self.count.ring, self.count.dots
        self.side_label, self.cue_label = self.count.side_label, self.count.cue_label
        self.bar = SessionBar(theme)
        self.controls = Controls(theme)
        middle = QHBoxLayout()
        middle.setSpacing(_MIDDLE_PX)
        middle.addWidget(self.figure, 1)
        middle.addWidget(self.count, 1)
        column = self._column = QVBoxLayout(self)
        column.addWidget(self.top)
        column.addLayout(middle, 1)
        column.addWidget(self.bar)
        column.addWidget(self.controls)
        theme.changed.connect(self._fit)

    def open_session(self, session: Session, slot: Slot) -> None:
        """Get ready for a session."""
        self._session = session
        self._library = self._collection.library
        self._artworks = {}
        self._shown_step = None
        self._slot = slot
        self._halo_clock.invalidate()
        self.ring.show_halo(0.0)
        self._fit()
        self.show_session(session)

    def show_session(self, session: Session) -> None:
        """Show a session as it stands."""
        is_changed = self._session and self._session.timeline is not session.timeline
        self._session = session
        if is_changed:
            self._fit()
        step = session.timeline.step_at(session.position_s)
        self._show_figure(session, step)
        self._show_ring(session, step)
        self._show_texts(session, step)
        self.bar.show_position(session.timeline, session.position_s)
        self.count.show_repetition(step)
        self.controls.show_paused(is_paused=session.state is State.PAUSED)

    def show_cue(self, cue: Cue) -> None:
        """Give a sound its visual twin."""
        self._halo_clock.start()
        self.ring.show_halo(1.0)
        self.ring.setAccessibleDescription(wording.said(cue.text))

    def show_sound(self, *, is_on: bool, is_available: bool) -> None:
        """Show whether the chimes sound."""
        self.top.show_sound(is_on=is_on, is_available=is_available)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the sizes follow the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Choose the sizes that depend on the window, and keep room for every cue."""
        sizes = sizes_of(self.size(), self._theme.px(100) / 100)
        edge = sizes.edge_px
        self._column.setContentsMargins(_SIDE_PX, edge, _SIDE_PX, edge)
        self._column.setSpacing(sizes.gap_px)
        self.top.fit(sizes)
        self.count.fit(sizes)
        self.controls.fit(sizes, self.height())
        if self._session is not None:
            half_px = (self.width() - 2 * _SIDE_PX - _MIDDLE_PX) // 2
            room = QSize(half_px, self.height())
            self.count.keep_room(self._session, self._library, sizes, room)

    def _show_figure(self, session: Session, step: Step) -> None:
        artwork = self._artwork(step.picture or step.exercise_id)
        # Without a picture the ring has the room for itself.
        self.figure.setVisible(not isinstance(artwork, QImage) or not artwork.isNull())
        is_mirrored = step.next_side is Side.LEFT
        if not step.is_waiting:
            passed_s = session.position_s - step.start_s
            self.figure.show_time(
                artwork, step.move, passed_s, step.duration_s, is_mirrored=is_mirrored
            )
            return
        is_way_in = step.kind is not StepKind.CHANGE_EXERCISE
        way_s = step.end_s - session.position_s if is_way_in else WAY_IN_S
        fraction = max(0.0, 1 - way_s / WAY_IN_S)
        self.figure.show_moment(artwork, None, fraction, is_mirrored=is_mirrored)

    def _artwork(self, name: str) -> Artwork:
        """Return a picture; an empty one where it is gone since the session began.

        Each is looked up once a session: a missing one is a file that is searched for,
        and a frame has no time for that.
        """
        if name not in self._artworks:
            try:
                self._artworks[name] = self._collection.artwork(name)
            except WorldError:
                self._artworks[name] = QImage()
        return self._artworks[name]

    def _show_ring(self, session: Session, step: Step) -> None:
        is_playing = session.state is State.RUNNING and not session.is_counting_in
        part_s, whole_s = session.step_left_s, session.step_whole_s
        if step.kind is StepKind.FREE:
            part_s, whole_s = wording.free_time(session)
        self.ring.show_step(
            RingWords(
                wording.word_of(session),
                wording.count_of(session),
                wording.goal_of(session),
            ),
            part_s,
            whole_s,
            is_hold=step.kind is StepKind.HOLD and is_playing,
        )
        if session.state is State.PAUSED:
            # No frame would come to take the halo away.
            self.ring.show_halo(0.0)
            self._halo_clock.invalidate()
        if self._halo_clock.isValid():
            left = 1 - self._halo_clock.elapsed() / HALO_MS
            self.ring.show_halo(round(max(0.0, left) * 5) / 5)
            if left <= 0:
                self._halo_clock.invalidate()

    def _show_texts(self, session: Session, step: Step) -> None:
        cue = wording.cue_of(session, self._library)
        if session.state is State.PAUSED:
            cue = wording.paused_text(session)
        self._set_text(self.cue_label, cue)
        passed = wording.clock_text(session.position_s)
        whole = wording.clock_text(session.timeline.duration_s)
        time = self.tr("{passed} of {whole}").format(passed=passed, whole=whole)
        if step.kind is StepKind.FREE and len(session.timeline.sections) == 1:
            time = ""  # the ring says it already
        self._set_text(self.controls.time_label, time)
        shown = (session.timeline, step, session.extras)
        if self._shown_step is None or any(
            now is not before
            for now, before in zip(shown, self._shown_step, strict=True)
        ):
            self._shown_step = shown
            self._show_step(session, step)

    def _show_step(self, session: Session, step: Step) -> None:
        """Show what stays the same for as long as a step lasts."""
        library = self._library
        exercise = wording.exercise_at(step, library)
        for label, text in (
            (self.side_label, wording.side_text(step.next_side, exercise)),
            (self.count.repetition_label, wording.repetition_text(step)),
            (self.top.title_label, title_text(session, self._slot, library)),
            (self.controls.next_label, next_text(session, library)),
        ):
            self._set_text(label, text)
        possible = possible_at(session, library)
        self.side_label.setVisible(possible.has_legs)
        self.controls.show_possible(possible)

    def _set_text(self, label: Label, text: str) -> None:
        if self._texts.get(label) != text:
            self._texts[label] = text
            label.setText(text)
