"""Which version of an exercise suits a person, and which is easier."""

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import USUAL, Exercise
from rls_coach.core.exercise_kind import Level


def suited_version(
    exercise: Exercise, concerns: frozenset[Concern], version_id: str = USUAL
) -> str | None:
    """Return the version to do with what a person told: that one, where it is suited.

    Else the easier one that the sources name for it, or the first that is suited, from
    slightly to much easier; none where every version is ruled out.
    """
    if not exercise.in_version(version_id).not_with & concerns:
        return version_id
    if not exercise.not_with & concerns:
        return USUAL
    fitting = [
        version
        for version in exercise.versions
        if version.level is Level.EASIER and not version.not_with & concerns
    ]
    preferred = [version for version in fitting if version.preferred_for & concerns]
    return (preferred or fitting)[0].id if fitting else None


def easier_version(
    exercise: Exercise, version_id: str, concerns: frozenset[Concern] = frozenset()
) -> str | None:
    """Return the next easier version after one that what a person told leaves open.

    From a harder version it is the usual one, if that is suited. None is returned where
    there is none.

    Raises:
        KeyError: If the exercise has no version of that id.
    """
    ladder = [version for version in exercise.versions if version.level is Level.EASIER]
    ids = [version.id for version in ladder]
    following = 0
    if version_id in ids:
        following = ids.index(version_id) + 1
    elif version_id != USUAL:
        exercise.in_version(version_id)
        if not exercise.not_with & concerns:
            return USUAL
    for version in ladder[following:]:
        if not version.not_with & concerns:
            return version.id
    return None
