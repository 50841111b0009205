"""Compiling a routine; the seconds are those of conftest."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rls_coach.core.compiling import Pace, compile_routine
from rls_coach.core.exercise import Library
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.side import Side
from rls_coach.core.step import WAITING, Step, StepKind
from rls_coach.core.timeline import Timeline

EXERCISE_IDS = ("calf_heel_lift", "lunge_rock", "quad_standing", "inner_thigh")
DOSES = st.builds(
    Dose,
    st.sampled_from((*EXERCISE_IDS, "both_legs")),
    st.integers(1, 10),
    st.none() | st.integers(3, 10),
)
PACES = st.builds(Pace, st.integers(1, 20), st.integers(1, 20), st.integers(1, 20))


def outline(timeline: Timeline, item_index: int) -> list[tuple[object, ...]]:
    return [
        (step.start_s, step.kind.value, step.side.value, step.repetition)
        for step in timeline.steps_of(timeline.sections[item_index])
    ]


def test_an_exercise_is_played_on_one_leg_then_on_the_other(timeline: Timeline) -> None:
    assert outline(timeline, 0) == [
        (0, "lead-in", "both", 0),
        (4, "move", "left", 1),
        (6, "hold", "left", 1),
        (8, "move", "left", 1),
        (11, "move", "left", 2),
        (13, "hold", "left", 2),
        (15, "move", "left", 2),
        (18, "switch legs", "both", 0),
        (21, "move", "right", 1),
        (23, "hold", "right", 1),
        (25, "move", "right", 1),
        (28, "move", "right", 2),
        (30, "hold", "right", 2),
        (32, "move", "right", 2),
    ]


def test_an_exercise_for_both_legs_has_no_switch(timeline: Timeline) -> None:
    assert outline(timeline, 2) == [
        (76, "change exercise", "both", 0),
        (78, "lead-in", "both", 0),
        (82, "move", "both", 1),
        (84, "hold", "both", 1),
        (86, "move", "both", 1),
    ]
    assert timeline.duration_s == 89


def test_a_step_tells_what_it_is(timeline: Timeline, library: Library) -> None:
    lower = library["quad_standing"].move("lower")
    assert timeline.step_at(54.0) == Step(
        54, 56, StepKind.MOVE, 1, "quad_standing", "lower",
        Side.LEFT, Side.LEFT, 2, 2, lower.word, lower.cue, picture="quad_standing",
    )  # fmt: skip
    assert timeline.step_at(54.0).duration_s == 2


def test_a_wait_tells_what_comes_next(timeline: Timeline, library: Library) -> None:
    quad = library["quad_standing"]
    waits = {
        35: ("Next", "Next: Standing quad stretch.", Side.LEFT),
        37: ("Get ready", quad.set_up[0], Side.LEFT),
        57: ("Switch legs", "Change to the right leg.", Side.RIGHT),
        78: ("Get ready", library["both_legs"].set_up[0], Side.BOTH),
    }
    for position_s, told in waits.items():
        step = timeline.step_at(position_s)
        assert (step.word, step.cue, step.next_side) == told
        assert step.is_waiting
        assert (step.side, step.move, step.repetitions) == (Side.BOTH, "", 0)


def test_the_seconds_planned_for_a_leg_leave_out_the_waits(timeline: Timeline) -> None:
    assert timeline.planned_s(Side.LEFT) == 14 + 16
    assert timeline.planned_s(Side.RIGHT) == 14 + 16


def test_only_getting_ready_resting_switching_and_changing_are_waits() -> None:
    working = {StepKind.MOVE, StepKind.HOLD, StepKind.REST, StepKind.FREE}
    assert set(StepKind) - working == WAITING


def test_the_hold_of_a_dose_replaces_only_an_adjustable_one(library: Library) -> None:
    doses = (Dose("quad_standing", 1, 9), Dose("seated", 1, 9))
    calf = library["calf_heel_lift"]
    moves = tuple(replace(move, is_adjustable=False) for move in calf.moves)
    fixed = replace(calf, id="seated", moves=moves, hold_s=None, versions=())
    whole = library | {"seated": fixed}
    steps = compile_routine(Routine("own", "Own", doses), whole).steps
    holds = [step.duration_s for step in steps if step.kind is StepKind.HOLD]
    assert holds == [9, 9, 2, 2]


def test_without_a_hold_in_the_dose_the_usual_one_is_played(library: Library) -> None:
    routine = Routine("own", "Own", (Dose("quad_standing", 1),))
    assert compile_routine(routine, library).step_at(12.0).duration_s == 5


def test_the_usual_pace_is_ten_eight_and_fifteen_seconds(
    four_stretches: Timeline,
) -> None:
    waits = {step.kind: step.duration_s for step in four_stretches.steps}
    assert waits[StepKind.LEAD_IN] == 10
    assert waits[StepKind.SWITCH_LEGS] == 8
    assert waits[StepKind.CHANGE_EXERCISE] == 15


@pytest.mark.parametrize("seconds", [(0, 1, 1), (1, 0, 1), (1, 1, 0), (1, -2, 1)])
def test_every_pause_needs_a_second(seconds: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="every pause needs at least a second"):
        Pace(*seconds)


def test_an_exercise_may_come_twice(library: Library) -> None:
    routine = Routine("own", "Own", (Dose("both_legs", 1), Dose("both_legs", 2)))
    timeline = compile_routine(routine, library, Pace(1, 1, 1))
    assert [section.item_index for section in timeline.sections] == [0, 1]
    assert [section.start_s for section in timeline.sections] == [0, 8]


def test_an_exercise_that_the_library_lacks_is_named(library: Library) -> None:
    with pytest.raises(KeyError, match="yoga"):
        compile_routine(Routine("own", "Own", (Dose("yoga", 1),)), library)


@pytest.mark.parametrize(
    ("position_s", "index"),
    [(-1.0, 0), (0.0, 0), (3.999, 0), (4.0, 1), (88.9, 37), (89.0, 37), (500.0, 37)],
)
def test_a_step_begins_at_its_start_and_the_last_one_never_ends(
    position_s: float, index: int, timeline: Timeline
) -> None:
    assert timeline.index_at(position_s) == index
    assert timeline.step_at(position_s) is timeline.steps[index]


def test_a_change_belongs_to_the_exercise_that_follows(timeline: Timeline) -> None:
    assert timeline.section_at(34.9).exercise_id == "calf_heel_lift"
    assert timeline.section_at(35.0).exercise_id == "quad_standing"
    assert timeline.section_at(89.0).exercise_id == "both_legs"


def test_steps_that_do_not_join_are_refused(timeline: Timeline) -> None:
    first, second, third = timeline.steps[:3]
    bad: list[tuple[Step, ...]] = [
        (second,),
        (first, third),
        (first, first),
        (replace(first, end_s=0.0),),
        (replace(first, end_s=float("nan")),),
    ]
    for steps in bad:
        with pytest.raises(ValueError, match="steps of 'x' do not join at"):
            Timeline("x", "X", steps)
    with pytest.raises(ValueError, match="'x' has no steps"):
        Timeline("x", "X", ())


@settings(deadline=None, max_examples=60)
@given(doses=st.lists(DOSES, min_size=1, max_size=5), pace=PACES)
def test_any_routine_becomes_a_timeline_without_gaps_and_fair_to_both_legs(
    doses: list[Dose], pace: Pace, library: Library
) -> None:
    timeline = compile_routine(Routine("x", "X", tuple(doses)), library, pace)
    end_s = 0.0
    for step in timeline.steps:
        assert step.start_s == end_s
        end_s = step.end_s
    assert timeline.duration_s == end_s
    assert timeline.planned_s(Side.LEFT) == timeline.planned_s(Side.RIGHT)
    assert [section.exercise_id for section in timeline.sections] == [
        dose.exercise_id for dose in doses
    ]
    joined = [s for sec in timeline.sections for s in timeline.steps_of(sec)]
    assert joined == list(timeline.steps)
    for section in timeline.sections:
        steps = timeline.steps_of(section)
        assert (section.start_s, section.end_s) == (steps[0].start_s, steps[-1].end_s)
