import math

import pytest

from rls_coach.figure.illustration import Illustration
from rls_coach.figure.pose import solve, unnatural_limb
from rls_coach.figure.skeleton import CONTACT_RADII, Joints

FRACTIONS = [step / 20 for step in range(21)]
MOVES_OF = {
    "calf_heel_lift": ("rise", "hold", "lower"),
    "lunge_rock": ("rock forward", "hold forward", "rock back", "hold back"),
    "quad_standing": ("lift", "hold", "lower", "rest"),
    "inner_thigh": ("reach", "hold", "return"),
}


def all_moments(illustration: Illustration) -> list[Joints]:
    return [
        solve(illustration.pose_at(move, fraction))
        for move in (None, *illustration.moves)
        for fraction in FRACTIONS
    ]


def height(joints: Joints, name: str) -> float:
    return joints[name].y - CONTACT_RADII[name]


@pytest.mark.parametrize(("name", "moves"), MOVES_OF.items())
def test_the_moves_have_the_names_the_exercises_use(
    name: str, moves: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    assert tuple(request.getfixturevalue(name).moves) == moves


def test_nothing_sinks_below_the_floor(illustration: Illustration) -> None:
    for joints in all_moments(illustration):
        assert min(height(joints, name) for name in CONTACT_RADII) > -0.5


def test_the_planted_joint_does_not_slide_or_lift(illustration: Illustration) -> None:
    anchor = illustration.rest.anchor
    places = [joints[anchor] for joints in all_moments(illustration)]
    assert all(math.dist(place, places[0]) < 0.5 for place in places)


def test_no_elbow_or_knee_bends_backwards(illustration: Illustration) -> None:
    for move in (None, *illustration.moves):
        for fraction in FRACTIONS:
            assert unnatural_limb(illustration.pose_at(move, fraction)) is None


def test_each_move_starts_where_the_one_before_ended(
    illustration: Illustration,
) -> None:
    moves = list(illustration.moves.values())
    for before, after in zip([moves[-1], *moves], moves, strict=False):
        assert before.end == after.start
    led_in = solve(illustration.pose_at(None, 1))
    for name, place in solve(moves[0].start.pose).items():
        assert math.dist(led_in[name], place) < 0.01


def test_a_muscle_glows_in_a_hold_and_never_in_a_movement(
    illustration: Illustration,
) -> None:
    for name, move in illustration.moves.items():
        if not name.startswith("rest"):
            assert bool(illustration.glow_at(name)) == move.is_hold
    assert illustration.glow_at(None) == ()


def test_the_frame_holds_every_joint(illustration: Illustration) -> None:
    left, bottom, right, top = illustration.frame
    for joints in all_moments(illustration):
        for place in joints.values():
            assert left < place.x < right
            assert bottom < place.y < top


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
