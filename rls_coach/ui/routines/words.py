"""What the routines and their editor say, in words."""

from PySide6.QtCore import QCoreApplication

from rls_coach.core.lengths import Lengths
from rls_coach.core.settings import CAPS_MIN


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
    more = tr("{count} with everything optional").format(count=lengths.whole_min)
    return f"{text}, {more}"


def total_text(lengths: Lengths, cap_min: int, *, is_comfort: bool) -> str:
    """Return how much of a person's minutes a routine takes.

    Args:
        lengths: How long it takes.
        cap_min: How long a session should be at most.
        is_comfort: Whether nothing in it is exercise, so that no such limit counts.
    """
    if is_comfort:
        return length_words(lengths)
    if lengths.base_min == 1:
        text = tr("About 1 minute of your {cap}").format(cap=cap_min)
    else:
        text = tr("About {count} minutes of your {cap}")
        text = text.format(count=lengths.base_min, cap=cap_min)
    if lengths.whole_min == lengths.base_min:
        return text
    more = tr("{count} with everything optional").format(count=lengths.whole_min)
    return f"{text}, {more}"


def over_text(lengths: Lengths, cap_min: int, *, is_comfort: bool) -> str:
    """Return what there is to say of a routine that is too long, or nothing."""
    if is_comfort or lengths.whole_min <= cap_min:
        return ""
    if lengths.base_min <= cap_min:
        text = tr("With everything optional it is over your {cap} minutes.")
        return text.format(cap=cap_min)
    if cap_min >= CAPS_MIN[-1]:
        text = tr("Over {cap} minutes. Shorten it, or make two sessions of it.")
        return text.format(cap=cap_min)
    text = tr(
        "Over your {cap} minutes. Shorten it, or raise the limit in Settings when you"
        " are comfortable."
    )
    return text.format(cap=cap_min)


def short_over_text(lengths: Lengths, cap_min: int, *, is_comfort: bool) -> str:
    """Return the same in few words; nothing where the first line tells it."""
    if is_comfort or lengths.base_min <= cap_min:
        return ""
    return tr("Over your {cap} minutes.").format(cap=cap_min)


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


def new_name(taken: set[str]) -> str:
    """Return a name for a new routine that no other has."""
    name = first = tr("My routine")
    number = 2
    while name in taken:
        name = f"{first} {number}"
        number += 1
    return name
