"""Routines that are begun, copied, and kept or not."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rls_coach.core.editing import MAX_NAME
from rls_coach.core.routine import Dose
from rls_coach.core.settings import Settings
from rls_coach.core.trouble import WorldError
from rls_coach.ui.routines.routines_page import RoutinesPage
from rls_coach.ui.routines.words import copy_name
from tests.ui.fakes import LIBRARY
from tests.ui.hands import click, press, settle, spoken
from tests.ui.routines.conftest import OWN, FullCollection, pick

Key = Qt.Key
NOTHING = "Nothing was changed, so nothing was kept."


def at_keyboard() -> str:
    focus = QApplication.focusWidget()
    assert focus is not None
    return spoken(focus)


def heard(page: RoutinesPage) -> list[str]:
    said: list[str] = []
    page.message.connect(said.append)
    return said


def begin_new(page: RoutinesPage) -> None:
    click(page, "New routine")
    press(page, Key.Key_Down, Key.Key_Return)
    settle()


def test_a_copy_in_which_nothing_was_changed_is_not_kept(
    page: RoutinesPage, collection: FullCollection
) -> None:
    said = heard(page)
    click(page, "Copy and change Four stretches")
    click(page, "Done")
    settle()
    assert list(collection.own_routines) == ["own"]
    assert collection.stored == []
    assert said == [NOTHING]
    assert at_keyboard() == "Copy and change Four stretches"


def test_a_new_routine_with_its_first_exercise_is_kept(
    page: RoutinesPage, collection: FullCollection
) -> None:
    said = heard(page)
    begin_new(page)
    click(page, "Done")
    settle()
    assert len(collection.own_routines) == 2
    assert said == []
    assert at_keyboard() == "Change My routine"


def test_a_copy_whose_changes_were_taken_back_is_not_kept(
    page: RoutinesPage, collection: FullCollection
) -> None:
    click(page, "Copy and change Four stretches")
    click(page, "Duplicate Calf stretch")
    assert len(collection.own_routines) == 2
    click(page, "Undo")
    click(page, "Done")
    assert list(collection.own_routines) == ["own"]


def test_what_was_changed_is_kept_without_a_word(
    page: RoutinesPage, collection: FullCollection
) -> None:
    said = heard(page)
    begin_new(page)
    page.editor.body.details.repetitions.box.setValue(9)
    click(page, "Done")
    (made,) = [one for one in collection.own_routines.values() if one.id != "own"]
    assert made.doses[0].repetitions == 9
    assert said == []
    assert at_keyboard() == "Change My routine"


def test_an_old_routine_in_which_nothing_was_changed_stays(
    page: RoutinesPage, collection: FullCollection
) -> None:
    said = heard(page)
    click(page, "Change Mine")
    click(page, "Done")
    assert list(collection.own_routines) == ["own"]
    assert said == []


def test_a_routine_that_was_begun_is_still_open_after_another_page(
    page: RoutinesPage, collection: FullCollection
) -> None:
    click(page, "Copy and change Four stretches")
    page.hide()
    page.show_page()
    page.show()
    assert page.currentWidget() is page.editor
    click(page, "Duplicate Calf stretch")
    assert len(collection.own_routines) == 2


def test_settings_are_changed_after_a_routine_and_its_exercise_were_removed(
    page: RoutinesPage, collection: FullCollection
) -> None:
    wall = replace(LIBRARY["bridge"], id="wall", name="A wall sit", is_own=True)
    collection.own_exercises["wall"] = wall
    collection.own_routines["own"] = replace(OWN, doses=(Dose("wall", 5),))
    page.show_page()
    settle()
    click(page, "Change Mine")
    click(page, "Done")
    pick(page, "Mine", "Remove")
    del collection.own_exercises["wall"]
    page.show_settings(Settings(hold_s=7))
    assert page.currentWidget() is page.list


def test_a_copy_that_cannot_be_stored_stays_in_the_editor(
    page: RoutinesPage, collection: FullCollection
) -> None:
    click(page, "Copy and change Four stretches")
    collection.is_full = True
    with pytest.raises(WorldError):
        page.editor.course.copy(0)
    with pytest.raises(WorldError):
        page.editor.leave()
    assert page.currentWidget() is page.editor
    page.editor.course.undo()
    assert not page.editor.course.keeper.has_failed
    click(page, "Done")
    assert page.currentWidget() is page.list
    assert list(collection.own_routines) == ["own"]


def test_an_own_routine_is_duplicated_with_the_keyboard_at_the_copy(
    page: RoutinesPage, collection: FullCollection, qtbot: QtBot
) -> None:
    page.window().resize(900, 600)
    pick(page, "Mine", "Duplicate")
    settle()
    (copy,) = [one for one in collection.own_routines.values() if one.id != "own"]
    assert copy == replace(OWN, id=copy.id, name="Mine (copy)")
    card = page.list.cards[copy.id]
    # A menu that was open keeps the pretended screen from telling by itself.
    assert page.window().focusWidget() is card.change_button
    qtbot.waitUntil(lambda: not card.change_button.visibleRegion().isEmpty())


@pytest.mark.parametrize(
    ("name", "copy"),
    [
        ("Mine", "Mine (copy)"),
        ("Taken", "Taken (copy 3)"),
        ("Taken (copy)", "Taken (copy 3)"),
        ("A {number} of {name}", "A {number} of {name} (copy)"),
        ("x" * MAX_NAME, f"{'x' * (MAX_NAME - 7)} (copy)"),
    ],
)
def test_a_copy_has_a_name_that_is_free_and_can_be_stored(name: str, copy: str) -> None:
    taken = {name, "Taken (copy)", "Taken (copy 2)"}
    assert copy_name(name, taken) == copy
