import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

import rls_coach
from rls_coach import cli
from rls_coach.collection.stored import StoredCollection
from rls_coach.content.loader import load_library, load_routines
from rls_coach.core.compiling import compile_routine
from rls_coach.core.routine import Dose, Routine
from rls_coach.history_port import open_folder
from rls_coach.storage.database import open_history
from rls_coach.storage.migrations import KNOWN_VERSION

KEYS = ["start_s", "end_s", "kind", "exercise", "move", "side", "repetition", "cue"]
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

GIVE_WAY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from rls_coach import cli
from rls_coach.ui import frame

def close_dialog() -> None:
    dialog = QApplication.activeModalWidget()
    if dialog is None:
        QTimer.singleShot(1, close_dialog)
    else:
        dialog.reject()

application = frame.application()
QTimer.singleShot(0, close_dialog)
sys.exit(cli.main(sys.argv[1:]))
"""
"""The command line, with somebody who presses Close when a dialog opens."""

Rows = list[dict[str, object]]


def environment(tmp_path: Path, *, has_screen: bool = True) -> dict[str, str]:
    """Return an environment in which everything stays below a folder."""
    values = {name: value for name, value in os.environ.items() if name not in SCREENS}
    if has_screen:
        values["QT_QPA_PLATFORM"] = "offscreen"
    (tmp_path / "run").mkdir(mode=0o700, exist_ok=True)
    return values | {
        "PYTHONPATH": str(Path(rls_coach.__file__).parents[1]),
        "XDG_DATA_HOME": str(tmp_path / "share"),
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
    }


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Runs the command line to its end."""

    def run_it(
        *arguments: str, has_screen: bool = True, closes_dialog: bool = False
    ) -> "subprocess.CompletedProcess[str]":
        how = ["-c", GIVE_WAY] if closes_dialog else ["-m", "rls_coach"]
        return subprocess.run(
            [sys.executable, *how, *arguments],
            env=environment(tmp_path, has_screen=has_screen),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return run_it


Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def rows(capsys: pytest.CaptureFixture[str]) -> Rows:
    assert cli.main(["timeline", "--json"]) == 0
    found: Rows = json.loads(capsys.readouterr().out)
    return found


def test_it_tells_its_version(run: Run) -> None:
    done = run("--version", has_screen=False)
    assert done.returncode == 0
    assert done.stdout == f"RLS Coach {rls_coach.__version__}\n"


def test_it_lists_its_commands(run: Run) -> None:
    done = run("--help", has_screen=False)
    assert done.returncode == 0
    for word in ("--data-dir", "timeline", "demo", "Without a command the window"):
        assert word in done.stdout


def test_a_timeline_has_the_agreed_keys(rows: Rows) -> None:
    assert {tuple(row) for row in rows} == {tuple(KEYS)}


def test_a_timeline_is_what_the_session_plays(rows: Rows) -> None:
    library = load_library()
    steps = compile_routine(load_routines(library)["four_stretches"], library).steps
    assert [row["start_s"] for row in rows] == [step.start_s for step in steps]
    assert [row["cue"] for row in rows] == [step.cue for step in steps]
    assert {row["kind"] for row in rows} == {step.kind.value for step in steps}


def test_a_timeline_has_no_gaps_and_takes_eight_to_nine_minutes(rows: Rows) -> None:
    ends = [row["end_s"] for row in rows]
    assert [row["start_s"] for row in rows] == [0.0, *ends[:-1]]
    assert isinstance(ends[-1], float)
    assert 8 * 60 <= ends[-1] <= 9 * 60


def test_both_legs_get_the_same_seconds(rows: Rows) -> None:
    seconds = {"left": 0.0, "right": 0.0, "both": 0.0}
    for row in rows:
        start_s, end_s, side = row["start_s"], row["end_s"], row["side"]
        assert isinstance(start_s, float)
        assert isinstance(end_s, float)
        assert isinstance(side, str)
        seconds[side] += end_s - start_s
    assert seconds["left"] == seconds["right"] > 0


def test_waiting_has_neither_move_nor_repetition(rows: Rows) -> None:
    waiting = [row for row in rows if row["side"] == "both"]
    assert waiting
    assert {(row["move"], row["repetition"]) for row in waiting} == {(None, None)}
    assert all(row["move"] and row["repetition"] for row in rows if row not in waiting)


def test_a_timeline_can_be_read_by_a_person(
    capsys: pytest.CaptureFixture[str], rows: Rows
) -> None:
    assert cli.main(["timeline", "four_stretches"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(rows)
    assert all(str(row["cue"]) in line for row, line in zip(rows, lines, strict=True))


def test_an_unknown_name_is_refused_with_all_that_are_known(run: Run) -> None:
    done = run("timeline", "nonsense", has_screen=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "no routine or exercise 'nonsense'. Known: four_stretches" in done.stderr
    library = load_library()
    for name in (*load_routines(library), *library):
        assert name in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["bridge", "--version", "high"], "has no version 'high'. Known: half, squ"),
        (["slow_breathing", "--version", "high"], "Known: none."),
        (["full_set", "--version", "half"], "full_set is a routine; a version"),
        (["bridge", "--left"], "bridge works both legs at once."),
    ],
)
def test_what_an_exercise_does_not_have_is_refused(
    arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["timeline", *arguments]) == 2
    told = capsys.readouterr()
    assert expected in told.err
    assert told.out == ""


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Rows:
    assert cli.main(["timeline", *arguments, "--json"]) == 0
    found: Rows = json.loads(capsys.readouterr().out)
    return found


def test_one_exercise_is_printed_with_as_many_repetitions_as_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for amount, repetitions in (("least", 5), ("usual", 10), ("most", 20)):
        found = printed(capsys, "bridge", "--amount", amount)
        assert {row["exercise"] for row in found} == {"bridge"}
        assert found[-1]["repetition"] == repetitions


def test_an_activity_is_as_long_as_asked(capsys: pytest.CaptureFixture[str]) -> None:
    for amount, minutes in (("least", 8), ("usual", 15), ("most", 30)):
        found = printed(capsys, "cycling", "--amount", amount)
        assert found[-1]["end_s"] == 10 + minutes * 60


def test_a_routine_is_printed_with_the_least_and_the_most_of_all(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ends = [
        printed(capsys, "four_stretches", "--amount", amount)[-1]["end_s"]
        for amount in ("least", "usual", "most")
    ]
    assert ends == [339, 515, 627]


def test_a_version_is_printed_as_it_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "bridge", "--version", "squeeze")
    assert [row["move"] for row in found[1:5]] == ["squeeze", "hold", "release", "rest"]


@pytest.mark.parametrize("leg", ["left", "right"])
def test_one_leg_is_printed_alone(leg: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "lunge_rock", f"--{leg}")
    assert {row["side"] for row in found if row["move"]} == {leg}
    assert "switch legs" not in {row["kind"] for row in found}


def test_one_leg_of_a_routine_leaves_what_works_both_at_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = printed(capsys, "full_set", "--left")
    sides = {row["exercise"]: row["side"] for row in found if row["move"]}
    assert sides["calf_heel_lift"] == sides["inner_thigh"] == "left"
    assert sides["bridge"] == sides["squat_gentle"] == "both"


def test_a_broken_content_file_is_named(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("rls_coach.content.loader.CONTENT_DIR", tmp_path)
    assert cli.main(["timeline"]) == 1
    assert "index.toml: expected the file" in capsys.readouterr().err


def test_a_timeline_needs_no_qt(run: Run, tmp_path: Path) -> None:
    script = (
        "import sys; from rls_coach import cli; cli.main(['timeline']);"
        " assert not any(name.startswith('PySide6') for name in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment(tmp_path, has_screen=False),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is a screen")
def test_without_a_screen_it_says_so_and_does_not_abort(
    run: Run, tmp_path: Path
) -> None:
    done = run("--data-dir", str(tmp_path / "data"), has_screen=False)
    assert done.returncode == 1
    assert "RLS Coach needs a screen, and none can be reached" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "data").exists()


def test_a_data_folder_that_is_a_file_is_left_alone(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "data"
    file.write_text("mine")
    done = run("--data-dir", str(file), closes_dialog=True)
    assert done.returncode == 1
    assert f"The data folder {file} cannot be used" in done.stderr
    assert "Traceback" not in done.stderr
    assert file.read_text() == "mine"


@pytest.fixture
def history_path(tmp_path: Path) -> Path:
    """A sound history in a data folder."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    path = folder / "history.db"
    open_history(path).close()
    return path


def test_a_newer_history_is_refused_and_left_as_it_is(
    run: Run, history_path: Path
) -> None:
    with closing(sqlite3.connect(history_path)) as connection:
        connection.execute(f"PRAGMA user_version = {KNOWN_VERSION + 1}")
        connection.commit()
    before = history_path.read_bytes()
    done = run("--data-dir", str(history_path.parent), closes_dialog=True)
    assert done.returncode == 3
    assert "A newer version of RLS Coach wrote your history." in done.stderr
    assert "Traceback" not in done.stderr
    assert history_path.read_bytes() == before


@pytest.mark.parametrize("damage", ["cut off", "overwritten", "empty"])
def test_a_damaged_history_is_refused_and_left_as_it_is(
    run: Run, history_path: Path, damage: str
) -> None:
    whole = history_path.read_bytes()
    damaged = {
        "cut off": whole[: len(whole) // 2],
        "overwritten": b"\xff" * len(whole),
        "empty": b"",
    }[damage]
    history_path.write_bytes(damaged)
    done = run("--data-dir", str(history_path.parent), closes_dialog=True)
    assert done.returncode == 3
    assert "cannot be read" in done.stderr
    assert "Traceback" not in done.stderr
    assert history_path.read_bytes() == damaged


FIRST = """
import sys
from PySide6.QtCore import QTimer
from rls_coach.ui.main_window import MainWindow
from rls_coach import cli
from rls_coach.desktop.one_instance import RaiseListener

started = RaiseListener.__init__
def listen(self, *arguments):
    started(self, *arguments)
    print("listening" if self.is_listening else "deaf", flush=True)
RaiseListener.__init__ = listen
raised = MainWindow.bring_forward
def bring_forward(self):
    raised(self)
    print("raised", flush=True)
MainWindow.bring_forward = bring_forward
sys.exit(cli.main(sys.argv[1:]))
"""
"""The first window, which says when it can be reached and when it was raised."""


@pytest.fixture
def first(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, "-c", FIRST, "--data-dir", str(tmp_path / "data")],
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="no local sockets there")
def test_a_second_start_brings_the_first_window_forward(
    first: "subprocess.Popen[str]", run: Run, tmp_path: Path
) -> None:
    assert first.stdout is not None
    assert first.stdout.readline() == "listening\n"
    second = run("--data-dir", str(tmp_path / "data"))
    assert second.returncode == 75
    assert "RLS Coach is already open." in second.stderr
    assert "Its window was brought to the front." in second.stderr
    assert first.stdout.readline() == "raised\n"
    first.send_signal(signal.SIGTERM)
    assert first.wait(timeout=20) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
def test_the_data_folder_that_is_asked_for_is_the_only_one_used(
    first: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    assert first.stdout is not None
    assert first.stdout.readline() == "listening\n"
    first.send_signal(signal.SIGTERM)
    assert first.wait(timeout=20) == 0
    assert (tmp_path / "data" / "history.db").is_file()
    assert not (tmp_path / "share").exists()


def test_a_wrong_size_of_the_pictures_is_refused_in_plain_words(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for size, words in (
        ("large", "looks like 1280x800"),
        ("10x10", "900x600 at least"),
    ):
        assert cli.main(["demo", "--out", str(tmp_path), "--size", size]) == 1
        assert re.search(words, capsys.readouterr().err)


def test_an_own_routine_is_found_by_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = Routine(str(uuid4()), "Physio, left leg", (Dose("bridge", 3),), is_own=True)
    data_dir = tmp_path / "data"
    with open_folder(data_dir) as history:
        collection = StoredCollection(
            history, lambda: datetime(2026, 11, 18, tzinfo=UTC), lambda: str(uuid4())
        )
        collection.save_routine(own)
    asked = ["--data-dir", str(data_dir), "timeline", "physio, LEFT leg", "--json"]
    assert cli.main(asked) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["repetition"] for row in rows if row["move"] == "lift"] == [1, 2, 3]


def test_an_own_routine_is_not_read_while_the_app_is_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_folder(tmp_path):
        asked = ["--data-dir", str(tmp_path), "timeline", "Physio"]
        assert cli.main(asked) == 75
    assert "already open" in capsys.readouterr().err
