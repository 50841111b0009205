"""Everything in the editor, with the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from rls_coach.core.routine import Dose
from rls_coach.core.side import Sides
from rls_coach.ui.routines.routines_page import RoutinesPage
from tests.ui.fakes import LIBRARY
from tests.ui.hands import press, settle, spoken
from tests.ui.routines.conftest import FullCollection

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or spoken(widget)


def tab_to(page: RoutinesPage, name: str) -> None:
    """Press Tab until the keyboard is at a control."""
    for _ in range(80):
        if name_of(focus()) == name:
            return
        press(page, Key.Key_Tab)
        settle(1)
    raise AssertionError(f"{name} is out of reach")


def chord(key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(focus(), key, modifier)
    settle(1)


def type_number(page: RoutinesPage, name: str, digits: str) -> None:
    tab_to(page, name)
    QTest.keyClicks(focus(), digits)


def choose(page: RoutinesPage, name: str, text: str) -> None:
    tab_to(page, name)
    box = focus()
    assert isinstance(box, QComboBox)
    press(page, Key.Key_Home)
    while box.currentText() != text:
        before = box.currentIndex()
        press(page, Key.Key_Down)
        assert box.currentIndex() == before + 1, text


def names(collection: FullCollection, routine_id: str = "own") -> list[str]:
    doses = collection.routines[routine_id].doses
    return [dose.exercise_id for dose in doses]


def open_own(page: RoutinesPage) -> None:
    tab_to(page, "Change Mine")
    press(page, Key.Key_Return)
    settle()


@pytest.mark.parametrize("size", [(1280, 800), (800, 600)])
def test_a_prescription_can_be_entered_as_it_was_given(
    page: RoutinesPage, collection: FullCollection, size: tuple[int, int]
) -> None:
    page.window().resize(*size)
    settle()
    tab_to(page, "Copy and change Four stretches")
    press(page, Key.Key_Return)
    settle()
    for number in range(4):
        press(page, Key.Key_Return)
        type_number(page, "Repetitions", "10")
        choose(page, "Legs", "Left leg only")
        dose = page.editor.course.routine.doses[number]
        if LIBRARY[dose.exercise_id].hold_s is not None:
            type_number(page, "Hold", "7")
        type_number(page, "Sets", "3")
        type_number(page, "Rest between sets", "30")
        press(page, Key.Key_Escape)
        if number < 3:
            press(page, Key.Key_Down)
    chord(Key.Key_Tab, SHIFT)
    while name_of(focus()) != "Done":
        chord(Key.Key_Tab, SHIFT)
    press(page, Key.Key_Space)
    settle()
    (made,) = [one for one in collection.own_routines.values() if one.id != "own"]
    assert made.name == "Four stretches (mine)"
    assert made.doses == tuple(
        Dose(
            dose.exercise_id,
            10,
            hold_s=7 if LIBRARY[dose.exercise_id].hold_s is not None else None,
            sides=Sides.LEFT,
            sets=3,
            rest_s=30,
        )
        for dose in collection.routines["four_stretches"].doses
    )
    assert name_of(focus()) == "Change Four stretches (mine)"


def test_rows_are_chosen_moved_copied_and_removed(
    page: RoutinesPage, collection: FullCollection
) -> None:
    open_own(page)
    first, second, third, fourth = names(collection)
    chord(Key.Key_Down, ALT)
    assert names(collection) == [second, first, third, fourth]
    chord(Key.Key_Down, ALT)
    chord(Key.Key_Down, ALT)
    chord(Key.Key_Down, ALT)  # past the end there is nothing
    assert names(collection) == [second, third, fourth, first]
    chord(Key.Key_Up, ALT)
    assert names(collection) == [second, third, first, fourth]
    assert name_of(focus()).startswith("3 of 4: ")
    press(page, Key.Key_Up)
    chord(Key.Key_D, CTRL)
    assert names(collection) == [second, third, third, first, fourth]
    assert name_of(focus()).startswith("3 of 5: ")
    press(page, Key.Key_Delete)
    press(page, Key.Key_Delete)
    assert names(collection) == [second, third, fourth]


def test_changes_are_undone_and_done_again(
    page: RoutinesPage, collection: FullCollection
) -> None:
    open_own(page)
    before = names(collection)
    chord(Key.Key_Down, ALT)
    moved = names(collection)
    press(page, Key.Key_Delete)
    chord(Key.Key_Z, CTRL)
    assert names(collection) == moved
    chord(Key.Key_Z, CTRL)
    assert names(collection) == before
    chord(Key.Key_Z, CTRL)
    chord(Key.Key_Z, CTRL | SHIFT)
    assert names(collection) == moved
    chord(Key.Key_Y, CTRL)
    assert len(names(collection)) == 3


def test_what_is_typed_into_a_number_is_undone_at_once(
    page: RoutinesPage, collection: FullCollection
) -> None:
    open_own(page)
    press(page, Key.Key_Return)
    before = page.editor.course.routine
    type_number(page, "Repetitions", "12")
    assert page.editor.course.routine.doses[0].repetitions == 12
    chord(Key.Key_Z, CTRL)
    assert page.editor.course.routine == before
    assert page.editor.body.details.repetitions.box.value() == 5


def test_a_name_that_is_typed_is_undone_by_its_own_field(page: RoutinesPage) -> None:
    open_own(page)
    while name_of(focus()) != "Name":
        chord(Key.Key_Tab, SHIFT)
    QTest.keyClicks(focus(), "My legs ")
    assert page.editor.course.routine.name == "My legs"
    assert page.editor.body.name.box.text() == "My legs "
    chord(Key.Key_Z, CTRL)
    assert page.editor.course.routine.name == "Mine"
    assert not page.editor.course.keeper.draft.can_undo


def test_a_routine_keeps_its_name_where_none_is_typed(page: RoutinesPage) -> None:
    open_own(page)
    while name_of(focus()) != "Name":
        chord(Key.Key_Tab, SHIFT)
    press(page, Key.Key_Backspace)
    assert page.editor.body.name.remark.startswith("A routine needs a name")
    press(page, Key.Key_Tab)
    assert page.editor.body.name.box.text() == "Mine"
    assert page.editor.body.name.remark == ""


def test_an_exercise_is_found_and_added(
    page: RoutinesPage, collection: FullCollection
) -> None:
    open_own(page)
    tab_to(page, "Add an exercise")
    press(page, Key.Key_Return)
    assert name_of(focus()) == "Search the exercises"
    QTest.keyClicks(focus(), "bridge")
    press(page, Key.Key_Return)
    settle()
    assert names(collection)[-1] == "bridge"
    assert name_of(focus()).startswith("5 of 5: Bridge")


def test_the_list_of_exercises_is_walked_with_the_arrows(page: RoutinesPage) -> None:
    open_own(page)
    tab_to(page, "Add an exercise")
    press(page, Key.Key_Return)
    press(page, Key.Key_Down, Key.Key_Down)
    assert focus() is page.picker.rows[1]
    press(page, Key.Key_Up, Key.Key_Up)
    assert name_of(focus()) == "Search the exercises"
    press(page, Key.Key_Escape)
    assert name_of(focus()) == "Add an exercise"


def test_a_new_routine_begins_with_its_first_exercise(
    page: RoutinesPage, collection: FullCollection
) -> None:
    tab_to(page, "New routine")
    press(page, Key.Key_Return, Key.Key_Escape)
    assert list(collection.own_routines) == ["own"]
    assert name_of(focus()) == "New routine"
    press(page, Key.Key_Return, Key.Key_Down, Key.Key_Return)
    settle()
    begun = page.editor.course.routine
    assert (begun.name, len(begun.doses)) == ("My routine", 1)
    press(page, Key.Key_Delete)
    assert page.editor.body.hint.startswith("A routine keeps at least one exercise")
    chord(Key.Key_D, CTRL)
    assert collection.routines[begun.id].doses == begun.doses * 2


def test_every_control_of_the_editor_is_reached_and_named(page: RoutinesPage) -> None:
    open_own(page)
    start = focus()
    seen: list[str] = []
    while not seen or focus() is not start:
        seen.append(name_of(focus()))
        press(page, Key.Key_Tab)
    assert all(seen)
    assert len(set(seen)) == len(seen)
    order = ["Version", "Note", "Done", "Name", "Add an exercise"]
    assert [name for name in seen if name in order] == order
