"""Compiles a routine to a timeline."""

from dataclasses import dataclass
from typing import NamedTuple

from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.move import Move, MoveKind
from rls_coach.core.routine import Dose, Routine, exercise_of, is_comfort
from rls_coach.core.side import Side
from rls_coach.core.step import Step, StepKind
from rls_coach.core.timeline import Timeline

_STEP_KIND_OF_MOVE = {
    MoveKind.MOVE: StepKind.MOVE,
    MoveKind.HOLD: StepKind.HOLD,
    MoveKind.REST: StepKind.REST,
    MoveKind.FREE: StepKind.FREE,
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


class Place(NamedTuple):
    """A place within an exercise.

    Attributes:
        side: The leg at work.
        set_number: Which set, from 1.
        repetition: Which repetition of the set, from 1.
    """

    side: Side
    set_number: int = 1
    repetition: int = 1


def compile_routine(
    routine: Routine, library: Library, pace: Pace | None = None
) -> Timeline:
    """Return the routine as a timeline.

    Raises:
        KeyError: If the library lacks an exercise of the routine, or it a version.
    """
    steps: list[Step] = []
    for index, dose in enumerate(routine.doses):
        exercise = exercise_of(dose, library)
        if steps:
            cue = f"Next: {exercise.name}."
            writer = _Writer(steps, index, exercise, dose, pace or Pace())
            writer.wait(StepKind.CHANGE_EXERCISE, "Next", cue)
        append_exercise(steps, index, exercise, dose, pace)
    return Timeline(
        routine.id,
        routine.name,
        tuple(steps),
        routine.doses,
        is_comfort=is_comfort(routine, library),
    )


def append_exercise(
    steps: list[Step],
    item_index: int,
    exercise: Exercise,
    dose: Dose,
    pace: Pace | None = None,
    start: Place | None = None,
) -> None:
    """Append an exercise's steps, from getting ready to the last repetition.

    Args:
        steps: What comes before, and where to append.
        item_index: Which dose of the routine it is, from 0.
        exercise: The exercise in the dose's version.
        dose: How much of it.
        pace: The seconds between the moves.
        start: Where in the exercise to begin; at its beginning unless given.
    """
    writer = _Writer(steps, item_index, exercise, dose, pace or Pace())
    sides = (dose.sides or exercise.sides).in_order
    start = start or Place(sides[0])
    if start.side in sides:
        sides = sides[sides.index(start.side) :]
    first_set = min(start.set_number, dose.sets)
    first_repetition = min(start.repetition, dose.repetitions)
    writer.wait(StepKind.LEAD_IN, "Get ready", exercise.set_up[0], sides[0])
    for number, side in enumerate(sides):
        if number > 0:
            cue = f"Change to the {side.value} leg."
            writer.wait(StepKind.SWITCH_LEGS, "Switch legs", cue, side)
            first_set = first_repetition = 1
        for set_number in range(first_set, dose.sets + 1):
            if set_number > first_set:
                writer.rest_between_sets(side, set_number)
                first_repetition = 1
            for repetition in range(first_repetition, dose.repetitions + 1):
                writer.repeat(Place(side, set_number, repetition))


def durations_s(exercise: Exercise, dose: Dose) -> tuple[int, ...]:
    """Return how long each move of a repetition lasts in a dose, in seconds."""
    return tuple(_duration_s(move, exercise, dose) for move in exercise.moves)


def _duration_s(move: Move, exercise: Exercise, dose: Dose) -> int:
    if not move.is_adjustable:
        return move.duration_s
    if exercise.minutes is not None:
        minutes = dose.minutes or exercise.minutes.usual
        free = [one for one in exercise.moves if one.is_adjustable]
        left_s = minutes * 60 - exercise.fixed_s
        return max(1, left_s // len(free))
    return dose.hold_s or move.duration_s


class _Writer:
    """Writes one exercise's steps at the end of a list."""

    def __init__(
        self,
        steps: list[Step],
        item_index: int,
        exercise: Exercise,
        dose: Dose,
        pace: Pace,
    ) -> None:
        self._steps = steps
        self._item_index = item_index
        self._exercise = exercise
        self._dose = dose
        self._seconds = {
            StepKind.LEAD_IN: pace.lead_in_s,
            StepKind.SWITCH_LEGS: pace.switch_s,
            StepKind.CHANGE_EXERCISE: pace.change_s,
            StepKind.SET_REST: dose.rest_s,
        }
        self._durations_s = durations_s(exercise, dose)

    def wait(
        self,
        kind: StepKind,
        word: str,
        cue: str,
        next_side: Side | None = None,
        set_number: int = 1,
    ) -> None:
        """Append a step in which neither leg works."""
        sides = self._dose.sides or self._exercise.sides
        place = Place(next_side or sides.in_order[0], set_number, 0)
        self._append(kind, self._seconds[kind], place, "", word, cue)

    def rest_between_sets(self, side: Side, set_number: int) -> None:
        """Append the rest before a set."""
        cue = f"Rest. Set {set_number} of {self._dose.sets} comes next."
        self.wait(StepKind.SET_REST, "Rest", cue, side, set_number)

    def repeat(self, place: Place) -> None:
        """Append the moves of one repetition."""
        moves = zip(self._exercise.moves, self._durations_s, strict=True)
        for move, seconds in moves:
            kind = _STEP_KIND_OF_MOVE[move.kind]
            self._append(kind, seconds, place, move.name, move.word, move.cue)

    def _append(
        self,
        kind: StepKind,
        seconds: int,
        place: Place,
        move: str,
        word: str,
        cue: str,
    ) -> None:
        start_s = self._steps[-1].end_s if self._steps else 0.0
        is_waiting = not move
        self._steps.append(
            Step(
                start_s=start_s,
                end_s=start_s + seconds,
                kind=kind,
                item_index=self._item_index,
                exercise_id=self._exercise.id,
                move=move,
                side=Side.BOTH if is_waiting else place.side,
                next_side=place.side,
                repetition=0 if is_waiting else place.repetition,
                repetitions=0 if is_waiting else self._dose.repetitions,
                word=word,
                cue=cue,
                set_number=place.set_number,
                sets=self._dose.sets,
                version=self._exercise.version,
                picture=self._exercise.picture,
            )
        )
