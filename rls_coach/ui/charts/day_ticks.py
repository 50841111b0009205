"""Where the day axis has its labels: never so many that they touch."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rls_coach.core.week_ranges import DayRange, week_of
from rls_coach.ui.charts.day_text import day_text, month_text

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

_WEEK = timedelta(days=7)
_DAYS_WITH_WEEKS = 100
_DAYS_WITH_MONTHS = 800


def day_ticks(
    days: DayRange,
    locale: "QLocale",
    width_px: float,
    text_width_px: Callable[[str], float],
) -> list[tuple[date, str]]:
    """Return the labelled days of an axis and their labels.

    Args:
        days: The days in sight.
        locale: How dates are written, and the day a week begins with.
        width_px: How wide the axis is, in pixels.
        text_width_px: How wide a text is, in pixels.
    """
    if len(days) <= _DAYS_WITH_WEEKS:
        ticks = [(day, day_text(locale, day)) for day in week_starts(days, locale)]
    elif len(days) <= _DAYS_WITH_MONTHS:
        ticks = [
            (day, month_text(locale, day, has_year=day.month == 1))
            for day in month_starts(days)
        ]
    else:
        years = [day for day in month_starts(days) if day.month == 1]
        ticks = [(day, str(day.year)) for day in years]
    if not ticks:
        return []
    widest_px = max(text_width_px(label) for _, label in ticks) * 1.35
    fits = max(1, int(width_px / max(1.0, widest_px)))
    per_range = len(ticks)
    step = -(-per_range // fits)
    # Steps that divide a year keep January among the months with a label.
    step = next((nice for nice in (1, 2, 3, 4, 6, 12, 24) if nice >= step), step)
    return [tick for tick in ticks if _order(tick[0], len(days)) % step == 0]


def week_starts(days: DayRange, locale: "QLocale") -> Iterator[date]:
    """Yield the first day of each week that begins within the days."""
    first = week_of(days.first, locale.firstDayOfWeek().value).first
    while first <= days.last:
        if first >= days.first:
            yield first
        first += _WEEK


def month_starts(days: DayRange) -> Iterator[date]:
    """Yield the first day of each month that begins within the days."""
    month = days.first.replace(day=1)
    while month <= days.last:
        if month >= days.first:
            yield month
        month = (month + timedelta(days=32)).replace(day=1)


def _order(day: date, days_in_sight: int) -> int:
    """Return a number that does not change while the axis is moved."""
    if days_in_sight <= _DAYS_WITH_WEEKS:
        return day.toordinal() // 7
    if days_in_sight <= _DAYS_WITH_MONTHS:
        return day.month - 1
    return day.year


def grid_days(days: DayRange, locale: "QLocale") -> list[date]:
    """Return the days that begin with a line: of weeks, months or years."""
    if len(days) <= _DAYS_WITH_WEEKS:
        return list(week_starts(days, locale))
    months = list(month_starts(days))
    if len(days) <= _DAYS_WITH_MONTHS:
        return months
    return [day for day in months if day.month == 1]
