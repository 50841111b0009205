"""Seals: a short hash of every finished session, so that silent change is found.

SQLite has no checksums of its own; a flipped bit can quietly become another number.
"""

import sqlite3
import struct
from collections import defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rls_coach.storage.transactions import reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SEAL_BYTES = 16

_SESSION_COLUMNS = (
    "id, state, slot, routine_id, routine_name, started_at_utc, started_offset_min,"
    " ended_at_utc, ended_offset_min, leg_day, planned_s, active_s, effort, had_pain,"
    " note, aid, is_comfort"
)
_PART_COLUMNS = (
    "session_id, position, item_index, exercise_id, side, repetitions_planned,"
    " repetitions_done, seconds_planned, seconds_done"
)


def seal_session(connection: sqlite3.Connection, session_id: str) -> None:
    """Seal a finished session as it stands; inside a transaction."""
    connection.execute(
        "UPDATE session SET seal = ? WHERE id = ?",
        (_seal_of(connection, session_id), session_id),
    )


def is_sealed(connection: sqlite3.Connection, session_id: str) -> bool:
    """Return whether a session's seal matches what is stored."""
    row = connection.execute(
        "SELECT seal FROM session WHERE id = ?", (session_id,)
    ).fetchone()
    return row is not None and row[0] == _seal_of(connection, session_id)


def broken_seals(connection: sqlite3.Connection) -> list[str]:
    """Return the ids of the finished sessions that are not as they were sealed.

    Raises:
        HistoryUnusableError: If the disk or another program stood in the way.
        DamagedHistoryError: If the file is damaged beyond reading.
    """
    with reading(connection), _raw_text(connection):
        parts = defaultdict(list)
        for row in connection.execute(
            f"SELECT {_PART_COLUMNS} FROM session_part ORDER BY session_id, position"
        ):
            parts[bytes(row[0])].append(row)
        # by seal or state, for either of them can be what changed
        sessions = connection.execute(
            f"SELECT seal, {_SESSION_COLUMNS} FROM session WHERE seal IS NOT NULL"
            " OR state NOT IN ('running', 'discarded') ORDER BY id"
        )
        return [
            bytes(row[0]).decode(errors="replace")
            for seal, *row in sessions
            if seal != _seal(row, parts[bytes(row[0])])
        ]


def _seal_of(connection: sqlite3.Connection, session_id: str) -> bytes:
    with _raw_text(connection):
        (session,) = connection.execute(
            f"SELECT {_SESSION_COLUMNS} FROM session WHERE id = ?", (session_id,)
        ).fetchall()
        parts = connection.execute(
            f"SELECT {_PART_COLUMNS} FROM session_part WHERE session_id = ?"
            " ORDER BY position",
            (session_id,),
        ).fetchall()
    return _seal(session, parts)


@contextmanager
def _raw_text(connection: sqlite3.Connection) -> "Iterator[None]":
    """Read text as bytes: damaged text need not be UTF-8 any more.

    As ``bytearray`` it stays apart from a blob, which SQLite gives as ``bytes``.
    """
    before = connection.text_factory
    connection.text_factory = bytearray
    try:
        yield
    finally:
        connection.text_factory = before


def _seal(session: "Sequence[object]", parts: "Iterable[Sequence[object]]") -> bytes:
    """Return the seal of rows; every value says its kind and length, so none blend."""
    from hashlib import blake2b  # loads a large library; reading needs no seal

    chunks = [_chunk(value) for value in session]
    if chunks[-len(_LATER) :] == _LATER:
        del chunks[-len(_LATER) :]
    chunks.insert(0, b"row")
    for part in parts:
        chunks.append(b"row")
        chunks.extend(_chunk(value) for value in part)
    return blake2b(b"".join(chunks), digest_size=_SEAL_BYTES).digest()


def _chunk(value: object) -> bytes:
    if isinstance(value, bytearray):
        return b"t%d:" % len(value) + value
    if isinstance(value, int):
        return b"i%d;" % value
    if isinstance(value, float):
        return b"f" + struct.pack(">d", value)
    if isinstance(value, bytes):
        return b"b%d:" % len(value) + value
    return b"n"


_LATER = [_chunk(bytearray()), _chunk(0)]
"""The columns a later version added, as they are where nothing was said: left out, so
that the seals from before stay whole."""
