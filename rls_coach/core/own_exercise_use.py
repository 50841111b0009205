"""What becomes of routines when an own exercise in them is changed."""

from collections.abc import Iterable
from dataclasses import replace

from rls_coach.core.exercise import USUAL, Exercise
from rls_coach.core.routine import Dose, Routine, usual_dose
from rls_coach.core.side import Sides


def refitted(routine: Routine, before: Exercise, after: Exercise) -> Routine:
    """Return a routine with doses that make sense for a changed exercise.

    Where it is counted in another way, "2 sets of 4" would be eight times so many
    minutes: the dose is then the usual one. Legs that the exercise no longer leaves to
    choose are those of the exercise. All else stays as it was prescribed.

    Args:
        routine: The routine.
        before: The exercise as it was, in its usual version.
        after: The same as it is now.
    """
    doses = tuple(_refitted(dose, before, after) for dose in routine.doses)
    return replace(routine, doses=doses)


def done_otherwise(
    routines: Iterable[Routine], before: Exercise, after: Exercise
) -> tuple[Routine, ...]:
    """Return the own routines in which an exercise is counted or sided otherwise.

    Args:
        routines: All routines, as they were.
        before: The exercise as it was, in its usual version.
        after: The same as it is now.
    """
    return tuple(
        routine
        for routine in routines
        if routine.is_own
        and any(_is_done_otherwise(dose, before, after) for dose in routine.doses)
    )


def _refitted(dose: Dose, before: Exercise, after: Exercise) -> Dose:
    if not _is_meant(dose, before, after):
        return dose
    was, now = before.in_version(dose.version), after.in_version(dose.version)
    if _is_counted_otherwise(was, now):
        usual = usual_dose(after, dose.version)
        dose = replace(
            usual, sides=dose.sides, note=dose.note, is_optional=dose.is_optional
        )
    if was.sides is not now.sides and not _is_choice(dose.sides, now):
        dose = replace(dose, sides=None)
    return dose


def _is_done_otherwise(dose: Dose, before: Exercise, after: Exercise) -> bool:
    if not _is_meant(dose, before, after):
        return False
    was, now = before.in_version(dose.version), after.in_version(dose.version)
    sides = _refitted(dose, before, after).sides or now.sides
    return _is_counted_otherwise(was, now) or sides is not (dose.sides or was.sides)


def _is_meant(dose: Dose, before: Exercise, after: Exercise) -> bool:
    """Tell whether a dose is of that exercise, in a version that it had and has."""
    return dose.exercise_id == after.id and all(
        dose.version in (USUAL, *(one.id for one in exercise.versions))
        for exercise in (before, after)
    )


def _is_counted_otherwise(was: Exercise, now: Exercise) -> bool:
    return (was.minutes is None) is not (now.minutes is None)


def _is_choice(sides: Sides | None, now: Exercise) -> bool:
    """Tell whether a routine may ask for these legs."""
    return sides is not Sides.BOTH and now.sides is Sides.EACH_LEG
