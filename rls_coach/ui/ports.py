"""What the window asks of the rest of the app; ``app`` hands it over."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from rls_coach.core.bundle import Bundle
    from rls_coach.core.cues import CueKind
    from rls_coach.core.exercise import Exercise, Library
    from rls_coach.core.history import AfterNotes, Journal, SessionRecord, SessionStart
    from rls_coach.core.rating import Rating
    from rls_coach.core.routine import Routine
    from rls_coach.core.session import Extra, Span
    from rls_coach.core.settings import Settings
    from rls_coach.core.timeline import Timeline
    from rls_coach.figure.artwork import Artwork


class Clock(Protocol):
    """The one source of time."""

    def monotonic_s(self) -> float:
        """Return seconds that never go back."""
        ...

    def now(self) -> "datetime":
        """Return the present moment, aware, in the local zone."""
        ...


class History(Protocol):
    """The history on disk. Days are leg days, and ranges include both ends."""

    def sessions_between(self, first: "date", last: "date") -> "list[SessionRecord]":
        """Return the sessions that are over, oldest first."""
        ...

    def ratings_between(self, first: "date", last: "date") -> "list[Rating]":
        """Return the ratings, oldest first."""
        ...

    def first_day(self) -> "date | None":
        """Return the oldest day with anything on it."""
        ...

    def add_rating(self, rating: "Rating") -> None:
        """Store a rating."""
        ...

    def remove_rating(self, rating_id: str, at: "datetime") -> None:
        """Take a rating back."""
        ...

    def restore_rating(self, rating_id: str) -> None:
        """Put a rating back that was taken back."""
        ...

    def begin_session(self, start: "SessionStart") -> None:
        """Store that a session begins."""
        ...

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
        ...

    def unfinished_sessions(self) -> "list[Journal]":
        """Return the sessions that were cut off, newest first."""
        ...

    def finish_session(self, record: "SessionRecord") -> None:
        """Store what was done."""
        ...

    def discard_session(self, session_id: str, at: "datetime") -> None:
        """Leave a session out of the history."""
        ...

    def remove_session(self, session_id: str, at: "datetime") -> None:
        """Take a session that is over out of the history."""
        ...

    def save_notes(self, session_id: str, notes: "AfterNotes") -> None:
        """Store what a person said after a session."""
        ...

    def load_settings(self) -> "Settings":
        """Return the settings."""
        ...

    def save_settings(self, settings: "Settings") -> None:
        """Store the settings."""
        ...


class Collection(Protocol):
    """The exercises and routines to choose from: those that ship, then the own ones.

    What is wrong with a file or cannot be stored is told as a ``WorldError``, with
    nothing changed.
    """

    @property
    def library(self) -> "Library":
        """The exercises by id."""
        ...

    @property
    def routines(self) -> "dict[str, Routine]":
        """The routines by id."""
        ...

    def artwork(self, name: str) -> "Artwork":
        """Return a picture by its name: a drawn one, or one of the person's own."""
        ...

    def save_routine(self, routine: "Routine") -> None:
        """Store an own routine, new or changed."""
        ...

    def remove_routine(self, routine_id: str, at: "datetime") -> None:
        """Take an own routine away."""
        ...

    def restore_routine(self, routine_id: str) -> None:
        """Put back a routine that was taken away."""
        ...

    def save_exercise(self, exercise: "Exercise") -> None:
        """Store an own exercise, new or changed."""
        ...

    def remove_exercise(self, exercise_id: str, at: "datetime") -> None:
        """Take an own exercise away, unless a routine needs it."""
        ...

    def restore_exercise(self, exercise_id: str) -> None:
        """Put back an exercise that was taken away."""
        ...

    def add_picture(self, path: "Path") -> str:
        """Copy a picture of the person's own; return its name for ``artwork``."""
        ...

    def bundle_of(self, routine: "Routine") -> "Bundle":
        """Return a routine with the own exercises and pictures it needs."""
        ...

    def bundle_of_exercise(self, exercise: "Exercise") -> "Bundle":
        """Return an own exercise with its pictures."""
        ...

    def write_bundle(self, bundle: "Bundle", path: "Path") -> None:
        """Write a file that another machine can open."""
        ...

    def open_bundle(self, path: "Path") -> "Bundle":
        """Read such a file and add what is in it; return it as it was added.

        What is there already, with the same contents, is not added again.
        """
        ...


class Sounds(Protocol):
    """The chimes."""

    @property
    def is_available(self) -> bool:
        """Whether the machine can play them."""
        ...

    def play(self, kind: "CueKind") -> None:
        """Play the chime of a cue."""
        ...

    def set_volume(self, percent: int) -> None:
        """Set how loud, 0 to 100."""
        ...
