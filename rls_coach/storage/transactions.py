"""Reading and writing the history: all of it or none, and errors in plain words."""

import sqlite3
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rls_coach.storage.errors import DamagedHistoryError, plain_errors

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def transaction(connection: sqlite3.Connection) -> "Iterator[None]":
    """Keep everything that is written inside, or nothing of it.

    Raises:
        HistoryUnusableError: If the disk or another program stood in the way.
        DamagedHistoryError: If the file turned out to be damaged.
    """
    with plain_errors(partial(path_of, connection)):
        # a deferred transaction that is upgraded later fails at once, unwaited
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            # on a full disk SQLite has rolled back by itself
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def reading(connection: sqlite3.Connection) -> "Iterator[None]":
    """Read rows and turn them into values; a value that makes no sense is damage.

    Nothing but what was read may be able to fail inside: check arguments before.

    Raises:
        HistoryUnusableError: If the disk or another program stood in the way.
        DamagedHistoryError: If the file, or a value in it, is damaged.
    """
    with plain_errors(partial(path_of, connection)):
        try:
            yield
        except (ValueError, TypeError, KeyError, OverflowError) as error:
            reason = "a stored value makes no sense"
            raise DamagedHistoryError(path_of(connection), reason) from error


def path_of(connection: sqlite3.Connection) -> Path | None:
    """Return the file of a history; none if it is in memory."""
    try:
        rows = connection.execute("PRAGMA database_list").fetchall()
    except sqlite3.Error:
        return None
    return next((Path(file) for _, name, file in rows if name == "main" and file), None)
