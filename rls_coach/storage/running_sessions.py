"""Stores the sessions that run: begun, journalled on the way, perhaps discarded."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from rls_coach.core.history import Journal, SessionStart
from rls_coach.core.session import Extra, Span
from rls_coach.core.timeline import Timeline
from rls_coach.storage.errors import NotInHistoryError
from rls_coach.storage.moments import day_to_text, moment_to_columns
from rls_coach.storage.session_rows import journal_from_row, positions_to_text
from rls_coach.storage.timeline_text import timeline_to_text
from rls_coach.storage.transactions import reading, transaction


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
            " started_at_utc, started_offset_min, leg_day, planned_s, timeline_json,"
            " is_comfort) VALUES (?, 'running', ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                start.id, start.slot.value, timeline.routine_id,
                timeline.routine_name, *moment, day_to_text(start.day),
                timeline.duration_s, timeline_json, timeline.is_comfort,
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
    timeline: Timeline | None = None,
) -> None:
    """Write down where a running session stands; once this returns it is kept.

    Args:
        connection: The history.
        session_id: The session.
        position_s: Where on the timeline, in seconds.
        spans: What was really played.
        extras: Seconds the person added.
        written_at: Aware.
        timeline: The timeline, if it is another than before, as in a session that was
            made easier on the way.

    Raises:
        HistoryUnusableError: If it could not be stored; the journal before it stays.
        NotInHistoryError: If no session of that id is running.
        ValueError: If ``written_at`` has no time zone.
    """
    moment = moment_to_columns(written_at)
    timeline_json = timeline_to_text(timeline) if timeline else None
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
        require(cursor, "running", session_id)
        if timeline:
            connection.execute(
                "UPDATE session SET timeline_json = ?, planned_s = ?, is_comfort = ?"
                " WHERE id = ?",
                (timeline_json, timeline.duration_s, timeline.is_comfort, session_id),
            )


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
        require(cursor, "running", session_id)
        drop_journal(connection, session_id)


def drop_journal(connection: sqlite3.Connection, session_id: str) -> None:
    """Forget where a session stood, as it is over; inside a transaction."""
    connection.execute(
        "DELETE FROM session_journal WHERE session_id = ?", (session_id,)
    )


def require(cursor: sqlite3.Cursor, state: str, session_id: str) -> None:
    """Let a change pass that found its session.

    Raises:
        NotInHistoryError: If it found none in the state it needs.
    """
    if cursor.rowcount != 1:
        raise NotInHistoryError(f"no {state} session {session_id}")
