"""What a week, or any other stretch of days, comes to, and the stretch before it.

Only means and counts, each with the days it rests on. There are no bands and no
verdicts: ratings go up and down by themselves, and people often start after a bad week.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rls_coach.core.settings import Settings
    from rls_coach.core.trends import DayFigures
    from rls_coach.core.week_ranges import DayRange

HIGH_NIGHT = 6
"""Nights from this number on are counted. A plain count, not a threshold."""

LEAST_PER_WEEK = 3
"""How many numbers of a week a comparison needs."""

_DAYS_IN_WEEK = 7


@dataclass(frozen=True, slots=True)
class RangeFigures:
    """What some days come to.

    Attributes:
        days: How many days are counted: up to today, from the first day on.
        evening_mean: Mean of the evenings, if any was rated.
        evenings_rated: How many evenings it rests on.
        night_mean: Mean of the nights, if any was rated.
        nights_rated: How many nights it rests on.
        high_nights: How many nights were rated 6 or more.
        sessions_planned: How many sessions have a time in the settings.
        mornings: How many sessions were meant for the morning.
        afternoons: Likewise for the afternoon.
        others: How many sessions were meant for neither.
        active_days: On how many days there was a session.
        minutes: Minutes of exercise in all.
    """

    days: int
    evening_mean: float | None
    evenings_rated: int
    night_mean: float | None
    nights_rated: int
    high_nights: int
    sessions_planned: int
    mornings: int
    afternoons: int
    others: int
    active_days: int
    minutes: float

    def __post_init__(self) -> None:
        if not max(self.evenings_rated, self.nights_rated) <= self.days:
            raise ValueError("more ratings than days")
        if not 0 <= self.high_nights <= self.nights_rated:
            raise ValueError("more high nights than nights")
        if (self.evening_mean is None) != (self.evenings_rated == 0):
            raise ValueError("a mean needs an evening, and an evening gives a mean")
        if (self.night_mean is None) != (self.nights_rated == 0):
            raise ValueError("a mean needs a night, and a night gives a mean")

    @property
    def sessions_done(self) -> int:
        """How many sessions there were."""
        return self.mornings + self.afternoons + self.others

    @property
    def minutes_per_day(self) -> float | None:
        """Minutes of exercise a day, if there is a day."""
        return self.minutes / self.days if self.days else None


@dataclass(frozen=True, slots=True)
class Summary:
    """The numbers behind the sentence about a stretch of days.

    Attributes:
        shown: The figures of the days shown.
        before: Those of as long a time before, if any of it was lived with the app.
        evening_change: How much higher the evenings are than before; nothing where
            either side has too few numbers.
        night_change: Likewise for the nights.
    """

    shown: RangeFigures
    before: RangeFigures | None
    evening_change: float | None
    night_change: float | None


def slots_per_day(settings: "Settings") -> int:
    """Return how many sessions a day have a time in the settings."""
    times = (settings.morning_at, settings.afternoon_at)
    return sum(at is not None for at in times)


def range_figures(days: "Sequence[DayFigures]", slots: int) -> RangeFigures:
    """Return what days come to.

    Args:
        days: The days to count: none of the future, none before the first entry.
        slots: How many sessions a day have a time in the settings.
    """
    evenings = [day.evening for day in days if day.evening is not None]
    nights = [day.night for day in days if day.night is not None]
    return RangeFigures(
        days=len(days),
        evening_mean=_mean(evenings),
        evenings_rated=len(evenings),
        night_mean=_mean(nights),
        nights_rated=len(nights),
        high_nights=sum(night >= HIGH_NIGHT for night in nights),
        sessions_planned=slots * len(days),
        mornings=sum(day.mornings for day in days),
        afternoons=sum(day.afternoons for day in days),
        others=sum(day.others for day in days),
        active_days=sum(day.sessions > 0 for day in days),
        minutes=sum(day.minutes for day in days),
    )


def least_to_compare(days: int) -> int:
    """Return how many numbers a stretch of that many days needs: 3 in a week."""
    return max(LEAST_PER_WEEK, ceil(days * LEAST_PER_WEEK / _DAYS_IN_WEEK))


def change(
    shown: RangeFigures, before: RangeFigures, *, of_nights: bool, least: int
) -> float | None:
    """Return how much higher a mean is than before, if both rest on enough days."""
    if of_nights:
        means = shown.night_mean, before.night_mean
        fewest = min(shown.nights_rated, before.nights_rated)
    else:
        means = shown.evening_mean, before.evening_mean
        fewest = min(shown.evenings_rated, before.evenings_rated)
    if fewest < least or means[0] is None or means[1] is None:
        return None
    return means[0] - means[1]


def summarised(
    days: "Sequence[DayFigures]",
    shown: "DayRange",
    before: "DayRange | None",
    slots: int,
) -> Summary:
    """Return the numbers for a sentence.

    Args:
        days: All days there is anything to say of: up to today, from the first day on.
        shown: The days the sentence is about.
        before: The days to set them against, if any.
        slots: How many sessions a day have a time in the settings.
    """
    figures = range_figures([day for day in days if day.day in shown], slots)
    if before is None:
        return Summary(figures, None, None, None)
    earlier = range_figures([day for day in days if day.day in before], slots)
    if not earlier.days:
        return Summary(figures, None, None, None)
    least = least_to_compare(min(len(shown), len(before)))
    return Summary(
        figures,
        earlier,
        change(figures, earlier, of_nights=False, least=least),
        change(figures, earlier, of_nights=True, least=least),
    )


def _mean(values: Sequence[int]) -> float | None:
    return sum(values) / len(values) if values else None
