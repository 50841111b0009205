"""Watches for a binding that loses references to None.

PySide6 6.12.0 takes one from None on every call that returns nothing. On Python 3.11
the interpreter then aborts, within seconds of an animation. Since Python 3.12 None
cannot be counted down, so there this passes whatever the binding does.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QApplication

CALLS = 500
BEYOND_CHANCE = 50


def change_of_none_references(call: Callable[[], object]) -> int:
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return sys.getrefcount(None) - before


@pytest.fixture
def timer(qapp: QApplication) -> QTimer:
    return QTimer()


def test_setting_a_timer_keeps_none_alive(timer: QTimer) -> None:
    change = change_of_none_references(lambda: timer.setInterval(5))
    assert abs(change) < BEYOND_CHANCE


def test_painting_keeps_none_alive(qapp: QApplication) -> None:
    pixmap = QPixmap(8, 8)
    painter = QPainter(pixmap)
    change = change_of_none_references(lambda: painter.setTransform(QTransform()))
    painter.end()
    assert abs(change) < BEYOND_CHANCE


def test_letting_events_through_keeps_none_alive(qapp: QApplication) -> None:
    change = change_of_none_references(qapp.processEvents)
    assert abs(change) < BEYOND_CHANCE
