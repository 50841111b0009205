"""What of a routine does not go with what a person told."""

import pytest

from rls_coach.core.concern import Concern
from rls_coach.core.routine import Dose, Routine, ruled_out, suited
from tests.core.made import MADE

DOSES = (
    Dose("stretch", 3),
    Dose("stretch", 3, version="standing"),
    Dose("bridge", 5),
)
ROUTINE = Routine("own", "Own", DOSES, is_own=True)


def test_nothing_is_ruled_out_where_nothing_was_told() -> None:
    assert ruled_out(ROUTINE, MADE, frozenset()) == ()


def test_each_dose_is_judged_by_its_own_version() -> None:
    knee = frozenset({Concern.KNEE_REPLACEMENT})
    assert ruled_out(ROUTINE, MADE, knee) == ((0, knee),)
    unsteady = frozenset({Concern.UNSTEADY})
    assert ruled_out(ROUTINE, MADE, unsteady) == ((1, unsteady),)


def test_only_what_stands_against_a_dose_is_named_for_it() -> None:
    told = frozenset({Concern.KNEE_REPLACEMENT, Concern.FLOOR, Concern.NUMB})
    ((index, against),) = ruled_out(ROUTINE, MADE, told)
    assert index == 0
    assert against == {Concern.KNEE_REPLACEMENT, Concern.FLOOR}


def test_nothing_is_ruled_out_in_what_was_suited() -> None:
    told = frozenset({Concern.KNEE_REPLACEMENT, Concern.UNSTEADY})
    fitting = suited(ROUTINE, MADE, told)
    assert fitting is not None
    assert ruled_out(fitting, MADE, told) == ()


def test_an_exercise_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        ruled_out(Routine("own", "Own", (Dose("gone", 1),)), MADE, frozenset())
