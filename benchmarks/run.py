"""Prints every benchmark as ratios within one run: ``make bench``.

A ratio to a floor taken in the same run says something about the app; a bare time
says as much about the machine. Nothing here passes or fails.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import first_paint, player_cpu, trends_open


def main() -> None:
    for title, lines in (
        ("Start", first_paint.measure(15)),
        ("Player", player_cpu.measure(2)),
        ("Trends", trends_open.measure(7)),
    ):
        print(title)
        for line in lines:
            print(f"  {line}")


if __name__ == "__main__":
    main()
