"""What is written as plain values reads back the same, and nothing else is read."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from rls_coach.content.exercise_table import exercise_from, exercise_to_values
from rls_coach.content.loader import load_library, load_routines
from rls_coach.content.parsing import table_from_json
from rls_coach.content.routine_table import routine_from, routine_to_values
from rls_coach.content.table import ContentError, Table
from rls_coach.core.exercise import Exercise
from rls_coach.core.routine import Routine
from tests.content.made_up import exercises, routines

LIBRARY = load_library()
ROUTINES = load_routines(LIBRARY)

DEEP: list[object] = []
for _ in range(5000):
    DEEP = [DEEP]

JUNK: list[object] = [
    None,
    True,
    -1,
    0,
    10**5000,
    float("nan"),
    float("inf"),
    1.5,
    "",
    " ",
    "\ud800",
    "a\nb",
    "a\x00b",
    "\u202eevil",
    "../../etc/passwd",
    "x" * 1_000_000,
    "w " * 500_000 + "w",
    b"bytes",
    [],
    ["a"] * 41,
    [None],
    [[]],
    {},
    {"a": 1},
    {"k" * 100_000: 1},
    [{}] * 61,
    DEEP,
]


def stored(values: dict[str, object]) -> Table:
    """Return values as they are after a stay in a JSON file."""
    return table_from_json(json.dumps(values), "own.json")


@given(exercises())
def test_an_exercise_reads_back_the_same(exercise: Exercise) -> None:
    assert exercise_from(stored(exercise_to_values(exercise))) == exercise


@given(routines(LIBRARY))
def test_a_routine_reads_back_the_same(routine: Routine) -> None:
    assert routine_from(stored(routine_to_values(routine)), LIBRARY) == routine


@pytest.mark.parametrize("name", LIBRARY)
def test_an_exercise_that_ships_reads_back_the_same(name: str) -> None:
    values = exercise_to_values(LIBRARY[name])
    assert exercise_from(stored(values), name) == LIBRARY[name]


@pytest.mark.parametrize("name", ROUTINES)
def test_a_routine_that_ships_reads_back_the_same(name: str) -> None:
    values = routine_to_values(ROUTINES[name])
    assert routine_from(stored(values), LIBRARY, name) == ROUTINES[name]


def test_whose_an_exercise_or_a_routine_is_does_not_stand_in_the_file() -> None:
    own = replace(LIBRARY["bridge"], is_own=True)
    assert exercise_to_values(own) == exercise_to_values(LIBRARY["bridge"])
    mine = replace(ROUTINES["full_set"], is_own=True)
    assert routine_to_values(mine) == routine_to_values(ROUTINES["full_set"])


def test_what_is_as_usual_is_left_out() -> None:
    values = exercise_to_values(LIBRARY["slow_breathing"])
    assert set(values) == {
        *("id", "name", "summary", "kind", "posture", "position", "needs"),
        *("need_kinds", "sides", "repetitions", "moves", "set_up", "mistakes"),
        *("easier", "harder", "ask_first", "note"),
    }
    dose = routine_to_values(ROUTINES["four_stretches"])["doses"]
    assert isinstance(dose, list)
    assert dose[0] == {
        "exercise_id": "calf_heel_lift",
        "repetitions": 5,
        "sets": 1,
        "rest_s": 30,
    }


def test_an_exercise_is_written_in_its_usual_version_alone() -> None:
    with pytest.raises(ValueError, match=r"bridge.* is in version 'half'"):
        exercise_to_values(LIBRARY["bridge"].in_version("half"))


def test_an_own_exercise_needs_few_words() -> None:
    values: dict[str, object] = {
        "id": "mine",
        "name": "Toe taps",
        "kind": "strength",
        "posture": "on a chair",
        "sides": "left only",
        "repetitions": {"least": 5, "usual": 20, "most": 30},
        "set_up": ["Sit down."],
        "moves": [
            {
                "name": "tap",
                "kind": "move",
                "word": "Tap",
                "duration_s": 2,
                "cue": "Tap.",
            }
        ],
    }
    exercise = exercise_from(stored(values))
    assert exercise.summary == exercise.note == exercise.muscles == ""
    assert exercise.picture == "mine"
    assert exercise.mistakes == exercise.quotes == ()
    assert exercise.versions == ()
    for key in values:
        with pytest.raises(
            ContentError, match=rf"own.json, {key}: expected .* missing"
        ):
            exercise_from(stored({k: v for k, v in values.items() if k != key}))


def places_in(value: object, path: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    """Return the way to every value within a value."""
    inner: list[tuple[object, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    found = [path] if path else []
    for key, below in inner:
        found += places_in(below, (*path, key))
    return found


def spoilt(values: Any, path: tuple[object, ...], junk: object) -> Any:
    """Return a copy of values with one of them replaced."""
    if not path:
        return junk
    key, *rest = path
    changed = copy.copy(values)
    changed[key] = spoilt(changed[key], tuple(rest), junk)
    return changed


def refusal(read: Callable[[Table], object], values: dict[str, Any]) -> str:
    """Return in which words values are refused; none if they are read."""
    try:
        read(Table("own.json", values))
    except ContentError as error:
        return str(error)
    return ""


def check_refusals(read: Callable[[Table], object], values: dict[str, Any]) -> None:
    """Put every junk at every place; it is read, or refused in a few words."""
    for path in places_in(values):
        for junk in JUNK:
            words = refusal(read, spoilt(values, path, junk))
            where = (path, str(type(junk)))
            assert not words or words.startswith("own.json"), where
            assert len(words) < 800, where
            assert words.encode().isascii() or words.isprintable(), where


@pytest.mark.parametrize("name", ["bridge", "warm_bath"])
def test_junk_in_an_exercise_is_refused_and_nothing_else_escapes(name: str) -> None:
    check_refusals(exercise_from, exercise_to_values(LIBRARY[name]))


def test_junk_in_a_routine_is_refused_and_nothing_else_escapes() -> None:
    values = routine_to_values(ROUTINES["longer_holds"])
    check_refusals(lambda table: routine_from(table, LIBRARY), values)


@pytest.mark.parametrize(
    "junk",
    [
        "",
        "[]",
        "NaN",
        "{",
        '{"a": 1e999999}',
        "[" * 100_000,
        '{"id": ' * 100_000,
        '{"id": 1' + "0" * 5000 + "}",
        "\ufeff{}",
        '{"id": "a", "name": "\\ud800"}',
    ],
    ids=range(10),
)
def test_a_text_that_is_no_exercise_is_refused(junk: str) -> None:
    with pytest.raises(ContentError, match="expected "):
        exercise_from(table_from_json(junk, "own.json"))
