"""Own routines as they begin: new, or a copy of another."""

from collections.abc import Mapping
from dataclasses import replace

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import Library
from rls_coach.core.routine import Dose, Routine, suited
from rls_coach.ui.player.wording import said
from rls_coach.ui.routines.words import copy_name, new_name, own_name


def new_routine(identity: str, dose: Dose, routines: Mapping[str, Routine]) -> Routine:
    """Return a new routine with its first exercise.

    Args:
        identity: Its id.
        dose: How much of the exercise.
        routines: Those there are; it gets a name that none of them has.
    """
    return Routine(identity, new_name(_names(routines)), (dose,), is_own=True)


def own_copy(
    identity: str,
    routine: Routine,
    routines: Mapping[str, Routine],
    library: Library,
    concerns: frozenset[Concern],
) -> Routine:
    """Return a person's own copy of a ready-made routine.

    Versions in an own routine stay as they are, so they are to suit now.

    Args:
        identity: Its id.
        routine: The ready-made one.
        routines: Those there are; it gets a name that none of them has.
        library: The exercises.
        concerns: What the person told about their body.
    """
    name = own_name(said(routine.name), _names(routines))
    fitting = suited(routine, library, concerns) or routine
    return replace(fitting, id=identity, name=name, is_own=True)


def duplicate(
    identity: str, routine: Routine, routines: Mapping[str, Routine]
) -> Routine:
    """Return a copy of an own routine.

    Args:
        identity: Its id.
        routine: The own one.
        routines: Those there are; it gets a name that none of them has.
    """
    name = copy_name(routine.name, _names(routines))
    return replace(routine, id=identity, name=name)


def _names(routines: Mapping[str, Routine]) -> set[str]:
    return {said(one.name) for one in routines.values()}
