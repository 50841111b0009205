import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rls_coach.storage.database import open_history
from rls_coach.storage.errors import HistoryUnusableError, NotInHistoryError
from rls_coach.storage.own_content import (
    OwnContent,
    Shelf,
    StoredBody,
    picture,
    picture_name,
    remove_content,
    restore_content,
    save_content,
    stored_bodies,
)

MakeId = Callable[[int], str]

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
BOTH_SHELVES = pytest.mark.parametrize("shelf", Shelf)


def one(shelf: Shelf, id_: str, body: str = "{}") -> OwnContent:
    if shelf is Shelf.EXERCISES:
        return OwnContent(exercises={id_: body})
    return OwnContent(routines={id_: body})


@BOTH_SHELVES
def test_what_is_saved_is_there_the_next_time(
    path: Path, make_id: MakeId, shelf: Shelf
) -> None:
    body = '{"name": "Grätsche 🦵"}'
    with closing(open_history(path)) as connection:
        save_content(connection, one(shelf, make_id(1), body), NOW)
    with closing(open_history(path)) as connection:
        found = stored_bodies(connection, shelf)
    assert found == [StoredBody(make_id(1), body.encode(), is_removed=False)]


@BOTH_SHELVES
def test_a_change_keeps_the_place_of_the_first_saving(
    connection: sqlite3.Connection, make_id: MakeId, shelf: Shelf
) -> None:
    for number in (2, 1, 3):
        save_content(connection, one(shelf, make_id(number), "before"), NOW)
    save_content(connection, one(shelf, make_id(2), "after"), NOW)
    found = stored_bodies(connection, shelf)
    assert [body.id for body in found] == [make_id(2), make_id(1), make_id(3)]
    assert [body.body for body in found] == [b"after", b"before", b"before"]


@BOTH_SHELVES
def test_what_is_removed_can_be_restored(
    connection: sqlite3.Connection, make_id: MakeId, shelf: Shelf
) -> None:
    for number in (1, 2):
        save_content(connection, one(shelf, make_id(number)), NOW)
    before = stored_bodies(connection, shelf)
    remove_content(connection, shelf, make_id(1), NOW)
    assert [body.is_removed for body in stored_bodies(connection, shelf)] == [1, 0]
    restore_content(connection, shelf, make_id(1))
    assert stored_bodies(connection, shelf) == before


@BOTH_SHELVES
def test_what_is_saved_after_it_was_removed_is_back(
    connection: sqlite3.Connection, make_id: MakeId, shelf: Shelf
) -> None:
    save_content(connection, one(shelf, make_id(1)), NOW)
    remove_content(connection, shelf, make_id(1), NOW)
    save_content(connection, one(shelf, make_id(1), "new"), NOW)
    found = stored_bodies(connection, shelf)
    assert found == [StoredBody(make_id(1), b"new", is_removed=False)]


@BOTH_SHELVES
def test_what_is_not_there_is_neither_removed_nor_restored(
    connection: sqlite3.Connection, make_id: MakeId, shelf: Shelf
) -> None:
    with pytest.raises(NotInHistoryError):
        remove_content(connection, shelf, make_id(1), NOW)
    with pytest.raises(NotInHistoryError):
        restore_content(connection, shelf, make_id(1))


def test_exercises_and_routines_lie_on_shelves_of_their_own(
    connection: sqlite3.Connection, make_id: MakeId
) -> None:
    save_content(connection, one(Shelf.ROUTINES, make_id(1)), NOW)
    assert stored_bodies(connection, Shelf.EXERCISES) == []


def test_a_picture_comes_back_by_its_name(
    connection: sqlite3.Connection, make_id: MakeId
) -> None:
    name = f"own:{make_id(1)}"
    save_content(connection, OwnContent(pictures={name: b"\x89PNG\x00"}), NOW)
    assert picture(connection, name) == b"\x89PNG\x00"
    assert picture_name(connection, b"\x89PNG\x00") == name
    assert picture(connection, f"own:{make_id(2)}") is None
    assert picture_name(connection, b"another") is None


def test_all_of_it_is_stored_or_nothing(
    connection: sqlite3.Connection, make_id: MakeId
) -> None:
    content = OwnContent(
        exercises={make_id(1): "{}"},
        routines={"too short an id": "{}"},
        pictures={f"own:{make_id(1)}": b"png"},
    )
    with pytest.raises(sqlite3.IntegrityError):
        save_content(connection, content, NOW)
    assert [stored_bodies(connection, shelf) for shelf in Shelf] == [[], []]
    assert picture(connection, f"own:{make_id(1)}") is None


def test_a_full_disk_is_told_and_leaves_what_was_there(
    path: Path, make_id: MakeId
) -> None:
    name = f"own:{make_id(1)}"
    with closing(open_history(path)) as connection:
        save_content(connection, OwnContent(pictures={name: b"small"}), NOW)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 1}")
        with pytest.raises(HistoryUnusableError, match="full"):
            save_content(connection, OwnContent(pictures={name: bytes(10**6)}), NOW)
        assert picture(connection, name) == b"small"


@BOTH_SHELVES
def test_text_that_is_damaged_does_not_hide_the_rest(
    connection: sqlite3.Connection, make_id: MakeId, shelf: Shelf
) -> None:
    for number in (1, 2):
        save_content(connection, one(shelf, make_id(number), '"ok"'), NOW)
    connection.execute(
        f"UPDATE {shelf.value} SET body_json = CAST(x'22ff22' AS TEXT) WHERE id = ?",
        (make_id(1),),
    )
    found = stored_bodies(connection, shelf)
    assert [body.body for body in found] == [b'"\xff"', b'"ok"']


@BOTH_SHELVES
def test_a_moment_without_a_zone_is_refused(
    connection: sqlite3.Connection, make_id: MakeId, shelf: Shelf
) -> None:
    with pytest.raises(ValueError, match="time zone"):
        save_content(connection, one(shelf, make_id(1)), NOW.replace(tzinfo=None))
    assert stored_bodies(connection, shelf) == []
