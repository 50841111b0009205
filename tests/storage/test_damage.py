import random
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from rls_coach.core.history import SessionRecord
from rls_coach.storage.database import open_history
from rls_coach.storage.errors import DamagedHistoryError, HistoryUnusableError
from rls_coach.storage.ratings import ratings_between
from rls_coach.storage.seals import broken_seals
from rls_coach.storage.sessions import finish_session, sessions_between

PAGE_BYTES = 4096


@pytest.fixture(scope="module")
def sound(
    tmp_path_factory: pytest.TempPathFactory,
    make_record: Callable[..., SessionRecord],
) -> bytes:
    path = tmp_path_factory.mktemp("sound") / "history.db"
    with closing(open_history(path)) as connection:
        for number in range(20):
            finish_session(connection, make_record(number))
    return path.read_bytes()


@pytest.fixture
def whole(path: Path, sound: bytes) -> bytes:
    """Leave a sound history at the path; these are its bytes."""
    path.write_bytes(sound)
    return sound


def noise(length: int) -> bytes:
    return random.Random(7).randbytes(length)


def patched(whole: bytes, offset: int, raw: bytes) -> bytes:
    return whole[:offset] + raw + whole[offset + len(raw) :]


ZOO: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda whole: b"",
    "a text": lambda whole: b"Dear diary, " * 1000,
    "zeros": lambda whole: bytes(len(whole)),
    "noise": lambda whole: noise(len(whole)),
    "one byte": lambda whole: whole[:1],
    "the magic only": lambda whole: whole[:16],
    "the header only": lambda whole: whole[:100],
    "the first page only": lambda whole: whole[:PAGE_BYTES],
    "cut in the middle": lambda whole: whole[: len(whole) // 2],
    "cut by a byte": lambda whole: whole[:-1],
    "cut by a page": lambda whole: whole[:-PAGE_BYTES],
    "another program's": lambda whole: patched(whole, 68, b"ABCD"),
    "nobody's": lambda whole: patched(whole, 68, bytes(4)),
    "of no version": lambda whole: patched(whole, 60, bytes(4)),
    "of a version below zero": lambda whole: patched(whole, 60, struct.pack(">i", -1)),
    "with a page size that makes no sense": lambda whole: patched(
        whole, 16, b"\x03\x00"
    ),
    "with another magic": lambda whole: patched(whole, 0, b"SQLite format 4"),
    "noise after the header": lambda whole: whole[:100] + noise(len(whole) - 100),
    "zeros after the header": lambda whole: whole[:100] + bytes(len(whole) - 100),
    "with a broken schema": lambda whole: whole.replace(
        b"CREATE TABLE rating", b"CREATE TABLE \xff\xfe\xfding"
    ),
    "with a table renamed": lambda whole: whole.replace(
        b"ratingrating", b"satingsating"
    ).replace(b"CREATE TABLE rating", b"CREATE TABLE sating"),
}


@pytest.mark.parametrize("make", ZOO.values(), ids=ZOO)
def test_a_damaged_history_is_told_and_left_as_it_is(
    path: Path, whole: bytes, make: Callable[[bytes], bytes]
) -> None:
    damaged = make(whole)
    assert damaged != whole
    path.write_bytes(damaged)
    names = {file.name for file in path.parent.iterdir()}
    with pytest.raises(DamagedHistoryError) as caught:
        open_history(path)
    assert caught.value.path == path
    assert path.read_bytes() == damaged
    assert {file.name for file in path.parent.iterdir()} == names


def test_the_database_of_another_program_is_damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE session (id TEXT)")
        connection.execute("PRAGMA user_version = 1")
    before = path.read_bytes()
    with pytest.raises(DamagedHistoryError, match="another program"):
        open_history(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER sly AFTER INSERT ON rating BEGIN DELETE FROM session; END",
        "CREATE VIEW sly AS SELECT 1",
        "DROP TABLE setting",
    ],
)
def test_tables_that_are_not_ours_are_damage(
    path: Path, whole: bytes, statement: str
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
    before = path.read_bytes()
    with pytest.raises(DamagedHistoryError, match="tables"):
        open_history(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("suffix", ["-journal", "-wal"])
def test_no_new_history_is_made_beside_the_journal_of_a_lost_one(
    path: Path, suffix: str
) -> None:
    journal = path.with_name(path.name + suffix)
    journal.write_bytes(b"pages of the lost one")
    with pytest.raises(DamagedHistoryError, match="gone"):
        open_history(path)
    assert not path.exists()
    assert journal.read_bytes() == b"pages of the lost one"


def test_a_history_that_ends_within_a_character_is_damage(
    path: Path, whole: bytes
) -> None:
    path.write_bytes(whole.replace(b"easy", b"ea\xe2\x82"))
    with (
        closing(open_history(path)) as connection,
        pytest.raises(DamagedHistoryError),
    ):
        read_all(connection)


def test_a_stored_value_that_makes_no_sense_is_damage(path: Path, whole: bytes) -> None:
    path.write_bytes(whole.replace(b"2026-03-01T19:00", b"2026-13-91T99:99"))
    with (
        closing(open_history(path)) as connection,
        pytest.raises(DamagedHistoryError, match="no sense"),
    ):
        read_all(connection)


@pytest.mark.parametrize("seed", range(150))
def test_whatever_is_wrong_with_a_history_has_a_name(
    path: Path, whole: bytes, seed: int
) -> None:
    dice = random.Random(seed)
    damaged = bytearray(whole)
    for _ in range(dice.choice([1, 3, 30])):
        damaged[dice.randrange(len(damaged))] = dice.randrange(256)
    if dice.random() < 0.3:
        start = dice.randrange(len(damaged))
        damaged[start : start + PAGE_BYTES] = bytes(len(damaged[start:][:PAGE_BYTES]))
    path.write_bytes(damaged)
    try:
        with closing(open_history(path)) as connection:
            read_all(connection)
            broken_seals(connection)
    except (DamagedHistoryError, HistoryUnusableError):
        pass  # NewerHistoryError too is a name, but no such flip was rolled
    assert path.read_bytes() == damaged


def read_all(connection: sqlite3.Connection) -> None:
    sessions_between(connection, date.min, date.max)
    ratings_between(connection, date.min, date.max)
