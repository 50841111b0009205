"""CPU of the running player against the same widgets with an empty paint.

Both sides play the same half minute of the same session at the real pace, with the
same timers; on the floor's side figure, ring, bar and dots paint nothing.
"""

import subprocess
import sys

from benchmarks.first_paint import child_environment

SECONDS = 24
_CODE = """
import os, sys, time
from dataclasses import replace
from rls_coach.app import App, SystemClock
from rls_coach.core.history import Slot
from rls_coach.demo.tour import NoSounds
from rls_coach.history_port import StoredHistory
from PySide6.QtCore import QTimer
if {is_floor}:
    from rls_coach.ui.player.ring import Ring
    from rls_coach.ui.player.session_bar import RepetitionDots, SessionBar
    from rls_coach.ui.widgets.figure_view import FigureView
    for widget in (Ring, RepetitionDots, SessionBar, FigureView):
        widget.paintEvent = lambda self, event: None
app = App(StoredHistory.in_memory(), SystemClock(), "", NoSounds())
app.frame.show()
app.window.sessions.start(Slot.OTHER)
player = app.window.player
player.begin()
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
QTest.keyClick(player, Qt.Key.Key_Down)  # past the lead-in, to holds and moves in turn
def begin():
    global began_s
    began_s = time.process_time()
    QTimer.singleShot({seconds} * 1000, end)
def end():
    print(time.process_time() - began_s, flush=True)
    os._exit(0)
QTimer.singleShot(500, begin)
app.qt.exec()
"""


def measure(rounds: int) -> list[str]:
    """Return the lines to print."""
    app_s: list[float] = []
    floor_s: list[float] = []
    for _ in range(rounds):
        app_s.append(_play(is_floor=False))
        floor_s.append(_play(is_floor=True))
    ratio = min(app_s) / min(floor_s)
    share = min(app_s) / SECONDS * 100
    return [
        f"CPU of the running player / the same with empty paints: {ratio:.2f}"
        f"  (goal 1.8; here {share:.1f} % of a core)"
    ]


def _play(*, is_floor: bool) -> float:
    code = _CODE.replace("{is_floor}", str(is_floor)).replace("{seconds}", str(SECONDS))
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=child_environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout.strip())


if __name__ == "__main__":
    print("\n".join(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 2)))
