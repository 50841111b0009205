import sys
import types
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from rls_coach.core.cues import CueKind
from rls_coach.desktop.chimes import Chimes
from rls_coach.resources import asset

MULTIMEDIA = "PySide6.QtMultimedia"


class Effect:
    """A sound effect that remembers."""

    made: list["Effect"]

    def __init__(self) -> None:
        self.file = Path()
        self.volume = 0.0
        self.plays = 0
        Effect.made.append(self)

    def setSource(self, url: QUrl) -> None:
        self.file = Path(url.toLocalFile())

    def setVolume(self, volume: float) -> None:
        self.volume = volume

    def play(self) -> None:
        self.plays += 1


class Devices:
    """The machine's sound outputs."""

    outputs: list[str]

    @staticmethod
    def audioOutputs() -> list[str]:
        return Devices.outputs


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> type[Devices]:
    """A machine with a loudspeaker."""
    Effect.made = []
    Devices.outputs = ["loudspeaker"]
    module = types.ModuleType(MULTIMEDIA)
    monkeypatch.setattr(module, "QMediaDevices", Devices, raising=False)
    monkeypatch.setattr(module, "QSoundEffect", Effect, raising=False)
    monkeypatch.setitem(sys.modules, MULTIMEDIA, module)
    return Devices


@pytest.fixture
def chimes() -> Chimes:
    return Chimes(lambda name: Path(str(asset("sounds", name))))


def effect_of(file_name: str) -> Effect:
    return next(one for one in Effect.made if one.file.name == file_name)


def test_without_the_sound_library_there_is_silence(
    monkeypatch: pytest.MonkeyPatch, chimes: Chimes
) -> None:
    monkeypatch.setitem(sys.modules, MULTIMEDIA, None)
    assert not chimes.is_available
    chimes.set_volume(50)
    for kind in CueKind:
        chimes.play(kind)


def test_without_a_loudspeaker_there_is_silence(
    machine: type[Devices], chimes: Chimes
) -> None:
    machine.outputs = []
    assert not chimes.is_available
    chimes.set_volume(50)
    for kind in CueKind:
        chimes.play(kind)
    assert Effect.made == []


def test_nothing_is_loaded_before_it_is_asked_for(
    machine: type[Devices], chimes: Chimes
) -> None:
    chimes.set_volume(50)
    assert Effect.made == []


def test_every_sound_it_plays_ships(machine: type[Devices], chimes: Chimes) -> None:
    assert chimes.is_available
    assert len(Effect.made) == 8
    assert all(one.file.is_file() for one in Effect.made)


@pytest.mark.parametrize("kind", [kind for kind in CueKind if kind is not CueKind.MOVE])
def test_every_cue_but_the_start_of_a_move_has_a_chime(
    machine: type[Devices], chimes: Chimes, kind: CueKind
) -> None:
    chimes.play(kind)
    chimes.play(kind)
    played = {one.file.name: one.plays for one in Effect.made if one.plays}
    assert played == {f"{kind.value}.wav": 2, "silence.wav": 1}


def test_the_start_of_a_move_is_only_seen(
    machine: type[Devices], chimes: Chimes
) -> None:
    chimes.play(CueKind.MOVE)
    assert {one.file.name for one in Effect.made if one.plays} == {"silence.wav"}


@pytest.mark.parametrize("is_loaded", [True, False])
def test_the_volume_counts_before_and_after_loading(
    machine: type[Devices], chimes: Chimes, *, is_loaded: bool
) -> None:
    if is_loaded:
        chimes.play(CueKind.HOLD)
    chimes.set_volume(30)
    chimes.play(CueKind.HOLD)
    assert effect_of("hold.wav").volume == pytest.approx(0.3)
