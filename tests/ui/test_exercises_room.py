import pytest
from pytestqt.qtbot import QtBot

from rls_coach.core.settings import Settings
from rls_coach.ui.exercises_room import ExercisesRoom
from rls_coach.ui.parts import Parts
from tests.ui.hands import click, says, settle


@pytest.fixture
def room(qtbot: QtBot, parts: Parts) -> ExercisesRoom:
    room = ExercisesRoom(parts, Settings())
    qtbot.addWidget(room)
    room.resize(1184, 800)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    settle()
    return room


def begin_draft(room: ExercisesRoom) -> None:
    click(room, "New exercise")
    settle()
    room.editor.page.about.name.setText("Pumps")


def test_an_exercise_opens_at_once_where_nothing_is_lost(room: ExercisesRoom) -> None:
    click(room, "New exercise")
    room.open_exercise("calf_heel_lift")
    assert room.library.detail.isVisible()
    assert room.library.detail.exercise_id == "calf_heel_lift"


def test_an_exercise_opens_only_after_the_question_where_a_draft_is_lost(
    room: ExercisesRoom,
) -> None:
    begin_draft(room)
    room.open_exercise("calf_heel_lift")
    assert says(room.editor, "Leave “Pumps” without saving?")
    click(room, "Leave")
    assert room.library.detail.exercise_id == "calf_heel_lift"
    assert room.library.detail.isVisible()
    assert not room.editor.has_changes


def test_a_draft_can_be_kept_when_an_exercise_is_to_be_opened(
    room: ExercisesRoom,
) -> None:
    begin_draft(room)
    room.open_exercise("calf_heel_lift")
    click(room, "Keep editing")
    assert room.editor.isVisible()
    assert room.editor.page.form.name == "Pumps"


def test_a_draft_is_there_again_when_a_new_one_is_wanted(room: ExercisesRoom) -> None:
    begin_draft(room)
    room.open_library()
    click(room, "New exercise")
    assert says(room.editor, "Leave “Pumps” without saving?")
    click(room, "Keep editing")
    assert room.editor.page.form.name == "Pumps"


def test_a_draft_that_was_left_does_not_come_back(room: ExercisesRoom) -> None:
    begin_draft(room)
    click(room, "Cancel")
    click(room, "Leave")
    assert room.library.list.isVisible()
    click(room, "New exercise")
    assert room.editor.page.form.name == ""
    assert not says(room.editor, "without saving?")
