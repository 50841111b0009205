import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rls_coach.core.routine import Dose
from rls_coach.core.settings import Settings
from rls_coach.ui.routines.hold_fields import HoldFields
from rls_coach.ui.routines.routine_editor import RoutineEditor
from tests.ui.hands import click

CALF, QUAD = 0, 2


def dose_of(editor: RoutineEditor, index: int) -> Dose:
    return editor.course.routine.doses[index]


def hold_fields(editor: RoutineEditor, index: int) -> HoldFields:
    QTest.mouseClick(editor.body.list.rows[index], Qt.MouseButton.LeftButton)
    return editor.body.details.hold


def test_a_few_seconds_can_be_left_to_the_settings(editor: RoutineEditor) -> None:
    hold = hold_fields(editor, QUAD)
    assert (hold.as_set.isChecked(), hold.seconds.box.value()) == (True, 5)
    hold.seconds.box.stepUp()
    assert dose_of(editor, QUAD).hold_s == 6
    assert not hold.as_set.isChecked()
    hold.as_set.click()
    assert dose_of(editor, QUAD).hold_s is None
    editor.show_settings(Settings(hold_s=8))
    assert hold.as_set.text() == "As in Settings (8 s)"
    assert hold.seconds.box.value() == 8


@pytest.mark.parametrize("index", [CALF, QUAD])
def test_longer_holds_are_one_press_and_taken_back_by_another(
    editor: RoutineEditor, index: int
) -> None:
    hold, before = hold_fields(editor, index), dose_of(editor, index)
    assert hold.longer.text() == "Longer holds (5 times 12 s)"
    assert not hold.longer.isChecked()
    hold.longer.setFocus()
    QTest.keyClick(hold.longer, Qt.Key.Key_Space)
    dose = dose_of(editor, index)
    assert (dose.repetitions, dose.hold_s) == (5, 12)
    assert hold.longer.isChecked()
    assert not hold.as_set.isChecked()
    assert hold.seconds.box.value() == 12
    assert hold.longer.hasFocus()
    QTest.keyClick(hold.longer, Qt.Key.Key_Space)
    assert dose_of(editor, index) == before


def test_longer_holds_are_undone_as_one_change(editor: RoutineEditor) -> None:
    before = editor.course.routine
    hold_fields(editor, CALF).longer.click()
    click(editor, "Undo")
    assert editor.course.routine == before
    assert not editor.body.details.hold.longer.isChecked()


def test_another_hold_is_no_longer_hold(editor: RoutineEditor) -> None:
    hold = hold_fields(editor, QUAD)
    hold.longer.click()
    hold.seconds.box.stepUp()
    assert not hold.longer.isChecked()
    assert dose_of(editor, QUAD).hold_s == 13


def test_only_a_stretch_offers_longer_holds(editor: RoutineEditor) -> None:
    editor.add_dose(Dose("bridge", 10))
    hold = hold_fields(editor, 4)
    assert hold.seconds.isVisibleTo(editor)
    assert hold.longer.isHidden()
