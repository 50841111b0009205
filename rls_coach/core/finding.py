"""Finding exercises: by words, by position, by what is at hand and by kind."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from rls_coach.core.exercise import USUAL, Exercise, Library
from rls_coach.core.exercise_kind import ExerciseKind, Need, Posture
from rls_coach.core.version import Version


class AtHand(Enum):
    """What a person has at hand, and looks for an exercise with."""

    NOTHING = "nothing"
    CHAIR = "chair"
    MAT = "mat"
    OTHER = "something else"


@dataclass(frozen=True, slots=True)
class Find:
    """An exercise that was found.

    Attributes:
        exercise: The exercise in its usual version.
        version: Which version fits: the usual one where that does.
    """

    exercise: Exercise
    version: str = USUAL


_NEEDS = {AtHand.CHAIR: Need.CHAIR, AtHand.MAT: Need.MAT, AtHand.OTHER: Need.OTHER}


def found(
    library: Library,
    text: str = "",
    posture: Posture | None = None,
    need: AtHand | None = None,
    kind: ExerciseKind | None = None,
    said: Callable[[str], str] = str,
) -> tuple[Find, ...]:
    """Return the exercises that fit everything asked for, in the library's order.

    Those whose name has all the words come before those that have them elsewhere.
    Where the usual version does not fit, another that does makes an exercise found.

    Args:
        library: Where to look.
        text: Words that must all occur; upper case and accents make no difference.
        posture: How the body is to be placed; none for any.
        need: What is to be at hand; none for whatever.
        kind: What the exercise is for; none for any.
        said: Turns a text of the library into the one that is shown.
    """
    words = plain(text).split()
    finds = []
    for exercise in library.values():
        if kind is not None and exercise.kind is not kind:
            continue
        for version in (USUAL, *(one.id for one in exercise.versions)):
            done = exercise.in_version(version)
            fits = _is_placed(done, posture) and _is_needed(done, need)
            if fits and _has_words(exercise, version, words, said):
                finds.append(Find(exercise, version))
                break
    finds.sort(key=lambda find: not _is_named(find.exercise, words, said))
    return tuple(finds)


def plain(text: str) -> str:
    """Return a text without accents and in lower case, to compare by."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))


def _is_placed(exercise: Exercise, posture: Posture | None) -> bool:
    return posture is None or exercise.posture is posture


def _is_needed(exercise: Exercise, need: AtHand | None) -> bool:
    if need is None:
        return True
    if need is AtHand.NOTHING:
        return not exercise.need_kinds
    return _NEEDS[need] in exercise.need_kinds


def _is_named(exercise: Exercise, words: list[str], said: Callable[[str], str]) -> bool:
    name = plain(said(exercise.name))
    return all(word in name for word in words)


def _has_words(
    exercise: Exercise, version_id: str, words: list[str], said: Callable[[str], str]
) -> bool:
    if not words:
        return True
    texts = [exercise.name, exercise.summary, exercise.muscles, exercise.position]
    for version in exercise.versions:
        if version.id == version_id:
            texts += _version_texts(version)
    shown = plain(" ".join(said(text) for text in texts if text))
    return all(word in shown for word in words)


def _version_texts(version: Version) -> list[str]:
    return [version.name, version.summary]
