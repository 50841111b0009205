"""What the window asks of the rest of the app; ``app`` hands it over."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from rls_coach.core.cues import CueKind
    from rls_coach.core.history import AfterNotes, Journal, SessionRecord, SessionStart
    from rls_coach.core.rating import Rating
    from rls_coach.core.session import Extra, Span
    from rls_coach.core.settings import Settings


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
    ) -> None:
        """Store where a running session stands."""
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

    def save_notes(self, session_id: str, notes: "AfterNotes") -> None:
        """Store what a person said after a session."""
        ...

    def load_settings(self) -> "Settings":
        """Return the settings."""
        ...

    def save_settings(self, settings: "Settings") -> None:
        """Store the settings."""
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
