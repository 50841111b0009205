"""What the history remembers of a session."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING

from rls_coach.core.rating import SCALE

if TYPE_CHECKING:
    from rls_coach.core.done import Part
    from rls_coach.core.session import Extra, Span
    from rls_coach.core.timeline import Timeline


class Slot(Enum):
    """The part of the day a session was meant for."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    OTHER = "other"


class Outcome(Enum):
    """How a session ended."""

    COMPLETED = "completed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class AfterNotes:
    """What a person said after a session; each may be left out.

    Attributes:
        effort: 0 to 10.
        had_pain: Whether anything hurt.
        note: Their own words.
        aid: What they used to relax afterwards, in their words; empty if nothing.

    Raises:
        ValueError: If the effort is not on the scale.
    """

    effort: int | None = None
    had_pain: bool | None = None
    note: str = ""
    aid: str = ""

    def __post_init__(self) -> None:
        if self.effort is not None and self.effort not in SCALE:
            raise ValueError(f"effort is 0 to 10, not {self.effort}")


@dataclass(frozen=True, slots=True)
class SessionStart:
    """A session as it begins.

    Attributes:
        id: A UUID as text.
        started_at: Aware, in the local offset of that moment.
        day: The leg day it counts for.
        slot: The part of the day it was meant for.
        timeline: What is carried out.
    """

    id: str
    started_at: datetime
    day: date
    slot: Slot
    timeline: "Timeline"

    def __post_init__(self) -> None:
        if self.started_at.tzinfo is None:
            raise ValueError(f"session at {self.started_at} needs a time zone")


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """A session that is over.

    Attributes:
        id: A UUID as text.
        started_at: Aware, in the local offset of that moment.
        ended_at: Likewise.
        day: The leg day it counts for.
        slot: The part of the day it was meant for.
        routine_id: The routine that was carried out.
        routine_name: Its name at the time.
        outcome: Whether it was completed or stopped.
        planned_s: Length of the timeline, in seconds.
        active_s: Seconds really spent, getting ready included.
        parts: What was done per exercise and leg.
        notes: What the person said afterwards.
        is_comfort: Whether nothing in it was exercise, as in a bath or a massage; its
            minutes are then no minutes of exercise and it fills no slot.
    """

    id: str
    started_at: datetime
    ended_at: datetime
    day: date
    slot: Slot
    routine_id: str
    routine_name: str
    outcome: Outcome
    planned_s: float
    active_s: float
    parts: "tuple[Part, ...]" = ()
    notes: AfterNotes = AfterNotes()
    is_comfort: bool = False

    @property
    def repetitions_done(self) -> int:
        """Repetitions done, over all exercises and both legs."""
        return sum(part.repetitions_done for part in self.parts)

    @property
    def repetitions_planned(self) -> int:
        """Repetitions there were to do."""
        return sum(part.repetitions_planned for part in self.parts)

    @property
    def fills_its_slot(self) -> bool:
        """Whether at least half of it was done, so that its slot is no longer open."""
        is_half_done = self.repetitions_done * 2 >= self.repetitions_planned
        return is_half_done and not self.is_comfort

    def __post_init__(self) -> None:
        if self.started_at.tzinfo is None or self.ended_at.tzinfo is None:
            raise ValueError(f"session {self.id} needs a time zone")
        if not (self.planned_s >= 0 and self.active_s >= 0):
            raise ValueError(f"session {self.id}: seconds below zero")


@dataclass(frozen=True, slots=True)
class Journal:
    """A running session as it stood at its last step boundary.

    Attributes:
        start: How it began.
        position_s: Where on the timeline, in seconds.
        spans: What was really played.
        extras: Seconds the person added.
        written_at: When this was written; aware.
    """

    start: SessionStart
    position_s: float
    spans: "tuple[Span, ...]"
    extras: "tuple[Extra, ...]"
    written_at: datetime
