"""What ships is loaded, and a wrong file is refused in words that help."""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from time import perf_counter  # noqa: TID251 - measures the loader

import pytest

from rls_coach.content import loader
from rls_coach.content.loader import (
    decoded,
    load_library,
    load_routines,
    read_exercise,
    read_routine,
)
from rls_coach.content.table import ContentError
from rls_coach.core.exercise import Exercise
from rls_coach.core.routine import Dose

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


@pytest.fixture(scope="module")
def library() -> dict[str, Exercise]:
    return load_library()


@pytest.fixture
def copied_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for source in files("rls_coach.content").iterdir():
        if source.is_dir() and source.name in ("exercises", "routines"):
            (tmp_path / source.name).mkdir()
            for file in source.iterdir():
                (tmp_path / source.name / file.name).write_bytes(file.read_bytes())
        elif source.name == "index.toml":
            (tmp_path / source.name).write_bytes(source.read_bytes())
    monkeypatch.setattr(loader, "CONTENT_DIR", tmp_path)
    return tmp_path


BROKEN_ROUTINES = {
    "no doses": ("[[doses]]", "[[rest]]", "rest", "one of the keys id, name, doses"),
    "unknown exercise": (
        '"calf_heel_lift"',
        '"calf"',
        "doses[1].exercise_id",
        "one of calf_heel_lift, lunge_rock, quad_standing, inner_thigh, not 'calf'",
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
    "under the floor": (
        "repetitions = 3",
        "repetitions = 1",
        "doses[1].repetitions",
        "a whole number from 2 to 5, not 1",
    ),
    "none at all": (
        "repetitions = 3",
        "repetitions = 0",
        "doses[1].repetitions",
        "a whole number from 2 to 5, not 0",
    ),
    "truth for a number": (
        "repetitions = 3",
        "repetitions = true",
        "doses[1].repetitions",
        "a whole number from 2 to 5, not true",
    ),
    "long hold": (
        "hold_s = 8",
        "hold_s = 11",
        "doses[2].hold_s",
        "a whole number from 3 to 10, not 11",
    ),
    "hold of a fixed one": (
        "repetitions = 3",
        "hold_s = 3",
        "doses[1].hold_s",
        "no such key, as the hold of calf_heel_lift is fixed",
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
    case: str, library: dict[str, Exercise]
) -> None:
    good, bad, key, expected = BROKEN_ROUTINES[case]
    assert good in ROUTINE
    text = ROUTINE.replace(good, bad)
    with pytest.raises(ContentError) as caught:
        read_routine(text, FILE, library)
    where = f"{FILE}, {key}: " if key else f"{FILE}: "
    assert str(caught.value).startswith(f"{where}expected ")
    assert expected in str(caught.value)


def test_a_routine_is_read_with_its_doses(library: dict[str, Exercise]) -> None:
    routine = read_routine(ROUTINE, FILE, library)
    assert (routine.id, routine.name) == ("evening", "Evening")
    assert routine.doses == (
        Dose("calf_heel_lift", 3, None),
        Dose("quad_standing", 4, 8),
    )


def test_a_dose_without_numbers_is_the_usual_one(library: dict[str, Exercise]) -> None:
    text = ROUTINE.replace("repetitions = 4\nhold_s = 8\n", "")
    assert read_routine(text, FILE, library).doses[1] == Dose("quad_standing", 5, 5)


def test_a_file_with_windows_line_ends_reads_the_same(
    library: dict[str, Exercise],
) -> None:
    name = "inner_thigh.toml"
    data = files("rls_coach.content").joinpath("exercises", name).read_bytes()
    text = decoded(data, name)
    assert read_exercise(text.replace("\n", "\r\n"), name) == library["inner_thigh"]


def test_bytes_that_are_no_utf_8_are_named_with_file_and_line() -> None:
    with pytest.raises(ContentError, match=r"a\.toml, line 2: expected text in UTF-8"):
        decoded(b'id = "a"\nname = "\xff"\n', "a.toml")


def test_every_file_that_ships_is_listed_in_the_index() -> None:
    content = files("rls_coach.content")
    library = load_library()
    for folder, loaded in (
        ("exercises", library.keys()),
        ("routines", load_routines(library).keys()),
    ):
        shipped = {path.name for path in content.joinpath(folder).iterdir()}
        assert shipped == {f"{name}.toml" for name in loaded}


def test_a_file_that_the_index_names_but_nobody_shipped_is_named(
    copied_content: Path,
) -> None:
    (copied_content / "exercises" / "lunge_rock.toml").unlink()
    with pytest.raises(ContentError, match=r"lunge_rock\.toml: expected the file"):
        load_library()


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        ('exercises = ["a"]\nroutines = ["a", "a"]', "routines[2]: expected every"),
        ('exercises = ["a"]', "routines: expected a list of texts, but the key"),
        ('exercises = ["a"]\nroutines = []', "routines: expected a list of texts"),
        ('exercise = ["a"]', "exercise: expected one of the keys exercises, routines"),
    ],
)
def test_a_broken_index_is_named(
    index: str, expected: str, copied_content: Path
) -> None:
    (copied_content / "index.toml").write_text(index, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_routines({})
    assert f"index.toml, {expected}" in str(caught.value)


def test_importing_the_loader_does_not_import_tomllib() -> None:
    code = "import sys, rls_coach.content.loader; print('tomllib' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"


def test_loading_everything_takes_far_less_than_ten_milliseconds() -> None:
    def loading_s() -> float:
        started_s = perf_counter()
        load_routines(load_library())
        return perf_counter() - started_s

    assert min(loading_s() for _ in range(10)) < 0.010
