"""Dragging a row to another place."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rls_coach.ui.routines.routine_editor import RoutineEditor
from rls_coach.ui.routines.routines_page import RoutinesPage
from tests.ui.hands import click, settle
from tests.ui.routines.conftest import FullCollection

LEFT = Qt.MouseButton.LeftButton


def names(collection: FullCollection) -> list[str]:
    return [dose.exercise_id for dose in collection.routines["own"].doses]


def take_hold(editor: RoutineEditor, index: int) -> QWidget:
    row = editor.body.list.rows[index]
    QTest.mousePress(row, LEFT, pos=row.rect().center())
    return row


def drag_to(row: QWidget, goal: QWidget, y: int) -> None:
    """Move the mouse to a height of another row, by way of its middle."""
    for place in (goal.rect().center(), QPoint(40, y)):
        QTest.mouseMove(row, row.mapFromGlobal(goal.mapToGlobal(place)))
        settle(1)


@pytest.mark.parametrize(
    ("index", "over", "order"),
    [
        (0, (2, 70), [1, 2, 0, 3]),
        (3, (0, 5), [3, 0, 1, 2]),
        (1, (1, 60), [0, 1, 2, 3]),
        (0, (3, 75), [1, 2, 3, 0]),
    ],
)
def test_a_row_is_dragged_to_where_the_line_is(
    editor: RoutineEditor,
    collection: FullCollection,
    index: int,
    over: tuple[int, int],
    order: list[int],
) -> None:
    before = names(collection)
    row = take_hold(editor, index)
    goal = editor.body.list.rows[over[0]]
    drag_to(row, goal, over[1])
    line = editor.body.list.drag.line
    assert line.isVisible()
    assert abs(line.geometry().center().y() - edge_near(editor, goal, over[1])) < 12
    QTest.mouseRelease(row, LEFT, pos=row.mapFromGlobal(at(goal, over[1])))
    assert names(collection) == [before[place] for place in order]
    assert not line.isVisible()
    assert editor.course.index == order.index(index)


def at(row: QWidget, y: int) -> QPoint:
    return row.mapToGlobal(QPoint(40, y))


def edge_near(editor: RoutineEditor, row: QWidget, y: int) -> int:
    """Return the edge of a row that a height of it is nearer to."""
    is_low = y > row.height() / 2
    return row.geometry().bottom() if is_low else row.geometry().top()


def test_escape_lets_a_dragged_row_go_where_it_began(
    editor: RoutineEditor, collection: FullCollection
) -> None:
    before = names(collection)
    row = take_hold(editor, 0)
    drag_to(row, editor.body.list.rows[2], 60)
    QTest.keyClick(row, Qt.Key.Key_Escape)
    assert not editor.body.list.drag.line.isVisible()
    QTest.mouseRelease(row, LEFT, pos=row.rect().center())
    assert names(collection) == before
    assert not editor.course.keeper.draft.can_undo


def test_dragging_to_the_edge_scrolls_on(page: RoutinesPage, qtbot: QtBot) -> None:
    page.window().resize(900, 400)
    click(page, "Change Mine")
    settle()
    doses = page.editor.body.list
    bar = page.editor.body.scroll_bars[0]
    assert bar.maximum() > 0
    bar.setValue(0)
    row = take_hold(page.editor, 0)
    edge = page.editor.mapToGlobal(QPoint(200, page.editor.height() - 4))
    QTest.mouseMove(row, row.mapFromGlobal(edge))
    qtbot.waitUntil(lambda: bar.value() > 100)
    assert doses.drag.is_going_on
    QTest.mouseRelease(row, LEFT, pos=row.rect().center())
    assert not doses.drag.is_going_on
