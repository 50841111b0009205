"""A wrong version or activity is refused in words that name what is wrong."""

from importlib.resources import files

import pytest

from rls_coach.content.exercise_table import exercise_from
from rls_coach.content.parsing import table_from_toml
from rls_coach.content.table import ContentError
from rls_coach.core.amount import Limits

CONTENT = files("rls_coach.content").joinpath("exercises")
FILE = "quad_standing.toml"
TEXT = CONTENT.joinpath(FILE).read_text("utf-8")
THIRTEEN_WORDS = '"' + " ".join(["up"] * 13) + '"'

QUARTERS = """
[[versions]]
id = "quarter"
name = "A quarter"
summary = "Lift less."
level = "easier"
hold_s = { least = 2, usual = 3, most = 4 }
set_up = ["Stand."]
need_kinds = ["chair"]
not_with = ["floor", "numb"]
[[versions.moves]]
name = "a"
kind = "hold"
word = "Hold"
duration_s = 3
is_adjustable = true
cue = "Hold."
[[versions.moves]]
name = "b"
kind = "move"
word = "Lower"
duration_s = 2
cue = "Lower."
"""

BROKEN_VERSIONS = {
    "unknown key": ('level = "', 'sets = 2\nlevel = "', "sets", "one of the keys id,"),
    "no id": ('id = "quarter"', "", "id", "a text, but the key is missing"),
    "id twice": ('"quarter"', '"long_hold"', "id", "an id no other version has"),
    "id that is a path": ('"quarter"', '"../a"', "id", "a name of letters, digits"),
    "hidden id": ('"quarter"', '".quarter"', "id", "a name of letters, digits"),
    "long name": ('"A quarter"', f'"{"a" * 81}"', "name", "at most 80 characters"),
    "no summary": (
        'summary = "Lift less."',
        "",
        "summary",
        "a text, but the key is missing",
    ),
    "usual level": ('"easier"', '"usual"', "level", "one of 'easier', 'harder', not"),
    "unknown concern": ('"numb"', '"cold"', "not_with[2]", "one of 'heart', 'operat"),
    "unknown need": ('["chair"]', '["sofa"]', "need_kinds[1]", "one of 'chair', 'mat'"),
    "text for a list": ('["chair"]', '"chair"', "need_kinds", "a list of one of"),
    "empty set-up": ('["Stand."]', "[]", "set_up", "a list of texts with at least 1"),
    "long cue": ('"Hold."', THIRTEEN_WORDS, "moves[1].cue", "at most 12 words"),
    "cue of long words": (
        '"Hold."',
        f'"{"a" * 121}"',
        "moves[1].cue",
        "at most 120 characters",
    ),
    "long word": ('"Hold"', f'"{"a" * 25}"', "moves[1].word", "at most 24 characters"),
    "other hold": (
        "usual = 3",
        "usual = 4",
        "moves[1].duration_s",
        "the usual hold of 4, not 3",
    ),
    "too long a hold": (
        "most = 4",
        "most = 121",
        "hold_s.most",
        "a whole number from 1 to 120, not 121",
    ),
    "minutes without a free move": (
        "set_up",
        "minutes = { least = 1, usual = 2, most = 3 }\nset_up",
        "minutes",
        "a free move that is_adjustable to go with it",
    ),
    "a path for a picture": (
        "set_up",
        'picture = "../../secret"\nset_up',
        "picture",
        "a name of letters, digits",
    ),
    "no own picture": (
        "set_up",
        'picture = "own:../1"\nset_up',
        "picture",
        "a name of letters, digits",
    ),
    "control characters": (
        '"A quarter"',
        '"A\\u0007quarter"',
        "name",
        "a text without control characters",
    ),
    "text the wrong way round": (
        '"A quarter"',
        '"A\\u202equarter"',
        "name",
        "a text without control characters",
    ),
    "unknown sides": ("set_up", 'sides = "l"\nset_up', "sides", "one of 'each leg'"),
}


def assert_refused(text: str, key: str, expected: str) -> None:
    with pytest.raises(ContentError) as caught:
        exercise_from(table_from_toml(text, FILE))
    assert str(caught.value).startswith(f"{FILE}, {key}: expected {expected}")
    assert len(str(caught.value)) < 400


def test_a_version_is_read() -> None:
    exercise = exercise_from(table_from_toml(TEXT + QUARTERS, FILE))
    assert exercise.in_version("quarter").hold_s == Limits(2, 3, 4)


@pytest.mark.parametrize("case", BROKEN_VERSIONS)
def test_a_broken_version_is_named_with_file_key_and_expectation(case: str) -> None:
    good, bad, key, expected = BROKEN_VERSIONS[case]
    assert good in QUARTERS
    text = TEXT + QUARTERS.replace(good, bad, 1)
    assert_refused(text, f"versions[4].{key}", expected)


def test_another_hold_needs_moves_to_go_with_it() -> None:
    text = TEXT + QUARTERS[: QUARTERS.index("[[versions.moves]]")]
    expected = "moves of its own to go with it, not 3"
    assert_refused(text, "versions[4].hold_s", expected)


CYCLING = CONTENT.joinpath("cycling.toml").read_text("utf-8")

BROKEN_ACTIVITIES = {
    "free without bounds": (
        "minutes = {",
        "# {",
        "moves[2].is_adjustable",
        "false without minutes, not true",
    ),
    "bounds without free": (
        "is_adjustable = true\ncue",
        "cue",
        "minutes",
        "a free move that is_adjustable to go with it",
    ),
    "no time left": (
        "least = 8",
        "least = 5",
        "minutes.least",
        "more than the 300 s of the other moves, not 5",
    ),
    "no time left in a version": (
        "least = 3",
        "least = 2",
        "versions[1].minutes.least",
        "more than the 120 s of the other moves, not 2",
    ),
    "over an hour": (
        "most = 30",
        "most = 61",
        "minutes.most",
        "a whole number from 1 to 60, not 61",
    ),
    "hold beside minutes": (
        "minutes = {",
        "hold_s = { least = 1, usual = 1, most = 1 }\nminutes = {",
        "minutes",
        "no such key beside hold_s",
    ),
    "too many sets": (
        "minutes = {",
        "sets = 11\nminutes = {",
        "sets",
        "a whole number from 1 to 10, not 11",
    ),
    "too long a rest": (
        "minutes = {",
        "rest_s = 301\nminutes = {",
        "rest_s",
        "a whole number from 1 to 300, not 301",
    ),
    "whose it is": (
        "minutes = {",
        "is_own = true\nminutes = {",
        "is_own",
        "one of the keys id, name",
    ),
}


@pytest.mark.parametrize("case", BROKEN_ACTIVITIES)
def test_a_broken_activity_is_named_with_file_key_and_expectation(case: str) -> None:
    good, bad, key, expected = BROKEN_ACTIVITIES[case]
    assert good in CYCLING
    with pytest.raises(ContentError) as caught:
        exercise_from(table_from_toml(CYCLING.replace(good, bad, 1), "cycling.toml"))
    assert str(caught.value).startswith(f"cycling.toml, {key}: expected {expected}")
