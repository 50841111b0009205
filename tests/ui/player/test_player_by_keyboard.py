import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rls_coach.core.cues import CueKind
from rls_coach.core.history import Outcome
from rls_coach.core.rating import Context
from rls_coach.core.session import State
from rls_coach.core.step import StepKind
from rls_coach.ui.player.player_page import PlayerPage
from tests.ui.fakes import FakeClock, FakeHistory, FakeSounds
from tests.ui.hands import press, says, settle, spoken
from tests.ui.player.conftest import Playing

Key = Qt.Key


def state_of(player: PlayerPage) -> State | None:
    return player.session.state if player.session else None


def press_back_tab(player: PlayerPage) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)


def test_enter_starts_the_session(player: PlayerPage, history: FakeHistory) -> None:
    press(player, Key.Key_Return)
    assert state_of(player) is State.RUNNING
    assert player.currentWidget() is player.playing
    assert len(history.journals) == 1


def test_a_digit_rates_the_legs_before_and_belongs_to_the_session(
    player: PlayerPage, history: FakeHistory
) -> None:
    press_back_tab(player)
    press(player, Key.Key_6)
    assert history.values(Context.BEFORE) == [6]
    assert player.before.start_button.hasFocus()
    press(player, Key.Key_Return)
    (rating,) = history.ratings.values()
    assert rating.session_id in history.journals


def test_escape_before_the_start_goes_back_and_stores_no_session(
    qtbot: QtBot, player: PlayerPage, history: FakeHistory
) -> None:
    with qtbot.waitSignal(player.closed, timeout=0):
        press(player, Key.Key_Escape)
    assert not history.journals
    assert not history.records


def test_space_pauses_and_goes_on_after_a_count_of_three(
    player: PlayerPage, playing: Playing, sounds: FakeSounds
) -> None:
    playing.goes_on(20.0)
    press(player, Key.Key_Space)
    assert state_of(player) is State.PAUSED
    assert spoken(player.playing.ring).startswith("Paused")
    sounds.played.clear()
    press(player, Key.Key_Space)
    assert state_of(player) is State.RUNNING
    shown = [spoken(player.playing.ring)]
    for _ in range(2):
        playing.goes_on(1.0)
        shown.append(spoken(player.playing.ring))
    assert shown == ["Going on 3", "Going on 2", "Going on 1"]
    assert sounds.played == [CueKind.TICK] * 3
    assert playing.position_s == 20.0
    playing.goes_on(1.5)
    assert playing.position_s == 20.5


def test_right_goes_to_the_next_exercise(player: PlayerPage, playing: Playing) -> None:
    playing.goes_on(20.0)
    press(player, Key.Key_Right)
    assert playing.position_s == 103.0
    assert says(player.playing, "Lunge and rock")


def test_left_restarts_the_exercise_and_then_goes_to_the_one_before(
    player: PlayerPage, playing: Playing
) -> None:
    press(player, Key.Key_Right)
    playing.goes_on(20.0)
    press(player, Key.Key_Left)
    assert playing.position_s == 103.0
    press(player, Key.Key_Left)
    assert playing.position_s == 0.0


def test_up_gives_ten_seconds_more_to_the_hold(
    player: PlayerPage, playing: Playing
) -> None:
    playing.goes_on(12.5)
    assert player.session is not None
    left_s = player.session.step_left_s
    press(player, Key.Key_Up)
    assert player.session.step_left_s == left_s + 10.0


def test_down_skips_the_step(player: PlayerPage, playing: Playing) -> None:
    press(player, Key.Key_Down)
    assert playing.position_s == 10.0


def test_s_switches_legs_and_the_side_on_the_screen(
    player: PlayerPage, playing: Playing
) -> None:
    playing.goes_on(15.0)
    assert says(player.playing, "LEFT LEG")
    press(player, Key.Key_S)
    assert playing.position_s == 45.0
    assert player.session is not None
    step = player.session.timeline.step_at(playing.position_s)
    assert step.kind is StepKind.SWITCH_LEGS
    assert says(player.playing, "RIGHT LEG")
    press(player, Key.Key_S)
    assert says(player.playing, "LEFT LEG")


def test_m_mutes_and_unmutes(
    player: PlayerPage, playing: Playing, sounds: FakeSounds
) -> None:
    sounds.played.clear()
    press(player, Key.Key_M)
    playing.goes_on(12.5)
    assert sounds.played == []
    press(player, Key.Key_M)
    playing.goes_on(5.0)
    assert sounds.played


def test_escape_pauses_and_asks_and_escape_again_goes_on(
    player: PlayerPage, playing: Playing
) -> None:
    playing.goes_on(15.0)
    press(player, Key.Key_Escape)
    assert player.currentWidget() is player.leave
    assert state_of(player) is State.PAUSED
    press(player, Key.Key_Escape)
    assert player.currentWidget() is player.playing
    assert state_of(player) is State.RUNNING
    assert spoken(player.playing.ring) == "Going on 3"


def test_escape_just_after_the_last_second_leads_to_what_comes_after(
    player: PlayerPage, playing: Playing, clock: FakeClock, history: FakeHistory
) -> None:
    playing.goes_on(514.5)
    clock.advance(1.0)
    press(player, Key.Key_Escape)
    assert player.currentWidget() is player.after
    assert history.only_record.outcome is Outcome.COMPLETED


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_F5, Key.Key_X])
def test_a_key_without_a_meaning_changes_nothing(
    player: PlayerPage, playing: Playing, key: Qt.Key
) -> None:
    playing.goes_on(15.0)
    press(player, key)
    assert state_of(player) is State.RUNNING
    assert playing.position_s == 15.0


def test_the_whole_session_can_be_led_by_keyboard_to_its_last_note(
    qtbot: QtBot, player: PlayerPage, playing: Playing, history: FakeHistory
) -> None:
    playing.goes_on(515.0)
    assert player.currentWidget() is player.after
    settle()
    press(player, Key.Key_2)
    assert history.values(Context.AFTER) == [2]
    press(player, Key.Key_Tab)  # on to the scale of the effort
    press(player, Key.Key_4)
    assert history.only_record.notes.effort == 4
    press(player, Key.Key_Tab)  # on to "No, nothing hurt"
    press(player, Key.Key_Space)
    assert history.only_record.notes.had_pain is False
    press(player, Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is player.after.note_edit
    QTest.keyClicks(focus, "felt easy")
    press(player, Key.Key_Tab)
    with qtbot.waitSignal(player.closed, timeout=0):
        press(player, Key.Key_Return)
    assert history.only_record.notes.note == "felt easy"


def test_a_note_is_kept_when_escape_follows_it_at_once(
    qtbot: QtBot, player: PlayerPage, playing: Playing, history: FakeHistory
) -> None:
    playing.goes_on(515.0)
    player.after.note_edit.setFocus()
    QTest.keyClicks(player.after.note_edit, "quick")
    with qtbot.waitSignal(player.closed, timeout=0):
        press(player, Key.Key_Escape)
    assert history.only_record.notes.note == "quick"


def test_a_note_is_kept_when_the_window_closes_at_once(
    player: PlayerPage, playing: Playing, history: FakeHistory
) -> None:
    playing.goes_on(515.0)
    QTest.keyClicks(player.after.note_edit, "quicker")
    player.keep_unfinished()
    assert history.only_record.notes.note == "quicker"
