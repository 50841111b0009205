"""Whether there is a screen to open a window on."""

import os
import sys
from pathlib import Path

_X_SOCKETS = Path("/tmp/.X11-unix")


def has_screen() -> bool:
    """Tell whether Qt can open a window; it ends the process where it cannot."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return True
    if _is_wayland_there():
        return True
    display = os.environ.get("DISPLAY", "")
    return bool(display) and _answers(display)


def _is_wayland_there() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    runtime_dir = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and (Path(runtime_dir) / name).exists()


def _answers(display: str) -> bool:
    """Tell whether a local X server is there; any other is taken at its word.

    To look for its socket is enough, and spares the start an import.
    """
    host, _, number = display.rpartition(":")
    if host not in ("", "unix"):
        return True
    return (_X_SOCKETS / f"X{number.split('.')[0]}").exists()
