"""Dates and times in the person's own manner."""

from datetime import date, time, timedelta

from PySide6.QtCore import QDate, QLocale, QTime


def long_date(day: date) -> str:
    """Return a date such as "Sunday 22 November"."""
    return QLocale().toString(_qdate(day), "dddd d MMMM")


def full_date(day: date) -> str:
    """Return a date such as "Sunday 22 November 2026"."""
    return QLocale().toString(_qdate(day), "dddd d MMMM yyyy")


def short_time(moment: time) -> str:
    """Return a time of day, short, as the locale writes it."""
    qtime = QTime(moment.hour, moment.minute)
    return QLocale().toString(qtime, QLocale.FormatType.ShortFormat)


def day_letter(day: date) -> str:
    """Return the letter of a weekday."""
    kind = QLocale.FormatType.NarrowFormat
    return QLocale().standaloneDayName(day.isoweekday(), kind)


def week_start(day: date) -> date:
    """Return the first day of a day's week, as the locale counts weeks."""
    first = QLocale().firstDayOfWeek().value
    return day - timedelta(days=(day.isoweekday() - first) % 7)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
