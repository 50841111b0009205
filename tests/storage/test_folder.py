import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rls_coach.storage.folder import (
    LOCK_NAME,
    FolderInUseError,
    FolderUnusableError,
    claim,
    prepare,
)

CLAIM = """
import sys
from pathlib import Path
from rls_coach.storage.folder import FolderInUseError, claim
try:
    lock = claim(Path(sys.argv[1]))
except FolderInUseError:
    print("in use", flush=True)
else:
    print("mine", flush=True)
    sys.stdin.read()
"""

needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="no POSIX modes")


@pytest.fixture
def no_mask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@needs_modes
@pytest.mark.usefixtures("no_mask")
def test_the_folder_and_its_new_parents_are_closed_to_others(tmp_path: Path) -> None:
    prepare(tmp_path / "share" / "coach")
    assert mode(tmp_path / "share") == 0o700
    assert mode(tmp_path / "share" / "coach") == 0o700


@needs_modes
@pytest.mark.usefixtures("no_mask")
def test_the_lock_file_is_closed_to_others(tmp_path: Path) -> None:
    with claim(tmp_path):
        assert mode(tmp_path / LOCK_NAME) == 0o600


@needs_modes
def test_an_open_folder_of_ours_is_closed(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    prepare(tmp_path)
    assert mode(tmp_path) == 0o700


@needs_modes
def test_a_folder_that_holds_other_things_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("")
    tmp_path.chmod(0o755)
    prepare(tmp_path)
    assert mode(tmp_path) == 0o755


def test_preparing_a_folder_twice_changes_nothing(tmp_path: Path) -> None:
    prepare(tmp_path / "coach")
    prepare(tmp_path / "coach")
    assert (tmp_path / "coach").is_dir()


def test_a_file_is_no_data_folder(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    with pytest.raises(FolderUnusableError, match="not a folder") as caught:
        prepare(file)
    assert caught.value.path == file
    assert file.read_text() == "mine"


def test_no_folder_can_be_made_inside_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderUnusableError, match="not a folder"):
        prepare(tmp_path / "file" / "coach")


def test_a_link_to_nowhere_is_no_data_folder(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    with pytest.raises(FolderUnusableError):
        prepare(tmp_path / "link")
    assert not (tmp_path / "nowhere").exists()


def test_a_link_to_a_folder_is_a_data_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    prepare(tmp_path / "link")
    claim(tmp_path / "link").close()


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_folder_that_cannot_be_written_to_is_unusable(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(FolderUnusableError, match="written"):
        prepare(tmp_path)


def test_a_folder_the_system_guards_from_writing_is_unusable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(FolderUnusableError, match="not written"):
        prepare(tmp_path)


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs Linux's /proc")
def test_a_folder_nobody_can_write_to_is_unusable() -> None:
    with pytest.raises(FolderUnusableError):
        prepare(Path("/proc/self/coach"))


def test_a_folder_that_vanished_cannot_be_claimed(tmp_path: Path) -> None:
    with pytest.raises(FolderUnusableError, match="not there"):
        claim(tmp_path / "gone")


def test_a_lock_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / LOCK_NAME).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FolderUnusableError, match="link"):
        claim(tmp_path)
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_lock_that_is_a_pipe_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / LOCK_NAME)
    with pytest.raises(FolderUnusableError, match="not a file"):
        claim(tmp_path)


def test_a_claimed_folder_cannot_be_claimed_again(tmp_path: Path) -> None:
    with claim(tmp_path), pytest.raises(FolderInUseError):
        claim(tmp_path)


def test_a_folder_that_was_given_up_can_be_claimed(tmp_path: Path) -> None:
    lock = claim(tmp_path)
    lock.close()
    lock.close()
    claim(tmp_path).close()


def test_exactly_one_of_many_simultaneous_starts_gets_the_folder(
    tmp_path: Path, start_python: Callable[..., subprocess.Popen[str]]
) -> None:
    processes = [start_python(CLAIM, tmp_path) for _ in range(6)]
    answers = [_line(process) for process in processes]
    assert sorted(answers) == ["in use"] * 5 + ["mine"]


def test_a_killed_owner_leaves_the_folder_free(
    tmp_path: Path, start_python: Callable[..., subprocess.Popen[str]]
) -> None:
    owner = start_python(CLAIM, tmp_path)
    assert _line(owner) == "mine"
    owner.kill()
    owner.wait()
    claim(tmp_path).close()


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()
