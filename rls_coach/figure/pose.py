"""A pose of the drawn person, and where its joints are.

The person is seen from the side and faces right; ``near`` limbs are those towards
the viewer. Lengths are in figure units (a standing person is about 205 tall), the
floor is y = 0 and y grows upwards. Angles are absolute, in degrees, counter-clockwise
from +x, so a pose reads like a picture: a torso of 90 is upright, a thigh of -90
points straight down, a foot of 0 stands flat.
"""

import math
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from rls_coach.figure.limb import (
    Arm,
    Leg,
    arm_between,
    arm_raised,
    check_angles,
    eased,
    leg_between,
    turn_to,
    turned,
)
from rls_coach.figure.skeleton import (
    ARM_JOINTS,
    BALL_OFFSET,
    CONTACT_RADII,
    FOREARM,
    HAND,
    HEAD,
    HEEL_OFFSET,
    JOINT_NAMES,
    LEG_JOINTS,
    NECK,
    SHIN,
    SHOULDER_BACK,
    SHOULDER_DROP,
    SHOULDER_RISE,
    SPINE_CURVE,
    THIGH,
    TOE_OFFSET,
    TORSO,
    UPPER_ARM,
    WAIST,
    Joints,
    Point,
)

STRAIGHT_TOLERANCE: Final = 10.0
"""Degrees by which a straight elbow or knee may look bent backwards."""
FLAT_SCALE: Final = 0.85


@dataclass(frozen=True, slots=True)
class Pose:
    """The person at one moment.

    The ``anchor`` joint stands at x = 0, and the lowest part of the body rests
    ``lift`` units above the floor. ``torso`` is the angle of the lower trunk, from
    which the upper one turns by ``bend`` degrees. With an ``anchor_y`` the anchor joint
    is held that high instead, as a saddle or water holds it. ``breath`` is 0 when the
    breath is out and 1 when the chest and belly are full.

    Raises:
        ValueError: If an angle is not finite, the anchor is no joint, the lift is
            negative, or the breath is not from 0 to 1.
    """

    torso: float
    neck: float
    head: float
    near_arm: Arm
    far_arm: Arm
    near_leg: Leg
    far_leg: Leg
    anchor: str = "far_ball"
    lift: float = 0.0
    bend: float = 0.0
    anchor_y: float | None = None
    breath: float = 0.0

    def __post_init__(self) -> None:
        check_angles(self.torso, self.neck, self.head, self.bend)
        if self.anchor not in JOINT_NAMES:
            raise ValueError(f"{self.anchor!r} is not a joint")
        if not 0.0 <= self.lift < math.inf:
            raise ValueError(f"a lift of {self.lift} is not a height")
        if not 0.0 <= self.breath <= 1.0:
            raise ValueError(f"a breath of {self.breath} is not from 0 to 1")

    @property
    def waist(self) -> float:
        """The angle of the upper trunk."""
        return self.torso + self.bend


def solve(pose: Pose, weightless: Collection[str] = ()) -> Joints:
    """Return where the joints of a pose are.

    Args:
        pose: The pose.
        weightless: Limbs (``near_arm``, ``far_leg`` ...) on which the person does not
            rest, because they will be bent to reach something afterwards.
    """
    waist, chest = (
        rotated(spine_at(up, pose.bend)[0], pose.torso) for up in (WAIST, TORSO)
    )
    neck = _step(chest, pose.neck, NECK)
    joints = {
        "pelvis": Point(0.0, 0.0),
        "waist": waist,
        "chest": chest,
        "neck": neck,
        "head": _step(neck, pose.head, HEAD),
    }
    for side, arm in (("near", pose.near_arm), ("far", pose.far_arm)):
        _add_arm(joints, side, arm, _shoulder(chest, pose.waist, arm))
    _add_leg(joints, "near", pose.near_leg)
    _add_leg(joints, "far", pose.far_leg)
    resting = CONTACT_RADII
    if weightless:
        loose = {name for limb in weightless for name in limb_joints(limb)}
        resting = {name: r for name, r in resting.items() if name not in loose}
    if pose.anchor_y is None:
        raise_by = pose.lift - min(joints[name].y - r for name, r in resting.items())
    else:
        raise_by = pose.anchor_y - joints[pose.anchor].y
    anchor_x = joints[pose.anchor].x
    return {name: Point(x - anchor_x, y + raise_by) for name, (x, y) in joints.items()}


def spine_at(up: float, bend: float) -> tuple[Point, float]:
    """Return a place on the spine, and the angle of the spine there in degrees.

    The place is in the frame of the lower trunk, whose +x runs up from the pelvis.

    Args:
        up: How far up from the pelvis the place is.
        bend: By how many degrees the upper trunk turns from the lower.
    """
    share = (up - (WAIST - SPINE_CURVE)) / (2.0 * SPINE_CURVE)
    if share <= 0.0 or bend == 0.0:
        return Point(up, 0.0), 0.0
    cos, sin = math.cos(math.radians(bend)), math.sin(math.radians(bend))
    if share >= 1.0:
        beyond = up - WAIST
        return Point(WAIST + beyond * cos, beyond * sin), bend
    # A quadratic curve that leaves the lower part and joins the upper one smoothly.
    after = SPINE_CURVE * share**2
    low = WAIST - SPINE_CURVE * (1.0 - share) ** 2
    angle = math.atan2(share * sin, 1.0 - share + share * cos)
    return Point(low + after * cos, after * sin), math.degrees(angle)


