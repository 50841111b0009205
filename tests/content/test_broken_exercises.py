"""A wrong exercise is refused once, in words that name file, key and expectation."""

import re
from importlib.resources import files

import pytest

from rls_coach.content.exercise_table import exercise_from
from rls_coach.content.parsing import table_from_toml
from rls_coach.content.table import ContentError

FILE = "quad_standing.toml"
THIRTEEN_WORDS = '"' + " ".join(["up"] * 13) + '"'
FIRST_SET_UP = '"Stand with feet hip-width apart, one hand on a chair."'
TEXT = files("rls_coach.content").joinpath("exercises", FILE).read_text("utf-8")

BROKEN_EXERCISES = {
    "renamed key": ('muscles = "', 'note2 = "', "note2", "one of the keys id, name"),
    "missing move key": ('word = "Lift"\n', "", "moves[1].word", "key is missing"),
    "commented-out key": ("repetitions = {", "# {", "repetitions", "a table, but"),
    "missing bound": (
        "repetitions = { least = 2, ",
        "repetitions = { ",
        "repetitions.least",
        "a whole number from 1 to 100, but the key is missing",
    ),
    "unknown key": (
        'id = "quad',
        'colour = 1\nid = "quad',
        "colour",
        "one of the keys",
    ),
    "unknown move key": (
        'word = "Rest"',
        'word = "Rest"\nsound = "x"',
        "moves[4].sound",
        "one of the keys name, kind, word",
    ),
    "unknown bound": (
        "hold_s = { least",
        "hold_s = { mean = 4, least",
        "hold_s.mean",
        "one of the keys least, usual, most",
    ),
    "number for a text": ('name = "Standing', 'name = 5 # "', "name", "a text, not 5"),
    "text for a number": (
        "duration_s = 1",
        'duration_s = "1"',
        "moves[4].duration_s",
        "a whole number from 1 to 3600, not '1'",
    ),
    "truth for a number": (
        "duration_s = 1",
        "duration_s = true",
        "moves[4].duration_s",
        "a whole number from 1 to 3600, not true",
    ),
    "fraction for a number": (
        "duration_s = 1",
        "duration_s = 1.0",
        "moves[4].duration_s",
        "a whole number from 1 to 3600, not 1.0",
    ),
    "not a number": (
        "duration_s = 1",
        "duration_s = nan",
        "moves[4].duration_s",
        "a whole number from 1 to 3600, not nan",
    ),
    "no time at all": (
        "duration_s = 1",
        "duration_s = 0",
        "moves[4].duration_s",
        "a whole number from 1 to 3600, not 0",
    ),
    "over an hour": (
        "duration_s = 1",
        "duration_s = 3601",
        "moves[4].duration_s",
        "a whole number from 1 to 3600, not 3601",
    ),
    "too many repetitions": (
        "usual = 5, most = 5",
        "usual = 5, most = 101",
        "repetitions.most",
        "a whole number from 1 to 100, not 101",
    ),
    "bounds out of order": (
        "usual = 5, most = 5",
        "usual = 1, most = 5",
        "repetitions",
        "least <= usual <= most, not (2, 1, 5)",
    ),
    "number in a list": (
        FIRST_SET_UP,
        "7",
        "set_up[1]",
        "a text, not 7",
    ),
    "empty text": (
        'word = "Rest"',
        'word = ""',
        "moves[4].word",
        "a text without blank",
    ),
    "blanks around": (
        'name = "Standing quad stretch"',
        'name = "Standing "',
        "name",
        "a text without blanks around it, not 'Standing '",
    ),
    "long cue": (
        '"Lower your foot slowly."',
        THIRTEEN_WORDS,
        "moves[3].cue",
        "at most 12 words, not 'up up",
    ),
    "long set-up cue": (FIRST_SET_UP, THIRTEEN_WORDS, "set_up[1]", "at most 12 words"),
    "long word": (
        'word = "Rest"',
        'word = "A b c"',
        "moves[4].word",
        "at most 2 words",
    ),
    "unknown kind": (
        'kind = "rest"',
        'kind = "pause"',
        "moves[4].kind",
        "one of 'move', 'hold', 'rest', 'free', not 'pause'",
    ),
    "number for a kind": ('kind = "rest"', "kind = 1", "moves[4].kind", "not 1"),
    "duplicate move": (
        'name = "lower"',
        'name = "lift"',
        "moves[3].name",
        "a name no other move has, not 'lift'",
    ),
    "adjustable rest": (
        'kind = "hold"',
        'kind = "rest"',
        "moves[2].is_adjustable",
        "false unless kind is 'hold' or 'free', not true",
    ),
    "adjustable without bounds": (
        "hold_s = {",
        "# hold_s = {",
        "moves[2].is_adjustable",
        "false without hold_s, not true",
    ),
    "bounds without adjustable": (
        "is_adjustable = true",
        "is_adjustable = false",
        "hold_s",
        "a hold move that is_adjustable to go with it",
    ),
    "another hold than the usual": (
        "duration_s = 5",
        "duration_s = 6",
        "moves[2].duration_s",
        "the usual hold of 5, not 6",
    ),
    "another id": (
        'id = "quad_standing"',
        'id = "quad"',
        "id",
        "the file's name, 'quad_standing', not 'quad'",
    ),
    "syntax": ('"each leg"', "", "", "TOML; Invalid value (at line 9,"),
    "key twice": ('id = "', 'id = "a"\nid = "', "", "(at line 2, column"),
    "huge number": ("duration_s = 1", f"duration_s = 1{'0' * 5000}", "", "TOML; "),
    "deep nesting": ('"each leg"', f"{'[' * 9999}", "", "TOML; "),
}


