"""Which days a view of the history covers: a week, a month, a year or all of it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

WEEKS_IN_CHART = 4
"""A week alone shows no course, so its chart shows the weeks before it too."""

_DAYS_IN_WEEK = 7
_MONTHS_IN_YEAR = 12


class Span(Enum):
    """How much of the history is looked at."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class DayRange:
    """Leg days in a row.

    Attributes:
        first: The first of them.
        last: The last of them, included.

    Raises:
        ValueError: If it ends before it begins.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a range cannot end on {self.last} before {self.first}")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def within(self, bounds: "DayRange") -> "DayRange | None":
        """Return the days that are in ``bounds`` too, if there are any."""
        first, last = max(self.first, bounds.first), min(self.last, bounds.last)
        return DayRange(first, last) if first <= last else None

    def joined(self, other: "DayRange") -> "DayRange":
        """Return the shortest range that holds both."""
        return DayRange(min(self.first, other.first), max(self.last, other.last))


def week_of(day: date, first_weekday: int) -> DayRange:
    """Return the week of a day.

    Args:
        day: Any of its days.
        first_weekday: The day a week begins with, from 1 for Monday to 7 for Sunday.

    Raises:
        ValueError: If there is no such weekday.
    """
    if first_weekday not in range(1, _DAYS_IN_WEEK + 1):
        raise ValueError(f"weekdays are 1 to 7, not {first_weekday}")
    first = day - timedelta(days=(day.isoweekday() - first_weekday) % _DAYS_IN_WEEK)
    return DayRange(first, first + timedelta(days=_DAYS_IN_WEEK - 1))


def shown_range(
    span: Span, anchor: date, first_weekday: int, bounds: DayRange
) -> DayRange:
    """Return the days a view is about.

    Args:
        span: How much of the history.
        anchor: A day inside the view; in a year's last month.
        first_weekday: The day a week begins with, from 1 for Monday to 7 for Sunday.
        bounds: The first day with anything on it, to today.
    """
    if span is Span.WEEK:
        return week_of(anchor, first_weekday)
    if span is Span.MONTH:
        return DayRange(anchor.replace(day=1), _month_end(anchor))
    if span is Span.YEAR:
        return DayRange(_months_later(anchor, -11), _month_end(anchor))
    return bounds


def chart_range(span: Span, shown: DayRange) -> DayRange:
    """Return the days of the chart: those shown, and before a week some more."""
    if span is not Span.WEEK:
        return shown
    earlier = timedelta(days=_DAYS_IN_WEEK * (WEEKS_IN_CHART - 1))
    return DayRange(shown.first - earlier, shown.last)


def range_before(span: Span, shown: DayRange) -> DayRange | None:
    """Return the days to set those shown against; all of the history has none."""
    if span is Span.ALL:
        return None
    last = shown.first - timedelta(days=1)
    if span is Span.WEEK:
        return DayRange(shown.first - timedelta(days=_DAYS_IN_WEEK), last)
    months = 1 if span is Span.MONTH else _MONTHS_IN_YEAR
    return DayRange(_months_later(shown.first, -months), last)


def stepped(span: Span, anchor: date, steps: int) -> date:
    """Return the anchor of the view ``steps`` further on, or back below zero."""
    if span is Span.WEEK:
        return anchor + timedelta(days=_DAYS_IN_WEEK * steps)
    if span is Span.MONTH:
        return _months_later(anchor, steps)
    if span is Span.YEAR:
        return _months_later(anchor, _MONTHS_IN_YEAR * steps)
    return anchor


def _months_later(day: date, months: int) -> date:
    """Return the first day of the month that many months later."""
    years, month_index = divmod(day.month - 1 + months, _MONTHS_IN_YEAR)
    return date(day.year + years, month_index + 1, 1)


def _month_end(day: date) -> date:
    return _months_later(day, 1) - timedelta(days=1)
