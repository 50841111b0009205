"""Routines stay sensible when an own exercise in them is changed."""

from dataclasses import replace

import pytest

from rls_coach.core.compiling import compile_routine
from rls_coach.core.exercise import Exercise
from rls_coach.core.own_exercise_making import exercise_from_form
from rls_coach.core.own_exercise_use import done_otherwise, refitted
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.side import Sides
from tests.core.own_forms import PUMPS, WALK

BEFORE = exercise_from_form(PUMPS, "own")
MINUTES = exercise_from_form(replace(WALK, sides=Sides.EACH_LEG), "own", BEFORE)
EVENING = Routine(
    "evening",
    "Evening",
    (
        Dose("own", 4, hold_s=7, sets=2, rest_s=45, note="slowly", is_optional=True),
        Dose("bridge", 5, sets=3),
        Dose("own", 6, sides=Sides.RIGHT),
    ),
    is_own=True,
)


def with_legs(sides: Sides) -> Exercise:
    return exercise_from_form(replace(PUMPS, sides=sides), "own", BEFORE)


def test_what_is_counted_in_minutes_now_is_done_once() -> None:
    fitted = refitted(EVENING, BEFORE, MINUTES)
    assert fitted.doses == (
        Dose("own", 1, note="slowly", is_optional=True),
        EVENING.doses[1],
        Dose("own", 1, sides=Sides.RIGHT),
    )
    alone = replace(fitted, doses=fitted.doses[::2])
    # Ten minutes on each leg, then on the right one again.
    assert compile_routine(alone, {"own": MINUTES}).duration_s // 60 == 30


def test_what_is_counted_in_repetitions_now_is_done_as_often_as_usual() -> None:
    long = replace(EVENING, doses=(Dose("own", 1, minutes=20),))
    assert refitted(long, MINUTES, BEFORE).doses == (
        Dose("own", 10, sets=2, rest_s=20),
    )


@pytest.mark.parametrize(
    ("asked", "legs", "left"),
    [
        (Sides.RIGHT, Sides.BOTH, None),
        (Sides.RIGHT, Sides.LEFT, None),
        (Sides.LEFT, Sides.RIGHT, None),
        (None, Sides.BOTH, None),
    ],
)
def test_legs_that_no_longer_fit_are_those_of_the_exercise(
    asked: Sides | None, legs: Sides, left: Sides | None
) -> None:
    routine = replace(EVENING, doses=(Dose("own", 4, sides=asked),))
    (dose,) = refitted(routine, BEFORE, with_legs(legs)).doses
    assert dose == Dose("own", 4, sides=left)


def test_one_leg_is_still_that_leg_where_each_leg_works_now() -> None:
    routine = replace(EVENING, doses=(Dose("own", 4, sides=Sides.RIGHT),))
    assert refitted(routine, with_legs(Sides.BOTH), BEFORE) == routine


def test_other_changes_leave_routines_alone() -> None:
    longer = exercise_from_form(
        replace(PUMPS, repetitions=20, sets=4, name="Pumps"), "own", BEFORE
    )
    assert refitted(EVENING, BEFORE, longer) == EVENING
    assert done_otherwise([EVENING], BEFORE, longer) == ()


@pytest.mark.parametrize("after", [MINUTES, with_legs(Sides.LEFT)])
def test_the_routines_that_are_done_otherwise_are_told(after: Exercise) -> None:
    other = replace(EVENING, id="other", doses=(Dose("bridge", 5),))
    assert done_otherwise([other, EVENING], BEFORE, after) == (EVENING,)


def test_a_routine_that_says_which_leg_is_not_told_while_it_is_done_as_before() -> None:
    one_leg = replace(EVENING, doses=(Dose("own", 4, sides=Sides.RIGHT),))
    assert done_otherwise([one_leg], BEFORE, with_legs(Sides.RIGHT)) == ()
    assert done_otherwise([one_leg], BEFORE, with_legs(Sides.BOTH)) == (one_leg,)


def test_a_version_that_is_gone_is_left_to_whoever_checks_the_routine() -> None:
    lost = replace(EVENING, doses=(Dose("own", 4, version="seated"),))
    assert refitted(lost, BEFORE, MINUTES) == lost
    assert done_otherwise([lost], BEFORE, MINUTES) == ()
