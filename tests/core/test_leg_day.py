from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rls_coach.core.leg_day import DAY_STARTS_AT, leg_day, night_before

CLOCK_CHANGES = [
    ("Europe/Berlin", date(2026, 3, 29)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2026, 11, 1)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Australia/Lord_Howe", date(2026, 10, 4)),
]
ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")


def berlin(day: int, hour: int, minute: int) -> datetime:
    return datetime(2026, 5, day, hour, minute, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (berlin(12, 23, 59), 12),
        (berlin(13, 0, 0), 12),
        (berlin(13, 0, 20), 12),
        (berlin(13, 1, 30), 12),
        (berlin(13, 4, 59), 12),
        (berlin(13, 5, 0), 13),
        (berlin(13, 12, 0), 13),
    ],
)
def test_a_leg_day_begins_at_five(moment: datetime, day: int) -> None:
    assert leg_day(moment) == date(2026, 5, day)


def test_the_last_moment_before_five_still_counts_for_the_day_before() -> None:
    moment = datetime(2026, 5, 13, 4, 59, 59, 999999, tzinfo=UTC)
    assert leg_day(moment) == date(2026, 5, 12)


def test_the_night_of_new_year_belongs_to_the_old_year() -> None:
    assert leg_day(datetime(2027, 1, 1, 0, 20, tzinfo=UTC)) == date(2026, 12, 31)
    assert leg_day(datetime(2028, 3, 1, 0, 20, tzinfo=UTC)) == date(2028, 2, 29)


@pytest.mark.parametrize(("zone", "day"), CLOCK_CHANGES)
def test_a_day_on_which_the_clocks_change_begins_at_five_on_the_wall(
    zone: str, day: date
) -> None:
    def at(on: date, hour: int, minute: int, fold: int = 0) -> datetime:
        clock = time(hour, minute, tzinfo=ZoneInfo(zone), fold=fold)
        return datetime.combine(on, clock)

    day_before, day_after = day - timedelta(days=1), day + timedelta(days=1)
    assert at(day_before, 12, 0).utcoffset() != at(day_after, 12, 0).utcoffset()
    assert leg_day(at(day, 4, 59)) == day_before
    assert leg_day(at(day, 5, 0)) == day
    for fold in (0, 1):
        assert leg_day(at(day, 1, 45, fold)) == day_before
        assert leg_day(at(day, 2, 30, fold)) == day_before
    assert leg_day(at(day, 23, 59)) == day
    assert leg_day(at(day_after, 4, 59)) == day


def test_the_day_is_that_of_the_wall_clock_where_it_was_lived() -> None:
    moment = datetime(2026, 5, 13, 4, 30, tzinfo=UTC)
    assert leg_day(moment) == date(2026, 5, 12)
    assert leg_day(moment.astimezone(ZoneInfo("Europe/Berlin"))) == date(2026, 5, 13)
    assert leg_day(moment.astimezone(timezone(timedelta(hours=-5)))) == date(
        2026, 5, 12
    )


def test_another_boundary_moves_the_day() -> None:
    assert leg_day(berlin(13, 2, 59), time(3)) == date(2026, 5, 12)
    assert leg_day(berlin(13, 3, 0), time(3)) == date(2026, 5, 13)
    assert leg_day(berlin(13, 0, 0), time(0)) == date(2026, 5, 13)
    assert leg_day(berlin(13, 11, 59), time(12)) == date(2026, 5, 12)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="2026-05-13 12:00:00 needs a time zone"):
        leg_day(datetime(2026, 5, 13, 12))  # noqa: DTZ001 - the point of the test


def test_last_night_belongs_to_the_leg_day_before() -> None:
    assert night_before(date(2026, 3, 1)) == date(2026, 2, 28)
    assert night_before(leg_day(berlin(13, 8, 0))) == leg_day(berlin(13, 3, 0))


@given(
    moment=st.datetimes(datetime(2000, 1, 2), datetime(2090, 1, 1)),  # noqa: DTZ001
    zone=st.sampled_from(ZONES),
)
def test_a_moment_counts_for_the_day_five_hours_earlier_on_the_wall(
    moment: datetime, zone: str
) -> None:
    expected = (moment - timedelta(hours=5)).date()
    assert leg_day(moment.replace(tzinfo=ZoneInfo(zone))) == expected
    assert time(5) == DAY_STARTS_AT
