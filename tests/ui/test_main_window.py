from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from rls_coach.core.cues import CueKind
from rls_coach.core.history import Slot
from rls_coach.core.session import State
from rls_coach.core.settings import ThemeChoice
from rls_coach.ui.main_window import MainWindow
from rls_coach.ui.pages.settings_page import SettingsPage
from rls_coach.ui.pages.today_page import TodayPage
from rls_coach.ui.player.player_page import PlayerPage
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.toast import Toast
from tests.ui.fakes import FakeClock, FakeHistory, FakeSounds
from tests.ui.hands import button, buttons, click, press, says, settle, texts

CTRL = Qt.KeyboardModifier.ControlModifier
PAGES = ["today", "exercises", "diary", "trends", "settings"]
TITLES = ["Good morning", "Exercises", "Diary", "Once you have", "Settings"]


def press_ctrl(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window, key, CTRL)
    settle()


def go_on(window: MainWindow, clock: FakeClock, seconds: float) -> None:
    for _ in range(round(seconds * 2)):
        clock.advance(0.5)
        window.player.tick()


def test_it_opens_on_today_and_makes_nothing_else(window: MainWindow) -> None:
    assert says(window, "Good morning")
    assert window.findChildren(SettingsPage) == []
    assert window.findChildren(PlayerPage) == []


def test_a_page_is_made_once(window: MainWindow) -> None:
    first = window.open_page("settings")
    window.open_page("today")
    assert window.open_page("settings") is first


@pytest.mark.parametrize("number", range(1, 6))
def test_control_and_a_digit_open_a_page(window: MainWindow, number: int) -> None:
    window.open_page("exercises" if number != 2 else "today")
    press_ctrl(window, Qt.Key(Qt.Key.Key_0 + number))
    assert any(text.startswith(TITLES[number - 1]) for text in texts(window))
    checked = [one.text() for one in rail_buttons(window) if one.isChecked()]
    assert checked == [PAGES[number - 1].capitalize()]


def rail_buttons(window: MainWindow) -> list[QToolButton]:
    return window.rail.findChildren(QToolButton)


@pytest.mark.parametrize("page", PAGES)
def test_the_rail_opens_a_page(window: MainWindow, page: str) -> None:
    click(window.rail, page.capitalize())
    assert button(window.rail, page.capitalize()).isChecked()


def test_the_keys_of_the_pages_rest_during_a_session(window: MainWindow) -> None:
    window.sessions.start(Slot.MORNING)
    press_ctrl(window, Qt.Key.Key_2)
    assert window.is_playing
    assert window.player.isVisible()


def test_the_text_grows_and_shrinks_and_is_kept(
    window: MainWindow, history: FakeHistory, theme: Theme
) -> None:
    sizes = []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        press_ctrl(window, key)
        sizes.append(history.settings.text_percent)
        assert theme.px(100) == history.settings.text_percent
    assert sizes == [125, 150, 125, 100]


def test_the_text_stops_at_both_ends(window: MainWindow, history: FakeHistory) -> None:
    press_ctrl(window, Qt.Key.Key_Minus)
    assert history.settings.text_percent == 100
    for _ in range(7):
        press_ctrl(window, Qt.Key.Key_Plus)
    assert history.settings.text_percent == 200


def test_a_text_size_chosen_by_key_outlives_the_next_change_in_the_settings(
    window: MainWindow, history: FakeHistory
) -> None:
    page = window.open_page("settings")
    assert isinstance(page, SettingsPage)
    press_ctrl(window, Qt.Key.Key_Plus)
    assert page.text_box.currentData() == 125
    page.sound_box.click()
    page.flush()
    assert history.settings.text_percent == 125
    assert not history.settings.has_sound


