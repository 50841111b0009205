"""What the routines and their editor say, in words."""

from PySide6.QtCore import QCoreApplication

from rls_coach.core.bundle import Bundle
from rls_coach.core.concern import Concern
from rls_coach.core.editing import MAX_NAME
from rls_coach.core.exercise import Library
from rls_coach.core.lengths import Lengths
from rls_coach.core.routine import Routine, ruled_out
from rls_coach.core.settings import CAPS_MIN
from rls_coach.ui.library.concern_words import reason_text
from rls_coach.ui.player.wording import said


def tr(text: str) -> str:
    """Return a text of the routines in the person's language."""
    return QCoreApplication.translate("routines", text)


def about_text(minutes: int) -> str:
    """Return about how long a routine takes."""
    if minutes == 1:
        return tr("About 1 minute")
    return tr("About {count} minutes").format(count=minutes)


def length_words(lengths: Lengths) -> str:
    """Return how long a routine takes, with and without what is optional in it."""
    text = about_text(lengths.base_min)
    if lengths.whole_min == lengths.base_min:
        return text
    more = tr("{count} with the optional parts").format(count=lengths.whole_min)
    return f"{text}, {more}"


def total_text(lengths: Lengths, cap_min: int, *, is_comfort: bool) -> str:
    """Return how long a routine takes, and how long it should take at most.

    Args:
        lengths: How long it takes.
        cap_min: How long a session should be at most.
        is_comfort: Whether nothing in it is exercise, so that no such limit counts.
    """
    text = about_text(lengths.base_min)
    if is_comfort:
        return text
    limit = tr("your limit is {cap}").format(cap=cap_min)
    return f"{text}; {limit}"


def optional_text(lengths: Lengths, cap_min: int, *, is_comfort: bool) -> str:
    """Return how long it takes with what is optional in it; nothing where none is."""
    if lengths.whole_min == lengths.base_min:
        return ""
    text = tr("{count} with the optional parts")
    if not is_comfort and lengths.base_min <= cap_min < lengths.whole_min:
        text = tr("{count} with the optional parts, which is over your limit")
    return text.format(count=lengths.whole_min)


def over_text(lengths: Lengths, cap_min: int, *, is_comfort: bool) -> str:
    """Return what to do about a routine that is too long, or nothing."""
    if is_comfort or lengths.base_min <= cap_min:
        return ""
    if cap_min >= CAPS_MIN[-1]:
        return tr("Shorten it, or make two sessions of it.")
    return tr("Shorten it, or raise the limit in Settings when you are comfortable.")


def caution_text(
    routine: Routine, library: Library, concerns: frozenset[Concern]
) -> str:
    """Return what stands against exercises of an own routine, or nothing.

    Raises:
        KeyError: If the library lacks an exercise of the routine.
    """
    found = ruled_out(routine, library, concerns) if routine.is_own else ()
    if not found:
        return ""
    names = dict.fromkeys(
        said(library[routine.doses[index].exercise_id].name) for index, _ in found
    )
    reasons = frozenset().union(*(against for _, against in found))
    text = tr("Not with {reason}: {names}.")
    return text.format(reason=reason_text(reasons), names=", ".join(names))


def own_name(name: str, taken: set[str]) -> str:
    """Return a name for an own copy that no other routine has.

    Args:
        name: The name of the routine that is copied.
        taken: The names there are.
    """
    mine = tr("{name} (mine)").format(name=name)
    number = 2
    while mine in taken:
        mine = tr("{name} (mine {number})").format(name=name, number=number)
        number += 1
    return mine


def copy_name(name: str, taken: set[str]) -> str:
    """Return a name for a copy of an own routine that no other routine has.

    Args:
        name: The name of the routine that is copied.
        taken: The names there are.
    """
    first, later = tr("{name} (copy)"), tr("{name} (copy {number})")
    # The copy of a copy is another copy.
    name = name.removesuffix(first.format(name=""))
    copy, number = _fitting(first, name), 2
    while copy in taken:
        copy = _fitting(later.replace("{number}", str(number)), name)
        number += 1
    return copy


def _fitting(text: str, name: str) -> str:
    """Return a text with a name in it, cut so that a routine can have it as name."""
    room = MAX_NAME - len(text.format(name=""))
    return text.format(name=name[:room].rstrip())


def new_name(taken: set[str]) -> str:
    """Return a name for a new routine that no other has."""
    name = first = tr("My routine")
    number = 2
    while name in taken:
        name = f"{first} {number}"
        number += 1
    return name


def added_text(bundle: Bundle, before: set[str]) -> str:
    """Return what a file brought that was not there before.

    Args:
        bundle: What was in it.
        before: The ids of all exercises and routines there were.
    """
    names = {one.id: one.name for one in bundle.exercises}
    names |= {one.id: one.name for one in bundle.routines}
    new = [said(name) for id_, name in names.items() if id_ not in before]
    if not new:
        return tr("Nothing was added: it is all here already.")
    return tr("Added: {names}").format(names=", ".join(new))
