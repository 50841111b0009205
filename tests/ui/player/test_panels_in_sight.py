"""Around the playing, what matters is in sight however low the window is."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from rls_coach.core.settings import ThemeChoice
from rls_coach.ui.player.player_page import PlayerPage
from rls_coach.ui.theme import Theme
from tests.ui.hands import button, click, settle
from tests.ui.player.conftest import Playing

SIZES = [(900, 600), (1280, 800), (1920, 1080)]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def sized(
    request: pytest.FixtureRequest, player: PlayerPage, theme: Theme, percent: int
) -> PlayerPage:
    theme.apply(ThemeChoice.LIGHT, percent)
    player.resize(*request.param)
    settle(8)
    return player


def assert_is_in_sight(widget: QWidget, player: PlayerPage) -> None:
    assert widget.isVisible()
    corner = widget.mapTo(player, QPoint(0, 0))
    assert player.rect().contains(QRect(corner, widget.size()))
    assert widget.visibleRegion().boundingRect() == widget.rect()


def safety_line(player: PlayerPage) -> QLabel:
    labels = player.before.findChildren(QLabel)
    return next(one for one in labels if one.text().startswith("Stop at once"))


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_when_to_stop_and_how_to_start_are_in_sight(sized: PlayerPage) -> None:
    line, start = safety_line(sized), sized.before.start_button
    for one in (line, start, button(sized.before, "Not now")):
        assert_is_in_sight(one, sized)
    line_px, start_px = (one.mapTo(sized, QPoint(0, 0)).y() for one in (line, start))
    assert line_px + line.height() <= start_px


def test_when_to_stop_is_told_as_plainly_as_anything(
    player: PlayerPage, theme: Theme
) -> None:
    line = safety_line(player)
    assert line.font().pixelSize() == 16
    assert line.palette().color(QPalette.ColorRole.WindowText) == theme.color("text")


@pytest.mark.parametrize("percent", [100, 200])
def test_done_is_in_sight_afterwards(sized: PlayerPage) -> None:
    sized.begin()
    sized.playing.controls.stop_button.click()
    sized.setCurrentWidget(sized.after)
    settle(8)
    assert_is_in_sight(sized.after.done_button, sized)


@pytest.mark.parametrize("percent", [100, 200])
def test_every_way_out_of_a_session_is_in_sight(sized: PlayerPage) -> None:
    sized.begin()
    click(sized.playing, "Leave (Esc)")
    settle(8)
    for text in ("Go on with it", "Resume later", "Discard it"):
        assert_is_in_sight(button(sized.leave, text), sized)


def test_where_there_is_room_nothing_scrolls(
    player: PlayerPage, playing: Playing
) -> None:
    playing.goes_on(515.0)
    settle(8)
    for panel in (player.before, player.after):
        player.setCurrentWidget(panel)
        settle(8)
        for one in panel.findChildren(QLabel):
            if one.isVisible():
                assert_is_in_sight(one, player)
