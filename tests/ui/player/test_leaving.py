from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from rls_coach.core.history import Outcome
from rls_coach.core.session import State
from rls_coach.ui.main_window import MainWindow
from rls_coach.ui.player.player_page import PlayerPage
from tests.ui.fakes import FakeClock, FakeHistory
from tests.ui.hands import click, says
from tests.ui.player.conftest import Playing


@pytest.fixture
def leaving(player: PlayerPage, playing: Playing) -> PlayerPage:
    """A player that asks what to do with 20 seconds of a session."""
    playing.goes_on(20.0)
    click(player.playing, "Leave (Esc)")
    return player


def test_what_was_done_can_be_kept(leaving: PlayerPage, history: FakeHistory) -> None:
    click(leaving.leave, "Stop here and keep what I did")
    assert leaving.currentWidget() is leaving.after
    assert history.only_record.outcome is Outcome.STOPPED
    assert history.only_record.parts[0].seconds_done == pytest.approx(10.0)


def test_a_session_can_be_left_out_of_the_history(
    qtbot: QtBot, leaving: PlayerPage, history: FakeHistory
) -> None:
    with qtbot.waitSignal(leaving.closed, timeout=0):
        click(leaving.leave, "Discard it")
    assert not history.records
    assert not history.journals
    assert leaving.session is None


def test_a_session_can_be_resumed_later_where_it_was_left(
    qtbot: QtBot, leaving: PlayerPage, history: FakeHistory, clock: FakeClock
) -> None:
    with qtbot.waitSignal(leaving.closed, timeout=0):
        click(leaving.leave, "Resume later")
    (journal,) = history.unfinished_sessions()
    assert journal.position_s == 20.0
    clock.advance(3600.0)
    leaving.resume(journal)
    assert leaving.session is not None
    assert leaving.session.state is State.PAUSED
    assert leaving.session.position_s == 20.0
    click(leaving.playing, "Go on (Space)")
    Playing(leaving, clock).goes_on(515.0 - 20.0 + 3.0)
    assert history.only_record.id == journal.start.id
    assert history.only_record.outcome is Outcome.COMPLETED
    assert history.only_record.active_s == pytest.approx(515.0)


def test_today_offers_what_was_left_for_later(
    open_window: Callable[[], MainWindow], leaving: PlayerPage
) -> None:
    click(leaving.leave, "Resume later")
    window = open_window()
    assert says(window, "Four stretches, begun at 09:00: you came to 0:20 of 8:35.")


def test_a_step_boundary_is_written_down_at_once(
    player: PlayerPage, playing: Playing, history: FakeHistory
) -> None:
    boundaries_s = (10.0, 12.0, 14.0, 17.0, 19.0)
    for boundary_s in boundaries_s:
        playing.goes_on(boundary_s - playing.position_s)
        (journal,) = history.unfinished_sessions()
        assert journal.position_s == boundary_s
        playing.goes_on(0.5)
        assert history.unfinished_sessions() == [journal]


def test_the_journal_is_written_once_a_step(
    player: PlayerPage, playing: Playing, history: FakeHistory
) -> None:
    playing.goes_on(515.0)
    assert history.journal_count == 165


def test_a_pause_and_a_jump_are_written_down(
    player: PlayerPage, playing: Playing, history: FakeHistory
) -> None:
    playing.goes_on(11.25)
    click(player.playing, "Pause (Space)")
    assert history.unfinished_sessions()[0].position_s == 11.25
    click(player.playing, "Next exercise (Right)")
    assert history.unfinished_sessions()[0].position_s == 103.0
