"""Routines are read with all a dose may say, and broken ones are named."""

from dataclasses import replace

import pytest

from rls_coach.content.loader import load_library
from rls_coach.content.parsing import table_from_toml
from rls_coach.content.routine_table import MAX_MOVES, routine_from
from rls_coach.content.table import ContentError
from rls_coach.core.exercise import Library
from rls_coach.core.routine import MAX_DOSES, Dose, Routine
from rls_coach.core.side import Sides

FILE = "evening.toml"
ROUTINE = """
id = "evening"
name = "Evening"
[[doses]]
exercise_id = "calf_heel_lift"
repetitions = 3
[[doses]]
exercise_id = "quad_standing"
repetitions = 4
hold_s = 8
"""


def read_routine(text: str, library: Library, *, is_bounded: bool = True) -> Routine:
    """Return the routine that a text tells, in a file named evening."""
    table = table_from_toml(text, FILE)
    return routine_from(table, library, "evening", is_bounded=is_bounded)


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


BROKEN_ROUTINES = {
    "no doses": ("[[doses]]", "[[rest]]", "rest", "one of the keys id, name, note"),
    "unknown exercise": (
        '"calf_heel_lift"',
        '"calf"',
        "doses[1].exercise_id",
        "one of massage_warmup, calf_heel_lift, lunge_rock, quad_standing, inner_",
    ),
    "missing exercise": (
        'exercise_id = "calf_heel_lift"',
        "",
        "doses[1].exercise_id",
        "a text, but the key is missing",
    ),
    "unknown key": (
        "repetitions = 3",
        "reps = 3",
        "doses[1].reps",
        "one of the keys exercise_id, repetitions, hold_s",
    ),
    "over the ceiling": (
        "repetitions = 3",
        "repetitions = 6",
        "doses[1].repetitions",
        "a whole number from 2 to 5, not 6",
    ),
    "none at all": (
        "repetitions = 3",
        "repetitions = 0",
        "doses[1].repetitions",
        "a whole number from 2 to 5, not 0",
    ),
    "long hold": (
        "hold_s = 8",
        "hold_s = 16",
        "doses[2].hold_s",
        "a whole number from 3 to 15, not 16",
    ),
    "hold of a fixed one": (
        '"calf_heel_lift"\nrepetitions = 3',
        '"warm_bath"\nhold_s = 3',
        "doses[1].hold_s",
        "no such key, as that of warm_bath is fixed",
    ),
    "minutes of a counted one": (
        "repetitions = 3",
        "minutes = 3",
        "doses[1].minutes",
        "no such key, as that of calf_heel_lift is fixed",
    ),
    "too many minutes": (
        '"calf_heel_lift"\nrepetitions = 3',
        '"warm_bath"\nminutes = 21',
        "doses[1].minutes",
        "a whole number from 5 to 20, not 21",
    ),
    "unknown version": (
        "repetitions = 3",
        'version = "floating"',
        "doses[1].version",
        "one of '', 'worktop', 'seated', 'slow', not 'floating'",
    ),
    "bounds of the version": (
        "hold_s = 8",
        'hold_s = 8\nversion = "long_hold"',
        "doses[2].hold_s",
        "a whole number from 10 to 15, not 8",
    ),
    "unknown sides": (
        "repetitions = 3",
        'sides = "arms"',
        "doses[1].sides",
        "one of 'each leg', 'left only', 'right only', 'both', not 'arms'",
    ),
    "too many sets": (
        "repetitions = 3",
        "sets = 11",
        "doses[1].sets",
        "a whole number from 1 to 10, not 11",
    ),
    "too long a rest": (
        "repetitions = 3",
        "rest_s = 301",
        "doses[1].rest_s",
        "a whole number from 1 to 300, not 301",
    ),
    "half optional": (
        "repetitions = 3",
        "is_optional = 0.5",
        "doses[1].is_optional",
        "true or false, not 0.5",
    ),
    "long note": (
        "repetitions = 3",
        f"note = '{'a' * 1001}'",
        "doses[1].note",
        "at most 1000 characters",
    ),
    "another id": (
        'id = "evening"',
        'id = "night"',
        "id",
        "the file's name, 'evening', not 'night'",
    ),
    "empty name": ('"Evening"', '""', "name", "a text without blanks around it"),
    "syntax": ('"Evening"', "Evening", "", "(at line 3,"),
}


