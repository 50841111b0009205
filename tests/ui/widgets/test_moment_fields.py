import pytest
from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rls_coach.ui.widgets.moment_fields import TimeEdit


@pytest.mark.parametrize(
    ("step_min", "at", "steps", "expected"),
    [
        (15, (9, 52), 1, (10, 0)),
        (15, (9, 52), -1, (9, 45)),
        (15, (9, 45), 1, (10, 0)),
        (15, (9, 45), -1, (9, 30)),
        (15, (23, 50), 1, (0, 0)),
        (15, (0, 0), -1, (23, 45)),
        (5, (14, 51), 1, (14, 55)),
        (5, (14, 51), -2, (14, 45)),
    ],
)
def test_a_step_leads_to_the_next_even_time(
    qtbot: QtBot,
    step_min: int,
    at: tuple[int, int],
    steps: int,
    expected: tuple[int, int],
) -> None:
    field = TimeEdit(step_min)
    qtbot.addWidget(field)
    field.setTime(QTime(*at))
    field.stepBy(steps)
    assert (field.time().hour(), field.time().minute()) == expected


def test_a_time_can_be_typed_after_a_click_beside_the_digits(qtbot: QtBot) -> None:
    field = TimeEdit(15)
    qtbot.addWidget(field)
    field.setDisplayFormat("HH:mm")
    field.resize(300, 44)
    field.setTime(QTime(7, 30))
    field.show()
    qtbot.waitExposed(field)
    line = field.lineEdit()
    at = QPoint(line.width() - 4, line.height() // 2)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=at)
    QTest.keyClicks(field, "0845")
    assert field.time() == QTime(8, 45)
