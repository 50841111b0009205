"""Editing a routine: every change gives a new value, and can be undone."""

from dataclasses import dataclass, replace

from rls_coach.core.routine import MAX_DOSES, Dose, Routine

MAX_UNDO = 100
"""Nobody goes back further; the rest is let go."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A routine being edited, with the way back and forth.

    Attributes:
        routine: As it stands.
        past: What it was before each change, oldest first.
        future: What was undone, the next to do again last.
    """

    routine: Routine
    past: tuple[Routine, ...] = ()
    future: tuple[Routine, ...] = ()

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self.past)

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone change to do again."""
        return bool(self.future)


def changed(draft: Draft, routine: Routine) -> Draft:
    """Return the draft with its routine changed; no change leaves it as it is."""
    if routine == draft.routine:
        return draft
    past = (*draft.past, draft.routine)[-MAX_UNDO:]
    return Draft(routine, past)


def undone(draft: Draft) -> Draft:
    """Return the draft before its last change; without one, as it is."""
    if not draft.past:
        return draft
    return Draft(draft.past[-1], draft.past[:-1], (*draft.future, draft.routine))


def redone(draft: Draft) -> Draft:
    """Return the draft with the last undone change; without one, as it is."""
    if not draft.future:
        return draft
    return Draft(draft.future[-1], (*draft.past, draft.routine), draft.future[:-1])


def renamed(routine: Routine, name: str) -> Routine:
    """Return the routine under another name; a blank name changes nothing."""
    name = " ".join(name.split())
    return replace(routine, name=name) if name else routine


def added(routine: Routine, dose: Dose, index: int | None = None) -> Routine:
    """Return the routine with a dose more, at the end or at an index.

    A routine that is full stays as it is.
    """
    if len(routine.doses) >= MAX_DOSES:
        return routine
    at = len(routine.doses) if index is None else index
    return replace(routine, doses=(*routine.doses[:at], dose, *routine.doses[at:]))


def removed(routine: Routine, index: int) -> Routine:
    """Return the routine without a dose; the last one stays.

    Raises:
        IndexError: If there is no such dose.
    """
    _check(routine, index)
    if len(routine.doses) == 1:
        return routine
    doses = (*routine.doses[:index], *routine.doses[index + 1 :])
    return replace(routine, doses=doses)


def duplicated(routine: Routine, index: int) -> Routine:
    """Return the routine with a dose twice, one after the other.

    Raises:
        IndexError: If there is no such dose.
    """
    _check(routine, index)
    return added(routine, routine.doses[index], index + 1)


def moved(routine: Routine, index: int, goal: int) -> Routine:
    """Return the routine with a dose at another place; past an end, at that end.

    Raises:
        IndexError: If there is no such dose.
    """
    _check(routine, index)
    others = (*routine.doses[:index], *routine.doses[index + 1 :])
    goal = max(0, min(goal, len(others)))
    doses = (*others[:goal], routine.doses[index], *others[goal:])
    return replace(routine, doses=doses)


def with_dose(routine: Routine, index: int, dose: Dose) -> Routine:
    """Return the routine with a dose replaced.

    Raises:
        IndexError: If there is no such dose.
    """
    _check(routine, index)
    doses = (*routine.doses[:index], dose, *routine.doses[index + 1 :])
    return replace(routine, doses=doses)


def _check(routine: Routine, index: int) -> None:
    if not 0 <= index < len(routine.doses):
        raise IndexError(f"routine {routine.id!r} has no dose {index}")
