"""Opens the history file, and makes it where there is none."""

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from rls_coach.storage.errors import (
    DamagedHistoryError,
    HistoryUnusableError,
    NewerHistoryError,
    plain_errors,
)
from rls_coach.storage.header import check_file, check_nothing_left
from rls_coach.storage.migrations import TABLES, migrate
from rls_coach.storage.os_reasons import os_reason
from rls_coach.storage.private_files import (
    PRIVATE_FILE,
    create_file,
    sync_folder,
    tighten,
)
from rls_coach.storage.transactions import transaction

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "DamagedHistoryError",
    "HistoryUnusableError",
    "NewerHistoryError",
    "open_history",
    "transaction",
]

_TIMEOUT_S = 0.5
"""How long another program's passing look at the file is waited for."""

_PRAGMAS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
)


def open_history(path: "Path | None") -> sqlite3.Connection:
    """Open the history, making or upgrading it. The caller closes it.

    A process opens a file once at a time: to look at its first bytes while it is open
    would give up the locks that POSIX ties to the file and not to the descriptor.

    Args:
        path: The file; none for a history in memory, to go on without saving.

    Raises:
        NewerHistoryError: If a later version of the app wrote it.
        DamagedHistoryError: If it is no history of this app, or not a whole one.
        HistoryUnusableError: If the disk, its rights or another program stand in the
            way.
    """
    if path is None:
        return _connected(":memory:", None)
    path = path.absolute()
    if not os.path.lexists(path):
        check_nothing_left(path)
        _create(path)
    check_file(path)
    _check_writable(path)
    tighten(path, PRIVATE_FILE)
    # mode=rw: SQLite must not make a file itself, with rights for everyone
    return _connected(f"{path.as_uri()}?mode=rw", path)


def _check_writable(path: "Path") -> None:
    # SQLite would open it for reading and say nothing until the first write
    if not os.access(path, os.W_OK):
        raise HistoryUnusableError(path, "it can be read but not written to")
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise HistoryUnusableError(path, "its folder can be read but not written to")


def _connected(address: str, path: "Path | None") -> sqlite3.Connection:
    with plain_errors(lambda: path):
        connection = sqlite3.connect(
            address, timeout=_TIMEOUT_S, isolation_level=None, uri=path is not None
        )
        try:
            for pragma in _PRAGMAS:
                connection.execute(pragma)
            # takes the lock for good, and shows at once whether another has it
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
            migrate(connection, path)
            _check_tables(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _check_tables(connection: sqlite3.Connection, path: "Path | None") -> None:
    rows = connection.execute("SELECT type, name FROM sqlite_schema").fetchall()
    tables = {name for type_, name in rows if type_ == "table"}
    strange = {type_ for type_, _ in rows} - {"table", "index"}
    if strange or not tables >= TABLES:
        raise DamagedHistoryError(path, "its tables are not the ones the app made")


def _create(path: "Path") -> None:
    """Make a history under another name, so that only a whole one gets the real one."""
    part = path.with_name(path.name + ".new")
    try:
        # an earlier try that was cut short; nothing was ever written into it
        part.unlink(missing_ok=True)
        part.with_name(part.name + "-journal").unlink(missing_ok=True)
        create_file(part)
        with (
            plain_errors(lambda: path),
            closing(sqlite3.connect(part, isolation_level=None)) as connection,
        ):
            connection.execute("PRAGMA synchronous = FULL")
            migrate(connection, None)
        part.rename(path)
        sync_folder(path.parent)
    except OSError as error:
        raise HistoryUnusableError(path, os_reason(error)) from error
