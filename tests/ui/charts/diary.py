"""A diary of two weeks, and Trends opened upon it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from pytestqt.qtbot import QtBot

from rls_coach.core.history import Slot
from rls_coach.core.rating import Context
from rls_coach.core.settings import Settings
from rls_coach.ui.charts.figure_cards import FigureCard
from rls_coach.ui.charts.leg_chart import LegChart
from rls_coach.ui.pages.trends_page import TrendsPage
from rls_coach.ui.theme import Theme
from tests.ui.fakes import ZONE, FakeClock, FakeHistory, rating_on, record_at

TODAY = date(2026, 11, 22)
"""A Sunday: the last day of a British week."""


def rate(history: FakeHistory, day: date, context: Context, value: int | None) -> None:
    history.add_rating(rating_on(day, context, value))


def exercise(history: FakeHistory, day: date, slot: Slot, minutes: float) -> None:
    hour = 8 if slot is Slot.MORNING else 17
    record = record_at(datetime.combine(day, time(hour), ZONE), slot)
    history.finish_session(replace(record, active_s=minutes * 60))


def fill(history: FakeHistory, days: int = 14) -> None:
    """Rate evenings 6 and then 4, with a gap, a skip and a high night."""
    for ago in range(days - 1, -1, -1):
        day = TODAY - timedelta(days=ago)
        if ago == 2:
            continue
        rate(history, day, Context.EVENING, 4 if ago < 7 else 6)
        night = {3: None, 5: 7}.get(ago, 2)
        rate(history, day, Context.NIGHT, night)
        exercise(history, day, Slot.MORNING, 9)
    exercise(history, TODAY, Slot.AFTERNOON, 8)


def opened(
    qtbot: QtBot, theme: Theme, history: FakeHistory, at: datetime | None = None
) -> TrendsPage:
    clock = FakeClock(at or datetime.combine(TODAY, time(20), ZONE))
    page = TrendsPage(theme, history, clock, Settings)
    qtbot.addWidget(page)
    page.resize(1184, 800)
    page.show_page()
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def said(card: FigureCard) -> list[str]:
    return [card.number.text(), *(label.text() for label in card.details)]


def rows(page: TrendsPage) -> list[list[str]]:
    model = page.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def chart_of(page: TrendsPage) -> LegChart:
    assert page.chart is not None
    return page.chart
