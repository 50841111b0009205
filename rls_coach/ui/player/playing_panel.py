"""The session being played, as a person follows it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from rls_coach.core.cues import Cue
from rls_coach.core.history import Slot
from rls_coach.core.session import Session, State
from rls_coach.core.side import Side
from rls_coach.core.step import Step, StepKind
from rls_coach.core.trouble import WorldError
from rls_coach.figure.artwork import Artwork
from rls_coach.ui.player import wording
from rls_coach.ui.player.controls import Controls, PlayerButton
from rls_coach.ui.player.playing_sizes import fit_cue, set_font, sizes_of
from rls_coach.ui.player.possible import (
    can_ease,
    can_switch,
    is_done_by_legs,
    title_text,
)
from rls_coach.ui.player.ring import Ring
from rls_coach.ui.player.session_bar import RepetitionDots, SessionBar
from rls_coach.ui.ports import Collection
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Label
from rls_coach.ui.widgets.figure_view import FigureView

if TYPE_CHECKING:
    from rls_coach.core.exercise import Library

HALO_MS = 700
"""How long the visual twin of a sound can be seen."""


_DOTS = range(2, 13)
"""How many repetitions are shown as dots."""

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
        self._make_parts()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(36, 16, 36, 14)
        column.addLayout(self._make_top())
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(self.figure, 1)
        middle.addLayout(self._make_right(), 1)
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
        is_hold = step.kind is StepKind.HOLD
        # One alone tells nothing, and more than a row holds are told in words.
        dots = step.repetitions if step.repetitions in _DOTS else 0
        self.dots.show_repetition(step.repetition, dots, is_hold=is_hold)
        self.controls.show_paused(is_paused=session.state is State.PAUSED)

    def show_cue(self, cue: Cue) -> None:
        """Give a sound its visual twin."""
        self._halo_clock.start()
        self.ring.show_halo(1.0)
        self.ring.setAccessibleDescription(wording.said(cue.text))

    def show_sound(self, *, is_on: bool, is_available: bool) -> None:
        """Show whether the chimes sound."""
        if not is_available:
            text = self.tr("No sound here: follow the picture")
        elif is_on:
            text = self.tr("Sound on (M)")
        else:
            text = self.tr("Sound off (M)")
        is_sounding = is_on and is_available
        self._mute.show_icon("sound-on" if is_sounding else "sound-off", text)
        self._mute.setEnabled(is_available)
        self._mute.setToolTip(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the sizes follow the window."""
        super().resizeEvent(event)
        self._fit()

    def _make_parts(self) -> None:
        self.figure = FigureView(self._theme, least=200)
        self.ring = Ring(self._theme)
        self.bar = SessionBar(self._theme)
        self.dots = RepetitionDots(self._theme)
        self.controls = Controls(self._theme)
        self.side_label = Label("", "pill")
        self.cue_label = Label("", "cue", wraps=True)
        self.cue_label.setAlignment(
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        )
        self.repetition_label = Label("", "subtitle")
        self.title_label = Label("", wraps=True)
        # The exercise stands out in bold; every part is escaped before.
        self.title_label.setTextFormat(Qt.TextFormat.RichText)
        self.title_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _make_top(self) -> QLayout:
        leave = PlayerButton(self._theme, "close", self.tr("Leave (Esc)"), size=24)
        leave.clicked.connect(self.leave_requested)
        self._mute = PlayerButton(self._theme, "sound-on", self.tr("Sound on (M)"))
        self._mute.clicked.connect(self.mute_toggled)
        screen = PlayerButton(self._theme, "full-screen", self.tr("Full screen (F11)"))
        screen.clicked.connect(self.full_screen_toggled)
        row = QHBoxLayout()
        row.addWidget(leave)
        row.addWidget(self.title_label, 1)
        row.addWidget(self._mute)
        row.addWidget(screen)
        return row

    def _make_right(self) -> QLayout:
        middle = Qt.AlignmentFlag.AlignHCenter
        dots = QHBoxLayout()
        dots.addStretch(1)
        dots.addWidget(self.dots)
        dots.addWidget(self.repetition_label)
        dots.addStretch(1)
        column = self._right = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(self.side_label, 0, middle)
        column.addWidget(self.ring, 100)
        column.addWidget(self.cue_label)
        column.addLayout(dots)
        column.addStretch(1)
        return column

    def _fit(self) -> None:
        """Choose the sizes that depend on the window, and keep room for every cue."""
        sizes = sizes_of(self.size(), self._theme.px(100) / 100)
        self._column.setSpacing(sizes.gap_px)
        self._right.setSpacing(sizes.inner_gap_px)
        self.dots.set_dot(sizes.dot_px)
        set_font(self.side_label, sizes.side_px)
        controls = self.controls
        for label in (
            self.title_label,
            self.repetition_label,
            controls.time_label,
            controls.next_label,
        ):
            set_font(label, sizes.small_px)
        self.ring.setMinimumHeight(sizes.least_ring_px)
        self.ring.setMaximumHeight(sizes.most_ring_px)
        if self._session is not None:
            cues = wording.all_cues(self._session, self._library)
            fit_cue(self.cue_label, cues, sizes, self.size())

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
            wording.word_of(session),
            wording.count_of(session),
            wording.goal_of(session),
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
        for label, text in (
            (self.side_label, wording.side_text(step.next_side)),
            (self.repetition_label, wording.repetition_text(step)),
            (self.title_label, title_text(session, self._slot, library)),
            (self.controls.next_label, wording.next_text(session, library)),
        ):
            self._set_text(label, text)
        self.side_label.setVisible(is_done_by_legs(step, library))
        self.controls.show_possible(
            can_switch=can_switch(session),
            can_ease=can_ease(session),
            is_free=step.kind is StepKind.FREE,
        )

    def _set_text(self, label: Label, text: str) -> None:
        if self._texts.get(label) != text:
            self._texts[label] = text
            label.setText(text)
