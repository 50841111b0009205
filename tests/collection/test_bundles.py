"""What is written on one machine can be opened on another."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rls_coach.collection.stored import StoredCollection
from rls_coach.core.bundle import Bundle
from rls_coach.core.trouble import WorldError
from tests.collection.made import (
    EVENING,
    PRESS,
    SWING,
    draw,
    made_id,
    own,
    pressed,
)

OpenCollection = Callable[[Path], StoredCollection]


def test_a_bundle_holds_what_its_routine_needs_and_no_more(
    here: StoredCollection,
) -> None:
    bundle = here.bundle_of(EVENING)
    assert bundle.routines == (EVENING,)
    assert bundle.exercises == (pressed(here),)
    assert list(bundle.pictures) == [pressed(here).picture]
    assert here.bundle_of_exercise(SWING) == Bundle((), (SWING,))


def test_a_routine_arrives_as_it_was_with_its_exercises_and_pictures(
    here: StoredCollection, there: StoredCollection, file: Path, tmp_path: Path
) -> None:
    bundle = there.open_bundle(file)
    assert bundle == here.bundle_of(EVENING)
    assert there.routines[EVENING.id] == EVENING
    assert pressed(there) == pressed(here)
    assert there.artwork(pressed(there).picture) == here.artwork(pressed(here).picture)
    assert own(there) == ([pressed(here)], [EVENING])


def test_what_arrived_is_there_at_the_next_start(
    collection: StoredCollection, reopen: Callable[[], StoredCollection], file: Path
) -> None:
    bundle = collection.open_bundle(file)
    again = reopen()
    assert own(again) == ([*bundle.exercises], [*bundle.routines])
    assert again.bundle_of(EVENING) == bundle


def test_an_exercise_can_travel_alone(
    here: StoredCollection, there: StoredCollection, tmp_path: Path
) -> None:
    path = tmp_path / "swing.rlscoach.json"
    here.write_bundle(here.bundle_of_exercise(SWING), path)
    assert there.open_bundle(path) == Bundle((), (SWING,))
    assert own(there) == ([SWING], [])


def test_the_same_contents_are_the_same_file(
    here: StoredCollection, there: StoredCollection, file: Path, tmp_path: Path
) -> None:
    there.open_bundle(file)
    there.write_bundle(there.bundle_of(EVENING), tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == file.read_bytes()
    assert file.read_text("utf-8").startswith('{\n  "format": "rls-coach",\n')
    assert "schön locker" in file.read_text("utf-8")


def test_the_order_of_pictures_does_not_change_the_file(
    here: StoredCollection, tmp_path: Path
) -> None:
    red = here.add_picture(draw(tmp_path / "red.png", "red"))
    versions = (replace(PRESS.versions[0], picture=red),)
    exercise = replace(pressed(here), versions=versions)
    pictures = here.bundle_of_exercise(exercise).pictures
    for name, order in (("one", list(pictures)), ("two", list(pictures)[::-1])):
        sorted_so = {picture: pictures[picture] for picture in order}
        here.write_bundle(Bundle((), (exercise,), sorted_so), tmp_path / name)
    assert len(pictures) == 2
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_routine_that_ships_is_known_on_every_machine(
    here: StoredCollection, there: StoredCollection, tmp_path: Path
) -> None:
    shipped = here.routines["four_stretches"]
    here.write_bundle(here.bundle_of(shipped), tmp_path / "file")
    assert there.open_bundle(tmp_path / "file") == Bundle((shipped,))
    assert own(there) == ([], [])


def test_a_routine_may_need_an_exercise_that_is_an_own_one_here(
    here: StoredCollection, file: Path, open_collection: OpenCollection, tmp_path: Path
) -> None:
    middle = open_collection(tmp_path / "middle")
    middle.open_bundle(file)
    text = file.read_text("utf-8")
    start, end = text.index('  "exercises"'), text.index('  "pictures"')
    file.write_text(text[:start] + text[end:], "utf-8")
    assert middle.open_bundle(file).routines == (EVENING,)


def test_a_file_that_could_not_be_opened_is_not_written(
    here: StoredCollection, tmp_path: Path
) -> None:
    with pytest.raises(WorldError, match=r"file cannot be written: .*neither in"):
        here.write_bundle(Bundle((EVENING,)), tmp_path / "file")
    assert not (tmp_path / "file").exists()


def test_a_place_that_cannot_be_written_to_is_told(
    here: StoredCollection, tmp_path: Path
) -> None:
    with pytest.raises(WorldError, match="its folder is not there"):
        here.write_bundle(here.bundle_of(EVENING), tmp_path / "nowhere" / "file")


def test_a_bundle_that_is_too_large_is_not_written(
    here: StoredCollection, tmp_path: Path
) -> None:
    large = Bundle((), (SWING,), {f"own:{made_id(1)}": bytes(15_000_001)})
    with pytest.raises(WorldError, match="larger than 20 MB"):
        here.write_bundle(large, tmp_path / "file")
    assert not (tmp_path / "file").exists()