def test_f11_takes_the_screen_and_gives_it_back(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.window().isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.window().isFullScreen()


def test_a_session_gives_the_screen_back_when_it_ends(window: MainWindow) -> None:
    window.sessions.start(Slot.MORNING)
    QTest.keyClick(window.player, Qt.Key.Key_F11)
    assert window.window().isFullScreen()
    press(window, Qt.Key.Key_Escape)
    assert not window.window().isFullScreen()
    assert not window.is_playing


def test_closing_during_a_session_leaves_it_resumable(
    window: MainWindow, history: FakeHistory, clock: FakeClock
) -> None:
    window.sessions.start(Slot.MORNING)
    window.player.begin()
    go_on(window, clock, 21.5)
    window.window().close()
    (journal,) = history.unfinished_sessions()
    assert journal.position_s == 21.5
    assert window.player.session is not None
    assert window.player.session.state is State.PAUSED


def test_control_q_closes_and_keeps_a_setting_that_waited(
    window: MainWindow, history: FakeHistory
) -> None:
    page = window.open_page("settings")
    assert isinstance(page, SettingsPage)
    page.sound_box.click()
    assert history.settings.has_sound
    press_ctrl(window, Qt.Key.Key_Q)
    assert not window.isVisible()
    assert not history.settings.has_sound


def test_a_setting_is_used_and_kept_the_moment_it_is_chosen(
    window: MainWindow, history: FakeHistory, theme: Theme
) -> None:
    page = window.open_page("settings")
    assert isinstance(page, SettingsPage)
    page.theme_box.setCurrentIndex(page.theme_box.findData("dark"))
    assert theme.tokens.name == "dark"
    assert history.settings.theme is ThemeChoice.DARK
    page.text_box.setCurrentIndex(page.text_box.findData(150))
    assert theme.px(10) == 15
    assert history.settings.text_percent == 150


def test_the_hold_of_the_settings_is_the_hold_of_the_session(
    open_window: Callable[[], MainWindow], history: FakeHistory
) -> None:
    history.settings = replace(history.settings, hold_s=10)
    window = open_window()
    window.sessions.start(Slot.MORNING)
    window.player.begin()
    session = window.player.session
    assert session is not None
    holds = [one for one in session.timeline.steps if one.move == "hold"]
    assert {one.duration_s for one in holds} == {2.0, 10.0}


def test_a_muted_session_stays_muted_when_the_text_grows(
    window: MainWindow, clock: FakeClock, sounds: FakeSounds
) -> None:
    window.sessions.start(Slot.MORNING)
    window.player.begin()
    press(window, Qt.Key.Key_M)
    press_ctrl(window, Qt.Key.Key_Plus)
    sounds.played.clear()
    go_on(window, clock, 12)
    assert sounds.played == []


def test_the_settings_play_a_chime_as_loud_as_the_session_would(
    window: MainWindow, sounds: FakeSounds
) -> None:
    page = window.open_page("settings")
    click(page, "Play a chime")
    assert sounds.played == [CueKind.HOLD]
    assert sounds.volume_percent == 70


def test_a_machine_without_sound_says_so_when_a_chime_is_asked_for(
    window: MainWindow, sounds: FakeSounds
) -> None:
    sounds.is_available = False
    click(window.open_page("settings"), "Play a chime")
    assert says(window, "This machine plays no sound here. Sessions work without.")


def test_a_message_stands_at_the_bottom_and_stays_there(window: MainWindow) -> None:
    window.show_message("Something to know.")
    toast = window.findChild(Toast)
    assert isinstance(toast, Toast)
    assert texts(toast) == ["Something to know."]
    for width, height in ((1280, 800), (1000, 640)):
        window.window().resize(width, height)
        settle()
        assert toast.geometry().bottom() == window.height() - 25
        assert abs(toast.geometry().center().x() - window.width() / 2) <= 2


def test_a_message_without_undo_offers_none(window: MainWindow) -> None:
    window.show_message("Something to know.")
    toast = window.findChild(Toast)
    assert isinstance(toast, Toast)
    assert buttons(toast) == []


def test_today_moves_on_when_somebody_comes_back_to_the_window(
    window: MainWindow, clock: FakeClock, qtbot: QtBot
) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    clock.set_time(19)
    window.window().activateWindow()
    qtbot.waitUntil(lambda: says(window, "Good evening"))


def test_a_second_start_brings_the_window_forward(window: MainWindow) -> None:
    window.window().showMinimized()
    window.bring_forward()
    assert not window.window().isMinimized()
    assert window.window().isVisible()


def test_a_rating_in_the_diary_can_be_taken_back(
    window: MainWindow, history: FakeHistory
) -> None:
    today = window.open_page("today")
    assert isinstance(today, TodayPage)
    today.legs_card.scale.choose(3)
    diary = window.open_page("diary")
    settle()
    click(diary, "Evening: add, Wednesday 18 November 2026")
    settle()
    click(diary, "5 of 10")
    assert len(history.ratings) == 2
    click(window, "Undo")
    assert len(history.ratings) == 1


def is_stop(widget: QWidget) -> bool:
    """Tell whether Tab stops at a widget."""
    is_one = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return is_one and widget.isVisible() and widget.isEnabled()


def stop_before(widget: QWidget) -> QWidget:
    """Return where the keyboard is before Tab brings it to a widget."""
    before = widget.previousInFocusChain()
    while before is not None and not is_stop(before):
        before = before.previousInFocusChain()
    assert before is not None
    return before


@pytest.mark.parametrize("key", ["exercises", "settings", "diary"])
def test_what_tab_comes_to_from_outside_a_scrolled_page_is_in_sight(
    window: MainWindow, key: str
) -> None:
    window.window().resize(900, 600)
    page = window.open_page(key)
    settle()
    areas = [page] if isinstance(page, QScrollArea) else page.findChildren(QScrollArea)
    (area,) = [one for one in areas if one.isVisible()]
    first = next(one for one in area.findChildren(QWidget) if is_stop(one))
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    stop_before(first).setFocus()
    press(window, Qt.Key.Key_Tab)
    settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert area.isAncestorOf(focus)
    place = QRect(focus.mapTo(area.viewport(), QPoint(0, 0)), focus.size())
    assert area.viewport().rect().intersects(place)
    assert area.viewport().rect().contains(place.topLeft())


def test_what_one_is_at_stays_in_sight_when_the_text_grows(window: MainWindow) -> None:
    window.window().resize(1280, 800)
    page = window.open_page("settings")
    assert isinstance(page, SettingsPage)
    settle()
    page.text_box.setFocus()
    settle()
    for _ in range(3):
        press_ctrl(window, Qt.Key.Key_Plus)
    place = QRect(page.text_box.mapTo(page.viewport(), QPoint(0, 0)), QSize(1, 44))
    assert page.viewport().rect().contains(place)
