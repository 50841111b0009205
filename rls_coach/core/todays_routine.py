"""Which routine a session is, as this person does it."""

from collections.abc import Mapping

from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.history import Slot
from rls_coach.core.routine import Routine, suited, with_hold
from rls_coach.core.settings import FOUR_STRETCHES, Settings


def routine_of_slot(
    slot: Slot, routines: Mapping[str, Routine], settings: Settings
) -> Routine:
    """Return the routine that a person chose for a part of the day.

    One that is gone is replaced by the four stretches, and a session at another time
    is the morning's.

    Raises:
        KeyError: If the four stretches are not among the routines.
    """
    chosen = settings.morning_routine
    if slot is Slot.AFTERNOON:
        chosen = settings.afternoon_routine
    return routines.get(chosen) or routines[FOUR_STRETCHES]


def as_done(routine: Routine, library: Library, settings: Settings) -> Routine | None:
    """Return a routine with the person's hold, in versions that suit them.

    In a routine of their own the person, or their therapist, has chosen the versions,
    and they stay. None is returned where nothing of a ready-made one is suited.

    Raises:
        KeyError: If the library lacks an exercise of the routine.
    """
    if not routine.is_own:
        fitting = suited(routine, library, settings.concerns)
        if fitting is None:
            return None
        routine = fitting
    return with_hold(routine, library, settings.hold_s)


def left_out(
    routine: Routine, fitting: Routine, library: Library
) -> tuple[Exercise, ...]:
    """Return the exercises of a routine that are not in what is done of it."""
    kept = {dose.exercise_id for dose in fitting.doses}
    ids = dict.fromkeys(dose.exercise_id for dose in routine.doses)
    return tuple(library[exercise_id] for exercise_id in ids if exercise_id not in kept)
