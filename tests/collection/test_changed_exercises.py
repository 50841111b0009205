"""A changed exercise and the routines that have to change with it are stored as one."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from rls_coach.collection.stored import StoredCollection
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.own_exercise_making import exercise_from_form, form_of
from rls_coach.core.routine import Dose
from rls_coach.core.side import Sides
from rls_coach.core.trouble import WorldError
from rls_coach.history_port import StoredHistory
from tests.collection.made import EVENING, SWING
from tests.core.own_forms import WALK

Reopen = Callable[[], StoredCollection]

ONE_LEG = replace(EVENING, doses=(Dose(SWING.id, 4, sets=2, sides=Sides.RIGHT),))
WALKED = exercise_from_form(replace(WALK, name="Leg swing"), SWING.id, SWING)


def test_routines_are_stored_with_the_exercise_that_counts_in_minutes_now(
    filled: StoredCollection, reopen: Reopen
) -> None:
    filled.save_routine(ONE_LEG)
    filled.save_exercise(WALKED)
    for collection in (filled, reopen()):
        assert collection.library[SWING.id] == WALKED
        (dose,) = collection.routines[EVENING.id].doses
        assert dose == Dose(SWING.id, 1)


def test_a_routine_keeps_what_still_makes_sense(filled: StoredCollection) -> None:
    filled.save_routine(ONE_LEG)
    form = replace(form_of(SWING), kind=ExerciseKind.STRETCH, repetitions=9)
    filled.save_exercise(exercise_from_form(form, SWING.id, SWING))
    assert filled.routines[EVENING.id] == ONE_LEG


def test_on_a_full_disk_neither_is_changed(
    filled: StoredCollection, history: StoredHistory
) -> None:
    filled.save_routine(ONE_LEG)
    pages = history.connection.execute("PRAGMA page_count").fetchone()[0]
    history.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(WorldError, match="the disk is full"):
        filled.save_exercise(replace(WALKED, mistakes=("x" * 500,) * 40))
    assert filled.library[SWING.id] == SWING
    assert filled.routines[EVENING.id] == ONE_LEG
