"""Write the still of every illustration as SVG, for the web page, print and the store.

QT_QPA_PLATFORM=offscreen PYTHONPATH=. python packaging/export_figures.py --out DIR
"""

import argparse
import sys
from pathlib import Path

from rls_coach.figure.colours import FigureColours
from rls_coach.figure.illustration import parse_illustration
from rls_coach.figure.svg import still_svg

ILLUSTRATIONS = Path(__file__).resolve().parent.parent / "assets" / "illustrations"
SEEN = "A person seen from the side, facing"


def svg_files(dark: bool) -> dict[str, str]:
    """Return the text of each file to write, by the file's name."""
    colours = FigureColours.DARK if dark else FigureColours.LIGHT
    files = {}
    for path in sorted(ILLUSTRATIONS.glob("*.toml")):
        illustration = parse_illustration(path.read_text("utf-8"), path.name)
        name = path.stem
        title = name.replace("_", " ").capitalize()
        for suffix, mirrored, way in (("", False, "right"), ("-left", True, "left")):
            files[f"{name}{suffix}.svg"] = still_svg(
                illustration, mirrored, colours, title, f"{SEEN} {way}."
            )
    return files


def main() -> int:
    """Write the files into the folder that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--out", type=Path, required=True, help="the folder to write the files into"
    )
    parser.add_argument("--dark", action="store_true", help="for a dark background")
    options = parser.parse_args()
    files = svg_files(options.dark)
    options.out.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (options.out / name).write_text(text, "utf-8", newline="\n")
    print(f"{len(files)} files in {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
