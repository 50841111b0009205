"""What has the keyboard can be seen, in a small window with large text too."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from rls_coach.core.settings import ThemeChoice
from rls_coach.ui.routines.routine_editor import RoutineEditor
from rls_coach.ui.routines.routines_page import RoutinesPage
from rls_coach.ui.theme import Theme
from tests.ui.hands import button, click, press, settle, spoken
from tests.ui.routines.conftest import OWN, FullCollection, pick

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier

# 900 by 600 at 200 %, without the rail.
SMALL = (744, 600)


@pytest.fixture
def small(page: RoutinesPage, theme: Theme, qtbot: QtBot) -> RoutineEditor:
    """The editor in a small window with large text."""
    theme.apply(ThemeChoice.LIGHT, 200)
    page.window().resize(*SMALL)
    settle()
    click(page, "Change Mine")
    qtbot.waitUntil(page.editor.body.name.box.hasFocus)
    qtbot.wait(20)
    return page.editor


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def is_whole(widget: QWidget) -> bool:
    """Tell whether nothing of a widget is scrolled away."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    assert isinstance(area, QScrollArea)
    view = area.viewport()
    return view.rect().contains(QRect(widget.mapTo(view, QPoint()), widget.size()))


def test_tab_from_the_strip_scrolls_to_the_name(small: RoutineEditor) -> None:
    bar = small.body.scroll_bars[0]
    bar.setValue(bar.maximum())
    small.strip.done.setFocus()
    settle()
    assert bar.value() == bar.maximum()
    while focus() is not small.body.name.box:
        press(small, Key.Key_Tab)
    settle()
    assert is_whole(small.body.name.box)
    assert is_whole(small.body.name.name_label)


def test_tab_backwards_from_the_strip_scrolls_to_the_last_field(
    small: RoutineEditor,
) -> None:
    small.body.list.opened.emit(0)
    small.body.scroll_bars[0].setValue(0)
    small.strip.done.setFocus()
    settle()
    QTest.keyClick(small.strip.done, Key.Key_Tab, SHIFT)
    settle()
    assert focus() is small.body.details.optional
    assert is_whole(focus())


def test_tab_through_everything_never_leaves_the_sight(small: RoutineEditor) -> None:
    small.body.list.opened.emit(2)
    settle()
    start = focus()
    seen: list[str] = []
    while not seen or focus() is not start:
        seen.append(spoken(focus()))
        if small.body.isAncestorOf(focus()):
            assert is_whole(focus()), spoken(focus())
        press(small, Key.Key_Tab)
        settle()
    assert len(seen) > 15


def test_a_press_of_the_mouse_does_not_move_the_page(small: RoutineEditor) -> None:
    bar = small.body.scroll_bars[0]
    row = small.body.list.rows[1]
    bar.setValue(row.mapTo(small.body, QPoint()).y() - small.body.height() + 40)
    before = bar.value()
    QTest.mousePress(row, LEFT, pos=QPoint(20, 10))
    settle()
    assert row.hasFocus()
    assert bar.value() == before
    QTest.mouseRelease(row, LEFT, pos=QPoint(20, 10))
    assert small.course.index == 1


@pytest.mark.parametrize("index", range(4))
def test_enter_opens_the_details_in_sight_and_escape_leads_back_to_the_row(
    small: RoutineEditor, index: int
) -> None:
    small.body.list.focus_row()
    for _ in range(index):
        press(small, Key.Key_Down)
    row = small.body.list.rows[index]
    press(small, Key.Key_Return)
    settle()
    details = small.body.details
    assert focus() is details.version.box
    assert is_whole(details.version)
    assert is_whole(details.row_actions)
    press(small, Key.Key_Escape)
    settle()
    assert focus() is row
    assert is_whole(row)
    assert not details.isVisible()


def test_escape_leads_back_from_every_field_of_the_details(
    small: RoutineEditor,
) -> None:
    details = small.body.details
    row = small.body.list.rows[2]
    small.body.list.opened.emit(2)
    fields = (
        details.version.box,
        details.repetitions.box,
        details.hold.as_set,
        details.sets.box,
        details.note.box,
        details.optional,
    )
    for field in fields:
        small.body.list.opened.emit(2)
        field.setFocus()
        settle()
        assert is_whole(field)
        press(small, Key.Key_Escape)
        settle()
        assert focus() is row
        assert is_whole(row)


def test_after_the_last_own_routine_went_the_keyboard_is_in_sight(
    page: RoutinesPage, qtbot: QtBot
) -> None:
    page.window().resize(900, 600)
    settle()
    page.list.cards["own"].more_button.setFocus()
    page.list.verticalScrollBar().setValue(240)
    pick(page, "Mine", "Remove")
    qtbot.wait(80)
    assert page.window().focusWidget() is page.list.new_button
    assert is_whole(page.list.new_button)


def test_after_an_own_routine_went_the_keyboard_is_at_the_next(
    page: RoutinesPage, collection: FullCollection, qtbot: QtBot
) -> None:
    for name in ("B", "C"):
        collection.own_routines[name] = replace(OWN, id=name, name=name)
    page.show_page()
    page.window().resize(900, 600)
    settle(8)
    for goes, stays in (("B", "Change C"), ("C", "Change Mine"), ("own", "")):
        page.list.removal_requested.emit(goes)
        qtbot.wait(80)
        assert spoken(focus()) == (stays or "New routine")
        assert is_whole(focus())


def test_the_list_scrolls_to_where_the_keyboard_is_put(
    page: RoutinesPage, qtbot: QtBot
) -> None:
    page.window().resize(900, 600)
    settle(8)
    for card in ("", "longer_holds", "own", ""):
        bar = page.list.verticalScrollBar()
        bar.setValue(0 if bar.value() else bar.maximum())
        page.list.focus_card(card)
        qtbot.wait(80)
        assert is_whole(focus())


def test_a_field_in_which_one_types_stays_in_sight_with_what_is_said_of_it(
    small: RoutineEditor,
) -> None:
    details = small.body.details
    small.body.list.opened.emit(2)
    details.sets.box.setFocus()
    settle()
    QTest.keyClicks(details.sets.box, "3")
    press(small, Key.Key_Tab)
    settle()
    QTest.keyClicks(details.rest.box, "999")
    settle(8)
    assert details.rest.remark == "At most 300 s."
    assert is_whole(details.rest)


def test_a_press_of_the_mouse_does_not_lead_back_to_the_keyboard(
    small: RoutineEditor,
) -> None:
    small.body.list.opened.emit(2)
    settle()
    more = button(small, "Sets: more")
    bar = small.body.scroll_bars[0]
    bar.setValue(bar.value() + more.mapTo(small.body, QPoint()).y() - 200)
    settle()
    assert focus() is small.body.details.version.box
    for _ in range(2):
        before = bar.value()
        QTest.mouseClick(more, LEFT)
        settle(8)
        assert bar.value() == before
