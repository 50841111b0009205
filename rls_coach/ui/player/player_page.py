"""The player: before, playing, after, and how one leads to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from rls_coach.core.concern import Concern
from rls_coach.core.cues import Cue, CueKind
from rls_coach.core.history import Journal, Slot
from rls_coach.core.rating import Context
from rls_coach.core.session import Action, Session, State, resumable
from rls_coach.ui.parts import Parts
from rls_coach.ui.player import wording
from rls_coach.ui.player.after_panel import AfterPanel
from rls_coach.ui.player.beginning import Beginning
from rls_coach.ui.player.ending import Ending
from rls_coach.ui.player.panels import BeforePanel, LeavePanel
from rls_coach.ui.player.playing_panel import PlayingPanel
from rls_coach.ui.player.session_controller import SessionController
from rls_coach.ui.player.session_keeper import SessionKeeper
from rls_coach.ui.session_plan import SessionPlan
from rls_coach.ui.widgets.announce import announce


class PlayerPage(QStackedWidget):
    """Leads through one session from the first rating to the last note.

    Signals:
        closed(): The person is back from the session.
        told(str): Something to say once it is closed.
    """

    closed = Signal()
    told = Signal(str)

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._keeper = SessionKeeper(parts.history, parts.clock, parts.new_id)
        self._controller: SessionController | None = None
        self._slot = Slot.OTHER
        self._concerns: frozenset[Concern] = frozenset()
        self._has_sound = True
        self.before = BeforePanel(parts.theme)
        self.playing = PlayingPanel(parts.theme, parts.collection)
        self.after = AfterPanel(parts.theme)
        self.leave = LeavePanel(parts.theme)
        for panel in (self.before, self.playing, self.after, self.leave):
            self.addWidget(panel)
        self._beginning = Beginning(self.before, parts.collection)
        self._ending = Ending(self.after, self._keeper)
        self._join()

    @property
    def session(self) -> Session | None:
        """The session that is being played, if any."""
        return self._controller.session if self._controller else None

    def set_sound(self, *, has_sound: bool, volume_percent: int) -> None:
        """Switch the chimes on or off and set how loud."""
        self._has_sound = has_sound
        self._parts.sounds.set_volume(volume_percent)

    def prepare(
        self, plan: SessionPlan, concerns: frozenset[Concern] = frozenset()
    ) -> None:
        """Show what is about to begin, what can be added, and ask how the legs are."""
        self._slot, self._concerns = plan.slot, concerns
        self._keeper.prepare()
        self._beginning.show_plan(plan, concerns)
        self.setCurrentWidget(self.before)
        self.before.start_button.setFocus()

    def resume(
        self, journal: Journal, concerns: frozenset[Concern] = frozenset()
    ) -> None:
        """Take up a session that was cut off; it waits, paused."""
        self._slot = journal.start.slot
        self._keeper.take_up(journal)
        session = resumable(
            journal.start.timeline,
            journal.position_s,
            journal.spans,
            journal.extras,
            self._parts.collection.library,
            concerns,
        )
        self._play(session)

    def begin(self) -> None:
        """Begin the session that was prepared."""
        timeline = self._beginning.timeline
        self._keeper.begin(timeline, self._slot)
        library = self._parts.collection.library
        self._play(Session(timeline, library=library, concerns=self._concerns))
        self.act(Action.START)

    def tick(self) -> None:
        """Bring the session up to the present."""
        if self._controller is not None:
            self._controller.tick()

    def keep_unfinished(self) -> None:
        """Write down what is not yet written before the window goes."""
        if self._keeper.has_unsaved:
            self._keeper.save_unsaved()
        self.after.flush()
        session = self.session
        if session is not None and not session.is_over:
            self._pause()
            self._keeper.journal(
                self._controller.session if self._controller else session
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead the session by keyboard; a key that is held counts once."""
        if event.isAutoRepeat():
            return
        if self.currentWidget() is not self.playing:
            if event.key() == Qt.Key.Key_Escape:
                self._on_escape()
            return
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space:
            self._toggle_pause()
        elif key in _ACTIONS:
            self.act(_ACTIONS[key])
        elif key == Qt.Key.Key_M:
            self._toggle_sound()
        elif key == Qt.Key.Key_Escape:
            self._ask_to_leave()
        else:
            super().keyPressEvent(event)

    def _join(self) -> None:
        self.before.rated.connect(
            lambda value: self._keeper.rate(Context.BEFORE, value)
        )
        self.before.rating_cleared.connect(
            lambda: self._keeper.take_back(Context.BEFORE)
        )
        self.before.start_requested.connect(self.begin)
        self.before.leave_requested.connect(self._close)
        self.playing.controls.action_requested.connect(self.act)
        self.playing.controls.pause_toggled.connect(self._toggle_pause)
        self.playing.leave_requested.connect(self._ask_to_leave)
        self.playing.mute_toggled.connect(self._toggle_sound)
        self.playing.full_screen_toggled.connect(self.toggle_full_screen)
        self.after.done_requested.connect(self._close)
        self._ending.nothing_done.connect(self._close_without_record)
        self._ending.asked.connect(lambda: self.setCurrentWidget(self.after))
        self.leave.go_on_requested.connect(self._go_on)
        self.leave.keep_requested.connect(lambda: self.act(Action.STOP))
        self.leave.later_requested.connect(self._leave_for_later)
        self.leave.discard_requested.connect(self._discard)

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or give it back."""
        window = self.window()
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    def _play(self, session: Session) -> None:
        controller = SessionController(session, self._parts.clock.monotonic_s, self)
        controller.session_changed.connect(self.playing.show_session)
        controller.step_reached.connect(self._keeper.journal)
        controller.step_reached.connect(self._announce_step)
        controller.cue_due.connect(self._on_cue_due)
        controller.count_in_ticked.connect(self._on_count_in_ticked)
        controller.session_ended.connect(self._on_session_ended)
        self._controller = controller
        self.playing.open_session(session, self._slot)
        self._show_sound()
        self.setCurrentWidget(self.playing)
        self.playing.controls.pause_button.setFocus()

    def act(self, action: Action) -> None:
        """Do what a person asks of the session; what is not allowed now is no error."""
        if self._controller is not None and self._controller.can(action):
            self._controller.act(action)

    def _toggle_pause(self) -> None:
        session = self.session
        is_running = session is not None and session.state is State.RUNNING
        self.act(Action.PAUSE if is_running else Action.RESUME)

    def _pause(self) -> None:
        session = self.session
        if session is not None and session.state is State.RUNNING:
            self.act(Action.PAUSE)

    def _toggle_sound(self) -> None:
        self._has_sound = not self._has_sound
        self._show_sound()

    def _show_sound(self) -> None:
        self.playing.show_sound(
            is_on=self._has_sound, is_available=self._parts.sounds.is_available
        )

    def _on_cue_due(self, cue: Cue) -> None:
        self.playing.show_cue(cue)
        self._sound(cue.kind)

    def _on_count_in_ticked(self, second: int) -> None:
        self.playing.show_cue(Cue(0.0, CueKind.TICK, str(second)))
        self._sound(CueKind.TICK)

    def _sound(self, kind: CueKind) -> None:
        if self._has_sound:
            self._parts.sounds.play(kind)

    def _announce_step(self, session: Session) -> None:
        step = session.timeline.step_at(session.position_s)
        if session.state is State.RUNNING and (step.is_waiting or step.repetition == 1):
            library = self._parts.collection.library
            exercise = wording.exercise_at(step, library)
            side = wording.side_text(step.next_side, exercise).capitalize()
            cue = wording.cue_of(session, library)
            announce(self.playing.ring, f"{side}. {wording.word_of(session)}. {cue}")

    def _on_session_ended(self, session: Session) -> None:
        self._ending.end(session, self._parts.collection.library)

    def _on_escape(self) -> None:
        if self.currentWidget() is self.leave:
            self._go_on()
        elif self.currentWidget() in (self.before, self.after):
            self._close()

    def _ask_to_leave(self) -> None:
        self._pause()
        if self.session is None or self.session.is_over:
            return  # its last second passed before the key came
        self.setCurrentWidget(self.leave)
        self.leave.go_on_button.setFocus()

    def _go_on(self) -> None:
        self.setCurrentWidget(self.playing)
        self.playing.controls.pause_button.setFocus()
        self.act(Action.RESUME)

    def _leave_for_later(self) -> None:
        try:
            self.keep_unfinished()
        finally:
            self._close()

    def _discard(self) -> None:
        try:
            self._keeper.discard()
        finally:
            self._close()

    def _close_without_record(self) -> None:
        self._close()
        self.told.emit(self.tr("That was too short to keep, so nothing was noted."))

    def _close(self) -> None:
        self.after.flush()
        if self._controller is not None:
            self._controller.deleteLater()
            self._controller = None
        self.closed.emit()


_ACTIONS = {
    Qt.Key.Key_Right: Action.NEXT_EXERCISE,
    Qt.Key.Key_Left: Action.BACK,
    Qt.Key.Key_Up: Action.MORE_TIME,
    Qt.Key.Key_Down: Action.SKIP_STEP,
    Qt.Key.Key_S: Action.SWITCH_LEGS,
    Qt.Key.Key_E: Action.EASIER,
}
