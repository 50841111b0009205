from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rls_coach.core.compiling import Pace, compile_routine
from rls_coach.core.concern import Concern
from rls_coach.core.cues import plan
from rls_coach.core.done import parts_of
from rls_coach.core.easier import eased as way_on
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.session import TRANSITIONS, Action, Extra, Session, State
from rls_coach.core.session_machine import act, tick
from rls_coach.core.side import Side, Sides
from rls_coach.core.step import StepKind
from rls_coach.core.timeline import Timeline
from tests.core.made import MADE

DOSES = (Dose("stretch", 3), Dose("bridge", 5))
TIMELINE = compile_routine(Routine("made", "Made", DOSES), MADE, Pace(4, 3, 2))
"""Stretch: 0 ready, 4 left (3 x lift 2, hold 5, lower 3), 34 switch, 37 right; 67
change to the bridge, 69 ready, 73 both legs (5 x lift 2, lower 3).
"""


def playing(timeline: Timeline = TIMELINE, until_s: float = 0.0) -> Session:
    session = act(Session(timeline, library=MADE), Action.START, 0.0)
    return goes_on(session, until_s)


def goes_on(session: Session, seconds: float) -> Session:
    goal_s = session.read_at_s + seconds
    while session.read_at_s < goal_s and session.state is State.RUNNING:
        session = tick(session, min(goal_s, session.read_at_s + 2.0))
    return session


def eased(session: Session) -> Session:
    return act(session, Action.EASIER, session.read_at_s)


def count(session: Session) -> list[tuple[str, int]]:
    """Return the version and number of every repetition that is still to come."""
    timeline = session.timeline
    section = timeline.section_at(session.position_s)
    return [
        (f"{step.side.value} {step.version or 'usual'}", step.repetition)
        for step in timeline.steps_of(section)
        if step.move == "lift" and step.start_s >= session.position_s
    ]


def test_the_count_goes_on_where_it_was_in_the_easier_version() -> None:
    session = eased(playing(until_s=16.0))  # in the second repetition of the left leg
    here = session.timeline.step_at(session.position_s)
    assert (here.kind, here.version, here.cue) == (
        StepKind.LEAD_IN,
        "standing",
        "Stand at a worktop.",
    )
    assert count(session) == [
        ("left standing", 2),
        ("left standing", 3),
        ("right standing", 1),
        ("right standing", 2),
        ("right standing", 3),
    ]


def test_what_was_done_before_still_counts_and_nothing_counts_twice() -> None:
    session = goes_on(eased(playing(until_s=16.0)), 600.0)
    assert session.state is State.COMPLETED
    left, right, both = parts_of(session)
    assert (left.repetitions_done, left.repetitions_planned) == (3, 3)
    assert (right.repetitions_done, right.repetitions_planned) == (3, 3)
    assert both.repetitions_done == 5
    # 12 s were played of the usual version, 20 s came in the easier one.
    assert left.seconds_done == pytest.approx(32.0)


def test_a_second_press_goes_down_another_step() -> None:
    session = eased(goes_on(eased(playing(until_s=16.0)), 1.0))
    here = session.timeline.step_at(session.position_s)
    assert (here.version, here.kind) == ("seated", StepKind.LEAD_IN)
    # The right leg had no turn yet, so both begin at the beginning.
    assert count(session) == [("both seated", number) for number in (1, 2, 3)]


def test_on_the_last_leg_a_version_for_both_goes_on_with_the_count() -> None:
    session = playing(until_s=48.0)  # in the second repetition of the right leg
    for _ in range(2):
        session = eased(session)
    assert count(session) == [("both seated", 2), ("both seated", 3)]


def test_what_is_ruled_out_is_passed_over_on_the_way_down() -> None:
    session = replace(playing(until_s=16.0), concerns=frozenset({Concern.UNSTEADY}))
    assert version_at(eased(session)) == "seated"
    told = frozenset({Concern.PREGNANT})
    none_left = replace(MADE["stretch"], versions=MADE["stretch"].versions[:1])
    barred = replace(none_left.versions[0], not_with=told)
    library = MADE | {"stretch": replace(none_left, versions=(barred,))}
    session = replace(playing(until_s=16.0), library=library, concerns=told)
    assert eased(session) == session


def version_at(session: Session) -> str:
    return session.timeline.step_at(session.position_s).version


def test_what_was_done_later_and_gone_back_from_stays_done() -> None:
    session = playing(until_s=90.0)  # in the bridge, after three repetitions of it
    before = {(one.exercise_id, one.side): one for one in parts_of(session)}
    for _ in range(2):
        session = act(session, Action.BACK, session.read_at_s)
    session = eased(goes_on(session, 10.0))
    after = {(one.exercise_id, one.side): one for one in parts_of(session)}
    for key, part in before.items():
        assert after[key].repetitions_done >= part.repetitions_done
        assert after[key].seconds_done >= part.seconds_done - 1e-6


