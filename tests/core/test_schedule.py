from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rls_coach.core.history import Slot
from rls_coach.core.schedule import (
    NextSession,
    PartOfDay,
    Standing,
    is_quiet,
    next_session,
    part_of_day,
)
from rls_coach.core.settings import Settings

ZONE = timezone(timedelta(hours=1))
USUAL = Settings()
MOMENTS = st.times().map(
    lambda moment: datetime.combine(date(2026, 11, 18), moment, ZONE)
)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 18, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "part"),
    [
        (at(4, 59), PartOfDay.EVENING),
        (at(5), PartOfDay.MORNING),
        (at(11, 59), PartOfDay.MORNING),
        (at(12), PartOfDay.AFTERNOON),
        (at(17, 59), PartOfDay.AFTERNOON),
        (at(18), PartOfDay.EVENING),
        (at(0), PartOfDay.EVENING),
    ],
)
def test_a_moment_is_greeted_by_its_part_of_the_day(
    moment: datetime, part: PartOfDay
) -> None:
    assert part_of_day(moment) is part


@pytest.mark.parametrize(
    ("bedtime", "hours", "first_quiet"),
    [
        (time(22, 30), 3, at(19, 30)),
        (time(22, 30), 1, at(21, 30)),
        (time(22, 30), 6, at(16, 30)),
        (time(0, 30), 3, at(21, 30)),
        (time(2), 1, at(1)),
    ],
)
def test_exercise_steps_back_some_hours_before_bedtime(
    bedtime: time, hours: int, first_quiet: datetime
) -> None:
    settings = replace(USUAL, bedtime=bedtime, quiet_hours=hours)
    assert is_quiet(first_quiet, settings)
    assert not is_quiet(first_quiet - timedelta(minutes=1), settings)


def test_the_night_after_bedtime_is_quiet_until_the_leg_day_ends() -> None:
    assert is_quiet(at(23), USUAL)
    assert is_quiet(at(4, 59), USUAL)
    assert not is_quiet(at(5), USUAL)


@pytest.mark.parametrize(
    ("moment", "done", "slot"),
    [
        (at(5), (), Slot.MORNING),
        (at(12, 29), (), Slot.MORNING),
        (at(12, 30), (), Slot.AFTERNOON),
        (at(6), (Slot.MORNING,), Slot.AFTERNOON),
        (at(12), (Slot.AFTERNOON,), Slot.MORNING),
        (at(6), (Slot.OTHER,), Slot.MORNING),
    ],
)
def test_the_nearer_open_session_is_next(
    moment: datetime, done: Collection[Slot], slot: Slot
) -> None:
    upcoming = next_session(moment, USUAL, done)
    assert (upcoming.slot, upcoming.standing) == (slot, Standing.OPEN)
    times = {Slot.MORNING: USUAL.morning_at, Slot.AFTERNOON: USUAL.afternoon_at}
    assert upcoming.at == times[slot]


def test_a_day_with_both_sessions_done_is_done() -> None:
    both = (Slot.MORNING, Slot.AFTERNOON)
    assert next_session(at(15), USUAL, both) == NextSession(Slot.OTHER, Standing.DONE)


def test_close_to_bedtime_no_session_is_offered() -> None:
    assert next_session(at(20), USUAL, ()) == NextSession(Slot.OTHER, Standing.QUIET)


@pytest.mark.parametrize("moment", [at(6), at(12), at(18)])
def test_a_session_that_is_not_planned_is_not_offered(moment: datetime) -> None:
    no_morning = replace(USUAL, morning_at=None)
    assert next_session(moment, no_morning, ()).slot is Slot.AFTERNOON
    no_afternoon = replace(USUAL, afternoon_at=None)
    assert next_session(moment, no_afternoon, ()).slot is Slot.MORNING
    neither = replace(no_morning, afternoon_at=None)
    assert next_session(moment, neither, ()).standing is Standing.DONE


@given(
    moment=MOMENTS,
    done=st.sets(st.sampled_from(Slot)),
    morning_at=st.none() | st.times(),
    afternoon_at=st.none() | st.times(),
    bedtime=st.times(),
    quiet_hours=st.integers(1, 6),
)
def test_what_is_done_or_not_planned_is_never_offered(
    moment: datetime,
    done: set[Slot],
    morning_at: time | None,
    afternoon_at: time | None,
    bedtime: time,
    quiet_hours: int,
) -> None:
    settings = Settings(morning_at, afternoon_at, bedtime, quiet_hours)
    upcoming = next_session(moment, settings, done)
    times = {Slot.MORNING: morning_at, Slot.AFTERNOON: afternoon_at, Slot.OTHER: None}
    assert upcoming.at == times[upcoming.slot]
    if upcoming.standing is Standing.OPEN:
        assert upcoming.slot not in done
        assert upcoming.at is not None
    else:
        assert upcoming.slot is Slot.OTHER
    assert (upcoming.standing is Standing.QUIET) == is_quiet(moment, settings)


def test_a_missed_morning_is_past_once_the_afternoon_was_done() -> None:
    upcoming = next_session(at(18), USUAL, (Slot.AFTERNOON,))
    assert (upcoming.slot, upcoming.standing) == (Slot.OTHER, Standing.DONE)
