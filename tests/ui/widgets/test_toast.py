from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from rls_coach.ui.main_window import MainWindow
from rls_coach.ui.widgets.toast import SHOWN_MS, Toast
from tests.ui.hands import button, press, settle

Open = Callable[[], MainWindow]
Key = Qt.Key


def toast_of(window: MainWindow) -> Toast:
    toast = window.findChild(Toast)
    assert isinstance(toast, Toast)
    return toast


def time_is_over(toast: Toast) -> None:
    """Let its time run out without waiting for it."""
    timer = toast.findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert timer.isActive()
    timer.timeout.emit()


@pytest.fixture
def taken_back() -> list[str]:
    return []


@pytest.fixture
def toast(window: MainWindow, taken_back: list[str]) -> Toast:
    window.show_message("Done.", lambda: taken_back.append("done"))
    settle()
    return toast_of(window)


def test_ctrl_z_takes_back_what_a_message_offers_to(
    window: MainWindow, toast: Toast, taken_back: list[str]
) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert taken_back == ["done"]
    assert not toast.isVisible()
    assert QApplication.focusWidget() is focus
    QTest.keyClick(focus, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert taken_back == ["done"]


def test_a_message_that_is_gone_takes_nothing_back(
    toast: Toast, taken_back: list[str]
) -> None:
    time_is_over(toast)
    assert not toast.isVisible()
    toast.undo()
    assert taken_back == []


def test_it_stays_while_the_keyboard_is_on_undo(toast: Toast) -> None:
    button(toast, "Undo").setFocus()
    time_is_over(toast)
    assert toast.isVisible()


def test_undo_gives_the_keyboard_back_to_where_it_was(
    window: MainWindow, toast: Toast, taken_back: list[str]
) -> None:
    before = QApplication.focusWidget()
    assert isinstance(before, QPushButton)
    button(toast, "Undo").setFocus()
    press(window, Key.Key_Return)
    assert taken_back == ["done"]
    assert QApplication.focusWidget() is before


def test_a_long_message_stays_longer_than_a_short_one(window: MainWindow) -> None:
    shown_ms = []
    for text in ("Saved.", "x" * 250):
        window.show_message(text)
        timer = toast_of(window).findChild(QTimer)
        assert isinstance(timer, QTimer)
        shown_ms.append(timer.interval())
    assert shown_ms == [SHOWN_MS, 22_500]
