"""A file with anything wrong in it is told in a sentence, and nothing is changed."""

import json
import re
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rls_coach.collection.stored import StoredCollection
from rls_coach.core.trouble import WorldError
from rls_coach.history_port import StoredHistory
from tests.collection.broken_files import (
    CHANGES,
    PICTURE,
    TEXTS,
    Change,
    exercise,
    picture,
)
from tests.collection.made import EVENING, PRESS, SWING, draw, made_id, shown_by

OTHER = f"own:{made_id(5)}"


@pytest.fixture
def told(open_collection: Callable[..., StoredCollection], tmp_path: Path) -> Any:
    """A good file's contents, from another machine."""
    there = open_collection(tmp_path / "there")
    name = there.add_picture(draw(tmp_path / "mine.png"))
    assert name == PICTURE
    there.save_exercise(shown_by(PRESS, name))
    there.save_routine(EVENING)
    there.write_bundle(there.bundle_of(EVENING), tmp_path / "good")
    return json.loads((tmp_path / "good").read_bytes())


@pytest.fixture
def collection(collection: StoredCollection) -> StoredCollection:
    """A machine with something of its own to be changed by mistake."""
    collection.save_exercise(SWING)
    return collection


def refused(
    collection: StoredCollection, history: StoredHistory, file: Path
) -> WorldError:
    """Open a file that is wrong; nothing changes."""
    rows = list(history.connection.iterdump())
    library, routines = collection.library, collection.routines
    with pytest.raises(WorldError) as caught:
        collection.open_bundle(file)
    assert list(history.connection.iterdump()) == rows
    assert (collection.library, collection.routines) == (library, routines)
    error = caught.value
    assert error.what.startswith(f"The file {file.name} cannot be opened: ")
    assert error.what.endswith(".")
    assert error.what.isprintable()
    assert len(error.what) < 400
    return error


@pytest.mark.parametrize(("change", "reason"), CHANGES.values(), ids=CHANGES)
def test_a_file_with_something_wrong_is_refused(
    collection: StoredCollection,
    history: StoredHistory,
    told: dict[str, Any],
    tmp_path: Path,
    change: Change,
    reason: str,
) -> None:
    change(told)
    (tmp_path / "file").write_text(json.dumps(told), "utf-8")
    error = refused(collection, history, tmp_path / "file")
    assert reason in error.what
    assert "Nothing was changed here." in error.advice
    # one sentence for a person, without the names of keys or what Python calls things
    assert error.what.count(". ") == 0
    assert not re.search(r"\w_\w|\[\d|expected|None|list of tables", error.what)


@pytest.mark.parametrize(("make", "reason"), TEXTS.values(), ids=TEXTS)
def test_a_text_that_is_no_such_file_is_refused(
    collection: StoredCollection,
    history: StoredHistory,
    told: dict[str, Any],
    tmp_path: Path,
    make: Callable[[str], bytes],
    reason: str,
) -> None:
    good = json.dumps(told, ensure_ascii=False)
    data = make(good)
    assert data != good.encode()
    (tmp_path / "file").write_bytes(data)
    assert reason in refused(collection, history, tmp_path / "file").what


def test_a_mark_that_an_editor_put_before_the_text_is_passed_over(
    collection: StoredCollection, told: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text(json.dumps(told), "utf-8-sig")
    assert collection.open_bundle(tmp_path / "file").routines


def test_the_file_of_a_newer_version_is_told_as_such(
    collection: StoredCollection,
    history: StoredHistory,
    told: dict[str, Any],
    tmp_path: Path,
) -> None:
    told.update(version=2, something="that nobody knows yet")
    (tmp_path / "file").write_text(json.dumps(told), "utf-8")
    error = refused(collection, history, tmp_path / "file")
    assert "made by a newer version" in error.what
    assert error.advice.startswith("Install the newer version")


def test_a_file_that_is_too_large_is_not_even_read(
    collection: StoredCollection, history: StoredHistory, tmp_path: Path
) -> None:
    with (tmp_path / "file").open("wb") as file:
        file.truncate(20_000_001)
    assert "20 MB" in refused(collection, history, tmp_path / "file").what


def test_what_is_no_file_is_refused(
    collection: StoredCollection, history: StoredHistory, tmp_path: Path
) -> None:
    assert "not a file" in refused(collection, history, tmp_path).what
    assert "not there" in refused(collection, history, tmp_path / "nothing").what


def test_a_picture_that_nothing_shows_is_left_out(
    collection: StoredCollection,
    history: StoredHistory,
    told: dict[str, Any],
    tmp_path: Path,
) -> None:
    told["pictures"][OTHER] = told["pictures"][PICTURE]
    (tmp_path / "file").write_text(json.dumps(told), "utf-8")
    assert list(collection.open_bundle(tmp_path / "file").pictures) == [PICTURE]
    rows = history.connection.execute("SELECT name FROM own_picture").fetchall()
    assert rows == [(PICTURE,)]


def test_nothing_but_the_pixels_of_a_picture_comes_in(
    collection: StoredCollection,
    history: StoredHistory,
    told: dict[str, Any],
    tmp_path: Path,
) -> None:
    whole = draw(tmp_path / "mine.png").read_bytes()
    chunk = b"tEXtplace\x00at home"
    sized = struct.pack(">I", len(chunk) - 4) + chunk
    spoken = whole[:33] + sized + struct.pack(">I", zlib.crc32(chunk)) + whole[33:]
    picture(spoken + b"#!/bin/sh")(told)
    (tmp_path / "file").write_text(json.dumps(told), "utf-8")
    collection.open_bundle(tmp_path / "file")
    ((kept,),) = history.connection.execute("SELECT png FROM own_picture").fetchall()
    assert b"at home" not in kept
    assert b"/bin/sh" not in kept


def test_a_full_disk_leaves_nothing_of_a_file(
    collection: StoredCollection,
    history: StoredHistory,
    told: dict[str, Any],
    tmp_path: Path,
) -> None:
    exercise(told)["mistakes"] = ["x" * 500] * 40
    (tmp_path / "file").write_text(json.dumps(told), "utf-8")
    rows = list(history.connection.iterdump())
    pages = history.connection.execute("PRAGMA page_count").fetchone()[0]
    history.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(WorldError, match="the disk is full"):
        collection.open_bundle(tmp_path / "file")
    assert list(history.connection.iterdump()) == rows
    assert PRESS.id not in collection.library
