import math
from dataclasses import replace

import pytest

from rls_coach.figure.limb import Arm, Leg
from rls_coach.figure.pose import Pose, solve, unnatural_limb
from rls_coach.figure.reach import Reach, reached, reaches_between

STANDING = Pose(
    torso=90,
    neck=90,
    head=90,
    near_arm=Arm(-90, -85, -85),
    far_arm=Arm(-90, -85, -85),
    near_leg=Leg(-90, -92, 0, 0),
    far_leg=Leg(-90, -90, 0, 0),
)


@pytest.mark.parametrize("end", ["near_hand", "far_hand"])
def test_a_hand_touches_the_place_it_reaches_for(end: str) -> None:
    pose = reached(STANDING, [Reach(end, 40, 120)])
    assert math.dist(solve(pose)[end], (40, 120)) < 0.01
    assert unnatural_limb(pose) is None


@pytest.mark.parametrize("end", ["near_ball", "far_ball"])
def test_a_foot_touches_the_place_it_reaches_for(end: str) -> None:
    pose = replace(STANDING, anchor="pelvis")
    pose = reached(pose, [Reach(end, 30, 40)])
    assert math.dist(solve(pose)[end], (30, 40)) < 0.01
    assert unnatural_limb(pose) is None


def test_a_hand_follows_the_foot_that_reaches_too() -> None:
    pose = reached(
        replace(STANDING, torso=40),
        [Reach("near_hand", 0, 5, "near_knee"), Reach("near_ball", 20, 45)],
    )
    joints = solve(pose)
    knee = joints["near_knee"]
    assert math.dist(joints["near_hand"], (knee.x, knee.y + 5)) < 0.01


def test_a_place_too_far_away_is_reached_for_with_a_straight_arm() -> None:
    pose = reached(STANDING, [Reach("near_hand", 500, 150)])
    assert pose.near_arm.upper == pytest.approx(pose.near_arm.fore, abs=0.1)


def test_without_a_reach_the_pose_stays_as_it_is() -> None:
    assert reached(STANDING, []) is STANDING


def test_only_what_touches_at_both_ends_of_a_move_touches_in_between() -> None:
    chair = Reach("far_hand", 30, 110)
    start = [chair, Reach("near_ball", 0, 4)]
    end = [Reach("far_hand", 40, 110), Reach("near_hand", 0, 0, "near_ankle")]
    assert reaches_between(start, end, 0.5) == (Reach("far_hand", 35, 110),)


@pytest.mark.parametrize(
    ("end", "joint", "x"),
    [("nose", None, 0), ("near_hand", "tail", 0), ("near_hand", None, math.nan)],
)
def test_a_reach_that_means_nothing_is_refused(
    end: str, joint: str | None, x: float
) -> None:
    with pytest.raises(ValueError, match="is not"):
        Reach(end, x, 0, joint)
