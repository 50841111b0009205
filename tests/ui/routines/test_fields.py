"""The fields of a dose: numbers past their ceiling, and words that are long."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rls_coach.core.settings import ThemeChoice
from rls_coach.ui.routines.routine_editor import RoutineEditor
from rls_coach.ui.routines.routines_page import RoutinesPage
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.field_boxes import ChoiceBox
from rls_coach.ui.widgets.fields import NumberRow
from tests.ui.hands import button, click, press, settle

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def enter(row: NumberRow, digits: str) -> None:
    row.box.setFocus()
    row.box.selectAll()
    QTest.keyClicks(row.box, digits)


@pytest.fixture
def rest(editor: RoutineEditor) -> NumberRow:
    """The rest of a dose that has more than one set."""
    editor.body.details.sets.box.setValue(2)
    return editor.body.details.rest


@pytest.mark.parametrize("digits", ["999", "301", "99999", "0999"])
def test_a_number_past_the_ceiling_becomes_the_ceiling_and_says_so(
    editor: RoutineEditor, rest: NumberRow, digits: str
) -> None:
    enter(rest, digits)
    assert rest.box.value() == 300
    assert rest.box.text() == "300 s"
    assert rest.remark == "At most 300 s."
    assert editor.course.routine.doses[0].rest_s == 300


def test_a_number_that_is_pasted_is_capped_as_well(rest: NumberRow) -> None:
    QApplication.clipboard().setText("9" * 5000)
    rest.box.setFocus()
    rest.box.selectAll()
    rest.box.lineEdit().paste()
    assert rest.box.value() == 300
    assert rest.remark == "At most 300 s."


def test_the_ceiling_itself_needs_no_remark(rest: NumberRow) -> None:
    enter(rest, "300")
    assert rest.box.value() == 300
    assert rest.remark == ""


def test_both_things_there_are_to_say_of_a_number_are_said(
    editor: RoutineEditor,
) -> None:
    row = editor.body.details.repetitions
    enter(row, "99999")
    assert row.box.value() == 100
    assert row.remark == "At most 100. The article says up to 5."
    enter(row, "4")
    assert row.remark == ""


def test_the_remark_goes_with_a_smaller_number(rest: NumberRow) -> None:
    enter(rest, "999")
    press(rest, Key.Key_Down)
    assert rest.box.value() == 299
    assert rest.remark == ""


def test_the_remark_goes_with_another_row(
    editor: RoutineEditor, rest: NumberRow
) -> None:
    for index in (0, 1):
        QTest.mouseClick(editor.body.list.rows[index], LEFT)
        editor.body.details.sets.box.setValue(2)
        enter(rest, "999")
        assert rest.remark != ""
    QTest.mouseClick(editor.body.list.rows[0], LEFT)
    assert rest.box.value() == 300
    assert rest.remark == ""


def test_a_capped_number_is_undone_as_one_change(
    editor: RoutineEditor, rest: NumberRow
) -> None:
    enter(rest, "999")
    QTest.keyClick(rest.box, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.course.routine.doses[0].rest_s == rest.box.value() == 30
    assert rest.remark == ""


def drawn_whole(box: ChoiceBox) -> bool:
    return box.width() >= box.wanted_width


# 900 by 600 and 1280 by 800, without the rail.
@pytest.mark.parametrize(
    ("size", "percent"),
    [((804, 600), 100), ((744, 600), 200), ((1184, 800), 100), ((1124, 800), 200)],
)
def test_every_version_is_named_in_full(
    page: RoutinesPage, theme: Theme, size: tuple[int, int], percent: int
) -> None:
    theme.apply(ThemeChoice.LIGHT, percent)
    page.window().resize(*size)
    click(page, "Change Mine")
    settle(8)
    box = page.editor.body.details.version.box
    names = set()
    for index in range(len(page.editor.body.list.rows)):
        page.editor.body.list.opened.emit(index)
        settle(8)
        names |= {box.itemText(place) for place in range(box.count())}
        assert drawn_whole(box), box.currentText()
    assert "Lying on your side (easier)" in names


def test_a_choice_without_room_ends_in_dots(qtbot: QtBot, theme: Theme) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    for text in ("Lying on your side (easier)", "Lying on your side (harder)"):
        box.addItem(text)
    box.resize(140, 44)
    box.show()
    settle()
    assert box.shown_text != box.currentText()
    assert "…" in box.shown_text
    box.resize(box.wanted_width, 44)
    settle()
    assert box.shown_text == box.currentText()


def test_the_buttons_beside_a_number_still_stop_at_the_ceiling(
    editor: RoutineEditor, rest: NumberRow
) -> None:
    enter(rest, "299")
    more = button(editor, "Rest between sets: more")
    for _ in range(3):
        QTest.mouseClick(more, LEFT)
    assert rest.box.value() == 300
