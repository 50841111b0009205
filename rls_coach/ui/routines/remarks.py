"""What is said quietly about an amount past its usual bounds."""

from rls_coach.core.amount import Limits
from rls_coach.core.exercise import Exercise
from rls_coach.ui.routines.words import tr


def limits_remark(amount: int, limits: Limits, exercise: Exercise) -> str:
    """Return what the bounds are for an amount past them; else nothing.

    Args:
        amount: The amount that is chosen.
        limits: Its bounds.
        exercise: Whose they are. How often is the article's, where it says so.
    """
    if amount > limits.most:
        text = tr("Usually up to {most}.")
        if exercise.quotes and limits is exercise.repetitions:
            text = tr("The article says up to {most}.")
        return text.format(most=limits.most)
    if amount < limits.least:
        return tr("Usually {least} or more.").format(least=limits.least)
    return ""


def hold_remark(seconds: int, limits: Limits) -> str:
    """Return what is usual for a hold past its bounds; else nothing."""
    if limits.least <= seconds <= limits.most:
        return ""
    if limits.least == limits.most:
        return tr("Usually {usual} s.").format(usual=limits.usual)
    text = tr("Usually {least} to {most} s.")
    return text.format(least=limits.least, most=limits.most)


def open_hold_s(exercise: Exercise, hold_s: int) -> int:
    """Return how long the hold is where the dose leaves it open.

    Args:
        exercise: The exercise, in the dose's version, with an adjustable hold.
        hold_s: The person's reading of "a few seconds".
    """
    if exercise.has_few_seconds and exercise.hold_s is not None:
        return exercise.hold_s.clamped(hold_s)
    return max(move.duration_s for move in exercise.moves if move.is_adjustable)
