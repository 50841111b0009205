"""Finds the routine or the single exercise that somebody names."""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from rls_coach.core.exercise import USUAL, Library
from rls_coach.core.routine import Dose, Routine, exercise_of, usual_dose
from rls_coach.core.side import Sides

if TYPE_CHECKING:
    from rls_coach.core.amount import Limits


class AskedError(Exception):
    """There is no such thing; the text says what there is."""


class Amount(Enum):
    """How much of an exercise."""

    LEAST = "least"
    USUAL = "usual"
    MOST = "most"


def routine_asked(
    what: str,
    library: Library,
    routines: Mapping[str, Routine],
    *,
    amount: Amount = Amount.USUAL,
    version: str = USUAL,
    sides: Sides | None = None,
) -> Routine:
    """Return a routine, or one exercise as a routine of its own.

    Args:
        what: Id of the routine or the exercise.
        library: The exercises.
        routines: The routines.
        amount: How many repetitions or minutes; a hold stays the usual one.
        version: Version of the exercise.
        sides: One leg alone, of what each leg does by itself.

    Raises:
        AskedError: If there is no such routine, exercise or version, or no leg of it.
    """
    if what in routines:
        if version:
            raise AskedError(f"{what} is a routine; a version goes with an exercise.")
        routine = routines[what]
    elif what in library:
        known = [one.id for one in library[what].versions]
        if version and version not in known:
            raise _unknown(f"{what} has no version {version!r}", known)
        dose = usual_dose(library[what], version)
        routine = Routine(what, library[what].name, (dose,))
    else:
        raise _unknown(f"there is no routine or exercise {what!r}", routines, library)
    doses = tuple(_dose(dose, library, amount, sides) for dose in routine.doses)
    if sides is not None and all(dose.sides is None for dose in doses):
        raise AskedError(f"{what} works both legs at once.")
    return replace(routine, doses=doses)


def _dose(dose: Dose, library: Library, amount: Amount, sides: Sides | None) -> Dose:
    done = exercise_of(dose, library)
    if sides is not None and done.each_leg:
        dose = replace(dose, sides=sides)
    if amount is Amount.USUAL:
        return dose
    return replace(
        dose,
        repetitions=_of(done.repetitions, amount),
        minutes=_of(done.minutes, amount) if done.minutes is not None else None,
    )


def _of(limits: "Limits", amount: Amount) -> int:
    return limits.least if amount is Amount.LEAST else limits.most


def _unknown(what: str, *known: Mapping[str, object] | list[str]) -> AskedError:
    names = [name for group in known for name in group]
    return AskedError(f"{what}. Known: {', '.join(names) or 'none'}.")
