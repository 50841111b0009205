"""What a week comes to, beside the week before, and which days a view covers."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rls_coach.core.settings import Settings
from rls_coach.core.trends import DayFigures
from rls_coach.core.week import (
    RangeFigures,
    least_to_compare,
    range_figures,
    slots_per_day,
    summarised,
)
from rls_coach.core.week_ranges import (
    DayRange,
    Span,
    chart_range,
    range_before,
    shown_range,
    stepped,
    week_of,
)

MONDAY, SUNDAY = 1, 7
FIRST = date(2026, 11, 16)
WEEK = DayRange(FIRST, FIRST + timedelta(days=6))
BEFORE = DayRange(FIRST - timedelta(days=7), FIRST - timedelta(days=1))
BOUNDS = DayRange(date(2020, 2, 29), date(2026, 11, 22))
DATES = st.dates(date(2000, 1, 1), date(2060, 12, 31))
WEEKDAYS = st.integers(1, 7)


def days_with(
    first: date, evenings: list[int | None], nights: list[int | None] | None = None
) -> list[DayFigures]:
    nights = nights or [None] * len(evenings)
    return [
        DayFigures(first + timedelta(days=n), evening=evening, night=night)
        for n, (evening, night) in enumerate(zip(evenings, nights, strict=True))
    ]


def test_no_days_come_to_nothing_and_have_no_mean() -> None:
    figures = range_figures([], 2)
    assert (figures.days, figures.sessions_planned, figures.minutes) == (0, 0, 0)
    assert figures.evening_mean is None
    assert figures.minutes_per_day is None


def test_one_day_is_counted_as_one_day() -> None:
    day = DayFigures(FIRST, evening=3, night=6, minutes=18, mornings=1, others=1)
    assert range_figures([day], 2) == RangeFigures(
        days=1,
        evening_mean=3,
        evenings_rated=1,
        night_mean=6,
        nights_rated=1,
        high_nights=1,
        sessions_planned=2,
        mornings=1,
        afternoons=0,
        others=1,
        active_days=1,
        minutes=18,
    )


def test_gaps_lower_the_number_of_days_and_not_the_mean() -> None:
    figures = range_figures(days_with(FIRST, [4, None, 6, None], [None, 0, 6, 5]), 1)
    assert (figures.evening_mean, figures.evenings_rated) == (5, 2)
    assert (figures.nights_rated, figures.high_nights) == (3, 1)


def test_minutes_a_day_count_days_without_exercise() -> None:
    days = [DayFigures(FIRST, minutes=30), *days_with(BEFORE.first, [None, None])]
    assert range_figures(days, 0).minutes_per_day == 10


@pytest.mark.parametrize(
    ("settings", "slots"),
    [
        (Settings(), 2),
        (Settings(morning_at=None), 1),
        (Settings(morning_at=None, afternoon_at=None), 0),
        (Settings(afternoon_at=time(0)), 2),
    ],
)
def test_slots_are_the_sessions_with_a_time(settings: Settings, slots: int) -> None:
    assert slots_per_day(settings) == slots


def test_a_week_is_set_against_the_week_before() -> None:
    days = days_with(BEFORE.first, [6] * 7, [6] * 7) + days_with(
        FIRST, [4, 5, 3, None], [2, 7, None, 3]
    )
    summary = summarised(days, WEEK, BEFORE, 2)
    assert summary.evening_change == -2
    assert summary.night_change == -2
    assert summary.shown.sessions_planned == 8
    assert summary.before is not None
    assert summary.before.high_nights == 7


@pytest.mark.parametrize(
    ("before", "now"), [([5, 5, None], [5, 5, 5]), ([5, 5, 5], [5, None, 5])]
)
def test_two_numbers_are_too_few_to_compare(
    before: list[int | None], now: list[int | None]
) -> None:
    days = days_with(BEFORE.first, before, before) + days_with(FIRST, now, now)
    summary = summarised(days, WEEK, BEFORE, 2)
    assert summary.before is not None
    assert summary.evening_change is None
    assert summary.night_change is None


def test_a_week_before_the_first_entry_is_no_week_before() -> None:
    days = days_with(FIRST, [5] * 7)
    assert summarised(days, WEEK, BEFORE, 2).before is None
    assert summarised(days, WEEK, None, 2).before is None


@pytest.mark.parametrize(("days", "least"), [(1, 3), (7, 3), (28, 12), (31, 14)])
def test_longer_stretches_need_as_large_a_share(days: int, least: int) -> None:
    assert least_to_compare(days) == least


def test_impossible_figures_are_refused() -> None:
    figures = range_figures(days_with(FIRST, [4], [6]), 1)
    with pytest.raises(ValueError, match="more ratings"):
        replace(figures, days=0)
    with pytest.raises(ValueError, match="high nights"):
        replace(figures, high_nights=2)
    with pytest.raises(ValueError, match="evening"):
        replace(figures, evening_mean=None)
    with pytest.raises(ValueError, match="night"):
        replace(figures, night_mean=None)


@pytest.mark.parametrize(
    ("first_weekday", "first"),
    [(MONDAY, date(2026, 11, 16)), (SUNDAY, date(2026, 11, 22))],
)
def test_a_sunday_ends_a_week_or_begins_one(first_weekday: int, first: date) -> None:
    assert week_of(date(2026, 11, 22), first_weekday).first == first


@given(DATES, WEEKDAYS)
def test_a_week_holds_its_day_and_seven_days(day: date, first_weekday: int) -> None:
    week = week_of(day, first_weekday)
    assert day in week
    assert len(week) == 7
    assert week.first.isoweekday() == first_weekday


@pytest.mark.parametrize("first_weekday", [0, 8])
def test_there_are_seven_weekdays(first_weekday: int) -> None:
    with pytest.raises(ValueError, match="1 to 7"):
        week_of(FIRST, first_weekday)


@pytest.mark.parametrize(
    ("span", "anchor", "first", "last"),
    [
        (Span.MONTH, date(2028, 2, 29), date(2028, 2, 1), date(2028, 2, 29)),
        (Span.MONTH, date(2026, 12, 31), date(2026, 12, 1), date(2026, 12, 31)),
        (Span.YEAR, date(2026, 11, 22), date(2025, 12, 1), date(2026, 11, 30)),
        (Span.YEAR, date(2026, 12, 1), date(2026, 1, 1), date(2026, 12, 31)),
        (Span.ALL, date(2026, 12, 1), BOUNDS.first, BOUNDS.last),
    ],
)
def test_a_view_covers_whole_months_or_everything(
    span: Span, anchor: date, first: date, last: date
) -> None:
    assert shown_range(span, anchor, MONDAY, BOUNDS) == DayRange(first, last)


@given(st.sampled_from(Span), DATES, WEEKDAYS, st.integers(1, 30))
def test_stepping_back_and_forth_ends_where_it_began(
    span: Span, anchor: date, first_weekday: int, steps: int
) -> None:
    there = stepped(span, anchor, -steps)
    back = stepped(span, there, steps)
    assert shown_range(span, back, first_weekday, BOUNDS) == shown_range(
        span, anchor, first_weekday, BOUNDS
    )


@given(st.sampled_from([Span.WEEK, Span.MONTH, Span.YEAR]), DATES, WEEKDAYS)
def test_the_range_before_is_the_view_one_step_back(
    span: Span, anchor: date, first_weekday: int
) -> None:
    shown = shown_range(span, anchor, first_weekday, BOUNDS)
    earlier = stepped(span, anchor, -1)
    before = shown_range(span, earlier, first_weekday, BOUNDS)
    assert range_before(span, shown) == before
    assert before.last + timedelta(days=1) == shown.first


def test_nothing_came_before_all_of_it() -> None:
    assert range_before(Span.ALL, BOUNDS) is None


def test_a_weeks_chart_shows_the_four_weeks_that_end_with_it() -> None:
    in_chart = chart_range(Span.WEEK, WEEK)
    assert (len(in_chart), in_chart.last) == (28, WEEK.last)
    assert chart_range(Span.MONTH, WEEK) == WEEK


def test_ranges_can_be_cut_and_joined() -> None:
    assert WEEK.within(BEFORE) is None
    assert WEEK.joined(BEFORE) == DayRange(BEFORE.first, WEEK.last)
    assert WEEK.joined(BEFORE).within(BEFORE) == BEFORE
    with pytest.raises(ValueError, match="cannot end"):
        DayRange(WEEK.last, WEEK.first)
