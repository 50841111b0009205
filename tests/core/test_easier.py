import pytest
from hypothesis import given
from hypothesis import strategies as st

from rls_coach.core.compiling import Pace, compile_routine
from rls_coach.core.cues import plan
from rls_coach.core.done import parts_of
from rls_coach.core.easier import easier_at
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.session import Action, Session, State
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
    while session.read_at_s < goal_s and not session.is_over:
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
    assert count(session) == [("both seated", 2), ("both seated", 3)]


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
    assert easier_at(old, 16.0, MADE) is None
    assert easier_at(TIMELINE, 16.0, {}) is None


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
