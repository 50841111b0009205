"""The day a moment counts for.

Restless legs are worst around midnight, so a day that ends at midnight would cut
most evenings in two. A leg day begins at 05:00 local time by default: 01:30 belongs
to the evening before.
"""

from datetime import date, datetime, time, timedelta

DAY_STARTS_AT = time(5)
"""When a leg day begins, in local time."""


def leg_day(moment: datetime, starts_at: time = DAY_STARTS_AT) -> date:
    """Return the leg day of a moment, on the wall clock where it was lived.

    Args:
        moment: An aware moment in the person's own zone or offset.
        starts_at: When a leg day begins, in local time.

    Raises:
        ValueError: If the moment has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment} needs a time zone")
    if moment.time() < starts_at:
        return moment.date() - timedelta(days=1)
    return moment.date()


def night_before(day: date) -> date:
    """Return the leg day whose night "last night" was, said on ``day``."""
    return day - timedelta(days=1)
