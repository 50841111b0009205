"""What is wrong with a file, in words for the one who opens it.

The messages of the content's readers name keys, for those who write such files; a
person who got one from a friend is told where it is and what, in one sentence.
"""

import re

from rls_coach.content.table import ContentError, Flaw

_PARTS = {"doses": "exercise", "moves": "step", "versions": "version"}
"""The lists whose entries a person can count, and what they call one."""

_WORDS = {
    "ask_first": "notes on when to ask first",
    "duration_s": "seconds",
    "exercise_id": "exercise",
    "hold_s": "seconds of holding",
    "is_optional": "mark that it is optional",
    "moves": "steps",
    "doses": "exercises",
    "need_kinds": "things to have at hand",
    "not_with": "reasons against it",
    "rest_s": "seconds of rest",
    "set_up": "words for getting ready",
}
"""What a person calls what a key holds, where that is not the key itself."""

_AMOUNT = ("least", "usual", "most")
_MOST_SHOWN = 40


def plain_reason(error: ContentError) -> str:
    """Return what is wrong, without a full stop.

    Args:
        error: The error of a reader; its file name is what the thing is called, such
            as "the routine “Evening”".
    """
    place, key = _place(error)
    if error.flaw is Flaw.UNKNOWN:
        return f"{place} has a part that this app does not know, “{_short(key)}”"
    words = _WORDS.get(key, key.replace("_", " "))
    if error.flaw is Flaw.MISSING:
        return f"{place} lacks its {words}"
    if error.flaw is Flaw.OUT_OF_BOUNDS:
        least, most = error.bounds
        return (
            f"{place} has {_number(error)} {words}; only {least} to {most} is possible"
        )
    if not words:
        return f"{place} does not make sense as a whole"
    return f"the {words} of {place} cannot be used"


def _place(error: ContentError) -> tuple[str, str]:
    """Return where it is, and the key of what is wrong there."""
    place = error.file_name
    keys = [key for key in error.key.split(".") if key]
    while keys:
        found = re.fullmatch(r"(\w+)\[(\d+)\]", keys[0])
        if found is None or found[1] not in _PARTS:
            break
        place = f"{_PARTS[found[1]]} {found[2]} of {place}"
        keys.pop(0)
    if len(keys) > 1 and keys[-1] in _AMOUNT:
        keys.pop()
    return place, re.sub(r"\[\d+\]$", "", keys[-1]) if keys else ""


def _number(error: ContentError) -> str:
    found = error.found
    if isinstance(found, int) and abs(found) < 1_000_000:
        return str(found)
    return "far too many"


def _short(text: str) -> str:
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return plain if len(plain) <= _MOST_SHOWN else f"{plain[:_MOST_SHOWN]}…"
