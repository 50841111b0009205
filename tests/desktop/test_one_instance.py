import os
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import rls_coach
from rls_coach.desktop.one_instance import RaiseListener
from rls_coach.desktop.raise_client import raise_first_window, socket_address

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no local sockets in Python"
)

SECOND_START = """
import sys
from pathlib import Path
from rls_coach.desktop.raise_client import raise_first_window
answered = raise_first_window(Path(sys.argv[1]))
assert "PySide6" not in sys.modules
sys.exit(0 if answered else 1)
"""


@pytest.fixture
def address() -> Iterator[Path]:
    # pytest's own folders have names that are too long for a socket
    with tempfile.TemporaryDirectory(prefix="rls") as folder:
        yield Path(folder) / "run" / "first.sock"


def second_start(address: Path) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONPATH": str(Path(rls_coach.__file__).parents[1])}
    return subprocess.Popen(
        [sys.executable, "-c", SECOND_START, str(address)], env=environment
    )


def leave_a_stale_socket(address: Path) -> None:
    address.parent.mkdir(0o700)
    with closing(socket.socket(socket.AF_UNIX)) as dead:
        dead.bind(str(address))


def test_a_second_start_brings_the_first_window_forward(
    qtbot: QtBot, address: Path
) -> None:
    with closing(RaiseListener(address)) as listener:
        assert listener.is_listening
        with qtbot.waitSignal(listener.raise_requested, timeout=10_000):
            second = second_start(address)
        assert second.wait(timeout=10) == 0


def test_the_first_window_can_be_raised_again_and_again(
    qtbot: QtBot, address: Path
) -> None:
    with closing(RaiseListener(address)) as listener:
        for _ in range(2):
            with qtbot.waitSignal(listener.raise_requested, timeout=10_000):
                second = second_start(address)
            assert second.wait(timeout=10) == 0


def test_a_stale_socket_is_replaced(qtbot: QtBot, address: Path) -> None:
    leave_a_stale_socket(address)
    with closing(RaiseListener(address)) as listener:
        with qtbot.waitSignal(listener.raise_requested, timeout=10_000):
            second = second_start(address)
        assert second.wait(timeout=10) == 0


def test_nobody_answers_where_nobody_listens(address: Path) -> None:
    assert not raise_first_window(address)


def test_nobody_answers_at_a_stale_socket(address: Path) -> None:
    leave_a_stale_socket(address)
    assert not raise_first_window(address)


def test_a_window_that_hangs_does_not_answer(qtbot: QtBot, address: Path) -> None:
    with closing(RaiseListener(address)):
        # nothing runs the event loop here, as in a window that hangs
        assert not raise_first_window(address)


def test_a_caller_that_gave_up_does_not_harm_the_first_window(
    qtbot: QtBot, address: Path
) -> None:
    with closing(RaiseListener(address)) as listener:
        with closing(socket.socket(socket.AF_UNIX)) as caller:
            caller.connect(str(address))
        with qtbot.waitSignal(listener.raise_requested, timeout=10_000):
            second = second_start(address)
        second.wait(timeout=10)
        assert listener.is_listening


def test_only_the_owner_reaches_the_socket(qtbot: QtBot, address: Path) -> None:
    before = os.umask(0)
    try:
        with closing(RaiseListener(address)):
            assert stat.S_IMODE(address.stat().st_mode) == 0o600
            assert stat.S_IMODE(address.parent.stat().st_mode) == 0o700
    finally:
        os.umask(before)


def test_listening_leaves_the_mask_for_new_files_as_it_was(
    qtbot: QtBot, address: Path
) -> None:
    before = os.umask(0o027)
    try:
        with closing(RaiseListener(address)):
            assert os.umask(0o027) == 0o027
    finally:
        os.umask(before)


def test_closing_takes_the_address_away(qtbot: QtBot, address: Path) -> None:
    listener = RaiseListener(address)
    listener.close()
    listener.close()
    assert not listener.is_listening
    assert not address.exists()


def test_closing_leaves_the_address_of_the_next_process(
    qtbot: QtBot, address: Path
) -> None:
    first = RaiseListener(address)
    with closing(RaiseListener(address)) as second:
        first.close()
        assert second.is_listening
        assert address.exists()


def test_a_file_in_the_place_of_the_socket_is_left_alone(
    qtbot: QtBot, address: Path
) -> None:
    address.parent.mkdir()
    address.write_text("mine")
    with closing(RaiseListener(address)) as listener:
        assert not listener.is_listening
    assert address.read_text() == "mine"


def test_an_address_that_is_too_long_is_no_reason_not_to_run(
    qtbot: QtBot, tmp_path: Path
) -> None:
    address = tmp_path / ("long" * 40)
    with closing(RaiseListener(address)) as listener:
        assert not listener.is_listening
    assert not raise_first_window(address)


def test_every_data_folder_has_a_short_address_of_its_own(tmp_path: Path) -> None:
    runtime_dir = Path("/run/user/1000")
    data_dirs = [tmp_path / "a", tmp_path / "b", tmp_path / ("long" * 40) / "ß"]
    addresses = {socket_address(data_dir, runtime_dir) for data_dir in data_dirs}
    assert len(addresses) == len(data_dirs)
    assert all(len(os.fsencode(address)) <= 100 for address in addresses)


def test_two_ways_to_name_a_data_folder_lead_to_one_address(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    runtime_dir = tmp_path / "run"
    assert socket_address(tmp_path / "data", runtime_dir) == socket_address(
        tmp_path / "link" / ".." / "data", runtime_dir
    )
