import os
import sqlite3
import stat
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from rls_coach.core.history import SessionRecord, SessionStart
from rls_coach.storage.database import open_history
from rls_coach.storage.errors import HistoryUnusableError, NewerHistoryError
from rls_coach.storage.migrations import KNOWN_VERSION
from rls_coach.storage.running_sessions import begin_session
from rls_coach.storage.sessions import finish_session
from rls_coach.storage.transactions import transaction

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""

needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="no POSIX modes")


@pytest.fixture
def no_mask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def pragma(connection: sqlite3.Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def patch(path: Path, offset: int, raw: bytes) -> None:
    whole = bytearray(path.read_bytes())
    whole[offset : offset + len(raw)] = raw
    path.write_bytes(whole)


def test_a_new_history_has_the_known_version(path: Path) -> None:
    with closing(open_history(path)) as connection:
        assert pragma(connection, "user_version") == KNOWN_VERSION


def test_a_history_is_as_safe_as_sqlite_can_make_it(path: Path) -> None:
    open_history(path).close()
    with closing(open_history(path)) as connection:
        names = (
            "locking_mode", "journal_mode", "synchronous", "foreign_keys",
            "trusted_schema", "cell_size_check", "mmap_size",
        )  # fmt: skip
        values = [pragma(connection, name) for name in names]
    assert values == ["exclusive", "truncate", 2, 1, 0, 1, 0]


def test_a_history_in_memory_takes_sessions(
    connection: sqlite3.Connection, make_start: Callable[..., SessionStart]
) -> None:
    begin_session(connection, make_start())


@needs_modes
@pytest.mark.usefixtures("no_mask")
def test_every_file_is_closed_to_others(
    path: Path, make_start: Callable[..., SessionStart]
) -> None:
    with closing(open_history(path)) as connection:
        begin_session(connection, make_start())
        modes = {
            file.name: stat.S_IMODE(file.stat().st_mode)
            for file in path.parent.iterdir()
        }
    assert modes == {path.name: 0o600, f"{path.name}-journal": 0o600}


@needs_modes
def test_a_history_that_others_could_read_is_closed_to_them(path: Path) -> None:
    open_history(path).close()
    path.chmod(0o644)
    open_history(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_was_written_is_there_at_the_next_start(
    path: Path, make_record: Callable[..., SessionRecord]
) -> None:
    with closing(open_history(path)) as connection:
        finish_session(connection, make_record())
    with closing(open_history(path)) as connection:
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (1,)


def test_opening_changes_no_byte(path: Path) -> None:
    open_history(path).close()
    before = path.read_bytes()
    open_history(path).close()
    assert path.read_bytes() == before


def test_a_newer_history_is_refused_and_left_as_it_is(path: Path) -> None:
    open_history(path).close()
    patch(path, 60, struct.pack(">i", KNOWN_VERSION + 3))
    before = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(NewerHistoryError) as caught:
        open_history(path)
    assert (caught.value.found, caught.value.known) == (
        KNOWN_VERSION + 3,
        KNOWN_VERSION,
    )
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_start_that_was_cut_short_does_not_stand_in_the_way(path: Path) -> None:
    path.with_name(path.name + ".new").write_bytes(b"half")
    open_history(path).close()
    assert not path.with_name(path.name + ".new").exists()


def test_a_history_in_use_by_another_program_is_unusable(
    path: Path, start_python: Callable[..., subprocess.Popen[str]]
) -> None:
    open_history(path).close()
    other = start_python(HOLD, path)
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    with pytest.raises(HistoryUnusableError, match="another program") as caught:
        open_history(path)
    assert caught.value.path == path


def test_no_other_program_can_use_an_open_history(
    path: Path, start_python: Callable[..., subprocess.Popen[str]]
) -> None:
    with closing(open_history(path)):
        script = (
            "import sqlite3, sys\n"
            "connection = sqlite3.connect(sys.argv[1], timeout=0)\n"
            "try:\n    connection.execute('SELECT * FROM session')\n"
            "except sqlite3.OperationalError as error:\n    print(error)\n"
        )
        output, _ = start_python(script, path).communicate()
    assert "locked" in output


def test_a_link_is_not_followed(path: Path, tmp_path: Path) -> None:
    open_history(tmp_path / "other.db").close()
    path.symlink_to(tmp_path / "other.db")
    with pytest.raises(HistoryUnusableError, match="link"):
        open_history(path)


def test_a_link_to_nowhere_makes_no_file(path: Path, tmp_path: Path) -> None:
    path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(HistoryUnusableError, match="link"):
        open_history(path)
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_in_the_place_of_a_history_is_unusable(path: Path) -> None:
    path.mkdir()
    with pytest.raises(HistoryUnusableError, match="not a file"):
        open_history(path)
    assert path.is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_in_the_place_of_a_history_is_unusable(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(HistoryUnusableError, match="not a file"):
        open_history(path)


def test_a_history_in_a_folder_that_is_gone_is_unusable(tmp_path: Path) -> None:
    with pytest.raises(HistoryUnusableError, match="folder is not there"):
        open_history(tmp_path / "gone" / "history.db")
    assert not (tmp_path / "gone").exists()


def test_a_history_inside_a_file_is_unusable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(HistoryUnusableError, match="not a folder"):
        open_history(tmp_path / "file" / "history.db")
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere"
)
@pytest.mark.parametrize("is_folder", [False, True])
def test_a_history_that_cannot_be_written_to_is_unusable(
    path: Path, is_folder: bool
) -> None:
    open_history(path).close()
    (path.parent if is_folder else path).chmod(0o500 if is_folder else 0o400)
    with pytest.raises(HistoryUnusableError, match="written"):
        open_history(path)


@pytest.mark.parametrize("locked", ["history.db", "."])
def test_a_history_the_system_guards_from_writing_is_unusable(
    path: Path, monkeypatch: pytest.MonkeyPatch, locked: str
) -> None:
    open_history(path).close()
    guarded = path.parent / locked
    monkeypatch.setattr(os, "access", lambda asked, _: asked != guarded)
    before = path.read_bytes()
    with pytest.raises(HistoryUnusableError, match="not written"):
        open_history(path)
    assert path.read_bytes() == before


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs Linux's /proc")
def test_a_folder_nobody_can_write_to_is_unusable() -> None:
    with pytest.raises(HistoryUnusableError):
        open_history(Path("/proc/self/history.db"))


def test_a_history_of_another_wal_is_not_merged_with_it(path: Path) -> None:
    open_history(path).close()
    wal = path.with_name(path.name + "-wal")
    wal.write_bytes(b"pages of another file")
    before = path.read_bytes()
    with pytest.raises(HistoryUnusableError, match="another history"):
        open_history(path)
    assert path.read_bytes() == before
    assert wal.read_bytes() == b"pages of another file"


def test_a_transaction_keeps_all_or_nothing(connection: sqlite3.Connection) -> None:
    def break_off() -> None:
        with transaction(connection):
            connection.execute("INSERT INTO setting VALUES ('a', '1')")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()
    assert not connection.in_transaction
    assert connection.execute("SELECT * FROM setting").fetchall() == []


def test_a_full_disk_is_told_in_plain_words_and_what_was_there_stays(
    path: Path,
) -> None:
    with closing(open_history(path)) as connection:
        with transaction(connection):
            connection.execute("INSERT INTO setting VALUES ('kept', '1')")
        pages = pragma(connection, "page_count")
        connection.execute(f"PRAGMA max_page_count = {pages}")
        with (
            pytest.raises(HistoryUnusableError, match="disk is full") as caught,
            transaction(connection),
        ):
            connection.execute(
                "INSERT INTO setting VALUES ('large', ?)", ("x" * 100_000,)
            )
        assert caught.value.path == path
        assert not connection.in_transaction
        rows = connection.execute("SELECT name FROM setting").fetchall()
    assert rows == [("kept",)]


def test_a_history_that_only_can_be_read_says_so_when_written_to(
    connection: sqlite3.Connection,
) -> None:
    connection.execute("PRAGMA query_only = ON")
    with (
        pytest.raises(HistoryUnusableError, match="not written"),
        transaction(connection),
    ):
        connection.execute("INSERT INTO setting VALUES ('a', '1')")


def test_our_own_mistakes_stay_what_they_are(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError), transaction(connection):
        connection.execute("INSERT INTO nowhere VALUES (1)")
    with pytest.raises(sqlite3.IntegrityError), transaction(connection):
        connection.execute("INSERT INTO setting VALUES ('a', NULL)")
