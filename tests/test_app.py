import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rls_coach.app import App, SystemClock, open_app, show_trouble
from rls_coach.core.history import Slot
from rls_coach.core.rating import Context
from rls_coach.core.trouble import WorldError
from rls_coach.data_folder import LOOK_NAME
from rls_coach.history_port import StoredHistory
from rls_coach.ui.frame import Frame
from rls_coach.ui.pages.today_page import TodayPage
from rls_coach.ui.trouble_dialog import TroubleDialog
from tests.ui.fakes import FakeClock, FakeSounds
from tests.ui.hands import buttons, click, says, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ERROR = WorldError("The disk is full.", "Make room.")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def app(qtbot: QtBot, clock: FakeClock) -> Iterator[App]:
    """The whole app, on a history in memory."""
    app = App(StoredHistory.in_memory(), clock, "", FakeSounds())
    qtbot.addWidget(app.frame)
    app.frame.show()
    settle()
    yield app
    app.close()


def test_a_rating_on_today_reaches_the_history(app: App, clock: FakeClock) -> None:
    today = app.window.open_page("today")
    assert isinstance(today, TodayPage)
    today.legs_card.scale.choose(4)
    day = clock.now().date()
    (rating,) = app.history.ratings_between(day, day)
    assert (rating.context, rating.value) == (Context.NOW, 4)


def test_a_whole_session_reaches_the_history(app: App, clock: FakeClock) -> None:
    app.window.sessions.start(Slot.MORNING)
    app.window.player.before.scale.choose(5)
    app.window.player.begin()
    for _ in range(1030):
        clock.advance(0.5)
        app.window.player.tick()
    app.window.player.after.scale.choose(2)
    day = clock.now().date()
    (record,) = app.history.sessions_between(day, day)
    before, after = app.history.ratings_between(day, day)
    assert (before.context, after.context) == (Context.BEFORE, Context.AFTER)
    assert before.session_id == after.session_id == record.id


def test_a_session_that_is_closed_on_is_offered_again(
    app: App, clock: FakeClock
) -> None:
    app.window.sessions.start(Slot.MORNING)
    app.window.player.begin()
    for _ in range(40):
        clock.advance(0.5)
        app.window.player.tick()
    app.frame.close()
    (journal,) = app.history.unfinished_sessions()
    assert journal.position_s == 20.0


def test_the_clock_goes_on_and_knows_its_zone() -> None:
    clock = SystemClock()
    assert clock.monotonic_s() <= clock.monotonic_s()
    assert isinstance(clock.now(), datetime)
    assert clock.now().utcoffset() is not None


def test_the_colours_are_kept_for_the_next_start(app: App, tmp_path: Path) -> None:
    path = tmp_path / LOOK_NAME
    app.remember_look(path)
    tokens = app.theme.tokens
    assert path.read_text("ascii").split() == [tokens.background, tokens.rail]


def press_in_dialog(name: str) -> None:
    """Press a button of the next dialog, as soon as there is one."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, TroubleDialog):
        click(dialog, name)
    else:
        QTimer.singleShot(1, lambda: press_in_dialog(name))


@pytest.mark.parametrize(
    ("name", "goes_on"), [("Go on without saving", True), ("Close", False)]
)
def test_trouble_is_shown_and_the_person_chooses(
    qtbot: QtBot, name: str, *, goes_on: bool
) -> None:
    QTimer.singleShot(0, lambda: press_in_dialog(name))
    assert show_trouble(ERROR, can_go_on=True) is goes_on


def test_trouble_says_what_it_is_and_what_to_do(qtbot: QtBot) -> None:
    dialog = TroubleDialog(ERROR, can_go_on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert says(dialog, "The disk is full.")
    assert says(dialog, "Make room.")
    assert [one.text() for one in buttons(dialog)] == ["Close"]


@pytest.fixture
def stored(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[App]:
    """The app as a start opens it, on a folder."""
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr("rls_coach.app._stop_on_signals", lambda _app: None)
    frame = Frame("#ffffff", "#eeeeee")
    qtbot.addWidget(frame)
    app = open_app(tmp_path, frame, lambda: tmp_path / "first.sock")
    frame.show()
    settle()
    yield app
    app.close()


def raise_in_hook(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def test_the_worlds_errors_are_told_in_the_window_and_not_logged(
    stored: App, tmp_path: Path
) -> None:
    raise_in_hook(ERROR)
    assert says(stored.window, "The disk is full. Make room.")
    assert not (tmp_path / "rls-coach.log").exists()


def test_our_own_errors_go_to_the_log_and_a_plain_sentence_to_the_person(
    stored: App, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raise_in_hook(ValueError("a slip of ours"))
    assert says(stored.window, "Something went wrong in the app.")
    log = tmp_path / "rls-coach.log"
    assert "ValueError: a slip of ours" in log.read_text("utf-8")
    assert log.stat().st_mode & 0o777 == 0o600
    assert "a slip of ours" in capsys.readouterr().err
