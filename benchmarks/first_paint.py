"""Cold start to the first painted window, and memory then, against a bare window.

Each start is a fresh process, the two sides take turns, and the ratio of medians is
printed: bare times say more about the machine than about the app.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

UNWANTED = ("numpy", "pyqtgraph", "PySide6.QtMultimedia", "PySide6.QtTextToSpeech",
            "PySide6.QtNetwork")  # fmt: skip

_AFTER_PAINT = """
def after():
    rss = [l for l in open("/proc/self/status") if l.startswith("VmRSS")]
    rss_kib = int(rss[0].split()[1]) if rss else 0
    unwanted = [name for name in {unwanted!r} if name in sys.modules]
    print(rss_kib, ",".join(unwanted), flush=True)
    os._exit(0)
class Painted:
    is_done = False
    def paintEvent(self, event):
        QMainWindow.paintEvent(self, event)
        if not Painted.is_done:
            Painted.is_done = True
            QTimer.singleShot(0, after)
"""

FLOOR = (
    """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
"""
    + _AFTER_PAINT
    + """
class Window(QMainWindow):
    paintEvent = Painted.paintEvent
application = QApplication([])
window = Window()
window.setCentralWidget(QLabel("hello"))
window.resize(1280, 800)
window.show()
application.exec()
"""
)

COMPLETE = (
    """
import os, sys
from rls_coach import cli, launch
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow
"""
    + _AFTER_PAINT
    + """
fill = launch._Start._fill
def filled(self):
    fill(self)
    # Two rounds of events: layouts settle in the first, the paint is the second.
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, after))
launch._Start._fill = filled
cli.main([])
"""
)

APP = (
    """
import os, sys
from pathlib import Path
from rls_coach import cli
from rls_coach.ui import frame
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow
"""
    + _AFTER_PAINT
    + """
frame.Frame.paintEvent = Painted.paintEvent
cli.main([])
"""
)


def measure(rounds: int) -> list[str]:
    """Return the lines to print."""
    with tempfile.TemporaryDirectory() as folder:
        environment = child_environment() | {"XDG_DATA_HOME": folder}
        sides = {
            "floor": FLOOR.replace("{unwanted!r}", repr(UNWANTED)),
            "app": APP.replace("{unwanted!r}", repr(UNWANTED)),
            "complete": COMPLETE.replace("{unwanted!r}", repr(UNWANTED)),
        }
        times_s: dict[str, list[float]] = {side: [] for side in sides}
        memory_kib: dict[str, list[int]] = {side: [] for side in sides}
        unwanted = ""
        for number in range(rounds + 2):
            for side, code in sides.items():
                seconds, kib, names = _start(code, environment)
                if number >= 2:  # the first two fill the caches
                    times_s[side].append(seconds)
                    memory_kib[side].append(kib)
                unwanted = names or unwanted
    ratio = {
        side: (
            _median_ratio(times_s[side], times_s["floor"]),
            _median_ratio(memory_kib[side], memory_kib["floor"]),
        )
        for side in ("app", "complete")
    }
    return [
        f"start to first paint / bare window: {ratio['app'][0]:.2f}  (goal 1.15)",
        f"memory at first paint / bare window: {ratio['app'][1]:.2f}  (goal 1.15)",
        f"start to a complete Today / bare window: {ratio['complete'][0]:.2f}",
        f"memory of a complete Today / bare window: {ratio['complete'][1]:.2f}"
        "  (goal 1.15)",
        f"not wanted but loaded by then: {unwanted or 'nothing'}",
    ]


def child_environment() -> dict[str, str]:
    """Return the environment of a measured process."""
    environment = dict(os.environ)
    # With it the app's own modules would be compiled anew at every start.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPATH"] = str(ROOT)
    if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment


def _start(code: str, environment: dict[str, str]) -> tuple[float, int, str]:
    began_s = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    seconds = time.perf_counter() - began_s
    kib, _, names = done.stdout.strip().partition(" ")
    return seconds, int(kib), names


def _median_ratio(
    app: "list[float] | list[int]", floor: "list[float] | list[int]"
) -> float:
    return statistics.median(app) / statistics.median(floor)


if __name__ == "__main__":
    print("\n".join(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 9)))
