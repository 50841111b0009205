from dataclasses import replace

import pytest

from rls_coach.core.exercise import Library
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.long_hold import has_long_hold, is_long, with_long_hold
from rls_coach.core.routine import Dose
from rls_coach.core.side import Sides
from tests.core.made import MADE

STRETCH = MADE["stretch"]
PRESCRIBED = Dose("stretch", 10, 7, sides=Sides.LEFT, sets=3, note="Slowly.")


def test_longer_holds_are_a_minute_for_each_stretch() -> None:
    longer = with_long_hold(Dose("stretch", 3), STRETCH, is_long=True)
    assert longer == Dose("stretch", 5, 12)
    assert longer.repetitions * (longer.hold_s or 0) == 60
    assert is_long(longer)
    assert not is_long(Dose("stretch", 5))
    assert not is_long(Dose("stretch", 4, 12))


def test_longer_holds_leave_legs_sets_and_notes_alone() -> None:
    longer = with_long_hold(PRESCRIBED, STRETCH, is_long=True)
    assert longer == replace(PRESCRIBED, repetitions=5, hold_s=12)


def test_the_usual_holds_are_as_often_as_is_usual_and_left_open() -> None:
    longer = with_long_hold(PRESCRIBED, STRETCH, is_long=True)
    usual = with_long_hold(longer, STRETCH, is_long=False)
    assert usual == replace(PRESCRIBED, repetitions=3, hold_s=None)


def test_only_a_stretch_whose_hold_can_be_that_long_is_held_longer() -> None:
    assert has_long_hold(STRETCH)
    assert not has_long_hold(STRETCH.in_version("seated"))
    assert not has_long_hold(replace(STRETCH, kind=ExerciseKind.STRENGTH))
    assert not has_long_hold(MADE["bridge"])


@pytest.mark.parametrize(
    "name", ["calf_heel_lift", "lunge_rock", "quad_standing", "inner_thigh"]
)
def test_each_of_the_four_stretches_can_be_held_longer(
    name: str, library: Library
) -> None:
    exercise = library[name]
    assert all(
        has_long_hold(exercise.in_version(version))
        for version in ("", *(one.id for one in exercise.versions))
    )
