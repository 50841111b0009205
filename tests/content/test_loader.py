"""What ships is loaded, and a wrong file is refused in words that help."""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from time import perf_counter  # noqa: TID251 - measures the loader

import pytest

from rls_coach.content import loader
from rls_coach.content.exercise_table import exercise_from
from rls_coach.content.loader import load_library, load_routines
from rls_coach.content.parsing import decoded, table_from_toml
from rls_coach.content.table import MAX_FILE_BYTES, ContentError
from rls_coach.core.exercise import Library


@pytest.fixture(scope="module")
def library() -> Library:
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


def test_a_file_with_windows_line_ends_reads_the_same(
    library: Library,
) -> None:
    name = "inner_thigh.toml"
    data = files("rls_coach.content").joinpath("exercises", name).read_bytes()
    text = decoded(data, name)
    table = table_from_toml(text.replace("\n", "\r\n"), name)
    assert exercise_from(table, "inner_thigh") == library["inner_thigh"]


def test_bytes_that_are_no_utf_8_are_named_with_file_and_line() -> None:
    with pytest.raises(ContentError, match=r"a\.toml, line 2: expected text in UTF-8"):
        decoded(b'id = "a"\nname = "\xff"\n', "a.toml")


def test_a_file_that_is_far_too_large_is_refused_unread() -> None:
    assert decoded(b" " * MAX_FILE_BYTES, "a.toml")
    with pytest.raises(ContentError, match=r"a\.toml: expected at most 1000000 bytes"):
        decoded(b" " * (MAX_FILE_BYTES + 1), "a.toml")


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


@pytest.mark.parametrize("key", ["summary", "mistakes", "quotes", "note"])
def test_an_exercise_that_ships_has_all_its_words(
    key: str, copied_content: Path
) -> None:
    path = copied_content / "exercises" / "slow_breathing.toml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    first = next(n for n, line in enumerate(lines) if line.startswith(f"{key} = "))
    is_list = lines[first].rstrip().endswith("[")
    last = lines.index("]\n", first) if is_list else first
    path.write_text("".join(lines[:first] + lines[last + 1 :]), "utf-8")
    with pytest.raises(ContentError, match=rf"slow_breathing\.toml, {key}: expected"):
        load_library()


def test_loading_everything_takes_far_less_than_a_tenth_of_a_second() -> None:
    def loading_s() -> float:
        started_s = perf_counter()
        load_routines(load_library())
        return perf_counter() - started_s

    assert min(loading_s() for _ in range(10)) < 0.05
