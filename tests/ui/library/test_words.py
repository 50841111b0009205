from dataclasses import replace

import pytest

from rls_coach.core.amount import Limits
from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import ExerciseKind, Level, Need, Posture
from rls_coach.core.finding import AtHand
from rls_coach.core.move import Move, MoveKind
from rls_coach.core.side import Sides
from rls_coach.ui.library.words import (
    at_hand_text,
    count_text,
    how_much_lines,
    kind_name,
    kind_text,
    level_text,
    need_name,
    needs_lines,
    posture_text,
)

RAISE = Move("raise", MoveKind.MOVE, "Raise", 2, "Up.")
HOLD = Move("hold", MoveKind.HOLD, "Hold", 5, "Stay.", is_adjustable=True)
RIDE = Move("ride", MoveKind.FREE, "Ride", 600, "Ride.", is_adjustable=True)


def lines_of(exercise: Exercise) -> tuple[str, ...]:
    """Return the lines with plain spaces before their units."""
    return tuple(
        line.replace("\N{NO-BREAK SPACE}", " ") for line in how_much_lines(exercise)
    )


@pytest.fixture
def stretch() -> Exercise:
    return Exercise(
        "raise",
        "Leg raise",
        "Raise a leg.",
        ExerciseKind.STRETCH,
        Posture.STANDING,
        "Standing",
        "Nothing",
        Sides.EACH_LEG,
        Limits(2, 5, 8),
        (RAISE, HOLD),
        ("Stand tall.",),
        hold_s=Limits(3, 5, 15),
    )


def test_least_usual_and_most_are_said_with_the_moves(stretch: Exercise) -> None:
    assert lines_of(stretch) == (
        "5 repetitions on each leg; 2 to 8 are fine.",
        "One repetition: raise 2 s, hold 5 s.",
        "The hold can be 3 s to 15 s; 5 s is usual.",
        "Longer holds, if you like: 5 times 12 s.",
    )


def test_sets_are_said_with_the_rest_between_them(stretch: Exercise) -> None:
    both = replace(stretch, sides=Sides.BOTH, sets=3, rest_s=45)
    assert lines_of(both)[:2] == (
        "5 repetitions; 2 to 8 are fine.",
        "3 sets, with 45 s of rest between them.",
    )


@pytest.mark.parametrize(
    ("sides", "most", "expected"),
    [
        (Sides.EACH_LEG, 1, "Once on each leg."),
        (Sides.BOTH, 1, "Once."),
        (Sides.EACH_LEG, 3, "Once on each leg; up to 3 times is fine."),
        (Sides.BOTH, 3, "Once; up to 3 times is fine."),
    ],
)
def test_once_is_said_as_once(
    stretch: Exercise, sides: Sides, most: int, expected: str
) -> None:
    once = replace(stretch, sides=sides, repetitions=Limits(1, 1, most))
    assert lines_of(once)[0] == expected


def test_an_activity_is_measured_in_minutes(stretch: Exercise) -> None:
    ride = replace(
        stretch,
        sides=Sides.BOTH,
        repetitions=Limits(1, 1, 1),
        moves=(RIDE,),
        hold_s=None,
        minutes=Limits(5, 15, 60),
    )
    assert lines_of(ride) == ("15 minutes; 5 to 60 are fine.",)


def test_a_hold_of_minutes_is_said_with_both_units(stretch: Exercise) -> None:
    long = replace(stretch, hold_s=Limits(1, 5, 120))
    assert lines_of(long)[2] == "The hold can be 1 s to 2 min; 5 s is usual."


@pytest.mark.parametrize(
    ("sides", "count", "expected"),
    [
        (Sides.EACH_LEG, 10, "10 repetitions on each leg."),
        (Sides.BOTH, 10, "10 repetitions."),
        (Sides.LEFT, 10, "10 repetitions, on the left leg only."),
        (Sides.RIGHT, 4, "4 repetitions, on the right leg only."),
        (Sides.EACH_LEG, 1, "Once on each leg."),
        (Sides.RIGHT, 1, "Once, on the right leg only."),
        (Sides.BOTH, 1, "Once."),
    ],
)
def test_what_only_the_fields_allow_is_not_said_of_ones_own(
    stretch: Exercise, sides: Sides, count: int, expected: str
) -> None:
    amount = Limits(1, count, 100)
    own = replace(
        stretch,
        is_own=True,
        sides=sides,
        repetitions=amount,
        hold_s=Limits(1, 5, 120),
    )
    assert lines_of(own) == (expected, "One repetition: raise 2 s, hold 5 s.")


@pytest.mark.parametrize(
    ("minutes", "sides", "text"),
    [
        (1, Sides.BOTH, "1 minute."),
        (9, Sides.BOTH, "9 minutes."),
        (9, Sides.EACH_LEG, "9 minutes on each leg."),
        (9, Sides.RIGHT, "9 minutes, on the right leg only."),
    ],
)
def test_ones_own_activity_has_its_minutes_and_its_legs_alone(
    stretch: Exercise, minutes: int, sides: Sides, text: str
) -> None:
    walk = replace(
        stretch,
        is_own=True,
        sides=sides,
        repetitions=Limits(1, 1, 1),
        moves=(RIDE,),
        hold_s=None,
        minutes=Limits(1, minutes, 60),
    )
    assert lines_of(walk) == (text,)


@pytest.mark.parametrize(
    ("ticked", "needs", "lines"),
    [
        ({Need.CHAIR}, "A chair", ("A chair",)),
        ({Need.CHAIR}, "A towel, a wall", ("A chair", "A towel, a wall")),
        ({Need.CHAIR}, "Two firm Chairs", ("Two firm Chairs",)),
        ({Need.MAT}, "A tomato", ("A mat", "A tomato")),
        ({Need.MAT, Need.OTHER}, "A ball", ("A mat", "A ball")),
        (set(), "A wall", ("A wall",)),
    ],
)
def test_what_was_ticked_is_said_beside_the_words_for_it(
    stretch: Exercise, ticked: set[Need], needs: str, lines: tuple[str, ...]
) -> None:
    own = replace(stretch, is_own=True, needs=needs, need_kinds=frozenset(ticked))
    assert needs_lines(own) == lines


def test_what_ships_says_what_it_needs_in_its_own_words(stretch: Exercise) -> None:
    shipped = replace(stretch, needs="A wall", need_kinds=frozenset({Need.CHAIR}))
    assert needs_lines(shipped) == ("A wall",)


def test_one_exercise_is_counted_as_one() -> None:
    assert [count_text(count) for count in (0, 1, 2)] == [
        "0 exercises",
        "1 exercise",
        "2 exercises",
    ]


def test_every_kind_position_need_and_level_has_words_of_its_own() -> None:
    for words in (
        [kind_text(one) for one in ExerciseKind],
        [kind_name(one) for one in ExerciseKind],
        [posture_text(one) for one in Posture],
        [at_hand_text(one) for one in AtHand],
        [level_text(one) for one in Level],
        [need_name(one) for one in Need],
    ):
        assert all(words)
        assert len(set(words)) == len(words)
