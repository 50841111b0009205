from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rls_coach.core.routine import Dose
from rls_coach.core.settings import Settings
from rls_coach.core.trouble import WorldError
from rls_coach.ui.routines import routine_editor
from rls_coach.ui.routines.routine_editor import RoutineEditor
from rls_coach.ui.routines.routines_page import RoutinesPage
from tests.ui.hands import button, click, says, settle
from tests.ui.routines.conftest import OWN, FullCollection

LEFT = Qt.MouseButton.LeftButton


def names(collection: FullCollection) -> list[str]:
    return [dose.exercise_id for dose in collection.routines["own"].doses]


def test_a_press_chooses_a_row(editor: RoutineEditor) -> None:
    row = editor.body.list.rows[2]
    QTest.mouseClick(row, LEFT, pos=row.rect().center())
    assert editor.course.index == 2
    assert [one.isChecked() for one in editor.body.list.rows].index(True) == 2
    assert says(editor.body.details, "Standing quad stretch")


def test_buttons_do_what_the_keys_do(
    editor: RoutineEditor, collection: FullCollection
) -> None:
    first, second, *rest = names(collection)
    click(editor, "Move Calf stretch down")
    assert names(collection) == [second, first, *rest]
    assert editor.body.list.rows[1].accessibleName().startswith("2 of 4: Calf")
    click(editor, "Move Calf stretch up")
    assert not button(editor, "Move Calf stretch up").isEnabled()
    click(editor, "Duplicate Calf stretch")
    assert names(collection) == [first, first, second, *rest]
    click(editor, "Remove Calf stretch")
    click(editor, "Undo")
    assert names(collection) == [first, first, second, *rest]
    click(editor, "Redo")
    assert names(collection) == [first, second, *rest]


def test_moving_is_announced(
    editor: RoutineEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        routine_editor, "announce", lambda _who, text: heard.append(text)
    )
    click(editor, "Move Calf stretch down")
    click(editor, "Undo")
    assert heard == ["Calf stretch, now 2 of 4", "Undone."]


def test_a_row_tells_a_screen_reader_the_whole_dose(editor: RoutineEditor) -> None:
    name = editor.body.list.rows[2].accessibleName()
    assert name.startswith(
        "3 of 4: Standing quad stretch, 5 times, each leg, hold 5 seconds, 2"
    )


def test_the_last_exercise_cannot_be_removed(
    editor: RoutineEditor, collection: FullCollection
) -> None:
    for name in ("Calf stretch", "Lunge and rock", "Standing quad stretch"):
        click(editor, f"Remove {name}")
    click(editor, "Remove Inner thigh stretch")
    assert len(names(collection)) == 1
    assert says(editor, "A routine keeps at least one exercise.")
    click(editor, "Duplicate Inner thigh stretch")
    assert not says(editor, "A routine keeps at least one exercise.")


def test_the_minutes_follow_every_change(editor: RoutineEditor) -> None:
    assert says(editor.strip, "About 9 minutes; your limit is 30")
    editor.body.details.sets.box.setValue(3)
    assert not says(editor.strip, "About 9 minutes")
    editor.body.details.repetitions.box.setValue(40)
    assert says(editor.strip, "Shorten it, or raise the limit in Settings")
    editor.show_settings(Settings(cap_min=60))
    assert not says(editor.strip, "Shorten it")
    editor.body.details.optional.click()
    assert says(editor.strip, "with the optional parts")
    editor.show_settings(Settings(cap_min=30))
    assert says(editor.strip, "with the optional parts, which is over your limit")
    assert not says(editor.strip, "Shorten it")


def test_an_amount_past_the_source_is_taken_and_said(
    editor: RoutineEditor, collection: FullCollection
) -> None:
    details = editor.body.details
    details.repetitions.box.setValue(8)
    assert details.repetitions.remark == "The article says up to 5."
    details.hold.seconds.box.setValue(60)
    assert details.hold.seconds.remark.startswith("Usually ")
    editor.flush()
    dose = collection.routines["own"].doses[0]
    assert (dose.repetitions, dose.hold_s) == (8, 60)


