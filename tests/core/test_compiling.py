import pytest

from rls_coach.core.compiling import Pace, compile_routine, durations_s
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.side import Side, Sides
from rls_coach.core.step import StepKind
from rls_coach.core.timeline import Timeline
from tests.core.made import MADE, RIDE, STRETCH

PACE = Pace(4, 3, 2)


def compiled(*doses: Dose) -> Timeline:
    return compile_routine(Routine("made", "Made", doses), MADE, PACE)


def outline(timeline: Timeline) -> list[tuple[str, str, int, int]]:
    """Return kind, side, set and repetition of every wait and of each first move."""
    return [
        (step.kind.value, step.next_side.value, step.set_number, step.repetition)
        for step in timeline.steps
        if step.is_waiting or step.move == "lift"
    ]


def test_a_prescribed_set_is_played_as_it_is_written() -> None:
    dose = Dose("stretch", 10, 7, sides=Sides.LEFT, sets=3, rest_s=30)
    timeline = compiled(dose)
    lifts = [step for step in timeline.steps if step.move == "lift"]
    holds = [step for step in timeline.steps if step.kind is StepKind.HOLD]
    rests = [step for step in timeline.steps if step.kind is StepKind.SET_REST]
    assert {step.side for step in lifts} == {Side.LEFT}
    assert [(step.set_number, step.repetition) for step in lifts] == [
        (number, repetition) for number in (1, 2, 3) for repetition in range(1, 11)
    ]
    assert {step.duration_s for step in holds} == {7}
    assert [step.duration_s for step in rests] == [30, 30]
    assert [step.cue for step in rests] == [
        "Rest. Set 2 of 3 comes next.",
        "Rest. Set 3 of 3 comes next.",
    ]
    assert timeline.duration_s == 4 + 3 * 10 * (2 + 7 + 3) + 2 * 30


def test_each_leg_does_all_its_sets_before_the_other_begins() -> None:
    timeline = compiled(Dose("stretch", 1, sets=2, rest_s=20))
    assert outline(timeline) == [
        ("lead-in", "left", 1, 0),
        ("move", "left", 1, 1),
        ("rest between sets", "left", 2, 0),
        ("move", "left", 2, 1),
        ("switch legs", "right", 1, 0),
        ("move", "right", 1, 1),
        ("rest between sets", "right", 2, 0),
        ("move", "right", 2, 1),
    ]
    assert timeline.planned_s(Side.LEFT) == timeline.planned_s(Side.RIGHT)


@pytest.mark.parametrize(
    ("sides", "worked"),
    [
        (None, [Side.LEFT, Side.RIGHT]),
        (Sides.LEFT, [Side.LEFT]),
        (Sides.RIGHT, [Side.RIGHT]),
        (Sides.BOTH, [Side.BOTH]),
    ],
)
def test_only_the_legs_that_are_asked_for_work(
    sides: Sides | None, worked: list[Side]
) -> None:
    timeline = compiled(Dose("stretch", 2, sides=sides))
    seen = [step.side for step in timeline.steps if not step.is_waiting]
    assert list(dict.fromkeys(seen)) == worked
    assert timeline.steps[0].next_side is worked[0]


def test_a_version_brings_its_own_moves_legs_picture_and_set_up() -> None:
    steps = compiled(Dose("stretch", 2, version="seated")).steps
    assert [step.move for step in steps] == ["", "lift", "squeeze", "lift", "squeeze"]
    assert {step.side for step in steps} == {Side.BOTH}
    assert {step.version for step in steps} == {"seated"}
    assert {step.picture for step in steps} == {"stretch"}
    assert steps[0].cue == "Sit down."
    assert compiled(Dose("stretch", 2, version="standing")).steps[0].picture == (
        "standing"
    )


def test_an_activity_lasts_as_many_minutes_as_its_dose_says() -> None:
    for minutes, steady_s in ((None, 540), (2, 60), (30, 1740)):
        timeline = compiled(Dose("ride", 1, minutes=minutes))
        free = [step for step in timeline.steps if step.kind is StepKind.FREE]
        assert [step.duration_s for step in free] == [60, steady_s]


def test_a_hold_that_the_dose_leaves_open_is_as_long_as_usual() -> None:
    assert durations_s(STRETCH, Dose("stretch", 1)) == (2, 5, 3)
    assert durations_s(STRETCH, Dose("stretch", 1, 12)) == (2, 12, 3)
    assert durations_s(RIDE, Dose("ride", 1, minutes=3)) == (60, 120)


def test_a_bath_is_comfort_and_a_stretch_after_it_is_not() -> None:
    assert compiled(Dose("bath", 1), Dose("massage_warmup", 1)).is_comfort
    assert not compiled(Dose("bath", 1), Dose("stretch", 1)).is_comfort


def test_what_is_missing_is_refused() -> None:
    with pytest.raises(KeyError):
        compiled(Dose("nothing", 1))
    with pytest.raises(KeyError):
        compiled(Dose("stretch", 1, version="nothing"))
