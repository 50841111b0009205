"""A player that is open on the session that ships."""

import pytest
from pytestqt.qtbot import QtBot

from rls_coach.core.history import Slot
from rls_coach.core.timeline import Timeline
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.player_page import PlayerPage
from rls_coach.ui.session_plan import SessionPlan
from tests.ui.fakes import ROUTINE, FakeClock, four_stretches
from tests.ui.hands import settle


@pytest.fixture(scope="session")
def timeline() -> Timeline:
    return four_stretches()


@pytest.fixture
def player(qtbot: QtBot, parts: Parts) -> PlayerPage:
    """A player that asks how the legs are, before the afternoon's session."""
    player = PlayerPage(parts)
    qtbot.addWidget(player)
    player.resize(1280, 800)
    player.prepare(SessionPlan(ROUTINE, Slot.AFTERNOON, ""))
    player.show()
    player.activateWindow()
    qtbot.waitUntil(player.isActiveWindow)
    player.before.start_button.setFocus()
    settle()
    return player


class Playing:
    """A session that goes on as far as a test lets it."""

    def __init__(self, player: PlayerPage, clock: FakeClock) -> None:
        self._player = player
        self._clock = clock

    def goes_on(self, seconds: float) -> None:
        """Let time pass, looking at the clock twice a second."""
        while seconds > 0:
            step_s = min(0.5, seconds)
            self._clock.advance(step_s)
            self._player.tick()
            seconds -= step_s

    @property
    def position_s(self) -> float:
        """Where the session stands."""
        session = self._player.session
        assert session is not None
        return session.position_s


@pytest.fixture
def playing(player: PlayerPage, clock: FakeClock) -> Playing:
    """The session, begun."""
    player.begin()
    return Playing(player, clock)
