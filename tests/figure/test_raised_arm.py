import math
from dataclasses import replace

import pytest

from rls_coach.figure.limb import Arm, Leg, arm_raised
from rls_coach.figure.pose import Pose, solve
from rls_coach.figure.reach import Reach, reached
from rls_coach.figure.sleeve import sleeve_outline

LEG, ARM = Leg(-90, -90, 0, 0), Arm(-90, -85, -85)
STANDING = Pose(90, 90, 90, ARM, ARM, LEG, LEG)
OVERHEAD = replace(STANDING, near_arm=Arm(95, 95, 95))


@pytest.mark.parametrize(
    ("upper", "share"), [(-90, 0.0), (-170, 0.0), (0, 0.0), (30, 0.0), (90, 1.0)]
)
def test_an_arm_is_raised_only_well_above_level(upper: float, share: float) -> None:
    assert arm_raised(90, upper) == share


def test_an_arm_is_raised_against_the_trunk_and_not_against_the_room() -> None:
    assert arm_raised(0, 0) == 1
    assert arm_raised(0, 90) == 0


def test_the_shoulder_of_a_raised_arm_comes_up_and_back_and_the_other_stays() -> None:
    down, up = solve(STANDING), solve(OVERHEAD)
    assert up["near_shoulder"].y > down["near_shoulder"].y + 3
    assert up["near_shoulder"].x < down["near_shoulder"].x - 3
    assert up["far_shoulder"] == down["far_shoulder"]


def test_a_raised_hand_touches_the_place_it_reaches_for() -> None:
    head = solve(STANDING)["head"]
    pose = reached(STANDING, [Reach("near_hand", head.x + 10, head.y + 14)])
    assert arm_raised(pose.waist, pose.near_arm.upper) > 0.3
    hand = solve(pose)["near_hand"]
    assert math.dist(hand, (head.x + 10, head.y + 14)) < 0.01


def test_a_sleeve_slips_down_a_raised_arm() -> None:
    ends = [
        sleeve_outline(raised / 4).shape.boundingRect().right() for raised in range(5)
    ]
    assert ends == sorted(ends, reverse=True)
    assert ends[0] > ends[-1] + 10


def test_a_sleeve_is_built_once() -> None:
    assert sleeve_outline(0.5) is sleeve_outline(0.51)
