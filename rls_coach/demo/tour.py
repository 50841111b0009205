"""Plays a whole session at high speed through the real window, and photographs it."""

import os
import sys
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from rls_coach.content.loader import load_library, load_routines
from rls_coach.core.compiling import compile_routine
from rls_coach.core.settings import TEXT_PERCENTS, ThemeChoice
from rls_coach.core.trouble import WorldError
from rls_coach.demo.made_up_history import MadeUpHistory
from rls_coach.history_port import open_folder

if TYPE_CHECKING:
    from rls_coach.core.cues import CueKind

BEGINS_AT = datetime(2026, 11, 22, 15, 10, tzinfo=timezone(timedelta(hours=1)))
"""A Sunday afternoon; the same every time, so that pictures can be compared."""


@dataclass(frozen=True, slots=True)
class DemoOptions:
    """How the tour is to look.

    Attributes:
        out: The folder for the pictures.
        width: Of the window, in pixels.
        height: Likewise.
        theme: Which colours.
        text_percent: Size of the text.
    """

    out: Path
    width: int = 1280
    height: int = 800
    theme: ThemeChoice = ThemeChoice.LIGHT
    text_percent: int = 100

    def __post_init__(self) -> None:
        if self.width < 900 or self.height < 600:
            raise WorldError(
                "The window needs 900x600 at least.", "Choose a larger one."
            )
        if self.text_percent not in TEXT_PERCENTS:
            sizes = ", ".join(str(percent) for percent in TEXT_PERCENTS)
            raise WorldError(
                f"There is no text size {self.text_percent}.", f"Choose one of {sizes}."
            )


def options_from(out: Path, size: str, theme: str, text_percent: int) -> DemoOptions:
    """Return the options that the command line gave as text.

    Raises:
        WorldError: If one cannot be understood.
    """
    try:
        width, height = (int(part) for part in size.lower().split("x"))
    except ValueError as error:
        raise WorldError(
            f"A size looks like 1280x800, not {size!r}.", "Try again with that."
        ) from error
    return DemoOptions(out, width, height, ThemeChoice(theme), text_percent)


class HandMovedClock:
    """A clock that goes only when it is told to."""

    def __init__(self, now: datetime) -> None:
        self._began = now
        self._passed_s = 0.0

    def monotonic_s(self) -> float:
        """Return the seconds since it began."""
        return self._passed_s

    def now(self) -> datetime:
        """Return its moment."""
        return self._began + timedelta(seconds=self._passed_s)

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._passed_s += seconds


class NoSounds:
    """Silence, counted."""

    def __init__(self) -> None:
        self.played: list[CueKind] = []

    @property
    def is_available(self) -> bool:
        """Whether chimes could sound."""
        return True

    def play(self, kind: "CueKind") -> None:
        """Remember the chime."""
        self.played.append(kind)

    def set_volume(self, percent: int) -> None:
        """Do nothing."""


def run_demo(options: DemoOptions) -> int:
    """Fill a throw-away data folder, play a session, and leave the pictures.

    Raises:
        WorldError: If the pictures cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from rls_coach.app import App
    from rls_coach.demo.stops import Stops

    try:
        options.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorldError(
            f"The pictures cannot be put into {options.out}: {error.strerror}.",
            "Choose another folder with --out.",
        ) from error
    clock = HandMovedClock(BEGINS_AT)
    with TemporaryDirectory() as folder, open_folder(Path(folder) / "data") as history:
        library = load_library()
        timeline = compile_routine(load_routines(library)["four_stretches"], library)
        zone = BEGINS_AT.tzinfo
        assert zone is not None
        MadeUpHistory(timeline, zone).fill(history, BEGINS_AT.date())
        history.save_settings(
            replace(
                history.load_settings(),
                theme=options.theme,
                text_percent=options.text_percent,
            )
        )
        app = App(history, clock, "~/.local/share/rls-coach", NoSounds())
        app.frame.resize(options.width, options.height)
        app.frame.show()
        for path in Stops(app, clock, options.out).pictures():
            sys.stdout.write(f"{path}\n")
        app.frame.close()
        app.close()
    return 0
