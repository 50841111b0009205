from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rls_coach.core.amount import Limits
from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.move import Move, MoveKind
from rls_coach.core.side import Side

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
def test_only_a_hold_can_be_adjustable(kind: MoveKind) -> None:
    assert hold(is_adjustable=True).is_adjustable
    with pytest.raises(ValueError, match="only a hold can be adjustable"):
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
    with pytest.raises(ValueError, match="hold_s and adjustable moves go together"):
        replace(exercise, hold_s=None)
    with pytest.raises(ValueError, match="hold_s and adjustable moves go together"):
        replace(exercise, moves=(hold(),))


def test_the_left_leg_works_first(exercise: Exercise) -> None:
    assert exercise.sides == (Side.LEFT, Side.RIGHT)
    assert replace(exercise, each_leg=False).sides == (Side.BOTH,)


def test_a_move_is_found_by_its_name(exercise: Exercise) -> None:
    assert exercise.move("lower") is exercise.moves[2]
    with pytest.raises(KeyError, match="jump"):
        exercise.move("jump")
