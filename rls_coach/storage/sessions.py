"""Stores sessions: begun, journalled while they run, and finished or discarded."""

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime

from rls_coach.core.history import AfterNotes, Journal, SessionRecord, SessionStart
from rls_coach.core.session import Extra, Span
from rls_coach.storage.errors import NotInHistoryError
from rls_coach.storage.moments import day_to_text, moment_to_columns
from rls_coach.storage.seals import is_sealed, seal_session
from rls_coach.storage.session_rows import (
    journal_from_row,
    parts_by_session,
    parts_to_rows,
    positions_to_text,
    record_from_row,
    record_to_columns,
)
from rls_coach.storage.timeline_text import timeline_to_text
from rls_coach.storage.transactions import reading, transaction

_FINISHED = "state IN ('completed', 'stopped')"


def begin_session(connection: sqlite3.Connection, start: SessionStart) -> None:
    """Store a session as it begins, with a journal that stands at the beginning.

    Raises:
        HistoryUnusableError: If it could not be stored; nothing of it was then kept.
        sqlite3.IntegrityError: If the history has that id already.
    """
    timeline = start.timeline
    timeline_json = timeline_to_text(timeline)
    moment = moment_to_columns(start.started_at)
    with transaction(connection):
        connection.execute(
            "INSERT INTO session (id, state, slot, routine_id, routine_name,"
            " started_at_utc, started_offset_min, leg_day, planned_s, timeline_json)"
            " VALUES (?, 'running', ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                start.id, start.slot.value, timeline.routine_id,
                timeline.routine_name, *moment, day_to_text(start.day),
                timeline.duration_s, timeline_json,
            ),
        )  # fmt: skip
        connection.execute(
            "INSERT INTO session_journal VALUES (?, 0, '[]', '[]', ?, ?)",
            (start.id, *moment),
        )


def write_journal(
    connection: sqlite3.Connection,
    session_id: str,
    position_s: float,
    spans: Sequence[Span],
    extras: Sequence[Extra],
    written_at: datetime,
) -> None:
    """Write down where a running session stands; once this returns it is kept.

    Raises:
        HistoryUnusableError: If it could not be stored; the journal before it stays.
        NotInHistoryError: If no session of that id is running.
        ValueError: If ``written_at`` has no time zone.
    """
    moment = moment_to_columns(written_at)
    spans_json = positions_to_text([span.from_s, span.to_s] for span in spans)
    extras_json = positions_to_text(
        [extra.step_index, extra.left_s, extra.used_s] for extra in extras
    )
    with transaction(connection):
        cursor = connection.execute(
            "UPDATE session_journal SET position_s = ?, spans_json = ?,"
            " extras_json = ?, written_at_utc = ?, written_offset_min = ?"
            " WHERE session_id = ?",
            (position_s, spans_json, extras_json, *moment, session_id),
        )
        _require(cursor, "running", session_id)


def unfinished_sessions(connection: sqlite3.Connection) -> list[Journal]:
    """Return the sessions that were begun and neither finished nor discarded.

    The newest comes first.

    Raises:
        HistoryUnusableError: If the disk or another program stood in the way.
        DamagedHistoryError: If one cannot be read any more.
    """
    with reading(connection):
        rows = connection.execute(
            "SELECT id, started_at_utc, started_offset_min, leg_day, slot,"
            " timeline_json, position_s, spans_json, extras_json, written_at_utc,"
            " written_offset_min"
            " FROM session_journal CROSS JOIN session ON id = session_id"
            " ORDER BY started_at_utc DESC, id"
        ).fetchall()
        return [journal_from_row(row) for row in rows]


def finish_session(connection: sqlite3.Connection, record: SessionRecord) -> None:
    """Store a session that is over, seal it and drop its journal.

    It may have been begun here or come from elsewhere, such as a history in memory.

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
        _require(cursor, "running", record.id)
        connection.executemany(
            "INSERT INTO session_part VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", parts
        )
        _drop_journal(connection, record.id)
        seal_session(connection, record.id)


def discard_session(
    connection: sqlite3.Connection, session_id: str, at: datetime
) -> None:
    """Give up a running session: it counts for nothing, but its row stays.

    Raises:
        HistoryUnusableError: If it could not be stored.
        NotInHistoryError: If no session of that id is running.
        ValueError: If ``at`` has no time zone.
    """
    moment = moment_to_columns(at)
    with transaction(connection):
        cursor = connection.execute(
            "UPDATE session SET state = 'discarded', ended_at_utc = ?,"
            " ended_offset_min = ?, timeline_json = NULL"
            " WHERE id = ? AND state = 'running'",
            (*moment, session_id),
        )
        _require(cursor, "running", session_id)
        _drop_journal(connection, session_id)


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
            "UPDATE session SET effort = ?, had_pain = ?, note = ?"
            f" WHERE id = ? AND {_FINISHED}",
            (notes.effort, notes.had_pain, notes.note, session_id),
        )
        _require(cursor, "finished", session_id)
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
            " planned_s, active_s, effort, had_pain, note FROM session"
            f" WHERE leg_day BETWEEN ? AND ? AND {_FINISHED}"
            " AND deleted_at_utc IS NULL ORDER BY started_at_utc, id",
            days,
        ).fetchall()
        return [record_from_row(row, parts.get(row[0], ())) for row in rows]


def _drop_journal(connection: sqlite3.Connection, id_: str) -> None:
    connection.execute("DELETE FROM session_journal WHERE session_id = ?", (id_,))


def _set_deleted(
    connection: sqlite3.Connection, session_id: str, at_utc: str | None
) -> None:
    with transaction(connection):
        cursor = connection.execute(
            f"UPDATE session SET deleted_at_utc = ? WHERE id = ? AND {_FINISHED}",
            (at_utc, session_id),
        )
        _require(cursor, "finished", session_id)


def _require(cursor: sqlite3.Cursor, state: str, session_id: str) -> None:
    if cursor.rowcount != 1:
        raise NotInHistoryError(f"no {state} session {session_id}")
