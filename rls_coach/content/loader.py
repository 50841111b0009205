"""Loads the exercises and routines that come with the app."""

from pathlib import Path

from rls_coach.content.exercise_table import exercise_from
from rls_coach.content.parsing import decoded, table_from_toml
from rls_coach.content.routine_table import routine_from
from rls_coach.content.table import ContentError, Table
from rls_coach.core.exercise import Library
from rls_coach.core.routine import Routine

CONTENT_DIR = Path(__file__).resolve().parent

_WITH_EVERY_EXERCISE = (
    "summary",
    "position",
    "needs",
    "mistakes",
    "easier",
    "harder",
    "ask_first",
    "quotes",
    "note",
)


def load_library() -> Library:
    """Return the exercises that come with the app, in the order they are listed.

    Raises:
        ContentError: If a file is wrong.
    """
    library: Library = {}
    for name in _index("exercises"):
        table = _table_of("exercises", name)
        for key in _WITH_EVERY_EXERCISE:
            if key not in table:
                raise table.error(key, "this key with every exercise that ships")
        exercise = exercise_from(table, name)
        # In a bath or a calm breath no muscle is meant.
        if exercise.kind.is_training and not exercise.muscles:
            raise table.error("muscles", "this key with every exercise that ships")
        library[name] = exercise
    return library


def load_routines(library: Library) -> dict[str, Routine]:
    """Return the routines that come with the app, in the order they are listed.

    Raises:
        ContentError: If a file is wrong.
    """
    return {
        name: routine_from(_table_of("routines", name), library, name, is_bounded=True)
        for name in _index("routines")
    }


def _table_of(folder: str, name: str) -> Table:
    file_name = f"{name}.toml"
    return _read(CONTENT_DIR / folder / file_name)


def _read(path: Path) -> Table:
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        expected = "the file that index.toml names, but it is missing"
        raise ContentError(path.name, "", expected) from error
    return table_from_toml(decoded(data, path.name), path.name)


def _index(key: str) -> tuple[str, ...]:
    table = _read(CONTENT_DIR / "index.toml")
    table.allow_only(("exercises", "routines"))
    names = table.texts(key, least=1)
    for number, name in enumerate(names, start=1):
        if name in names[: number - 1]:
            raise table.error(f"{key}[{number}]", "every name once", name)
    return names
