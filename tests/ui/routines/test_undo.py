"""Taking back in the editor, wherever the keyboard is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from rls_coach.ui.routines.routine_editor import RoutineEditor
from rls_coach.ui.routines.routines_page import RoutinesPage
from tests.ui.hands import button, click, press, settle
from tests.ui.routines.conftest import OWN, FullCollection

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def chord(key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)
    settle()


def order(editor: RoutineEditor) -> list[str]:
    return [dose.exercise_id for dose in editor.course.routine.doses]


def marked(editor: RoutineEditor) -> tuple[int, int, int]:
    """Return which row is chosen, which looks it, and which has the keyboard."""
    rows = editor.body.list.rows
    (looks,) = [place for place, row in enumerate(rows) if row.isChecked()]
    (focus,) = [place for place, row in enumerate(rows) if row.hasFocus()]
    return editor.course.index, looks, focus


@pytest.mark.parametrize("is_dragged", [True, False])
def test_the_keyboard_is_at_the_chosen_row_after_a_move_is_taken_back(
    editor: RoutineEditor, is_dragged: bool
) -> None:
    first, second, *rest = order(editor)
    if is_dragged:
        editor.body.list.rows[0].setFocus()
        editor.body.list.move_requested.emit(0, 1)
    else:
        chord(Key.Key_Down, ALT)
    assert marked(editor) == (1, 1, 1)
    chord(Key.Key_Z, CTRL)
    assert marked(editor) == (0, 0, 0)
    chord(Key.Key_Z, CTRL | SHIFT)
    assert marked(editor) == (0, 0, 0)
    press(editor, Key.Key_Delete)
    assert order(editor) == [first, *rest]
    assert second not in order(editor)


def test_the_keyboard_stays_at_a_row_when_the_last_one_goes(
    editor: RoutineEditor,
) -> None:
    press(editor, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    chord(Key.Key_D, CTRL)
    assert marked(editor) == (4, 4, 4)
    chord(Key.Key_Z, CTRL)
    assert marked(editor) == (3, 3, 3)


def test_the_keyboard_stays_in_a_field_when_another_row_is_chosen(
    editor: RoutineEditor,
) -> None:
    chord(Key.Key_Down, ALT)
    editor.body.details.repetitions.box.setFocus()
    chord(Key.Key_Z, CTRL)
    assert editor.course.index == 0
    assert editor.body.details.repetitions.box.hasFocus()


def test_one_of_two_that_are_alike_is_moved_and_is_the_one_that_changes(
    editor: RoutineEditor,
) -> None:
    chord(Key.Key_D, CTRL)
    assert marked(editor) == (1, 1, 1)
    chord(Key.Key_Up, ALT)
    assert marked(editor) == (0, 0, 0)
    QTest.mouseClick(button(editor, "Repetitions: more"), LEFT)
    doses = editor.course.routine.doses
    assert (doses[0].repetitions, doses[1].repetitions) == (6, 5)
    assert not editor.body.list.rows[1].isChecked()
    assert "6 times" in editor.body.list.rows[0].accessibleName()


@pytest.mark.parametrize("field", ["note", "name", "dose note"])
def test_a_field_in_which_nothing_was_typed_takes_back_the_last_change(
    editor: RoutineEditor, field: str
) -> None:
    before = order(editor)
    chord(Key.Key_Down, ALT)
    moved = order(editor)
    box = field_named(editor, field)
    box.setFocus()
    chord(Key.Key_Z, CTRL)
    assert order(editor) == before
    chord(Key.Key_Z, CTRL | SHIFT)
    assert order(editor) == moved
    assert box.hasFocus()


@pytest.mark.parametrize("field", ["note", "name", "dose note"])
def test_a_field_takes_back_what_was_typed_and_then_the_change_before(
    editor: RoutineEditor, field: str
) -> None:
    before = editor.course.routine
    chord(Key.Key_Down, ALT)
    moved = editor.course.routine
    box = field_named(editor, field)
    box.setFocus()
    QTest.keyClicks(box, "ab")
    assert editor.course.routine != moved
    chord(Key.Key_Z, CTRL)
    assert editor.course.routine == moved
    chord(Key.Key_Z, CTRL)
    assert editor.course.routine == before
    chord(Key.Key_Z, CTRL)
    assert editor.course.routine == before


@pytest.mark.parametrize("field", ["note", "name"])
def test_what_was_typed_before_is_taken_back_in_its_turn(
    editor: RoutineEditor, field: str
) -> None:
    before = editor.course.routine
    box = field_named(editor, field)
    box.setFocus()
    QTest.keyClicks(box, "ab")
    typed = editor.course.routine
    editor.body.list.focus_row()
    chord(Key.Key_Down, ALT)
    box.setFocus()
    assert typed_in(box).startswith("ab") or typed_in(box).endswith("ab")
    chord(Key.Key_Z, CTRL)
    assert editor.course.routine == typed
    chord(Key.Key_Z, CTRL)
    assert editor.course.routine == before
    assert "ab" not in typed_in(box)


def test_taking_back_leaves_the_chosen_row_where_no_row_is_different(
    editor: RoutineEditor,
) -> None:
    press(editor, Key.Key_Down, Key.Key_Down)
    editor.body.name.box.setFocus()
    QTest.keyClicks(editor.body.name.box, "ab")
    click(editor, "Undo")
    assert editor.course.routine == OWN
    assert editor.course.index == 2


def test_what_is_taken_back_is_in_sight_in_a_small_window(
    page: RoutinesPage, collection: FullCollection
) -> None:
    collection.own_routines["own"] = replace(OWN, doses=OWN.doses * 4)
    page.window().resize(800, 600)
    click(page, "Change Mine")
    settle()
    chord(Key.Key_Down, ALT)
    for _ in range(12):
        press(page, Key.Key_Down)
    settle()
    rows = page.editor.body.list.rows
    assert rows[0].visibleRegion().isEmpty()
    chord(Key.Key_Z, CTRL)
    assert rows[0].hasFocus()
    assert not rows[0].visibleRegion().isEmpty()


def field_named(editor: RoutineEditor, field: str) -> QWidget:
    body = editor.body
    fields: dict[str, QWidget] = {
        "note": body.note.box,
        "name": body.name.box,
        "dose note": body.details.note.box,
    }
    return fields[field]


def typed_in(box: QWidget) -> str:
    if isinstance(box, QPlainTextEdit):
        return box.toPlainText()
    assert isinstance(box, QLineEdit)
    return box.text()
