"""Stores the sessions that are over: finished, noted on, removed and restored."""

import sqlite3
from datetime import date, datetime

from rls_coach.core.history import AfterNotes, SessionRecord
from rls_coach.storage.moments import day_to_text, moment_to_columns
from rls_coach.storage.running_sessions import drop_journal, require
from rls_coach.storage.seals import is_sealed, seal_session
from rls_coach.storage.session_rows import (
    parts_by_session,
    parts_to_rows,
    record_from_row,
    record_to_columns,
)
from rls_coach.storage.transactions import reading, transaction

_FINISHED = "state IN ('completed', 'stopped')"


def finish_session(connection: sqlite3.Connection, record: SessionRecord) -> None:
    """Store a session that is over, seal it and drop its journal.

    It may have been begun here, or never: one that was logged afterwards, or one that
    comes from a history in memory.

    Raises:
        HistoryUnusableError: If it could not be stored; it then counts as running.
        NotInHistoryError: If the session was finished or discarded before.
    """
    values = record_to_columns(record)
    names = ", ".join(values)
    changes = ", ".join(f"{name} = excluded.{name}" for name in values if name != "id")
    parts = parts_to_rows(record)
    with transaction(connection):
        cursor = connection.execute(
            f"INSERT INTO session ({names}) VALUES ({', '.join('?' * len(values))})"
            f" ON CONFLICT (id) DO UPDATE SET {changes}, timeline_json = NULL"
            " WHERE state = 'running'",
            tuple(values.values()),
        )
        require(cursor, "running", record.id)
        connection.executemany(
            "INSERT INTO session_part VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", parts
        )
        drop_journal(connection, record.id)
        seal_session(connection, record.id)


def save_notes(
    connection: sqlite3.Connection, session_id: str, notes: AfterNotes
) -> None:
    """Replace what was said after a session.

    A seal that was broken stays broken: what rotted must not pass for sound.

    Raises:
        HistoryUnusableError: If it could not be stored.
        NotInHistoryError: If no session of that id is finished.
    """
    with transaction(connection):
        was_sealed = is_sealed(connection, session_id)
        cursor = connection.execute(
            "UPDATE session SET effort = ?, had_pain = ?, note = ?, aid = ?"
            f" WHERE id = ? AND {_FINISHED}",
            (notes.effort, notes.had_pain, notes.note, notes.aid, session_id),
        )
        require(cursor, "finished", session_id)
        if was_sealed:
            seal_session(connection, session_id)


def remove_session(
    connection: sqlite3.Connection, session_id: str, at: datetime
) -> None:
    """Take a finished session out of the history; it can be restored.

    Raises:
        HistoryUnusableError: If it could not be stored.
        NotInHistoryError: If no session of that id is finished.
        ValueError: If ``at`` has no time zone.
    """
    _set_deleted(connection, session_id, moment_to_columns(at)[0])


def restore_session(connection: sqlite3.Connection, session_id: str) -> None:
    """Put a removed session back.

    Raises:
        HistoryUnusableError: If it could not be stored.
        NotInHistoryError: If no session of that id is finished.
    """
    _set_deleted(connection, session_id, None)


def sessions_between(
    connection: sqlite3.Connection, first: date, last: date
) -> list[SessionRecord]:
    """Return the finished sessions of leg days, both ends included.

    The oldest comes first. Removed ones are left out.

    Raises:
        HistoryUnusableError: If the disk or another program stood in the way.
        DamagedHistoryError: If one cannot be read any more.
    """
    days = (day_to_text(first), day_to_text(last))
    with reading(connection):
        part_rows = connection.execute(
            "SELECT session_id, item_index, exercise_id, side, repetitions_planned,"
            " repetitions_done, seconds_planned, seconds_done"
            " FROM session CROSS JOIN session_part ON session_id = id"
            " WHERE leg_day BETWEEN ? AND ?"
            " ORDER BY leg_day, session.rowid, position",
            days,
        )
        parts = parts_by_session(part_rows)
        rows = connection.execute(
            "SELECT id, started_at_utc, started_offset_min, ended_at_utc,"
            " ended_offset_min, leg_day, slot, routine_id, routine_name, state,"
            " planned_s, active_s, effort, had_pain, note, aid, is_comfort FROM session"
            f" WHERE leg_day BETWEEN ? AND ? AND {_FINISHED}"
            " AND deleted_at_utc IS NULL ORDER BY started_at_utc, id",
            days,
        ).fetchall()
        return [record_from_row(row, parts.get(row[0], ())) for row in rows]


def _set_deleted(
    connection: sqlite3.Connection, session_id: str, at_utc: str | None
) -> None:
    with transaction(connection):
        cursor = connection.execute(
            f"UPDATE session SET deleted_at_utc = ? WHERE id = ? AND {_FINISHED}",
            (at_utc, session_id),
        )
        require(cursor, "finished", session_id)
