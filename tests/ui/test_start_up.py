import os
import subprocess
import sys
from pathlib import Path

import rls_coach

LARGE = (
    "numpy",
    "pyqtgraph",
    "PySide6.QtMultimedia",
    "PySide6.QtTextToSpeech",
    "PySide6.QtNetwork",
)

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from rls_coach import launch
from rls_coach.ui import frame
from rls_coach.ui.main_window import MainWindow

data_dir, *large = sys.argv[1:]
application = frame.application()

def look() -> None:
    window = next(
        (one for one in application.allWidgets() if isinstance(one, MainWindow)), None
    )
    if window is None or not window.isVisible():
        QTimer.singleShot(1, look)
        return
    for widget in application.topLevelWidgets():
        widget.grab()
    print([name for name in large if name in sys.modules])
    window.window().close()

QTimer.singleShot(0, look)
sys.exit(launch.run(Path(data_dir), lambda: Path(data_dir) / "first.sock"))
"""


def test_nothing_large_is_imported_before_the_window_can_be_seen(
    tmp_path: Path,
) -> None:
    root = str(Path(rls_coach.__file__).parents[1])
    started = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path / "data"), *LARGE],
        env={**os.environ, "PYTHONPATH": root, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert started.returncode == 0, started.stderr
    assert started.stdout.strip() == "[]"
