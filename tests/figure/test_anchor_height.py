import pytest

from rls_coach.figure.curve import Weights, curved_pose
from rls_coach.figure.limb import Arm, Leg
from rls_coach.figure.pose import Pose, blended, solve

LEG, ARM = Leg(-90, -90, 0, 0), Arm(-90, -90, -90)


def held(thigh: float) -> Pose:
    leg = Leg(thigh, -110, 0, 0)
    return Pose(80, 80, 80, ARM, ARM, leg, LEG, anchor="pelvis", anchor_y=120.0)


@pytest.mark.parametrize("thigh", [-90.0, -40.0, 0.0])
def test_a_held_anchor_stays_up_whatever_the_legs_do(thigh: float) -> None:
    assert solve(held(thigh))["pelvis"].y == pytest.approx(120.0)


def test_it_stays_up_on_the_way_between_poses() -> None:
    a, b = held(-90), held(0)
    poses = [blended(a, b, 0.5), curved_pose([b, a, b, a], Weights(0.1, 0.5, 0.1))]
    for pose in poses:
        assert solve(pose)["pelvis"].y == pytest.approx(120.0)