@pytest.mark.parametrize("case", BROKEN_ROUTINES)
def test_a_broken_routine_is_named_with_file_key_and_expectation(
    case: str, library: Library
) -> None:
    good, bad, key, expected = BROKEN_ROUTINES[case]
    assert good in ROUTINE
    text = ROUTINE.replace(good, bad)
    with pytest.raises(ContentError) as caught:
        read_routine(text, library)
    where = f"{FILE}, {key}: " if key else f"{FILE}: "
    assert str(caught.value).startswith(f"{where}expected ")
    assert expected in str(caught.value)


def test_a_routine_is_read_with_its_doses(library: Library) -> None:
    routine = read_routine(ROUTINE, library)
    assert (routine.id, routine.name) == ("evening", "Evening")
    assert routine.doses == (
        Dose("calf_heel_lift", 3, None),
        Dose("quad_standing", 4, 8),
    )


def test_a_dose_without_numbers_is_the_usual_one(library: Library) -> None:
    text = ROUTINE.replace("repetitions = 4\nhold_s = 8\n", "")
    assert read_routine(text, library).doses[1] == Dose("quad_standing", 5)


def test_a_dose_is_read_with_all_it_may_say(library: Library) -> None:
    text = ROUTINE.replace(
        "repetitions = 3",
        """
repetitions = 3
version = "slow"
hold_s = 4
sides = "left only"
sets = 2
rest_s = 45
note = "Hold on.\\nAnd breathe."
is_optional = true
""",
    )
    dose = Dose("calf_heel_lift", 3, 4, "slow", Sides.LEFT, 2, 45, None)
    dose = replace(dose, note="Hold on.\nAnd breathe.", is_optional=True)
    assert read_routine(text, library).doses[0] == dose


def test_what_a_dose_leaves_open_is_as_usual_for_its_exercise(library: Library) -> None:
    calf = replace(library["calf_heel_lift"], sets=3, rest_s=60)
    text = ROUTINE.replace("repetitions = 3", 'version = "seated"')
    dose = read_routine(text, library | {calf.id: calf}).doses[0]
    assert dose == Dose(calf.id, 5, version="seated", sets=3, rest_s=60)


def test_in_a_routine_of_ones_own_more_is_allowed_than_the_source_says(
    library: Library,
) -> None:
    text = ROUTINE.replace("repetitions = 3", "repetitions = 10\nhold_s = 30")
    with pytest.raises(ContentError):
        read_routine(text, library)
    dose = read_routine(text, library, is_bounded=False).doses[0]
    assert (dose.repetitions, dose.hold_s) == (10, 30)


@pytest.mark.parametrize(
    ("key", "ceiling"),
    [
        ("repetitions", 100),
        ("hold_s", 120),
        ("sets", 10),
        ("rest_s", 300),
        ("minutes", 60),
    ],
)
def test_even_in_a_routine_of_ones_own_there_are_ceilings(
    key: str, ceiling: int, library: Library
) -> None:
    text = ROUTINE.replace("repetitions = 3", f"{key} = {ceiling}")
    dose = read_routine(text, library, is_bounded=False).doses[0]
    assert getattr(dose, key) == ceiling
    text = ROUTINE.replace("repetitions = 3", f"{key} = {ceiling + 1}")
    expected = f"a whole number from 1 to {ceiling}, not {ceiling + 1}"
    with pytest.raises(ContentError, match=expected):
        read_routine(text, library, is_bounded=False)


def test_a_routine_that_would_never_end_is_refused(library: Library) -> None:
    endless = '[[doses]]\nexercise_id = "bridge"\nrepetitions = 100\nsets = 10\n'
    head = 'id = "evening"\nname = "Evening"\n'
    fitting = MAX_MOVES // 4000
    assert read_routine(head + endless * fitting, library, is_bounded=False)
    for many in (fitting + 1, MAX_DOSES):
        with pytest.raises(ContentError, match=f"doses: expected at most {MAX_MOVES}"):
            read_routine(head + endless * many, library, is_bounded=False)
    with pytest.raises(ContentError, match=f"with at most {MAX_DOSES}"):
        read_routine(head + endless * (MAX_DOSES + 1), library, is_bounded=False)
