import math

import pytest

from rls_coach.figure.illustration import Illustration
from rls_coach.figure.pose import solve
from tests.figure.moments import FRACTIONS, all_moments, height

MOVES_OF = {
    "calf_heel_lift": ("rise", "hold", "lower"),
    "lunge_rock": ("rock forward", "hold forward", "rock back", "hold back"),
    "quad_standing": ("lift", "hold", "lower", "rest"),
    "inner_thigh": ("reach", "hold", "return"),
}


@pytest.mark.parametrize(("name", "moves"), MOVES_OF.items())
def test_the_moves_have_the_names_the_exercises_use(
    name: str, moves: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    assert tuple(request.getfixturevalue(name).moves) == moves


def test_the_calf_stretch_lifts_the_front_heel_on_a_planted_toe(
    calf_heel_lift: Illustration,
) -> None:
    down = solve(calf_heel_lift.pose_at("rise", 0))
    top = solve(calf_heel_lift.pose_at("hold", 0.5))
    assert top["near_ball"].x > top["far_ball"].x + 20
    assert height(down, "near_heel") == pytest.approx(0, abs=0.5)
    assert height(top, "near_heel") > 8
    assert height(top, "near_toe") == pytest.approx(0, abs=0.5)
    assert math.dist(top["near_toe"], down["near_toe"]) < 0.5
    assert height(top, "far_heel") == pytest.approx(0, abs=0.5)


def test_the_lunge_keeps_both_hands_on_the_floor_while_it_rocks(
    lunge_rock: Illustration,
) -> None:
    for move in lunge_rock.moves:
        for fraction in FRACTIONS:
            joints = solve(lunge_rock.pose_at(move, fraction))
            assert height(joints, "near_hand") == pytest.approx(0, abs=0.5)
            assert height(joints, "far_hand") == pytest.approx(0, abs=0.5)


def test_rocking_back_straightens_the_front_leg_on_a_planted_heel(
    lunge_rock: Illustration,
) -> None:
    forward = lunge_rock.pose_at("hold forward", 0)
    back = lunge_rock.pose_at("hold back", 0)
    assert forward.near_leg.thigh - forward.near_leg.shin > 80
    assert back.near_leg.thigh - back.near_leg.shin < 15
    heels = [solve(pose)["near_heel"] for pose in (forward, back)]
    assert math.dist(*heels) < 0.5


def test_the_quad_hand_holds_the_ankle(quad_standing: Illustration) -> None:
    joints = solve(quad_standing.pose_at("hold", 0.5))
    assert math.dist(joints["near_hand"], joints["near_ankle"]) < 3


def test_the_other_hand_stays_on_the_chair(quad_standing: Illustration) -> None:
    chair = next(prop for prop in quad_standing.props if prop.kind == "chair")
    for joints in all_moments(quad_standing):
        hand = joints["far_hand"]
        assert height(joints, "far_hand") == pytest.approx(chair.height, abs=0.5)
        assert chair.x < hand.x < chair.x + 8


def test_the_hands_reach_for_the_toes_of_the_straight_leg(
    inner_thigh: Illustration,
) -> None:
    pose = inner_thigh.pose_at("hold", 0)
    joints = solve(pose)
    assert pose.near_leg.thigh == pose.near_leg.shin
    assert math.dist(joints["near_hand"], joints["near_toe"]) < 12
