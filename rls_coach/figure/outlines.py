"""The plain outlines that the props are put together from."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

Places = Sequence[tuple[float, float]]


class Shape(NamedTuple):
    """An outline in figure units and the ``FigureColours`` field that fills it.

    ``layer`` is where it is drawn if that is not the layer of its prop.
    """

    path: QPainterPath
    colour: str
    layer: str = ""


def rounded(
    x: float, y: float, width: float, height: float, corner: float
) -> QPainterPath:
    """Return a rectangle with round corners; ``x``, ``y`` is its lower left."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(x, y, width, height), corner, corner)
    return path


def disc(x: float, y: float, radius: float) -> QPainterPath:
    """Return a filled circle."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    return path


def ring(x: float, y: float, radius: float, width: float) -> QPainterPath:
    """Return a circle drawn with a line of a width."""
    return lined(disc(x, y, radius), width)


def filled(points: Places) -> QPainterPath:
    """Return the area within straight lines from point to point."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    path.closeSubpath()
    return path


def stroked(points: Places, width: float) -> QPainterPath:
    """Return straight lines from point to point, of a width, with round ends."""
    line = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        line.lineTo(QPointF(*point))
    return lined(line, width)


def curved(points: Places, width: float) -> QPainterPath:
    """Return a smooth line through the points, of a width, with round ends."""
    return lined(flowing(points), width)


def flowing(points: Places) -> QPainterPath:
    """Return an open smooth line through the points."""
    path = QPainterPath(QPointF(*points[0]))
    padded = [points[0], *points, points[-1]]
    for (ax, ay), (bx, by), (cx, cy), (dx, dy) in zip(
        padded, padded[1:], padded[2:], padded[3:], strict=False
    ):
        path.cubicTo(
            *(bx + (cx - ax) / 6.0, by + (cy - ay) / 6.0),
            *(cx - (dx - bx) / 6.0, cy - (dy - by) / 6.0),
            *(cx, cy),
        )
    return path


def wave(
    left: float, right: float, y: float, height: float, length: float
) -> list[tuple[float, float]]:
    """Return places along a gentle wave of about a length from crest to crest."""
    steps = max(2, round((right - left) / length) * 4)
    return [
        (
            left + (right - left) * step / steps,
            y + height * math.sin(step * math.pi / 2.0),
        )
        for step in range(steps + 1)
    ]


def lined(path: QPainterPath, width: float) -> QPainterPath:
    """Return the line along a path, of a width, with round ends."""
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path)
