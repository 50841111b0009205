import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rls_coach.core.settings import ThemeChoice
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.rating_scale import RatingScale
from tests.ui.hands import buttons, press, settle, spoken


@pytest.fixture
def scale(qtbot: QtBot, theme: Theme) -> RatingScale:
    scale = RatingScale(theme, "How are your legs?", "none", "worst")
    qtbot.addWidget(scale)
    scale.resize(700, 120)
    scale.show()
    scale.activateWindow()
    qtbot.waitUntil(scale.isActiveWindow)
    scale.focus_first()
    return scale


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


@pytest.fixture
def chosen(scale: RatingScale) -> list[int]:
    chosen: list[int] = []
    scale.value_chosen.connect(chosen.append)
    return chosen


@pytest.mark.parametrize("digit", [0, 2, 3, 4, 5, 6, 7, 8, 9])
def test_a_digit_chooses_its_number_at_once(
    scale: RatingScale, chosen: list[int], digit: int
) -> None:
    press(scale, Qt.Key(Qt.Key.Key_0 + digit))
    assert chosen == [digit]
    assert scale.value == digit


def test_one_and_at_once_nought_is_ten_and_nothing_else(
    scale: RatingScale, chosen: list[int]
) -> None:
    press(scale, Qt.Key.Key_1, Qt.Key.Key_0)
    assert chosen == [10]
    assert scale.value == 10


def test_a_one_is_chosen_when_no_nought_follows(
    qtbot: QtBot, scale: RatingScale, chosen: list[int]
) -> None:
    press(scale, Qt.Key.Key_1)
    assert scale.value == 1
    qtbot.waitUntil(lambda: chosen == [1])


def test_a_one_is_chosen_at_once_by_enter(
    scale: RatingScale, chosen: list[int]
) -> None:
    press(scale, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert chosen == [1]


def test_a_one_that_waits_is_not_lost_when_its_page_goes(
    scale: RatingScale, chosen: list[int]
) -> None:
    press(scale, Qt.Key.Key_1)
    scale.hide()
    assert chosen == [1]


def test_a_second_digit_that_is_no_nought_replaces_the_one(
    scale: RatingScale, chosen: list[int]
) -> None:
    press(scale, Qt.Key.Key_1, Qt.Key.Key_5)
    assert chosen == [5]


@pytest.mark.parametrize("text", ["²", "½", "x"])
def test_a_character_that_is_no_digit_chooses_nothing(
    scale: RatingScale, chosen: list[int], text: str
) -> None:
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text
    )
    QApplication.sendEvent(focused(), event)
    assert chosen == []


def test_the_arrows_move_along_the_row_and_enter_chooses(
    scale: RatingScale, chosen: list[int]
) -> None:
    right = Qt.Key.Key_Right
    press(scale, right, right, right, Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert chosen == [2]


def test_the_arrows_stop_at_both_ends(scale: RatingScale) -> None:
    press(scale, Qt.Key.Key_Left)
    assert spoken(focused()) == "0 of 10"
    press(scale, *[Qt.Key.Key_Right] * 12)
    assert spoken(focused()) == "10 of 10"


def test_only_the_chosen_number_is_marked(scale: RatingScale) -> None:
    scale.choose(3)
    scale.choose(7)
    marked = [one.text() for one in buttons(scale) if one.isChecked()]
    assert marked == ["7"]
    scale.show_value(None)
    assert not any(one.isChecked() for one in buttons(scale))


def test_a_second_press_on_the_chosen_number_leaves_it_marked(
    scale: RatingScale,
) -> None:
    three = buttons(scale)[3]
    three.click()
    three.click()
    assert three.isChecked()
    assert scale.value == 3


@pytest.mark.parametrize(
    ("percent", "width", "rows"), [(100, 700, 1), (200, 700, 1), (200, 600, 2)]
)
def test_large_numbers_break_into_two_rows_where_they_do_not_fit(
    scale: RatingScale, theme: Theme, percent: int, width: int, rows: int
) -> None:
    theme.apply(ThemeChoice.LIGHT, percent)
    scale.resize(width, 300)
    settle()
    assert len({one.y() for one in buttons(scale)}) == rows


def coloured(scale: RatingScale, theme: Theme) -> set[str]:
    """Return which numbers have the frame that shows the keyboard."""
    color = theme.color("accent_text").rgb()
    image = scale.grab().toImage()
    return {
        one.text()
        for one in buttons(scale)
        if image.pixel(one.geometry().center().x(), one.geometry().top()) == color
    }


def test_while_nothing_is_chosen_the_keyboard_is_at_the_row_and_no_number(
    scale: RatingScale, theme: Theme
) -> None:
    assert scale.shows_focus_as_a_whole
    assert coloured(scale, theme) == set()
    assert spoken(focused()) == "0 of 10"
    first = buttons(scale)[0].geometry()
    beside = scale.grab().toImage().pixel(first.left() - 4, first.center().y())
    assert beside == theme.color("accent_text").rgb()


def test_an_arrow_takes_the_keyboard_to_a_number(
    scale: RatingScale, theme: Theme
) -> None:
    press(scale, Qt.Key.Key_Right)
    assert not scale.shows_focus_as_a_whole
    assert coloured(scale, theme) == {"1"}
    assert spoken(focused()) == "1 of 10"
    press(scale, Qt.Key.Key_Left)
    assert coloured(scale, theme) == {"0"}


def test_a_chosen_number_has_the_keyboard_itself(
    scale: RatingScale, theme: Theme
) -> None:
    scale.choose(7)
    assert coloured(scale, theme) == {"7"}
    scale.show_value(None)
    scale.focus_first()
    assert scale.shows_focus_as_a_whole


def test_a_row_without_the_keyboard_has_no_ring(scale: RatingScale) -> None:
    focused().clearFocus()
    assert not scale.shows_focus_as_a_whole


@pytest.mark.parametrize(("width", "rows"), [(700, 1), (600, 2)])
def test_the_words_of_each_end_stand_at_its_number(
    scale: RatingScale, theme: Theme, width: int, rows: int
) -> None:
    theme.apply(ThemeChoice.LIGHT, 200)
    scale.resize(width, 300)
    settle()
    low, high = scale.findChildren(QLabel)
    first, last = buttons(scale)[0].geometry(), buttons(scale)[10].geometry()
    assert low.geometry().left() == first.left()
    assert high.geometry().right() == last.right()
    assert high.geometry().top() > last.bottom()
    if rows == 1:
        assert low.geometry().top() > first.bottom()
    else:
        assert low.geometry().bottom() < first.top()
