"""What the window is handed in its tests: time, memory and sound made by hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from itertools import count
from pathlib import Path

from PySide6.QtGui import QImage

from rls_coach.collection.shipped import has_illustration, load_illustration
from rls_coach.content.loader import load_library, load_routines
from rls_coach.core.bundle import Bundle
from rls_coach.core.compiling import compile_routine
from rls_coach.core.cues import CueKind
from rls_coach.core.done import Part
from rls_coach.core.exercise import Exercise, Library
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
from rls_coach.core.routine import Routine
from rls_coach.core.session import Extra, Span
from rls_coach.core.settings import Settings
from rls_coach.core.side import Side
from rls_coach.core.timeline import Timeline
from rls_coach.core.trouble import WorldError
from rls_coach.figure.artwork import Artwork
from rls_coach.ui.parts import Parts
from rls_coach.ui.theme import Theme

ZONE = timezone(timedelta(hours=1))
WEDNESDAY_MORNING = datetime(2026, 11, 18, 9, 0, tzinfo=ZONE)
LIBRARY = load_library()
ROUTINES = load_routines(LIBRARY)
ROUTINE = ROUTINES["four_stretches"]


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
        timeline: Timeline | None = None,
    ) -> None:
        start = self.journals[session_id].start
        if timeline is not None:
            start = replace(start, timeline=timeline)
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

    def remove_session(self, session_id: str, at: datetime) -> None:
        del self.records[session_id]

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


class FakeCollection:
    """What ships, and own things in memory."""

    def __init__(self) -> None:
        self.own_exercises: dict[str, Exercise] = {}
        self.own_routines: dict[str, Routine] = {}
        self.removed: dict[str, Exercise | Routine] = {}
        self.files: dict[Path, Bundle] = {}
        self.pictures: list[Path] = []

    @property
    def library(self) -> Library:
        return LIBRARY | self.own_exercises

    @property
    def routines(self) -> dict[str, Routine]:
        return ROUTINES | self.own_routines

    def artwork(self, name: str) -> Artwork:
        if name.startswith("own:"):
            image = QImage(40, 30, QImage.Format.Format_RGB32)
            image.fill(0x336699)
            return image
        # An own exercise without a picture shows none.
        return load_illustration(name) if has_illustration(name) else QImage()

    def save_routine(self, routine: Routine) -> None:
        assert routine.is_own
        self.own_routines[routine.id] = routine

    def remove_routine(self, routine_id: str, at: datetime) -> None:
        self.removed[routine_id] = self.own_routines.pop(routine_id)

    def restore_routine(self, routine_id: str) -> None:
        routine = self.removed.pop(routine_id)
        assert isinstance(routine, Routine)
        self.own_routines[routine_id] = routine

    def save_exercise(self, exercise: Exercise) -> None:
        assert exercise.is_own
        self.own_exercises[exercise.id] = exercise

    def remove_exercise(self, exercise_id: str, at: datetime) -> None:
        for routine in self.own_routines.values():
            if any(dose.exercise_id == exercise_id for dose in routine.doses):
                raise WorldError("A routine needs it.", f"Change {routine.name} first.")
        self.removed[exercise_id] = self.own_exercises.pop(exercise_id)

    def restore_exercise(self, exercise_id: str) -> None:
        exercise = self.removed.pop(exercise_id)
        assert isinstance(exercise, Exercise)
        self.own_exercises[exercise_id] = exercise

    def add_picture(self, path: Path) -> str:
        if not path.exists():
            raise WorldError("There is no such picture.", "Choose another.")
        self.pictures.append(path)
        return f"own:{len(self.pictures)}"

    def bundle_of(self, routine: Routine) -> Bundle:
        needed = [self.own_exercises.get(dose.exercise_id) for dose in routine.doses]
        return Bundle((routine,), tuple(one for one in needed if one is not None))

    def bundle_of_exercise(self, exercise: Exercise) -> Bundle:
        return Bundle(exercises=(exercise,))

    def write_bundle(self, bundle: Bundle, path: Path) -> None:
        self.files[path] = bundle

    def open_bundle(self, path: Path) -> Bundle:
        if path not in self.files:
            raise WorldError(f"{path} is no file of RLS Coach.", "Choose another.")
        bundle = self.files[path]
        for exercise in bundle.exercises:
            self.save_exercise(replace(exercise, is_own=True))
        for routine in bundle.routines:
            self.save_routine(replace(routine, is_own=True))
        return bundle


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
    theme: Theme,
    history: FakeHistory,
    clock: FakeClock,
    sounds: FakeSounds,
    collection: FakeCollection | None = None,
) -> Parts:
    """Return what pages and player are handed."""
    numbers = count(1)
    return Parts(
        theme=theme,
        history=history,
        clock=clock,
        collection=collection or FakeCollection(),
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
