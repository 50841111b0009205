"""Builds the app from its parts and runs it.

The only place, with ``cli``, that reads clocks, picks paths and joins the rooms.
"""

import os
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QLocale, QSocketNotifier, QTimer

from rls_coach import __version__
from rls_coach.collection.stored import StoredCollection
from rls_coach.core.trouble import WorldError
from rls_coach.data_folder import LOOK_NAME
from rls_coach.desktop.chimes import Chimes
from rls_coach.history_port import StoredHistory
from rls_coach.resources import asset
from rls_coach.ui.frame import Frame, application
from rls_coach.ui.main_window import MainWindow
from rls_coach.ui.parts import Parts
from rls_coach.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from rls_coach.desktop.one_instance import RaiseListener
    from rls_coach.ui.ports import Clock, Sounds


class SystemClock:
    """The machine's clocks."""

    def monotonic_s(self) -> float:
        """Return seconds that go on while the machine sleeps, where it can tell.

        So a sleep shows as a gap, and the session is found paused afterwards.
        """
        boot_clock = getattr(time, "CLOCK_BOOTTIME", None)
        if boot_clock is None:
            return time.monotonic()
        return time.clock_gettime(boot_clock)

    def now(self) -> datetime:
        """Return the present moment in the local zone."""
        return datetime.now(UTC).astimezone()


class App:
    """The joined parts of a running app.

    Attributes:
        qt: Qt's application.
        frame: The window.
        window: Its contents.
        theme: Colours and sizes.
        history: The history on disk, or in memory.
        collection: The exercises and routines, those that ship and the own ones.
    """

    def __init__(
        self,
        history: StoredHistory,
        clock: "Clock",
        data_dir: str,
        sounds: "Sounds | None" = None,
        frame: Frame | None = None,
    ) -> None:
        self.qt = application()
        self.history = history
        self._listener: RaiseListener | None = None
        collection = self.collection = StoredCollection(history, clock.now, _new_id)
        settings = history.load_settings()
        _speak_english_dates()
        self.theme = Theme()
        self.theme.apply(settings.theme, settings.text_percent)
        parts = Parts(
            theme=self.theme,
            history=history,
            clock=clock,
            collection=collection,
            sounds=sounds or Chimes(partial(asset, "sounds")),
            new_id=_new_id,
            data_dir=data_dir,
            version=__version__,
        )
        self.window = MainWindow(parts, settings)
        tokens = self.theme.tokens
        self.frame = frame or Frame(tokens.background, tokens.rail)
        self.frame.fill(self.window)
        self.frame.may_close = self.window.may_close
        self.frame.closing.connect(self.window.prepare_to_close)
        for trouble in collection.troubles:
            self.window.show_message(trouble)
        self.window.focus_first()

    def listen_for_second_start(self, address: Path) -> None:
        """Come to the front when the app is started again."""
        from rls_coach.desktop.one_instance import RaiseListener

        self._listener = RaiseListener(address)
        self._listener.raise_requested.connect(self.window.bring_forward)

    def remember_look(self, path: Path) -> None:
        """Keep the colours for the first moment of the next start."""

        def write() -> None:
            tokens = self.theme.tokens
            # Only a kindness to the eye; without it the next start is light.
            with suppress(OSError):
                _write_private(path, f"{tokens.background} {tokens.rail}\n")

        write()
        self.theme.changed.connect(write)

    def close(self) -> None:
        """Give everything back."""
        if self._listener is not None:
            self._listener.close()
        self.history.close()


def _speak_english_dates() -> None:
    """Write days and months in the language of all other words, in the place's manner.

    The app speaks English so far; a half-translated page helps nobody.
    """
    system = QLocale.system()
    if system.language() not in (QLocale.Language.English, QLocale.Language.C):
        QLocale.setDefault(QLocale(QLocale.Language.English, system.territory()))


def _new_id() -> str:
    import uuid  # brings the platform's library for it; not before it is needed

    return str(uuid.uuid4())


def open_app(data_dir: Path, frame: Frame, address_of: "Callable[[], Path]") -> App:
    """Fill the frame with the app on a data folder that is owned already.

    Raises:
        WorldError: If the history cannot be used. Nothing was changed in it.
    """
    app = App(StoredHistory.at(data_dir), SystemClock(), str(data_dir), frame=frame)
    _catch_errors(app.window, data_dir)
    _stop_on_signals(app)
    app.remember_look(data_dir / LOOK_NAME)
    # What nobody sees comes when everything can be seen.
    QTimer.singleShot(0, lambda: app.listen_for_second_start(address_of()))
    return app


def run_without_saving() -> int:
    """Open the window on a history that is gone when it closes."""
    history = StoredHistory.in_memory()
    app = App(history, SystemClock(), "")
    app.frame.show()
    app.window.show_message(
        app.window.tr("Going on without saving: nothing of this will be kept.")
    )
    try:
        return int(app.qt.exec())
    finally:
        app.close()


def show_trouble(error: WorldError, *, can_go_on: bool) -> bool:
    """Show what stands in the way; tell whether to go on without saving."""
    from rls_coach.core.settings import ThemeChoice
    from rls_coach.ui.trouble_dialog import TroubleDialog

    application()
    Theme().apply(ThemeChoice.SYSTEM, 100)
    dialog = TroubleDialog(error, can_go_on=can_go_on)
    return bool(dialog.exec())


def _stop_on_signals(app: App) -> None:
    """Close the window, and keep what there is to keep, when asked to end."""
    import signal

    def stop(_number: int, _frame: object) -> None:
        app.frame.close()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    if sys.platform == "win32":
        return  # there a program is asked to end by closing its window
    # Python sees a signal only when it gets to run; reading what the signal wrote
    # into the pipe makes it run, and costs nothing while there is none.
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    signal.set_wakeup_fd(writer)
    notifier = QSocketNotifier(reader, QSocketNotifier.Type.Read, app.frame)
    notifier.activated.connect(lambda: os.read(reader, 1))


def _catch_errors(window: MainWindow, data_dir: Path) -> None:
    """Tell the world's errors to the person, and write ours into the log."""

    def handle(
        kind: type[BaseException],
        error: BaseException,
        traceback: "TracebackType | None",
    ) -> None:
        if isinstance(error, WorldError):
            window.show_message(str(error))
            return
        sys.__excepthook__(kind, error, traceback)
        with suppress(OSError):
            _log(data_dir, kind, error, traceback)
        window.show_message(
            window.tr("Something went wrong in the app. Details are in the log file.")
        )

    sys.excepthook = handle


def _log(
    data_dir: Path,
    kind: type[BaseException],
    error: BaseException,
    traceback: "TracebackType | None",
) -> None:
    from traceback import format_exception

    lines = "".join(format_exception(kind, error, traceback))
    when = datetime.now(UTC).isoformat()
    _write_private(data_dir / "rls-coach.log", f"{when} {__version__}\n{lines}", "a")


def _write_private(path: Path, text: str, mode: Literal["w", "a"] = "w") -> None:
    """Write a text that only its owner can read."""
    flags = os.O_WRONLY | os.O_CREAT | (os.O_APPEND if mode == "a" else os.O_TRUNC)
    with os.fdopen(os.open(path, flags, 0o600), mode, encoding="utf-8") as file:
        file.write(text)
