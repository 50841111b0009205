"""A smooth closed curve through key poses, for rounds that never pause.

Each leg of a round lies between its second and third key; the ones before and after
give it the speed with which to pass them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from rls_coach.figure.limb import Arm, Leg, turn_to
from rls_coach.figure.pose import Pose
from rls_coach.figure.reach import Reach

LEAST_SCALE = 0.05


class Weights(NamedTuple):
    """How much of the way to each other key is added to the second one."""

    before: float
    after: float
    later: float


def curve_weights(times: tuple[float, float, float, float], share: float) -> Weights:
    """Return the weights when a share (0 to 1) of a leg is done.

    Args:
        times: When the keys around the leg are passed; the leg is the middle pair.
        share: How much of the leg is done.
    """
    t0, t1, t2, t3 = times
    leave = share * (1.0 - share) ** 2 * (t2 - t1) / (t2 - t0)
    arrive = share**2 * (share - 1.0) * (t2 - t1) / (t3 - t1)
    return Weights(-leave, share**2 * (3.0 - 2.0 * share) + leave, arrive)


def curved_pose(poses: Sequence[Pose], weights: Weights) -> Pose:
    """Return the pose on the curve through four poses."""
    angles = [
        a
        + weights.before * turn_to(a, before)
        + (weights.after + weights.later) * turn_to(a, after)
        + weights.later * turn_to(after, later)
        for before, a, after, later in zip(*map(_angles, poses), strict=True)
    ]
    sizes = [_curved(four, weights) for four in zip(*map(_sizes, poses), strict=True)]
    scales = [min(1.0, max(LEAST_SCALE, scale)) for scale in sizes[5:]]
    grips = [min(1.0, max(-1.0, grip)) for grip in sizes[3:5]]
    return Pose(
        torso=angles[0],
        neck=angles[1],
        head=angles[2],
        near_arm=_arm(angles[3:6], scales[0:2], grips[0]),
        far_arm=_arm(angles[6:9], scales[2:4], grips[1]),
        near_leg=Leg(*angles[9:13], *scales[4:6]),
        far_leg=Leg(*angles[13:17], *scales[6:8]),
        anchor=poses[1].anchor,
        lift=max(0.0, sizes[0]),
        bend=sizes[1],
        anchor_y=poses[1].anchor_y,
        breath=min(1.0, max(0.0, sizes[2])),
    )


def curved_reaches(
    reaches: Sequence[Sequence[Reach]], weights: Weights
) -> tuple[Reach, ...]:
    """Return the reaches kept from the second to the third key, on their curve."""
    before, _, after, later = (
        {(reach.end, reach.joint): reach for reach in of_key} for of_key in reaches
    )
    kept = []
    for reach in reaches[1]:
        goal = after.get((reach.end, reach.joint))
        if goal is None:
            continue
        # An end that only now begins or ceases to touch goes straight on there.
        came = before.get((reach.end, reach.joint), _across(goal, reach))
        goes = later.get((reach.end, reach.joint), _across(reach, goal))
        x = _curved((came.x, reach.x, goal.x, goes.x), weights)
        y = _curved((came.y, reach.y, goal.y, goes.y), weights)
        kept.append(Reach(reach.end, x, y, reach.joint))
    return tuple(kept)


def _arm(angles: Sequence[float], scales: Sequence[float], grip: float) -> Arm:
    upper, fore, hand = angles
    return Arm(upper, fore, hand, scales[0], scales[1], grip)


def _across(a: Reach, b: Reach) -> Reach:
    return Reach(b.end, 2.0 * b.x - a.x, 2.0 * b.y - a.y, b.joint)


def _curved(four: tuple[float, ...], weights: Weights) -> float:
    before, a, after, later = four
    return (
        a
        + weights.before * (before - a)
        + weights.after * (after - a)
        + weights.later * (later - a)
    )


def _angles(pose: Pose) -> list[float]:
    arms = (pose.near_arm, pose.far_arm)
    legs = (pose.near_leg, pose.far_leg)
    return [
        *(pose.torso, pose.neck, pose.head),
        *(angle for arm in arms for angle in (arm.upper, arm.fore, arm.hand)),
        *(a for leg in legs for a in (leg.thigh, leg.shin, leg.foot, leg.toes)),
    ]


def _sizes(pose: Pose) -> list[float]:
    arms = (pose.near_arm, pose.far_arm)
    legs = (pose.near_leg, pose.far_leg)
    return [
        *(pose.lift, pose.bend, pose.breath),
        *(arm.grip for arm in arms),
        *(scale for arm in arms for scale in (arm.upper_scale, arm.fore_scale)),
        *(scale for leg in legs for scale in (leg.thigh_scale, leg.shin_scale)),
    ]
