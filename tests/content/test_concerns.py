"""What a person tells about their body puts the version first that the sources name.

Each test is a row of the screening questions that the app's clinical notes gathered.
"""

import pytest

from rls_coach.content.loader import load_library, load_routines
from rls_coach.core.concern import ASK_FIRST, Concern
from rls_coach.core.exercise_kind import Level, Need, Posture
from rls_coach.core.routine import suited
from rls_coach.core.suiting import suited_version

LIBRARY = load_library()
ROUTINES = load_routines(LIBRARY)
WAYS = [
    (name, version)
    for name, exercise in LIBRARY.items()
    for version in ("", *(one.id for one in exercise.versions))
]
HOLDING_ON = {
    ("calf_heel_lift", "worktop"),
    ("lunge_rock", "standing"),
    ("quad_standing", "heel_only"),
    ("squat_gentle", "mini"),
    ("relax_after", "sway"),
    ("slow_walk", "holding_on"),
}
"""The versions in which hands hold on to something all the time."""


def first_suited(*concerns: Concern) -> dict[str, str | None]:
    """Return the version of every exercise that is put first."""
    told = frozenset(concerns)
    return {name: suited_version(one, told) for name, one in LIBRARY.items()}


def changed_by(*concerns: Concern) -> dict[str, str | None]:
    """Return the versions that are put first where that is not the usual one."""
    return {
        name: found for name, found in first_suited(*concerns).items() if found != ""
    }


def test_nobody_who_ticks_nothing_is_led_elsewhere() -> None:
    assert changed_by() == {}


@pytest.mark.parametrize("concern", [Concern.OPERATION, *ASK_FIRST - {Concern.HEART}])
def test_who_has_to_ask_first_is_asked_and_not_judged(concern: Concern) -> None:
    assert concern in ASK_FIRST
    changed = changed_by(concern)
    assert set(changed) <= {"massage_warmup"}


def test_heart_trouble_keeps_the_arms_down_and_the_body_out_of_the_bath() -> None:
    assert changed_by(Concern.HEART) == {
        "calf_heel_lift": "worktop",
        "warm_bath": "foot_bath",
    }


def test_blood_thinners_dialysis_or_cancer_care_leave_a_light_massage() -> None:
    assert changed_by(Concern.TREATMENT) == {"massage_warmup": "light"}


def test_a_hip_replacement_rules_out_floor_lunge_deep_squat_and_forward_reach() -> None:
    changed = changed_by(Concern.HIP_REPLACEMENT)
    assert changed == {
        "massage_warmup": "light",
        "lunge_rock": "standing",
        "inner_thigh": None,
        "squat_gentle": "mini",
        "yoga_pilates": "chair",
    }


def test_a_knee_replacement_rules_out_kneeling_and_deep_bending() -> None:
    changed = changed_by(Concern.KNEE_REPLACEMENT)
    assert changed == {
        "lunge_rock": "standing",
        "quad_standing": "heel_only",
        "inner_thigh": "chair",
        "squat_gentle": "mini",
        "yoga_pilates": "chair",
    }
    for name, version in WAYS:
        done = LIBRARY[name].in_version(version)
        if done.posture is Posture.KNEELING:
            assert Concern.KNEE_REPLACEMENT in done.not_with, (name, version)


def test_pregnancy_rules_out_lying_flat_and_kneeling() -> None:
    assert changed_by(Concern.PREGNANT) == {
        "lunge_rock": "standing",
        "bridge": "squeeze",
        "yoga_pilates": "chair",
        "cycling": "indoor",
        "relax_after": "sway",
    }


def test_osteoporosis_rules_out_bending_forward() -> None:
    assert changed_by(Concern.OSTEOPOROSIS) == {
        "massage_warmup": "light",
        "lunge_rock": "chair",
        "inner_thigh": "chair",
        "yoga_pilates": "chair",
    }


