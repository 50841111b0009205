import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from rls_coach.core.history import SessionRecord
from rls_coach.storage.database import open_history
from rls_coach.storage.errors import DamagedHistoryError, HistoryUnusableError
from rls_coach.storage.migrations import MIGRATIONS, copy_path, migrate
from rls_coach.storage.sessions import finish_session

NEXT = (
    "CREATE TABLE trial (id TEXT NOT NULL PRIMARY KEY) STRICT",
    "ALTER TABLE rating ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "INSERT INTO trial SELECT id FROM session",
)
NEXT_MIGRATIONS = (*MIGRATIONS, NEXT)
NEXT_VERSION = len(NEXT_MIGRATIONS)


@pytest.fixture
def history(path: Path, make_record: Callable[..., SessionRecord]) -> bytes:
    """Leave a history of this version at the path; these are its bytes."""
    with closing(open_history(path)) as connection:
        finish_session(connection, make_record())
    return path.read_bytes()


@pytest.fixture
def opened(path: Path, history: bytes) -> Iterator[sqlite3.Connection]:
    with closing(open_history(path)) as connection:
        yield connection


def version(connection: sqlite3.Connection) -> int:
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def schema(connection: sqlite3.Connection) -> list[tuple[str]]:
    return connection.execute("SELECT sql FROM sqlite_schema ORDER BY name").fetchall()


def test_every_statement_of_every_migration_stands_alone() -> None:
    statements = [statement for migration in MIGRATIONS for statement in migration]
    assert all(";" not in statement.rstrip(";\n ") for statement in statements)


def test_a_migration_brings_tables_and_version_up_to_date(
    opened: sqlite3.Connection, path: Path
) -> None:
    migrate(opened, path, NEXT_MIGRATIONS)
    assert version(opened) == NEXT_VERSION
    assert opened.execute("SELECT count(*) FROM trial").fetchone() == (1,)


def test_an_upgraded_history_has_the_tables_of_a_new_one(
    opened: sqlite3.Connection, path: Path
) -> None:
    migrate(opened, path, NEXT_MIGRATIONS)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        migrate(new, None, NEXT_MIGRATIONS)
        assert schema(new) == schema(opened)


@pytest.mark.parametrize("done", range(len(NEXT) + 1))
def test_a_migration_that_breaks_off_leaves_version_and_tables_agreeing(
    path: Path, history: bytes, done: int
) -> None:
    broken = (*NEXT[:done], "INSERT INTO nowhere VALUES (1)", *NEXT[done:])
    with closing(open_history(path)) as connection:
        before = schema(connection)
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            migrate(connection, path, (*MIGRATIONS, broken))
        assert version(connection) == len(MIGRATIONS)
        assert schema(connection) == before
    assert path.read_bytes() == history
    open_history(path).close()


def test_the_migrations_before_one_that_breaks_off_are_kept(
    opened: sqlite3.Connection, path: Path
) -> None:
    broken = ("CREATE TABLE half (id TEXT) STRICT", "INSERT INTO nowhere VALUES (1)")
    with pytest.raises(sqlite3.OperationalError):
        migrate(opened, path, (*NEXT_MIGRATIONS, broken))
    assert version(opened) == NEXT_VERSION
    assert "half" not in str(schema(opened))


def test_a_copy_is_made_before_a_migration(
    opened: sqlite3.Connection, path: Path
) -> None:
    before = schema(opened)
    migrate(opened, path, NEXT_MIGRATIONS)
    copy = path.with_name(f"history.before-v{NEXT_VERSION}.db")
    assert copy == copy_path(path, NEXT_VERSION)
    with closing(open_history(copy)) as connection:
        assert version(connection) == len(MIGRATIONS)
        assert schema(connection) == before
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (1,)


@pytest.mark.skipif(sys.platform == "win32", reason="no POSIX modes")
def test_the_copy_is_closed_to_others(opened: sqlite3.Connection, path: Path) -> None:
    migrate(opened, path, NEXT_MIGRATIONS)
    assert stat.S_IMODE(copy_path(path, NEXT_VERSION).stat().st_mode) == 0o600


def test_a_copy_that_is_there_is_not_overwritten(
    opened: sqlite3.Connection, path: Path
) -> None:
    copy = copy_path(path, NEXT_VERSION)
    copy.write_bytes(b"the first copy")
    migrate(opened, path, NEXT_MIGRATIONS)
    assert copy.read_bytes() == b"the first copy"
    assert version(opened) == NEXT_VERSION


def test_a_copy_that_was_cut_short_is_made_again(
    opened: sqlite3.Connection, path: Path
) -> None:
    copy = copy_path(path, NEXT_VERSION)
    copy.with_name(copy.name + ".part").write_bytes(b"half")
    migrate(opened, path, NEXT_MIGRATIONS)
    assert not copy.with_name(copy.name + ".part").exists()
    open_history(copy).close()


def test_without_a_copy_nothing_is_migrated(
    opened: sqlite3.Connection, path: Path
) -> None:
    copy = copy_path(path, NEXT_VERSION)
    copy.with_name(copy.name + ".part").mkdir()
    with pytest.raises(HistoryUnusableError, match="no copy"):
        migrate(opened, path, NEXT_MIGRATIONS)
    assert version(opened) == len(MIGRATIONS)


def test_a_damaged_history_is_not_migrated(path: Path, history: bytes) -> None:
    with closing(open_history(path)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'setting'"
        ).fetchone()
        page_bytes = connection.execute("PRAGMA page_size").fetchone()[0]
    start = (page - 1) * page_bytes
    damaged = history[:start] + b"\xff" * 16 + history[start + 16 :]
    path.write_bytes(damaged)
    with (
        closing(open_history(path)) as connection,
        pytest.raises(DamagedHistoryError, match="copy"),
    ):
        migrate(connection, path, NEXT_MIGRATIONS)
    assert path.read_bytes() == damaged
    assert not copy_path(path, NEXT_VERSION).exists()


def test_a_history_that_is_up_to_date_is_not_copied(
    opened: sqlite3.Connection, path: Path
) -> None:
    migrate(opened, path)
    assert {file.name for file in path.parent.iterdir()} <= {
        path.name,
        f"{path.name}-journal",
    }
