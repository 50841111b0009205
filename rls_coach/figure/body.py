"""The parts of the drawn person, each placed where its bone is."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QPainterPath, QTransform

from rls_coach.figure import shapes
from rls_coach.figure.colours import FigureColours
from rls_coach.figure.foot import BARE, BARE_SHIN, SHOD, SWIM_HEM, SWIM_LEG
from rls_coach.figure.hair import HAIR_SHADES, HAIR_SHAPES
from rls_coach.figure.hand import hand_lines, hand_outline
from rls_coach.figure.lap import lap_glow, lap_outline, lap_shown
from rls_coach.figure.limb import Leg, arm_raised
from rls_coach.figure.pose import Pose, solve
from rls_coach.figure.scene import BONE_OF_JOINT, HAIRS
from rls_coach.figure.skeleton import Joints, Point
from rls_coach.figure.sleeve import sleeve_outline
from rls_coach.figure.trunk import trunk_outline


class Part(NamedTuple):
    """An outline, where it goes, and its colour."""

    path: QPainterPath
    place: QTransform
    colour: str


class Body:
    """The person in a pose, with one of the ``HAIRS``, as parts to draw in order."""

    def __init__(self, pose: Pose, hair: str = HAIRS[0]) -> None:
        self._pose = pose
        self._hair = hair
        self._joints = solve(pose)

    def far_parts(self, glow: Sequence[str], colours: FigureColours) -> list[Part]:
        """Return the far limbs, back to front."""
        pose, joints = self._pose, self._joints
        return [
            *_arm("far", pose, joints, colours),
            *_leg("far", pose.far_leg, joints, colours, glow),
        ]

    def near_parts(self, glow: Sequence[str], colours: FigureColours) -> list[Part]:
        """Return the near limbs, the trunk and the head, back to front."""
        pose, joints = self._pose, self._joints
        torso = _placed(joints["pelvis"], pose.torso)
        trunk = trunk_outline(pose.bend, pose.breath)
        neck = _placed(joints["chest"], pose.neck)
        return [
            *_leg("near", pose.near_leg, joints, colours, glow),
            Part(shapes.NECK_SHAPE, neck, colours.skin_far),
            Part(trunk.shape, torso, colours.top),
            Part(trunk.shade, torso, colours.top_shade),
            *_seat_glow(torso, colours, glow),
            *_lap(pose, joints, colours, glow),
            *_head(_placed(joints["head"], pose.head), self._hair, colours),
            *_arm("near", pose, joints, colours),
        ]

    def place_of(self, joint: str | None) -> QTransform:
        """Return where the bone that begins at a joint is; None is the room."""
        if joint is None:
            return QTransform()
        limb, bone = BONE_OF_JOINT[joint]
        return _placed(self._joints[joint], getattr(getattr(self._pose, limb), bone))


def _head(place: QTransform, hair: str, colours: FigureColours) -> list[Part]:
    return [
        Part(shapes.HEAD_SHAPE, place, colours.skin),
        Part(shapes.FACE, place, colours.face),
        Part(HAIR_SHAPES[hair], place, colours.hair),
        Part(HAIR_SHADES[hair], place, colours.hair_shade),
        Part(shapes.EAR, place, colours.skin),
    ]


def _arm(side: str, pose: Pose, joints: Joints, colours: FigureColours) -> list[Part]:
    is_near = side == "near"
    arm = pose.near_arm if is_near else pose.far_arm
    sleeve = sleeve_outline(arm_raised(pose.waist, arm.upper))
    skin = colours.skin if is_near else colours.skin_far
    upper = _placed(joints[f"{side}_shoulder"], arm.upper, arm.upper_scale)
    fore = _placed(joints[f"{side}_elbow"], arm.fore, arm.fore_scale)
    hand = _placed(joints[f"{side}_wrist"], arm.hand)
    limb = [
        Part(shapes.UPPER_ARM_SHAPE, upper, skin),
        Part(shapes.FOREARM_SHAPE, fore, skin),
        Part(hand_outline(arm.grip), hand, skin),
    ]
    is_bare = colours.leg == colours.skin
    if not is_near:
        worn = [] if is_bare else [Part(sleeve.shape, upper, colours.top_far)]
        return [*limb, *worn]
    # Thin edges tell the near arm from the face and the torso behind it.
    edges = [
        Part(shapes.UPPER_ARM_EDGE, upper, colours.skin_far),
        Part(shapes.FOREARM_EDGE, fore, colours.skin_far),
    ]
    worn = [
        Part(sleeve.edge, upper, colours.top_shade),
        Part(sleeve.shape, upper, colours.top),
    ]
    drawn = hand_lines(arm.grip)
    lines = [] if drawn is None else [Part(drawn, hand, colours.skin_far)]
    return [*edges, *limb, *lines, *([] if is_bare else worn)]


def _leg(
    side: str, leg: Leg, joints: Joints, colours: FigureColours, glow: Sequence[str]
) -> list[Part]:
    is_near = side == "near"
    skin = colours.skin if is_near else colours.skin_far
    cloth = colours.leg if is_near else colours.leg_far
    shoe = colours.shoe if is_near else colours.shoe_far
    worn = BARE if shoe == skin else SHOD
    thigh = _placed(joints[f"{side}_hip"], leg.thigh, leg.thigh_scale)
    shin = _placed(joints[f"{side}_knee"], leg.shin, leg.shin_scale)
    foot = _placed(joints[f"{side}_ankle"], leg.foot)
    toes = _placed(joints[f"{side}_ball"], leg.toes)
    parts = [
        Part(shapes.ANKLE_SHAPE, shin, skin),
        Part(worn.foot, foot, shoe),
        Part(worn.toes, toes, shoe),
        Part(worn.foot_mark, foot, colours.sole),
        Part(worn.toes_mark, toes, colours.sole),
        Part(_shin_outline(cloth, skin), shin, cloth),
        Part(shapes.THIGH_SHAPE, thigh, cloth),
    ]
    top = colours.top if is_near else colours.top_far
    if cloth == skin != top:
        hem = colours.top_shade if is_near else colours.top_far
        parts += [Part(SWIM_LEG, thigh, top), Part(SWIM_HEM, thigh, hem)]
    for bone in glow:
        glow_side, _, muscle = bone.partition("_")
        if glow_side == side and muscle != "glute":
            place = shin if muscle == "calf" else thigh
            parts.append(Part(shapes.GLOW_SHAPES[muscle], place, colours.glow))
    return parts


def _shin_outline(cloth: str, skin: str) -> QPainterPath:
    return BARE_SHIN if cloth == skin else shapes.SHIN_SHAPE


def _seat_glow(
    torso: QTransform, colours: FigureColours, glow: Sequence[str]
) -> list[Part]:
    """Return the glow of the buttock, which the shirt would hide."""
    if "near_glute" not in glow:
        return []
    return [Part(shapes.GLUTE_GLOW, torso, colours.glow)]


def _lap(
    pose: Pose, joints: Joints, colours: FigureColours, glow: Sequence[str]
) -> list[Part]:
    """Return the part of the near leg that lies in front of the shirt."""
    shown, leg = lap_shown(pose), pose.near_leg
    if not shown:
        return []
    thigh = _placed(joints["near_hip"], leg.thigh, leg.thigh_scale)
    shin = _placed(joints["near_knee"], leg.shin, leg.shin_scale)
    parts = [
        Part(_shin_outline(colours.leg, colours.skin), shin, colours.leg),
        Part(lap_outline(shown), thigh, colours.leg),
    ]
    for bone in glow:
        side, _, muscle = bone.partition("_")
        if side == "near" and muscle == "calf":
            parts.append(Part(shapes.GLOW_SHAPES[muscle], shin, colours.glow))
        elif side == "near" and muscle in shapes.GLOW_SHAPES:
            parts.append(Part(lap_glow(muscle, shown), thigh, colours.glow))
    return parts


def _placed(origin: Point, angle: float, scale: float = 1.0) -> QTransform:
    turn = math.radians(angle)
    cos, sin = math.cos(turn), math.sin(turn)
    return QTransform(cos * scale, sin * scale, -sin, cos, origin.x, origin.y)
