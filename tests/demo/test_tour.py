import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import rls_coach
from rls_coach.content.loader import load_library, load_routines

SIZE = (1000, 700)


@pytest.fixture(scope="module")
def tour(
    tmp_path_factory: pytest.TempPathFactory,
) -> "subprocess.CompletedProcess[str]":
    """The tour, taken once."""
    out = tmp_path_factory.mktemp("tour") / "pictures"
    arguments = ["demo", "--out", str(out), "--size", f"{SIZE[0]}x{SIZE[1]}"]
    root = str(Path(rls_coach.__file__).parents[1])
    return subprocess.run(
        [sys.executable, "-m", "rls_coach", *arguments],
        env={**os.environ, "PYTHONPATH": root, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def pictures(tour: "subprocess.CompletedProcess[str]") -> list[Path]:
    return [Path(line) for line in tour.stdout.splitlines()]


def test_the_tour_comes_to_its_end_and_complains_of_nothing(
    tour: "subprocess.CompletedProcess[str]",
) -> None:
    assert tour.returncode == 0
    lines = tour.stderr.splitlines()
    assert [line for line in lines if "This plugin does not support" not in line] == []


def test_it_shows_every_page_every_hold_and_sessions_of_every_kind(
    pictures: list[Path],
) -> None:
    names = {path.stem for path in pictures}
    pages = {"today", "exercises", "routines", "diary", "trends", "settings"}
    pages |= {"today-after", "today-evening", "routine-editor", "own-exercise"}
    player = {"player-before", "player-after", "player-lead-in"}
    player |= {"player-switch-legs", "player-change-exercise"}
    player |= {"player-sets", "player-easier", "player-cycling", "player-warm_bath"}
    assert pages | player <= names
    library = load_library()
    for dose in load_routines(library)["four_stretches"].doses:
        for side in library[dose.exercise_id].sides.in_order:
            prefix = f"player-{dose.exercise_id}-{side.value}"
            assert any(name.startswith(prefix) for name in names)


def test_every_picture_is_there_once_and_has_the_size_that_was_asked_for(
    pictures: list[Path],
) -> None:
    assert len(set(pictures)) == len(pictures)
    (folder,) = {path.parent for path in pictures}
    assert set(folder.iterdir()) == set(pictures)
    for path in pictures:
        image = QImage(str(path))
        assert (image.width(), image.height()) == SIZE
        colors = {
            image.pixel(x, y)
            for x in range(0, SIZE[0], 9)
            for y in range(0, SIZE[1], 9)
        }
        assert len(colors) > 2
