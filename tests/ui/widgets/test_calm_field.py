"""A wheel that passes over a field scrolls the page, and changes nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QSlider,
    QWidget,
)

from rls_coach.ui.main_window import MainWindow
from tests.ui.fakes import FakeClock
from tests.ui.hands import settle
from tests.ui.places import PLACES

Open = Callable[[], MainWindow]
FIELDS = (QAbstractSpinBox, QComboBox, QSlider)


def turn_wheel(field: QWidget) -> None:
    """Turn the wheel over the middle of a field, a good way down."""
    middle = QPointF(field.rect().center())
    event = QWheelEvent(
        *(middle, field.mapToGlobal(middle)),
        *(QPoint(0, 0), QPoint(0, -360)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(field, event)


def value_of(field: QWidget) -> object:
    if isinstance(field, QComboBox):
        return field.currentText()
    return field.value() if isinstance(field, QSlider) else field.property("text")


@pytest.mark.parametrize("place", ["settings", "log afterwards", "own exercise"])
def test_no_field_changes_under_a_passing_wheel(
    open_window: Open, clock: FakeClock, place: str
) -> None:
    page = PLACES[place](open_window(), clock)
    settle()
    fields = [
        field
        for kind in FIELDS
        for field in page.findChildren(kind)
        if field.isVisible() and not field.hasFocus()
    ]
    assert len(fields) >= 2
    for field in fields:
        before, focus = value_of(field), QApplication.focusWidget()
        turn_wheel(field)
        assert value_of(field) == before, field.accessibleName()
        assert QApplication.focusWidget() is focus


def test_the_field_one_is_in_follows_the_wheel(open_window: Open) -> None:
    page = open_window().open_page("settings")
    settle()
    slider = page.findChild(QSlider)
    assert isinstance(slider, QSlider)
    slider.setFocus()
    before = slider.value()
    turn_wheel(slider)
    assert slider.value() < before
    QTest.keyClick(slider, Qt.Key.Key_Right)
