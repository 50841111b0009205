"""A history that cannot be written to when the session ends."""

import pytest
from pytestqt.qtbot import QtBot

from rls_coach.core.rating import Context
from rls_coach.ui.player.player_page import PlayerPage
from tests.ui.fakes import FakeHistory
from tests.ui.hands import click, says
from tests.ui.player.conftest import Playing


@pytest.fixture
def unsaved(player: PlayerPage, playing: Playing, history: FakeHistory) -> PlayerPage:
    """A player whose session ended on a full disk."""
    playing.goes_on(300.0)
    history.is_full = True
    playing.goes_on(215.0)
    return player


def test_it_says_so_and_offers_to_try_again(
    unsaved: PlayerPage, history: FakeHistory
) -> None:
    assert unsaved.currentWidget() is unsaved.after
    assert says(unsaved.after, "The disk is full. Make room.")
    click(unsaved.after, "Try again")
    assert says(unsaved.after, "The disk is full. Make room.")
    assert not history.records


def test_with_room_again_trying_again_saves_it(
    unsaved: PlayerPage, history: FakeHistory
) -> None:
    history.is_full = False
    click(unsaved.after, "Try again")
    assert sum(part.repetitions_done for part in history.only_record.parts) == 44
    assert not unsaved.after.retry_button.isVisible()


def test_with_room_again_any_answer_saves_it_too(
    unsaved: PlayerPage, history: FakeHistory
) -> None:
    history.is_full = False
    unsaved.after.effort_scale.choose(3)
    assert history.only_record.notes.effort == 3


def test_closing_the_window_tries_once_more(
    unsaved: PlayerPage, history: FakeHistory
) -> None:
    history.is_full = False
    unsaved.keep_unfinished()
    assert sum(part.repetitions_done for part in history.only_record.parts) == 44


def test_one_can_leave_and_the_journal_still_offers_it(
    qtbot: QtBot, unsaved: PlayerPage, history: FakeHistory
) -> None:
    with qtbot.waitSignal(unsaved.closed, timeout=0):
        click(unsaved.after, "Leave without saving")
    (journal,) = history.unfinished_sessions()
    assert journal.position_s > 290.0


def test_a_corrected_rating_takes_the_place_of_the_first(
    player: PlayerPage, playing: Playing, history: FakeHistory
) -> None:
    playing.goes_on(515.0)
    player.after.scale.choose(7)
    player.after.scale.choose(4)
    assert history.values(Context.AFTER) == [4]
