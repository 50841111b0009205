"""The outlines of the things around the person."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from rls_coach.figure.scene import Prop
from rls_coach.figure.shapes import joined

SEAT_HEIGHT_SHARE = 0.47
WOOD_WIDTH = 5.5


class Shape(NamedTuple):
    """An outline in figure units and the ``FigureColours`` field that fills it."""

    path: QPainterPath
    colour: str


@cache
def prop_shapes(prop: Prop) -> tuple[Shape, ...]:
    """Return what to draw for a prop, back to front."""
    if prop.kind == "chair":
        return _chair(prop)
    if prop.kind == "towel":
        return _towel(prop)
    if prop.kind == "cushion":
        return _cushion(prop)
    corner = min(prop.width, prop.height) / 2.0 if prop.kind == "mat" else 2.0
    path = _rounded(prop.x, prop.bottom, prop.width, prop.height, corner)
    return (Shape(path, "mat" if prop.kind == "mat" else "wood"),)


def _chair(prop: Prop) -> tuple[Shape, ...]:
    """Draw a plain chair from the side, its back on the left and the seat behind it."""
    left, right, top = prop.x, prop.x + prop.width, prop.bottom + prop.height
    half = WOOD_WIDTH / 2.0
    floor = prop.bottom + half
    seat = prop.bottom + prop.height * SEAT_HEIGHT_SHARE
    post = _stroked(
        [(left + 5.0, floor), (left + 7.0, seat), (left + half, top - half)]
    )
    front_leg = _stroked([(right - 5.0, seat), (right - half, floor)])
    far = joined(
        _stroked([(left + 12.0, floor), (left + 12.0, seat)]),
        _stroked([(right - 11.0, seat), (right - 10.0, floor)]),
        _stroked([(left + 9.0, seat * 0.42), (right - 5.0, seat * 0.42)], 3.5),
    )
    slab = _rounded(left + 3.0, seat - 3.5, prop.width - 4.0, 7.0, 3.5)
    rail = _stroked([(left + half, top - half), (left + half + 1.7, top - 20.0)], 8.0)
    return (
        Shape(far, "wood_far"),
        Shape(joined(post, front_leg, slab, rail), "wood"),
    )


def _towel(prop: Prop) -> tuple[Shape, ...]:
    whole = _rounded(prop.x, prop.bottom, prop.width, prop.height, prop.height / 2.0)
    fold_bottom = prop.bottom + prop.height * 0.44
    fold = _rounded(
        prop.x + 3.0, fold_bottom, prop.width - 4.0, prop.height * 0.14, 0.4
    )
    return (Shape(whole, "cloth"), Shape(fold, "cloth_shade"))


def _cushion(prop: Prop) -> tuple[Shape, ...]:
    whole = _rounded(prop.x, prop.bottom, prop.width, prop.height, prop.height * 0.48)
    seam_bottom = prop.bottom + prop.height * 0.42
    seam = _rounded(prop.x + 1.0, seam_bottom, prop.width - 2.0, 1.1, 0.5)
    return (Shape(whole, "cloth"), Shape(seam, "cloth_shade"))


def _rounded(
    x: float, y: float, width: float, height: float, corner: float
) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(x, y, width, height), corner, corner)
    return path


def _stroked(
    points: list[tuple[float, float]], width: float = WOOD_WIDTH
) -> QPainterPath:
    line = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        line.lineTo(QPointF(*point))
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(line)
