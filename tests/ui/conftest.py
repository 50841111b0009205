"""The parts of a window, made by hand, and the window itself."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rls_coach.core.history import Journal, SessionStart, Slot
from rls_coach.core.leg_day import leg_day
from rls_coach.core.session import Span
from rls_coach.core.settings import ThemeChoice
from rls_coach.ui.frame import Frame
from rls_coach.ui.main_window import MainWindow
from rls_coach.ui.parts import Parts
from rls_coach.ui.theme import Theme
from tests.ui.fakes import (
    WEDNESDAY_MORNING,
    FakeClock,
    FakeCollection,
    FakeHistory,
    FakeSounds,
    four_stretches,
    parts_from,
)
from tests.ui.hands import settle


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let the pretended screen say what it cannot do."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    """Write days and times in one manner, whatever the machine's."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    # The windows of the test before would all be given their looks again.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme = Theme()
    theme.apply(ThemeChoice.LIGHT, 100)
    return theme


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def history() -> FakeHistory:
    return FakeHistory()


@pytest.fixture
def sounds() -> FakeSounds:
    return FakeSounds()


@pytest.fixture
def collection() -> FakeCollection:
    return FakeCollection()


@pytest.fixture
def parts(
    theme: Theme,
    history: FakeHistory,
    clock: FakeClock,
    sounds: FakeSounds,
    collection: FakeCollection,
) -> Parts:
    return parts_from(theme, history, clock, sounds, collection)


@pytest.fixture
def open_window(
    qtbot: QtBot, parts: Parts, history: FakeHistory, theme: Theme
) -> Callable[[], MainWindow]:
    """Opens the window, once history and clock are as a test wants them."""
    frames: list[Frame] = []

    def open_it() -> MainWindow:
        frame = Frame(theme.tokens.background, theme.tokens.rail)
        qtbot.addWidget(frame)
        frames.append(frame)
        window = MainWindow(parts, history.settings)
        frame.fill(window)
        frame.closing.connect(window.prepare_to_close)
        frame.show()
        frame.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.focus_first()
        settle()
        return window

    history.settings = replace(history.settings, theme=ThemeChoice.LIGHT)
    return open_it


@pytest.fixture
def window(open_window: Callable[[], MainWindow]) -> MainWindow:
    """The window, open on Today, on a Wednesday at nine in the morning."""
    return open_window()


@pytest.fixture
def unfinished(history: FakeHistory) -> FakeHistory:
    """A history with a session that was cut off 20 s after its beginning."""
    now = WEDNESDAY_MORNING
    start = SessionStart("cut off", now, leg_day(now), Slot.MORNING, four_stretches())
    journal = Journal(start, 20.0, (Span(0.0, 20.0),), (), now)
    history.journals[start.id] = journal
    return history
