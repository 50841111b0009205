"""Nothing of the routines is cut off, whatever the size of window and text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from rls_coach.core.concern import Concern
from rls_coach.core.routine import Dose
from rls_coach.core.settings import Settings, ThemeChoice
from rls_coach.core.side import Sides
from rls_coach.ui.routines.routines_page import RoutinesPage
from rls_coach.ui.theme import Theme
from tests.ui.hands import click, settle
from tests.ui.routines.conftest import OWN, FullCollection

LONG = replace(
    OWN.doses[0],
    repetitions=12,
    sets=3,
    sides=Sides.LEFT,
    is_optional=True,
    note="From my therapist, slowly and only as far as it feels easy",
)
ROUTINE = replace(OWN, doses=(LONG, *OWN.doses[1:], Dose("cycling", 1, minutes=45)))
LEAST_PX = 44


def seen(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in page.findChildren(kind) if one.isVisible()]


def troubles(page: QWidget) -> list[str]:
    """Return what is cut off, too wide, or too small to be pressed."""
    found = []
    for label in seen(page, QLabel):
        assert isinstance(label, QLabel)
        high = label.heightForWidth(label.width())
        words = QFontMetrics(label.font())
        room = label.contentsRect().width()
        is_cut = any(
            words.horizontalAdvance(one) > room for one in label.text().split()
        )
        if high > label.height() or is_cut:
            found.append(f"label {label.text()!r} {label.size()} needs {high}")
    for area in seen(page, QScrollArea):
        assert isinstance(area, QScrollArea)
        body = area.widget()
        if body is not None and body.width() > area.viewport().width():
            found.append(f"{body.width()} wider than {area.viewport().width()}")
    for button in seen(page, QAbstractButton):
        hint = button.minimumSizeHint()
        is_cut = button.width() < hint.width() or button.height() < hint.height()
        if is_cut or min(button.width(), button.height()) < LEAST_PX:
            found.append(f"{button.accessibleName()!r} {button.size()} needs {hint}")
        left = button.mapTo(page, QPoint()).x()
        if left < 0 or left + button.width() > page.width():
            found.append(f"{button.accessibleName()!r} is beyond the edge")
    return found


@pytest.mark.parametrize("size", [(800, 600), (1180, 800), (1820, 1080)])
@pytest.mark.parametrize("percent", [100, 200])
def test_everything_fits_everywhere(
    page: RoutinesPage,
    collection: FullCollection,
    theme: Theme,
    size: tuple[int, int],
    percent: int,
) -> None:
    # The rail takes some of the width of the window.
    width = size[0] - (60 if percent == 200 else 0)
    collection.own_routines["own"] = ROUTINE
    theme.apply(ThemeChoice.LIGHT, percent)
    page.show_settings(Settings(concerns=frozenset({Concern.KNEE_REPLACEMENT})))
    page.window().resize(width, size[1])
    page.show_page()
    settle(8)
    assert page.width() == width
    assert troubles(page) == []
    click(page, "Change Mine")
    settle(8)
    assert troubles(page) == []
    for index in range(len(ROUTINE.doses)):
        page.editor.body.list.opened.emit(index)
        settle(8)
        assert troubles(page) == [], index
    page.editor.body.add_button.click()
    settle(8)
    assert troubles(page) == []


def test_what_has_the_keyboard_is_in_sight_in_a_small_window(
    page: RoutinesPage, theme: Theme
) -> None:
    theme.apply(ThemeChoice.LIGHT, 200)
    page.window().resize(740, 600)
    click(page, "Change Mine")
    settle(8)
    page.editor.body.list.opened.emit(2)
    settle(8)
    box = page.editor.body.details.version.box
    assert box.hasFocus()
    top = box.mapTo(page.editor.body, QPoint()).y()
    assert top >= 0
    assert top + box.height() <= page.editor.body.height()
