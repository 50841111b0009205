from dataclasses import replace

import pytest

from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.exercise_kind import Level
from rls_coach.core.other_ways import other_ways
from rls_coach.core.version import Version

SEATED = Version("seated", "Seated", "Sit and lift both heels.", Level.EASIER)
SLOW = Version("slow", "Slow", "Take five seconds up.", Level.HARDER)


@pytest.fixture
def calf(library: Library) -> Exercise:
    return replace(
        library["calf_heel_lift"],
        easier=("Sit down and lift both heels.", "Loop a towel around the ankle."),
        harder=("Take it slowly: five seconds up.", "Let go of the chair."),
        versions=(SEATED, SLOW),
    )


def test_what_is_a_version_is_left_out(calf: Exercise) -> None:
    assert other_ways(calf, Level.EASIER) == ("Loop a towel around the ankle.",)
    assert other_ways(calf, Level.HARDER) == ("Let go of the chair.",)


def test_without_versions_every_way_is_another(calf: Exercise) -> None:
    plain = replace(calf, versions=())
    assert other_ways(plain, Level.EASIER) == calf.easier
    assert other_ways(plain, Level.HARDER) == calf.harder


def test_a_harder_version_leaves_the_easier_ways(calf: Exercise) -> None:
    slow = replace(calf, versions=(replace(SEATED, level=Level.HARDER),))
    assert other_ways(slow, Level.EASIER) == calf.easier


def test_a_line_without_words_is_no_version(calf: Exercise) -> None:
    odd = replace(calf, easier=("To it.",))
    assert other_ways(odd, Level.EASIER) == ("To it.",)