def test_time_added_later_and_gone_back_from_stays_where_it_was_used() -> None:
    session = playing(until_s=74.0)
    session = act(session, Action.MORE_TIME, session.read_at_s)
    session = goes_on(session, 8.0)
    used_s = sum(extra.used_s for extra in session.extras)
    assert used_s > 0
    for _ in range(2):
        session = act(session, Action.BACK, session.read_at_s)
    for _ in range(2):
        session = eased(goes_on(session, 6.0))
    (extra,) = session.extras
    assert extra.used_s == used_s
    assert session.timeline.steps[extra.step_index].exercise_id == "bridge"
    ended = act(session, Action.STOP, session.read_at_s)
    assert parts_of(ended)[-1].seconds_done >= used_s


def test_the_easiest_version_stays_as_it_is() -> None:
    session = playing(until_s=16.0)
    for _ in range(2):
        session = eased(session)
    assert eased(session) == session


def test_an_exercise_without_an_easier_version_goes_on_unchanged() -> None:
    session = playing(until_s=80.0)
    assert eased(session) == session


def test_before_the_first_repetition_the_whole_exercise_becomes_easier() -> None:
    session = eased(playing(until_s=2.0))
    assert len(count(session)) == 6
    assert {name for name, _ in count(session)} == {"left standing", "right standing"}


def test_while_the_next_exercise_is_named_that_one_becomes_easier() -> None:
    doses = (Dose("bridge", 1), Dose("stretch", 1))
    timeline = compile_routine(Routine("made", "Made", doses), MADE, Pace(4, 3, 2))
    session = eased(playing(timeline, until_s=10.0))
    assert session.timeline.step_at(session.position_s).version == "standing"
    assert session.timeline.sections[0].end_s == timeline.sections[0].end_s


def test_between_the_legs_the_second_leg_becomes_easier() -> None:
    session = eased(playing(until_s=35.0))
    assert count(session) == [
        ("right standing", 1),
        ("right standing", 2),
        ("right standing", 3),
    ]


def test_between_the_sets_the_next_set_becomes_easier() -> None:
    dose = Dose("stretch", 2, sides=Sides.LEFT, sets=2, rest_s=10)
    timeline = compile_routine(Routine("made", "Made", (dose,)), MADE, Pace(4, 3, 2))
    session = eased(playing(timeline, until_s=26.0))
    lifts = [step for step in session.timeline.steps if step.move == "lift"]
    assert [(step.version, step.set_number, step.repetition) for step in lifts] == [
        ("", 1, 1),
        ("", 1, 2),
        ("standing", 2, 1),
        ("standing", 2, 2),
    ]
    assert {step.side for step in lifts} == {Side.LEFT}


def test_an_activity_goes_on_for_the_time_it_had_left() -> None:
    dose = (Dose("ride", 1, minutes=10), Dose("bridge", 1))
    timeline = compile_routine(Routine("made", "Made", dose), MADE, Pace(4, 3, 2))
    session = eased(playing(timeline, until_s=100.0))
    assert session.position_s == 100.0
    assert session.timeline.duration_s == timeline.duration_s
    here = session.timeline.step_at(100.0)
    assert (here.kind, here.version, here.picture) == (
        StepKind.FREE,
        "indoor",
        "indoor",
    )
    ride, _ = parts_of(goes_on(session, 2000.0))
    assert (ride.repetitions_done, ride.seconds_done) == (1, 600.0)


def test_back_returns_to_where_the_easier_version_began() -> None:
    session = eased(playing(until_s=16.0))
    began_s = session.position_s
    session = goes_on(session, 20.0)
    session = act(session, Action.BACK, session.read_at_s)
    assert session.position_s == began_s
    session = act(session, Action.NEXT_EXERCISE, session.read_at_s)
    session = act(session, Action.BACK, session.read_at_s)
    assert session.position_s == began_s


def test_time_that_was_added_and_used_is_kept() -> None:
    session = playing(until_s=8.0)
    session = act(session, Action.MORE_TIME, session.read_at_s)
    session = goes_on(session, 12.0)
    session = eased(session)
    assert sum(extra.used_s for extra in session.extras) > 0
    assert session.extra_left_s == 0


def test_a_paused_session_stays_paused() -> None:
    session = playing(until_s=16.0)
    session = act(session, Action.PAUSE, session.read_at_s)
    assert eased(session).state is State.PAUSED


def test_a_session_from_an_old_journal_has_no_way_down() -> None:
    old = Timeline(TIMELINE.routine_id, TIMELINE.routine_name, TIMELINE.steps)
    assert way_on(playing(old, until_s=16.0)) is None
    assert way_on(replace(playing(until_s=16.0), library={})) is None


def test_a_minute_more_of_an_activity_is_kept() -> None:
    timeline = ride()
    session = act(playing(timeline, until_s=100.0), Action.MORE_TIME, 100.0)
    left_s = session.step_left_s
    session = eased(session)
    assert session.step_left_s == left_s
    used = eased(goes_on(act(playing(timeline), Action.MORE_TIME, 0.0), 30.0))
    assert used.step_left_s > 0


