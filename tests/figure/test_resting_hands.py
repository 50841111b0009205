"""Hands that rest on the belly, on a chair and on the calf, at every moment."""

import math

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from rls_coach.figure.illustration import Illustration
from rls_coach.figure.pose import Pose, solve
from rls_coach.figure.props import prop_shapes
from rls_coach.figure.scene import Prop
from rls_coach.figure.trunk import trunk_outline
from tests.figure.moments import all_poses, load

SIDES = ("near", "far")
HALF_HAND = 5.0
DEEP_IN_THE_LEG, BESIDE_THE_LEG = 6.0, 10.0


def trunk(pose: Pose) -> QPainterPath:
    pelvis = solve(pose)["pelvis"]
    place = QTransform.fromTranslate(pelvis.x, pelvis.y).rotate(pose.torso)
    return place.map(trunk_outline(pose.bend, pose.breath).shape)


def around(place: tuple[float, float], reach: float) -> QRectF:
    x, y = place
    return QRectF(x - reach, y - reach, 2.0 * reach, 2.0 * reach)


@pytest.mark.parametrize("name", ["slow_breathing", "relax_after"])
def test_both_hands_rest_on_the_belly_while_it_rises_and_sinks(name: str) -> None:
    for pose in all_poses(load(name)):
        joints, belly = solve(pose), trunk(pose)
        for side in SIDES:
            hand = joints[f"{side}_hand"]
            assert belly.intersects(around(hand, HALF_HAND)), side


def test_the_near_hand_of_one_who_breathes_stays_on_the_belly() -> None:
    for pose in all_poses(load("slow_breathing")):
        assert trunk(pose).contains(QPointF(*solve(pose)["near_hand"]))


def test_breath_is_drawn_before_the_nose_and_drifts_to_the_side() -> None:
    picture = load("slow_breathing")
    breath = next(prop for prop in picture.props if prop.kind == "steam")
    drawn = prop_shapes(breath)[0].path.boundingRect()
    assert drawn.width() > drawn.height()
    for pose in all_poses(picture):
        head = solve(pose)["head"]
        nose = head.y - 4.0
        assert head.x + 15.0 < breath.x < head.x + 32.0
        assert breath.bottom < nose < breath.bottom + breath.height + 4.0


def test_a_bent_arm_beside_the_body_has_most_of_its_length() -> None:
    for pose in all_poses(load("relax_after")):
        assert pose.near_arm.upper_scale > 0.7


def test_the_mat_reaches_beyond_the_feet_of_one_who_lies() -> None:
    picture = load("relax_after")
    mat = next(prop for prop in picture.props if prop.kind == "mat")
    for pose in all_poses(picture):
        assert solve(pose)["near_toe"].x + 3.0 < mat.x + mat.width


def test_the_near_hand_holds_the_back_of_the_chair_all_through_the_sway() -> None:
    picture = load("relax_sway")
    chair = next(prop for prop in picture.props if prop.kind == "chair")
    for pose in all_poses(picture):
        hand = solve(pose)["near_hand"]
        assert holds(chair, hand)
        assert pose.near_arm.grip == 1.0
        assert min(pose.near_arm.upper_scale, pose.near_arm.fore_scale) == 1.0


def holds(prop: Prop, hand: tuple[float, float]) -> bool:
    return any(s.path.intersects(around(hand, HALF_HAND)) for s in prop_shapes(prop))


def test_the_sway_goes_from_flat_feet_to_the_toes_and_to_the_heels() -> None:
    picture = load("relax_sway")
    flat, toes, _, heels = (solve(picture.pose_at("sway", i / 4)) for i in range(4))
    for side in SIDES:
        assert toes[f"{side}_heel"].y > flat[f"{side}_heel"].y + 5.0
        assert heels[f"{side}_toe"].y > flat[f"{side}_toe"].y + 5.0
    assert toes["head"].x > flat["head"].x + 8.0
    assert heels["head"].x < flat["head"].x - 8.0
    assert (picture.still_move, picture.still_fraction) == ("sway", 0.25)


def from_shin(picture: Illustration, fraction: float, side: str) -> tuple[float, float]:
    """Return how far along the near shin a hand is, and how far before it."""
    joints = solve(picture.pose_at("calf strokes", fraction))
    knee, ankle = joints["near_knee"], joints["near_ankle"]
    hand = joints[f"{side}_hand"]
    length = math.dist(knee, ankle)
    dx, dy = (ankle.x - knee.x) / length, (ankle.y - knee.y) / length
    x, y = hand.x - knee.x, hand.y - knee.y
    return x * dx + y * dy, dx * y - dy * x


@pytest.mark.parametrize("fraction", [step / 20 for step in range(21)])
def test_open_hands_stroke_both_sides_of_the_calf(fraction: float) -> None:
    picture = load("massage_warmup")
    pose = picture.pose_at("calf strokes", fraction)
    assert pose.near_arm.grip == pose.far_arm.grip == 0.0
    along, before = from_shin(picture, fraction, "near")
    assert 2.0 < along < 44.0
    assert abs(before) < DEEP_IN_THE_LEG
    along, before = from_shin(picture, fraction, "far")
    assert 2.0 < along < 44.0
    assert 2.0 < before < BESIDE_THE_LEG


def test_the_still_of_the_massage_shows_the_hands_in_the_middle_of_the_calf() -> None:
    picture = load("massage_warmup")
    assert picture.still_move == "calf strokes"
    along, _ = from_shin(picture, picture.still_fraction, "near")
    assert 12.0 < along < 32.0


def test_the_strokes_along_the_thigh_stay_on_it_up_to_the_hip() -> None:
    picture = load("massage_warmup")
    for step in range(21):
        joints = solve(picture.pose_at("thigh strokes", step / 20))
        hip, knee = joints["near_hip"], joints["near_knee"]
        for side in SIDES:
            hand = joints[f"{side}_hand"]
            share = (hand.x - hip.x) / (knee.x - hip.x)
            middle = hip.y + (knee.y - hip.y) * min(1.0, share)
            assert 0.3 < share < 1.3
            assert abs(hand.y - middle) < 12.0
