"""What "10 s more" does; the seconds are those of conftest."""

import pytest

from rls_coach.core.done import parts_of
from rls_coach.core.session import Action, Extra, Session, State
from rls_coach.core.session_effects import MORE_S
from rls_coach.core.session_machine import act, tick
from rls_coach.core.side import Side
from rls_coach.core.timeline import Timeline


def played(session: Session, seconds: float) -> Session:
    until_s = session.read_at_s + seconds
    while session.read_at_s < until_s and not session.is_over:
        session = tick(session, min(session.read_at_s + 0.5, until_s))
    return session


def running_at(timeline: Timeline, position_s: float) -> Session:
    return played(act(Session(timeline), Action.START, 0.0), position_s)


def with_more(timeline: Timeline, position_s: float) -> Session:
    return act(running_at(timeline, position_s), Action.MORE_TIME, position_s)


@pytest.mark.parametrize(
    ("pressed_s", "step_index"),
    [
        (1.0, 0),  # ready: the wait itself
        (4.0, 2),  # lift: the hold it leads to
        (5.5, 2),
        (6.0, 2),  # hold: the hold itself
        (8.0, 3),  # lower: no hold follows in this repetition, so the move itself
        (19.0, 7),  # switch: the wait itself
        (36.0, 14),  # change: the wait itself
        (48.5, 19),  # rest: the rest itself
        (82.0, 36),  # both legs, lift: the hold
        (87.0, 37),  # the very last step
    ],
)
def test_ten_seconds_more_lengthen_the_step_or_the_hold_it_leads_to(
    pressed_s: float, step_index: int, timeline: Timeline
) -> None:
    session = with_more(timeline, pressed_s)
    assert session.extras == (Extra(step_index, MORE_S),)
    assert session.position_s == pressed_s
    assert session.extra_left_s == MORE_S
    ended = played(session, 200.0)
    assert ended.state is State.COMPLETED
    assert ended.extras == (Extra(step_index, 0.0, MORE_S),)
    assert ended.read_at_s == pytest.approx(99.0, abs=0.5)
    assert ended.active_s == 99.0


def test_only_a_move_hands_its_added_time_on_to_the_hold(resting: Timeline) -> None:
    assert with_more(resting, 10.0).extras == (Extra(3, MORE_S),)
    assert with_more(resting, 12.0).extras == (Extra(2, MORE_S),)
    assert with_more(resting, 9.0).extras == (Extra(0, MORE_S),)


def test_a_move_ends_in_its_time_and_the_hold_waits(timeline: Timeline) -> None:
    session = with_more(timeline, 5.0)
    assert session.step_left_s == 1.0
    session = played(session, 1.0)
    assert (session.position_s, session.step_left_s) == (6.0, 12.0)
    session = played(session, 9.5)
    assert (session.position_s, session.step_left_s) == (6.0, 2.5)
    session = played(session, 2.0)
    assert (session.position_s, session.step_left_s) == (7.5, 0.5)


def test_a_late_tick_spends_time_before_in_and_after_the_extra(
    timeline: Timeline,
) -> None:
    session = with_more(timeline, 5.0)
    session = played(played(session, 1.0), 9.0)
    session = tick(tick(session, session.read_at_s), session.read_at_s + 2.5)
    assert (session.position_s, session.extra_left_s) == (7.5, 0.0)
    session = tick(with_more(timeline, 5.0), 7.5)
    assert (session.position_s, session.extra_left_s) == (6.0, 8.5)


def test_added_seconds_add_up(timeline: Timeline) -> None:
    session = act(with_more(timeline, 7.0), Action.MORE_TIME, 7.0)
    assert session.extra_left_s == 20.0
    assert session.step_left_s == 21.0
    assert played(session, 20.0).position_s == 7.0
    assert played(session, 20.5).position_s == 7.5


def test_added_seconds_for_two_steps_wait_for_each(timeline: Timeline) -> None:
    session = act(with_more(timeline, 2.0), Action.SKIP_STEP, 2.0)
    session = act(session, Action.MORE_TIME, 2.0)
    session = act(played(session, 2.0 + 10.0 + 2.0), Action.MORE_TIME, 16.0)
    assert [extra.step_index for extra in session.extras] == [2, 3]
    assert [extra.left_s for extra in session.extras] == [0.0, 10.0]
    assert played(session, 10.0).position_s == 8.0


def test_seconds_can_be_added_while_paused(timeline: Timeline) -> None:
    paused = act(running_at(timeline, 7.0), Action.PAUSE, 7.0)
    session = act(paused, Action.MORE_TIME, 60.0)
    assert (session.state, session.extra_left_s) == (State.PAUSED, 10.0)
    resumed = act(session, Action.RESUME, 61.0)
    assert played(resumed, 13.5).position_s == 7.5


@pytest.mark.parametrize(
    "action",
    [Action.SKIP_STEP, Action.NEXT_EXERCISE, Action.BACK, Action.SWITCH_LEGS],
)
def test_a_jump_drops_added_time_that_was_not_used(
    action: Action, timeline: Timeline
) -> None:
    unused = act(with_more(timeline, 5.0), action, 5.0)
    assert unused.extras == ()
    begun = act(played(with_more(timeline, 6.0), 4.0), action, 10.0)
    assert begun.extras == (Extra(2, 0.0, 4.0),)
    assert begun.extra_left_s == 0.0
    assert begun.active_s == 10.0


def test_added_time_is_done_on_the_leg_it_was_added_to(timeline: Timeline) -> None:
    left = played(with_more(timeline, 5.0), 200.0)
    right = played(with_more(timeline, 22.0), 200.0)
    waiting = played(with_more(timeline, 19.0), 200.0)
    assert seconds_of_calf(left) == (24.0, 14.0)
    assert seconds_of_calf(right) == (14.0, 24.0)
    assert seconds_of_calf(waiting) == (14.0, 14.0)


def seconds_of_calf(session: Session) -> tuple[float, float]:
    left, right = parts_of(session)[:2]
    assert (left.side, right.side) == (Side.LEFT, Side.RIGHT)
    assert left.seconds_planned == right.seconds_planned == 14.0
    return left.seconds_done, right.seconds_done
