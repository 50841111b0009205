"""Plays the chimes, where the machine can."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLoggingCategory, QUrl

if TYPE_CHECKING:
    from rls_coach.core.cues import CueKind

_FILES = {
    "ready": "ready.wav",
    "hold": "hold.wav",
    "release": "release.wav",
    "switch": "switch.wav",
    "next": "next.wav",
    "tick": "tick.wav",
    "end": "end.wav",
}
"""The file of each kind of cue; a cue without one is only seen."""

_WAKE_UP = "silence.wav"
"""Played once when loading: the first sound of a session would come late otherwise."""


class Chimes:
    """The chimes, loaded when first asked for.

    QtMultimedia is imported then and not before; it fails on a machine without a
    sound library, and there is then simply no sound.
    """

    def __init__(self, file_of: Callable[[str], Path]) -> None:
        """Hold where to find a sound file by its name."""
        self._file_of = file_of
        self._effects: dict[str, Any] | None = None
        self._volume_percent = 100

    @property
    def is_available(self) -> bool:
        """Whether the machine has something to play them on."""
        return bool(self._loaded())

    def play(self, kind: "CueKind") -> None:
        """Play the chime of a cue, if it has one."""
        effect = self._loaded().get(kind.value)
        if effect is not None:
            effect.play()

    def set_volume(self, percent: int) -> None:
        """Set how loud, 0 to 100."""
        self._volume_percent = percent
        for effect in (self._effects or {}).values():
            effect.setVolume(percent / 100)

    def _loaded(self) -> dict[str, Any]:
        if self._effects is None:
            self._effects = self._load()
        return self._effects

    def _load(self) -> dict[str, Any]:
        # What it cannot find for video is nobody's concern here.
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")
        try:
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
        except ImportError:
            return {}
        if not QMediaDevices.audioOutputs():
            return {}
        effects: dict[str, Any] = {}
        for name, file_name in {**_FILES, "wake-up": _WAKE_UP}.items():
            effect = QSoundEffect()
            effect.setSource(QUrl.fromLocalFile(str(self._file_of(file_name))))
            effect.setVolume(self._volume_percent / 100)
            effects[name] = effect
        effects["wake-up"].play()
        return effects
