import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from rls_coach.core.history import (
    AfterNotes,
    Outcome,
    SessionRecord,
    SessionStart,
)
from rls_coach.storage.errors import NotInHistoryError
from rls_coach.storage.ratings import first_day, ratings_between
from rls_coach.storage.running_sessions import (
    begin_session,
    discard_session,
    unfinished_sessions,
)
from rls_coach.storage.seals import broken_seals
from rls_coach.storage.sessions import (
    finish_session,
    remove_session,
    restore_session,
    save_notes,
    sessions_between,
)

MakeId = Callable[[int], str]
MakeRecord = Callable[..., SessionRecord]
MakeStart = Callable[..., SessionStart]

BEGIN = datetime(2026, 3, 1, 19, tzinfo=UTC)
DAY = timedelta(days=1)
NEPAL = timezone(timedelta(hours=5, minutes=45))


def everything(connection: sqlite3.Connection) -> list[SessionRecord]:
    return sessions_between(connection, date.min, date.max)


def statements(connection: sqlite3.Connection, run: Callable[[], object]) -> list[str]:
    """Return the SQL that something runs."""
    seen: list[str] = []
    connection.set_trace_callback(seen.append)
    run()
    connection.set_trace_callback(None)
    return seen


def test_a_finished_session_comes_back_the_same(
    connection: sqlite3.Connection, make_record: MakeRecord
) -> None:
    finish_session(connection, make_record())
    assert everything(connection) == [make_record()]


def test_a_moment_comes_back_on_the_clock_where_it_was_lived(
    connection: sqlite3.Connection, make_record: MakeRecord
) -> None:
    finish_session(connection, make_record(at=BEGIN.astimezone(NEPAL)))
    (record,) = everything(connection)
    assert record.started_at.utcoffset() == timedelta(hours=5, minutes=45)


def test_a_session_that_was_begun_is_finished_in_its_place(
    connection: sqlite3.Connection, make_start: MakeStart, make_record: MakeRecord
) -> None:
    begin_session(connection, make_start())
    finish_session(connection, make_record())
    assert everything(connection) == [make_record()]
    assert unfinished_sessions(connection) == []


def test_a_session_without_parts_has_none(
    connection: sqlite3.Connection, make_record: MakeRecord
) -> None:
    record = replace(make_record(), parts=(), notes=AfterNotes())
    finish_session(connection, record)
    assert everything(connection) == [record]


def test_a_session_is_finished_once(
    connection: sqlite3.Connection, make_record: MakeRecord
) -> None:
    finish_session(connection, make_record())
    again = replace(make_record(), outcome=Outcome.STOPPED, parts=())
    with pytest.raises(NotInHistoryError):
        finish_session(connection, again)
    assert everything(connection) == [make_record()]


def test_both_ends_of_a_range_of_days_are_included(
    connection: sqlite3.Connection, make_record: MakeRecord
) -> None:
    records = [make_record(number, BEGIN + number * DAY) for number in range(5)]
    for record in records:
        finish_session(connection, record)
    first, last = records[1].day, records[3].day
    assert sessions_between(connection, first, last) == records[1:4]
    assert sessions_between(connection, first, first) == records[1:2]
    assert sessions_between(connection, last, first) == []


def test_the_oldest_session_comes_first_whatever_its_clock_said(
    connection: sqlite3.Connection, make_record: MakeRecord
) -> None:
    later = make_record(0, BEGIN + timedelta(minutes=1))
    sooner = make_record(1, BEGIN.astimezone(NEPAL))
    for record in (later, sooner):
        finish_session(connection, record)
    assert everything(connection) == [sooner, later]


def test_a_session_after_midnight_is_found_at_its_leg_day(
    connection: sqlite3.Connection, make_record: MakeRecord
) -> None:
    record = make_record(at=datetime(2026, 3, 2, 1, 30, tzinfo=UTC))
    finish_session(connection, record)
    assert sessions_between(connection, date(2026, 3, 1), date(2026, 3, 1)) == [record]


