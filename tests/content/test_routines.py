"""The sessions that ship."""

import pytest

from rls_coach.content.loader import load_library, load_routines
from rls_coach.core.compiling import compile_routine
from rls_coach.core.exercise_kind import Level
from rls_coach.core.long_hold import with_long_hold
from rls_coach.core.routine import chosen, exercise_of
from rls_coach.core.side import Side
from rls_coach.core.timeline import Timeline

LIBRARY = load_library()
ROUTINES = load_routines(LIBRARY)


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return compile_routine(ROUTINES["four_stretches"], LIBRARY)


def test_the_ready_made_session_takes_eight_and_a_half_minutes(
    timeline: Timeline,
) -> None:
    assert timeline.duration_s == 515
    assert 8 * 60 < timeline.duration_s < 9 * 60


def test_the_ready_made_session_works_both_legs_for_the_same_time(
    timeline: Timeline,
) -> None:
    assert timeline.planned_s(Side.LEFT) == timeline.planned_s(Side.RIGHT) == 199
    for section in timeline.sections:
        seconds = dict.fromkeys(Side, 0.0)
        for step in timeline.steps_of(section):
            seconds[step.side] += step.duration_s
        assert seconds[Side.LEFT] == seconds[Side.RIGHT] > 0


def test_the_ready_made_sessions_are_in_order_with_a_sentence_each() -> None:
    assert list(ROUTINES) == [
        *("four_stretches", "supported_set", "full_set", "longer_holds")
    ]
    for routine in ROUTINES.values():
        assert routine.note.endswith(".")
        assert not routine.is_own


def test_the_ready_made_session_has_the_usual_doses() -> None:
    routine = ROUTINES["four_stretches"]
    assert routine.name == "Four stretches"
    assert [
        (dose.exercise_id, dose.repetitions, dose.hold_s) for dose in routine.doses
    ] == [
        ("calf_heel_lift", 5, None),
        ("lunge_rock", 6, None),
        ("quad_standing", 5, None),
        ("inner_thigh", 6, None),
    ]


def test_longer_holds_are_what_the_editor_offers_for_each_stretch() -> None:
    usual = ROUTINES["four_stretches"].doses
    assert ROUTINES["longer_holds"].doses == tuple(
        with_long_hold(dose, LIBRARY[dose.exercise_id], is_long=True) for dose in usual
    )


def test_the_full_set_takes_as_long_as_the_notes_say() -> None:
    routine = ROUTINES["full_set"]
    minutes = compile_routine(routine, LIBRARY).duration_s / 60
    assert round(minutes, 1) == 19.9
    without = chosen(routine, ())
    assert round(compile_routine(without, LIBRARY).duration_s / 60, 1) == 11.9
    optional = [dose.exercise_id for dose in routine.doses if dose.is_optional]
    assert optional == ["massage_warmup", "relax_after"]


def test_longer_holds_are_a_minute_in_all_for_every_stretch_and_leg() -> None:
    doses = ROUTINES["longer_holds"].doses
    four = [dose.exercise_id for dose in ROUTINES["four_stretches"].doses]
    assert [dose.exercise_id for dose in doses] == four
    for dose in doses:
        assert dose.hold_s is not None
        assert dose.hold_s * dose.repetitions == 60


def test_the_supported_set_takes_a_supported_version_of_everything() -> None:
    doses = ROUTINES["supported_set"].doses
    assert [(dose.exercise_id, dose.version) for dose in doses] == [
        ("calf_heel_lift", "seated"),
        ("lunge_rock", "standing"),
        ("quad_standing", "heel_only"),
        ("inner_thigh", "chair"),
        ("bridge", "squeeze"),
        ("squat_gentle", "sit_to_stand"),
    ]
    levels = {
        version.level
        for dose in doses
        for version in LIBRARY[dose.exercise_id].versions
        if version.id == dose.version
    }
    assert levels == {Level.EASIER}


def test_what_needs_a_leg_each_is_done_on_the_left_and_then_on_the_right() -> None:
    for routine in ROUTINES.values():
        for section in (whole := compile_routine(routine, LIBRARY)).sections:
            seconds = dict.fromkeys(Side, 0.0)
            for step in whole.steps_of(section):
                seconds[step.side] += step.duration_s
            assert seconds[Side.LEFT] == seconds[Side.RIGHT]
            done = exercise_of(routine.doses[section.item_index], LIBRARY)
            assert (seconds[Side.LEFT] > 0) == done.each_leg
