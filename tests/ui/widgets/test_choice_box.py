from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox

from rls_coach.core.settings import ThemeChoice
from rls_coach.ui.main_window import MainWindow
from rls_coach.ui.theme import Theme
from tests.ui.fakes import FakeClock
from tests.ui.hands import settle
from tests.ui.places import PLACES

Open = Callable[[], MainWindow]


@pytest.mark.parametrize(
    "place", ["settings", "exercises", "routine editor", "own exercise", "after"]
)
def test_every_choice_of_a_list_is_high_enough_to_be_pressed(
    open_window: Open, clock: FakeClock, place: str
) -> None:
    page = PLACES[place](open_window(), clock)
    settle()
    boxes = [box for box in page.findChildren(QComboBox) if box.count()]
    assert boxes
    for box in boxes:
        assert box.view().sizeHintForRow(0) >= 44, box.accessibleName()


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_choice_one_is_at_can_be_told_from_the_others(
    open_window: Open, theme: Theme, choice: ThemeChoice
) -> None:
    page = open_window().open_page("settings")
    theme.apply(choice, 100)
    box = page.findChildren(QComboBox)[0]
    box.showPopup()
    settle()
    seen = box.view().grab().toImage()
    box.hidePopup()
    fills = {seen.pixelColor(seen.width() - 20, y).name() for y in range(seen.height())}
    assert QColor(theme.tokens.calm).name() in fills
    assert QColor(theme.tokens.raised).name() in fills
