"""After a pause there are three seconds to get back into position."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rls_coach.core.cues import count_in_ticks, due, plan
from rls_coach.core.session import Action, Session, State
from rls_coach.core.session_effects import COUNT_IN_S
from rls_coach.core.session_machine import act, tick
from rls_coach.core.timeline import Timeline


def paused_at_10(timeline: Timeline) -> Session:
    session = act(Session(timeline), Action.START, 0.0)
    for second in range(1, 11):
        session = tick(session, float(second))
    return act(session, Action.PAUSE, 10.0)


def test_a_start_has_no_count_in(timeline: Timeline) -> None:
    session = act(Session(timeline), Action.START, 0.0)
    assert not session.is_counting_in
    assert count_in_ticks(Session(timeline), session) == ()
    assert tick(session, 1.0).position_s == 1.0


def test_the_count_in_uses_no_time_of_the_timeline(timeline: Timeline) -> None:
    session = act(paused_at_10(timeline), Action.RESUME, 100.0)
    assert (session.state, session.count_in_s) == (State.RUNNING, COUNT_IN_S)
    assert session.is_counting_in
    session = tick(session, 102.0)
    assert (session.position_s, session.count_in_s) == (10.0, 1.0)
    assert session.active_s == 10.0
    session = tick(session, 103.5)
    assert (session.position_s, session.count_in_s) == (10.5, 0.0)
    assert not session.is_counting_in
    assert session.spans[-1].from_s == 0.0


def test_a_pause_during_the_count_in_starts_it_anew(timeline: Timeline) -> None:
    session = act(paused_at_10(timeline), Action.RESUME, 100.0)
    session = act(session, Action.PAUSE, 102.0)
    assert (session.state, session.count_in_s) == (State.PAUSED, 0.0)
    assert act(session, Action.RESUME, 103.0).count_in_s == COUNT_IN_S


def test_sleep_during_the_count_in_starts_it_anew(timeline: Timeline) -> None:
    session = act(paused_at_10(timeline), Action.RESUME, 100.0)
    asleep = tick(tick(session, 102.0), 900.0)
    assert (asleep.state, asleep.count_in_s) == (State.PAUSED, 0.0)
    assert asleep.was_asleep
    again = act(asleep, Action.RESUME, 901.0)
    assert again.count_in_s == COUNT_IN_S
    assert not again.was_asleep
    assert count_in_ticks(asleep, again) == (3,)


def test_a_jump_during_the_count_in_lets_it_run_on(timeline: Timeline) -> None:
    session = act(paused_at_10(timeline), Action.RESUME, 100.0)
    session = act(session, Action.NEXT_EXERCISE, 101.0)
    assert (session.position_s, session.count_in_s) == (37.0, 2.0)
    assert tick(session, 103.5).position_s == 37.5


def test_nothing_is_said_again_when_the_count_in_ends(timeline: Timeline) -> None:
    paused = paused_at_10(timeline)
    resumed = act(paused, Action.RESUME, 100.0)
    assert due(plan(timeline), paused, resumed) == ()
    assert due(plan(timeline), resumed, tick(resumed, 103.0)) == ()


@settings(max_examples=60, deadline=None)
@given(gaps_s=st.lists(st.floats(0.005, 3.0), min_size=1, max_size=8))
def test_the_count_in_ticks_three_two_one_however_the_clock_is_read(
    gaps_s: list[float], timeline: Timeline
) -> None:
    before = paused_at_10(timeline)
    now_s = 100.0
    session = act(before, Action.RESUME, now_s)
    heard = [*count_in_ticks(before, session)]
    for gap_s in [*gaps_s, *[0.25] * 14]:
        now_s += gap_s
        before, session = session, tick(session, now_s)
        heard += count_in_ticks(before, session)
    assert heard == [3, 2, 1]


def test_a_paused_session_ticks_nothing(timeline: Timeline) -> None:
    running = act(paused_at_10(timeline), Action.RESUME, 100.0)
    assert count_in_ticks(running, act(running, Action.PAUSE, 101.5)) == ()


def test_a_session_stopped_in_its_count_in_counts_in_no_more(
    timeline: Timeline,
) -> None:
    running = act(paused_at_10(timeline), Action.RESUME, 100.0)
    assert not act(running, Action.STOP, 101.0).is_counting_in
