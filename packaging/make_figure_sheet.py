"""Draw every illustration at many moments on one sheet, to look for faults.

PYTHONPATH=. QT_QPA_PLATFORM=offscreen python packaging/make_figure_sheet.py --out FILE
"""

import argparse
import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from rls_coach.figure.illustration import Illustration, parse_illustration
from rls_coach.figure.painter import FigureColours, paint

ILLUSTRATIONS = Path(__file__).resolve().parent.parent / "assets" / "illustrations"
MOMENTS = (0.0, 0.25, 0.5, 0.75, 1.0)
CELL = 190
LABEL = 22
SIZES = (64, 300, 900)


class Look(NamedTuple):
    """A set of colours and what lies behind and beside it."""

    colours: FigureColours
    background: str
    text: str


LIGHT = Look(FigureColours.LIGHT, "#f6f4ef", "#555555")
DARK = Look(FigureColours.DARK, "#14201f", "#aaaaaa")
HIGH_CONTRAST = Look(FigureColours.HIGH_CONTRAST, "#ffffff", "#000000")


def sheet(illustrations: dict[str, Illustration], look: Look) -> QImage:
    """Return the sheet: all moves and moments, then the stills at three sizes."""
    rows = [
        (name, move, mirrored)
        for name, illustration in illustrations.items()
        for move in (None, *illustration.moves)
        for mirrored in (False, True)
    ]
    pairs = (len(rows) + 1) // 2
    moves_height = pairs * (CELL + LABEL)
    width = 2 * len(MOMENTS) * CELL
    stills_height = sum(size + LABEL for size in (*SIZES, SIZES[-1]))
    image = QImage(width, moves_height + stills_height, QImage.Format.Format_RGB32)
    image.fill(QColor(look.background))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index, (name, move, mirrored) in enumerate(rows):
        left = (index % 2) * len(MOMENTS) * CELL
        top = (index // 2) * (CELL + LABEL)
        leg = "left" if mirrored else "right"
        _label(painter, left, top, f"{name} · {move or 'lead-in'} · {leg} leg", look)
        for column, fraction in enumerate(MOMENTS):
            cell = QRectF(left + column * CELL, top + LABEL, CELL, CELL)
            cell.adjust(4, 2, -4, -2)
            illustration = illustrations[name]
            paint(painter, cell, illustration, move, fraction, mirrored, look.colours)
    _stills(painter, illustrations, moves_height, look)
    painter.end()
    return image


def _stills(
    painter: QPainter, illustrations: dict[str, Illustration], top: int, look: Look
) -> None:
    for size in SIZES:
        for column, (name, illustration) in enumerate(illustrations.items()):
            per_row = 2 if size == SIZES[-1] else len(illustrations)
            left = (column % per_row) * size
            below = top + (column // per_row) * (size + LABEL)
            _label(painter, left, below, f"{name} {size} px" if size > 64 else "", look)
            cell = QRectF(left, below + LABEL, size, size)
            move, fraction = illustration.still_move, illustration.still_fraction
            mirrored = illustration.side_default == "left"
            paint(painter, cell, illustration, move, fraction, mirrored, look.colours)
        top += size + LABEL


def _label(painter: QPainter, left: float, top: float, text: str, look: Look) -> None:
    painter.setPen(QColor(look.text))
    painter.drawText(QPointF(left + 6, top + LABEL - 6), text)


def main() -> int:
    """Write the sheet that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the PNG to write")
    looks = parser.add_mutually_exclusive_group()
    looks.add_argument("--dark", action="store_true")
    looks.add_argument("--high-contrast", action="store_true")
    options = parser.parse_args()
    application = QGuiApplication(sys.argv[:1])
    look = DARK if options.dark else HIGH_CONTRAST if options.high_contrast else LIGHT
    illustrations = {
        path.stem: parse_illustration(path.read_text("utf-8"), path.name)
        for path in sorted(ILLUSTRATIONS.glob("*.toml"))
    }
    image = sheet(illustrations, look)
    del application
    if not image.save(str(options.out)):
        print(f"cannot write {options.out}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
