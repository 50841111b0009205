from dataclasses import replace

import pytest

from rls_coach.content import exercise_table, move_table
from rls_coach.content import table as content_table
from rls_coach.core.own_exercise import MoveForm
from rls_coach.core.own_exercise_check import (
    MAX_CUE,
    MAX_LINES,
    MAX_MOVE_S,
    MAX_NAME,
    MAX_NOTE,
    MAX_SCREEN_WORDS,
    MAX_TEXT,
    MAX_WORD,
    Field,
    Flaw,
    Problem,
    problems,
)
from tests.core.own_forms import PUMPS, WALK

FLAWS = {
    Problem(Field.NAME, Flaw.EMPTY): {"name": " \x00 "},
    Problem(Field.NAME, Flaw.TOO_LONG, most=80): {"name": "n" * 81},
    Problem(Field.NEEDS, Flaw.TOO_LONG, most=500): {"needs": "n" * 501},
    Problem(Field.REPETITIONS, Flaw.OUT_OF_RANGE, most=100): {"repetitions": 101},
    Problem(Field.SETS, Flaw.OUT_OF_RANGE, most=10): {"sets": 11},
    Problem(Field.REST, Flaw.OUT_OF_RANGE, most=300): {"rest_s": 301},
    Problem(Field.SET_UP, Flaw.EMPTY): {"set_up": (" ",)},
    Problem(Field.SET_UP, Flaw.TOO_MANY_WORDS, 1, 12): {"set_up": ("a", "a " * 13)},
    Problem(Field.SET_UP, Flaw.TOO_LONG, 0, 120): {"set_up": ("a" * 121,)},
    Problem(Field.MOVES, Flaw.EMPTY): {"moves": ()},
    Problem(Field.MOVES, Flaw.TOO_MANY, most=40): {"moves": PUMPS.moves[:1] * 41},
    Problem(Field.NOTE, Flaw.TOO_LONG, most=1000): {"note": "n" * 1001},
    Problem(Field.ASK_FIRST, Flaw.TOO_LONG, 0, 500): {"ask_first": ("a" * 501,)},
}


@pytest.mark.parametrize(
    ("problem", "change"), FLAWS.items(), ids=lambda one: str(one)[:60]
)
def test_every_flaw_is_told_with_its_place(
    problem: Problem, change: dict[str, object]
) -> None:
    assert problems(replace(PUMPS, **change)) == (problem,)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("move", "problem"),
    [
        ({"word": ""}, Problem(Field.MOVE_WORD, Flaw.EMPTY, 1)),
        ({"word": "a b c"}, Problem(Field.MOVE_WORD, Flaw.TOO_MANY_WORDS, 1, 2)),
        ({"word": "a" * 25}, Problem(Field.MOVE_WORD, Flaw.TOO_LONG, 1, 24)),
        ({"seconds": 0}, Problem(Field.MOVE_SECONDS, Flaw.OUT_OF_RANGE, 1, 3600)),
        ({"cue": " "}, Problem(Field.MOVE_CUE, Flaw.EMPTY, 1)),
        ({"cue": "a " * 13}, Problem(Field.MOVE_CUE, Flaw.TOO_MANY_WORDS, 1, 12)),
        ({"cue": "a" * 121}, Problem(Field.MOVE_CUE, Flaw.TOO_LONG, 1, 120)),
        ({"seconds": 121}, Problem(Field.HOLD, Flaw.OUT_OF_RANGE, most=120)),
    ],
)
def test_a_flaw_in_a_move_is_told_with_its_number(
    move: dict[str, object], problem: Problem
) -> None:
    first, second, third = PUMPS.moves
    changed = replace(second, **move)  # type: ignore[arg-type]
    assert problems(replace(PUMPS, moves=(first, changed, third))) == (problem,)


def test_more_than_five_hours_are_no_session() -> None:
    form = replace(PUMPS, repetitions=100, sets=10)
    longer = replace(form, moves=(*PUMPS.moves, MoveForm("Up", cue="Up.", seconds=9)))
    assert problems(form) == ()
    assert problems(longer) == (
        Problem(Field.REPETITIONS, Flaw.TOO_MUCH_IN_ALL, most=18_000),
    )


@pytest.mark.parametrize("seconds", [0, 59, 3660])
def test_minutes_are_whole_and_an_hour_at_most(seconds: int) -> None:
    form = replace(WALK, moves=(replace(WALK.moves[0], seconds=seconds),))
    assert problems(form) == (Problem(Field.MINUTES, Flaw.OUT_OF_RANGE, most=60),)


def test_the_bounds_are_those_of_the_files() -> None:
    assert (MAX_NAME, MAX_WORD, MAX_CUE, MAX_MOVE_S, MAX_SCREEN_WORDS) == (
        move_table.MAX_NAME,
        move_table.MAX_WORD,
        move_table.MAX_CUE,
        move_table.MAX_DURATION_S,
        move_table.MAX_SCREEN_WORDS,
    )
    assert MAX_NOTE == exercise_table.MAX_NOTE
    assert (MAX_TEXT, MAX_LINES) == (content_table.MAX_TEXT, content_table.MAX_LIST)
