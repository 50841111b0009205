"""Next, back, restart, skip and switch legs; the seconds are those of conftest."""

import pytest

from rls_coach.core.cues import Cue, CueKind, due, plan
from rls_coach.core.session import Action, Session, Span, State
from rls_coach.core.session_machine import act, tick
from rls_coach.core.step import StepKind
from rls_coach.core.timeline import Timeline


def running_at(timeline: Timeline, position_s: float) -> Session:
    session = act(Session(timeline), Action.START, 0.0)
    while session.position_s < position_s:
        session = tick(session, min(session.read_at_s + 1.0, position_s))
    return session


def landed(timeline: Timeline, from_s: float, action: Action) -> float:
    running = act(running_at(timeline, from_s), action, from_s)
    paused = act(running_at(timeline, from_s), Action.PAUSE, from_s)
    assert act(paused, action, from_s + 60.0).position_s == running.position_s
    return running.position_s


@pytest.mark.parametrize(
    ("from_s", "to_s"), [(0, 37), (20, 37), (34.5, 37), (38, 78), (75, 78), (80, 89)]
)
def test_next_goes_to_the_next_exercise_past_the_change(
    from_s: float, to_s: float, timeline: Timeline
) -> None:
    assert landed(timeline, from_s, Action.NEXT_EXERCISE) == to_s


def test_next_while_an_exercise_is_named_goes_to_that_one(timeline: Timeline) -> None:
    for section in timeline.sections[1:]:
        change, lead_in = timeline.steps_of(section)[:2]
        assert change.kind is StepKind.CHANGE_EXERCISE
        to_s = landed(timeline, change.start_s + 1.0, Action.NEXT_EXERCISE)
        assert to_s == lead_in.start_s


def test_next_at_the_last_exercise_completes(timeline: Timeline) -> None:
    for session in (
        running_at(timeline, 80.0),
        act(running_at(timeline, 80.0), Action.PAUSE, 80.0),
    ):
        ended = act(session, Action.NEXT_EXERCISE, 80.0)
        assert (ended.state, ended.position_s) == (State.COMPLETED, 89.0)
        assert ended.active_s == 80.0


def test_a_jump_to_the_end_has_the_cue_of_the_end(timeline: Timeline) -> None:
    before = running_at(timeline, 80.0)
    ended = act(before, Action.NEXT_EXERCISE, 80.0)
    assert due(plan(timeline), before, ended) == (Cue(89.0, CueKind.END, "Done"),)


@pytest.mark.parametrize("from_s", [37, 40, 41, 60, 75.5])
def test_restart_goes_to_the_lead_in_of_the_same_exercise(
    from_s: float, timeline: Timeline
) -> None:
    assert landed(timeline, from_s, Action.RESTART_EXERCISE) == 37


@pytest.mark.parametrize(
    ("from_s", "to_s"),
    [(70, 37), (40.5, 37), (40, 37), (39.75, 0), (37, 0), (36, 0), (81, 78), (80, 37)],
)
def test_back_restarts_first_and_soon_after_goes_to_the_exercise_before(
    from_s: float, to_s: float, timeline: Timeline
) -> None:
    assert landed(timeline, from_s, Action.BACK) == to_s


@pytest.mark.parametrize("from_s", [0, 2, 20])
def test_back_at_the_first_exercise_restarts_it(
    from_s: float, timeline: Timeline
) -> None:
    assert landed(timeline, from_s, Action.BACK) == 0


def test_back_twice_goes_to_the_exercise_before(timeline: Timeline) -> None:
    session = act(running_at(timeline, 60.0), Action.BACK, 60.0)
    assert act(session, Action.BACK, 61.0).position_s == 0


@pytest.mark.parametrize(
    ("from_s", "to_s"), [(0, 4), (4, 6), (5.5, 6), (6, 8), (18, 21), (35, 37), (86, 89)]
)
def test_skip_goes_to_the_end_of_the_step(
    from_s: float, to_s: float, timeline: Timeline
) -> None:
    assert landed(timeline, from_s, Action.SKIP_STEP) == to_s


def test_skipping_the_last_step_completes(timeline: Timeline) -> None:
    ended = act(running_at(timeline, 87.0), Action.SKIP_STEP, 87.0)
    assert (ended.state, ended.position_s) == (State.COMPLETED, 89.0)


@pytest.mark.parametrize("from_s", [35, 37, 41, 56.5])
def test_switch_legs_on_the_first_leg_goes_to_the_switch(
    from_s: float, timeline: Timeline
) -> None:
    assert landed(timeline, from_s, Action.SWITCH_LEGS) == 57


@pytest.mark.parametrize("from_s", [57, 60, 75])
def test_switch_legs_on_the_second_leg_starts_the_exercise_again(
    from_s: float, timeline: Timeline
) -> None:
    assert landed(timeline, from_s, Action.SWITCH_LEGS) == 37


def test_switch_legs_changes_nothing_where_both_legs_work(timeline: Timeline) -> None:
    session = running_at(timeline, 84.0)
    assert act(session, Action.SWITCH_LEGS, 84.0) == session


def test_a_jump_begins_a_new_span(timeline: Timeline) -> None:
    session = act(running_at(timeline, 10.0), Action.NEXT_EXERCISE, 10.5)
    assert session.spans == (Span(0.0, 10.5), Span(37.0, 37.0))
    session = tick(session, 12.0)
    assert session.spans == (Span(0.0, 10.5), Span(37.0, 38.5))
    assert session.active_s == 12.0


def test_jumps_in_a_row_leave_no_empty_spans(timeline: Timeline) -> None:
    session = running_at(timeline, 10.0)
    for action in (Action.NEXT_EXERCISE, Action.SKIP_STEP, Action.BACK):
        session = act(session, action, 10.0)
    assert session.spans == (Span(0.0, 10.0), Span(37.0, 37.0))


def test_a_jump_says_what_begins_where_it_lands(timeline: Timeline) -> None:
    before = running_at(timeline, 10.0)
    after = act(before, Action.NEXT_EXERCISE, 10.0)
    ready = Cue(37.0, CueKind.READY, "Get ready")
    assert due(plan(timeline), before, after) == (ready,)
    assert due(plan(timeline), after, tick(after, 10.5)) == ()


def test_what_lay_just_before_a_jump_is_not_said_late(timeline: Timeline) -> None:
    before = running_at(timeline, 5.75)
    after = act(before, Action.NEXT_EXERCISE, 6.25)
    assert [cue.at_s for cue in due(plan(timeline), before, after)] == [37.0]


def test_a_double_press_says_what_begins_once(timeline: Timeline) -> None:
    once = act(running_at(timeline, 10.0), Action.RESTART_EXERCISE, 10.0)
    twice = act(once, Action.RESTART_EXERCISE, 10.0)
    assert due(plan(timeline), once, twice) == ()


def test_a_jump_while_paused_stays_paused(timeline: Timeline) -> None:
    paused = act(running_at(timeline, 10.0), Action.PAUSE, 10.0)
    moved = act(paused, Action.NEXT_EXERCISE, 99.0)
    assert (moved.state, moved.position_s) == (State.PAUSED, 37.0)
    assert tick(moved, 200.0) == moved
