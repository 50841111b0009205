"""Writes the app's sounds, the same bytes every time.

Each sound is a few notes, each note a few partials that swell gently and die away.
To change a sound, change its notes in ``SOUNDS`` and run ``make sounds``.
"""

import array
import math
import sys
import wave
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

RATE_HZ = 44_100
ATTACK_S = 0.006
FADE_OUT_S = 0.04
FOLDER = Path(__file__).resolve().parent.parent / "assets" / "sounds"

Partials = tuple[tuple[float, float, float], ...]
"""For each partial: times the pitch, share of the level, share of the decay."""

BELL: Partials = ((1.0, 1.0, 1.0), (2.0, 0.35, 0.55))
CHIME: Partials = ((1.0, 1.0, 1.0), (2.0, 0.22, 0.5), (3.0, 0.08, 0.3))
HUM: Partials = ((1.0, 1.0, 1.0), (2.0, 0.3, 0.8))
WOOD: Partials = ((1.0, 1.0, 1.0), (2.7, 0.25, 0.4))

B3, D4, A4, B4 = 246.94, 293.66, 440.0, 493.88
D5, E5, F5_SHARP, A5 = 587.33, 659.26, 739.99, 880.0


@dataclass(frozen=True)
class Note:
    """A struck tone; after ``decay_s`` it is down to a third."""

    pitch_hz: float
    start_s: float = 0.0
    decay_s: float = 0.3
    level: float = 1.0


@dataclass(frozen=True)
class Sound:
    """Notes, what they are played on, and how loud their loudest moment is."""

    length_s: float
    peak_dbfs: float
    partials: Partials
    notes: tuple[Note, ...]


SOUNDS = {
    "ready": Sound(0.9, -11, HUM, (Note(D4),)),
    "hold": Sound(1.2, -9, BELL, (Note(D5, decay_s=0.35),)),
    "release": Sound(1.2, -12, BELL, (Note(B4, decay_s=0.32),)),
    "switch": Sound(1.3, -9, CHIME, (Note(A4, decay_s=0.18), Note(E5, 0.26))),
    "next": Sound(
        1.3, -9, CHIME, (Note(D5, decay_s=0.2), Note(F5_SHARP, 0.16), Note(A5, 0.32))
    ),
    "end": Sound(
        2.4,
        -9,
        CHIME,
        (
            Note(E5, decay_s=0.15, level=0.7),
            Note(B3, 0.32, decay_s=0.6, level=0.5),
            Note(D4, 0.36, decay_s=0.6, level=0.8),
            Note(A4, 0.40, decay_s=0.55, level=0.8),
            Note(D5, 0.44, decay_s=0.55),
        ),
    ),
    "tick": Sound(0.09, -15, WOOD, (Note(B4 * 2, decay_s=0.012),)),
    "silence": Sound(0.1, -math.inf, (), ()),
}


def main() -> None:
    """Write every sound into ``assets/sounds``."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in SOUNDS:
        write(name, FOLDER)
        print(f"{name}.wav", file=sys.stderr)


def write(name: str, folder: Path) -> Path:
    """Write one sound as a mono 16-bit WAV file and return where."""
    path = folder / f"{name}.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(pcm(samples(SOUNDS[name])))
    return path


def samples(sound: Sound) -> list[float]:
    """Mix a sound's notes, between -1 and 1."""
    mix = [0.0] * round(sound.length_s * RATE_HZ)
    for note in sound.notes:
        first = round(note.start_s * RATE_HZ)
        for times_pitch, level, decay in sound.partials:
            tone = partial(note.pitch_hz * times_pitch, note.decay_s * decay)
            for place in range(first, len(mix)):
                mix[place] += note.level * level * next(tone)
    fade = FADE_OUT_S * RATE_HZ
    mix = [value * swell((len(mix) - 1 - i) / fade) for i, value in enumerate(mix)]
    loudest = max(map(abs, mix), default=0.0)
    if loudest == 0.0:
        return mix
    gain = round(10 ** (sound.peak_dbfs / 20), 12) / loudest
    return [value * gain for value in mix]


def partial(pitch_hz: float, decay_s: float) -> Iterator[float]:
    """Yield a sine that swells from nothing and dies away.

    It turns a vector instead of asking for each sine: from rounded constants, plain
    sums and products give the same bits on every machine, and math.sin does not.
    """
    angle = 2 * math.pi * pitch_hz / RATE_HZ
    shrink = math.exp(-1 / (decay_s * RATE_HZ))
    turn_x = round(shrink * math.cos(angle), 12)
    turn_y = round(shrink * math.sin(angle), 12)
    x, y, sample = 1.0, 0.0, 0
    while True:
        yield y * swell(sample / (ATTACK_S * RATE_HZ))
        x, y = x * turn_x - y * turn_y, x * turn_y + y * turn_x
        sample += 1


def swell(progress: float) -> float:
    """Go smoothly from 0 to 1, so that no start and no end clicks."""
    if progress >= 1.0:
        return 1.0
    return progress * progress * (3.0 - 2.0 * progress)


def pcm(values: list[float]) -> bytes:
    """Return 16-bit samples, the low byte first."""
    frames = array.array("h", (round(value * 32767) for value in values))
    if sys.byteorder == "big":
        frames.byteswap()
    return frames.tobytes()


if __name__ == "__main__":
    main()
