"""The history as the window sees it, kept by the storage.

Errors of the storage become the world's errors here, in words that say what to do.
"""

from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from rls_coach.core.trouble import WorldError
from rls_coach.data_folder import own_folder
from rls_coach.storage import ratings, running_sessions, sessions
from rls_coach.storage.database import open_history
from rls_coach.storage.errors import (
    DamagedHistoryError,
    HistoryUnusableError,
    NewerHistoryError,
)
from rls_coach.storage.settings import load_settings, save_settings

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from rls_coach.core.history import AfterNotes, Journal, SessionRecord, SessionStart
    from rls_coach.core.rating import Rating
    from rls_coach.core.session import Extra, Span
    from rls_coach.core.settings import Settings
    from rls_coach.core.timeline import Timeline

HISTORY_NAME = "history.db"


class DamagedError(WorldError):
    """The history cannot be read; it was left as it is."""


@contextmanager
def open_folder(data_dir: Path) -> "Iterator[StoredHistory]":
    """Own a data folder and open the history in it, until the block ends.

    Raises:
        WorldError: If the folder or the history in it cannot be used.
    """
    with own_folder(data_dir), closing(StoredHistory.at(data_dir)) as history:
        yield history


class StoredHistory:
    """The window's history over one connection."""

    def __init__(self, connection: "sqlite3.Connection") -> None:
        self._connection = connection

    @classmethod
    def at(cls, data_dir: Path) -> Self:
        """Open the history in a data folder that is owned already.

        Raises:
            WorldError: If it cannot be opened. The file is left as it is.
        """
        with world_errors():
            return cls(open_history(data_dir / HISTORY_NAME))

    @classmethod
    def in_memory(cls) -> Self:
        """Return a history that is gone when it is closed."""
        return cls(open_history(None))

    @property
    def connection(self) -> "sqlite3.Connection":
        """The open history, for the collection, which is kept in the same file."""
        return self._connection

    def close(self) -> None:
        """Let the file go; a second time does nothing."""
        self._connection.close()

    def sessions_between(self, first: "date", last: "date") -> "list[SessionRecord]":
        """Return the sessions that are over, oldest first."""
        with world_errors():
            return sessions.sessions_between(self._connection, first, last)

    def ratings_between(self, first: "date", last: "date") -> "list[Rating]":
        """Return the ratings, oldest first."""
        with world_errors():
            return ratings.ratings_between(self._connection, first, last)

    def first_day(self) -> "date | None":
        """Return the oldest day with anything on it."""
        with world_errors():
            return ratings.first_day(self._connection)

    def add_rating(self, rating: "Rating") -> None:
        """Store a rating."""
        with world_errors():
            ratings.add_rating(self._connection, rating)

    def remove_rating(self, rating_id: str, at: "datetime") -> None:
        """Take a rating back."""
        with world_errors():
            ratings.remove_rating(self._connection, rating_id, at)

    def restore_rating(self, rating_id: str) -> None:
        """Put a rating back that was taken back."""
        with world_errors():
            ratings.restore_rating(self._connection, rating_id)

    def begin_session(self, start: "SessionStart") -> None:
        """Store that a session begins."""
        with world_errors():
            running_sessions.begin_session(self._connection, start)

    def write_journal(
        self,
        session_id: str,
        position_s: float,
        spans: "Sequence[Span]",
        extras: "Sequence[Extra]",
        at: "datetime",
        timeline: "Timeline | None" = None,
    ) -> None:
        """Store where a running session stands, and its timeline if that changed."""
        with world_errors():
            running_sessions.write_journal(
                self._connection,
                session_id,
                position_s,
                tuple(spans),
                tuple(extras),
                at,
                timeline,
            )

    def unfinished_sessions(self) -> "list[Journal]":
        """Return the sessions that were cut off, newest first."""
        with world_errors():
            return running_sessions.unfinished_sessions(self._connection)

    def finish_session(self, record: "SessionRecord") -> None:
        """Store what was done."""
        with world_errors():
            sessions.finish_session(self._connection, record)

    def discard_session(self, session_id: str, at: "datetime") -> None:
        """Leave a session out of the history."""
        with world_errors():
            running_sessions.discard_session(self._connection, session_id, at)

    def remove_session(self, session_id: str, at: "datetime") -> None:
        """Take a session that is over out of the history."""
        with world_errors():
            sessions.remove_session(self._connection, session_id, at)

    def save_notes(self, session_id: str, notes: "AfterNotes") -> None:
        """Store what a person said after a session."""
        with world_errors():
            sessions.save_notes(self._connection, session_id, notes)

    def load_settings(self) -> "Settings":
        """Return the settings."""
        with world_errors():
            return load_settings(self._connection)

    def save_settings(self, settings: "Settings") -> None:
        """Store the settings."""
        with world_errors():
            save_settings(self._connection, settings)


@contextmanager
def world_errors() -> "Iterator[None]":
    """Say the storage's errors in words for the person."""
    try:
        yield
    except NewerHistoryError as error:
        raise DamagedError(
            "A newer version of RLS Coach wrote your history.",
            f"Install the newer version (the history is version {error.found}, this"
            f" app knows {error.known}). Nothing was changed.",
        ) from error
    except DamagedHistoryError as error:
        raise DamagedError(
            f"The history {error.path} cannot be read: {error.reason}.",
            "The file was left exactly as it is. Keep a copy of it, then put back a"
            " backup, or start afresh in another folder with --data-dir.",
        ) from error
    except HistoryUnusableError as error:
        raise WorldError(
            f"The history {error.path or ''} cannot be saved: {error.reason}.",
            "Put that right, for example by making room, then try again. What was saved"
            " before is safe.",
        ) from error
