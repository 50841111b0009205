"""Ratings: how strong the urge to move is, from 0 to 10, in a person's own number.

The scale is the app's own: 0 is no urge to move, 10 the worst one can imagine. It is
no licensed questionnaire and carries no bands.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

SCALE = range(11)
"""The numbers a person can give."""


class Context(Enum):
    """What a rating speaks of."""

    NOW = "now"
    BEFORE = "before"
    AFTER = "after"
    EVENING = "evening"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Rating:
    """One rating; many a day.

    Attributes:
        id: A UUID as text.
        at: When it was given; aware, in the local offset of that moment.
        day: The leg day it counts for.
        context: What it speaks of.
        value: 0 to 10, or nothing where the person chose to skip it. No rating at
            all is a third thing: unknown.
        session_id: The session it stands before or after, if any.

    Raises:
        ValueError: If the value is not on the scale or ``at`` has no time zone.
    """

    id: str
    at: datetime
    day: date
    context: Context
    value: int | None
    session_id: str | None = None

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError(f"rating at {self.at} needs a time zone")
        if self.value is not None and self.value not in SCALE:
            raise ValueError(f"a rating is 0 to 10, not {self.value}")
