"""Nothing is cut off, whatever the size of the window and of the text."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from rls_coach.core.settings import ThemeChoice
from rls_coach.ui.main_window import MainWindow
from rls_coach.ui.player.playing_panel import PlayingPanel
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.toast import Toast
from tests.ui.fakes import FakeClock, FakeHistory
from tests.ui.hands import settle, texts
from tests.ui.places import PLACES, fill

Open = Callable[[], MainWindow]
SIZES = [(900, 600), (1280, 800), (1920, 1080)]
PERCENTS = [100, 200]
LEAST_TARGET_PX = 44


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    found: tuple[int, int] = request.param
    return found


@pytest.fixture
def sized_window(
    open_window: Open,
    unfinished: FakeHistory,
    theme: Theme,
    size: tuple[int, int],
    percent: int,
) -> MainWindow:
    fill(unfinished)
    theme.apply(ThemeChoice.LIGHT, percent)
    window = open_window()
    window.window().resize(*size)
    settle()
    return window


def shown(window: QWidget, kind: type[QWidget]) -> Iterator[QWidget]:
    for one in window.findChildren(kind):
        if one.isVisible():
            yield one


def clipped_labels(window: MainWindow) -> list[str]:
    found = []
    for one in shown(window, QLabel):
        assert isinstance(one, QLabel)
        if not one.text():
            continue
        needed_px = one.heightForWidth(one.width())
        if needed_px < 0:
            needed_px = one.sizeHint().height()
        is_too_wide = not one.wordWrap() and one.sizeHint().width() > one.width()
        if needed_px > one.height() or is_too_wide or has_a_cut_word(one):
            found.append(f"{one.text()!r} {one.size()} {one.sizeHint()} {needed_px}")
    return found


def has_a_cut_word(label: QLabel) -> bool:
    """Tell whether a word is wider than the label; it cannot be broken."""
    if label.textFormat() is not Qt.TextFormat.PlainText:
        return False
    metrics = QFontMetrics(label.font())
    room = label.contentsRect().width()
    return any(metrics.horizontalAdvance(word) > room for word in label.text().split())


def clipped_buttons(window: MainWindow) -> list[str]:
    found = []
    for one in shown(window, QAbstractButton):
        assert isinstance(one, QAbstractButton)
        hint = one.sizeHint()
        if not one.text():
            hint = one.iconSize()
        elif one.property("role") == "scale":
            hint.setWidth(QFontMetrics(one.font()).horizontalAdvance(one.text()) + 4)
        # The frame of the one that has the keyboard is thicker, into its padding.
        least = hint - QSize(2, 2) if one.hasFocus() else hint
        is_cut = one.height() < least.height() or one.width() < least.width()
        if is_cut:
            found.append(f"{one.text()!r} {one.size()} {hint}")
    return found


def small_buttons(window: MainWindow) -> list[str]:
    kinds = (QPushButton, QToolButton, QCheckBox)
    return [
        f"{one.accessibleName()} {one.size()}"
        for kind in kinds
        for one in shown(window, kind)
        if min(one.width(), one.height()) < LEAST_TARGET_PX
        and not isinstance(one.parentWidget(), QScrollArea)
    ]


def overflowing(window: MainWindow) -> list[str]:
    """Return the pages whose contents are wider than what can be seen of them."""
    found = []
    for area in shown(window, QScrollArea):
        assert isinstance(area, QScrollArea)
        body = area.widget()
        if body is not None and body.width() > area.viewport().width():
            found.append(f"{area} {body.width()} > {area.viewport().width()}")
    return found


def outside(window: MainWindow) -> list[str]:
    """Return what stands beyond the left or right edge of the window."""
    found = []
    for kind in (QLabel, QAbstractButton):
        for one in shown(window, kind):
            left = one.mapTo(window, one.rect().topLeft()).x()
            if left < 0 or left + one.width() > window.width():
                found.append(f"{one} {left} {one.width()}")
    return found


def troubles(window: MainWindow) -> list[str]:
    return (
        overflowing(window)
        + outside(window)
        + clipped_labels(window)
        + clipped_buttons(window)
        + small_buttons(window)
    )


@pytest.mark.parametrize("percent", PERCENTS)
def test_everything_fits_everywhere(
    sized_window: MainWindow, clock: FakeClock, size: tuple[int, int]
) -> None:
    found = {}
    for place, open_it in PLACES.items():
        open_it(sized_window, clock)
        settle(8)
        assert (sized_window.width(), sized_window.height()) == size
        found[place] = troubles(sized_window)
        if sized_window.is_playing:
            sized_window.player.leave.later_requested.emit()
    assert {place: those for place, those in found.items() if those} == {}


@pytest.mark.parametrize("percent", PERCENTS)
def test_count_and_cue_can_be_read_from_the_mat(
    sized_window: MainWindow, clock: FakeClock, theme: Theme, size: tuple[int, int]
) -> None:
    panel = PLACES["playing"](sized_window, clock)
    settle(8)
    assert isinstance(panel, PlayingPanel)
    assert painted_count_px(panel, theme) >= size[1] / 7
    assert panel.cue_label.font().pixelSize() >= 32


def painted_count_px(panel: PlayingPanel, theme: Theme) -> float:
    """Return the size of the count's type, measured where it is painted."""
    image = panel.ring.grab().toImage()
    ink = theme.color("text").rgb()
    rows = [
        y
        for y in range(image.height())
        if any(image.pixel(x, y) == ink for x in range(image.width()))
    ]
    font = QFont(panel.ring.font())
    font.setWeight(QFont.Weight.Bold)
    font.setPixelSize(1000)
    digit_part = QFontMetrics(font).tightBoundingRect("2").height() / 1000
    return (rows[-1] - rows[0] + 1) / digit_part


@pytest.mark.parametrize("percent", PERCENTS)
@pytest.mark.parametrize("size", [(900, 600)], indirect=True)
def test_a_long_message_stays_within_the_window(
    sized_window: MainWindow, percent: int
) -> None:
    sized_window.show_message(
        "The history ~/.local/share/rls-coach/history.db cannot be saved: the disk is"
        " full. Make room or give the file back its rights, then try again. What was"
        " saved before is safe.",
        lambda: None,
    )
    settle()
    toast = sized_window.findChild(Toast)
    assert isinstance(toast, Toast)
    assert texts(toast)
    assert QRect(sized_window.rect()).contains(toast.geometry())
    assert clipped_labels(sized_window) == []
    assert outside(sized_window) == []
