"""Moments and days as the history writes them down.

A moment is text in UTC, always equally wide so that the order of texts is the order
of time, and beside it the minutes by which the person's clock was ahead of UTC.
"""

from datetime import UTC, date, datetime, timedelta, timezone


def moment_to_columns(moment: datetime) -> tuple[str, int]:
    """Return a moment as text in UTC and minutes ahead of UTC.

    Raises:
        ValueError: If the moment has no time zone.
    """
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError(f"{moment} needs a time zone")
    in_utc = moment.astimezone(UTC).replace(tzinfo=None)
    text = in_utc.isoformat(timespec="microseconds") + "Z"
    return text, round(offset / timedelta(minutes=1))


def moment_from_columns(text: str, offset_min: int) -> datetime:
    """Return the moment, on the clock of the place where it was lived.

    Raises:
        ValueError: If the columns tell no moment.
    """
    offset = timezone(timedelta(minutes=offset_min))
    return datetime.fromisoformat(text).astimezone(offset)


def day_to_text(day: date) -> str:
    """Return a leg day as text.

    Raises:
        ValueError: If it is a moment and not a day.
    """
    if isinstance(day, datetime):
        raise ValueError(f"{day} is a moment, not a day")
    return day.isoformat()
