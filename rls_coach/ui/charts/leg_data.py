"""Series of leg days as arrays, in the detail that a width can show."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rls_coach.core.trends import day_fraction, trailing_average
from rls_coach.ui.charts.legend import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rls_coach.core.trends import DayFigures, DaySeries

Numbers = NDArray[np.float64]
Points = tuple[Numbers, Numbers]

_DAYS_IN_WEEK = 7
_TOPS_MIN = (10, 25, 50, 100, 150, 200, 300, 400, 500, 750, 1000, 1500)
_LINES = frozenset({Mark.EVENING_AVERAGE, Mark.NIGHT_AVERAGE, Mark.MINUTES})
_LONG_LINES = frozenset({Mark.EVENING_LONG, Mark.NIGHT_LONG, Mark.MINUTES})
_DOTS = frozenset({Mark.EVENING, Mark.NIGHT})


class Detail(Enum):
    """How much is drawn, by how many days are in sight."""

    DAYS = (0, 10.0)
    SEASON = (46, 7.0)
    YEAR = (121, 4.0)
    DECADE = (401, 0.0)

    @property
    def dot_px(self) -> float:
        """How large a day's rating is drawn."""
        return self.value[1]

    @property
    def days_per_bar(self) -> int:
        """How many days' minutes a day a bar stands for."""
        return {Detail.YEAR: 7, Detail.DECADE: 28}.get(self, 1)

    @property
    def marks(self) -> frozenset[Mark]:
        """What is drawn."""
        if self is Detail.DECADE:
            return _LONG_LINES
        return _LINES | _DOTS | ({Mark.MOMENT} if self is Detail.DAYS else set())


def detail_for(days_in_sight: int) -> Detail:
    """Return how much to draw of so many days."""
    return max(
        (detail for detail in Detail if days_in_sight >= detail.value[0]),
        key=lambda detail: detail.value[0],
    )


@dataclass(frozen=True, slots=True)
class LegData:
    """A series as arrays; days are counted from the calendar's beginning.

    Attributes:
        days: The days.
        evenings: The evening of each day, or not a number.
        nights: Likewise the nights.
        minutes: Minutes of exercise.
    """

    days: Numbers
    evenings: Numbers
    nights: Numbers
    minutes: Numbers


def leg_data(series: "DaySeries") -> LegData:
    """Return a series as arrays."""
    first = series.days[0].day.toordinal() if series.days else 0
    return LegData(
        np.arange(first, first + len(series.days), dtype=np.float64),
        _floats([day.evening for day in series.days]),
        _floats([day.night for day in series.days]),
        _floats([day.minutes for day in series.days]),
    )


def dots(days: Numbers, values: Numbers) -> Points:
    """Return the points that have a number."""
    known = np.isfinite(values)
    return days[known], values[known]


def lines(series: "DaySeries", data: LegData, detail: Detail) -> tuple[Points, Points]:
    """Return the lines of the evenings' and the nights' averages."""
    if detail is Detail.DECADE:
        # A line through thousands of 7-day averages is a blur: look back four weeks,
        # with as large a share of numbers, and take a point a week.
        evenings = trailing_average([day.evening for day in series.days], 28, 12)
        nights = trailing_average([day.night for day in series.days], 28, 12)
        return (
            _line(data.days, _floats(evenings), _DAYS_IN_WEEK),
            _line(data.days, _floats(nights), _DAYS_IN_WEEK),
        )
    evening_averages = _where_rated(_floats(series.evening_averages), data.evenings)
    night_averages = _where_rated(_floats(series.night_averages), data.nights)
    return _line(data.days, evening_averages), _line(data.days, night_averages)


def bars(data: LegData, detail: Detail, first_weekday: int) -> Points:
    """Return where bars stand and how many minutes a day they are high."""
    size = detail.days_per_bar
    if size == 1 or not len(data.days):
        some = data.minutes > 0
        return data.days[some], data.minutes[some]
    # Day 1 of the calendar is a Monday.
    blocks = ((data.days - first_weekday) // size).astype(np.int64)
    numbers = blocks - blocks[0]
    means = np.bincount(numbers, weights=data.minutes) / np.bincount(numbers)
    firsts = (blocks[0] + np.arange(len(means))) * size + first_weekday
    some = means > 0
    return firsts[some] + (size - 1) / 2, means[some]


def moments(days: "Sequence[DayFigures]") -> Points:
    """Return single ratings at their time of day; a day is centred on its number."""
    points = [
        (day.day.toordinal() - 0.5 + day_fraction(moment.at, day.day), moment.value)
        for day in days
        for moment in day.moments
    ]
    xs, ys = zip(*points, strict=True) if points else ((), ())
    return np.array(xs, dtype=np.float64), np.array(ys, dtype=np.float64)


def minutes_top(bars_in_sight: Points, first: date, last: date) -> int:
    """Return the minutes at the top of the right-hand axis: bars stay half as high."""
    xs, minutes = bars_in_sight
    seen = minutes[(xs >= first.toordinal() - 4) & (xs <= last.toordinal() + 4)]
    most = float(seen.max()) if len(seen) else 0.0
    return next((top for top in _TOPS_MIN if top >= most * 2.2), _TOPS_MIN[-1])


def _where_rated(averages: Numbers, values: Numbers) -> Numbers:
    # An average lives on for days after the last number. Drawn, that would hide the
    # gap: a line bridges one day without a number and no more.
    known = np.isfinite(values)
    known[1:] |= known[:-1].copy()
    return np.where(known, averages, np.nan)


def _line(days: Numbers, values: Numbers, step: int = 1) -> Points:
    if not np.isfinite(values).any():
        return days[:0], values[:0]
    # From the newest day back, so that the line ends where the days end.
    backwards = slice(None, None, -step)
    return days[backwards][::-1], values[backwards][::-1]


def _floats(values: "Sequence[float | None]") -> Numbers:
    return np.array(values, dtype=np.float64)
