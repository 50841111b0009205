import pytest

from rls_coach.core.exercise import Library
from rls_coach.core.routine import Dose, Routine, usual_dose, with_hold


@pytest.mark.parametrize("repetitions", [0, -1])
def test_a_dose_has_repetitions(repetitions: int) -> None:
    with pytest.raises(ValueError, match=f"calf: repetitions is {repetitions}"):
        Dose("calf", repetitions)


@pytest.mark.parametrize("hold_s", [0, -1])
def test_a_hold_lasts_some_time(hold_s: int) -> None:
    with pytest.raises(ValueError, match=f"calf: hold_s is {hold_s}"):
        Dose("calf", 1, hold_s)


def test_a_routine_has_exercises() -> None:
    with pytest.raises(ValueError, match="routine 'empty' has no exercises"):
        Routine("empty", "Empty", ())


def test_the_usual_dose_holds_only_where_the_hold_can_be_set(library: Library) -> None:
    assert usual_dose(library["quad_standing"]) == Dose("quad_standing", 5, 5)
    assert usual_dose(library["lunge_rock"]) == Dose("lunge_rock", 6, None)


def test_a_hold_is_set_within_the_bounds_of_each_exercise(library: Library) -> None:
    doses = (Dose("calf_heel_lift", 5), Dose("quad_standing", 4, 5))
    routine = Routine("own", "Own", doses)
    for asked_s, given_s in ((3, 3), (8, 8), (10, 10), (2, 3), (12, 10)):
        changed = with_hold(routine, library, asked_s)
        assert changed == Routine(
            "own", "Own", (doses[0], Dose("quad_standing", 4, given_s))
        )
    assert routine.doses == doses
