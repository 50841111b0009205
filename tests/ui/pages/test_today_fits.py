"""Whether what matters on Today is in sight."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from rls_coach.core.settings import Settings
from rls_coach.ui.main_window import MainWindow
from rls_coach.ui.pages.today_page import TodayPage
from tests.ui.fakes import FakeClock, FakeHistory
from tests.ui.hands import says, settle

Open = Callable[[], MainWindow]


def today_of(window: MainWindow) -> TodayPage:
    page = window.findChild(TodayPage)
    assert isinstance(page, TodayPage)
    return page


@pytest.mark.parametrize(
    ("size", "text_percent"),
    [((900, 600), 100), ((900, 600), 200), ((1280, 800), 200), ((1920, 1080), 200)],
)
def test_start_is_in_sight_without_scrolling(
    open_window: Open, history: FakeHistory, size: tuple[int, int], text_percent: int
) -> None:
    history.save_settings(Settings(text_percent=text_percent))
    window = open_window()
    window.apply_settings(history.load_settings())
    window.window().resize(*size)
    settle(4)
    page = today_of(window)
    start = page.next_card.start_button
    place = QRect(start.mapTo(page.viewport(), QPoint(0, 0)), start.size())
    assert page.verticalScrollBar().value() == 0
    assert page.viewport().rect().contains(place)


def test_a_low_window_leaves_out_the_list_and_a_high_one_shows_it(
    window: MainWindow,
) -> None:
    card = today_of(window).next_card
    assert says(card, "Calf stretch")
    card.set_low(is_low=True)
    assert not says(card, "Calf stretch")
    card.set_low(is_low=False)
    assert says(card, "Calf stretch")


def test_close_to_bedtime_a_low_window_keeps_the_list_away_when_it_grows(
    open_window: Open, clock: FakeClock
) -> None:
    clock.set_time(21)
    card = today_of(open_window()).next_card
    card.set_low(is_low=True)
    card.set_low(is_low=False)
    assert not says(card, "Calf stretch")


def test_when_bedtime_comes_near_the_keyboard_leaves_start_for_a_comfort(
    open_window: Open, clock: FakeClock
) -> None:
    clock.set_time(18)
    window = open_window()
    page = today_of(window)
    assert page.next_card.start_button.hasFocus()
    clock.set_time(21)
    page.show_time()
    assert page.comforts_card.main_button is QApplication.focusWidget()


def test_when_bedtime_comes_near_the_keyboard_stays_where_somebody_put_it(
    open_window: Open, clock: FakeClock
) -> None:
    clock.set_time(18)
    page = today_of(open_window())
    page.next_card.other_button.setFocus()
    clock.set_time(21)
    page.show_time()
    assert page.next_card.other_button.hasFocus()
