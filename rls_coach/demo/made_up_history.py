"""Twelve weeks of a made-up person's history.

The numbers go up and down and promise nothing: no effect of anything is built in.
"""

import math
import random
import uuid
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING

from rls_coach.core.done import parts_of
from rls_coach.core.history import AfterNotes, Outcome, SessionRecord, Slot
from rls_coach.core.rating import Context, Rating
from rls_coach.core.session import Session, Span, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rls_coach.core.timeline import Timeline
    from rls_coach.ui.ports import History

WEEKS = 12
SEED = 20261122

_SLOT_TIMES = {Slot.MORNING: time(7, 35), Slot.AFTERNOON: time(17, 40)}
_CHANCES = {Slot.MORNING: 0.72, Slot.AFTERNOON: 0.8}


class MadeUpHistory:
    """Makes the same history from the same seed, time and again."""

    def __init__(self, timeline: "Timeline", zone: tzinfo, seed: int = SEED) -> None:
        self._timeline = timeline
        self._zone = zone
        self._random = random.Random(seed)

    def fill(self, history: "History", today: date, *, weeks: int = WEEKS) -> None:
        """Store the weeks that end yesterday, and this morning's session."""
        for back in range(weeks * 7, 0, -1):
            day = today - timedelta(days=back)
            is_last = back == 1
            for rating in self._ratings_on(day, is_yesterday=is_last):
                history.add_rating(rating)
            for slot in _SLOT_TIMES:
                if self._random.random() < _CHANCES[slot]:
                    self._add_session(history, day, slot)
        self._add_session(history, today, Slot.MORNING)

    def _ratings_on(self, day: date, *, is_yesterday: bool) -> "Iterator[Rating]":
        wave = math.sin(day.toordinal() / 11) * 1.1
        evening = self._value(4.4 + wave)
        night = self._value(3.6 + wave)
        if self._random.random() < 0.9:
            yield self._rating(day, time(21, 40), Context.EVENING, evening)
        # The page asks for last night when it is missing; so it is, on this morning.
        if self._random.random() < 0.86 and not is_yesterday:
            later = day + timedelta(days=1)
            given = datetime.combine(later, time(8, 5), self._zone)
            yield Rating(self._new_id(), given, day, Context.NIGHT, night)
        if self._random.random() < 0.2:
            yield self._rating(day, time(14, 20), Context.NOW, self._value(2.4))

    def _add_session(self, history: "History", day: date, slot: Slot) -> None:
        minutes = self._random.randrange(-20, 40)
        started = datetime.combine(day, _SLOT_TIMES[slot], self._zone)
        started += timedelta(minutes=minutes)
        record = self._record(started, day, slot)
        if self._random.random() < 0.5:
            value = self._value(3.2)
            moment = started - timedelta(seconds=40)
            history.add_rating(self._about(record, moment, Context.BEFORE, value))
            after = max(0, value - self._random.randrange(-1, 2))
            history.add_rating(
                self._about(record, record.ended_at, Context.AFTER, after)
            )
        history.finish_session(record)

    def _record(self, started: datetime, day: date, slot: Slot) -> SessionRecord:
        whole_s = self._timeline.duration_s
        is_stopped = self._random.random() < 0.08
        played_s = whole_s * self._random.uniform(0.4, 0.8) if is_stopped else whole_s
        session = Session(
            self._timeline,
            State.STOPPED if is_stopped else State.COMPLETED,
            position_s=played_s,
            spans=(Span(0.0, played_s),),
        )
        notes = AfterNotes()
        if self._random.random() < 0.6:
            notes = AfterNotes(self._random.randrange(2, 6), had_pain=False)
        if self._random.random() < 0.06:
            notes = replace(notes, note="Slept badly, took it slowly.")
        return SessionRecord(
            id=self._new_id(),
            started_at=started,
            ended_at=started + timedelta(seconds=played_s + 20),
            day=day,
            slot=slot,
            routine_id=self._timeline.routine_id,
            routine_name=self._timeline.routine_name,
            outcome=Outcome.STOPPED if is_stopped else Outcome.COMPLETED,
            planned_s=whole_s,
            active_s=played_s,
            parts=parts_of(session),
            notes=notes,
        )

    def _rating(self, day: date, at: time, context: Context, value: int) -> Rating:
        moment = datetime.combine(day, at, self._zone)
        return Rating(self._new_id(), moment, day, context, value)

    def _about(
        self, record: SessionRecord, moment: datetime, context: Context, value: int
    ) -> Rating:
        return Rating(self._new_id(), moment, record.day, context, value, record.id)

    def _value(self, mean: float) -> int:
        return max(0, min(10, round(self._random.gauss(mean, 1.5))))

    def _new_id(self) -> str:
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))
