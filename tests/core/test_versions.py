from dataclasses import replace

import pytest

from rls_coach.core.amount import Limits
from rls_coach.core.concern import Concern
from rls_coach.core.exercise import USUAL
from rls_coach.core.exercise_kind import Level
from rls_coach.core.history import Slot
from rls_coach.core.routine import Dose, Routine, in_version, suited, usual_dose
from rls_coach.core.settings import Settings
from rls_coach.core.suiting import easier_version, suited_version
from rls_coach.core.todays_routine import as_done, routine_of_slot
from tests.core.made import BRIDGE, MADE, RIDE, STRETCH


def told(*concerns: Concern) -> frozenset[Concern]:
    return frozenset(concerns)


def test_a_version_keeps_what_it_does_not_change() -> None:
    standing = STRETCH.in_version("standing")
    assert standing.moves == STRETCH.moves
    assert standing.repetitions == STRETCH.repetitions
    assert standing.set_up == ("Stand at a worktop.",)
    assert (standing.version, standing.version_name) == ("standing", "Standing")
    assert STRETCH.in_version(USUAL) is STRETCH


def test_a_version_without_an_adjustable_hold_has_no_bounds_for_one() -> None:
    assert STRETCH.in_version("seated").hold_s is None
    assert STRETCH.in_version("long").hold_s == Limits(10, 12, 15)


def test_an_unknown_version_is_refused() -> None:
    with pytest.raises(KeyError):
        STRETCH.in_version("upside down")


def test_the_easier_versions_are_gone_down_one_by_one() -> None:
    assert easier_version(STRETCH, USUAL) == "standing"
    assert easier_version(STRETCH, "standing") == "seated"
    assert easier_version(STRETCH, "seated") is None
    assert easier_version(STRETCH, "long") == USUAL
    assert easier_version(BRIDGE, USUAL) is None
    with pytest.raises(KeyError):
        easier_version(STRETCH, "upside down")


def test_the_first_easier_version_that_is_not_ruled_out_is_suited() -> None:
    assert suited_version(STRETCH, told()) == USUAL
    assert suited_version(STRETCH, told(Concern.KNEE_REPLACEMENT)) == "standing"
    both = told(Concern.KNEE_REPLACEMENT, Concern.UNSTEADY)
    assert suited_version(STRETCH, both) == "seated"
    assert suited_version(BRIDGE, told(Concern.PREGNANT)) is None


def test_a_chosen_version_stays_where_it_is_suited() -> None:
    assert suited_version(STRETCH, told(Concern.PREGNANT), "long") == "long"
    assert suited_version(STRETCH, told(Concern.UNSTEADY), "long") == USUAL


def test_a_routine_is_done_in_suited_versions_and_without_what_has_none() -> None:
    routine = Routine("made", "Made", (Dose("stretch", 5), Dose("bridge", 10)))
    barred = told(Concern.KNEE_REPLACEMENT, Concern.UNSTEADY, Concern.PREGNANT)
    fitting = suited(routine, MADE, barred)
    assert fitting is not None
    assert fitting.doses == (Dose("stretch", 4, version="seated"),)
    alone = Routine("made", "Made", (Dose("bridge", 10),))
    assert suited(alone, MADE, barred) is None


def test_amounts_are_brought_within_the_bounds_of_a_version_that_has_others() -> None:
    dose = Dose("stretch", 10, 30)
    assert in_version(dose, STRETCH, "standing") == Dose(
        "stretch", 10, 30, version="standing"
    )
    assert in_version(dose, STRETCH, "long") == Dose("stretch", 10, 15, version="long")
    assert in_version(dose, STRETCH, "seated") == Dose("stretch", 4, version="seated")
    longer = replace(
        RIDE,
        versions=(replace(RIDE.versions[0], minutes=Limits(2, 5, 8)),),
    )
    ride = Dose("ride", 1, minutes=30)
    assert in_version(ride, longer, "indoor").minutes == 8


def test_a_usual_dose_takes_over_the_sets_of_its_exercise() -> None:
    own = replace(STRETCH, sets=3, rest_s=45)
    assert usual_dose(own) == Dose("stretch", 3, sets=3, rest_s=45)
    assert usual_dose(own, "seated").repetitions == 2


def test_a_ready_made_routine_is_adapted_and_an_own_one_is_left_alone() -> None:
    routine = Routine("made", "Made", (Dose("stretch", 3),))
    settings = Settings(hold_s=7, concerns=told(Concern.FLOOR))
    fitting = as_done(routine, MADE, settings)
    assert fitting is not None
    assert fitting.doses == (Dose("stretch", 3, 7, version="standing"),)
    own = as_done(replace(routine, is_own=True), MADE, settings)
    assert own is not None
    assert own.doses == (Dose("stretch", 3, 7),)


def test_each_slot_has_its_routine_and_one_that_is_gone_is_replaced() -> None:
    usual = Routine("four_stretches", "Four stretches", (Dose("stretch", 3),))
    other = Routine("other", "Other", (Dose("bridge", 5),))
    routines = {usual.id: usual, other.id: other}
    settings = Settings(afternoon_routine="other", morning_routine="gone")
    assert routine_of_slot(Slot.AFTERNOON, routines, settings) is other
    assert routine_of_slot(Slot.MORNING, routines, settings) is usual
    assert routine_of_slot(Slot.OTHER, routines, settings) is usual


def test_versions_stand_from_slightly_to_much_easier_and_then_harder() -> None:
    levels = [version.level for version in STRETCH.versions]
    assert levels == [Level.EASIER, Level.EASIER, Level.HARDER]
