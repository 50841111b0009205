import random
from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from rls_coach.core.cues import Cue, plan
from rls_coach.core.session import TRANSITIONS, Action, Session, State
from rls_coach.core.session_machine import IllegalActionError
from rls_coach.core.timeline import Timeline
from rls_coach.ui.player.session_controller import SessionController
from tests.ui.fakes import FakeClock

SEEDS = range(6)
LEAST_S, MOST_S = 0.005, 0.9


class Watched:
    """A controller, and everything it announced."""

    def __init__(self, timeline: Timeline, clock: FakeClock) -> None:
        self.clock = clock
        self.controller = SessionController(Session(timeline), clock.monotonic_s)
        self.cues: list[Cue] = []
        self.steps: list[Session] = []
        self.changes: list[Session] = []
        self.ends: list[Session] = []
        self.counts: list[int] = []
        self.controller.cue_due.connect(self.cues.append)
        self.controller.step_reached.connect(self.steps.append)
        self.controller.session_changed.connect(self.changes.append)
        self.controller.session_ended.connect(self.ends.append)
        self.controller.count_in_ticked.connect(self.counts.append)

    def goes_on(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.controller.tick()

    @property
    def session(self) -> Session:
        return self.controller.session

    @property
    def running_timers(self) -> int:
        timers = self.controller.findChildren(QTimer)
        return sum(timer.isActive() for timer in timers)


@pytest.fixture
def watched(qtbot: QtBot, timeline: Timeline, clock: FakeClock) -> Watched:
    return Watched(timeline, clock)


def play_to_the_end(watched: Watched, seed: int) -> None:
    gaps_s = random.Random(seed)
    watched.controller.act(Action.START)
    while not watched.session.is_over:
        watched.goes_on(gaps_s.uniform(LEAST_S, MOST_S))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_session_that_ships_gives_every_cue_once_however_late_the_ticks(
    watched: Watched, timeline: Timeline, seed: int
) -> None:
    play_to_the_end(watched, seed)
    assert tuple(watched.cues) == plan(timeline)
    assert watched.session.state is State.COMPLETED
    assert watched.session.position_s == timeline.duration_s
    assert watched.session.active_s == pytest.approx(515.0)
    assert [session.state for session in watched.ends] == [State.COMPLETED]


@pytest.mark.parametrize("seed", SEEDS)
def test_each_step_is_announced_once_and_in_order(
    watched: Watched, timeline: Timeline, seed: int
) -> None:
    play_to_the_end(watched, seed)
    *on_the_way, last = watched.steps
    assert last.is_over
    indexes = [timeline.index_at(session.position_s) for session in on_the_way]
    assert indexes == list(range(len(timeline.steps)))


def test_ticks_that_find_nothing_new_announce_nothing(watched: Watched) -> None:
    watched.controller.act(Action.START)
    before = len(watched.changes)
    for _ in range(3):
        watched.controller.tick()
    assert len(watched.changes) == before


def test_the_timers_run_only_while_the_session_does(watched: Watched) -> None:
    assert watched.running_timers == 0
    for action, count in (
        (Action.START, 2),
        (Action.PAUSE, 0),
        (Action.RESUME, 2),
        (Action.STOP, 0),
    ):
        watched.controller.act(action)
        assert watched.running_timers == count


def test_the_timers_stop_when_time_ends_the_session(watched: Watched) -> None:
    play_to_the_end(watched, seed=1)
    assert watched.running_timers == 0


def test_the_timers_stop_when_the_computer_slept(watched: Watched) -> None:
    watched.controller.act(Action.START)
    watched.goes_on(3.1)
    assert watched.session.was_asleep
    assert watched.running_timers == 0


def test_one_timer_waits_for_the_next_cue_and_no_longer(watched: Watched) -> None:
    watched.controller.act(Action.START)
    watched.goes_on(1.0)
    deadline = next(
        timer
        for timer in watched.controller.findChildren(QTimer)
        if timer.isSingleShot()
    )
    assert deadline.interval() == 6000  # the first tick of three, at 7 s of 10


def test_the_timers_alone_drive_the_session(qtbot: QtBot, watched: Watched) -> None:
    watched.controller.act(Action.START)
    watched.clock.advance(0.5)
    qtbot.waitUntil(lambda: watched.session.position_s == 0.5)


def test_a_count_in_counts_three_two_one_before_going_on(watched: Watched) -> None:
    watched.controller.act(Action.START)
    watched.goes_on(2.0)
    watched.controller.act(Action.PAUSE)
    watched.controller.act(Action.RESUME)
    for _ in range(30):
        watched.goes_on(0.1)
    assert watched.counts == [3, 2, 1]
    assert watched.session.position_s == pytest.approx(2.0)
    watched.goes_on(0.5)
    assert watched.session.position_s == pytest.approx(2.5)


@pytest.mark.parametrize("action", Action)
def test_what_is_not_offered_is_refused_and_changes_nothing(
    watched: Watched, action: Action
) -> None:
    is_offered = watched.controller.can(action)
    assert is_offered == ((State.READY, action) in TRANSITIONS)
    assert is_offered == (action is Action.START)
    if not is_offered:
        with pytest.raises(IllegalActionError):
            watched.controller.act(action)
        assert watched.changes == []


def test_nothing_is_offered_when_it_is_over(watched: Watched) -> None:
    watched.controller.act(Action.START)
    watched.controller.act(Action.STOP)
    assert not any(watched.controller.can(action) for action in Action)


def test_the_position_never_goes_back_by_itself(watched: Watched) -> None:
    play_to_the_end(watched, seed=7)
    positions_s = [session.position_s for session in watched.changes]
    assert all(earlier <= later for earlier, later in pairwise(positions_s))
