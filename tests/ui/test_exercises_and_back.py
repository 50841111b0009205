"""Where one lands after an exercise was changed, added to a routine or opened."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from rls_coach.core.bundle import Bundle
from rls_coach.core.own_exercise_making import exercise_from_form
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.trouble import WorldError
from rls_coach.ui.exercises_room import ExercisesRoom
from rls_coach.ui.library import exercise_files
from rls_coach.ui.main_window import MainWindow
from tests.core.own_forms import PUMPS
from tests.ui.fakes import FakeCollection
from tests.ui.hands import click, press, says, settle

Key = Qt.Key
OWN = exercise_from_form(PUMPS, "pumps")
EVENING = Routine("evening", "Evening", (Dose("pumps", 4, sets=2),), is_own=True)


@pytest.fixture
def room(window: MainWindow, collection: FakeCollection) -> ExercisesRoom:
    collection.save_exercise(OWN)
    collection.save_routine(EVENING)
    room = window.open_page("exercises")
    assert isinstance(room, ExercisesRoom)
    settle()
    return room


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | None], None]:
    """Answers for the person where a file is asked for."""

    def answer(path: Path | None) -> None:
        monkeypatch.setattr(exercise_files, "path_to_open", lambda _parent: path)
        monkeypatch.setattr(exercise_files, "path_to_save", lambda _parent, _name: path)

    return answer


def is_on_page_of(room: ExercisesRoom, exercise_id: str) -> bool:
    settle()
    detail = room.library.detail
    return detail.isVisible() and detail.exercise_id == exercise_id


def add_to(room: ExercisesRoom, name: str) -> None:
    click(room, "Add to a routine")
    (menu,) = [one for one in room.findChildren(QMenu) if one.isVisible()]
    (action,) = [one for one in menu.actions() if one.text() == name]
    action.trigger()
    menu.close()
    settle()


@pytest.mark.parametrize("way", ["Cancel", "Escape"])
def test_not_changing_an_exercise_leads_back_to_its_page(
    room: ExercisesRoom, way: str
) -> None:
    room.open_exercise("pumps")
    click(room, "Change")
    if way == "Escape":
        press(room, Key.Key_Escape)
    else:
        click(room, "Cancel")
    assert is_on_page_of(room, "pumps")


def test_what_was_typed_is_asked_about_on_the_way_back_to_the_page(
    room: ExercisesRoom,
) -> None:
    room.open_exercise("pumps")
    click(room, "Change")
    room.editor.page.about.name.setText("Pump")
    press(room, Key.Key_Escape)
    click(room, "Leave")
    assert is_on_page_of(room, "pumps")
    assert says(room, "Ankle pumps")


def test_a_new_exercise_that_is_not_wanted_leads_back_to_the_list(
    room: ExercisesRoom,
) -> None:
    room.open_exercise("pumps")
    press(room, Key.Key_Escape)
    click(room, "New exercise")
    press(room, Key.Key_Escape)
    assert room.library.list.isVisible()


def test_one_comes_back_to_the_way_of_doing_it_that_was_open(
    room: ExercisesRoom, collection: FakeCollection
) -> None:
    lunge = collection.library["lunge_rock"]
    collection.save_exercise(replace(lunge, id="mine", is_own=True))
    version = lunge.versions[0].id
    room.library.open_exercise("mine", version)
    click(room, "Change")
    press(room, Key.Key_Escape)
    assert is_on_page_of(room, "mine")
    assert room.library.detail.version == version


def test_adding_to_a_routine_stays_on_the_page(
    room: ExercisesRoom, window: MainWindow, collection: FakeCollection
) -> None:
    room.open_exercise("cycling")
    add_to(room, "Evening")
    assert is_on_page_of(room, "cycling")
    assert len(collection.own_routines["evening"].doses) == 2
    click(window, "Undo")
    assert is_on_page_of(room, "cycling")
    assert collection.own_routines["evening"] == EVENING


def test_a_new_routine_leads_back_to_the_page_it_was_begun_from(
    room: ExercisesRoom,
) -> None:
    room.open_exercise("cycling")
    add_to(room, "A new routine")
    assert room.routines.editor.isVisible()
    click(room, "Done")
    assert is_on_page_of(room, "cycling")
    room.open_routines()
    room.routines.edit("evening")
    settle()
    click(room, "Done")
    assert room.routines.list.isVisible()


def test_a_file_with_an_exercise_opens_its_page_and_says_what_was_added(
    room: ExercisesRoom,
    window: MainWindow,
    collection: FakeCollection,
    choose: Callable[[Path | None], None],
) -> None:
    path = Path("/somewhere/given.rlscoach.json")
    given = replace(OWN, id="given", name="Wall sit", picture="given")
    collection.files[path] = Bundle(exercises=(given,))
    choose(path)
    click(room, "Open from a file")
    assert is_on_page_of(room, "given")
    assert says(window, "Added: Wall sit")
    press(room, Key.Key_Escape)
    assert room.library.cards["given"].isVisible()
    click(room, "Open from a file")
    assert is_on_page_of(room, "given")
    assert says(window, "Nothing was added: it is all here already.")


def test_a_file_with_a_routine_opens_the_list_it_is_in(
    room: ExercisesRoom,
    window: MainWindow,
    collection: FakeCollection,
    choose: Callable[[Path | None], None],
) -> None:
    path = Path("/somewhere/given.rlscoach.json")
    given = replace(EVENING, id="given", name="From my therapist")
    collection.files[path] = Bundle((given,), (replace(OWN, id="new", name="Sit"),))
    room.open_routines()
    room.routines.edit("evening")
    room.open_exercise("cycling")
    settle()
    press(room, Key.Key_Escape)
    choose(path)
    click(room, "Open from a file")
    settle()
    assert room.routines.list.isVisible()
    assert room.routines.list.cards["given"].isAncestorOf(window.focusWidget())
    assert says(window, "Added: Sit, From my therapist")


def test_a_file_that_is_none_of_ours_leaves_one_where_one_is(
    room: ExercisesRoom, qtbot: QtBot, choose: Callable[[Path | None], None]
) -> None:
    choose(None)
    click(room, "Open from a file")
    assert room.library.list.isVisible()
    choose(Path("/somewhere/holiday.json"))
    with qtbot.capture_exceptions() as errors:
        click(room, "Open from a file")
    assert [kind for kind, _, _ in errors] == [WorldError]
    assert room.library.list.isVisible()


def test_an_exercise_is_saved_to_a_file_from_its_page(
    room: ExercisesRoom,
    window: MainWindow,
    collection: FakeCollection,
    choose: Callable[[Path | None], None],
) -> None:
    path = Path("/somewhere/pumps.rlscoach.json")
    choose(path)
    room.open_exercise("pumps")
    click(room, "Save to a file")
    assert collection.files[path] == Bundle(exercises=(OWN,))
    assert says(window, "Saved as pumps.rlscoach.json")
    assert is_on_page_of(room, "pumps")


def test_routines_that_change_with_an_exercise_are_named(
    room: ExercisesRoom, window: MainWindow, collection: FakeCollection
) -> None:
    collection.save_routine(replace(EVENING, id="back", name="Back"))
    one_leg = (Dose("bridge", 3),)
    collection.save_routine(replace(EVENING, id="other", name="Other", doses=one_leg))
    room.open_exercise("pumps")
    click(room, "Change")
    room.editor.page.amount.show_timed(is_timed=True)
    click(room, "Save")
    assert is_on_page_of(room, "pumps")
    assert says(window, "The routines “Evening” and “Back” have changed too.")


def test_no_routine_is_named_where_none_is_done_otherwise(
    room: ExercisesRoom, window: MainWindow
) -> None:
    room.open_exercise("pumps")
    click(room, "Change")
    room.editor.page.about.name.setText("Pumps")
    click(room, "Save")
    assert is_on_page_of(room, "pumps")
    assert not says(window, "changed too")


def test_a_session_begun_on_an_exercises_page_leads_back_to_it(
    window: MainWindow, room: ExercisesRoom
) -> None:
    room.open_exercise("bridge")
    click(room, "Start now")
    click(window.player, "Not now")
    assert is_on_page_of(room, "bridge")
    assert room.library.detail.start_button.hasFocus()


def test_a_session_begun_among_the_routines_leads_back_to_them(
    window: MainWindow, room: ExercisesRoom
) -> None:
    room.open_routines()
    settle()
    click(room, "Start Evening")
    click(window.player, "Not now")
    settle()
    assert says(room, "Evening")
    assert room.routines.isVisible()
