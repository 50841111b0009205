"""A routine compiled to an immutable list of timed steps.

Every second of a session exists before it starts. Total time, the bar of
exercises, what comes next, the cues and the pictures are all looked up here and
never worked out while a session runs.
"""

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from rls_coach.core.exercise import Exercise, Library, Move, MoveKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rls_coach.core.routine import Dose, Routine


class StepKind(Enum):
    """What a stretch of time on the timeline is for."""

    LEAD_IN = "lead-in"
    MOVE = "move"
    HOLD = "hold"
    REST = "rest"
    SWITCH_LEGS = "switch legs"
    CHANGE_EXERCISE = "change exercise"


WAITING = frozenset({StepKind.LEAD_IN, StepKind.SWITCH_LEGS, StepKind.CHANGE_EXERCISE})
"""The steps in which a person gets ready and works neither leg."""

_STEP_KIND_OF_MOVE = {
    MoveKind.MOVE: StepKind.MOVE,
    MoveKind.HOLD: StepKind.HOLD,
    MoveKind.REST: StepKind.REST,
}


@dataclass(frozen=True, slots=True)
class Pace:
    """The seconds between the moves.

    Attributes:
        lead_in_s: To get into position before an exercise.
        switch_s: To change legs; a pause of its own, so that it costs neither leg.
        change_s: Between two exercises.

    Raises:
        ValueError: If one is not above zero.
    """

    lead_in_s: int = 10
    switch_s: int = 8
    change_s: int = 15

    def __post_init__(self) -> None:
        if not (self.lead_in_s > 0 and self.switch_s > 0 and self.change_s > 0):
            raise ValueError("every pause needs at least a second")


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
        repetition: Which repetition of that leg, from 1; 0 while waiting.
        repetitions: How many repetitions that leg has in all; 0 while waiting.
        word: One or two words for the screen.
        cue: What to do.
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


@dataclass(frozen=True, slots=True)
class Timeline:
    """The steps of a session, end to end from 0.

    Attributes:
        routine_id: The routine it was compiled from.
        routine_name: That routine's name.
        steps: The steps, each beginning where the one before ends.
        sections: The steps grouped by exercise.

    Raises:
        ValueError: If there are no steps, or they leave a gap or overlap.
    """

    routine_id: str
    routine_name: str
    steps: tuple[Step, ...]
    sections: tuple[Section, ...]
    _starts_s: tuple[float, ...]

    def __init__(
        self, routine_id: str, routine_name: str, steps: tuple[Step, ...]
    ) -> None:
        if not steps:
            raise ValueError(f"timeline of {routine_id!r} has no steps")
        expected_s = 0.0
        for step in steps:
            if step.start_s != expected_s or not step.end_s > step.start_s:
                raise ValueError(f"steps of {routine_id!r} do not join at {expected_s}")
            expected_s = step.end_s
        object.__setattr__(self, "routine_id", routine_id)
        object.__setattr__(self, "routine_name", routine_name)
        object.__setattr__(self, "steps", steps)
        object.__setattr__(self, "sections", tuple(_sections(steps)))
        object.__setattr__(self, "_starts_s", tuple(step.start_s for step in steps))

    @property
    def duration_s(self) -> float:
        """Length of the whole, in seconds."""
        return self.steps[-1].end_s

    def index_at(self, position_s: float) -> int:
        """Return the index of the step at a position; past the end, the last one."""
        return max(0, bisect_right(self._starts_s, position_s) - 1)

    def step_at(self, position_s: float) -> Step:
        """Return the step at a position; past the end, the last one."""
        return self.steps[self.index_at(position_s)]

    def section_at(self, position_s: float) -> Section:
        """Return the exercise's section at a position."""
        return self.sections[self.step_at(position_s).item_index]

    def steps_of(self, section: Section) -> tuple[Step, ...]:
        """Return the steps of a section."""
        return self.steps[section.first : section.stop]

    def planned_s(self, side: Side) -> float:
        """Return the seconds planned for one leg; waiting belongs to neither."""
        return sum(step.duration_s for step in self.steps if step.side is side)


def compile_routine(
    routine: "Routine", library: "Library", pace: Pace | None = None
) -> Timeline:
    """Return the routine as a timeline.

    Raises:
        KeyError: If the library lacks an exercise of the routine.
    """
    pace = pace or Pace()
    steps: list[Step] = []
    for index, dose in enumerate(routine.doses):
        exercise = library[dose.exercise_id]
        _append_exercise(steps, index, exercise, dose, pace)
    return Timeline(routine.id, routine.name, tuple(steps))


def _append_exercise(
    steps: list[Step], index: int, exercise: Exercise, dose: "Dose", pace: Pace
) -> None:
    first_side = exercise.sides[0]

    def wait(
        kind: StepKind, seconds: int, next_side: Side, word: str, cue: str
    ) -> None:
        start_s = steps[-1].end_s if steps else 0.0
        steps.append(
            Step(
                start_s, start_s + seconds, kind, index, exercise.id, "",
                Side.BOTH, next_side, 0, 0, word, cue,
            )
        )  # fmt: skip

    if steps:
        change = StepKind.CHANGE_EXERCISE
        wait(change, pace.change_s, first_side, "Next", f"Next: {exercise.name}.")
    lead_in = StepKind.LEAD_IN
    wait(lead_in, pace.lead_in_s, first_side, "Get ready", exercise.set_up[0])
    for side in exercise.sides:
        if side is Side.RIGHT:
            switch = StepKind.SWITCH_LEGS
            wait(switch, pace.switch_s, side, "Switch legs", "Change to the right leg.")
        _append_repetitions(steps, index, exercise, dose, side)


def _append_repetitions(
    steps: list[Step], index: int, exercise: Exercise, dose: "Dose", side: Side
) -> None:
    for repetition in range(1, dose.repetitions + 1):
        for move in exercise.moves:
            start_s = steps[-1].end_s
            steps.append(
                Step(
                    start_s=start_s,
                    end_s=start_s + _duration_s(move, dose),
                    kind=_STEP_KIND_OF_MOVE[move.kind],
                    item_index=index,
                    exercise_id=exercise.id,
                    move=move.name,
                    side=side,
                    next_side=side,
                    repetition=repetition,
                    repetitions=dose.repetitions,
                    word=move.word,
                    cue=move.cue,
                )
            )


def _duration_s(move: Move, dose: "Dose") -> int:
    if move.is_adjustable and dose.hold_s is not None:
        return dose.hold_s
    return move.duration_s


def _sections(steps: tuple[Step, ...]) -> "Iterator[Section]":
    first = 0
    for index in range(1, len(steps) + 1):
        if index == len(steps) or steps[index].item_index != steps[first].item_index:
            step = steps[first]
            yield Section(
                step.item_index,
                step.exercise_id,
                first,
                index,
                step.start_s,
                steps[index - 1].end_s,
            )
            first = index
