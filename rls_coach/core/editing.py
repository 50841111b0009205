"""Editing a routine: every change gives a new value, and can be undone."""

from dataclasses import dataclass, replace

from rls_coach.core.plain_text import one_line
from rls_coach.core.routine import MAX_DOSES, Dose, Routine

MAX_UNDO = 100
"""Nobody goes back further; the rest is let go."""

MAX_NAME = 80
MAX_NOTE = 1000
"""Longer texts than these cannot be stored."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A routine being edited, with the way back and forth.

    Attributes:
        routine: As it stands.
        past: What it was before each change, oldest first.
        future: What was undone, the next to do again last.
        field: Where the last change was typed, while typing may go on there; empty
            once that change is over.
    """

    routine: Routine
    past: tuple[Routine, ...] = ()
    future: tuple[Routine, ...] = ()
    field: str = ""

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self.past)

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone change to do again."""
        return bool(self.future)


def changed(draft: Draft, routine: Routine, field: str = "") -> Draft:
    """Return the draft with its routine changed; no change leaves it as it is.

    Args:
        draft: The draft.
        routine: What its routine becomes.
        field: Where it was typed. What is typed in one field without a pause of
            another kind is one change, however many keys it took.
    """
    if routine == draft.routine:
        return draft
    if field and field == draft.field and draft.past:
        if routine == draft.past[-1]:
            return Draft(routine, draft.past[:-1])
        return Draft(routine, draft.past, field=field)
    past = (*draft.past, draft.routine)[-MAX_UNDO:]
    return Draft(routine, past, field=field)


def settled(draft: Draft) -> Draft:
    """Return the draft with its last change over: what is typed next is another."""
    return replace(draft, field="")


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


def tidied(text: str, most: int) -> str:
    """Return a text as it can be stored: in one line, without what cannot be seen.

    Args:
        text: What was typed or pasted.
        most: How many characters it may have.
    """
    return one_line(text)[:most].strip()


def renamed(routine: Routine, name: str) -> Routine:
    """Return the routine under another name; a blank name changes nothing."""
    name = tidied(name, MAX_NAME)
    return replace(routine, name=name) if name else routine


def noted(routine: Routine, note: str) -> Routine:
    """Return the routine with another note."""
    return replace(routine, note=tidied(note, MAX_NOTE))


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


def first_change(before: Routine, after: Routine, index: int) -> int:
    """Return which dose of a routine is not what it was, to show it.

    Args:
        before: The routine as it was.
        after: The routine as it is.
        index: What to return where every dose is the same.
    """
    for place, dose in enumerate(after.doses):
        if place >= len(before.doses) or before.doses[place] != dose:
            return place
    if len(after.doses) < len(before.doses):
        return len(after.doses) - 1
    return index


def _check(routine: Routine, index: int) -> None:
    if not 0 <= index < len(routine.doses):
        raise IndexError(f"routine {routine.id!r} has no dose {index}")