def test_an_activity_in_two_sets_rests_between_them_as_before() -> None:
    dose = Dose("ride", 1, minutes=3, sets=2, rest_s=20)
    timeline = compile_routine(Routine("made", "Made", (dose,)), MADE, Pace(4, 3, 2))
    session = eased(playing(timeline, until_s=100.0))
    rest = next(s for s in session.timeline.steps if s.kind is StepKind.SET_REST)
    assert (rest.duration_s, rest.cue) == (20, "Rest. Set 2 of 2 comes next.")


def ride() -> Timeline:
    dose = (Dose("ride", 1, minutes=10),)
    return compile_routine(Routine("made", "Made", dose), MADE, Pace(4, 3, 2))


@given(st.floats(0.0, TIMELINE.duration_s - 0.01), st.integers(1, 3))
def test_from_anywhere_the_timeline_stays_whole_and_the_session_ends(
    position_s: float, times: int
) -> None:
    session = playing(until_s=position_s)
    before = session.timeline.steps[: session.timeline.index_at(session.position_s)]
    for _ in range(times):
        session = eased(session)
    assert session.timeline.steps[: len(before)] == before
    assert len(session.timeline.sections) == 2
    moments = [cue.at_s for cue in plan(session.timeline)]
    assert moments == sorted(moments)
    done = goes_on(session, 2000.0)
    assert done.state is State.COMPLETED
    planned = sum(part.repetitions_planned for part in parts_of(done))
    assert sum(part.repetitions_done for part in parts_of(done)) == planned


def test_time_added_to_a_move_that_had_hardly_begun_stays_there() -> None:
    session = playing(until_s=5.0)  # in the first lift
    session = act(session, Action.MORE_TIME, session.read_at_s)
    session = goes_on(session, 6.0)
    used_s = sum(extra.used_s for extra in session.extras)
    session = act(session, Action.BACK, session.read_at_s)
    session = eased(session)
    (left, *_) = parts_of(session)
    assert (left.repetitions_done, left.repetitions_planned) == (0, 3)
    assert left.seconds_done >= used_s > 0


def test_only_added_time_on_a_step_keeps_the_step() -> None:
    session = playing(until_s=2.0)
    for _ in range(12):
        session = act(session, Action.SKIP_STEP, session.read_at_s)
    step = session.timeline.step_at(session.position_s)
    session = act(session, Action.MORE_TIME, session.read_at_s)
    session = goes_on(session, 4.0)
    session = act(session, Action.BACK, session.read_at_s)
    for _ in range(2):
        session = eased(session)
    (extra,) = session.extras
    kept = session.timeline.steps[extra.step_index]
    assert (kept.move, kept.repetition) == (step.move, step.repetition)
    assert parts_of(act(session, Action.STOP, session.read_at_s))


def test_a_ride_made_easier_twice_is_not_done_before_it_is_done() -> None:
    session = eased(playing(ride(), until_s=30.0))
    session = act(session, Action.BACK, session.read_at_s)
    session = eased(session)
    (part,) = parts_of(session)
    assert part.repetitions_done == 0
    assert part.seconds_planned >= 600
    (done,) = parts_of(goes_on(session, 2000.0))
    assert done.repetitions_done >= 1


def test_a_stored_journal_with_a_step_that_is_gone_can_still_be_kept() -> None:
    session = playing(until_s=30.0)
    lost = replace(session, extras=(Extra(10_000, 0.0, 4.0),))
    assert parts_of(lost)[0].repetitions_done == 2


COURSE = st.lists(
    st.one_of(
        st.sampled_from([action for action in Action if action is not Action.STOP]),
        st.floats(0.1, 25.0),
    ),
    max_size=30,
)


@given(COURSE)
def test_in_any_course_nothing_that_was_done_is_lost_by_making_it_easier(
    course: list[Action | float],
) -> None:
    session = playing()
    for deed in course:
        if isinstance(deed, float):
            session = goes_on(session, deed)
        elif (session.state, deed) in TRANSITIONS:
            before = parts_of(session)
            session = act(session, deed, session.read_at_s)
            if deed is Action.EASIER:
                after = {(p.item_index, p.side): p for p in parts_of(session)}
                for part in before:
                    kept = after.get((part.item_index, part.side))
                    done = (part.repetitions_done, round(part.seconds_done, 3))
                    if any(done):
                        assert kept is not None
                        kept_done = (
                            kept.repetitions_done,
                            round(kept.seconds_done, 3),
                        )
                        assert kept_done >= done
    if (session.state, Action.STOP) in TRANSITIONS:
        session = act(session, Action.STOP, session.read_at_s)
    assert session.is_over
    for part in parts_of(session):
        assert part.seconds_done >= 0
