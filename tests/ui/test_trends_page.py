"""Trends: figures, table and sentence say the same, and claim nothing."""

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rls_coach.core.history import Slot
from rls_coach.core.rating import Context
from rls_coach.core.week_ranges import Span
from rls_coach.ui.pages.trends_page import TrendsPage
from rls_coach.ui.theme import Theme
from tests.ui.charts.diary import (
    TODAY,
    chart_of,
    exercise,
    fill,
    opened,
    rate,
    rows,
    said,
)
from tests.ui.fakes import ZONE, FakeHistory


@pytest.fixture
def filled(history: FakeHistory) -> FakeHistory:
    fill(history)
    return history


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, filled: FakeHistory) -> TrendsPage:
    return opened(qtbot, theme, filled)


def test_an_empty_history_asks_to_start(
    qtbot: QtBot, theme: Theme, history: FakeHistory
) -> None:
    page = opened(qtbot, theme, history)
    assert page.chart is None
    assert not page.cards.isVisible()
    assert not page.bar.earlier.isVisible()
    with qtbot.waitSignal(page.start_requested, timeout=0):
        page.start_button.click()


def test_the_first_entry_fills_the_page(
    qtbot: QtBot, theme: Theme, history: FakeHistory
) -> None:
    page = opened(qtbot, theme, history)
    rate(history, TODAY, Context.EVENING, 3)
    page.show_page()
    assert not page.empty.isVisible()
    evening, sessions, moving, nights = page.cards.cards
    assert said(evening) == ["3.0", "too few days to compare", "1 evening rated"]
    assert said(sessions) == ["0 of 2", "no session", "on 0 of 1 day"]
    assert said(moving) == ["0 min", "0 minutes a day", "over 1 day"]
    assert said(nights) == ["–", "too few days to compare", "no night rated"]  # noqa: RUF001


def test_the_cards_say_what_they_rest_on(page: TrendsPage) -> None:
    evening, sessions, moving, nights = page.cards.cards
    assert said(evening) == ["4.0", "2.0 lower than last week", "average of 6 evenings"]
    assert said(sessions) == ["7 of 14", "6 mornings, 1 afternoon", "on 6 of 7 days"]
    assert said(moving) == ["1 h 02", "9 minutes a day", "over 7 days"]
    assert said(nights) == ["1 of 5", "0 of 7 last week", "nights 3.0 on average"]


def test_title_and_sentence_say_what_the_chart_shows(page: TrendsPage) -> None:
    assert page.bar.range_label.text() == "16 – 22 November"  # noqa: RUF001
    assert page.finding.text() == "Evenings 4.0 on average, 2.0 lower than last week"
    assert page.sentence.text() == (
        "16 – 22 November: the 6 evenings you rated were 4.0 on average, "  # noqa: RUF001
        "2.0 lower than last week; the 5 nights were 3.0 on average, 1 of them 6 or "
        "more; you moved for 1 hour 2 minutes in 7 sessions."
    )
    plot = chart_of(page).plot
    assert plot.accessibleDescription() == page.sentence.text()


def test_one_is_said_as_one(qtbot: QtBot, theme: Theme, history: FakeHistory) -> None:
    rate(history, TODAY, Context.EVENING, 3)
    rate(history, TODAY, Context.NIGHT, 6)
    exercise(history, TODAY, Slot.OTHER, 1)
    page = opened(qtbot, theme, history)
    assert page.sentence.text() == (
        "16 – 22 November: the evening you rated was 3.0; the night you rated was "  # noqa: RUF001
        "6.0, 1 of them 6 or more; you moved for 1 minute in 1 session."
    )
    assert said(page.cards.cards[1])[1] == "1 other"


def test_no_word_on_the_page_claims_that_something_helped(page: TrendsPage) -> None:
    everything = " ".join(label.text() for label in page.findChildren(QLabel)).lower()
    assert "by themselves" in everything
    for word in ("improve", "better", "worse", "works", "cured", "proven", "severe"):
        assert word not in everything


def test_the_table_holds_the_charts_days_newest_first(page: TrendsPage) -> None:
    table = rows(page)
    assert len(table) == 14
    assert table[0] == ["Sun 22 Nov", "4", "2", "17", "2"]
    assert table[2] == ["Fri 20 Nov", "–", "–", "0", "0"]  # noqa: RUF001
    assert table[3] == ["Thu 19 Nov", "4", "skipped", "9", "1"]
    shown = table[:7]
    assert sum(int(row[4]) for row in shown) == 7
    assert sum(row[1].isdigit() for row in shown) == 6


def test_the_table_can_be_copied(page: TrendsPage) -> None:
    page.table.setFocus()
    page.table.selectRow(2)
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied == "Day\tEvening\tNight\tMinutes\tSessions\nFri 20 Nov\t\t\t0\t0"
    page.table.clearSelection()
    assert len(page.table.copied_text().splitlines()) == 15


def test_stepping_shows_the_week_before_and_back(page: TrendsPage) -> None:
    assert not page.bar.later.isEnabled()
    page.bar.earlier.click()
    assert page.bar.range_label.text() == "9 – 15 November"  # noqa: RUF001
    assert said(page.cards.cards[0])[:2] == ["6.0", "too few days to compare"]
    assert rows(page)[0][0] == "Sun 15 Nov"
    assert not page.bar.earlier.isEnabled()
    page.bar.later.click()
    assert page.bar.range_label.text() == "16 – 22 November"  # noqa: RUF001


def test_opening_again_shows_the_present(page: TrendsPage) -> None:
    page.bar.earlier.click()
    page.show_page()
    assert page.bar.range_label.text() == "16 – 22 November"  # noqa: RUF001


@pytest.mark.parametrize(
    ("span", "title", "days_text"),
    [
        (Span.WEEK, "Your week", "16 – 22 November"),  # noqa: RUF001
        (Span.MONTH, "Your month", "1 – 30 November"),  # noqa: RUF001
        (Span.YEAR, "Your year", "1 December 2025 – 30 November 2026"),  # noqa: RUF001
        (Span.ALL, "All your days", "9 – 22 November"),  # noqa: RUF001
    ],
)
def test_each_segment_shows_its_days(
    page: TrendsPage, span: Span, title: str, days_text: str
) -> None:
    page.bar.segments[span].click()
    assert page.bar.title.text() == title
    assert page.bar.range_label.text() == days_text
    assert len(rows(page)) == 14


def test_a_week_chosen_after_stepping_through_months_is_the_present_one(
    page: TrendsPage,
) -> None:
    page.bar.segments[Span.MONTH].click()
    page.bar.earlier.click()
    page.bar.later.click()
    page.bar.segments[Span.WEEK].click()
    assert page.bar.range_label.text() == "16 – 22 November"  # noqa: RUF001


def test_after_midnight_the_day_before_is_still_the_present_one(
    qtbot: QtBot, theme: Theme, filled: FakeHistory
) -> None:
    monday_night = datetime.combine(TODAY + timedelta(days=1), time(1, 30), ZONE)
    page = opened(qtbot, theme, filled, monday_night)
    assert page.bar.range_label.text() == "16 – 22 November"  # noqa: RUF001


def test_weeks_begin_as_the_locale_says(
    qtbot: QtBot, theme: Theme, filled: FakeHistory
) -> None:
    QLocale.setDefault(QLocale("en_US"))
    page = opened(qtbot, theme, filled)
    assert page.bar.range_label.text() == "November 22 – 28"  # noqa: RUF001
    assert rows(page)[0][0] == "Sun Nov 22"
