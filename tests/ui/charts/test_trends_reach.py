"""Trends in every size and colour, without a mouse, and not before its time."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rls_coach.core.rating import Context, Rating
from rls_coach.core.settings import ThemeChoice
from rls_coach.core.week_ranges import Span
from rls_coach.ui.pages.trends_page import TrendsPage
from rls_coach.ui.theme import Theme
from tests.ui.charts.diary import (
    TODAY,
    chart_of,
    fill,
    opened,
    rate,
)
from tests.ui.fakes import FakeHistory
from tests.ui.hands import spoken


@pytest.fixture
def filled(history: FakeHistory) -> FakeHistory:
    fill(history)
    return history


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, filled: FakeHistory) -> TrendsPage:
    return opened(qtbot, theme, filled)


def test_segments_can_be_chosen_by_keyboard(page: TrendsPage) -> None:
    page.bar.segments[Span.WEEK].setFocus()
    QTest.keyClick(page.bar.segments[Span.WEEK], Qt.Key.Key_Right)
    month = page.bar.segments[Span.MONTH]
    assert month.hasFocus()
    QTest.keyClick(month, Qt.Key.Key_Space)
    assert month.isChecked()
    assert page.bar.title.text() == "Your month"


def test_everything_that_takes_the_keyboard_has_a_name(page: TrendsPage) -> None:
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert spoken(widget), widget


def test_a_theme_switch_recolours_the_chart(page: TrendsPage, theme: Theme) -> None:
    plot = chart_of(page).plot
    corner = QRect(QPoint(1, 1), QPoint(1, 1))
    colors = []
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST):
        theme.apply(choice, 100)
        colors.append(plot.grab(corner).toImage().pixelColor(0, 0).name())
    assert colors == ["#ffffff", "#1c2b29", "#000000"]


@pytest.mark.parametrize("text_percent", [100, 150, 200])
@pytest.mark.parametrize("width", [804, 1184, 1824])
def test_nothing_is_wider_than_the_page(
    page: TrendsPage, theme: Theme, text_percent: int, width: int
) -> None:
    theme.apply(ThemeChoice.LIGHT, text_percent)
    page.resize(width, 600)
    QTest.qWait(0)
    body = page.widget()
    assert body is not None
    assert body.minimumSizeHint().width() <= page.viewport().width()
    for widget in page.findChildren(QLabel) + page.findChildren(QAbstractButton):
        if widget.isVisible():
            corner = widget.mapTo(body, QPoint(widget.width(), 0))
            assert corner.x() <= body.width(), widget.text()
            assert widget.width() >= widget.minimumSizeHint().width(), widget.text()


def test_ten_years_open_without_reading_ten_years(
    qtbot: QtBot, theme: Theme, history: FakeHistory, monkeypatch: pytest.MonkeyPatch
) -> None:
    rate(history, TODAY - timedelta(days=3650), Context.EVENING, 3)
    asked: list[int] = []
    between = history.ratings_between

    def ratings_between(first: date, last: date) -> list[Rating]:
        asked.append((last - first).days)
        return between(first, last)

    monkeypatch.setattr(history, "ratings_between", ratings_between)
    opened(qtbot, theme, history)
    assert asked
    assert max(asked) < 100


def test_pyqtgraph_is_not_imported_before_there_is_a_chart() -> None:
    script = """
import sys
from datetime import UTC, datetime
from PySide6.QtWidgets import QApplication
from rls_coach.core.settings import Settings
from rls_coach.ui.pages.trends_page import TrendsPage
from rls_coach.ui.theme import Theme

class Clock:
    def now(self):
        return datetime(2026, 11, 22, 20, tzinfo=UTC)

class History:
    def first_day(self):
        return None

app = QApplication([])
page = TrendsPage(Theme(), History(), Clock(), Settings)
page.show_page()
print([name for name in ("pyqtgraph", "numpy") if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
