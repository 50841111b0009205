from dataclasses import replace

import pytest

from rls_coach.content.loader import load_library, load_routines
from rls_coach.core.compiling import compile_routine
from rls_coach.core.exercise import Library
from rls_coach.core.lengths import in_minutes, lengths_of
from rls_coach.core.routine import Dose, Routine, usual_dose

LIBRARY = load_library()
ROUTINE = load_routines(LIBRARY)["four_stretches"]
QUAD = usual_dose(LIBRARY["quad_standing"])


@pytest.fixture
def library() -> Library:
    return LIBRARY


def test_the_items_make_up_the_whole(library: Library) -> None:
    lengths = lengths_of(ROUTINE, library, 5)
    assert len(lengths.items_s) == len(ROUTINE.doses)
    assert sum(lengths.items_s) == lengths.whole_s == lengths.base_s
    assert lengths.whole_s == compile_routine(ROUTINE, library).duration_s


def test_a_longer_few_seconds_makes_it_longer(library: Library) -> None:
    usual, longer = (lengths_of(ROUTINE, library, hold_s) for hold_s in (5, 8))
    assert longer.whole_s > usual.whole_s


def test_what_is_optional_is_counted_apart(library: Library) -> None:
    optional = replace(QUAD, is_optional=True)
    both = lengths_of(Routine("own", "Own", (QUAD, optional)), library, 5)
    alone = lengths_of(Routine("own", "Own", (QUAD,)), library, 5)
    assert both.base_s == alone.whole_s < both.whole_s


def test_where_all_is_optional_all_is_counted(library: Library) -> None:
    optional = replace(QUAD, is_optional=True)
    lengths = lengths_of(Routine("own", "Own", (optional, optional)), library, 5)
    assert lengths.base_s == lengths.whole_s


def test_an_exercise_that_is_gone_is_told(library: Library) -> None:
    with pytest.raises(KeyError, match="gone"):
        lengths_of(Routine("own", "Own", (Dose("gone", 1),)), library, 5)


def test_minutes_are_the_nearest_and_one_at_least() -> None:
    assert [in_minutes(seconds) for seconds in (5, 89, 91, 515)] == [1, 1, 2, 9]
