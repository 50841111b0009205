from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rls_coach.core.amount import Limits
from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.exercise_kind import ExerciseKind, Level
from rls_coach.core.move import Move, MoveKind
from rls_coach.core.side import Side, Sides
from rls_coach.core.version import Version
from tests.core.made import BRIDGE, RIDE, STRETCH

TWELVE = " ".join(["up"] * 12)


def hold(name: str = "hold", *, is_adjustable: bool = False) -> Move:
    return Move(name, MoveKind.HOLD, "Hold", 5, "Stay there.", is_adjustable)


@pytest.fixture
def exercise(library: Library) -> Exercise:
    return library["quad_standing"]


def test_each_leg_is_the_other_of_the_other() -> None:
    assert Side.LEFT.other is Side.RIGHT
    assert Side.RIGHT.other is Side.LEFT
    assert Side.BOTH.other is Side.BOTH


@pytest.mark.parametrize("bounds", [(0, 1, 2), (-1, 1, 2), (3, 2, 4), (1, 5, 4)])
def test_bounds_out_of_order_are_refused(bounds: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="need 0 < least <= usual <= most"):
        Limits(*bounds)


def test_bounds_may_be_one_and_the_same() -> None:
    assert Limits(1, 1, 1).clamped(4) == 1


@given(st.integers())
def test_a_clamped_amount_is_within_bounds_and_as_near_as_can_be(amount: int) -> None:
    clamped = Limits(3, 5, 10).clamped(amount)
    assert 3 <= clamped <= 10
    assert all(abs(clamped - amount) <= abs(other - amount) for other in range(3, 11))


@pytest.mark.parametrize(("part", "value"), [("name", ""), ("word", ""), ("cue", "")])
def test_a_move_needs_all_its_words(part: str, value: str) -> None:
    words = {"name": "hold", "word": "Hold", "cue": "Stay."} | {part: value}
    with pytest.raises(ValueError, match="needs a name, a word and a cue"):
        Move(words["name"], MoveKind.HOLD, words["word"], 5, words["cue"])


@pytest.mark.parametrize("duration_s", [0, -1])
def test_a_move_lasts_some_time(duration_s: int) -> None:
    with pytest.raises(ValueError, match=f"'hold': duration_s is {duration_s}"):
        replace(hold(), duration_s=duration_s)


def test_a_cue_has_at_most_twelve_words() -> None:
    assert replace(hold(), cue=TWELVE).cue == TWELVE
    with pytest.raises(ValueError, match="'hold': cue is over 12 words"):
        replace(hold(), cue=f"{TWELVE} up")


@pytest.mark.parametrize("kind", [MoveKind.MOVE, MoveKind.REST])
def test_only_a_hold_or_a_free_move_can_be_adjustable(kind: MoveKind) -> None:
    assert hold(is_adjustable=True).is_adjustable
    with pytest.raises(ValueError, match="only a hold or a free one can be"):
        Move("lift", kind, "Lift", 5, "Lift.", is_adjustable=True)


def test_an_exercise_needs_moves_and_a_set_up(exercise: Exercise) -> None:
    with pytest.raises(ValueError, match="'quad_standing' needs moves and set-up"):
        replace(exercise, moves=())
    with pytest.raises(ValueError, match="'quad_standing' needs moves and set-up"):
        replace(exercise, set_up=())


def test_a_set_up_cue_has_at_most_twelve_words(exercise: Exercise) -> None:
    assert replace(exercise, set_up=(TWELVE,)).set_up == (TWELVE,)
    with pytest.raises(ValueError, match="set-up cue over 12 words: 'up up"):
        replace(exercise, set_up=("Stand.", f"{TWELVE} up"))


def test_bounds_of_a_hold_and_adjustable_moves_go_together(exercise: Exercise) -> None:
    with pytest.raises(ValueError, match="hold_s goes with adjustable holds"):
        replace(exercise, hold_s=None)
    with pytest.raises(ValueError, match="hold_s goes with adjustable holds"):
        replace(exercise, moves=(hold(),))


def test_minutes_and_a_free_move_go_together() -> None:
    with pytest.raises(ValueError, match="'ride': minutes goes with a free move"):
        replace(RIDE, minutes=None)
    with pytest.raises(ValueError, match="'stretch': minutes goes with a free move"):
        replace(STRETCH, minutes=Limits(5, 10, 20))


def test_the_least_minutes_leave_time_for_the_free_move() -> None:
    with pytest.raises(ValueError, match="'ride': its least minutes are too few"):
        replace(RIDE, minutes=Limits(1, 10, 30))


def test_no_two_moves_and_no_two_versions_have_one_name() -> None:
    with pytest.raises(ValueError, match="'bridge': a name is used twice"):
        replace(BRIDGE, moves=(*BRIDGE.moves, BRIDGE.moves[0]))
    with pytest.raises(ValueError, match="'ride': a name is used twice"):
        replace(RIDE, versions=RIDE.versions * 2)


def test_a_version_is_not_the_usual_one_and_has_a_name() -> None:
    with pytest.raises(ValueError, match="the usual one is the exercise"):
        Version("usual", "Usual", "As usual.", Level.USUAL)
    with pytest.raises(ValueError, match="needs an id and a name"):
        Version("", "Usual", "As usual.", Level.EASIER)


@pytest.mark.parametrize("wrong", [{"sets": 0}, {"rest_s": 0}])
def test_sets_and_rest_are_above_zero(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="sets or rest_s not above zero"):
        replace(BRIDGE, **wrong)


def test_the_picture_is_that_of_the_id_unless_said_otherwise() -> None:
    assert BRIDGE.picture == "bridge"
    assert replace(BRIDGE, picture="squat").picture == "squat"


def test_only_what_is_exercise_counts_as_training() -> None:
    training = [kind.name for kind in ExerciseKind if kind.is_training]
    assert training == ["STRETCH", "STRENGTH", "ACTIVITY"]


def test_the_left_leg_works_first(exercise: Exercise) -> None:
    assert exercise.sides.in_order == (Side.LEFT, Side.RIGHT)
    assert replace(exercise, sides=Sides.BOTH).sides.in_order == (Side.BOTH,)


def test_a_move_is_found_by_its_name(exercise: Exercise) -> None:
    assert exercise.move("lower") is exercise.moves[2]
    with pytest.raises(KeyError, match="jump"):
        exercise.move("jump")
