"""A step: one stretch of time on a timeline."""

from dataclasses import dataclass
from enum import Enum

from rls_coach.core.side import Side


class StepKind(Enum):
    """What a stretch of time on the timeline is for."""

    LEAD_IN = "lead-in"
    MOVE = "move"
    HOLD = "hold"
    REST = "rest"
    FREE = "free"
    SET_REST = "rest between sets"
    SWITCH_LEGS = "switch legs"
    CHANGE_EXERCISE = "change exercise"


WAITING = frozenset(
    {
        StepKind.LEAD_IN,
        StepKind.SET_REST,
        StepKind.SWITCH_LEGS,
        StepKind.CHANGE_EXERCISE,
    }
)
"""The steps in which a person gets ready or rests and works neither leg."""


@dataclass(frozen=True, slots=True)
class Step:
    """One stretch of time on a timeline.

    Attributes:
        start_s: Where it begins, in seconds from the start of the timeline.
        end_s: Where it ends.
        kind: What the time is for.
        item_index: Which dose of the routine it belongs to, from 0. The change to
            an exercise belongs to the exercise that follows.
        exercise_id: The exercise it belongs to.
        move: Name of the move; empty while waiting.
        side: The leg at work; both while waiting.
        next_side: The leg that works during this step or next after it.
        repetition: Which repetition of that leg in its set, from 1; 0 while waiting.
        repetitions: How many repetitions that leg has in a set; 0 while waiting.
        word: One or two words for the screen.
        cue: What to do.
        set_number: Which set, from 1; while resting between sets, the one to come.
        sets: How many sets that leg has.
        version: Which version of the exercise; empty for the usual one.
        picture: Name of the illustration; empty in old journals, where it is that of
            the exercise.
    """

    start_s: float
    end_s: float
    kind: StepKind
    item_index: int
    exercise_id: str
    move: str
    side: Side
    next_side: Side
    repetition: int
    repetitions: int
    word: str
    cue: str
    set_number: int = 1
    sets: int = 1
    version: str = ""
    picture: str = ""

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return self.end_s - self.start_s

    @property
    def is_waiting(self) -> bool:
        """Whether neither leg works."""
        return self.kind in WAITING


@dataclass(frozen=True, slots=True)
class Section:
    """The part of a timeline that belongs to one exercise.

    Attributes:
        item_index: Which dose of the routine, from 0.
        exercise_id: The exercise.
        first: Index of its first step.
        stop: Index after its last step.
        start_s: Where it begins.
        end_s: Where it ends.
    """

    item_index: int
    exercise_id: str
    first: int
    stop: int
    start_s: float
    end_s: float