WRONG_VALUES = {
    "text for a list": ('easier = "a"', "easier", "a list of texts, not 'a'"),
    "empty set-up": (
        "set_up = []",
        "set_up",
        "a list of texts with at least 1, not []",
    ),
    "number for a table": ("hold_s = 5", "hold_s", "a table, not 5"),
    "list for a table": ("hold_s = [3, 5]", "hold_s", "a table, not [3, 5]"),
    "list for a text": ('note = ["a"]', "note", "a text, not ['a']"),
    "date for a text": ("note = 2026-01-01", "note", "a text, not datetime.date(2026"),
    "number for a truth": (
        "has_few_seconds = 1",
        "has_few_seconds",
        "true or false, not 1",
    ),
    "infinity": (
        "repetitions = { least = 2, usual = inf, most = 5 }",
        "repetitions.usual",
        "a whole number from 1 to 100, not inf",
    ),
    "nothing": ("", "posture", "one of 'standing', 'kneeling', 'on the floor',"),
}


def assert_refused(text: str, key: str, expected: str) -> None:
    with pytest.raises(ContentError) as caught:
        exercise_from(table_from_toml(text, FILE), "quad_standing")
    message = str(caught.value)
    where = f"{FILE}, {key}: " if key else f"{FILE}: "
    assert message.startswith(f"{where}expected ")
    assert expected in message
    assert len(message) < 400


@pytest.mark.parametrize("case", BROKEN_EXERCISES)
def test_a_broken_exercise_is_named_with_file_key_and_expectation(case: str) -> None:
    good, bad, key, expected = BROKEN_EXERCISES[case]
    assert good in TEXT
    assert_refused(TEXT.replace(good, bad, 1), key, expected)


@pytest.mark.parametrize("case", WRONG_VALUES)
def test_a_wrong_value_is_named_with_file_key_and_expectation(case: str) -> None:
    line, path, expected = WRONG_VALUES[case]
    key = path.split(".")[0]
    pattern = rf"^{key} = (\[$.*?^\]|[^\n]*)$"
    text, count = re.subn(pattern, line, TEXT, count=1, flags=re.M | re.S)
    assert count == 1
    assert_refused(text, path, expected)


def test_moves_are_a_list_of_tables() -> None:
    without_moves = TEXT[: TEXT.index("[[moves]]")]
    expected = "a list of tables"
    assert_refused(without_moves, "moves", f"{expected}, but the key is missing")
    assert_refused(f"{without_moves}moves = []", "moves", f"{expected} with at least 1")
    assert_refused(f"{without_moves}moves = [3]", "moves[1]", "a table, not 3")
    assert_refused(f"{without_moves}moves = 3", "moves", f"{expected}, not 3")
