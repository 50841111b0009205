"""The leg chart, read by keyboard and pointer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from rls_coach.core.rating import Context
from rls_coach.core.trends import DayFigures, DaySeries, Moment, day_series
from rls_coach.core.week_ranges import DayRange
from rls_coach.ui.charts.leg_chart import LegChart
from rls_coach.ui.charts.leg_data import (
    Detail,
    bars,
    detail_for,
    dots,
    leg_data,
    lines,
    minutes_top,
    moments,
)
from rls_coach.ui.charts.legend import Mark
from rls_coach.ui.charts.trend_words import TrendWords
from rls_coach.ui.theme import Theme

LAST = date(2026, 11, 22)
MONDAY = 1


def series_of(count: int, last: date = LAST) -> DaySeries:
    first = last - timedelta(days=count - 1)
    return day_series(
        [
            DayFigures(first + timedelta(days=n), evening=n % 11, night=5, minutes=14)
            for n in range(count)
        ]
    )


@pytest.fixture
def chart(qtbot: QtBot, theme: Theme) -> Iterator[LegChart]:
    words = TrendWords(QLocale("en_GB"))
    chart = LegChart(theme, QLocale("en_GB"), words.day_line)
    page = QScrollArea()
    page.setWidgetResizable(True)
    page.setWidget(chart)
    qtbot.addWidget(page)
    page.resize(900, 400)
    series = series_of(28)
    days = DayRange(series.days[0].day, LAST)
    shown = DayRange(LAST - timedelta(days=6), LAST)
    chart.show_days(series, days, shown, days)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    chart.plot.setFocus()
    yield chart
    # The scroll area owns the chart: it goes when qtbot closes it, not before.
    assert page.widget() is chart


def test_arrows_read_out_day_after_day(chart: LegChart) -> None:
    assert not chart.readout.isVisible()
    QTest.keyClick(chart.plot, Qt.Key.Key_Left)
    assert chart.readout.text() == "Sun 22 Nov: evening 5, night 5, 14 minutes"
    assert chart.readout.isVisible()
    QTest.keyClick(chart.plot, Qt.Key.Key_Right)
    assert chart.readout.text().startswith("Sun 22 Nov")
    QTest.keyClick(chart.plot, Qt.Key.Key_Left)
    assert chart.readout.text().startswith("Sat 21 Nov")
    QTest.keyClick(chart.plot, Qt.Key.Key_Home)
    assert chart.readout.text().startswith("Mon 26 Oct")
    QTest.keyClick(chart.plot, Qt.Key.Key_Left)
    assert chart.readout.text().startswith("Mon 26 Oct")
    QTest.keyClick(chart.plot, Qt.Key.Key_End)
    assert chart.readout.text().startswith("Sun 22 Nov")


def test_the_cursor_leaves_the_days_in_sight_and_takes_them_along(
    chart: LegChart,
) -> None:
    for _ in range(4):
        QTest.keyClick(chart.plot, Qt.Key.Key_Plus)
    assert len(chart.plot.days) < 14
    QTest.keyClick(chart.plot, Qt.Key.Key_Home)
    edge = chart.plot.days.first
    QTest.keyClick(chart.plot, Qt.Key.Key_Left)
    assert chart.plot.days.first == edge - timedelta(days=1)
    for _ in range(9):
        QTest.keyClick(chart.plot, Qt.Key.Key_Minus)
    assert len(chart.plot.days) == 28


def test_pointing_at_a_day_reads_it(qtbot: QtBot, chart: LegChart) -> None:
    chart.plot.day_hovered.emit(LAST)
    assert chart.readout.text().startswith("Sun 22 Nov")
    chart.plot.day_hovered.emit(None)
    assert not chart.readout.isVisible()
    chart.plot.day_hovered.emit(LAST + timedelta(days=1))
    assert not chart.readout.isVisible()


def test_the_pointer_finds_its_day(qtbot: QtBot, chart: LegChart) -> None:
    found: list[date] = []
    chart.plot.day_hovered.connect(found.append)
    QTest.mouseMove(chart.plot.viewport(), QPoint(450, 150))
    assert len(found) == 1
    assert found[0] in chart.plot.days


def wheel(chart: LegChart, modifiers: Qt.KeyboardModifier, turn: QPoint) -> bool:
    middle = QPointF(chart.plot.rect().center())
    event = QWheelEvent(
        middle,
        chart.plot.mapToGlobal(middle),
        QPoint(),
        turn,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    chart.plot.wheelEvent(event)
    return event.isAccepted()


def test_the_wheel_belongs_to_the_page_unless_ctrl_is_held(chart: LegChart) -> None:
    days = chart.plot.days
    assert not wheel(chart, Qt.KeyboardModifier.NoModifier, QPoint(0, 120))
    assert chart.plot.days == days
    assert wheel(chart, Qt.KeyboardModifier.ControlModifier, QPoint(0, 480))
    assert len(chart.plot.days) < len(days)
    zoomed = chart.plot.days
    assert wheel(chart, Qt.KeyboardModifier.NoModifier, QPoint(1200, 0))
    assert chart.plot.days.first < zoomed.first


def test_days_without_figures_are_asked_for(qtbot: QtBot, chart: LegChart) -> None:
    series = series_of(28)
    days = DayRange(series.days[0].day, LAST)
    bounds = DayRange(LAST - timedelta(days=99), LAST)
    chart.days_needed.connect(lambda: chart.show_series(series_of(100)))
    chart.show_days(series, days, days, bounds)
    QTest.keyClick(chart.plot, Qt.Key.Key_Home)
    with qtbot.waitSignal(chart.days_needed, timeout=0):
        QTest.keyClick(chart.plot, Qt.Key.Key_Left)
    assert chart.readout.text().startswith("Sun 25 Oct")


def test_the_legend_names_what_is_drawn(chart: LegChart) -> None:
    series = series_of(900)
    days = DayRange(series.days[0].day, LAST)
    chart.show_days(series, days, days, days)
    assert chart.plot.detail is Detail.DECADE
    assert Mark.EVENING not in chart.plot.detail.marks
    assert Mark.EVENING_LONG in chart.plot.detail.marks


@pytest.mark.parametrize(
    ("days", "detail"),
    [
        (1, Detail.DAYS),
        (31, Detail.DAYS),
        (90, Detail.SEASON),
        (366, Detail.YEAR),
        (3650, Detail.DECADE),
    ],
)
def test_more_days_are_drawn_in_less_detail(days: int, detail: Detail) -> None:
    assert detail_for(days) is detail


def test_gaps_are_gaps() -> None:
    days = list(series_of(10).days)
    days[4] = replace(days[4], evening=None, minutes=0)
    data = leg_data(day_series(days))
    gap = days[4].day.toordinal()
    assert gap not in dots(data.days, data.evenings)[0]
    assert gap not in bars(data, Detail.DAYS, MONDAY)[0]
    evening_line, _ = lines(day_series(days), data, Detail.DAYS)
    assert np.isnan(evening_line[1][:2]).all()


def test_a_line_bridges_one_day_without_a_number_and_no_more() -> None:
    days = list(series_of(12).days)
    for missing in (4, 8, 9):
        days[missing] = replace(days[missing], evening=None)
    series = day_series(days)
    (_, averages), _ = lines(series, leg_data(series), Detail.DAYS)
    drawn = np.isfinite(averages)
    assert [n for n in range(2, 12) if not drawn[n]] == [9]


def test_nothing_rated_draws_no_line() -> None:
    series = day_series([DayFigures(LAST)])
    for line in lines(series, leg_data(series), Detail.DAYS):
        assert len(line[0]) == 0


def test_a_weeks_bar_is_its_minutes_a_day() -> None:
    data = leg_data(series_of(28))
    xs, minutes = bars(data, Detail.YEAR, MONDAY)
    assert list(minutes) == [14] * 4
    thursday = date(2026, 11, 19).toordinal()
    assert xs[-1] == thursday


def test_a_moment_stands_at_its_time_of_day() -> None:
    noon = datetime(2026, 11, 22, 17, tzinfo=UTC)
    day = DayFigures(LAST, moments=(Moment(noon, Context.NOW, 3),))
    xs, ys = moments([day])
    assert (xs[0], ys[0]) == (LAST.toordinal(), 3)


@pytest.mark.parametrize(("most", "top"), [(0, 10), (4, 10), (17, 50), (90, 200)])
def test_bars_stay_in_the_lower_half(most: int, top: int) -> None:
    points = np.array([float(LAST.toordinal())]), np.array([float(most)])
    assert minutes_top(points, LAST, LAST) == top
