"""How the editor and the picker open, and what is beside the rows."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rls_coach.core.routine import Dose
from rls_coach.core.settings import ThemeChoice
from rls_coach.ui.routines.routine_editor import RoutineEditor
from rls_coach.ui.routines.routines_page import RoutinesPage
from rls_coach.ui.theme import Theme
from tests.ui.hands import button, buttons, click, press, says, settle, spoken
from tests.ui.routines.conftest import OWN, FullCollection

Key = Qt.Key
LONG = "Slowly, and only as far as it feels easy, at most once a day, says my therapist"


def test_the_editor_says_what_it_is_for(editor: RoutineEditor) -> None:
    assert says(editor.body, "Change routine")


def test_the_editor_opens_at_its_top_with_the_keyboard_at_the_first_row(
    editor: RoutineEditor, qtbot: QtBot
) -> None:
    qtbot.wait(80)
    assert editor.body.scroll_bars[0].value() == 0
    assert editor.body.list.rows[0].hasFocus()


def test_where_the_first_row_is_hidden_the_name_has_the_keyboard(
    page: RoutinesPage, theme: Theme, qtbot: QtBot
) -> None:
    theme.apply(ThemeChoice.LIGHT, 200)
    page.window().resize(780, 600)
    click(page, "Change Mine")
    body = page.editor.body
    qtbot.waitUntil(body.name.box.hasFocus)
    settle()
    assert body.scroll_bars[0].value() == 0
    assert body.name.box.mapTo(body, QPoint()).y() >= 0
    label = body.name.name_label
    assert label.mapTo(body, QPoint()).y() >= 0


def test_a_long_note_is_shown_whole(editor: RoutineEditor) -> None:
    body = editor.body
    for row in (body.note, body.details.note):
        row.box.setFocus()
        row.box.selectAll()
        before = row.box.height()
        QTest.keyClicks(row.box, LONG)
        settle()
        assert row.text == LONG
        assert row.box.verticalScrollBar().maximum() == 0
        assert row.box.height() >= before
    assert editor.course.routine.note == LONG
    assert editor.course.routine.doses[0].note == LONG


@pytest.mark.parametrize("count", [3, 1200])
def test_a_note_is_kept_in_one_line_and_no_longer_than_can_be_stored(
    editor: RoutineEditor, count: int
) -> None:
    box = editor.body.note.box
    box.setFocus()
    box.selectAll()
    QApplication.clipboard().setText("leg\n" * count)
    box.paste()
    note = editor.course.routine.note
    assert note == " ".join(["leg"] * min(count, 250))
    assert len(editor.body.note.text) <= 1000


def test_enter_in_a_doses_note_leaves_the_details(editor: RoutineEditor) -> None:
    editor.body.details.note.box.setFocus()
    QTest.keyClicks(editor.body.details.note.box, "slow")
    press(editor, Key.Key_Return)
    assert editor.course.routine.doses[0].note == "slow"
    assert editor.body.list.rows[0].hasFocus()


def test_tab_leads_on_from_a_note(editor: RoutineEditor) -> None:
    editor.body.note.box.setFocus()
    press(editor, Key.Key_Tab)
    assert editor.body.add_button.hasFocus()
    assert editor.course.routine.note == OWN.note


def test_the_fields_of_a_dose_begin_at_one_place(editor: RoutineEditor) -> None:
    details = editor.body.details
    lefts = {
        box.mapTo(details, QPoint()).x()
        for box in (details.version.box, details.sides.box, details.note.box)
    }
    assert len(lefts) == 1


def test_below_many_rows_an_exercise_can_be_added_too(
    page: RoutinesPage, collection: FullCollection
) -> None:
    collection.own_routines["own"] = replace(OWN, doses=OWN.doses * 3)
    click(page, "Change Mine")
    settle()
    click(page, "Add an exercise at the end")
    press(page, Key.Key_Escape)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert spoken(focus) == "Add an exercise at the end"


def test_with_few_rows_one_button_adds(editor: RoutineEditor) -> None:
    adding = [one for one in buttons(editor) if one.text() == "Add an exercise"]
    assert adding == [editor.body.add_button]


def test_an_optional_part_over_the_limit_is_said_once(
    page: RoutinesPage, collection: FullCollection
) -> None:
    ride = Dose("cycling", 1, minutes=40, is_optional=True)
    collection.own_routines["own"] = replace(OWN, doses=(*OWN.doses, ride))
    click(page, "Change Mine")
    said = "49 with the optional parts, which is over your limit"
    assert says(page.editor.strip, said)
    assert not says(page.editor, "Shorten it")


def test_a_search_for_nothing_there_says_so_once_and_offers_all(
    editor: RoutineEditor, page: RoutinesPage
) -> None:
    click(page, "Add an exercise")
    QTest.keyClicks(page.picker.search, "zebra")
    settle()
    assert says(page.picker, "No exercise has that name or kind.")
    assert not says(page.picker, "0 exercises")
    click(page.picker, "Show all")
    settle()
    assert page.picker.search.text() == ""
    assert page.picker.search.hasFocus()
    assert all(row.isVisible() for row in page.picker.rows)
    assert not says(page.picker, "No exercise has")


def test_the_picker_says_the_kind_of_one_exercise(
    editor: RoutineEditor, page: RoutinesPage
) -> None:
    click(page, "Add an exercise")
    row = next(one for one in page.picker.rows if one.exercise_id == "quad_standing")
    assert says(row, "Stretch · 5 each leg")


def test_what_has_the_word_in_its_name_is_found_first_and_added_by_enter(
    editor: RoutineEditor, page: RoutinesPage
) -> None:
    click(page, "Add an exercise")
    before = [row.exercise_id for row in page.picker.rows]
    QTest.keyClicks(page.picker.search, "calf")
    settle()
    shown = sorted(
        (row for row in page.picker.rows if row.isVisible()), key=lambda row: row.y()
    )
    assert len(shown) > 1
    assert "calf" in spoken(shown[0]).lower()
    assert shown == page.picker.rows[: len(shown)]
    page.picker.search.clear()
    assert [row.exercise_id for row in page.picker.rows] == before
    QTest.keyClicks(page.picker.search, "calf")
    press(page, Key.Key_Return)
    assert editor.course.routine.doses[-1].exercise_id == shown[0].exercise_id


def test_the_rows_of_the_picker_end_where_its_search_does(
    editor: RoutineEditor, page: RoutinesPage
) -> None:
    click(page, "Add an exercise")
    settle(8)
    row, cancel = page.picker.rows[0], button(page.picker, "Cancel")
    ends = {
        one.mapTo(page, QPoint(one.width(), 0)).x()
        for one in (row, page.picker.search, cancel)
    }
    assert len(ends) == 1
