import os
import stat
import sys
from pathlib import Path

import pytest

from rls_coach.storage.shared_files import FileRefusedError, read_file, write_file

POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="no such files there")


def test_a_written_file_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "routine.rlscoach.json"
    write_file(file, b"whole\r\n\x00")
    assert read_file(file, 100) == b"whole\r\n\x00"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_of_just_the_size_is_read_and_a_larger_one_is_not(
    tmp_path: Path,
) -> None:
    file = tmp_path / "file"
    file.write_bytes(bytes(2_000_000))
    assert len(read_file(file, 2_000_000)) == 2_000_000
    file.write_bytes(bytes(2_000_001))
    with pytest.raises(FileRefusedError, match="larger than 2 MB"):
        read_file(file, 2_000_000)


def test_a_file_is_replaced_and_not_added_to(tmp_path: Path) -> None:
    file = tmp_path / "file"
    write_file(file, b"a long one that was there")
    write_file(file, b"short")
    assert file.read_bytes() == b"short"


@POSIX_ONLY
def test_a_written_file_is_closed_to_others(tmp_path: Path) -> None:
    write_file(tmp_path / "file", b"")
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600


@POSIX_ONLY
def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"old")
    link.symlink_to(file)
    write_file(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == read_file(link, 10) == b"new"


def test_a_write_that_breaks_off_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"whole")

    def refuse(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(FileRefusedError, match="the disk is full"):
        write_file(file, b"new")
    assert file.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_left_of_a_write_that_was_cut_off_does_not_stand_in_the_way(
    tmp_path: Path,
) -> None:
    (tmp_path / f".rls-coach-{os.getpid()}.part").write_bytes(b"half")
    write_file(tmp_path / "file", b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_a_folder_is_neither_read_nor_written(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="not a file"):
        read_file(tmp_path, 100)
    with pytest.raises(FileRefusedError, match="not a file"):
        write_file(tmp_path, b"new")


@POSIX_ONLY
def test_a_pipe_holds_up_nobody(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(FileRefusedError, match="not a file"):
        read_file(pipe, 100)
    with pytest.raises(FileRefusedError, match="not a file"):
        write_file(pipe, b"new")


@POSIX_ONLY
def test_a_loop_of_links_is_told(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for use in (lambda: read_file(loop, 100), lambda: write_file(loop, b"new")):
        with pytest.raises(FileRefusedError, match="link"):
            use()


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="it is not there"):
        read_file(tmp_path / "nothing", 100)
    with pytest.raises(FileRefusedError, match="its folder is not there"):
        write_file(tmp_path / "nowhere" / "file", b"new")
