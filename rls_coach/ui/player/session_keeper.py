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
from rls_coach.core.session import Session, State, resumable
from rls_coach.core.timeline import Timeline
from rls_coach.ui.ports import Clock, History

_WORTH_KEEPING_S = 60.0


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
        self._kept_timeline: Timeline | None = None
        self._notes = AfterNotes()
        self._rating_ids: dict[Context, str] = {}
        self._unsaved: SessionRecord | None = None

    @property
    def has_unsaved(self) -> bool:
        """Whether a finished session could not be stored yet."""
        return self._unsaved is not None

    def prepare(self) -> None:
        """Get ready for a new session, so that ratings before it belong to it."""
        self._session_id = self._new_id()
        self._forget()

    def begin(self, timeline: Timeline, slot: Slot) -> None:
        """Store that the session begins."""
        now = self._clock.now()
        self._start = SessionStart(self._session_id, now, leg_day(now), slot, timeline)
        self._history.begin_session(self._start)
        self._kept_timeline = timeline

    def take_up(self, journal: Journal) -> None:
        """Go on with a session that was cut off."""
        self._session_id = journal.start.id
        self._forget()
        self._start = journal.start
        self._kept_timeline = journal.start.timeline

    def journal(self, session: Session) -> None:
        """Store where the session stands."""
        if self._start is not None and not session.is_over:
            is_changed = session.timeline is not self._kept_timeline
            self._history.write_journal(
                self._start.id,
                session.position_s,
                session.spans,
                session.extras,
                self._clock.now(),
                session.timeline if is_changed else None,
            )
            self._kept_timeline = session.timeline

    def finish(self, session: Session) -> bool:
        """Store what was done; tell whether there was anything to store.

        Raises:
            WorldError: If it could not be stored. It is kept, for ``save_unsaved``.
        """
        if self._start is None:
            return False
        record = record_of(self._start, session, self._clock.now())
        if not is_worth_keeping(record):
            self.discard()
            return False
        self._unsaved = record
        self.save_unsaved()
        return True

    def save_unsaved(self) -> None:
        """Store a finished session that could not be stored before, if there is one.

        Raises:
            WorldError: If it still cannot be stored.
        """
        if self._unsaved is not None:
            self._history.finish_session(self._unsaved)
            self._unsaved = None

    def discard(self) -> None:
        """Leave the session out of the history."""
        if self._start is not None:
            self._history.discard_session(self._start.id, self._clock.now())
            self._start = None

    def rate(self, context: Context, value: int) -> None:
        """Store a rating given before or after the session; the last one counts."""
        now = self._clock.now()
        rating = Rating(
            self._new_id(), now, leg_day(now), context, value, self._session_id
        )
        self._history.add_rating(rating)
        replaced = self._rating_ids.get(context)
        self._rating_ids[context] = rating.id
        if replaced is not None:
            self._history.remove_rating(replaced, now)

    def take_back(self, context: Context) -> None:
        """Take back the rating given before or after the session, if there is one."""
        given = self._rating_ids.pop(context, None)
        if given is not None:
            self._history.remove_rating(given, self._clock.now())

    def note_effort(self, effort: int | None) -> None:
        """Store how hard it was, 0 to 10; none takes that back."""
        self._save(replace(self._notes, effort=effort))

    def note_pain(self, had_pain: bool | None) -> None:
        """Store whether anything hurt; none takes that back."""
        self._save(replace(self._notes, had_pain=had_pain))

    def note_text(self, text: str) -> None:
        """Store the person's own words."""
        # Half a character, as some keyboards leave it, cannot be stored.
        text = text.encode("utf-8", "ignore").decode("utf-8")
        if text != self._notes.note:
            self._save(replace(self._notes, note=text))

    def note_aid(self, aid: str) -> None:
        """Store what was used to relax afterwards; nothing is an empty text."""
        if aid != self._notes.aid:
            self._save(replace(self._notes, aid=aid))

    def _forget(self) -> None:
        self._start = None
        self._notes = AfterNotes()
        self._rating_ids = {}
        self._unsaved = None

    def _save(self, notes: AfterNotes) -> None:
        self._notes = notes
        self.save_unsaved()
        self._history.save_notes(self._session_id, notes)


def keep_journal(history: History, journal: Journal) -> bool:
    """Store what was done of a session that was cut off; tell whether there was any."""
    session = resumable(
        journal.start.timeline, journal.position_s, journal.spans, journal.extras
    )
    record = record_of(journal.start, session, journal.written_at)
    is_kept = is_worth_keeping(record)
    if is_kept:
        history.finish_session(record)
    else:
        history.discard_session(journal.start.id, journal.written_at)
    return is_kept


def is_worth_keeping(record: SessionRecord) -> bool:
    """Tell whether anything was done: a repetition, or a minute of one long one."""
    is_long = any(part.seconds_done >= _WORTH_KEEPING_S for part in record.parts)
    return record.repetitions_done > 0 or is_long


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
        is_comfort=session.timeline.is_comfort,
    )
