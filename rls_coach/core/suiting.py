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


def easier_version(exercise: Exercise, version_id: str) -> str | None:
    """Return the next easier version after one; none where there is none.

    From a harder version it is the usual one.

    Raises:
        KeyError: If the exercise has no version of that id.
    """
    easier = [one.id for one in exercise.versions if one.level is Level.EASIER]
    if version_id == USUAL:
        return easier[0] if easier else None
    if version_id not in easier:
        exercise.in_version(version_id)
        return USUAL
    following = easier.index(version_id) + 1
    return easier[following] if following < len(easier) else None
