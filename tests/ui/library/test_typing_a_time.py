"""A day and a time can be clicked into and typed over."""

import pytest
from PySide6.QtCore import QDate, QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateTimeEdit
from pytestqt.qtbot import QtBot

from rls_coach.ui.library.exercises_page import ExercisesPage
from rls_coach.ui.library.log_panel import LogPanel
from rls_coach.ui.parts import Parts
from rls_coach.ui.widgets.stepper import Stepper
from tests.ui.hands import click, settle


@pytest.fixture
def page(qtbot: QtBot, parts: Parts) -> ExercisesPage:
    page = ExercisesPage(parts)
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.open_log("cycling")
    settle()
    return page


@pytest.fixture
def panel(page: ExercisesPage) -> LogPanel:
    return page.log_panel


def click_into(field: QDateTimeEdit, share: float) -> None:
    """Click at a share of the width of the text, from its left end."""
    line = field.lineEdit()
    width = line.fontMetrics().horizontalAdvance(line.text())
    x = round(line.width() / 2 + (share - 0.5) * width)
    place = QPoint(x, line.height() // 2)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.parametrize("share", [-1.0, 0.02, 0.2, 0.38, 2.0])
def test_a_whole_time_is_typed_after_a_click_at_the_hour_or_beside_the_digits(
    panel: LogPanel, share: float
) -> None:
    field = panel.when.time_edit
    click_into(field, share)
    QTest.keyClicks(field, "2350")
    assert field.time() == QTime(23, 50)


@pytest.mark.parametrize("share", [0.65, 0.8, 0.99])
def test_the_minutes_are_typed_after_a_click_at_them(
    panel: LogPanel, share: float
) -> None:
    field = panel.when.time_edit
    click_into(field, share)
    assert field.lineEdit().selectedText() == "45"
    QTest.keyClicks(field, "10")
    assert field.time() == QTime(8, 10)


def test_a_day_is_typed_after_a_click_at_it(panel: LogPanel) -> None:
    click(panel, "Earlier")
    settle()
    field = panel.when.day_edit
    assert field.lineEdit().text() == "Mon 16 Nov 2026"
    click_into(field, 0.35)
    assert field.lineEdit().selectedText() == "16"
    QTest.keyClicks(field, "09")
    assert field.date() == QDate(2026, 11, 9)


def test_no_field_of_the_panel_changes_under_a_passing_wheel(panel: LogPanel) -> None:
    steppers = {one.field for one in panel.findChildren(Stepper)}
    when = panel.when
    assert steppers == {when.day_edit, when.time_edit, panel.minutes_box}
