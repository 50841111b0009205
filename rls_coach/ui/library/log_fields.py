"""What is filled in where something is logged afterwards."""

from typing import NamedTuple

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QSpinBox

from rls_coach.core.afterwards import LOGGED_MINUTES
from rls_coach.core.exercise import Exercise
from rls_coach.ui.library.words import tr


class Told(NamedTuple):
    """What is filled in, to tell whether anything of it would be lost."""

    day: QDate
    began: QTime
    minutes: int
    effort: int | None
    note: str


def minutes_box() -> QSpinBox:
    """Return the field for how long it took."""
    box = QSpinBox()
    box.setRange(LOGGED_MINUTES[0], LOGGED_MINUTES[-1])
    box.setSuffix(tr(" min"))
    box.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return box


def usual_minutes(exercise: Exercise) -> int:
    """Return how long an exercise usually takes, as far as that can be logged."""
    if exercise.minutes is not None:
        return exercise.minutes.usual
    whole_s = sum(move.duration_s for move in exercise.moves)
    whole_s *= exercise.repetitions.usual * len(exercise.sides.in_order)
    least, most = LOGGED_MINUTES[0], LOGGED_MINUTES[-1]
    return max(least, min(round(whole_s / 60), most))
