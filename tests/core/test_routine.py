from dataclasses import replace
from typing import Any

import pytest

from rls_coach.core.exercise import Library
from rls_coach.core.routine import Dose, Routine, usual_dose, with_hold
from tests.core.made import MADE


@pytest.mark.parametrize("repetitions", [0, -1])
def test_a_dose_has_repetitions(repetitions: int) -> None:
    with pytest.raises(ValueError, match=f"calf: repetitions is {repetitions}"):
        Dose("calf", repetitions)


@pytest.mark.parametrize("hold_s", [0, -1])
def test_a_hold_lasts_some_time(hold_s: int) -> None:
    with pytest.raises(ValueError, match=f"calf: hold_s is {hold_s}"):
        Dose("calf", 1, hold_s)


def test_a_routine_has_exercises() -> None:
    with pytest.raises(ValueError, match="routine 'empty' has no exercises"):
        Routine("empty", "Empty", ())


def test_the_usual_dose_leaves_the_hold_open(library: Library) -> None:
    assert usual_dose(library["quad_standing"]) == Dose("quad_standing", 5)
    assert usual_dose(library["lunge_rock"]) == Dose("lunge_rock", 6)


def test_a_few_seconds_are_the_persons_own_within_the_bounds_of_the_exercise() -> None:
    routine = Routine("own", "Own", (Dose("stretch", 4),))
    for asked_s, given_s in ((3, 3), (8, 8), (15, 15), (2, 3), (20, 15)):
        changed = with_hold(routine, MADE, asked_s)
        assert changed.doses == (Dose("stretch", 4, given_s),)
    assert routine.doses == (Dose("stretch", 4),)


def test_a_prescribed_hold_and_a_fixed_one_stay_as_they_are() -> None:
    doses = (Dose("stretch", 4, 7), Dose("stretch", 4, version="seated"))
    routine = Routine("own", "Own", (*doses, Dose("bridge", 5)))
    assert with_hold(routine, MADE, 9) == routine
    fixed = MADE | {"stretch": replace(MADE["stretch"], has_few_seconds=False)}
    alone = Routine("own", "Own", (Dose("stretch", 4),))
    assert with_hold(alone, fixed, 9) == alone


@pytest.mark.parametrize(
    "wrong",
    [
        {"repetitions": 0},
        {"repetitions": 10_000},
        {"hold_s": -3},
        {"hold_s": 121},
        {"sets": 0},
        {"sets": 11},
        {"rest_s": 0},
        {"rest_s": 301},
        {"minutes": 0},
        {"minutes": 61},
    ],
)
def test_an_amount_past_its_bounds_is_refused(wrong: dict[str, int]) -> None:
    values: dict[str, Any] = {"repetitions": 5} | wrong
    with pytest.raises(ValueError, match=f"stretch: {next(iter(wrong))} is"):
        Dose("stretch", **values)


def test_a_routine_has_a_name_and_no_more_exercises_than_a_session_can_have() -> None:
    with pytest.raises(ValueError, match="has no name"):
        Routine("own", "  ", (Dose("stretch", 4),))
    with pytest.raises(ValueError, match="has 61 exercises"):
        Routine("own", "Own", (Dose("stretch", 4),) * 61)