def test_a_version_takes_its_own_bounds(editor: RoutineEditor) -> None:
    details = editor.body.details
    version = details.version.box.itemData(1)
    details.version.box.setCurrentIndex(1)
    dose = editor.course.routine.doses[0]
    assert dose.version == version
    assert "(easier)" in details.version.box.currentText()
    assert " · " in editor.body.list.rows[0].accessibleName().split(",")[0]


def test_an_activity_has_minutes_and_no_legs(
    page: RoutinesPage, collection: FullCollection
) -> None:
    ride = replace(OWN, doses=(Dose("cycling", 1, minutes=20),))
    collection.own_routines["own"] = ride
    click(page, "Change Mine")
    details = page.editor.body.details
    shown = [
        row.name_label.text()
        for row in (details.repetitions, details.minutes, details.sides, details.sets)
        if row.isVisible()
    ]
    assert shown == ["Minutes"]
    details.minutes.box.setValue(25)
    assert page.editor.course.routine.doses[0].minutes == 25


def test_what_is_typed_is_stored_once_it_rests(
    editor: RoutineEditor, collection: FullCollection, qtbot: QtBot
) -> None:
    box = editor.body.details.repetitions.box
    for count in (6, 7, 8):
        box.setValue(count)
    assert collection.stored == []
    qtbot.waitUntil(lambda: len(collection.stored) == 1)
    assert collection.routines["own"].doses[0].repetitions == 8


def test_what_is_typed_is_stored_on_leaving(
    page: RoutinesPage, editor: RoutineEditor, collection: FullCollection
) -> None:
    editor.body.details.repetitions.box.setValue(9)
    page.hide()
    assert collection.routines["own"].doses[0].repetitions == 9


def test_what_cannot_be_stored_stays_and_is_tried_again(
    page: RoutinesPage, collection: FullCollection
) -> None:
    click(page, "Change Mine")
    collection.is_full = True
    with pytest.raises(WorldError):
        page.editor.course.copy(0)
    assert len(page.editor.body.list.rows) == 5
    assert says(page.editor, "The last change is not saved yet.")
    with pytest.raises(WorldError):
        page.editor.leave()
    assert page.currentWidget() is page.editor
    collection.is_full = False
    page.flush()
    assert len(names(collection)) == 5
    assert not says(page.editor, "The last change is not saved yet.")


def test_a_wheel_that_passes_over_a_field_changes_nothing(
    editor: RoutineEditor,
) -> None:
    box = editor.body.details.repetitions.box
    wheel = QWheelEvent(
        QPointF(box.rect().center()),
        QPointF(box.mapToGlobal(box.rect().center())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    assert wheel.type() is QEvent.Type.Wheel
    assert not box.hasFocus()
    QApplication.sendEvent(box, wheel)
    assert box.value() == 5


def test_a_routine_longer_than_a_day_allows_is_refused(editor: RoutineEditor) -> None:
    details = editor.body.details
    details.repetitions.box.setValue(100)
    details.hold.seconds.box.setValue(20)
    details.sets.box.setValue(10)
    assert says(editor, "A routine can take at most 5 hours.")
    assert details.sets.box.value() == editor.course.routine.doses[0].sets == 1


def test_where_it_is_narrow_details_open_below_their_row(page: RoutinesPage) -> None:
    page.window().resize(800, 600)
    click(page, "Change Mine")
    settle()
    details, rows = page.editor.body.details, page.editor.body.list.rows
    assert not details.isVisible()
    for index in (2, 1):
        row = rows[index]
        QTest.mouseClick(row, LEFT, pos=row.rect().center())
        settle()
        assert details.isVisible()
        assert rows[index].geometry().bottom() < details.geometry().top()
        assert details.geometry().bottom() < rows[index + 1].geometry().top()
    QTest.mouseClick(rows[1], LEFT, pos=rows[1].rect().center())
    assert not details.isVisible()
    page.window().resize(1280, 800)
    settle()
    assert details.isVisible()
    assert details.mapTo(page, QPoint()).x() > rows[0].mapTo(page, QPoint()).x() + 300
