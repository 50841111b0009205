"""A routine's card: its pictures and its menu."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from rls_coach.core.history import Slot
from rls_coach.core.settings import Settings
from rls_coach.ui.routines.routines_page import RoutinesPage
from rls_coach.ui.routines.stills import Stills
from rls_coach.ui.widgets.figure_view import FigureView
from tests.ui.fakes import ROUTINES
from tests.ui.hands import click, press, settle, spoken, texts
from tests.ui.routines.conftest import OWN, FullCollection, menu_of

Key = Qt.Key


@pytest.fixture
def menu(page: RoutinesPage) -> Iterator[QMenu]:
    """The own routine's menu, opened with the keyboard."""
    more = page.list.cards["own"].more_button
    more.setFocus()
    press(page, Key.Key_Return)
    menu = more.menu()
    yield menu
    menu.close()


def test_a_card_says_how_many_pictures_there_is_no_room_for(
    page: RoutinesPage, collection: FullCollection
) -> None:
    doses = ROUTINES["full_set"].doses
    collection.own_routines["own"] = replace(OWN, doses=doses)
    page.window().resize(700, 700)
    page.show_page()
    settle(8)
    (stills,) = page.list.cards["own"].findChildren(Stills)
    views = [one for one in stills.findChildren(FigureView) if one.isVisible()]
    pictures = {dose.exercise_id for dose in doses}
    assert 0 < len(views) < len(pictures)
    assert texts(stills) == [f"+{len(pictures) - len(views)}"]
    last = max(views, key=lambda view: view.x())
    assert last.x() + last.width() <= stills.width() - 20


def test_a_card_that_shows_every_picture_counts_none(page: RoutinesPage) -> None:
    (stills,) = page.list.cards["own"].findChildren(Stills)
    assert texts(stills) == []


def test_the_menu_is_reached_and_named(page: RoutinesPage) -> None:
    card = page.list.cards["own"]
    card.start_button.setFocus()
    press(page, Key.Key_Tab, Key.Key_Tab)
    assert QApplication.focusWidget() is card.more_button
    assert spoken(card.more_button) == "More for Mine"


def test_the_menu_is_walked_with_the_arrow_keys(
    page: RoutinesPage, menu: QMenu
) -> None:
    chosen: list[tuple[Slot, str]] = []
    page.slot_chosen.connect(lambda slot, which: chosen.append((slot, which)))
    assert menu.isVisible()
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    assert chosen == [(Slot.AFTERNOON, "own")]
    assert not menu.isVisible()


def test_escape_closes_the_menu_and_nothing_else(
    page: RoutinesPage, menu: QMenu
) -> None:
    QTest.keyClick(menu, Key.Key_Escape)
    assert not menu.isVisible()
    assert "own" in page.list.cards
    assert QApplication.focusWidget() is page.list.cards["own"].more_button


def test_a_routine_is_removed_from_its_menu(page: RoutinesPage, menu: QMenu) -> None:
    QTest.keyClick(menu, Key.Key_Up)
    QTest.keyClick(menu, Key.Key_Return)
    settle()
    assert "own" not in page.list.cards
    assert QApplication.focusWidget() is page.list.new_button


def test_the_keyboard_stays_at_the_card_when_the_cards_are_made_anew(
    page: RoutinesPage,
) -> None:
    page.list.cards["own"].more_button.setFocus()
    before = page.list.cards["own"]
    page.show_settings(Settings(morning_routine="own"))
    settle()
    after = page.list.cards["own"]
    assert after is not before
    assert QApplication.focusWidget() is after.more_button


def test_a_menu_offers_only_what_can_be_done(page: RoutinesPage) -> None:
    page.show_settings(Settings(afternoon_routine="own"))
    settle()
    menu = menu_of(page, "Mine")
    offered = [one.text() for one in menu.actions()]
    assert offered == ["Use in the morning", "Duplicate", "Save to a file…", "Remove"]


def test_tab_comes_to_a_new_routine_before_a_file(page: RoutinesPage) -> None:
    page.list.new_button.setFocus()
    press(page, Key.Key_Tab)
    assert QApplication.focusWidget() is page.list.open_button


def test_only_start_of_the_routines_in_use_stands_out(page: RoutinesPage) -> None:
    page.show_settings(Settings(afternoon_routine="own"))
    loud = {
        (name, button.text())
        for name, card in page.list.cards.items()
        for button in card.findChildren(QPushButton)
        if button.property("role") == "primary"
    }
    assert loud == {("four_stretches", "Start"), ("own", "Start")}


def test_start_still_starts(page: RoutinesPage) -> None:
    started: list[str] = []
    page.start_requested.connect(started.append)
    click(page, "Start Mine")
    assert started == ["own"]
