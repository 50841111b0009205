"""What an exercise says it needs, and what it is found by, are the same."""

import re

import pytest

from rls_coach.content.loader import load_library
from rls_coach.core.exercise import USUAL, Exercise
from rls_coach.core.exercise_kind import Need
from rls_coach.core.finding import AtHand, found

LIBRARY = load_library()
WAYS = [
    pytest.param(exercise.in_version(version), id=f"{exercise.id}-{version or 'usual'}")
    for exercise in LIBRARY.values()
    for version in (USUAL, *(one.id for one in exercise.versions))
]
EVERYWHERE = {"shoes", "light", "wall"}
"""What nobody has to fetch; beside one of these, whatever else would do is extra."""

NO_THINGS = re.compile(
    r"\b(a|an|and|or|the|to|on|with|for|if|you|like|is|in|of|your|hold|firm|steady|soft"
    r"|folded|enough|see|floor)\b"
)


def things(needs: str) -> list[set[str]]:
    """Return what is needed, each as the things of which one is enough."""
    if needs.startswith("Nothing"):
        return []
    needs = re.sub(r"; [^;]* if you like", "", needs.lower())
    parts = re.split(r"[,;]| and ", needs)
    named = (set(re.findall(r"[a-z]+", NO_THINGS.sub("", part))) for part in parts)
    return [one for one in named if one]


@pytest.mark.parametrize("done", WAYS)
def test_only_what_needs_nothing_is_found_with_nothing_at_hand(done: Exercise) -> None:
    if done.need_kinds:
        assert any(one - EVERYWHERE for one in things(done.needs)), done.needs
    else:
        assert all(one & EVERYWHERE for one in things(done.needs)), done.needs


@pytest.mark.parametrize("done", WAYS)
def test_a_chair_and_a_mat_are_found_where_they_are_said_and_nowhere_else(
    done: Exercise,
) -> None:
    said = set().union(*things(done.needs))
    for need in (Need.CHAIR, Need.MAT):
        assert (need in done.need_kinds) is (need.value in said), done.needs


def test_nothing_at_hand_leaves_out_what_is_done_at_a_worktop() -> None:
    finds = found(LIBRARY, need=AtHand.NOTHING)
    assert [find.exercise.id for find in finds] == ["squat_gentle", "slow_walk"]
    (standing,) = [
        find for find in found(LIBRARY, "lunge", need=AtHand.OTHER) if find.version
    ]
    assert standing.version == "standing"
