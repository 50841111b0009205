"""Which session is next, and when exercise steps back before bedtime."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time
from enum import Enum

from rls_coach.core.history import Slot
from rls_coach.core.leg_day import DAY_STARTS_AT
from rls_coach.core.settings import Settings

EVENING_AT = time(18)
"""From here on a day is asked about as an evening."""

NOON = time(12)
"""From here on the greeting is for the afternoon."""

_MINUTES_A_DAY = 24 * 60


class PartOfDay(Enum):
    """How a moment is greeted."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class Standing(Enum):
    """How the next session stands."""

    OPEN = "open"
    DONE = "done"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class NextSession:
    """The session that Today offers.

    Attributes:
        slot: The part of the day it counts for when it is started now.
        standing: Whether it is open, all is done for today, or bedtime is near.
        at: The time it is meant for, where it has one.
    """

    slot: Slot
    standing: Standing
    at: time | None = None


def part_of_day(moment: datetime) -> PartOfDay:
    """Return how to greet somebody at a moment in their own zone."""
    if moment.time() < DAY_STARTS_AT or moment.time() >= EVENING_AT:
        return PartOfDay.EVENING
    return PartOfDay.MORNING if moment.time() < NOON else PartOfDay.AFTERNOON


def is_quiet(moment: datetime, settings: Settings) -> bool:
    """Tell whether a moment lies in the quiet window before bedtime, or after it.

    Exercise just before bed can stir the legs, so it steps back a few hours before.
    The length of the window is ours; the source names none.
    """
    begins_min = _minutes_into_day(settings.bedtime) - settings.quiet_hours * 60
    return _minutes_into_day(moment.time()) >= begins_min


def next_session(
    moment: datetime, settings: Settings, done: Collection[Slot]
) -> NextSession:
    """Return the session to offer at a moment.

    A missed morning session is simply past once the afternoon one is nearer.

    Args:
        moment: The present, in the person's own zone.
        settings: The times of the sessions and bedtime.
        done: The slots of the sessions done on this leg day.
    """
    if is_quiet(moment, settings):
        return NextSession(Slot.OTHER, Standing.QUIET)
    times = {Slot.MORNING: settings.morning_at, Slot.AFTERNOON: settings.afternoon_at}
    open_slots = [
        slot for slot, at in times.items() if at is not None and slot not in done
    ]
    if Slot.MORNING in open_slots and _is_afternoon_nearer(moment.time(), settings):
        open_slots.remove(Slot.MORNING)
    if not open_slots:
        return NextSession(Slot.OTHER, Standing.DONE)
    return NextSession(open_slots[0], Standing.OPEN, times[open_slots[0]])


def _is_afternoon_nearer(moment: time, settings: Settings) -> bool:
    if settings.morning_at is None or settings.afternoon_at is None:
        return settings.morning_at is None
    middle_min = (
        _minutes_into_day(settings.morning_at)
        + _minutes_into_day(settings.afternoon_at)
    ) / 2
    return _minutes_into_day(moment) >= middle_min


def _minutes_into_day(moment: time) -> int:
    """Return minutes since the leg day began, so that 00:30 comes after 23:30."""
    start_min = DAY_STARTS_AT.hour * 60 + DAY_STARTS_AT.minute
    return (moment.hour * 60 + moment.minute - start_min) % _MINUTES_A_DAY
