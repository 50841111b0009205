"""What a routine is: an ordered list of exercises with their doses."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rls_coach.core.exercise import Exercise, Library


@dataclass(frozen=True, slots=True)
class Dose:
    """One exercise of a routine and how much of it.

    Attributes:
        exercise_id: Which exercise.
        repetitions: How often, per leg where the exercise is done on each leg.
        hold_s: Seconds of the adjustable hold; none where the hold is fixed.

    Raises:
        ValueError: If an amount is not above zero.
    """

    exercise_id: str
    repetitions: int
    hold_s: int | None = None

    def __post_init__(self) -> None:
        if not self.repetitions > 0:
            raise ValueError(f"{self.exercise_id}: repetitions is {self.repetitions}")
        if self.hold_s is not None and not self.hold_s > 0:
            raise ValueError(f"{self.exercise_id}: hold_s is {self.hold_s}")


@dataclass(frozen=True, slots=True)
class Routine:
    """The exercises of one session, in order.

    Attributes:
        id: Stable identifier, stored in the history; never shown.
        name: Name shown to the person.
        doses: The exercises and how much of each.

    Raises:
        ValueError: If there are no exercises.
    """

    id: str
    name: str
    doses: tuple[Dose, ...]

    def __post_init__(self) -> None:
        if not self.doses:
            raise ValueError(f"routine {self.id!r} has no exercises")


def usual_dose(exercise: "Exercise") -> Dose:
    """Return the dose a new routine starts with."""
    hold_s = exercise.hold_s.usual if exercise.hold_s else None
    return Dose(exercise.id, exercise.repetitions.usual, hold_s)


def with_hold(routine: Routine, library: "Library", hold_s: int) -> Routine:
    """Return the routine with every adjustable hold set, within each one's bounds."""
    doses = []
    for dose in routine.doses:
        limits = library[dose.exercise_id].hold_s
        changed = (
            dose if limits is None else replace(dose, hold_s=limits.clamped(hold_s))
        )
        doses.append(changed)
    return replace(routine, doses=tuple(doses))
