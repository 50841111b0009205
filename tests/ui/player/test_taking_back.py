"""Every answer about a session can be taken back, and none is an accident."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rls_coach.core.rating import Context
from rls_coach.ui.main_window import MainWindow
from rls_coach.ui.player.player_page import PlayerPage
from rls_coach.ui.widgets.rating_scale import RatingScale
from tests.ui.fakes import FakeClock, FakeHistory
from tests.ui.hands import button, click, press, says, settle
from tests.ui.player.conftest import Playing

Key = Qt.Key


@pytest.fixture
def done(player: PlayerPage, playing: Playing) -> PlayerPage:
    """A player that asks how it was."""
    playing.goes_on(515.0)
    settle()
    return player


def press_twice(scale: RatingScale, number: int) -> None:
    for _ in range(2):
        click(scale, f"{number} of 10")


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_a_key_that_was_meant_for_stop_does_not_say_0(
    player: PlayerPage, playing: Playing, history: FakeHistory, key: Qt.Key
) -> None:
    playing.goes_on(40.0)
    button(player.playing, "Stop the session").setFocus()
    press(player, Key.Key_Return)
    assert player.currentWidget() is player.after
    press(player, key)
    assert history.values(Context.AFTER) == []
    press(player, key)
    assert history.values(Context.AFTER) == [0]


def test_how_the_legs_are_can_be_taken_back(
    player: PlayerPage, history: FakeHistory
) -> None:
    press_twice(player.before.scale, 4)
    assert history.values(Context.BEFORE) == []
    assert player.before.scale.value is None
    click(player.before.scale, "5 of 10")
    assert history.values(Context.BEFORE) == [5]


def test_every_answer_afterwards_can_be_taken_back(
    done: PlayerPage, history: FakeHistory
) -> None:
    press_twice(done.after.scale, 3)
    press_twice(done.after.effort_scale, 6)
    for _ in range(2):
        click(done.after, "Did anything hurt? Yes")
    assert history.values(Context.AFTER) == []
    notes = history.only_record.notes
    assert (notes.effort, notes.had_pain) == (None, None)
    assert not button(done.after, "Did anything hurt? Yes").isChecked()


def test_another_answer_about_pain_replaces_the_first(
    done: PlayerPage, history: FakeHistory
) -> None:
    click(done.after, "Did anything hurt? Yes")
    click(done.after, "Did anything hurt? No")
    assert history.only_record.notes.had_pain is False
    assert button(done.after, "Did anything hurt? No").isChecked()


def test_a_session_that_was_too_short_to_keep_says_so(
    window: MainWindow, clock: FakeClock, history: FakeHistory
) -> None:
    click(window, "Start session")
    click(window, "Start")
    clock.advance(2.0)
    window.player.tick()
    click(window, "Stop the session")
    assert not window.is_playing
    assert says(window, "That was too short to keep, so nothing was noted.")
    assert not history.records


def test_enter_after_a_one_settles_it_at_once(
    player: PlayerPage, history: FakeHistory
) -> None:
    player.before.scale.focus_first()
    press(player, Key.Key_1, Key.Key_Return)
    assert history.values(Context.BEFORE) == [1]
    assert player.before.scale.value == 1
    assert player.before.start_button.hasFocus()


def test_tab_after_a_one_settles_it_and_keeps_the_keyboard(
    done: PlayerPage, history: FakeHistory
) -> None:
    press(done, Key.Key_1, Key.Key_Tab, Key.Key_5)
    assert history.values(Context.AFTER) == [1]
    assert history.only_record.notes.effort == 5
    focus = QApplication.focusWidget()
    assert focus is not None
    assert done.after.effort_scale.isAncestorOf(focus)


def test_tab_goes_from_the_scale_through_what_can_be_added_to_start(
    player: PlayerPage,
) -> None:
    player.before.scale.focus_first()
    seen = []
    for _ in range(3):
        press(player, Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [*player.before.boxes, player.before.start_button]
