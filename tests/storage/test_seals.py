import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from rls_coach.core.history import AfterNotes, SessionRecord, SessionStart
from rls_coach.storage.database import open_history
from rls_coach.storage.running_sessions import begin_session, discard_session
from rls_coach.storage.seals import broken_seals
from rls_coach.storage.sessions import finish_session, remove_session, save_notes
from rls_coach.storage.transactions import transaction

MakeRecord = Callable[..., SessionRecord]


@pytest.fixture
def records(
    connection: sqlite3.Connection, make_record: MakeRecord
) -> list[SessionRecord]:
    """Store three sessions."""
    records = [make_record(number) for number in range(3)]
    for record in records:
        finish_session(connection, record)
    return records


def test_every_finished_session_is_sealed(
    connection: sqlite3.Connection, records: list[SessionRecord]
) -> None:
    rows = connection.execute("SELECT length(seal) FROM session").fetchall()
    assert rows == [(16,)] * len(records)
    assert broken_seals(connection) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE session_part SET repetitions_done = repetitions_done + 1"
        " WHERE session_id = ? AND position = 1",
        "UPDATE session_part SET seconds_done = seconds_done + 0.0001"
        " WHERE session_id = ? AND position = 0",
        "UPDATE session_part SET side = 'both' WHERE session_id = ? AND position = 1",
        "DELETE FROM session_part WHERE session_id = ? AND position = 1",
        "UPDATE session SET effort = 5 WHERE id = ?",
        "UPDATE session SET effort = NULL WHERE id = ?",
        "UPDATE session SET had_pain = 1 WHERE id = ?",
        "UPDATE session SET note = 'eazy' WHERE id = ?",
        "UPDATE session SET aid = 'bath' WHERE id = ?",
        "UPDATE session SET is_comfort = 1 WHERE id = ?",
        "UPDATE session SET leg_day = '2026-03-02' WHERE id = ?",
        "UPDATE session SET state = 'stopped' WHERE id = ?",
        "UPDATE session SET started_offset_min = 1 WHERE id = ?",
        "UPDATE session SET planned_s = 721 WHERE id = ?",
        "UPDATE session SET seal = zeroblob(16) WHERE id = ?",
        "UPDATE session SET seal = NULL WHERE id = ?",
    ],
)
def test_a_seal_finds_a_change(
    connection: sqlite3.Connection, records: list[SessionRecord], change: str
) -> None:
    with transaction(connection):
        assert connection.execute(change, (records[1].id,)).rowcount == 1
    assert broken_seals(connection) == [records[1].id]


@pytest.mark.parametrize(
    ("before", "after"), [(b"easy", b"eazy"), (b"easy", b"eas\xff")]
)
def test_a_seal_finds_a_change_on_the_disk(
    path: Path, make_record: MakeRecord, before: bytes, after: bytes
) -> None:
    with closing(open_history(path)) as connection:
        finish_session(connection, make_record())
    path.write_bytes(path.read_bytes().replace(before, after))
    with closing(open_history(path)) as connection:
        assert broken_seals(connection) == [make_record().id]


def test_what_a_later_version_added_is_sealed_too(
    connection: sqlite3.Connection, make_record: MakeRecord
) -> None:
    notes = AfterNotes(aid="a bath")
    finish_session(connection, replace(make_record(), notes=notes, is_comfort=True))
    assert broken_seals(connection) == []
    connection.execute("UPDATE session SET aid = '', is_comfort = 0")
    assert broken_seals(connection) == [make_record().id]


def test_changed_notes_are_sealed_again(
    connection: sqlite3.Connection, records: list[SessionRecord]
) -> None:
    save_notes(connection, records[0].id, AfterNotes(10, True, "hard", "a bath"))
    assert broken_seals(connection) == []


def test_new_notes_do_not_make_a_broken_seal_good(
    connection: sqlite3.Connection, records: list[SessionRecord]
) -> None:
    with transaction(connection):
        connection.execute("UPDATE session SET active_s = 1")
    save_notes(connection, records[0].id, AfterNotes(note="later"))
    assert broken_seals(connection) == [record.id for record in records]


def test_removing_a_session_leaves_its_seal(
    connection: sqlite3.Connection, records: list[SessionRecord]
) -> None:
    remove_session(connection, records[0].id, records[0].ended_at)
    assert broken_seals(connection) == []


def test_sessions_that_are_not_finished_have_no_seal(
    connection: sqlite3.Connection, make_start: Callable[..., SessionStart]
) -> None:
    begin_session(connection, make_start(0))
    begin_session(connection, make_start(1))
    discard_session(connection, make_start(1).id, make_start(1).started_at)
    assert broken_seals(connection) == []


def test_looking_at_seals_leaves_text_readable(
    connection: sqlite3.Connection, records: list[SessionRecord]
) -> None:
    broken_seals(connection)
    assert connection.execute("SELECT 'text'").fetchone() == ("text",)
