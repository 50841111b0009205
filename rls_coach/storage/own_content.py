"""Stores the exercises, routines and pictures of the person's own.

Exercises and routines are kept as JSON text, which this module does not look into: what
cannot be read any more stays as it is, and does not stand in the way of the rest.

Pictures lie in the history's file and not in a folder beside it: an exercise and its
picture are then stored in one transaction, neither can be there without the other, and
whoever copies the one file has everything.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from rls_coach.storage.errors import NotInHistoryError
from rls_coach.storage.moments import moment_to_columns
from rls_coach.storage.transactions import reading, transaction


class Shelf(Enum):
    """Where something of the person's own is kept; the value is its table."""

    EXERCISES = "own_exercise"
    ROUTINES = "own_routine"


@dataclass(frozen=True, slots=True)
class OwnContent:
    """What is stored in one go, or not at all.

    Attributes:
        exercises: JSON text by id.
        routines: Likewise.
        pictures: PNG by name.
    """

    exercises: Mapping[str, str] = field(default_factory=dict)
    routines: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoredBody:
    """An exercise or a routine as it is stored.

    Attributes:
        id: Its id.
        body: JSON in UTF-8, unless it is damaged.
        is_removed: Whether it was taken away.
    """

    id: str
    body: bytes
    is_removed: bool


def save_content(
    connection: sqlite3.Connection, content: OwnContent, at: datetime
) -> None:
    """Store what is new and replace what is there; what was removed is back.

    Each keeps the place in the order that its first saving gave it.

    Raises:
        HistoryUnusableError: If it could not be stored; nothing of it was then kept.
        ValueError: If ``at`` has no time zone.
    """
    at_utc = moment_to_columns(at)[0]
    with transaction(connection):
        connection.executemany(
            "INSERT INTO own_picture (name, png) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET png = excluded.png",
            content.pictures.items(),
        )
        for shelf, bodies in (
            (Shelf.EXERCISES, content.exercises),
            (Shelf.ROUTINES, content.routines),
        ):
            connection.executemany(
                f"INSERT INTO {shelf.value} (id, position, body_json, changed_at_utc)"
                " VALUES (?, (SELECT coalesce(max(position), 0) + 1"
                f" FROM {shelf.value}), ?, ?) ON CONFLICT (id) DO UPDATE SET"
                " body_json = excluded.body_json, deleted_at_utc = NULL,"
                " changed_at_utc = excluded.changed_at_utc",
                [(id_, body, at_utc) for id_, body in bodies.items()],
            )


def remove_content(
    connection: sqlite3.Connection, shelf: Shelf, id_: str, at: datetime
) -> None:
    """Take something away; it can be restored.

    Raises:
        HistoryUnusableError: If that could not be stored.
        NotInHistoryError: If there is nothing of that id.
        ValueError: If ``at`` has no time zone.
    """
    _set_deleted(connection, shelf, id_, moment_to_columns(at)[0])


def restore_content(connection: sqlite3.Connection, shelf: Shelf, id_: str) -> None:
    """Put something back that was taken away.

    Raises:
        HistoryUnusableError: If that could not be stored.
        NotInHistoryError: If there is nothing of that id.
    """
    _set_deleted(connection, shelf, id_, None)


def stored_bodies(connection: sqlite3.Connection, shelf: Shelf) -> list[StoredBody]:
    """Return everything of a kind, removed or not, in the order of first saving.

    Raises:
        HistoryUnusableError: If the disk or another program stood in the way.
        DamagedHistoryError: If the file is damaged.
    """
    with reading(connection):
        # as bytes: one text that is no UTF-8 any more must not hide all others
        rows = connection.execute(
            "SELECT CAST(id AS BLOB), CAST(body_json AS BLOB), deleted_at_utc IS NULL"
            f" FROM {shelf.value} ORDER BY position, rowid"
        ).fetchall()
        return [
            StoredBody(id_.decode(errors="replace"), body or b"", not is_there)
            for id_, body, is_there in rows
        ]


def picture(connection: sqlite3.Connection, name: str) -> bytes | None:
    """Return a picture of the person's own as PNG; none if there is none.

    Raises:
        HistoryUnusableError: If the disk or another program stood in the way.
        DamagedHistoryError: If the file is damaged.
    """
    with reading(connection):
        row = connection.execute(
            "SELECT CAST(png AS BLOB) FROM own_picture WHERE name = ?", (name,)
        ).fetchone()
        return bytes(row[0]) if row else None


def picture_name(connection: sqlite3.Connection, png: bytes) -> str | None:
    """Return the name under which a picture is stored already; none if it is not.

    Raises:
        HistoryUnusableError: If the disk or another program stood in the way.
        DamagedHistoryError: If the file is damaged.
    """
    with reading(connection):
        row = connection.execute(
            "SELECT name FROM own_picture WHERE png = ? ORDER BY rowid LIMIT 1", (png,)
        ).fetchone()
    return str(row[0]) if row else None


def _set_deleted(
    connection: sqlite3.Connection, shelf: Shelf, id_: str, at_utc: str | None
) -> None:
    with transaction(connection):
        cursor = connection.execute(
            f"UPDATE {shelf.value} SET deleted_at_utc = ? WHERE id = ?", (at_utc, id_)
        )
        if cursor.rowcount != 1:
            raise NotInHistoryError(f"no {id_} in {shelf.value}")
