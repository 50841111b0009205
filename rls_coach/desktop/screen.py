"""Whether there is a screen to open a window on."""

import os
import sys
from pathlib import Path


def has_screen() -> bool:
    """Tell whether Qt can open a window; it ends the process where it cannot."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    return bool(display) and _answers(display)


def _answers(display: str) -> bool:
    """Ask the X server of a local display; any other is taken at its word."""
    host, _, number = display.rpartition(":")
    if host not in ("", "unix"):
        return True
    import socket

    address = str(Path("/tmp/.X11-unix") / f"X{number.split('.')[0]}")
    for name in (f"\0{address}", address):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
            client.settimeout(1.0)
            try:
                client.connect(name)
            except OSError:
                continue
            return True
    return False
