"""The table of a session's states and actions, and what time does to it."""

import itertools
from dataclasses import replace

import pytest

from rls_coach.core.session import OVER, TRANSITIONS, Action, Session, Span, State
from rls_coach.core.session_machine import IllegalActionError, act, tick
from rls_coach.core.timeline import Timeline

ILLEGAL = sorted(
    set(itertools.product(State, Action)) - set(TRANSITIONS),
    key=lambda pair: (pair[0].value, pair[1].value),
)
LEGAL = sorted(TRANSITIONS, key=lambda pair: (pair[0].value, pair[1].value))


def running_at(timeline: Timeline, position_s: float) -> Session:
    session = act(Session(timeline), Action.START, 0.0)
    while session.position_s < position_s:
        session = tick(session, min(session.read_at_s + 1.0, position_s))
    return session


def in_state(timeline: Timeline, state: State) -> Session:
    if state is State.READY:
        return Session(timeline)
    session = running_at(timeline, 45.0)
    if state is State.PAUSED:
        return act(session, Action.PAUSE, 45.0)
    if state is State.STOPPED:
        return act(session, Action.STOP, 45.0)
    return running_at(timeline, 89.0) if state is State.COMPLETED else session


@pytest.mark.parametrize(("state", "action"), ILLEGAL)
def test_an_action_outside_the_table_is_refused_and_changes_nothing(
    state: State, action: Action, timeline: Timeline
) -> None:
    session = in_state(timeline, state)
    assert session.state is state
    copy = in_state(timeline, state)
    message = f"'{action.value}' is not allowed when a session is {state.value}"
    with pytest.raises(IllegalActionError, match=message):
        act(session, action, 46.0)
    assert session == copy


@pytest.mark.parametrize(("state", "action"), LEGAL)
def test_an_action_in_the_table_leads_where_the_table_says(
    state: State, action: Action, timeline: Timeline
) -> None:
    after = act(in_state(timeline, state), action, 45.0)
    assert after.state is TRANSITIONS[state, action]
    assert after.read_at_s == 45.0


def test_the_table_has_exactly_these_entries() -> None:
    steering = set(Action) - {Action.START, Action.PAUSE, Action.RESUME, Action.STOP}
    expected = {(State.READY, Action.START): State.RUNNING}
    expected[State.RUNNING, Action.PAUSE] = State.PAUSED
    expected[State.PAUSED, Action.RESUME] = State.RUNNING
    for state in (State.RUNNING, State.PAUSED):
        expected[state, Action.STOP] = State.STOPPED
        expected |= {(state, action): state for action in steering}
    assert expected == TRANSITIONS
    assert {State.COMPLETED, State.STOPPED} == OVER


def test_a_new_session_stands_at_the_beginning(timeline: Timeline) -> None:
    session = Session(timeline)
    assert (session.state, session.position_s) == (State.READY, 0.0)
    assert session.active_s == 0.0
    assert not session.is_over


def test_a_session_that_is_not_running_uses_no_time(timeline: Timeline) -> None:
    for state in set(State) - {State.RUNNING}:
        session = in_state(timeline, state)
        assert tick(session, 46.0) is session


def test_time_moves_a_running_session_on(timeline: Timeline) -> None:
    session = tick(running_at(timeline, 3.0), 5.5)
    assert (session.position_s, session.read_at_s) == (5.5, 5.5)
    assert session.spans == (Span(0.0, 5.5),)
    assert session.active_s == 5.5
    assert session.step_left_s == 0.5


def test_a_pause_uses_no_time_and_does_not_cut_what_was_played(
    timeline: Timeline,
) -> None:
    paused = act(running_at(timeline, 10.0), Action.PAUSE, 10.5)
    assert (paused.position_s, paused.was_asleep) == (10.5, False)
    resumed = act(paused, Action.RESUME, 900.0)
    session = tick(tick(resumed, 903.0), 905.0)
    assert session.position_s == 12.5
    assert session.spans == (Span(0.0, 12.5),)


def test_time_alone_completes_a_session(timeline: Timeline) -> None:
    session = tick(running_at(timeline, 88.0), 90.5)
    assert session.state is State.COMPLETED
    assert session.is_over
    assert (session.position_s, session.active_s) == (89.0, 89.0)
    assert session.step_left_s == 0.0


def test_a_session_is_not_completed_before_its_last_moment(timeline: Timeline) -> None:
    assert tick(running_at(timeline, 88.0), 88.999).state is State.RUNNING
    assert tick(running_at(timeline, 88.0), 89.0).state is State.COMPLETED


def test_a_stop_keeps_what_was_done(timeline: Timeline) -> None:
    stopped = act(running_at(timeline, 45.0), Action.STOP, 46.25)
    assert (stopped.state, stopped.position_s) == (State.STOPPED, 46.25)
    assert stopped.is_over
    assert stopped.active_s == 46.25


@pytest.mark.parametrize("action", [Action.PAUSE, Action.STOP, Action.BACK])
def test_an_action_just_after_the_end_changes_nothing_more(
    action: Action, timeline: Timeline
) -> None:
    late = act(running_at(timeline, 88.0), action, 89.5)
    assert late.state is State.COMPLETED
    assert late == tick(running_at(timeline, 88.0), 89.5)


def test_a_silence_of_three_seconds_counts_in_full(timeline: Timeline) -> None:
    session = tick(running_at(timeline, 10.0), 13.0)
    assert (session.state, session.position_s) == (State.RUNNING, 13.0)


def test_a_longer_silence_is_sleep_and_uses_no_time(timeline: Timeline) -> None:
    session = tick(running_at(timeline, 10.0), 13.001)
    assert (session.state, session.position_s) == (State.PAUSED, 10.0)
    assert session.was_asleep
    assert session.read_at_s == 13.001
    resumed = act(session, Action.RESUME, 20.0)
    assert not resumed.was_asleep
    assert tick(resumed, 23.0).position_s == 10.0


def test_a_pause_pressed_after_sleep_leaves_the_sleep_known(
    timeline: Timeline,
) -> None:
    session = act(running_at(timeline, 10.0), Action.PAUSE, 50.0)
    assert (session.state, session.position_s) == (State.PAUSED, 10.0)
    assert session.was_asleep


def test_a_stop_pressed_after_sleep_stops_where_it_was_left(
    timeline: Timeline,
) -> None:
    session = act(running_at(timeline, 10.0), Action.STOP, 50.0)
    assert (session.state, session.position_s) == (State.STOPPED, 10.0)


def test_a_jump_pressed_after_sleep_leads_to_a_pause_there(timeline: Timeline) -> None:
    session = act(running_at(timeline, 10.0), Action.NEXT_EXERCISE, 50.0)
    assert (session.state, session.position_s) == (State.PAUSED, 37.0)


def test_a_clock_that_goes_backwards_uses_no_time(timeline: Timeline) -> None:
    session = tick(running_at(timeline, 10.0), 4.0)
    assert (session.state, session.position_s) == (State.RUNNING, 10.0)
    assert tick(session, 5.0).position_s == 11.0


def test_a_clock_may_begin_anywhere(timeline: Timeline) -> None:
    for start_s in (-5000.0, 1e6):
        session = act(Session(timeline), Action.START, start_s)
        assert session.position_s == 0.0
        assert tick(session, start_s + 2.0).position_s == 2.0


def test_time_too_small_for_a_float_is_not_waited_for(timeline: Timeline) -> None:
    session = replace(running_at(timeline, 10.0), read_at_s=0.0)
    assert tick(session, 1e-300).position_s == 10.0
