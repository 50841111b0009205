import array
import importlib.util
import math
import sys
import wave
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
COMMITTED = ROOT / "assets" / "sounds"
FULL_SCALE = 32768


def load_script() -> Any:
    path = ROOT / "packaging" / "make_sounds.py"
    spec = importlib.util.spec_from_file_location("make_sounds", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up there
    spec.loader.exec_module(module)
    return module


make_sounds = load_script()
NAMES = sorted(make_sounds.SOUNDS)
AUDIBLE = [name for name in NAMES if name != "silence"]


def read(name: str) -> list[int]:
    with wave.open(str(COMMITTED / f"{name}.wav"), "rb") as file:
        assert file.getnchannels() == 1
        assert file.getsampwidth() == 2
        assert file.getframerate() == 44_100
        frames = array.array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        frames.byteswap()
    return frames.tolist()


def test_every_committed_sound_is_one_the_script_makes() -> None:
    assert sorted(path.stem for path in COMMITTED.iterdir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_making_a_sound_again_gives_the_committed_bytes(
    name: str, tmp_path: Path
) -> None:
    made = make_sounds.write(name, tmp_path)
    assert made.read_bytes() == (COMMITTED / f"{name}.wav").read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_small(name: str) -> None:
    assert (COMMITTED / f"{name}.wav").stat().st_size <= 220_000


@pytest.mark.parametrize("name", AUDIBLE)
def test_a_sound_is_neither_harsh_nor_faint(name: str) -> None:
    peak_dbfs = 20 * math.log10(max(map(abs, read(name))) / FULL_SCALE)
    assert -20 < peak_dbfs < -6


@pytest.mark.parametrize("name", AUDIBLE)
def test_a_sound_is_heard_as_soon_as_it_is_played(name: str) -> None:
    frames = read(name)
    audible = max(map(abs, frames)) / 10
    onset_s = next(i for i, frame in enumerate(frames) if abs(frame) > audible) / 44_100
    assert onset_s < 0.005


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_neither_starts_nor_ends_with_a_click(name: str) -> None:
    frames = read(name)
    assert max(map(abs, [*frames[:3], *frames[-3:]])) < FULL_SCALE / 1000


def test_silence_is_silent() -> None:
    assert set(read("silence")) == {0}


def test_the_release_is_softer_and_lower_than_the_hold() -> None:
    hold, release = make_sounds.SOUNDS["hold"], make_sounds.SOUNDS["release"]
    assert release.peak_dbfs < hold.peak_dbfs
    assert release.notes[0].pitch_hz < hold.notes[0].pitch_hz
