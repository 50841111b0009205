"""Opening Trends with ten years of entries, against an empty pyqtgraph window.

Each opening happens in a fresh interpreter, in turns, so that a machine that slows
down slows both. Only ratios mean anything.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median

_ROOT = Path(__file__).resolve().parent.parent

_START = """
import sys, time
from datetime import UTC, date, datetime, timedelta
from PySide6.QtWidgets import QApplication
app = QApplication([])
class Painted:
    def __init__(self, widget):
        widget.resize(1100, 900)
        widget.show()
        app.processEvents()
        widget.grab()
"""

_FLOOR = """
started_s = time.perf_counter()
import pyqtgraph
plot = pyqtgraph.PlotWidget()
Painted(plot)
print(time.perf_counter() - started_s)
"""

_TRENDS = """
from rls_coach.core.history import Outcome, SessionRecord, Slot
from rls_coach.core.rating import Context, Rating
from rls_coach.core.settings import Settings, ThemeChoice
from rls_coach.ui.pages.trends_page import TrendsPage
from rls_coach.ui.theme import Theme
TODAY = date(2026, 11, 22)
DAYS = {days}
CONTEXTS = (Context.NOW, Context.EVENING, Context.NIGHT)
class FakeHistory:
    def __init__(self):
        self.sessions, self.ratings = {{}}, {{}}
        for ago in reversed(range(DAYS)):
            day = TODAY - timedelta(days=ago)
            at = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
            self.sessions[day] = [
                SessionRecord(f"{{slot}}{{day}}", at, at + timedelta(minutes=9), day,
                    slot, "four", "Four", Outcome.COMPLETED, 540.0, 540.0)
                for slot in (Slot.MORNING, Slot.AFTERNOON)
            ]
            self.ratings[day] = [
                Rating(f"{{context}}{{day}}", at, day, context, (ago * 7 + n) % 11)
                for n, context in enumerate(CONTEXTS)
            ]
    def _between(self, by_day, first, last):
        days = range((last - first).days + 1)
        found = (by_day.get(first + timedelta(days=n), ()) for n in days)
        return [item for items in found for item in items]
    def sessions_between(self, first, last):
        return self._between(self.sessions, first, last)
    def ratings_between(self, first, last):
        return self._between(self.ratings, first, last)
    def first_day(self):
        return TODAY - timedelta(days=DAYS - 1)
class FakeClock:
    def now(self):
        return datetime(2026, 11, 22, 20, tzinfo=UTC)
theme = Theme()
theme.apply(ThemeChoice.LIGHT, 100)
history = FakeHistory()
started_s = time.perf_counter()
page = TrendsPage(theme, history, FakeClock(), Settings)
page.bar.segments[{span}].setChecked(True)
page.show_page()
Painted(page)
print(time.perf_counter() - started_s)
"""

_TEN_YEARS = 3650
_TEN_DAYS = 10


def measure(rounds: int) -> list[str]:
    """Return lines that tell how opening Trends compares."""
    imports = "from rls_coach.core.week_ranges import Span\n"
    scripts = {
        "floor": _START + _FLOOR,
        "ten years": _START + imports + _trends(_TEN_YEARS, "WEEK"),
        "ten days": _START + imports + _trends(_TEN_DAYS, "WEEK"),
        "all ten years": _START + imports + _trends(_TEN_YEARS, "ALL"),
    }
    times_s: dict[str, list[float]] = {name: [] for name in scripts}
    for _ in range(rounds):
        for name, script in scripts.items():
            times_s[name].append(_run_s(script))
    medians_s = {name: median(times) for name, times in times_s.items()}
    floor_s = medians_s["floor"]

    def ratio(name: str, to_s: float) -> str:
        return f"{medians_s[name] / to_s:.2f}"

    return [
        f"open Trends, medians of {rounds} rounds in fresh interpreters:",
        f"  ten years of entries / pyqtgraph and an empty plot: "
        f"{ratio('ten years', floor_s)} (goal 1.25)",
        f"  ten days of entries / pyqtgraph and an empty plot: "
        f"{ratio('ten days', floor_s)}",
        f"  ten years / ten days: {ratio('ten years', medians_s['ten days'])}",
        f"  ten years, all in sight / pyqtgraph and an empty plot: "
        f"{ratio('all ten years', floor_s)}",
    ]


def _trends(days: int, span: str) -> str:
    return _TRENDS.format(days=days, span=f"Span.{span}")


def _run_s(script: str) -> float:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(_ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout.split()[-1])


if __name__ == "__main__":
    print("\n".join(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 9)))
