from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from rls_coach.collection.stored import StoredCollection
from rls_coach.core.trouble import WorldError
from rls_coach.figure.illustration import Illustration
from rls_coach.figure.own_picture import read_picture
from rls_coach.history_port import StoredHistory
from tests.collection.made import PRESS, SWING, draw, made_id, shown_by

Reopen = Callable[[], StoredCollection]


def stored_names(history: StoredHistory) -> list[str]:
    rows = history.connection.execute("SELECT name FROM own_picture").fetchall()
    return [name for (name,) in rows]


def test_a_drawn_picture_is_an_illustration(collection: StoredCollection) -> None:
    assert isinstance(collection.artwork("calf_heel_lift"), Illustration)


def test_an_own_picture_is_there_as_soon_as_it_was_added_and_the_next_time(
    collection: StoredCollection, reopen: Reopen, tmp_path: Path
) -> None:
    drawn = draw(tmp_path / "mine.png")
    name = collection.add_picture(drawn)
    assert collection.artwork(name) == read_picture(drawn)
    collection.save_exercise(shown_by(PRESS, name))
    drawn.unlink()
    again = reopen()
    assert again.library[PRESS.id].picture == name
    picture = again.artwork(name)
    assert isinstance(picture, QImage)
    assert picture == collection.artwork(name)


def test_a_picture_of_an_exercise_that_is_never_saved_leaves_nothing(
    collection: StoredCollection, history: StoredHistory, tmp_path: Path
) -> None:
    collection.add_picture(draw(tmp_path / "mine.png"))
    collection.save_exercise(PRESS)
    assert stored_names(history) == []


def test_the_picture_of_a_version_is_saved_too(
    collection: StoredCollection, history: StoredHistory, tmp_path: Path
) -> None:
    name = collection.add_picture(draw(tmp_path / "mine.png"))
    versions = (replace(PRESS.versions[0], picture=name),)
    collection.save_exercise(replace(PRESS, versions=versions))
    assert stored_names(history) == [name]


def test_the_same_picture_is_kept_once(
    collection: StoredCollection,
    reopen: Reopen,
    history: StoredHistory,
    tmp_path: Path,
) -> None:
    name = collection.add_picture(draw(tmp_path / "one.png"))
    assert collection.add_picture(draw(tmp_path / "two.png")) == name
    assert collection.add_picture(draw(tmp_path / "red.png", "red")) != name
    collection.save_exercise(shown_by(PRESS, name))
    assert reopen().add_picture(draw(tmp_path / "three.png")) == name
    assert stored_names(history) == [name]


def test_an_exercise_that_was_taken_away_keeps_its_picture(
    collection: StoredCollection, reopen: Reopen, tmp_path: Path, now: datetime
) -> None:
    name = collection.add_picture(draw(tmp_path / "mine.png"))
    collection.save_exercise(shown_by(PRESS, name))
    collection.remove_exercise(PRESS.id, now)
    again = reopen()
    again.restore_exercise(PRESS.id)
    assert again.artwork(name) == collection.artwork(name)


def test_an_own_exercise_without_a_picture_shows_an_empty_one(
    collection: StoredCollection,
) -> None:
    collection.save_exercise(SWING)
    artwork = collection.artwork(collection.library[SWING.id].picture)
    assert isinstance(artwork, QImage)
    assert artwork.isNull()


@pytest.mark.parametrize(
    "data", [b"", b"no picture", b"\x89PNG\r\n\x1a\nbut not whole"]
)
def test_a_file_that_is_no_picture_is_told_by_its_name(
    collection: StoredCollection, tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "mine.png").write_bytes(data)
    with pytest.raises(WorldError, match=r"^mine\.png cannot be used as a picture"):
        collection.add_picture(tmp_path / "mine.png")


def test_a_picture_that_is_missing_or_damaged_is_told(
    collection: StoredCollection,
    reopen: Reopen,
    history: StoredHistory,
    tmp_path: Path,
) -> None:
    with pytest.raises(WorldError, match="missing or damaged"):
        collection.artwork(f"own:{made_id(1)}")
    name = collection.add_picture(draw(tmp_path / "mine.png"))
    collection.save_exercise(shown_by(PRESS, name))
    history.connection.execute("UPDATE own_picture SET png = substr(png, 1, 40)")
    with pytest.raises(WorldError, match="missing or damaged"):
        reopen().artwork(name)
    history.connection.execute("DELETE FROM own_picture")
    with pytest.raises(WorldError, match="missing or damaged"):
        reopen().bundle_of_exercise(shown_by(PRESS, name))
