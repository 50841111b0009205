"""Days and ranges of days in the words of the person's locale."""

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

if TYPE_CHECKING:
    from rls_coach.core.week_ranges import DayRange

_QUOTED = re.compile(r"'[^']*'")


def day_text(
    locale: QLocale, day: date, *, has_year: bool = False, is_long: bool = False
) -> str:
    """Return a day and month, such as "22 Nov" or "Nov 22"."""
    month = "MMMM" if is_long else "MMM"
    pattern = f"{month} d" if is_month_first(locale) else f"d {month}"
    if has_year:
        pattern += ", yyyy" if is_month_first(locale) else " yyyy"
    return locale.toString(_qdate(day), pattern)


def weekday_day_text(locale: QLocale, day: date, *, has_year: bool = False) -> str:
    """Return a weekday, day and month, such as "Sun 22 Nov"."""
    weekday = locale.dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{weekday} {day_text(locale, day, has_year=has_year)}"


def month_text(locale: QLocale, day: date, *, has_year: bool = False) -> str:
    """Return a short month, such as "Nov" or "Nov 2026"."""
    name = locale.standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
    return f"{name} {day.year}" if has_year else name


def range_text(locale: QLocale, days: "DayRange", today: date) -> str:
    """Return a range of days, the year only where it is not the present one."""
    first, last = days.first, days.last
    has_year = not first.year == last.year == today.year
    if first == last:
        return day_text(locale, first, has_year=has_year, is_long=True)
    if (first.year, first.month) != (last.year, last.month):
        begins = day_text(locale, first, has_year=first.year != last.year, is_long=True)
        ends = day_text(locale, last, has_year=has_year, is_long=True)
        return f"{begins} – {ends}"  # noqa: RUF001
    if is_month_first(locale):
        ends = f", {last.year}" if has_year else ""
        begins = day_text(locale, first, is_long=True)
        return f"{begins} – {last.day}{ends}"  # noqa: RUF001
    ends = day_text(locale, last, has_year=has_year, is_long=True)
    return f"{first.day} – {ends}"  # noqa: RUF001


def is_month_first(locale: QLocale) -> bool:
    """Return whether the locale writes the month before the day."""
    pattern = _QUOTED.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))
    # "dddd" is the weekday; the day of the month is one or two d.
    day = re.search(r"(?<!d)d{1,2}(?!d)", pattern)
    month = pattern.find("M")
    return day is not None and -1 < month < day.start()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
