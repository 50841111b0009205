"""Longer holds: a minute for each stretch, in five parts."""

from dataclasses import replace

from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.routine import Dose

LONG_HOLD_S = 12
LONG_HOLD_TIMES = 5
"""Together the sixty seconds a stretch that the American College of Sports Medicine
advises (stretching guidelines, 2021). The source text has shorter holds; both are fine.
"""


def has_long_hold(exercise: Exercise) -> bool:
    """Tell whether an exercise, in a version, is a stretch that can be held so long."""
    hold_s = exercise.hold_s
    is_stretch = exercise.kind is ExerciseKind.STRETCH
    return is_stretch and hold_s is not None and hold_s.most >= LONG_HOLD_S


def is_long(dose: Dose) -> bool:
    """Tell whether a dose is as often and as long as longer holds are."""
    return (dose.repetitions, dose.hold_s) == (LONG_HOLD_TIMES, LONG_HOLD_S)


def with_long_hold(dose: Dose, exercise: Exercise, *, is_long: bool) -> Dose:
    """Return a dose with longer holds, or with the usual ones again.

    Args:
        dose: The dose.
        exercise: Its exercise, in the dose's version.
        is_long: Whether to hold longer.
    """
    if is_long:
        return replace(dose, repetitions=LONG_HOLD_TIMES, hold_s=LONG_HOLD_S)
    return replace(dose, repetitions=exercise.repetitions.usual, hold_s=None)
