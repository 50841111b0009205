"""What can go wrong with the history, and the one place that says it in plain words.

Errors of the world (a full disk, a file in use, a damaged file) become one of the
three classes at the top. Errors of ours stay what they are and fail loudly.
"""

import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class NewerHistoryError(Exception):
    """A later version of the app wrote the history.

    Attributes:
        found: The version of the file.
        known: The newest version this app knows.
    """

    def __init__(self, found: int, known: int) -> None:
        super().__init__(f"the history is version {found}; this app knows {known}")
        self.found = found
        self.known = known


class DamagedHistoryError(Exception):
    """The file is not a history, or no longer a whole one. It was left as it is.

    Attributes:
        path: The file; none for a history in memory.
        reason: What is wrong with it, for the log.
    """

    def __init__(self, path: Path | None, reason: str = "it is damaged") -> None:
        super().__init__(f"{path or 'the history in memory'}: {reason}")
        self.path = path
        self.reason = reason


class HistoryUnusableError(Exception):
    """The machine does not let the app read or write the history.

    Attributes:
        path: The file; none for a history in memory.
        reason: Why, in words for a person.
    """

    def __init__(self, path: Path | None, reason: str) -> None:
        super().__init__(f"{path or 'the history in memory'}: {reason}")
        self.path = path
        self.reason = reason


class NotInHistoryError(LookupError):
    """The history holds nothing of that id in a state that allows the step."""


_REASONS_BY_SQLITE_CODE = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "it can be read but not written to",
    sqlite3.SQLITE_BUSY: "another program is using it",
    sqlite3.SQLITE_LOCKED: "another program is using it",
    sqlite3.SQLITE_IOERR: "the disk reported an error",
    sqlite3.SQLITE_CANTOPEN: "it, or a file beside it, cannot be opened",
    sqlite3.SQLITE_PERM: "permission was refused",
    sqlite3.SQLITE_AUTH: "permission was refused",
    sqlite3.SQLITE_NOLFS: "the disk cannot hold a file this large",
    sqlite3.SQLITE_PROTOCOL: "the disk cannot lock files",
}


@contextmanager
def plain_errors(path_of: "Callable[[], Path | None]") -> "Iterator[None]":
    """Turn errors of the world into errors with plain words; let ours through.

    Args:
        path_of: Tells which file is meant; asked only when something went wrong.

    Raises:
        DamagedHistoryError: If SQLite met a file it cannot make sense of.
        HistoryUnusableError: If the disk or another program stood in the way.
    """
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        told = _told(error, path_of)
        if told is None:
            raise
        raise told from error


def _told(
    error: sqlite3.Error | UnicodeDecodeError, path_of: "Callable[[], Path | None]"
) -> Exception | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # CPython has no code to give where it fails to decode SQLite's own text; a
        # closed connection has none either, but that is our mistake.
        is_undecodable = isinstance(
            error, UnicodeDecodeError | sqlite3.OperationalError
        )
        return DamagedHistoryError(path_of()) if is_undecodable else None
    if code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DamagedHistoryError(path_of(), str(error))
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return HistoryUnusableError(path_of(), "it was moved or deleted")
    reason = _REASONS_BY_SQLITE_CODE.get(code & 0xFF)
    return HistoryUnusableError(path_of(), reason) if reason else None
