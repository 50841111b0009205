"""The marks of the leg chart: dots, lines, bars and what stands behind them."""

from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from rls_coach.core.trends import DaySeries, day_series
from rls_coach.core.week_ranges import DayRange
from rls_coach.ui.charts.day_ticks import grid_days
from rls_coach.ui.charts.leg_data import (
    Detail,
    Points,
    bars,
    dots,
    leg_data,
    lines,
    minutes_top,
    moments,
)

if TYPE_CHECKING:
    from rls_coach.ui.charts.colors import ChartColors
    from rls_coach.ui.theme import Theme

TOP = 10
"""The highest rating, and the top of the chart."""

_NIGHT_OFFSET_DAYS = 0.28
_MOMENT_PX = 6
_DASHES = (4.0, 3.0)
_NO_POINTS: Points = (np.empty(0), np.empty(0))


class LegItems:
    """Everything that is drawn over the days.

    Args:
        view: The pyqtgraph view to draw in.
        locale: Says which day a week begins with.
    """

    def __init__(self, view: Any, locale: QLocale) -> None:
        self._locale = locale
        self._series = day_series(())
        self._data = leg_data(self._series)
        self._detail = Detail.DAYS
        self._bars = _NO_POINTS
        self.top_min = 0
        self.shown = QGraphicsRectItem()
        self._grid = pg.PlotCurveItem(connect="pairs")
        self._bar_item = pg.BarGraphItem(x=[], height=[], width=0.5, pen=None)
        self._moments = pg.ScatterPlotItem(symbol="o", size=_MOMENT_PX, brush=None)
        self._evening_line = _line()
        self._night_line = _line()
        self._evenings = pg.ScatterPlotItem(symbol="o")
        self._nights = pg.ScatterPlotItem(symbol="d")
        self.cursor = pg.InfiniteLine(angle=90)
        self.cursor.hide()
        for item in (
            self.shown,
            self._grid,
            self._bar_item,
            self.cursor,
            self._moments,
            self._night_line,
            self._evening_line,
            self._nights,
            self._evenings,
        ):
            view.addItem(item, ignoreBounds=True)

    def show_series(self, series: DaySeries) -> None:
        """Take other figures; ``draw`` shows them."""
        self._series = series
        self._data = leg_data(series)

    def draw(self, detail: Detail) -> None:
        """Draw the figures with so much detail."""
        self._detail = detail
        data, has_dots = self._data, bool(detail.dot_px)
        has_offset = detail is Detail.DAYS
        nights_at = data.days + _NIGHT_OFFSET_DAYS * has_offset
        # What is not drawn is not held either: thousands of dots take their time.
        self._evenings.setData(
            *dots(data.days, data.evenings) if has_dots else _NO_POINTS
        )
        self._nights.setData(*dots(nights_at, data.nights) if has_dots else _NO_POINTS)
        self._moments.setData(*moments(self._series.days) if has_offset else _NO_POINTS)
        evening_line, night_line = lines(self._series, data, detail)
        self._evening_line.setData(*evening_line)
        self._night_line.setData(*night_line)
        self._bars = bars(data, detail, self._locale.firstDayOfWeek().value)
        self.top_min = 0

    def scale_bars(self, first: date, last: date) -> bool:
        """Fit the minutes' scale to the days in sight; return whether it changed."""
        top_min = minutes_top(self._bars, first, last)
        if top_min == self.top_min:
            return False
        self.top_min = top_min
        xs, minutes = self._bars
        days_per_bar = self._detail.days_per_bar
        width = days_per_bar * (0.5 if days_per_bar == 1 else 0.8)
        self._bar_item.setOpts(x=xs, width=width, height=minutes * TOP / top_min)
        return True

    def draw_grid(self, days: DayRange) -> None:
        """Draw lines at every second number and where weeks, months, years begin."""
        low, high = days.first.toordinal() - 1.0, days.last.toordinal() + 1.0
        ends: list[tuple[float, float]] = []
        for level in range(0, TOP + 1, 2):
            ends += [(low, level), (high, level)]
        for day in grid_days(days, self._locale):
            ends += [(day.toordinal() - 0.5, 0.0), (day.toordinal() - 0.5, TOP)]
        xs, ys = np.array(ends, dtype=np.float64).T
        self._grid.setData(xs, ys)

    def color(self, colors: "ChartColors", theme: "Theme") -> None:
        """Draw everything in these colours, as large as the text."""
        detail = self._detail
        is_far = detail in (Detail.YEAR, Detail.DECADE)
        self.shown.setBrush(QColor(colors.shown))
        self.shown.setPen(QPen(Qt.PenStyle.NoPen))
        self._grid.setPen(pg.mkPen(colors.grid, width=1))
        # A line around bars that are a few pixels wide would hide their colour.
        edge = None if is_far else pg.mkPen(colors.bar_edge, width=1)
        brush = colors.bar_edge if is_far else colors.bar
        self._bar_item.setOpts(pen=edge, brush=_tinted(brush, 0.5 if is_far else 1.0))
        self._moments.setPen(pg.mkPen(colors.moment, width=1.5))
        self._moments.setSize(_grown(_MOMENT_PX, theme))
        strength = 0.45 if detail is Detail.YEAR else 1.0
        for item, color, scale in (
            (self._evenings, colors.evening, 1.0),
            (self._nights, colors.night, 1.2),
        ):
            item.setPen(None if is_far else pg.mkPen(colors.ground, width=1))
            item.setBrush(_tinted(color, strength))
            item.setSize(_grown(detail.dot_px * scale, theme))
        width_px = 2 if is_far else 2.5
        self._evening_line.setPen(pg.mkPen(colors.evening, width=width_px))
        self._night_line.setPen(
            pg.mkPen(colors.night, width=width_px, dash=list(_DASHES))
        )
        self.cursor.setPen(pg.mkPen(colors.cursor, width=1))


def _grown(size_px: float, theme: "Theme") -> float:
    # Half as much as the text, or neighbouring days would cover one another.
    return (size_px + theme.px(size_px)) / 2


def _line() -> Any:
    return pg.PlotDataItem(connect="finite", clipToView=True, antialias=True)


def _tinted(color: str, strength: float) -> QColor:
    tinted = QColor(color)
    tinted.setAlphaF(strength)
    return tinted