def test_who_is_unsteady_holds_on_to_something_sits_or_lies() -> None:
    assert changed_by(Concern.UNSTEADY) == {
        "calf_heel_lift": "worktop",
        "lunge_rock": "standing",
        "quad_standing": "side_lying",
        "squat_gentle": "mini",
        "yoga_pilates": "chair",
        "cycling": "indoor",
        "slow_walk": "holding_on",
    }


@pytest.mark.parametrize(("name", "version"), WAYS)
def test_nobody_unsteady_stands_without_holding_on(name: str, version: str) -> None:
    done = LIBRARY[name].in_version(version)
    if done.posture is not Posture.STANDING:
        return
    is_ruled_out = Concern.UNSTEADY in done.not_with
    assert is_ruled_out != ((name, version) in HOLDING_ON)


@pytest.mark.parametrize(("name", "version"), sorted(HOLDING_ON))
def test_who_holds_on_is_told_what_to_hold_on_to(name: str, version: str) -> None:
    done = LIBRARY[name].in_version(version)
    told = " ".join(done.set_up).lower()
    assert "hand" in told or "hold on" in told
    assert "chair" in told or "worktop" in told


LOW = {Posture.KNEELING, Posture.FLOOR, Posture.LYING}


@pytest.mark.parametrize(("name", "version"), WAYS)
def test_nobody_who_cannot_get_to_the_floor_is_sent_there(
    name: str, version: str
) -> None:
    done = LIBRARY[name].in_version(version)
    is_in_water = name == "warm_bath"
    is_low = done.posture in LOW and not is_in_water
    assert (Concern.FLOOR in done.not_with) == is_low
    assert (Need.MAT in done.need_kinds) == is_low


def test_all_exercises_have_a_way_without_the_floor() -> None:
    assert None not in first_suited(Concern.FLOOR).values()
    assert None not in first_suited(Concern.FLOOR, Concern.UNSTEADY).values()


def test_numb_feet_or_poor_blood_flow_rule_out_heat_and_cold() -> None:
    assert changed_by(Concern.NUMB) == {
        "massage_warmup": "light",
        "warm_bath": None,
        "warm_compress": None,
        "cold_compress": None,
    }


@pytest.mark.parametrize("name", ["warm_bath", "warm_compress", "cold_compress"])
def test_no_version_of_heat_or_cold_is_for_numb_feet(name: str) -> None:
    for version in ("", *(one.id for one in LIBRARY[name].versions)):
        assert Concern.NUMB in LIBRARY[name].in_version(version).not_with


@pytest.mark.parametrize("name", LIBRARY)
def test_a_harder_version_is_never_for_more_people_than_the_usual_one(
    name: str,
) -> None:
    exercise = LIBRARY[name]
    for version in exercise.versions:
        if version.level is Level.HARDER:
            assert version.not_with >= exercise.not_with - {Concern.OSTEOPOROSIS}


def test_the_supported_set_is_for_all_but_hip_replacements() -> None:
    routine = ROUTINES["supported_set"]
    for concern in set(Concern) - {Concern.HIP_REPLACEMENT}:
        assert suited(routine, LIBRARY, frozenset({concern})) == routine
    everything = frozenset(Concern) - {Concern.HIP_REPLACEMENT}
    assert suited(routine, LIBRARY, everything) == routine


def test_the_supported_set_needs_no_floor_and_always_something_to_hold() -> None:
    for dose in ROUTINES["supported_set"].doses:
        done = LIBRARY[dose.exercise_id].in_version(dose.version)
        assert done.posture not in LOW
        is_held = (dose.exercise_id, dose.version) in HOLDING_ON
        assert is_held or done.posture is Posture.CHAIR


def test_the_four_stretches_have_a_suited_way_for_who_is_unsteady() -> None:
    found = suited(ROUTINES["four_stretches"], LIBRARY, frozenset({Concern.UNSTEADY}))
    assert found is not None
    assert [dose.version for dose in found.doses] == [
        *("worktop", "standing", "side_lying", "")
    ]
