"""Figures per leg day, from plain sessions and ratings.

Missing is not zero: a day without a rating has no number, and neither has a day on
which the question was skipped. Minutes are known every day, for the app itself counts
them, so a day without a session has none.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from rls_coach.core.history import Slot
from rls_coach.core.leg_day import DAY_STARTS_AT
from rls_coach.core.rating import SCALE, Context, Rating

if TYPE_CHECKING:
    from rls_coach.core.history import SessionRecord

EVENING_STARTS_AT = time(18)
"""From when on a rating of the present moment can stand for the evening."""

_ONE_DAY = timedelta(days=1)
_OF_A_MOMENT = (Context.NOW, Context.BEFORE, Context.AFTER)


@dataclass(frozen=True, slots=True)
class Moment:
    """A rating of one moment of the day.

    Attributes:
        at: When it was given; aware, in the local offset of that moment.
        context: What it speaks of.
        value: 0 to 10.
    """

    at: datetime
    context: Context
    value: int

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError(f"moment at {self.at} needs a time zone")
        if self.value not in SCALE:
            raise ValueError(f"a rating is 0 to 10, not {self.value}")


@dataclass(frozen=True, slots=True)
class DayFigures:
    """What is known of one leg day.

    Attributes:
        day: The leg day.
        evening: 0 to 10, or nothing.
        night: 0 to 10 for the night that follows the evening, or nothing.
        has_skipped_evening: Whether the person was asked and chose not to say.
        has_skipped_night: Likewise for the night.
        minutes: Minutes of exercise.
        mornings: How many sessions were meant for the morning.
        afternoons: Likewise for the afternoon.
        others: How many sessions were meant for neither.
        moments: The ratings of single moments that do not stand for the evening,
            oldest first.

    Raises:
        ValueError: If a number is off its scale.
    """

    day: date
    evening: int | None = None
    night: int | None = None
    has_skipped_evening: bool = False
    has_skipped_night: bool = False
    minutes: float = 0.0
    mornings: int = 0
    afternoons: int = 0
    others: int = 0
    moments: tuple[Moment, ...] = ()

    def __post_init__(self) -> None:
        for value in (self.evening, self.night):
            if value is not None and value not in SCALE:
                raise ValueError(f"{self.day}: a rating is 0 to 10, not {value}")
        if not min(self.minutes, self.mornings, self.afternoons, self.others) >= 0:
            raise ValueError(f"{self.day}: a number is below zero")

    @property
    def sessions(self) -> int:
        """How many sessions there were."""
        return self.mornings + self.afternoons + self.others


@dataclass(frozen=True, slots=True)
class DaySeries:
    """Leg days in a row, with their averages.

    Attributes:
        days: One entry a day, oldest first, no day left out.
        evening_averages: The trailing 7-day average on each of the days.
        night_averages: Likewise of the nights.

    Raises:
        ValueError: If a day is left out or the lengths differ.
    """

    days: tuple[DayFigures, ...]
    evening_averages: tuple[float | None, ...]
    night_averages: tuple[float | None, ...]

    def __post_init__(self) -> None:
        lengths = {len(self.days), len(self.evening_averages), len(self.night_averages)}
        if len(lengths) != 1:
            raise ValueError("days and averages differ in number")
        if self.days:
            span = self.days[-1].day - self.days[0].day
            if span.days + 1 != len(self.days):
                raise ValueError("days in a series follow one another")

    def between(self, first: date, last: date) -> tuple[DayFigures, ...]:
        """Return the days of a range, as far as the series has them."""
        return tuple(day for day in self.days if first <= day.day <= last)


def day_figures(
    first: date,
    last: date,
    sessions: "Iterable[SessionRecord]",
    ratings: Iterable[Rating],
) -> tuple[DayFigures, ...]:
    """Return the figures of every leg day of a range, both ends included."""
    sessions_by_day: defaultdict[date, list[SessionRecord]] = defaultdict(list)
    for session in sessions:
        sessions_by_day[session.day].append(session)
    ratings_by_day: defaultdict[date, list[Rating]] = defaultdict(list)
    for rating in ratings:
        ratings_by_day[rating.day].append(rating)
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return tuple(
        _figures_of(day, sessions_by_day.get(day, ()), ratings_by_day.get(day, ()))
        for day in days
    )


def day_series(days: Sequence[DayFigures]) -> DaySeries:
    """Return days in a row with their trailing averages."""
    return DaySeries(
        tuple(days),
        trailing_average([day.evening for day in days]),
        trailing_average([day.night for day in days]),
    )


def trailing_average(
    values: Sequence[int | None], days: int = 7, least: int = 3
) -> tuple[float | None, ...]:
    """Return the average of each day and the days before it.

    Args:
        values: One entry a day; none where there is no number.
        days: How many days an average looks back over, its own included.
        least: How many numbers it needs; with fewer there is no average.
    """
    averages: list[float | None] = []
    for end in range(1, len(values) + 1):
        window = values[max(0, end - days) : end]
        numbers = [value for value in window if value is not None]
        enough = len(numbers) >= max(1, least)
        averages.append(sum(numbers) / len(numbers) if enough else None)
    return tuple(averages)


def day_fraction(at: datetime, day: date) -> float:
    """Return how much of its leg day had gone by at a moment, by the wall clock."""
    starts_at = datetime.combine(day, DAY_STARTS_AT)
    return (at.replace(tzinfo=None) - starts_at) / _ONE_DAY


def _figures_of(
    day: date, sessions: "Sequence[SessionRecord]", ratings: Sequence[Rating]
) -> DayFigures:
    if not sessions and not ratings:
        return DayFigures(day)
    # A bath or a compress is comfort; its minutes are no minutes of exercise.
    sessions = [session for session in sessions if not session.is_comfort]
    ordered = sorted(ratings, key=lambda rating: rating.at)
    evening = _last_number(ordered, Context.EVENING) or _highest_in_the_evening(ordered)
    night = _last_number(ordered, Context.NIGHT)
    return DayFigures(
        day,
        evening=evening.value if evening else None,
        night=night.value if night else None,
        has_skipped_evening=not evening and _has(ordered, Context.EVENING),
        has_skipped_night=not night and _has(ordered, Context.NIGHT),
        minutes=sum(session.active_s for session in sessions) / 60,
        mornings=_count(sessions, Slot.MORNING),
        afternoons=_count(sessions, Slot.AFTERNOON),
        others=_count(sessions, Slot.OTHER),
        moments=tuple(
            Moment(rating.at, rating.context, rating.value)
            for rating in ordered
            if rating.context in _OF_A_MOMENT
            and rating.value is not None
            and rating is not evening
        ),
    )


def _last_number(ratings: Sequence[Rating], context: Context) -> Rating | None:
    for rating in reversed(ratings):
        if rating.context is context and rating.value is not None:
            return rating
    return None


def _highest_in_the_evening(ratings: Sequence[Rating]) -> Rating | None:
    highest: Rating | None = None
    for rating in ratings:
        if rating.context is not Context.NOW or rating.value is None:
            continue
        at = rating.at.replace(tzinfo=None)
        # Wall clock against wall clock: a change to summer time moves no evening.
        starts_at = datetime.combine(rating.day, EVENING_STARTS_AT)
        ends_at = datetime.combine(rating.day + _ONE_DAY, DAY_STARTS_AT)
        if not starts_at <= at < ends_at:
            continue
        if highest is None or rating.value > (highest.value or 0):
            highest = rating
    return highest


def _has(ratings: Sequence[Rating], context: Context) -> bool:
    return any(rating.context is context for rating in ratings)


def _count(sessions: "Sequence[SessionRecord]", slot: Slot) -> int:
    return sum(session.slot is slot for session in sessions)
