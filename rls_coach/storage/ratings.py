"""Stores ratings, each the moment it is given."""

import sqlite3
from datetime import date, datetime

from rls_coach.core.rating import Context, Rating
from rls_coach.storage.errors import NotInHistoryError
from rls_coach.storage.moments import (
    day_to_text,
    moment_from_columns,
    moment_to_columns,
)
from rls_coach.storage.transactions import reading, transaction


def add_rating(connection: sqlite3.Connection, rating: Rating) -> None:
    """Store a rating; a skipped one is stored too, as a rating without a value.

    Raises:
        HistoryUnusableError: If it could not be stored.
        sqlite3.IntegrityError: If the history has that id already.
    """
    values = (
        rating.id,
        *moment_to_columns(rating.at),
        day_to_text(rating.day),
        rating.context.value,
        rating.value,
        rating.session_id,
    )
    with transaction(connection):
        connection.execute(
            "INSERT INTO rating (id, at_utc, offset_min, leg_day, context, value,"
            " session_id) VALUES (?, ?, ?, ?, ?, ?, ?)",
            values,
        )


def remove_rating(connection: sqlite3.Connection, rating_id: str, at: datetime) -> None:
    """Take a rating out of the history; it can be restored.

    Raises:
        HistoryUnusableError: If it could not be stored.
        NotInHistoryError: If there is no rating of that id.
        ValueError: If ``at`` has no time zone.
    """
    _set_deleted(connection, rating_id, moment_to_columns(at)[0])


def restore_rating(connection: sqlite3.Connection, rating_id: str) -> None:
    """Put a removed rating back.

    Raises:
        HistoryUnusableError: If it could not be stored.
        NotInHistoryError: If there is no rating of that id.
    """
    _set_deleted(connection, rating_id, None)


def ratings_between(
    connection: sqlite3.Connection, first: date, last: date
) -> list[Rating]:
    """Return the ratings of leg days, both ends included.

    The oldest comes first. Removed ones are left out.

    Raises:
        HistoryUnusableError: If the disk or another program stood in the way.
        DamagedHistoryError: If one cannot be read any more.
    """
    days = (day_to_text(first), day_to_text(last))
    with reading(connection):
        rows = connection.execute(
            "SELECT id, at_utc, offset_min, leg_day, context, value, session_id"
            " FROM rating WHERE leg_day BETWEEN ? AND ? AND deleted_at_utc IS NULL"
            " ORDER BY at_utc, id",
            days,
        ).fetchall()
        return [
            Rating(
                id=id_,
                at=moment_from_columns(at_utc, offset_min),
                day=date.fromisoformat(day),
                context=Context(context),
                value=value,
                session_id=session_id,
            )
            for id_, at_utc, offset_min, day, context, value, session_id in rows
        ]


def first_day(connection: sqlite3.Connection) -> date | None:
    """Return the oldest leg day with a rating or a finished session, if any.

    Raises:
        HistoryUnusableError: If the disk or another program stood in the way.
        DamagedHistoryError: If it cannot be read any more.
    """
    with reading(connection):
        rows = connection.execute(
            "SELECT (SELECT min(leg_day) FROM rating WHERE deleted_at_utc IS NULL)"
            " UNION ALL SELECT (SELECT min(leg_day) FROM session"
            " WHERE state IN ('completed', 'stopped') AND deleted_at_utc IS NULL)"
        ).fetchall()
        days = [date.fromisoformat(day) for (day,) in rows if day is not None]
    return min(days, default=None)


def _set_deleted(
    connection: sqlite3.Connection, rating_id: str, at_utc: str | None
) -> None:
    with transaction(connection):
        cursor = connection.execute(
            "UPDATE rating SET deleted_at_utc = ? WHERE id = ?", (at_utc, rating_id)
        )
        if cursor.rowcount != 1:
            raise NotInHistoryError(f"no rating {rating_id}")
