from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from rls_coach.collection.stored import StoredCollection
from rls_coach.content.loader import load_library, load_routines
from rls_coach.core.routine import Dose
from rls_coach.core.trouble import WorldError
from rls_coach.history_port import StoredHistory
from rls_coach.storage.errors import NotInHistoryError
from rls_coach.ui.ports import Collection
from tests.collection.made import EVENING, PRESS, SWING, bodies, made_id

Reopen = Callable[[], StoredCollection]


def for_the_window(collection: StoredCollection) -> Collection:
    """Have the type checker see that nothing the window asks for is missing."""
    return collection


def test_at_first_it_holds_what_ships(collection: StoredCollection) -> None:
    assert for_the_window(collection).library == load_library()
    assert for_the_window(collection).routines == load_routines(load_library())
    assert collection.troubles == ()


def test_own_things_come_after_those_that_ship_in_the_order_they_were_made(
    filled: StoredCollection, reopen: Reopen
) -> None:
    shipped = load_library()
    for collection in (filled, reopen()):
        assert list(collection.library) == [*shipped, SWING.id, PRESS.id]
        assert collection.library[PRESS.id] == PRESS
        assert list(collection.routines.values()) == [
            *load_routines(shipped).values(),
            EVENING,
        ]


def test_whatever_is_saved_is_the_person_s_own(collection: StoredCollection) -> None:
    collection.save_exercise(replace(PRESS, is_own=False))
    collection.save_routine(replace(EVENING, is_own=False))
    assert collection.library[PRESS.id] == PRESS
    assert collection.routines[EVENING.id] == EVENING


def test_a_change_stays_at_its_place(filled: StoredCollection, reopen: Reopen) -> None:
    filled.save_exercise(replace(SWING, name="Great swing"))
    for collection in (filled, reopen()):
        own = [one.name for one in collection.library.values() if one.is_own]
        assert own == ["Great swing", PRESS.name]


def test_a_shipped_exercise_can_be_the_beginning_of_an_own_one(
    collection: StoredCollection, reopen: Reopen
) -> None:
    for number, exercise in enumerate(load_library().values()):
        own = replace(exercise, id=made_id(number), is_own=True)
        collection.save_exercise(own)
        assert reopen().library[own.id] == own


def test_what_ships_is_not_replaced(collection: StoredCollection) -> None:
    with pytest.raises(ValueError, match="calf_heel_lift"):
        collection.save_exercise(collection.library["calf_heel_lift"])
    with pytest.raises(ValueError, match="four_stretches"):
        collection.save_routine(collection.routines["four_stretches"])
    assert collection.library == load_library()


def test_what_was_taken_away_can_be_put_back(
    filled: StoredCollection, reopen: Reopen, now: datetime
) -> None:
    filled.remove_exercise(SWING.id, now)
    filled.remove_routine(EVENING.id, now)
    for collection in (filled, reopen()):
        assert SWING.id not in collection.library
        assert EVENING.id not in collection.routines
    filled.restore_exercise(SWING.id)
    filled.restore_routine(EVENING.id)
    for collection in (filled, reopen()):
        assert collection.library[SWING.id] == SWING
        assert collection.routines[EVENING.id] == EVENING


def test_what_is_not_there_is_our_own_mistake(
    collection: StoredCollection, now: datetime
) -> None:
    with pytest.raises(NotInHistoryError):
        collection.remove_exercise(PRESS.id, now)
    with pytest.raises(NotInHistoryError):
        collection.remove_routine(EVENING.id, now)
    with pytest.raises(NotInHistoryError):
        collection.restore_exercise(PRESS.id)
    with pytest.raises(NotInHistoryError):
        collection.restore_routine(EVENING.id)


def test_an_exercise_that_a_routine_needs_is_not_taken_away(
    filled: StoredCollection, now: datetime
) -> None:
    with pytest.raises(WorldError, match="“My evening”"):
        filled.remove_exercise(PRESS.id, now)
    assert filled.library[PRESS.id] == PRESS
    filled.remove_routine(EVENING.id, now)
    filled.remove_exercise(PRESS.id, now)
    assert PRESS.id not in filled.library


def test_a_routine_is_not_put_back_before_its_exercise(
    filled: StoredCollection, now: datetime
) -> None:
    filled.remove_routine(EVENING.id, now)
    filled.remove_exercise(PRESS.id, now)
    with pytest.raises(WorldError, match="“Wall press”"):
        filled.restore_routine(EVENING.id)
    assert EVENING.id not in filled.routines
    filled.restore_exercise(PRESS.id)
    filled.restore_routine(EVENING.id)
    assert filled.routines[EVENING.id] == EVENING


def test_an_exercise_is_not_changed_so_that_a_routine_could_not_be_carried_out(
    filled: StoredCollection,
) -> None:
    with pytest.raises(WorldError, match="“My evening”"):
        filled.save_exercise(replace(PRESS, versions=()))
    assert filled.library[PRESS.id] == PRESS
    filled.save_exercise(replace(SWING, name="Nobody needs this one"))


@pytest.mark.parametrize(
    "name", ["", " ", "blanks ", "x" * 200, "a\x00b", "a\nb", "\u202eback", "\ud800"]
)
def test_a_name_that_cannot_be_stored_is_told_and_nothing_is_changed(
    filled: StoredCollection, history: StoredHistory, name: str
) -> None:
    before = bodies(history)
    with pytest.raises(WorldError, match="cannot be saved"):
        filled.save_exercise(replace(SWING, name=name))
    if name.strip():
        with pytest.raises(WorldError, match="cannot be saved"):
            filled.save_routine(replace(EVENING, name=name))
    assert bodies(history) == before


def test_a_routine_of_an_exercise_that_nobody_knows_is_not_stored(
    collection: StoredCollection,
) -> None:
    with pytest.raises(WorldError, match="cannot be saved"):
        collection.save_routine(replace(EVENING, doses=(Dose(made_id(77), 1),)))
    assert EVENING.id not in collection.routines


def test_a_full_disk_is_told_and_nothing_is_changed(
    filled: StoredCollection, history: StoredHistory, reopen: Reopen
) -> None:
    pages = history.connection.execute("PRAGMA page_count").fetchone()[0]
    history.connection.execute(f"PRAGMA max_page_count = {pages}")
    large = replace(SWING, mistakes=("x" * 500,) * 40)
    with pytest.raises(WorldError, match="the disk is full"):
        filled.save_exercise(large)
    assert filled.library[SWING.id] == SWING
    assert filled.library == reopen().library
