"""What a picture must show: hands that touch, a foot that has room, a seat below."""

import math

import pytest

from rls_coach.figure.body import Body
from rls_coach.figure.colours import FigureColours
from rls_coach.figure.illustration import Illustration
from rls_coach.figure.painter import layers_at
from rls_coach.figure.pose import solve
from rls_coach.figure.scene import DRAWN_RADII, Prop
from tests.figure.moments import all_moments, all_poses, load

MOST_APART = 3.5
"""About half the thickness of a hand, in figure units."""
LUNGES = ("lunge_rock", "lunge_chair", "lunge_upright")


def prop_of(picture: Illustration, kind: str) -> Prop:
    return next(prop for prop in picture.props if prop.kind == kind)


def test_hands_and_feet_touch_what_a_key_pose_says(picture: Illustration) -> None:
    for name, move in picture.moves.items():
        keys = (move.start, move.end, *(via.key for via in move.via))
        for key in (picture.lead_in.start, *keys):
            joints = solve(key.pose)
            for reach in key.reaches:
                base = joints[reach.joint] if reach.joint else (0.0, 0.0)
                goal = (base[0] + reach.x, base[1] + reach.y)
                assert math.dist(joints[reach.end], goal) < MOST_APART, (name, reach)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("calf_worktop", "worktop"),
        ("lunge_standing", "worktop"),
        ("lunge_chair", "chair"),
    ],
)
def test_the_front_knee_and_foot_keep_clear_of_the_furniture(
    name: str, kind: str
) -> None:
    picture = load(name)
    thing = prop_of(picture, kind)
    for joints in all_moments(picture):
        for joint in ("near_knee", "near_toe"):
            assert joints[joint].x + DRAWN_RADII[joint] < thing.x + 4.0, joint


@pytest.mark.parametrize("name", LUNGES)
def test_the_kneeling_knee_rests_on_the_pad(name: str) -> None:
    picture = load(name)
    pad = prop_of(picture, "towel")
    knee = solve(picture.rest)["far_knee"]
    assert pad.x < knee.x < pad.x + pad.width
    assert 0.0 <= pad.height - (knee.y - 8.6) < 1.5


def test_both_hands_of_the_lunge_are_beside_the_toes_and_no_arm_under_the_thigh() -> (
    None
):
    picture = load("lunge_rock")
    moments = [(move, part / 8) for move in picture.moves for part in range(9)]
    for move, fraction in moments:
        joints = solve(picture.pose_at(move, fraction))
        ankle, toe = joints["near_ankle"].x, joints["near_toe"].x
        for hand in ("near_hand", "far_hand"):
            assert ankle < joints[hand].x < toe + 16.0


def test_the_lowered_leg_of_the_seated_lunge_hides_behind_no_chair() -> None:
    picture = load("lunge_seated")
    look = FigureColours.LIGHT
    behind, person, front = layers_at(picture, "hold forward", 1.0, look)
    wood = {look.wood, look.wood_far}
    assert wood <= {part.colour for part in behind}
    assert not wood & {part.colour for part in (*person, *front)}


def test_one_who_sits_on_the_floor_does_not_sink_into_it() -> None:
    look = FigureColours.LIGHT
    for pose in all_poses(load("massage_ball")):
        parts = Body(pose).near_parts((), look)
        trunk = next(part for part in parts if part.colour == look.top)
        assert trunk.place.map(trunk.path).boundingRect().top() > -0.5


def test_the_half_bridge_is_lower_than_the_bridge_by_more_than_half() -> None:
    full, half = (load(name) for name in ("bridge", "bridge_half"))
    down = solve(full.rest)["pelvis"].y
    lifts = [solve(p.pose_at("hold", 0.5))["pelvis"].y - down for p in (full, half)]
    assert 5.0 < lifts[1] < 0.5 * lifts[0]


@pytest.mark.parametrize("name", ["inner_thigh", "inner_cushion"])
def test_both_hands_lie_on_the_leg_while_they_slide_to_the_toes(name: str) -> None:
    picture = load(name)
    at = picture.moves["reach"].via[0].at
    joints = solve(picture.moves["reach"].via[0].key.pose)
    hip, ankle = joints["near_hip"], joints["near_ankle"]
    assert 0.0 < at < 1.0
    for side in ("near", "far"):
        hand = joints[f"{side}_hand"]
        share = (hand.x - hip.x) / (ankle.x - hip.x)
        above = hand.y - (hip.y + share * (ankle.y - hip.y))
        assert 0.5 < share < 1.0
        assert 4.0 < above < 13.0
