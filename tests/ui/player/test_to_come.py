"""What is still to come can be told from the background, in every set of colours."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rls_coach.core.settings import ThemeChoice
from rls_coach.core.timeline import Timeline
from rls_coach.ui.player.ring import Ring
from rls_coach.ui.player.ring_text import RingWords
from rls_coach.ui.player.session_bar import RepetitionDots, SessionBar
from rls_coach.ui.theme import Theme
from tests.ui.hands import settle
from tests.ui.test_contrast import SHAPE_LEAST, contrast

CHOICES = [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST]


@pytest.fixture(params=CHOICES, ids=lambda choice: choice.value)
def colours(request: pytest.FixtureRequest, theme: Theme) -> Theme:
    theme.apply(request.param, 100)
    return theme


def painted(qtbot: QtBot, theme: Theme, widget: QWidget) -> QImage:
    qtbot.addWidget(widget)
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(theme.color("background"))
    only = QWidget.RenderFlag.DrawChildren
    widget.render(image, QPoint(), QRegion(), only)
    return image


def strongest(image: QImage, theme: Theme, column: int) -> float:
    """Return the highest contrast to the background in a column of pixels."""
    ground = theme.tokens.background
    return max(
        contrast(QColor(image.pixel(column, y)).name(), ground)
        for y in range(image.height())
    )


def test_exercises_to_come_can_be_seen_in_the_bar(
    qtbot: QtBot, colours: Theme, timeline: Timeline
) -> None:
    bar = SessionBar(colours)
    bar.resize(800, 12)
    bar.show_position(timeline, 40.0)
    image = painted(qtbot, colours, bar)
    for column in (120, 300, 780):
        assert strongest(image, colours, column) >= SHAPE_LEAST


def test_repetitions_to_come_can_be_seen_as_dots(qtbot: QtBot, colours: Theme) -> None:
    dots = RepetitionDots(colours)
    dots.show_repetition(2, 5, is_hold=True)
    dots.resize(dots.sizeHint())
    image = painted(qtbot, colours, dots)
    assert strongest(image, colours, dots.width() - 9) >= SHAPE_LEAST


def test_the_track_of_the_ring_can_be_seen(qtbot: QtBot, colours: Theme) -> None:
    ring = Ring(colours)
    ring.resize(300, 300)
    ring.show_step(RingWords("Hold"), 1, 10, is_hold=True)
    image = painted(qtbot, colours, ring)
    left = image.copy(0, 140, 60, 20)
    assert max(strongest(left, colours, x) for x in range(60)) >= SHAPE_LEAST


def test_a_bar_that_went_on_looks_as_one_that_is_drawn_anew(
    qtbot: QtBot, theme: Theme, timeline: Timeline
) -> None:
    bars = []
    for positions_s in ((0.0, 40.0, 250.0, 140.0), (140.0,)):
        bar = SessionBar(theme)
        qtbot.addWidget(bar)
        bar.resize(800, 12)
        bar.show()
        for position_s in positions_s:
            bar.show_position(timeline, position_s)
            settle()
        bars.append(bar.screen().grabWindow(bar.winId()).toImage())
    assert not bars[0].isNull()
    assert bars[0] == bars[1]
