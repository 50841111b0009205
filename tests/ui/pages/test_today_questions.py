from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rls_coach.core.rating import Context
from rls_coach.ui.main_window import MainWindow
from rls_coach.ui.pages.today_cards import LegsCard
from rls_coach.ui.pages.today_page import TodayPage
from rls_coach.ui.widgets.toast import Toast
from tests.ui.fakes import FakeClock, FakeHistory, rating_on
from tests.ui.hands import click, says, texts

Open = Callable[[], MainWindow]
TODAY = date(2026, 11, 18)
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def open_today(open_window: Open) -> Callable[[], TodayPage]:
    def open_it() -> TodayPage:
        page = open_window().findChild(TodayPage)
        assert isinstance(page, TodayPage)
        return page

    return open_it


def toast_of(page: TodayPage) -> Toast:
    toast = page.window().findChild(Toast)
    assert isinstance(toast, Toast)
    return toast


def click_number(card: LegsCard, number: int) -> None:
    click(card.scale, f"{number} of 10")


def test_one_click_saves_how_the_legs_are(
    open_today: Callable[[], TodayPage], history: FakeHistory, clock: FakeClock
) -> None:
    click_number(open_today().legs_card, 4)
    (rating,) = history.ratings.values()
    assert (rating.context, rating.value, rating.day) == (Context.NOW, 4, TODAY)
    assert rating.at == clock.now()
    assert rating.session_id is None


def test_the_toast_takes_the_rating_back(
    open_today: Callable[[], TodayPage], history: FakeHistory
) -> None:
    today = open_today()
    click_number(today.legs_card, 4)
    assert texts(toast_of(today)) == ["Saved: 4 of 10"]
    click(toast_of(today), "Undo")
    assert not history.ratings
    assert not toast_of(today).isVisible()
    assert today.legs_card.scale.value is None


def test_the_last_undo_takes_back_the_last_rating_only(
    open_today: Callable[[], TodayPage], history: FakeHistory
) -> None:
    today = open_today()
    click_number(today.legs_card, 4)
    click_number(today.legs_card, 5)
    click(toast_of(today), "Undo")
    assert history.values(Context.NOW) == [4]


def test_last_night_is_asked_for_in_the_morning_and_no_more_once_it_is_said(
    open_today: Callable[[], TodayPage], history: FakeHistory
) -> None:
    today = open_today()
    assert today.night_card.isVisible()
    assert not today.evening_card.isVisible()
    click_number(today.night_card, 6)
    (rating,) = history.ratings.values()
    assert (rating.context, rating.value, rating.day) == (Context.NIGHT, 6, YESTERDAY)
    assert not today.night_card.isVisible()


def test_skipping_last_night_is_remembered_as_skipped(
    open_today: Callable[[], TodayPage], history: FakeHistory
) -> None:
    today = open_today()
    click(today, "Skip: Last night, at its strongest?")
    assert history.values(Context.NIGHT) == [None]
    assert not today.night_card.isVisible()
    assert texts(toast_of(today)) == ["Skipped"]
    click(toast_of(today), "Undo")
    assert not history.ratings
    assert today.night_card.isVisible()


def test_last_night_is_not_asked_for_when_it_is_known(
    open_today: Callable[[], TodayPage], history: FakeHistory
) -> None:
    history.add_rating(rating_on(YESTERDAY, Context.NIGHT, 0))
    assert not open_today().night_card.isVisible()


@pytest.mark.parametrize(
    ("hour", "days_on", "is_evening"),
    [(5, 0, False), (17, 0, False), (18, 0, True), (23, 0, True), (1, 1, True)],
)
def test_the_evening_is_asked_for_from_six_until_the_leg_day_ends(
    open_today: Callable[[], TodayPage],
    clock: FakeClock,
    hour: int,
    days_on: int,
    *,
    is_evening: bool,
) -> None:
    clock.set_time(hour, days_on=days_on)
    today = open_today()
    assert today.evening_card.isVisible() == is_evening
    assert today.night_card.isVisible() != is_evening


def test_an_evening_said_after_midnight_counts_for_the_day_before(
    open_today: Callable[[], TodayPage], clock: FakeClock, history: FakeHistory
) -> None:
    clock.set_time(1, 30, days_on=1)
    today = open_today()
    click_number(today.evening_card, 8)
    (rating,) = history.ratings.values()
    assert (rating.context, rating.value, rating.day) == (Context.EVENING, 8, TODAY)
    assert not today.evening_card.isVisible()


@pytest.mark.parametrize("number", range(11))
def test_every_number_of_the_scale_can_be_clicked(
    open_today: Callable[[], TodayPage], history: FakeHistory, number: int
) -> None:
    click_number(open_today().legs_card, number)
    assert history.values(Context.NOW) == [number]


def test_a_toast_goes_away_by_itself_and_by_escape(
    qtbot: QtBot, open_today: Callable[[], TodayPage]
) -> None:
    today = open_today()
    click_number(today.legs_card, 4)
    toast = toast_of(today)
    undo = toast.findChildren(type(today.next_card.start_button))[0]
    undo.setFocus()
    QTest.keyClick(undo, Qt.Key.Key_Escape)
    assert not toast.isVisible()
    assert not says(today.window(), "Saved: 4 of 10")


def test_a_number_that_was_taken_back_is_no_longer_marked(
    open_today: Callable[[], TodayPage], history: FakeHistory
) -> None:
    today = open_today()
    click_number(today.night_card, 7)
    click(toast_of(today), "Undo")
    assert not history.ratings
    assert today.night_card.isVisible()
    assert today.night_card.scale.value is None


def test_the_keyboard_goes_on_to_the_next_question_when_one_is_answered(
    open_today: Callable[[], TodayPage],
) -> None:
    today = open_today()
    today.night_card.scale.focus_first()
    QTest.keyClick(today.window().focusWidget(), Qt.Key.Key_4)
    assert not today.night_card.isVisible()
    assert today.legs_card.scale.isAncestorOf(today.window().focusWidget())
