"""Drives the session state machine from Qt's event loop."""

from bisect import bisect_right
from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from rls_coach.core.cues import Cue, count_in_ticks, due, plan
from rls_coach.core.session import TRANSITIONS, Action, Session, State
from rls_coach.core.session_machine import act, tick

FRAME_MS = 40
"""How often the moving picture is drawn."""


class SessionController(QObject):
    """Holds the current session, feeds it the time and announces each new state.

    One timer asks for frames. Another is armed for the moment of the next cue or
    step, so that a sound is as punctual as the machine allows whatever the picture
    costs. Neither counts time: the session measures it.

    Signals:
        session_changed(Session): The session has a new state.
        step_reached(Session): A step began, or the session jumped, paused or ended.
        cue_due(Cue): A cue's moment has come.
        count_in_ticked(int): A second of the count-in begins.
        session_ended(Session): The session was completed or stopped.
    """

    session_changed = Signal(object)
    step_reached = Signal(object)
    cue_due = Signal(object)
    count_in_ticked = Signal(int)
    session_ended = Signal(object)

    def __init__(
        self,
        session: Session,
        monotonic_s: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        """Hold a session; ``monotonic_s`` returns seconds and never goes back."""
        super().__init__(parent)
        self._session = session
        self._monotonic_s = monotonic_s
        self._plan_cues()
        self._frame_timer = self._make_timer(FRAME_MS)
        self._deadline_timer = self._make_timer(0)
        self._deadline_timer.setSingleShot(True)

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self._session

    def can(self, action: Action) -> bool:
        """Tell whether the session's state allows an action."""
        return (self._session.state, action) in TRANSITIONS

    def act(self, action: Action) -> None:
        """Do what a person asks.

        Raises:
            IllegalActionError: If the session's state does not allow the action.
        """
        self._set_session(act(self._session, action, self._monotonic_s()))
        self._keep_time()

    @Slot()
    def tick(self) -> None:
        """Bring the session up to the present."""
        self._set_session(tick(self._session, self._monotonic_s()))
        self._keep_time()

    def _make_timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(interval_ms)
        timer.timeout.connect(self.tick)
        return timer

    def _set_session(self, session: Session) -> None:
        before = self._session
        if session == before:
            return
        self._session = session
        if session.timeline is not before.timeline:
            self._plan_cues()
        cues: tuple[Cue, ...] = due(self._cues, before, session)
        for second in count_in_ticks(before, session):
            self.count_in_ticked.emit(second)
        for cue in cues:
            self.cue_due.emit(cue)
        self.session_changed.emit(session)
        if _reached_a_step(before, session):
            self.step_reached.emit(session)
        if session.is_over and not before.is_over:
            self.session_ended.emit(session)

    def _plan_cues(self) -> None:
        self._cues = plan(self._session.timeline)
        self._cue_times_s = [cue.at_s for cue in self._cues]

    def _keep_time(self) -> None:
        if self._session.state is not State.RUNNING:
            self._frame_timer.stop()
            self._deadline_timer.stop()
            return
        if not self._frame_timer.isActive():
            self._frame_timer.start()
        self._deadline_timer.start(ceil(self._wait_s() * 1000))

    def _wait_s(self) -> float:
        """Return the time until the next cue, step or second of the count-in."""
        session = self._session
        if session.count_in_s > 0:
            return session.count_in_s % 1 or 1.0
        following = bisect_right(self._cue_times_s, session.position_s)
        if session.extra_left_s > 0 or following == len(self._cues):
            return session.step_left_s
        ahead_s = self._cue_times_s[following] - session.position_s
        return min(session.step_left_s, ahead_s)


def _reached_a_step(before: Session, after: Session) -> bool:
    index_at = after.timeline.index_at
    return (
        before.state is not after.state
        or before.timeline is not after.timeline
        or len(before.spans) != len(after.spans)
        or index_at(before.position_s) != index_at(after.position_s)
    )
