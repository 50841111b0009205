import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rls_coach.core.settings import ThemeChoice
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.week_marks import DayMarks, Mark, WeekMarks
from tests.ui.test_contrast import SHAPE_LEAST, contrast

CHOICES = [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST]


@pytest.mark.parametrize("mark", Mark, ids=lambda mark: mark.value)
@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.value)
def test_every_mark_can_be_told_from_its_card(
    qtbot: QtBot, theme: Theme, choice: ThemeChoice, mark: Mark
) -> None:
    theme.apply(choice, 100)
    week = WeekMarks(theme)
    qtbot.addWidget(week)
    week.show_days((DayMarks("", (mark,)),), "")
    week.resize(week.sizeHint())
    image = QImage(week.size(), QImage.Format.Format_RGB32)
    image.fill(theme.color("raised"))
    week.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    upper_edge = [QColor(image.pixel(x, 1)).name() for x in range(image.width())]
    strengths = [contrast(color, theme.tokens.raised) for color in upper_edge]
    seen = sum(strength >= SHAPE_LEAST for strength in strengths)
    assert seen > image.width() * 0.2
