"""Undo in the exercises: what is added, logged and removed can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from rls_coach.core.concern import Concern
from rls_coach.core.history import Slot
from rls_coach.core.routine import MAX_DOSES, Dose, Routine
from rls_coach.core.timeline import Timeline
from rls_coach.core.trouble import WorldError
from rls_coach.ui.exercises_room import ExercisesRoom
from rls_coach.ui.frame import Frame
from rls_coach.ui.main_window import MainWindow
from tests.ui.fakes import FakeClock, FakeCollection, FakeHistory
from tests.ui.hands import button, click, press, says, settle

Key = Qt.Key
OWN = Routine("own", "Back & hips", (Dose("bridge", 5),), is_own=True)


@pytest.fixture
def room(window: MainWindow, collection: FakeCollection) -> ExercisesRoom:
    collection.own_routines["own"] = OWN
    room = window.open_page("exercises")
    assert isinstance(room, ExercisesRoom)
    room.open_exercise("cycling")
    settle()
    return room


def menu_of(room: ExercisesRoom) -> dict[str, QAction]:
    click(room, "Add to a routine")
    menus = [menu for menu in room.findChildren(QMenu) if menu.isVisible()]
    (menu,) = menus
    return {action.text(): action for action in menu.actions()}


def test_an_exercise_is_put_into_a_routine_and_taken_back(
    room: ExercisesRoom, window: MainWindow, collection: FakeCollection
) -> None:
    actions = menu_of(room)
    assert list(actions) == ["Back && hips", "A new routine"]
    actions["Back && hips"].trigger()
    doses = collection.own_routines["own"].doses
    assert [dose.exercise_id for dose in doses] == ["bridge", "cycling"]
    click(window, "Undo")
    assert collection.own_routines["own"] == OWN


def test_taking_it_back_leaves_alone_what_was_changed_since(
    room: ExercisesRoom, window: MainWindow, collection: FakeCollection
) -> None:
    menu_of(room)["Back && hips"].trigger()
    fuller = collection.own_routines["own"]
    longer = (*fuller.doses, Dose("squat_gentle", 5))
    collection.own_routines["own"] = replace(fuller, name="Evening", doses=longer)
    click(window, "Undo")
    left = collection.own_routines["own"]
    assert left.name == "Evening"
    assert [dose.exercise_id for dose in left.doses] == ["bridge", "squat_gentle"]


def test_a_full_routine_says_so(
    room: ExercisesRoom, window: MainWindow, collection: FakeCollection
) -> None:
    full = replace(OWN, doses=OWN.doses * MAX_DOSES)
    collection.own_routines["own"] = full
    menu_of(room)["Back && hips"].trigger()
    assert says(window, "Back & hips is full")
    assert collection.own_routines["own"] == full


def test_a_new_routine_begins_with_the_exercise_and_opens(
    room: ExercisesRoom, collection: FakeCollection
) -> None:
    menu_of(room)["A new routine"].trigger()
    settle()
    (made,) = [one for one in collection.own_routines.values() if one != OWN]
    assert [dose.exercise_id for dose in made.doses] == ["cycling"]
    assert room.routines.editor.isVisible()


def test_what_was_noted_afterwards_can_be_taken_back(
    room: ExercisesRoom, window: MainWindow, history: FakeHistory
) -> None:
    click(room, "Log afterwards")
    settle()
    click(room, "Log it")
    assert history.only_record.routine_name == "Easy cycling"
    click(window, "Undo")
    assert not history.records


def test_today_knows_of_a_routine_that_came_back(
    window: MainWindow,
    collection: FakeCollection,
    history: FakeHistory,
    clock: FakeClock,
) -> None:
    collection.own_routines["own"] = OWN
    window.apply_settings(replace(history.settings, morning_routine="own"))
    room = window.open_page("exercises")
    assert isinstance(room, ExercisesRoom)
    collection.remove_routine("own", clock.now())
    room.routines.removed.emit("own", OWN.name)
    today = window.open_page("today")
    assert not says(today, "Back & hips")
    click(window, "Undo")
    settle()
    assert says(today, "Back & hips")


def test_a_half_typed_exercise_is_asked_about_before_the_window_closes(
    window: MainWindow,
) -> None:
    room = window.open_page("exercises")
    assert isinstance(room, ExercisesRoom)
    click(room, "New exercise")
    settle()
    room.editor.page.about.name.setText("Pumps")
    window.open_page("today")
    QTest.keyClick(window, Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert window.window().isVisible()
    assert says(window, "Leave “Pumps” without saving?")
    click(window, "Leave")
    settle()
    assert not window.window().isVisible()


def test_a_session_in_front_makes_way_for_the_question(
    window: MainWindow, history: FakeHistory, clock: FakeClock
) -> None:
    room = window.open_page("exercises")
    assert isinstance(room, ExercisesRoom)
    click(room, "New exercise")
    settle()
    room.editor.page.about.name.setText("Pumps")
    window.sessions.start(Slot.MORNING)
    window.player.begin()
    for _ in range(40):
        clock.advance(0.5)
        window.player.tick()
    assert not window.may_close()
    settle()
    assert not window.is_playing
    assert says(window, "Leave “Pumps” without saving?")
    (journal,) = history.unfinished_sessions()
    assert journal.position_s == 20.0


def test_an_open_editor_knows_what_was_added_elsewhere(
    window: MainWindow, collection: FakeCollection
) -> None:
    collection.own_routines["own"] = OWN
    room = window.open_page("exercises")
    assert isinstance(room, ExercisesRoom)
    room.open_routines()
    room.routines.edit("own")
    settle()
    room.open_exercise("cycling")
    settle()
    menu_of(room)["Back && hips"].trigger()
    room.open_routines()
    settle()
    assert room.routines.editor.course.keeper.routine == collection.own_routines["own"]


def test_who_ends_the_program_from_outside_is_obeyed(window: MainWindow) -> None:
    frame = window.window()
    assert isinstance(frame, Frame)
    frame.may_close = lambda: False
    event = QCloseEvent()
    assert not event.spontaneous()
    frame.close()
    assert not frame.isVisible()


def test_a_full_disk_is_told_before_the_window_closes(
    window: MainWindow, collection: FakeCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise WorldError("The disk is full.", "Make room.")

    room = window.open_page("exercises")
    monkeypatch.setattr(room, "flush", refuse)
    assert not window.may_close()
    assert says(window, "The disk is full.")
    assert window.may_close()
    monkeypatch.setattr(room, "flush", lambda: None)
    assert window.may_close()
    monkeypatch.setattr(room, "flush", refuse)
    assert not window.may_close()


def test_with_nothing_ticked_there_is_nothing_to_start(
    window: MainWindow, collection: FakeCollection
) -> None:
    optional = Dose("bridge", 5, is_optional=True)
    collection.own_routines["own"] = replace(OWN, doses=(optional,))
    window.sessions.start_routine("own")
    settle()
    start = button(window.player, "Start")
    assert start.isEnabled()
    (box,) = window.player.before.boxes
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert says(window.player, "Tick at least one to begin.")
    assert not start.isEnabled()


def test_a_session_whose_picture_is_gone_can_be_resumed(
    open_window: Callable[[], MainWindow], unfinished: FakeHistory
) -> None:
    (journal,) = unfinished.journals.values()
    old = journal.start.timeline
    steps = tuple(replace(step, picture="gone") for step in old.steps)
    timeline = Timeline(old.routine_id, old.routine_name, steps)
    start = replace(journal.start, timeline=timeline)
    unfinished.journals["cut off"] = replace(journal, start=start)
    window = open_window()
    click(window, "Resume")
    press(window, Key.Key_Space)
    assert window.player.session is not None
    assert not window.player.playing.figure.isVisible()


def test_an_old_unfinished_session_says_its_day(
    open_window: Callable[[], MainWindow], unfinished: FakeHistory
) -> None:
    (journal,) = unfinished.journals.values()
    earlier = journal.start.started_at - timedelta(days=3)
    start = replace(journal.start, started_at=earlier, day=earlier.date())
    unfinished.journals["cut off"] = replace(journal, start=start)
    assert says(open_window(), "begun on Sunday 15 November 2026 at 09:00")


def test_an_own_routine_with_what_is_ruled_out_says_so_before_it_begins(
    window: MainWindow, collection: FakeCollection, history: FakeHistory
) -> None:
    kneeling = replace(OWN, doses=(Dose("lunge_rock", 5),))
    collection.own_routines["own"] = kneeling
    told = frozenset({Concern.KNEE_REPLACEMENT})
    window.apply_settings(replace(history.settings, concerns=told))
    window.sessions.start(Slot.MORNING, "own")
    assert says(window.player, "Not with your knee replacement: Lunge and rock.")
