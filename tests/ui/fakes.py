"""What the window is handed in its tests: time, memory and sound made by hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from itertools import count

from rls_coach.app import load_illustration
from rls_coach.content.loader import load_library, load_routines
from rls_coach.core.compiling import compile_routine
from rls_coach.core.cues import CueKind
from rls_coach.core.done import Part
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
from rls_coach.core.session import Extra, Span
from rls_coach.core.settings import Settings
from rls_coach.core.side import Side
from rls_coach.core.timeline import Timeline
from rls_coach.core.trouble import WorldError
from rls_coach.ui.parts import Parts
from rls_coach.ui.theme import Theme

ZONE = timezone(timedelta(hours=1))
WEDNESDAY_MORNING = datetime(2026, 11, 18, 9, 0, tzinfo=ZONE)
LIBRARY = load_library()
ROUTINE = load_routines(LIBRARY)["four_stretches"]


class FakeClock:
    """A clock that goes only when a test moves it."""

    def __init__(self, now: datetime = WEDNESDAY_MORNING) -> None:
        self._began = now
        self._passed_s = 0.0

    def monotonic_s(self) -> float:
        return self._passed_s

    def now(self) -> datetime:
        return self._began + timedelta(seconds=self._passed_s)

    def advance(self, seconds: float) -> None:
        self._passed_s += seconds

    def set_time(self, hour: int, minute: int = 0, *, days_on: int = 0) -> None:
        """Go to a time of the day it began on, or of a later one."""
        goal = self._began.replace(hour=hour, minute=minute) + timedelta(days=days_on)
        self._passed_s = (goal - self._began).total_seconds()


class FakeHistory:
    """A history in memory that refuses what the real one refuses."""

    def __init__(self) -> None:
        self.removed_ratings: dict[str, Rating] = {}
        self.ratings: dict[str, Rating] = {}
        self.records: dict[str, SessionRecord] = {}
        self.journals: dict[str, Journal] = {}
        self.discarded: list[str] = []
        self.settings = Settings()
        self.journal_count = 0
        self.is_full = False

    def sessions_between(self, first: date, last: date) -> list[SessionRecord]:
        found = [one for one in self.records.values() if first <= one.day <= last]
        return sorted(found, key=lambda record: record.started_at)

    def ratings_between(self, first: date, last: date) -> list[Rating]:
        found = [one for one in self.ratings.values() if first <= one.day <= last]
        return sorted(found, key=lambda rating: rating.at)

    def first_day(self) -> date | None:
        days = [rating.day for rating in self.ratings.values()]
        days += [record.day for record in self.records.values()]
        return min(days, default=None)

    def _refuse_when_full(self) -> None:
        if self.is_full:
            raise WorldError("The disk is full.", "Make room.")

    def add_rating(self, rating: Rating) -> None:
        self._refuse_when_full()
        assert rating.id not in self.ratings
        self.ratings[rating.id] = rating

    def remove_rating(self, rating_id: str, at: datetime) -> None:
        self.removed_ratings[rating_id] = self.ratings.pop(rating_id)

    def restore_rating(self, rating_id: str) -> None:
        self.ratings[rating_id] = self.removed_ratings.pop(rating_id)

    def begin_session(self, start: SessionStart) -> None:
        assert start.id not in self.journals | self.records
        self.journals[start.id] = Journal(start, 0.0, (), (), start.started_at)

    def write_journal(
        self,
        session_id: str,
        position_s: float,
        spans: Sequence[Span],
        extras: Sequence[Extra],
        at: datetime,
    ) -> None:
        start = self.journals[session_id].start
        journal = Journal(start, position_s, tuple(spans), tuple(extras), at)
        self.journals[session_id] = journal
        self.journal_count += 1

    def unfinished_sessions(self) -> list[Journal]:
        return sorted(
            self.journals.values(), key=lambda one: one.start.started_at, reverse=True
        )

    def finish_session(self, record: SessionRecord) -> None:
        assert record.id not in self.records
        self._refuse_when_full()
        self.journals.pop(record.id, None)
        self.records[record.id] = record

    def discard_session(self, session_id: str, at: datetime) -> None:
        del self.journals[session_id]
        self.discarded.append(session_id)

    def save_notes(self, session_id: str, notes: AfterNotes) -> None:
        record = self.records[session_id]
        self.records[session_id] = replace(record, notes=notes)

    def load_settings(self) -> Settings:
        return self.settings

    def save_settings(self, settings: Settings) -> None:
        self.settings = settings

    def values(self, context: Context) -> list[int | None]:
        """Return what was rated in a context, oldest first."""
        return [one.value for one in self.ratings.values() if one.context is context]

    @property
    def only_record(self) -> SessionRecord:
        """The one session there is."""
        (record,) = self.records.values()
        return record


class FakeSounds:
    """Chimes that are remembered."""

    def __init__(self) -> None:
        self.is_available = True
        self.played: list[CueKind] = []
        self.volume_percent: int | None = None

    def play(self, kind: CueKind) -> None:
        if self.is_available:
            self.played.append(kind)

    def set_volume(self, percent: int) -> None:
        self.volume_percent = percent


def four_stretches() -> Timeline:
    """Return the session that ships: 515 s."""
    return compile_routine(ROUTINE, LIBRARY)


def parts_from(
    theme: Theme, history: FakeHistory, clock: FakeClock, sounds: FakeSounds
) -> Parts:
    """Return what pages and player are handed."""
    numbers = count(1)
    return Parts(
        theme=theme,
        history=history,
        clock=clock,
        library=LIBRARY,
        routine=ROUTINE,
        illustration=load_illustration,
        sounds=sounds,
        new_id=lambda: f"id-{next(numbers)}",
        data_dir="~/.local/share/rls-coach",
        version="1.2.3",
    )


def record_at(
    moment: datetime,
    slot: Slot = Slot.MORNING,
    *,
    outcome: Outcome = Outcome.COMPLETED,
    notes: AfterNotes | None = None,
) -> SessionRecord:
    """Return a session that was over 520 s after a moment."""
    part = Part(0, "calf_heel_lift", Side.LEFT, 5, 4, 35.0, 30.0)
    return SessionRecord(
        id=f"session {moment.isoformat()}",
        started_at=moment,
        ended_at=moment + timedelta(seconds=520),
        day=leg_day(moment),
        slot=slot,
        routine_id="four_stretches",
        routine_name="Four stretches",
        outcome=outcome,
        planned_s=515.0,
        active_s=515.0,
        parts=(part,),
        notes=notes or AfterNotes(),
    )


def rating_on(
    day: date, context: Context, value: int | None, *, at: datetime | None = None
) -> Rating:
    """Return a rating of a leg day, given at 21:00 of it unless said otherwise."""
    moment = at or datetime(day.year, day.month, day.day, 21, tzinfo=ZONE)
    identity = f"rating {moment.isoformat()} {context.value} {value}"
    return Rating(identity, moment, day, context, value)