def test_a_moment_is_no_day(connection: sqlite3.Connection) -> None:
    with pytest.raises(ValueError, match="not a day"):
        sessions_between(connection, BEGIN, BEGIN)


def test_neither_running_nor_discarded_sessions_are_history(
    connection: sqlite3.Connection, make_start: MakeStart, make_id: MakeId
) -> None:
    begin_session(connection, make_start(0))
    begin_session(connection, make_start(1))
    discard_session(connection, make_id(1), BEGIN)
    assert everything(connection) == []
    assert first_day(connection) is None


def test_a_discarded_session_keeps_its_row_and_loses_its_journal(
    connection: sqlite3.Connection, make_start: MakeStart, make_id: MakeId
) -> None:
    begin_session(connection, make_start())
    discard_session(connection, make_id(0), BEGIN)
    rows = connection.execute("SELECT state, timeline_json FROM session").fetchall()
    assert rows == [("discarded", None)]
    assert unfinished_sessions(connection) == []


def test_a_removed_session_can_be_restored(
    connection: sqlite3.Connection, make_record: MakeRecord
) -> None:
    record = make_record()
    finish_session(connection, record)
    remove_session(connection, record.id, BEGIN)
    assert everything(connection) == []
    assert first_day(connection) is None
    restore_session(connection, record.id)
    assert everything(connection) == [record]


def test_notes_can_be_changed_afterwards(
    connection: sqlite3.Connection, make_record: MakeRecord
) -> None:
    record = make_record()
    finish_session(connection, record)
    told = AfterNotes(9, True, "Wade ¡tut weh!\n🦵", "ein warmes Bad")
    for notes in (told, replace(told, aid="Wärmflasche"), AfterNotes()):
        save_notes(connection, record.id, notes)
        assert everything(connection) == [replace(record, notes=notes)]


def test_only_finished_sessions_take_notes_and_are_removed(
    connection: sqlite3.Connection, make_start: MakeStart, make_id: MakeId
) -> None:
    begin_session(connection, make_start())
    for id_ in (make_id(0), make_id(1)):
        with pytest.raises(NotInHistoryError):
            save_notes(connection, id_, AfterNotes())
        with pytest.raises(NotInHistoryError):
            remove_session(connection, id_, BEGIN)
        with pytest.raises(NotInHistoryError):
            restore_session(connection, id_)


def test_however_many_sessions_there_are_two_queries_read_them(
    connection: sqlite3.Connection, make_record: MakeRecord
) -> None:
    for number in range(9):
        finish_session(connection, make_record(number))
    assert len(statements(connection, lambda: everything(connection))) == 2


@pytest.mark.parametrize("read", [sessions_between, ratings_between])
def test_days_are_looked_up_and_not_searched_for(
    connection: sqlite3.Connection,
    read: Callable[[sqlite3.Connection, date, date], object],
) -> None:
    day = BEGIN.date()
    for statement in statements(connection, lambda: read(connection, day, day)):
        rows = connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
        steps = [row[3] for row in rows]
        assert any("INDEX" in step for step in steps)
        assert not [step for step in steps if step.startswith("SCAN")]


def test_the_first_day_is_looked_up_and_not_searched_for(
    connection: sqlite3.Connection,
) -> None:
    (statement,) = statements(connection, lambda: first_day(connection))
    steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")]
    assert not [
        step for step in steps if step.startswith(("SCAN session", "SCAN rating"))
    ]


def test_a_session_that_was_never_begun_is_stored_and_sealed_at_once(
    connection: sqlite3.Connection, make_record: MakeRecord
) -> None:
    record = replace(make_record(), parts=(), notes=AfterNotes(aid="warm compress"))
    seen = statements(connection, lambda: finish_session(connection, record))
    assert [seen.count(word) for word in ("BEGIN IMMEDIATE", "COMMIT")] == [1, 1]
    assert everything(connection) == [record]
    assert broken_seals(connection) == []
