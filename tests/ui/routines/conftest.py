"""The routines page in a window of its own."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rls_coach.core.routine import Routine
from rls_coach.core.settings import Settings
from rls_coach.core.trouble import WorldError
from rls_coach.ui.parts import Parts
from rls_coach.ui.routines.routine_editor import RoutineEditor
from rls_coach.ui.routines.routines_page import RoutinesPage
from rls_coach.ui.theme import Theme
from tests.ui.fakes import (
    ROUTINE,
    FakeClock,
    FakeCollection,
    FakeHistory,
    FakeSounds,
    parts_from,
)
from tests.ui.hands import button, click, settle

OWN = replace(ROUTINE, id="own", name="Mine", is_own=True)


class FullCollection(FakeCollection):
    """A collection whose disk can be full, and that counts what it stores."""

    def __init__(self) -> None:
        super().__init__()
        self.is_full = False
        self.stored: list[Routine] = []

    def save_routine(self, routine: Routine) -> None:
        if self.is_full:
            raise WorldError("The disk is full.", "Make room.")
        super().save_routine(routine)
        self.stored.append(routine)


def menu_of(page: QWidget, name: str) -> QMenu:
    """Open the menu of a routine's card with the mouse."""
    click(page, f"More for {name}")
    more = button(page, f"More for {name}")
    assert isinstance(more, QPushButton)
    menu = more.menu()
    assert menu.isVisible()
    return menu


def pick(page: QWidget, name: str, text: str) -> None:
    """Choose from the menu of a routine's card with the mouse."""
    menu = menu_of(page, name)
    (action,) = [one for one in menu.actions() if one.text() == text]
    middle = menu.actionGeometry(action).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=middle)
    settle(1)


@pytest.fixture
def collection() -> FullCollection:
    collection = FullCollection()
    collection.own_routines[OWN.id] = OWN
    return collection


@pytest.fixture
def routine_parts(
    theme: Theme,
    history: FakeHistory,
    clock: FakeClock,
    sounds: FakeSounds,
    collection: FullCollection,
) -> Parts:
    return parts_from(theme, history, clock, sounds, collection)


@pytest.fixture
def page(qtbot: QtBot, routine_parts: Parts) -> Iterator[RoutinesPage]:
    """The page, open on the list, in a window of 1280 by 800."""
    window = QWidget()
    window.setProperty("role", "page")
    window.resize(1280, 800)
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    page = RoutinesPage(routine_parts)
    row.addWidget(page)
    qtbot.addWidget(window)
    page.show_settings(Settings())
    page.show_page()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    settle()
    yield page
    settle()


@pytest.fixture
def editor(page: RoutinesPage) -> RoutineEditor:
    """The editor, open on the own routine."""
    click(page, "Change Mine")
    settle()
    return page.editor
