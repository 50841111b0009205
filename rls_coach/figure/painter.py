"""Paints an illustration: the person at one moment, and the props.

Everything is drawn from outlines that were built once, each placed by one transform,
so that a frame costs little while the figure moves.
"""

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QTransform

from rls_coach.figure import shapes
from rls_coach.figure.body import Body, Part
from rls_coach.figure.colours import FigureColours, dressed
from rls_coach.figure.illustration import Illustration
from rls_coach.figure.props import prop_parts
from rls_coach.figure.scene import Box, Prop

__all__ = ["FigureColours", "paint"]


def paint(
    painter: QPainter,
    target: QRectF,
    illustration: Illustration,
    move: str | None,
    fraction: float,
    mirrored: bool,
    colours: FigureColours,
) -> None:
    """Paint one moment of an exercise, as large as fits, on the target's bottom edge.

    Args:
        painter: Where to paint; it is left as it was.
        target: The space to use, in the painter's units.
        illustration: The exercise.
        move: The move, or None for the lead-in from the rest pose.
        fraction: How much of the move is done, 0 to 1.
        mirrored: Whether the person faces left and works the left leg.
        colours: The colours to use.

    Raises:
        KeyError: If the illustration has no such move.
    """
    if target.isEmpty():
        return
    layers = layers_at(illustration, move, fraction, colours)
    base = _base_transform(target, illustration.frame, mirrored)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    base *= painter.worldTransform()
    for parts in layers:
        _draw(painter, parts, base, colours.outline)
    painter.restore()


def layers_at(
    illustration: Illustration,
    move: str | None,
    fraction: float,
    colours: FigureColours,
) -> tuple[list[Part], list[Part], list[Part]]:
    """Return all there is to draw at one moment: behind, the person, and in front.

    Raises:
        KeyError: If the illustration has no such move.
    """
    body = Body(illustration.pose_at(move, fraction), illustration.hair)
    worn = dressed(colours, illustration.wears)
    glow = illustration.glow_at(move)
    props = illustration.props_at(move)
    return (
        _props(props, "behind", body, colours),
        # One list, so that an outline lies behind both sides of the person.
        [
            *body.far_parts(glow, worn),
            *_props(props, "between", body, colours),
            *body.near_parts(glow, worn),
        ],
        _props(props, "front", body, colours),
    )


def _props(
    props: Iterable[Prop], layer: str, body: Body, colours: FigureColours
) -> list[Part]:
    return [
        Part(part.path, part.place, getattr(colours, part.colour))
        for prop in props
        for part in prop_parts(prop, body)
        if part.layer == layer
    ]


def _base_transform(target: QRectF, frame: Box, mirrored: bool) -> QTransform:
    width, height = frame.right - frame.left, frame.top - frame.bottom
    scale = min(target.width() / width, target.height() / height)
    across = -scale if mirrored else scale
    middle = (frame.left + frame.right) / 2.0
    return QTransform(
        *(across, 0.0, 0.0, -scale),
        target.center().x() - across * middle,
        target.bottom() + scale * frame.bottom,
    )


def _draw(painter: QPainter, parts: list[Part], base: QTransform, outline: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    if outline:
        # One pass behind all parts gives the figure one edge, without inner seams.
        painter.setBrush(_brush(outline))
        for path, place, colour in parts:
            if not _brush(colour).isOpaque():
                continue
            painter.setWorldTransform(place * base)
            painter.drawPath(shapes.fattened(path))
    for path, place, colour in parts:
        painter.setBrush(_brush(colour))
        painter.setWorldTransform(place * base)
        painter.drawPath(path)


@cache
def _brush(colour: str) -> QBrush:
    return QBrush(QColor(colour))
