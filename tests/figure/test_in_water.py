"""A swimmer who kicks, a bath with a person in it, and a basin beside a chair."""

import pytest

from rls_coach.figure.limb import turn_to
from rls_coach.figure.pose import solve
from rls_coach.figure.props_water import RIM
from rls_coach.figure.scene import Prop
from tests.figure.moments import all_poses, load

MOMENTS = (0.0, 0.25, 0.5, 0.75, 1.0)


def prop_of(name: str, kind: str) -> Prop:
    return next(prop for prop in load(name).props if prop.kind == kind)


@pytest.mark.parametrize("move", ["easy start", "laps"])
def test_the_swimmer_has_one_leg_up_and_one_down_at_every_even_moment(
    move: str,
) -> None:
    ups = []
    for fraction in MOMENTS:
        joints = solve(load("swimming").pose_at(move, fraction))
        near, far = joints["near_ankle"].y, joints["far_ankle"].y
        assert abs(near - far) > 20.0
        ups.append(near > far)
    assert ups == [True, False, True, False, True]


def test_the_feet_of_the_swimmer_are_pointed() -> None:
    for pose in all_poses(load("swimming")):
        for leg in (pose.near_leg, pose.far_leg):
            assert 10.0 < turn_to(leg.shin, leg.foot) < 40.0


def test_the_chin_of_the_swimmer_is_out_of_the_water_on_a_neck_that_shows() -> None:
    water = prop_of("swimming", "water")
    for pose in all_poses(load("swimming")):
        joints = solve(pose)
        assert joints["neck"].y > water.bottom + water.height + 8.0
        assert pose.neck > 50.0


def test_the_bent_arm_of_a_bather_lies_on_the_rim() -> None:
    bath = prop_of("warm_bath", "bath")
    rim = bath.bottom + bath.height
    for pose in all_poses(load("warm_bath")):
        joints = solve(pose)
        assert 1.0 < joints["near_hand"].y - rim < 5.0
        assert 3.0 < joints["near_elbow"].y - rim < 9.0
        assert turn_to(pose.near_arm.upper, pose.near_arm.fore) > 40.0


def test_shoulders_and_knees_of_a_bather_are_out_of_the_water() -> None:
    bath = prop_of("warm_bath", "bath")
    for pose in all_poses(load("warm_bath")):
        joints = solve(pose)
        assert joints["near_shoulder"].y > bath.bottom + bath.height + 15.0
        assert joints["near_knee"].y > bath.bottom + bath.height + 8.0


def test_the_basin_stands_clear_of_the_chair_and_holds_both_feet() -> None:
    chair, basin = prop_of("foot_bath", "chair"), prop_of("foot_bath", "basin")
    assert basin.x - RIM / 2.0 > chair.x + chair.width + 2.0
    for pose in all_poses(load("foot_bath")):
        joints = solve(pose)
        for side in ("near", "far"):
            assert joints[f"{side}_heel"].x - 4.0 > basin.x + 5.0
            assert joints[f"{side}_toe"].x + 3.0 < basin.x + basin.width - 5.0
