"""Draw every illustration at many moments on sheets, to look for faults.

QT_QPA_PLATFORM=offscreen PYTHONPATH=. python packaging/make_figure_sheet.py --out DIR
"""

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from rls_coach.figure.illustration import Illustration, parse_illustration
from rls_coach.figure.painter import FigureColours, paint

ILLUSTRATIONS = Path(__file__).resolve().parent.parent / "assets" / "illustrations"
MOMENTS = (0.0, 0.25, 0.5, 0.75, 1.0)
SIDES = (("right leg", False), ("left leg", True))
CELL = 150
LABEL = 22
GAP = 10
SMALL, MEDIUM, LARGE = 64, 300, 900
WIDTH = len(SIDES) * len(MOMENTS) * CELL
OVERVIEW_COLUMNS = 7


class Look(NamedTuple):
    """A set of colours and what lies behind and beside it."""

    suffix: str
    colours: FigureColours
    background: str
    text: str


LIGHT = Look("", FigureColours.LIGHT, "#f6f4ef", "#555555")
DARK = Look("-dark", FigureColours.DARK, "#14201f", "#aaaaaa")
HIGH_CONTRAST = Look(
    "-high-contrast", FigureColours.HIGH_CONTRAST, "#ffffff", "#000000"
)


def sheet(name: str, illustration: Illustration, look: Look) -> QImage:
    """Return the sheet of one picture: each move, both legs, then its stills."""
    moves = (None, *illustration.moves)
    stills_top = LABEL + len(moves) * (LABEL + CELL) + GAP
    image = QImage(WIDTH, stills_top + LARGE + GAP, QImage.Format.Format_RGB32)
    image.fill(QColor(look.background))
    painter = QPainter(image)
    _write(painter, 0, 0, name.upper(), look)
    for row, move in enumerate(moves):
        top = LABEL + row * (LABEL + CELL)
        for side, (leg, mirrored) in enumerate(SIDES):
            left = side * len(MOMENTS) * CELL
            _write(painter, left, top, f"{_title(illustration, move)} · {leg}", look)
            for column, fraction in enumerate(MOMENTS):
                cell = QRectF(left + column * CELL, top + LABEL, CELL, CELL)
                cell.adjust(4, 2, -4, -2)
                paint(
                    *(painter, cell, illustration, move, fraction),
                    *(mirrored, look.colours),
                )
    _stills(painter, illustration, stills_top, look)
    painter.end()
    return image


def overview(illustrations: Mapping[str, Illustration], look: Look) -> QImage:
    """Return the stills of all pictures side by side, each with its name."""
    rows = -(-len(illustrations) // OVERVIEW_COLUMNS)
    side = WIDTH // OVERVIEW_COLUMNS
    image = QImage(WIDTH, rows * (side + LABEL), QImage.Format.Format_RGB32)
    image.fill(QColor(look.background))
    painter = QPainter(image)
    for index, (name, illustration) in enumerate(illustrations.items()):
        row, column = divmod(index, OVERVIEW_COLUMNS)
        left, top = column * side, row * (side + LABEL)
        _write(painter, left, top, name, look)
        cell = QRectF(left + 6, top + LABEL, side - 12, side - 6)
        _still(painter, cell, illustration, illustration.side_default == "left", look)
    painter.end()
    return image


def _sheets(
    illustrations: Mapping[str, Illustration], look: Look
) -> Iterator[tuple[str, QImage]]:
    for name, illustration in illustrations.items():
        yield name, sheet(name, illustration, look)
    if len(illustrations) > 1:
        yield "overview", overview(illustrations, look)


def _title(illustration: Illustration, move: str | None) -> str:
    if move is None:
        return "lead-in"
    cycle_s = illustration.moves[move].cycle_s
    return move if cycle_s is None else f"{move} (every {cycle_s:g} s)"


def _stills(
    painter: QPainter, illustration: Illustration, top: int, look: Look
) -> None:
    is_left = illustration.side_default == "left"
    _still(painter, QRectF(0, top, LARGE, LARGE), illustration, is_left, look)
    left = LARGE + GAP
    for index, (_, mirrored) in enumerate(SIDES):
        below = top + index * (MEDIUM + GAP)
        cell = QRectF(left, below, MEDIUM, MEDIUM)
        _still(painter, cell, illustration, mirrored, look)
        cell = QRectF(left + MEDIUM + GAP, below, SMALL, SMALL)
        _still(painter, cell, illustration, mirrored, look)


def _still(
    painter: QPainter,
    cell: QRectF,
    illustration: Illustration,
    mirrored: bool,
    look: Look,
) -> None:
    move, fraction = illustration.still_move, illustration.still_fraction
    paint(painter, cell, illustration, move, fraction, mirrored, look.colours)


def _write(painter: QPainter, left: float, top: float, text: str, look: Look) -> None:
    painter.setPen(QColor(look.text))
    painter.drawText(QPointF(left + 6, top + LABEL - 6), text)


def _load(only: str | None) -> dict[str, Illustration]:
    return {
        path.stem: parse_illustration(path.read_text("utf-8"), path.name)
        for path in sorted(ILLUSTRATIONS.glob("*.toml"))
        if only is None or path.stem == only
    }


def main() -> int:
    """Write the sheets that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--out", type=Path, required=True, help="the folder to write the sheets into"
    )
    parser.add_argument("--only", metavar="NAME", help="draw this picture alone")
    looks = parser.add_mutually_exclusive_group()
    looks.add_argument("--dark", action="store_true")
    looks.add_argument("--high-contrast", action="store_true")
    options = parser.parse_args()
    if options.out.suffix == ".png" or options.out.is_file():
        parser.error("--out is a folder; one sheet for each picture is written there")
    look = DARK if options.dark else HIGH_CONTRAST if options.high_contrast else LIGHT
    illustrations = _load(options.only)
    if not illustrations:
        parser.error(f"there is no picture {options.only!r} in {ILLUSTRATIONS}")
    application = QGuiApplication(sys.argv[:1])
    options.out.mkdir(parents=True, exist_ok=True)
    written = 0
    for name, image in _sheets(illustrations, look):
        path = options.out / f"{name}{look.suffix}.png"
        if not image.save(str(path)):
            print(f"cannot write {path}", file=sys.stderr)
            return 1
        written += 1
    del application
    print(f"{written} sheets in {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
