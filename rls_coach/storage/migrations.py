"""The tables of the history, version by version.

A version that was published is never edited; a change is a new one at the end.
"""

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from rls_coach.storage.errors import (
    DamagedHistoryError,
    HistoryUnusableError,
)
from rls_coach.storage.os_reasons import os_reason
from rls_coach.storage.private_files import create_file, sync_folder
from rls_coach.storage.transactions import transaction

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

APPLICATION_ID = 0x524C5363
"""Says in the file's header that it is a history of this app ("RLSc")."""

_VERSION_1 = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    """
    CREATE TABLE session (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
        state TEXT NOT NULL
            CHECK (state IN ('running', 'completed', 'stopped', 'discarded')),
        slot TEXT NOT NULL CHECK (slot IN ('morning', 'afternoon', 'other')),
        routine_id TEXT NOT NULL,
        routine_name TEXT NOT NULL,
        started_at_utc TEXT NOT NULL CHECK (length(started_at_utc) = 27),
        started_offset_min INTEGER NOT NULL
            CHECK (started_offset_min BETWEEN -1440 AND 1440),
        ended_at_utc TEXT CHECK (length(ended_at_utc) = 27),
        ended_offset_min INTEGER CHECK (ended_offset_min BETWEEN -1440 AND 1440),
        leg_day TEXT NOT NULL CHECK (length(leg_day) = 10),
        planned_s REAL NOT NULL CHECK (planned_s >= 0),
        active_s REAL CHECK (active_s >= 0),
        effort INTEGER CHECK (effort BETWEEN 0 AND 10),
        had_pain INTEGER CHECK (had_pain IN (0, 1)),
        note TEXT NOT NULL DEFAULT '',
        timeline_json TEXT,
        seal BLOB CHECK (length(seal) = 16),
        deleted_at_utc TEXT CHECK (length(deleted_at_utc) = 27),
        CHECK ((state = 'running') = (timeline_json IS NOT NULL)),
        CHECK ((state = 'running') = (ended_at_utc IS NULL)),
        CHECK ((ended_at_utc IS NULL) = (ended_offset_min IS NULL)),
        CHECK ((state IN ('completed', 'stopped')) = (active_s IS NOT NULL))
    ) STRICT
    """,
    "CREATE INDEX session_by_day ON session (leg_day)",
    """
    CREATE TABLE session_part (
        session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        item_index INTEGER NOT NULL CHECK (item_index >= 0),
        exercise_id TEXT NOT NULL,
        side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
        repetitions_planned INTEGER NOT NULL CHECK (repetitions_planned >= 0),
        repetitions_done INTEGER NOT NULL CHECK (repetitions_done >= 0),
        seconds_planned REAL NOT NULL CHECK (seconds_planned >= 0),
        seconds_done REAL NOT NULL CHECK (seconds_done >= 0),
        PRIMARY KEY (session_id, position)
    ) STRICT, WITHOUT ROWID
    """,
    # the timeline is not in here: this row is rewritten at every step boundary
    """
    CREATE TABLE session_journal (
        session_id TEXT NOT NULL PRIMARY KEY
            REFERENCES session (id) ON DELETE CASCADE,
        position_s REAL NOT NULL CHECK (position_s >= 0),
        spans_json TEXT NOT NULL,
        extras_json TEXT NOT NULL,
        written_at_utc TEXT NOT NULL CHECK (length(written_at_utc) = 27),
        written_offset_min INTEGER NOT NULL
            CHECK (written_offset_min BETWEEN -1440 AND 1440)
    ) STRICT
    """,
    # session_id refers to no row: a rating before a session is kept the moment it is
    # given, when the session has not begun and perhaps never will
    """
    CREATE TABLE rating (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
        at_utc TEXT NOT NULL CHECK (length(at_utc) = 27),
        offset_min INTEGER NOT NULL CHECK (offset_min BETWEEN -1440 AND 1440),
        leg_day TEXT NOT NULL CHECK (length(leg_day) = 10),
        context TEXT NOT NULL
            CHECK (context IN ('now', 'before', 'after', 'evening', 'night')),
        value INTEGER CHECK (value BETWEEN 0 AND 10), -- NULL: skipped
        session_id TEXT CHECK (length(session_id) = 36),
        deleted_at_utc TEXT CHECK (length(deleted_at_utc) = 27)
    ) STRICT
    """,
    "CREATE INDEX rating_by_day ON rating (leg_day)",
    """
    CREATE TABLE setting (
        name TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)

_VERSION_2 = (
    "ALTER TABLE session ADD COLUMN aid TEXT NOT NULL DEFAULT ''",
    """
    ALTER TABLE session ADD COLUMN is_comfort INTEGER NOT NULL DEFAULT 0
        CHECK (is_comfort IN (0, 1))
    """,
    """
    CREATE TABLE own_exercise (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
        position INTEGER NOT NULL UNIQUE,
        body_json TEXT NOT NULL,
        changed_at_utc TEXT NOT NULL CHECK (length(changed_at_utc) = 27),
        deleted_at_utc TEXT CHECK (length(deleted_at_utc) = 27)
    ) STRICT
    """,
    """
    CREATE TABLE own_routine (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
        position INTEGER NOT NULL UNIQUE,
        body_json TEXT NOT NULL,
        changed_at_utc TEXT NOT NULL CHECK (length(changed_at_utc) = 27),
        deleted_at_utc TEXT CHECK (length(deleted_at_utc) = 27)
    ) STRICT
    """,
    """
    CREATE TABLE own_picture (
        name TEXT NOT NULL PRIMARY KEY CHECK (length(name) = 40),
        png BLOB NOT NULL CHECK (length(png) BETWEEN 1 AND 16777216)
    ) STRICT
    """,
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_VERSION_1, _VERSION_2)
"""Single statements per version; ``user_version`` counts how many a file has had."""

KNOWN_VERSION = len(MIGRATIONS)
"""The version this app reads and writes."""

TABLES = frozenset(
    {
        "session",
        "session_part",
        "session_journal",
        "rating",
        "setting",
        "own_exercise",
        "own_routine",
        "own_picture",
    }
)
"""What a file of the known version holds."""


def migrate(
    connection: sqlite3.Connection,
    path: "Path | None",
    migrations: "Sequence[Sequence[str]]" = MIGRATIONS,
) -> None:
    """Bring the tables up to date; each version in one transaction.

    A file that holds something is copied beside itself first.

    Args:
        connection: The history.
        path: Its file; none if it is in memory or holds nothing yet.
        migrations: Every version's statements.

    Raises:
        HistoryUnusableError: If the disk or another program stood in the way.
        DamagedHistoryError: If the copy turned out to be damaged.
        sqlite3.Error: If a statement is wrong. The file is then as that version
            found it.
    """
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if path is not None and 0 < version < len(migrations):
        _copy_before(connection, path, len(migrations))
    for number, statements in enumerate(migrations[version:], start=version + 1):
        with transaction(connection):
            # not executescript: it commits what stands open before it begins
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")


def copy_path(path: "Path", version: int) -> "Path":
    """Return where the copy made before a version lies."""
    return path.with_name(f"{path.stem}.before-v{version}{path.suffix}")


def _copy_before(connection: sqlite3.Connection, path: "Path", version: int) -> None:
    copy = copy_path(path, version)
    if os.path.lexists(copy):
        return
    part = copy.with_name(copy.name + ".part")
    try:
        # an earlier try that was cut short; only a whole copy gets the real name
        part.unlink(missing_ok=True)
        part.with_name(part.name + "-journal").unlink(missing_ok=True)
        create_file(part)
        _copy(connection, path, part)
        part.rename(copy)
        sync_folder(copy.parent)
    except OSError as error:
        reason = f"no copy of it could be made: {os_reason(error)}"
        raise HistoryUnusableError(path, reason) from error


def _copy(connection: sqlite3.Connection, path: "Path", target: "Path") -> None:
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        # through a second connection this would wait for ever for the lock we hold
        connection.backup(copy)
        verdict = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise DamagedHistoryError(path, f"a copy of it is damaged: {verdict}")
