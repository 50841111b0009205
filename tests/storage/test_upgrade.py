"""A history that an older version of the app wrote goes on where it was."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from rls_coach.core.history import AfterNotes, SessionRecord
from rls_coach.core.session import Extra, Span
from rls_coach.core.settings import Settings
from rls_coach.core.timeline import Timeline
from rls_coach.storage.database import open_history
from rls_coach.storage.migrations import KNOWN_VERSION, MIGRATIONS, copy_path, migrate
from rls_coach.storage.own_content import Shelf, stored_bodies
from rls_coach.storage.running_sessions import unfinished_sessions
from rls_coach.storage.seals import broken_seals
from rls_coach.storage.sessions import save_notes, sessions_between
from rls_coach.storage.settings import load_settings

VERSION_1 = Path(__file__).with_name("version_1.sql").read_text("utf-8")


@pytest.fixture
def old(path: Path) -> bytes:
    """Leave a history of version 1 at the path; these are its bytes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(VERSION_1)
    return path.read_bytes()


@pytest.fixture
def upgraded(path: Path, old: bytes) -> Iterator[sqlite3.Connection]:
    with closing(open_history(path)) as connection:
        yield connection


def test_version_1_is_still_the_one_that_was_published(old: bytes, path: Path) -> None:
    with (
        closing(sqlite3.connect(path)) as published,
        closing(sqlite3.connect(":memory:", isolation_level=None)) as made,
    ):
        migrate(made, None, MIGRATIONS[:1])
        schemas = [
            {
                " ".join(sql.replace('"', "").split())
                for (sql,) in one.execute("SELECT sql FROM sqlite_schema")
                if sql
            }
            for one in (published, made)
        ]
    assert schemas[0] == schemas[1]


def test_an_old_session_comes_back_with_nothing_said_that_nobody_asked(
    upgraded: sqlite3.Connection, make_record: Callable[..., SessionRecord]
) -> None:
    assert upgraded.execute("PRAGMA user_version").fetchone() == (KNOWN_VERSION,)
    assert sessions_between(upgraded, date.min, date.max) == [make_record()]


def test_an_old_seal_is_whole_and_still_finds_a_change(
    upgraded: sqlite3.Connection, make_record: Callable[..., SessionRecord]
) -> None:
    assert broken_seals(upgraded) == []
    upgraded.execute("UPDATE session SET is_comfort = 1 WHERE state = 'completed'")
    assert broken_seals(upgraded) == [make_record().id]


def test_an_old_session_takes_new_notes(
    upgraded: sqlite3.Connection, make_record: Callable[..., SessionRecord]
) -> None:
    notes = AfterNotes(effort=3, aid="a warm bath")
    save_notes(upgraded, make_record().id, notes)
    (record,) = sessions_between(upgraded, date.min, date.max)
    assert record.notes == notes
    assert broken_seals(upgraded) == []


def test_a_session_that_was_cut_off_before_the_upgrade_can_go_on(
    upgraded: sqlite3.Connection, timeline: Timeline
) -> None:
    (journal,) = unfinished_sessions(upgraded)
    assert journal.start.timeline == timeline
    assert journal.position_s == 12.5
    assert journal.spans == (Span(0.0, 12.5),)
    assert journal.extras == (Extra(1, 2.5, 7.5),)


def test_old_settings_stay_and_new_ones_are_as_usual(
    upgraded: sqlite3.Connection,
) -> None:
    assert load_settings(upgraded) == Settings(hold_s=8)


def test_an_upgraded_history_has_no_own_content_yet(
    upgraded: sqlite3.Connection,
) -> None:
    assert [stored_bodies(upgraded, shelf) for shelf in Shelf] == [[], []]


def test_the_copy_from_before_the_upgrade_is_the_old_history(
    upgraded: sqlite3.Connection, path: Path
) -> None:
    with closing(sqlite3.connect(copy_path(path, KNOWN_VERSION))) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
        dump = list(copy.iterdump())
    with closing(sqlite3.connect(":memory:")) as old:
        old.executescript(VERSION_1)
        assert dump == list(old.iterdump())


def test_an_upgraded_history_is_as_one_that_was_new(
    upgraded: sqlite3.Connection,
) -> None:
    with closing(open_history(None)) as new:
        columns = [
            {
                table: connection.execute(f"PRAGMA table_xinfo({table})").fetchall()
                for (table,) in connection.execute(
                    "SELECT name FROM sqlite_schema WHERE type = 'table'"
                )
            }
            for connection in (upgraded, new)
        ]
    assert columns[0] == columns[1]
