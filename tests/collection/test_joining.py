"""What is there already is never changed by a file, and never there twice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from rls_coach.collection.stored import StoredCollection
from rls_coach.history_port import StoredHistory
from tests.collection.made import (
    EVENING,
    PRESS,
    SWING,
    bodies,
    draw,
    made_id,
    own,
    pressed,
    shown_by,
)


def test_what_is_there_already_is_not_added_again(
    here: StoredCollection, file: Path
) -> None:
    before = own(here)
    assert here.open_bundle(file) == here.bundle_of(EVENING)
    assert here.open_bundle(file) == here.bundle_of(EVENING)
    assert own(here) == before


def test_an_exercise_that_was_changed_here_stays_and_the_newcomer_stands_beside_it(
    here: StoredCollection, file: Path
) -> None:
    changed = replace(pressed(here), needs="A door")
    here.save_exercise(changed)
    bundle = here.open_bundle(file)
    (newcomer,), (routine,) = bundle.exercises, bundle.routines
    assert pressed(here) == changed
    assert newcomer.name == "Wall press (2)"
    assert newcomer.id not in (PRESS.id, EVENING.id)
    assert newcomer == replace(
        changed, id=newcomer.id, name=newcomer.name, needs="A wall"
    )
    assert here.routines[EVENING.id] == EVENING
    assert routine.name == "My evening (2)"
    assert [dose.exercise_id for dose in routine.doses] == [
        "calf_heel_lift",
        newcomer.id,
        newcomer.id,
    ]
    assert own(here) == ([changed, SWING, newcomer], [EVENING, routine])


def test_a_newcomer_too_is_added_once(here: StoredCollection, file: Path) -> None:
    here.save_exercise(replace(pressed(here), needs="A door"))
    first = here.open_bundle(file)
    before = own(here)
    assert here.open_bundle(file) == first
    assert own(here) == before


def test_a_routine_that_was_changed_here_stays(
    here: StoredCollection, file: Path
) -> None:
    changed = replace(EVENING, doses=EVENING.doses[:1])
    here.save_routine(changed)
    (newcomer,) = here.open_bundle(file).routines
    assert newcomer == replace(EVENING, id=newcomer.id, name="My evening (2)")
    assert own(here)[1] == [changed, newcomer]
    assert len(own(here)[0]) == 2


def test_names_are_numbered_on(here: StoredCollection, file: Path) -> None:
    for number in (2, 3):
        taken = replace(EVENING, id=made_id(50 + number), name=f"My evening ({number})")
        here.save_routine(replace(taken, note="another"))
    here.save_routine(replace(EVENING, note="changed"))
    (newcomer,) = here.open_bundle(file).routines
    assert newcomer.name == "My evening (4)"


def test_a_long_name_is_shortened_for_its_number(
    here: StoredCollection, tmp_path: Path
) -> None:
    long = replace(SWING, name="x" * 80)
    here.save_exercise(long)
    here.write_bundle(here.bundle_of_exercise(long), tmp_path / "file")
    here.save_exercise(replace(long, needs="More"))
    (newcomer,) = here.open_bundle(tmp_path / "file").exercises
    assert newcomer.name == "x" * 76 + " (2)"
    assert newcomer.picture == newcomer.id


def test_a_picture_of_the_same_name_but_another_one_gets_a_name_of_its_own(
    here: StoredCollection, there: StoredCollection, file: Path, tmp_path: Path
) -> None:
    name = pressed(here).picture
    red = there.add_picture(draw(tmp_path / "red.png", "red"))
    there.save_exercise(shown_by(SWING, red))
    # the same name for another picture, as no two machines would give it by chance
    text = file.read_text("utf-8").replace(name, red)
    file.write_text(text, "utf-8")
    first = there.open_bundle(file)
    (newcomer,) = first.exercises
    assert newcomer.picture not in (name, red)
    assert newcomer.versions[0].picture == newcomer.picture
    assert there.artwork(newcomer.picture) == here.artwork(name)
    assert there.artwork(red) != here.artwork(name)
    assert there.open_bundle(file) == first


def test_what_was_taken_away_here_comes_back(
    here: StoredCollection, file: Path, now: datetime
) -> None:
    before = own(here)
    here.remove_routine(EVENING.id, now)
    here.remove_exercise(PRESS.id, now)
    here.open_bundle(file)
    assert own(here) == before


def test_what_was_taken_away_as_something_else_is_not_overwritten(
    here: StoredCollection, file: Path, now: datetime
) -> None:
    changed = replace(EVENING, note="changed")
    here.save_routine(changed)
    here.remove_routine(EVENING.id, now)
    (newcomer,) = here.open_bundle(file).routines
    assert newcomer == replace(EVENING, id=newcomer.id)
    here.restore_routine(EVENING.id)
    assert own(here)[1] == [changed, newcomer]


def test_a_routine_that_ships_in_another_form_becomes_an_own_one(
    here: StoredCollection, there: StoredCollection, tmp_path: Path
) -> None:
    shipped = here.routines["four_stretches"]
    other = replace(shipped, doses=shipped.doses[:2])
    here.write_bundle(here.bundle_of(other), tmp_path / "file")
    (newcomer,) = there.open_bundle(tmp_path / "file").routines
    assert newcomer.is_own
    assert newcomer.name == f"{shipped.name} (2)"
    assert newcomer.doses == other.doses
    assert there.routines["four_stretches"] == shipped


def test_what_cannot_be_read_here_is_not_overwritten(
    collection: StoredCollection,
    history: StoredHistory,
    reopen: Callable[[], StoredCollection],
    file: Path,
) -> None:
    collection.open_bundle(file)
    for table in ("own_exercise", "own_routine"):
        history.connection.execute(f"UPDATE {table} SET body_json = 'rotten'")
    again = reopen()
    bundle = again.open_bundle(file)
    assert own(again) == ([*bundle.exercises], [*bundle.routines])
    assert {PRESS.id, EVENING.id}.isdisjoint(
        {bundle.exercises[0].id, bundle.routines[0].id}
    )
    assert [(id_, "rotten") for id_ in (PRESS.id, EVENING.id)] == [
        row for row in bodies(history) if row[1] == "rotten"
    ]
    assert again.open_bundle(file) == bundle