def limb_joints(limb: str) -> tuple[str, ...]:
    """Return the joints that move with a limb (``near_arm``, ``far_leg`` ...)."""
    side, _, kind = limb.partition("_")
    moving = (ARM_JOINTS if kind == "arm" else LEG_JOINTS)[1:]
    return tuple(f"{side}_{joint}" for joint in moving)


def between(a: Pose, b: Pose, t: float) -> Pose:
    """Return the pose a fraction ``t`` of the way from ``a`` to ``b``.

    Every angle turns the short way round, starting and ending gently, so bones keep
    their length.
    """
    return blended(a, b, eased(t))


def blended(a: Pose, b: Pose, part: float) -> Pose:
    """Return the pose a part of the way from ``a`` to ``b``, at an even speed."""
    if a == b:
        return a
    return Pose(
        torso=turned(a.torso, b.torso, part),
        neck=turned(a.neck, b.neck, part),
        head=turned(a.head, b.head, part),
        near_arm=arm_between(a.near_arm, b.near_arm, part),
        far_arm=arm_between(a.far_arm, b.far_arm, part),
        near_leg=leg_between(a.near_leg, b.near_leg, part),
        far_leg=leg_between(a.far_leg, b.far_leg, part),
        anchor=b.anchor if part >= 1.0 else a.anchor,
        lift=a.lift + (b.lift - a.lift) * part,
        bend=a.bend + (b.bend - a.bend) * part,
        anchor_y=a.anchor_y,
        breath=a.breath + (b.breath - a.breath) * part,
    )


def unnatural_limb(pose: Pose) -> str | None:
    """Return the first limb whose elbow or knee bends the wrong way, if any.

    A shortened limb points at the viewer, where the way it bends cannot be seen.
    """
    for name, arm in (("near_arm", pose.near_arm), ("far_arm", pose.far_arm)):
        is_flat = min(arm.upper_scale, arm.fore_scale) > FLAT_SCALE
        if is_flat and turn_to(arm.upper, arm.fore) < -STRAIGHT_TOLERANCE:
            return name
    for name, leg in (("near_leg", pose.near_leg), ("far_leg", pose.far_leg)):
        is_flat = min(leg.thigh_scale, leg.shin_scale) > FLAT_SCALE
        if is_flat and turn_to(leg.shin, leg.thigh) < -STRAIGHT_TOLERANCE:
            return name
    return None


def rotated(offset: Point, angle: float) -> Point:
    """Return an offset turned by an angle in degrees."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return Point(offset.x * cos - offset.y * sin, offset.x * sin + offset.y * cos)


def _shoulder(chest: Point, waist: float, arm: Arm) -> Point:
    raised = arm_raised(waist, arm.upper)
    up = SHOULDER_RISE * raised - SHOULDER_DROP
    offset = rotated(Point(up, SHOULDER_BACK * raised), waist)
    return Point(chest.x + offset.x, chest.y + offset.y)


def _add_arm(joints: dict[str, Point], side: str, arm: Arm, shoulder: Point) -> None:
    elbow = _step(shoulder, arm.upper, UPPER_ARM * arm.upper_scale)
    wrist = _step(elbow, arm.fore, FOREARM * arm.fore_scale)
    joints[f"{side}_shoulder"] = shoulder
    joints[f"{side}_elbow"] = elbow
    joints[f"{side}_wrist"] = wrist
    joints[f"{side}_hand"] = _step(wrist, arm.hand, HAND)


def _add_leg(joints: dict[str, Point], side: str, leg: Leg) -> None:
    hip = joints["pelvis"]
    knee = _step(hip, leg.thigh, THIGH * leg.thigh_scale)
    ankle = _step(knee, leg.shin, SHIN * leg.shin_scale)
    heel, ball = rotated(HEEL_OFFSET, leg.foot), rotated(BALL_OFFSET, leg.foot)
    toe = rotated(TOE_OFFSET, leg.toes)
    joints[f"{side}_hip"] = hip
    joints[f"{side}_knee"] = knee
    joints[f"{side}_ankle"] = ankle
    joints[f"{side}_heel"] = Point(ankle.x + heel.x, ankle.y + heel.y)
    joints[f"{side}_ball"] = Point(ankle.x + ball.x, ankle.y + ball.y)
    joints[f"{side}_toe"] = Point(ankle.x + ball.x + toe.x, ankle.y + ball.y + toe.y)


def _step(start: Point, angle: float, length: float) -> Point:
    turn = math.radians(angle)
    return Point(start.x + length * math.cos(turn), start.y + length * math.sin(turn))
