"""What a text names beside the versions: ways to make an exercise easier or harder."""

import re

from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import Level
from rls_coach.core.version import Version

_IS_THE_SAME = 0.4
"""From this share of its words on, a line says what a version says."""

_EMPTY_WORDS = """
    a all an and as at both but do down for in is it not of on one or out own the to up
    with without you your
"""
"""Words that say nothing of how an exercise is done."""


def other_ways(exercise: Exercise, level: Level) -> tuple[str, ...]:
    """Return the easier or the harder ways that are not there as a version.

    Both are texts of the library, in English; a line that shares its words with the
    name and the summary of a version is taken to be that version.

    Args:
        exercise: The exercise in its usual version.
        level: Whether the easier or the harder ways are meant.
    """
    lines = exercise.harder if level is Level.HARDER else exercise.easier
    versions = [one for one in exercise.versions if one.level is level]
    return tuple(line for line in lines if not _is_among(line, versions))


def _is_among(line: str, versions: list[Version]) -> bool:
    words = _words(line)
    shares = (
        len(words & _words(f"{version.name} {version.summary}")) / max(1, len(words))
        for version in versions
    )
    return any(share >= _IS_THE_SAME for share in shares)


def _words(text: str) -> frozenset[str]:
    """Return the words that carry the meaning, without the plural's ending."""
    words = re.findall(r"[a-z]+", text.lower())
    return frozenset(word.rstrip("s") for word in words).difference(
        _EMPTY_WORDS.split()
    )
