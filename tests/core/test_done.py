"""What of a session was really done; the seconds are those of conftest."""

import pytest

from rls_coach.core.done import Part, parts_of
from rls_coach.core.session import Action, Session, Span, State
from rls_coach.core.session_machine import act, tick
from rls_coach.core.side import Side
from rls_coach.core.timeline import Timeline


def played(session: Session, position_s: float) -> Session:
    while session.position_s < position_s and not session.is_over:
        session = tick(
            session, session.read_at_s + min(0.5, position_s - session.position_s)
        )
    return session


def running_at(timeline: Timeline, position_s: float) -> Session:
    return played(act(Session(timeline), Action.START, 0.0), position_s)


def left_calf(session: Session) -> tuple[int, float]:
    part = parts_of(session)[0]
    return part.repetitions_done, part.seconds_done


def test_nothing_is_done_before_the_start(timeline: Timeline) -> None:
    parts = parts_of(Session(timeline))
    assert [(part.repetitions_done, part.seconds_done) for part in parts] == [
        (0, 0.0)
    ] * 5


def test_a_completed_session_did_what_was_planned(timeline: Timeline) -> None:
    parts = parts_of(running_at(timeline, 89.0))
    assert [
        (
            part.item_index,
            part.exercise_id,
            part.side,
            part.repetitions_planned,
            part.seconds_planned,
        )
        for part in parts
    ] == [
        (0, "calf_heel_lift", Side.LEFT, 2, 14.0),
        (0, "calf_heel_lift", Side.RIGHT, 2, 14.0),
        (1, "quad_standing", Side.LEFT, 2, 16.0),
        (1, "quad_standing", Side.RIGHT, 2, 16.0),
        (2, "both_legs", Side.BOTH, 1, 7.0),
    ]
    for part in parts:
        assert part.repetitions_done == part.repetitions_planned
        assert part.seconds_done == part.seconds_planned


def test_waiting_is_done_on_neither_leg(timeline: Timeline) -> None:
    assert left_calf(running_at(timeline, 4.0)) == (0, 0.0)
    at_the_switch = running_at(timeline, 20.0)
    assert left_calf(at_the_switch) == (2, 14.0)
    assert parts_of(at_the_switch)[1].seconds_done == 0.0


def test_a_repetition_counts_when_its_last_move_is_over(timeline: Timeline) -> None:
    assert left_calf(running_at(timeline, 10.75)) == (0, 6.75)
    assert left_calf(running_at(timeline, 11.0)) == (1, 7.0)


def test_a_stop_in_a_repetition_keeps_its_seconds_only(timeline: Timeline) -> None:
    stopped = act(running_at(timeline, 14.0), Action.STOP, 14.0)
    assert stopped.state is State.STOPPED
    assert left_calf(stopped) == (1, 10.0)


def test_a_skipped_move_leaves_its_repetition_uncounted(timeline: Timeline) -> None:
    session = act(running_at(timeline, 7.0), Action.SKIP_STEP, 7.0)
    assert session.position_s == 8.0
    assert left_calf(played(session, 18.0)) == (1, 13.0)


def test_skipped_repetitions_are_not_counted(timeline: Timeline) -> None:
    session = act(running_at(timeline, 11.5), Action.SWITCH_LEGS, 11.5)
    done = parts_of(played(session, 89.0))
    assert (done[0].repetitions_done, done[0].seconds_done) == (1, 7.5)
    assert (done[1].repetitions_done, done[1].seconds_done) == (2, 14.0)


def test_a_repetition_that_is_done_again_counts_again(timeline: Timeline) -> None:
    session = act(running_at(timeline, 12.0), Action.RESTART_EXERCISE, 12.0)
    assert left_calf(session) == (1, 8.0)
    assert left_calf(played(session, 18.0)) == (3, 22.0)


def test_a_pause_does_not_break_a_repetition(timeline: Timeline) -> None:
    paused = act(running_at(timeline, 7.0), Action.PAUSE, 7.0)
    resumed = act(paused, Action.RESUME, 60.0)
    assert left_calf(played(resumed, 11.0)) == (1, 7.0)


def test_sleep_does_not_break_a_repetition(timeline: Timeline) -> None:
    asleep = tick(running_at(timeline, 7.0), 70.0)
    resumed = act(asleep, Action.RESUME, 80.0)
    assert left_calf(played(resumed, 11.0)) == (1, 7.0)


def test_two_spans_that_only_meet_make_no_repetition(timeline: Timeline) -> None:
    spans = (Span(4.0, 7.0), Span(7.0, 11.0))
    session = Session(timeline, State.STOPPED, 11.0, spans=spans)
    assert left_calf(session) == (0, 7.0)


def test_a_rounding_error_does_not_cost_a_repetition(timeline: Timeline) -> None:
    spans = (Span(4.0 + 1e-9, 11.0 - 1e-9),)
    session = Session(timeline, State.STOPPED, 11.0, spans=spans)
    assert left_calf(session)[0] == 1
    spans = (Span(4.0, 10.999),)
    session = Session(timeline, State.STOPPED, 11.0, spans=spans)
    assert left_calf(session)[0] == 0


def test_the_seconds_of_all_parts_are_those_of_the_working_steps(
    four_stretches: Timeline,
) -> None:
    parts = parts_of(running_at(four_stretches, 515.0))
    assert sum(part.seconds_done for part in parts) == 2 * 199
    assert [part.repetitions_done for part in parts] == [5, 5, 6, 6, 5, 5, 6, 6]


@pytest.mark.parametrize("number", range(5))
def test_a_count_below_zero_is_refused(number: int) -> None:
    values = [0, 0, 0, 0.0, 0.0]
    values[number] = -1
    item, planned, done, planned_s, done_s = values
    with pytest.raises(ValueError, match="calf: a count is below zero"):
        Part(int(item), "calf", Side.LEFT, int(planned), int(done), planned_s, done_s)


def test_a_count_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="below zero"):
        Part(0, "calf", Side.LEFT, 1, 1, 1.0, float("nan"))
