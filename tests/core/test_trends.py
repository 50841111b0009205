"""Figures per leg day and their averages."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rls_coach.core.history import Outcome, SessionRecord, Slot
from rls_coach.core.leg_day import leg_day
from rls_coach.core.rating import Context, Rating
from rls_coach.core.trends import (
    DayFigures,
    DaySeries,
    Moment,
    day_figures,
    day_fraction,
    day_series,
    trailing_average,
)

DAY = date(2026, 11, 22)
VALUES = st.lists(st.none() | st.integers(0, 10), max_size=60)


def rating(
    at: datetime, context: Context, value: int | None, day: date | None = None
) -> Rating:
    return Rating(f"{context} {at}", at, day or leg_day(at), context, value)


def on(hour: int, minute: int = 0, *, days: int = 0) -> datetime:
    return datetime.combine(DAY, time(hour, minute), UTC) + timedelta(days=days)


def session(slot: Slot, active_s: float, day: date = DAY) -> SessionRecord:
    started_at = datetime.combine(day, time(8), UTC)
    ended_at = started_at + timedelta(seconds=active_s)
    outcome = Outcome.COMPLETED
    return SessionRecord(
        f"{slot} {day}",
        started_at,
        ended_at,
        day,
        slot,
        "r",
        "R",
        outcome,
        60,
        active_s,
    )


def of_day(*ratings: Rating) -> DayFigures:
    (day,) = day_figures(DAY, DAY, (), ratings)
    return day


def test_a_day_without_entries_has_no_number_and_no_minutes() -> None:
    assert of_day() == DayFigures(DAY)
    assert of_day().evening is None
    assert of_day().minutes == 0


def test_every_day_of_a_range_has_figures_in_order() -> None:
    days = day_figures(DAY, DAY + timedelta(days=3), (), ())
    assert [day.day for day in days] == [DAY + timedelta(days=n) for n in range(4)]


def test_entries_outside_the_range_are_left_out() -> None:
    ratings = [rating(on(20, days=n), Context.EVENING, 4) for n in (-1, 1)]
    sessions = [session(Slot.MORNING, 60, DAY - timedelta(days=1))]
    assert day_figures(DAY, DAY, sessions, ratings) == (DayFigures(DAY),)


def test_the_last_evening_rating_counts_whatever_the_order() -> None:
    late = rating(on(22), Context.EVENING, 3)
    early = rating(on(19), Context.EVENING, 7)
    assert of_day(late, early).evening == 3


def test_a_given_evening_goes_before_a_higher_moment() -> None:
    now = rating(on(21), Context.NOW, 9)
    assert of_day(now, rating(on(19), Context.EVENING, 2)).evening == 2


@pytest.mark.parametrize(
    ("at", "evening"),
    [
        (on(17, 59), None),
        (on(18), 6),
        (on(23, 59), 6),
        (on(0, 20, days=1), 6),
        (on(4, 59, days=1), 6),
    ],
)
def test_a_moment_stands_for_the_evening_from_six_to_the_end_of_the_day(
    at: datetime, evening: int | None
) -> None:
    assert of_day(rating(at, Context.NOW, 6)).evening == evening


def test_a_moment_after_five_belongs_to_the_next_day() -> None:
    assert of_day(rating(on(5, days=1), Context.NOW, 6)) == DayFigures(DAY)


def test_the_highest_moment_of_the_evening_counts_once() -> None:
    values = {19: 4, 21: 7, 23: 7}
    day = of_day(*(rating(on(h), Context.NOW, v) for h, v in values.items()))
    assert day.evening == 7
    assert [moment.at.hour for moment in day.moments] == [19, 23]


def test_a_zero_in_the_evening_is_a_number() -> None:
    assert of_day(rating(on(20), Context.NOW, 0)).evening == 0


@pytest.mark.parametrize("context", [Context.BEFORE, Context.AFTER])
def test_ratings_around_a_session_never_stand_for_the_evening(
    context: Context,
) -> None:
    day = of_day(rating(on(20), context, 5))
    assert day.evening is None
    assert day.moments == (Moment(on(20), context, 5),)


def test_the_last_night_rating_counts_for_the_day_it_says() -> None:
    said = [rating(on(h, days=1), Context.NIGHT, h, DAY) for h in (7, 9)]
    day = of_day(*said)
    assert day.night == 9
    assert day.moments == ()


@pytest.mark.parametrize("context", [Context.EVENING, Context.NIGHT])
def test_skipped_is_neither_zero_nor_missing(context: Context) -> None:
    day = of_day(rating(on(20), context, None))
    assert (day.evening, day.night) == (None, None)
    assert day.has_skipped_evening == (context is Context.EVENING)
    assert day.has_skipped_night == (context is Context.NIGHT)
    assert not of_day().has_skipped_evening


def test_a_number_outlives_a_later_skip() -> None:
    day = of_day(
        rating(on(20), Context.EVENING, 4), rating(on(21), Context.EVENING, None)
    )
    assert day.evening == 4
    assert not day.has_skipped_evening


def test_after_a_skip_a_moment_of_the_evening_still_counts() -> None:
    day = of_day(rating(on(20), Context.NOW, 4), rating(on(21), Context.EVENING, None))
    assert day.evening == 4
    assert not day.has_skipped_evening


def test_a_skipped_moment_is_no_moment() -> None:
    assert of_day(rating(on(20), Context.NOW, None)) == DayFigures(DAY)


@pytest.mark.parametrize("day", [date(2026, 3, 28), date(2026, 10, 24)])
def test_a_change_of_the_clocks_moves_no_evening(day: date) -> None:
    # Berlin's clocks change in the night that ends these leg days.
    zone = ZoneInfo("Europe/Berlin")
    late = datetime.combine(day + timedelta(days=1), time(4, 30), zone)
    early = datetime.combine(day, time(17, 59), zone)
    ratings = [rating(late, Context.NOW, 8), rating(early, Context.NOW, 9)]
    (figures,) = day_figures(day, day, (), ratings)
    assert figures.evening == 8
    assert day_fraction(late, day) == pytest.approx(23.5 / 24)


def test_minutes_and_slots_are_summed() -> None:
    sessions = [
        session(Slot.MORNING, 90),
        session(Slot.AFTERNOON, 30),
        session(Slot.OTHER, 0),
        session(Slot.OTHER, 60),
    ]
    (day,) = day_figures(DAY, DAY, sessions, ())
    assert day.minutes == 3
    assert (day.mornings, day.afternoons, day.others) == (1, 1, 2)
    assert day.sessions == 4


@pytest.mark.parametrize(
    ("at", "fraction"), [(on(5), 0), (on(17), 0.5), (on(4, 48, days=1), 23.8 / 24)]
)
def test_a_leg_day_goes_by_from_five_to_five(at: datetime, fraction: float) -> None:
    assert day_fraction(at, DAY) == pytest.approx(fraction)


def test_an_average_needs_three_numbers_within_seven_days() -> None:
    values = [4, None, 6, None, None, 2, None, None, None, 2, 2]
    average = trailing_average(values)
    assert average == (None, None, None, None, None, 4, 4, None, None, None, 2)


def test_an_average_looks_back_seven_days() -> None:
    assert trailing_average([10, *[0] * 7])[-2:] == pytest.approx((10 / 7, 0))


def test_no_days_have_no_average() -> None:
    assert trailing_average([]) == ()


@given(VALUES, st.integers(1, 9), st.integers(0, 9))
def test_an_average_stays_within_its_numbers_and_never_fills_a_gap(
    values: list[int | None], days: int, least: int
) -> None:
    averages = trailing_average(values, days, least)
    assert len(averages) == len(values)
    for index, average in enumerate(averages):
        window = values[max(0, index - days + 1) : index + 1]
        numbers = [value for value in window if value is not None]
        if len(numbers) < max(1, least):
            assert average is None
        else:
            assert average is not None
            assert min(numbers) <= average <= max(numbers)


@given(VALUES)
def test_what_comes_later_changes_no_average(values: list[int | None]) -> None:
    assert trailing_average([*values, 10])[:-1] == trailing_average(values)


def test_a_series_leaves_no_day_out() -> None:
    days = day_figures(DAY, DAY + timedelta(days=2), (), ())
    assert day_series(days).between(DAY, DAY) == days[:1]
    with pytest.raises(ValueError, match="follow"):
        day_series((days[0], days[2]))
    with pytest.raises(ValueError, match="differ"):
        DaySeries(days, (), ())


@pytest.mark.parametrize("value", [-1, 11])
def test_figures_off_the_scale_are_refused(value: int) -> None:
    with pytest.raises(ValueError, match="0 to 10"):
        DayFigures(DAY, evening=value)
    with pytest.raises(ValueError, match="0 to 10"):
        DayFigures(DAY, night=value)
    with pytest.raises(ValueError, match="0 to 10"):
        Moment(on(20), Context.NOW, value)


def test_impossible_figures_are_refused() -> None:
    with pytest.raises(ValueError, match="below zero"):
        DayFigures(DAY, minutes=-1)
    with pytest.raises(ValueError, match="time zone"):
        Moment(on(20).replace(tzinfo=None), Context.NOW, 3)
