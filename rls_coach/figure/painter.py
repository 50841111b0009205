"""Paints an illustration: the person at one moment, and the props.

Everything is drawn from outlines that were built once, each placed by one transform,
so that a frame costs little while the figure moves.
"""

import math
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QTransform

from rls_coach.figure import shapes
from rls_coach.figure.colours import FigureColours
from rls_coach.figure.illustration import Illustration
from rls_coach.figure.limb import Arm, Leg
from rls_coach.figure.pose import Pose, solve
from rls_coach.figure.props import prop_shapes
from rls_coach.figure.scene import Box
from rls_coach.figure.skeleton import Joints, Point

__all__ = ["FigureColours", "paint"]


class Part(NamedTuple):
    """An outline, where it goes, and its colour."""

    path: QPainterPath
    place: QTransform
    colour: str


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
    pose = illustration.pose_at(move, fraction)
    glow = illustration.glow_at(move)
    base = _base_transform(target, illustration.frame, mirrored)
    person = _person(pose, glow, colours)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    base *= painter.worldTransform()
    for parts in (
        _props(illustration, False, colours),
        person,
        _props(illustration, True, colours),
    ):
        _draw(painter, parts, base, colours.outline)
    painter.restore()


def _props(
    illustration: Illustration, is_in_front: bool, colours: FigureColours
) -> list[Part]:
    here = QTransform()
    return [
        Part(path, here, getattr(colours, colour))
        for prop in illustration.props
        if prop.is_in_front == is_in_front
        for path, colour in prop_shapes(prop)
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
        for path, place, _ in parts:
            painter.setWorldTransform(place * base)
            painter.drawPath(shapes.fattened(path))
    for path, place, colour in parts:
        painter.setBrush(_brush(colour))
        painter.setWorldTransform(place * base)
        painter.drawPath(path)


def _person(pose: Pose, glow: tuple[str, ...], colours: FigureColours) -> list[Part]:
    joints = solve(pose)
    torso = _placed(joints["pelvis"], pose.torso)
    neck = _placed(joints["chest"], pose.neck)
    return [
        *_arm("far", pose.far_arm, joints, colours),
        *_leg("far", pose.far_leg, joints, colours, glow),
        *_leg("near", pose.near_leg, joints, colours, glow),
        Part(shapes.NECK_SHAPE, neck, colours.skin_far),
        Part(shapes.TORSO_SHAPE, torso, colours.top),
        Part(shapes.TORSO_SHADE, torso, colours.top_shade),
        *_head(_placed(joints["head"], pose.head), colours),
        *_arm("near", pose.near_arm, joints, colours),
    ]


def _head(place: QTransform, colours: FigureColours) -> list[Part]:
    return [
        Part(shapes.HEAD_SHAPE, place, colours.skin),
        Part(shapes.FACE, place, colours.face),
        Part(shapes.HAIR_SHAPE, place, colours.hair),
        Part(shapes.HAIR_SHADE, place, colours.hair_shade),
        Part(shapes.EAR, place, colours.skin),
    ]


def _arm(side: str, arm: Arm, joints: Joints, colours: FigureColours) -> list[Part]:
    is_near = side == "near"
    skin = colours.skin if is_near else colours.skin_far
    upper = _placed(joints[f"{side}_shoulder"], arm.upper, arm.upper_scale)
    fore = _placed(joints[f"{side}_elbow"], arm.fore, arm.fore_scale)
    hand = _placed(joints[f"{side}_wrist"], arm.hand)
    limb = [
        Part(shapes.UPPER_ARM_SHAPE, upper, skin),
        Part(shapes.FOREARM_SHAPE, fore, skin),
        Part(shapes.HAND_SHAPE, hand, skin),
    ]
    if not is_near:
        return [*limb, Part(shapes.SLEEVE, upper, colours.top_far)]
    # Thin edges tell the near arm from the face and the torso behind it.
    return [
        Part(shapes.UPPER_ARM_EDGE, upper, colours.skin_far),
        *limb,
        Part(shapes.SLEEVE_EDGE, upper, colours.top_shade),
        Part(shapes.SLEEVE, upper, colours.top),
    ]


def _leg(
    side: str, leg: Leg, joints: Joints, colours: FigureColours, glow: tuple[str, ...]
) -> list[Part]:
    is_near = side == "near"
    cloth = colours.leg if is_near else colours.leg_far
    shoe = colours.shoe if is_near else colours.shoe_far
    thigh = _placed(joints[f"{side}_hip"], leg.thigh, leg.thigh_scale)
    shin = _placed(joints[f"{side}_knee"], leg.shin, leg.shin_scale)
    foot = _placed(joints[f"{side}_ankle"], leg.foot)
    toes = _placed(joints[f"{side}_ball"], leg.toes)
    parts = [
        Part(shapes.ANKLE_SHAPE, shin, colours.skin if is_near else colours.skin_far),
        Part(shapes.SHOE, foot, shoe),
        Part(shapes.SHOE_TOE, toes, shoe),
        Part(shapes.SOLE, foot, colours.sole),
        Part(shapes.SOLE_TOE, toes, colours.sole),
        Part(shapes.SHIN_SHAPE, shin, cloth),
        Part(shapes.THIGH_SHAPE, thigh, cloth),
    ]
    for bone in glow:
        glow_side, _, muscle = bone.partition("_")
        if glow_side == side:
            place = shin if muscle == "calf" else thigh
            parts.append(Part(shapes.GLOW_SHAPES[muscle], place, colours.glow))
    return parts


def _placed(origin: Point, angle: float, scale: float = 1.0) -> QTransform:
    turn = math.radians(angle)
    cos, sin = math.cos(turn), math.sin(turn)
    return QTransform(cos * scale, sin * scale, -sin, cos, origin.x, origin.y)


@cache
def _brush(colour: str) -> QBrush:
    return QBrush(QColor(colour))
