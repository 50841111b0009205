"""What is sounded when; the seconds are those of conftest."""

from rls_coach.core.cues import Cue, CueKind, due, plan
from rls_coach.core.session import Action, Session
from rls_coach.core.session_machine import act, tick
from rls_coach.core.step import StepKind
from rls_coach.core.timeline import Timeline


def kinds_between(
    timeline: Timeline, from_s: float, to_s: float
) -> list[tuple[float, str, str]]:
    return [
        (cue.at_s, cue.kind.value, cue.text)
        for cue in plan(timeline)
        if from_s <= cue.at_s < to_s
    ]


def test_the_first_leg_is_cued_move_by_move(timeline: Timeline) -> None:
    assert kinds_between(timeline, 0, 18) == [
        (0, "ready", "Get ready"),
        (1, "tick", "3"),
        (2, "tick", "2"),
        (3, "tick", "1"),
        (4, "move", "Lift"),
        (6, "hold", "Hold"),
        (8, "release", "Lower"),
        (11, "move", "Lift"),
        (13, "hold", "Hold"),
        (15, "release", "Lower"),
    ]


def test_a_wait_ticks_only_in_its_inside(timeline: Timeline) -> None:
    assert kinds_between(timeline, 18, 23) == [
        (18, "switch", "Switch legs"),
        (19, "tick", "2"),
        (20, "tick", "1"),
        (21, "move", "Lift"),
    ]


def test_a_change_of_exercise_does_not_tick(timeline: Timeline) -> None:
    assert kinds_between(timeline, 35, 38) == [
        (35, "next", "Next"),
        (37, "ready", "Get ready"),
    ]


def test_a_rest_is_silent(timeline: Timeline) -> None:
    assert kinds_between(timeline, 41, 57) == [
        (41, "move", "Lift"),
        (43, "hold", "Hold"),
        (46, "release", "Lower"),
        (49, "move", "Lift"),
        (51, "hold", "Hold"),
        (54, "release", "Lower"),
    ]


def test_a_rest_that_ends_a_hold_is_a_release(resting: Timeline) -> None:
    assert kinds_between(resting, 10, 16) == [
        (10, "move", "Lift"),
        (13, "hold", "Hold"),
        (15, "release", "Rest"),
    ]


def test_the_end_has_a_cue_of_its_own(timeline: Timeline) -> None:
    assert plan(timeline)[-1] == Cue(89, CueKind.END, "Done")
    assert kinds_between(timeline, 82, 90)[-1] == (89, "end", "Done")


def test_a_rock_out_of_a_hold_is_a_release(four_stretches: Timeline) -> None:
    first = next(s for s in four_stretches.steps if s.exercise_id == "lunge_rock")
    start_s = first.start_s + 15 + 10
    assert kinds_between(four_stretches, start_s, start_s + 12) == [
        (start_s, "move", "Rock forward"),
        (start_s + 2, "hold", "Hold"),
        (start_s + 5, "release", "Rock back"),
        (start_s + 7, "hold", "Hold"),
        (start_s + 10, "release", "Rock forward"),
    ]


def test_cues_are_in_order_and_no_two_share_a_moment(
    timeline: Timeline, four_stretches: Timeline
) -> None:
    for each in (timeline, four_stretches):
        moments_s = [cue.at_s for cue in plan(each)]
        assert moments_s == sorted(set(moments_s))


def test_every_hold_and_every_wait_begins_with_a_cue(four_stretches: Timeline) -> None:
    moments_s = {cue.at_s for cue in plan(four_stretches)}
    for step in four_stretches.steps:
        assert (step.start_s in moments_s) or step.kind is StepKind.REST


def test_every_cue_has_words(four_stretches: Timeline) -> None:
    assert all(cue.text for cue in plan(four_stretches))


def test_a_session_that_has_not_begun_has_nothing_to_say(timeline: Timeline) -> None:
    session = Session(timeline)
    assert due(plan(timeline), session, tick(session, 50.0)) == ()


def test_a_start_says_get_ready(timeline: Timeline) -> None:
    session = Session(timeline)
    started = act(session, Action.START, 5.0)
    assert due(plan(timeline), session, started) == plan(timeline)[:1]
    assert due(plan(timeline), started, started) == ()


def test_a_cue_on_the_reading_is_said_at_once_and_not_again(
    timeline: Timeline,
) -> None:
    started = act(Session(timeline), Action.START, 0.0)
    on_it = tick(started, 1.0)
    assert [cue.at_s for cue in due(plan(timeline), started, on_it)] == [1.0]
    assert due(plan(timeline), on_it, tick(on_it, 1.5)) == ()


def test_a_late_tick_brings_every_cue_it_passed(timeline: Timeline) -> None:
    started = act(Session(timeline), Action.START, 0.0)
    late = tick(started, 3.0)
    assert [cue.at_s for cue in due(plan(timeline), started, late)] == [1.0, 2.0, 3.0]


def test_time_just_before_a_stop_is_still_heard(timeline: Timeline) -> None:
    started = act(Session(timeline), Action.START, 0.0)
    stopped = act(started, Action.STOP, 1.25)
    assert [cue.at_s for cue in due(plan(timeline), started, stopped)] == [1.0]


def test_a_stop_has_no_cue_of_the_end(timeline: Timeline) -> None:
    started = act(Session(timeline), Action.START, 0.0)
    before = tick(started, 2.0)
    assert due(plan(timeline), before, act(before, Action.STOP, 2.0)) == ()
