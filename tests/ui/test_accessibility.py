from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDateTimeEdit,
    QScrollArea,
    QWidget,
)

from rls_coach.ui.main_window import MainWindow
from tests.ui.fakes import FakeClock, FakeHistory
from tests.ui.hands import buttons, press, settle, spoken
from tests.ui.places import PLACES, fill

Open = Callable[[], MainWindow]


@pytest.fixture
def filled_window(open_window: Open, unfinished: FakeHistory) -> MainWindow:
    """A window with every card of Today and many days in the diary."""
    fill(unfinished)
    return open_window()


def focusable(widget: QWidget) -> list[QWidget]:
    """Return what the keyboard can reach, and can be seen."""
    return [
        one
        for one in (widget, *widget.findChildren(QWidget))
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
    ]


@pytest.mark.parametrize("place", PLACES)
def test_a_screen_reader_has_a_name_for_whatever_the_keyboard_reaches(
    filled_window: MainWindow, clock: FakeClock, place: str
) -> None:
    PLACES[place](filled_window, clock)
    settle()
    reached = focusable(filled_window)
    assert reached
    assert [one for one in reached if not spoken(one)] == []


@pytest.mark.parametrize("place", PLACES)
def test_no_two_controls_of_a_place_have_the_same_name(
    filled_window: MainWindow, clock: FakeClock, place: str
) -> None:
    widget = PLACES[place](filled_window, clock)
    settle()
    names = [
        spoken(one) for one in buttons(widget) if not spoken(one).endswith(" of 10")
    ]
    assert sorted(names) == sorted(set(names))


def is_in_sight(widget: QWidget) -> bool:
    """Tell whether the middle of a widget is where its page can show it."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None:
        return True
    middle = widget.mapTo(area.viewport(), widget.rect().center())
    return area.viewport().rect().contains(middle)


def is_one_of_several(widget: QWidget) -> bool:
    """Tell whether Tab goes to another button of a group, and arrows to this one."""
    if not isinstance(widget, QAbstractButton) or widget.group() is None:
        return False
    return widget.group().exclusive() and not widget.isChecked()


def widgets_by_tab(window: MainWindow) -> list[QWidget]:
    """Return where the Tab key leads until it comes round."""
    start = QApplication.focusWidget()
    assert start is not None
    seen = [start]
    while True:
        press(window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus is start and seen != [start]:
            return seen
        if focus is seen[-1] and isinstance(focus, QDateTimeEdit):
            continue  # from its hours to its minutes
        assert focus not in seen
        assert is_in_sight(focus), spoken(focus)
        seen.append(focus)


@pytest.mark.parametrize(
    "place", [place for place in PLACES if place not in ("trends", "after")]
)
def test_tab_visits_every_control_in_sight_and_comes_round(
    filled_window: MainWindow, clock: FakeClock, place: str
) -> None:
    filled_window.window().resize(900, 600)
    PLACES[place](filled_window, clock)
    settle()
    expected = focusable(filled_window)
    expected[0].setFocus()
    visited = widgets_by_tab(filled_window)
    missed = set(expected) - set(visited)
    assert [spoken(one) for one in missed if not is_one_of_several(one)] == []


def test_tab_on_today_leads_down_the_page(filled_window: MainWindow) -> None:
    names = [spoken(one) for one in widgets_by_tab(filled_window)]
    order = ["Start session", "Look at the exercises first", "0 of 10"]
    assert [names.index(name) for name in order] == sorted(map(names.index, order))


def test_a_scale_is_one_stop_of_the_tab_key(filled_window: MainWindow) -> None:
    names = [spoken(one) for one in widgets_by_tab(filled_window)]
    scales = sum(name.endswith("of 10") for name in names)
    assert scales == 2  # now, and last night
