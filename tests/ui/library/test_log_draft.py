"""What is filled in to be logged is not lost without a question."""

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest

from rls_coach.ui.exercises_room import ExercisesRoom
from rls_coach.ui.library.log_panel import LogPanel
from rls_coach.ui.main_window import MainWindow
from tests.ui.fakes import FakeHistory
from tests.ui.hands import click, press, says, settle

Key = Qt.Key
QUESTION = "Leave without logging it?"


@pytest.fixture
def room(window: MainWindow) -> ExercisesRoom:
    room = window.open_page("exercises")
    assert isinstance(room, ExercisesRoom)
    room.open_exercise("cycling")
    settle()
    click(room, "Log afterwards")
    settle()
    return room


@pytest.fixture
def panel(room: ExercisesRoom) -> LogPanel:
    """The panel with a time, minutes and a note filled in."""
    panel = room.library.log_panel
    panel.minutes_box.setValue(40)
    panel.when.time_edit.setTime(QTime(7, 5))
    panel.note_edit.setFocus()
    QTest.keyClicks(panel.note_edit, "Along the river.")
    return panel


def go_away_and_come_back(window: MainWindow) -> None:
    for key in (Key.Key_1, Key.Key_2):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        settle()


def test_the_panel_is_still_open_with_its_words_when_one_comes_back(
    window: MainWindow, panel: LogPanel, history: FakeHistory
) -> None:
    go_away_and_come_back(window)
    assert panel.isVisible()
    assert panel.note_edit.hasFocus()
    click(panel, "Log it")
    record = history.only_record
    assert record.active_s == 2400.0
    assert (record.started_at.hour, record.started_at.minute) == (7, 5)
    assert record.notes.note == "Along the river."


def test_an_untouched_panel_makes_way_for_the_list(
    window: MainWindow, room: ExercisesRoom
) -> None:
    go_away_and_come_back(window)
    assert room.library.list.isVisible()


@pytest.mark.parametrize("way", ["Cancel", "Escape"])
def test_leaving_asks_first_and_stays_where_one_was(
    room: ExercisesRoom, panel: LogPanel, history: FakeHistory, way: str
) -> None:
    def leave() -> None:
        if way == "Escape":
            press(panel, Key.Key_Escape)
        else:
            click(panel, "Cancel")

    leave()
    assert says(panel, QUESTION)
    click(panel, "Keep editing")
    assert not says(panel, QUESTION)
    assert panel.note_edit.toPlainText() == "Along the river."
    leave()
    click(panel, "Leave")
    assert room.library.detail.exercise_id == "cycling"
    assert room.library.detail.isVisible()
    assert not history.records


def test_escape_answers_the_question_with_staying(panel: LogPanel) -> None:
    press(panel, Key.Key_Escape)
    press(panel, Key.Key_Escape)
    assert not says(panel, QUESTION)
    assert panel.note_edit.hasFocus()


def test_what_was_left_does_not_come_back(room: ExercisesRoom, panel: LogPanel) -> None:
    press(panel, Key.Key_Escape)
    click(panel, "Leave")
    click(room, "Log afterwards")
    assert panel.note_edit.toPlainText() == ""
    assert not panel.has_changes


def test_the_window_closes_only_after_the_question(
    window: MainWindow, panel: LogPanel
) -> None:
    window.open_page("today")
    QTest.keyClick(window, Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert window.window().isVisible()
    assert says(panel, QUESTION)
    click(panel, "Leave")
    settle()
    assert not window.window().isVisible()


def test_another_exercise_is_opened_only_after_the_question(
    window: MainWindow, room: ExercisesRoom, panel: LogPanel
) -> None:
    window.open_page("today")
    window.open_exercise("warm_bath")
    settle()
    assert says(panel, QUESTION)
    click(panel, "Leave")
    assert room.library.detail.isVisible()
    assert room.library.detail.exercise_id == "warm_bath"


def test_once_it_is_logged_nothing_is_asked(
    window: MainWindow, room: ExercisesRoom, panel: LogPanel
) -> None:
    click(panel, "Log it")
    assert room.library.detail.isVisible()
    assert window.may_close()
