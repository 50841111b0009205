import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rls_coach.figure.limb import Arm, Leg
from rls_coach.figure.pose import Pose, between, solve, unnatural_limb
from rls_coach.figure.skeleton import (
    CONTACT_RADII,
    FOREARM,
    HAND,
    HEAD,
    JOINT_NAMES,
    NECK,
    SHIN,
    THIGH,
    TORSO,
    UPPER_ARM,
    WAIST,
)

STANDING = Pose(
    torso=90,
    neck=90,
    head=90,
    near_arm=Arm(-90, -85, -85),
    far_arm=Arm(-90, -85, -85),
    near_leg=Leg(-90, -90, 0, 0),
    far_leg=Leg(-90, -90, 0, 0),
)
BONES = [
    ("chest", "neck", NECK),
    ("neck", "head", HEAD),
    *(
        (f"{side}_{start}", f"{side}_{end}", length)
        for side in ("near", "far")
        for start, end, length in (
            ("shoulder", "elbow", UPPER_ARM),
            ("elbow", "wrist", FOREARM),
            ("wrist", "hand", HAND),
            ("hip", "knee", THIGH),
            ("knee", "ankle", SHIN),
        )
    ),
]
angles = st.floats(-720, 720)
arms = st.builds(Arm, angles, angles, angles)
legs = st.builds(Leg, angles, angles, angles, angles)
poses = st.builds(
    Pose,
    *(angles, angles, angles, arms, arms, legs, legs),
    anchor=st.sampled_from(JOINT_NAMES),
    lift=st.floats(0, 50),
    bend=st.floats(-90, 90),
)


@given(a=poses, b=poses, t=st.floats(0, 1))
def test_bones_keep_their_length_between_any_two_poses(
    a: Pose, b: Pose, t: float
) -> None:
    joints = solve(between(a, b, t))
    for start, end, length in BONES:
        assert math.dist(joints[start], joints[end]) == pytest.approx(length)


@given(pose=poses)
def test_the_lowest_part_of_the_body_is_at_the_lift_above_the_floor(pose: Pose) -> None:
    joints = solve(pose)
    lowest = min(joints[name].y - radius for name, radius in CONTACT_RADII.items())
    assert lowest == pytest.approx(pose.lift, abs=1e-6)


@given(pose=poses)
def test_the_anchor_stands_at_x_0(pose: Pose) -> None:
    assert solve(pose)[pose.anchor].x == pytest.approx(0)


def test_solving_gives_every_joint() -> None:
    assert set(solve(STANDING)) == set(JOINT_NAMES)


def test_a_movement_starts_and_ends_at_its_poses() -> None:
    bent = replace(STANDING, torso=30)
    assert between(STANDING, bent, 0).torso == 90
    assert between(STANDING, bent, 1).torso == 30


def test_an_angle_turns_the_short_way_round() -> None:
    back = replace(STANDING, near_leg=Leg(-90, 120, 0, 0))
    halfway = between(STANDING, back, 0.5)
    assert halfway.near_leg.shin == pytest.approx(-165)


def test_a_movement_is_slow_at_its_start_and_end() -> None:
    bent = replace(STANDING, torso=30)
    first, middle = (
        between(STANDING, bent, start).torso
        - between(STANDING, bent, start + 0.1).torso
        for start in (0.0, 0.45)
    )
    assert first < middle / 3


def test_a_fraction_outside_0_and_1_stays_at_the_ends() -> None:
    bent = replace(STANDING, torso=30)
    assert between(STANDING, bent, -1).torso == 90
    assert between(STANDING, bent, 2).torso == 30


@pytest.mark.parametrize("angle", [math.nan, math.inf])
def test_an_angle_that_is_not_finite_is_refused(angle: float) -> None:
    with pytest.raises(ValueError, match="not an angle"):
        replace(STANDING, torso=angle)
    with pytest.raises(ValueError, match="not an angle"):
        Arm(0, angle, 0)


@pytest.mark.parametrize("scale", [0, -1, 1.1, math.nan])
def test_a_scale_that_would_lengthen_or_turn_a_bone_is_refused(scale: float) -> None:
    with pytest.raises(ValueError, match="scale"):
        Leg(0, 0, 0, 0, thigh_scale=scale)


def test_the_shoulders_and_the_neck_hang_from_the_upper_trunk() -> None:
    upright, bent = solve(STANDING), solve(replace(STANDING, bend=-60))
    for joint in ("near_shoulder", "far_shoulder", "chest", "head"):
        assert bent[joint].x > upright[joint].x + 20
    assert bent["near_hip"] == upright["near_hip"]
    assert math.dist(bent["chest"], bent["near_shoulder"]) == pytest.approx(5)


def test_a_straight_trunk_is_as_long_as_its_bones() -> None:
    joints = solve(STANDING)
    assert math.dist(joints["pelvis"], joints["waist"]) == pytest.approx(WAIST)
    assert math.dist(joints["pelvis"], joints["chest"]) == pytest.approx(TORSO)


def test_a_trunk_rounds_on_the_way_to_a_rounded_pose() -> None:
    rounded = replace(STANDING, torso=80, bend=-40)
    halfway = between(STANDING, rounded, 0.5)
    assert (halfway.torso, halfway.waist) == pytest.approx((85, 65))


@pytest.mark.parametrize("grip", [-1.1, 1.1, math.nan])
def test_a_grip_that_is_no_share_is_refused(grip: float) -> None:
    with pytest.raises(ValueError, match="grip"):
        Arm(0, 0, 0, grip=grip)


def test_an_unknown_anchor_is_refused() -> None:
    with pytest.raises(ValueError, match="tail"):
        replace(STANDING, anchor="tail")


@pytest.mark.parametrize("lift", [-1, math.inf, math.nan])
def test_a_lift_that_is_no_height_is_refused(lift: float) -> None:
    with pytest.raises(ValueError, match="lift"):
        replace(STANDING, lift=lift)


def test_an_elbow_or_knee_that_bends_the_wrong_way_is_noticed() -> None:
    assert unnatural_limb(STANDING) is None
    assert unnatural_limb(replace(STANDING, far_arm=Arm(-90, -130, 0))) == "far_arm"
    assert unnatural_limb(replace(STANDING, near_leg=Leg(-90, -60, 0, 0))) == "near_leg"


def test_a_limb_that_points_at_the_viewer_may_seem_to_bend_any_way() -> None:
    leg = Leg(-90, -60, 0, 0, thigh_scale=0.6)
    assert unnatural_limb(replace(STANDING, near_leg=leg)) is None
