"""Writes down what happens in a session, the moment it happens."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from rls_coach.core.done import parts_of
from rls_coach.core.history import (
    AfterNotes,
    Journal,
    Outcome,
    SessionRecord,
    SessionStart,
    Slot,
)
from rls_coach.core.leg_day import leg_day
from rls_coach.core.rating import Context, Rating
from rls_coach.core.session import Session, State
from rls_coach.core.timeline import Timeline
from rls_coach.ui.ports import Clock, History


class SessionKeeper:
    """Keeps one session in the history, from its first rating to its last note."""

    def __init__(
        self, history: History, clock: Clock, new_id: Callable[[], str]
    ) -> None:
        self._history = history
        self._clock = clock
        self._new_id = new_id
        self._session_id = ""
        self._start: SessionStart | None = None
        self._notes = AfterNotes()

    def prepare(self) -> None:
        """Get ready for a new session, so that ratings before it belong to it."""
        self._session_id = self._new_id()
        self._start = None
        self._notes = AfterNotes()

    def begin(self, timeline: Timeline, slot: Slot) -> None:
        """Store that the session begins."""
        now = self._clock.now()
        self._start = SessionStart(self._session_id, now, leg_day(now), slot, timeline)
        self._history.begin_session(self._start)

    def take_up(self, journal: Journal) -> None:
        """Go on with a session that was cut off."""
        self._session_id = journal.start.id
        self._start = journal.start
        self._notes = AfterNotes()

    def journal(self, session: Session) -> None:
        """Store where the session stands."""
        if self._start is not None and not session.is_over:
            self._history.write_journal(
                self._start.id,
                session.position_s,
                session.spans,
                session.extras,
                self._clock.now(),
            )

    def finish(self, session: Session) -> bool:
        """Store what was done; tell whether there was anything to store."""
        if self._start is None:
            return False
        record = record_of(self._start, session, self._clock.now())
        if not any(part.seconds_done > 0 for part in record.parts):
            self.discard()
            return False
        self._history.finish_session(record)
        return True

    def discard(self) -> None:
        """Leave the session out of the history."""
        if self._start is not None:
            self._history.discard_session(self._start.id, self._clock.now())
            self._start = None

    def rate(self, context: Context, value: int) -> None:
        """Store a rating given before or after the session."""
        now = self._clock.now()
        rating = Rating(
            self._new_id(), now, leg_day(now), context, value, self._session_id
        )
        self._history.add_rating(rating)

    def note_effort(self, effort: int) -> None:
        """Store how hard it was, 0 to 10."""
        self._save(replace(self._notes, effort=effort))

    def note_pain(self, had_pain: bool) -> None:
        """Store whether anything hurt."""
        self._save(replace(self._notes, had_pain=had_pain))

    def note_text(self, text: str) -> None:
        """Store the person's own words."""
        if text != self._notes.note:
            self._save(replace(self._notes, note=text))

    def _save(self, notes: AfterNotes) -> None:
        self._notes = notes
        self._history.save_notes(self._session_id, notes)


def record_of(
    start: SessionStart, session: Session, ended_at: datetime
) -> SessionRecord:
    """Return what the history remembers of a session that is over or cut off."""
    is_completed = session.state is State.COMPLETED
    return SessionRecord(
        id=start.id,
        started_at=start.started_at,
        ended_at=ended_at,
        day=start.day,
        slot=start.slot,
        routine_id=session.timeline.routine_id,
        routine_name=session.timeline.routine_name,
        outcome=Outcome.COMPLETED if is_completed else Outcome.STOPPED,
        planned_s=session.timeline.duration_s,
        active_s=session.active_s,
        parts=parts_of(session),
    )
