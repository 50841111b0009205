"""What a person can set, with its defaults and limits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import time
from enum import Enum
from typing import Any

from rls_coach.core.concern import Concern

TEXT_PERCENTS = (100, 125, 150, 175, 200)
"""The text sizes on offer."""

HOLD_LIMITS_S = range(3, 11)
""""A few seconds" in the source text is read as 5; a person may choose 3 to 10."""


CAPS_MIN = range(30, 61, 5)
"""How long a session may plan to be: thirty minutes to start with, an hour at most."""

FOUR_STRETCHES = "four_stretches"
"""The routine that both sessions begin with."""


class ThemeChoice(Enum):
    """Which colours to use."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Settings:
    """A person's settings.

    Attributes:
        morning_at: When the morning session is meant to be; none for no such session.
        afternoon_at: Likewise in the afternoon.
        bedtime: The usual bedtime.
        quiet_hours: How long before bedtime exercise steps back, in hours.
        hold_s: How long "a few seconds" is, in seconds.
        morning_routine: Id of the routine for the morning session.
        afternoon_routine: Likewise in the afternoon.
        cap_min: How long a session should be at most, in minutes.
        concerns: What the person told about their body.
        has_sound: Whether chimes sound.
        volume_percent: How loud, 0 to 100.
        theme: Which colours to use.
        text_percent: Size of the text.

    Raises:
        ValueError: If a value is outside its limits.
    """

    morning_at: time | None = time(7, 30)
    afternoon_at: time | None = time(17, 30)
    bedtime: time = time(22, 30)
    quiet_hours: int = 3
    hold_s: int = 5
    morning_routine: str = FOUR_STRETCHES
    afternoon_routine: str = FOUR_STRETCHES
    cap_min: int = 30
    concerns: frozenset[Concern] = frozenset()
    has_sound: bool = True
    volume_percent: int = 70
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_percent: int = 100

    def __post_init__(self) -> None:
        if self.quiet_hours not in range(1, 7):
            raise ValueError(f"quiet_hours is 1 to 6, not {self.quiet_hours}")
        if self.hold_s not in HOLD_LIMITS_S:
            raise ValueError(f"hold_s is 3 to 10, not {self.hold_s}")
        if self.cap_min not in CAPS_MIN:
            raise ValueError(f"cap_min is one of {list(CAPS_MIN)}, not {self.cap_min}")
        if not (self.morning_routine and self.afternoon_routine):
            raise ValueError("a session needs a routine")
        if self.volume_percent not in range(101):
            raise ValueError(f"volume_percent is 0 to 100, not {self.volume_percent}")
        if self.text_percent not in TEXT_PERCENTS:
            raise ValueError(f"text_percent is one of {TEXT_PERCENTS}")


def with_text_step(settings: Settings, step: int) -> Settings:
    """Return the settings with the next text size up or down, or with step 0 the usual.

    At the largest and the smallest size they stay as they are.
    """
    here = TEXT_PERCENTS.index(settings.text_percent)
    there = 0 if step == 0 else max(0, min(here + step, len(TEXT_PERCENTS) - 1))
    return replace(settings, text_percent=TEXT_PERCENTS[there])


def settings_to_text(settings: Settings) -> dict[str, str]:
    """Return every setting as text, by name."""
    return {
        field.name: _to_text(getattr(settings, field.name))
        for field in fields(Settings)
    }


def settings_from_text(texts: Mapping[str, str]) -> Settings:
    """Return the settings that texts tell; what is missing or unfit is as usual."""
    settings = Settings()
    for name, read in _READERS.items():
        if name not in texts:
            continue
        try:
            values = {
                field.name: getattr(settings, field.name) for field in fields(Settings)
            }
            settings = Settings(**(values | {name: read(texts[name])}))
        except ValueError:
            continue
    return settings


def _to_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, frozenset):
        return ",".join(sorted(concern.value for concern in value))
    return str(int(value)) if isinstance(value, bool | int) else str(value)


def _time(text: str) -> time:
    clock = time.fromisoformat(text)
    if clock.tzinfo is not None:
        raise ValueError(f"{text} is no time on the person's own clock")
    return clock


def _time_or_none(text: str) -> time | None:
    return _time(text) if text else None


def _concerns(text: str) -> frozenset[Concern]:
    return frozenset(Concern(value) for value in text.split(",") if value)


def _truth(text: str) -> bool:
    return bool(int(text))


_READERS: Mapping[str, Callable[[str], Any]] = {
    "morning_at": _time_or_none,
    "afternoon_at": _time_or_none,
    "bedtime": _time,
    "quiet_hours": int,
    "hold_s": int,
    "morning_routine": str,
    "afternoon_routine": str,
    "cap_min": int,
    "concerns": _concerns,
    "has_sound": _truth,
    "volume_percent": int,
    "theme": ThemeChoice,
    "text_percent": int,
}
