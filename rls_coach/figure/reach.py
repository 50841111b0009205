"""Bends a limb so that its end is where it should be: a hand on an ankle or a chair.

The angles of a pose say how a limb is meant to look; a reach corrects them so that the
hand really touches, at every moment of a movement and with bones of their own length.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from rls_coach.figure.limb import Arm, Leg, arm_raised
from rls_coach.figure.pose import Pose, rotated, solve
from rls_coach.figure.skeleton import (
    BALL_OFFSET,
    FOREARM,
    HAND,
    JOINT_NAMES,
    SHIN,
    THIGH,
    UPPER_ARM,
    Joints,
    Point,
)

LIMB_OF_END: Final = {
    "near_hand": "near_arm",
    "far_hand": "far_arm",
    "near_ball": "near_leg",
    "far_ball": "far_leg",
}
"""The ends that can reach, and the limb that bends for each."""
SIDES: Final = ("near", "far")
MOST_TRIES: Final = 12
NOTHING: Final = 1e-5
"""The share of being raised that is too little to move a shoulder."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The end of a limb that touches a place.

    The place is ``x``, ``y`` in figure units from ``joint``, or from the anchor's
    place on the floor when ``joint`` is None.

    Raises:
        ValueError: If the end or the joint is unknown, or the limb would reach itself.
    """

    end: str
    x: float
    y: float
    joint: str | None = None

    def __post_init__(self) -> None:
        if self.end not in LIMB_OF_END:
            raise ValueError(f"{self.end!r} is not one of {', '.join(LIMB_OF_END)}")
        if self.joint is not None and self.joint not in JOINT_NAMES:
            raise ValueError(f"{self.joint!r} is not a joint")
        if not (math.isfinite(self.x) and math.isfinite(self.y)):
            raise ValueError(f"{self.x}, {self.y} is not a place")


def reaches_between(
    a: Sequence[Reach], b: Sequence[Reach], part: float
) -> tuple[Reach, ...]:
    """Return the reaches that both ``a`` and ``b`` keep, their places in between.

    An end that touches in only one of them moves freely on its way there.
    """
    goals = {(reach.end, reach.joint): reach for reach in b}
    kept = []
    for reach in a:
        goal = goals.get((reach.end, reach.joint))
        if goal is not None:
            x = reach.x + (goal.x - reach.x) * part
            y = reach.y + (goal.y - reach.y) * part
            kept.append(Reach(reach.end, x, y, reach.joint))
    return tuple(kept)


def reached(pose: Pose, reaches: Sequence[Reach]) -> Pose:
    """Return the pose with its reaching limbs bent so that their ends touch.

    A place that is too far away is reached for with a straight limb.
    """
    if not reaches:
        return pose
    loose = frozenset(LIMB_OF_END[reach.end] for reach in reaches)
    # Legs first: a hand may reach for an ankle.
    for kind in ("leg", "arm"):
        bent = [reach for reach in reaches if LIMB_OF_END[reach.end].endswith(kind)]
        if bent:
            pose = _settled(pose, bent, loose)
    return pose


def _settled(pose: Pose, reaches: Sequence[Reach], loose: frozenset[str]) -> Pose:
    """Return the pose with limbs bent, again while that still moves a shoulder."""
    for _ in range(MOST_TRIES):
        joints = solve(pose, loose)
        before = pose
        for reach in reaches:
            pose = _bent(pose, joints, reach)
        if max(_shoulder_moved(before, pose, side) for side in SIDES) < NOTHING:
            break
    return pose


def _shoulder_moved(before: Pose, after: Pose, side: str) -> float:
    raised = (
        arm_raised(pose.waist, getattr(pose, f"{side}_arm").upper)
        for pose in (before, after)
    )
    return abs(next(raised) - next(raised))


def _bent(pose: Pose, joints: Joints, reach: Reach) -> Pose:
    base = joints[reach.joint] if reach.joint is not None else Point(0.0, 0.0)
    goal = Point(base.x + reach.x, base.y + reach.y)
    hip = joints["pelvis"]
    if reach.end == "near_hand":
        arm = _bent_arm(pose.near_arm, joints["near_shoulder"], goal)
        return replace(pose, near_arm=arm)
    if reach.end == "far_hand":
        arm = _bent_arm(pose.far_arm, joints["far_shoulder"], goal)
        return replace(pose, far_arm=arm)
    if reach.end == "near_ball":
        return replace(pose, near_leg=_bent_leg(pose.near_leg, hip, goal))
    return replace(pose, far_leg=_bent_leg(pose.far_leg, hip, goal))


def _bent_arm(arm: Arm, shoulder: Point, goal: Point) -> Arm:
    hand = rotated(Point(HAND, 0.0), arm.hand)
    upper, fore = _two_bones(
        shoulder,
        Point(goal.x - hand.x, goal.y - hand.y),
        UPPER_ARM * arm.upper_scale,
        FOREARM * arm.fore_scale,
        bend=1.0,
    )
    return replace(arm, upper=upper, fore=fore)


def _bent_leg(leg: Leg, hip: Point, goal: Point) -> Leg:
    ball = rotated(BALL_OFFSET, leg.foot)
    thigh, shin = _two_bones(
        hip,
        Point(goal.x - ball.x, goal.y - ball.y),
        THIGH * leg.thigh_scale,
        SHIN * leg.shin_scale,
        bend=-1.0,
    )
    return replace(leg, thigh=thigh, shin=shin)


def _two_bones(
    start: Point, goal: Point, first: float, second: float, bend: float
) -> tuple[float, float]:
    """Return the angles of two bones from ``start`` to ``goal``.

    With a ``bend`` of 1 the second bone turns counter-clockwise, as an elbow does;
    with -1 clockwise, as a knee does.
    """
    dx, dy = goal.x - start.x, goal.y - start.y
    distance = min(max(math.hypot(dx, dy), abs(first - second) + 1e-6), first + second)
    cosine = (first**2 + distance**2 - second**2) / (2.0 * first * distance)
    inner = math.acos(min(1.0, max(-1.0, cosine)))
    angle = math.atan2(dy, dx) - bend * inner
    elbow_x, elbow_y = first * math.cos(angle), first * math.sin(angle)
    aim = math.atan2(dy, dx)
    end_x, end_y = distance * math.cos(aim), distance * math.sin(aim)
    return math.degrees(angle), math.degrees(
        math.atan2(end_y - elbow_y, end_x - elbow_x)
    )
