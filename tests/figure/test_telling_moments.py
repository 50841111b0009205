"""Stills and even moments that tell what the exercise is."""

from rls_coach.figure.pose import solve
from tests.figure.moments import load

EVEN = (0.0, 0.25, 0.5, 0.75, 1.0)


def test_the_cat_rounds_its_back_between_flat_ones_and_then_sits_back() -> None:
    yoga = load("yoga_pilates")
    flat, rounded, again, sat, end = (yoga.pose_at("practice", at) for at in EVEN)
    assert abs(flat.bend) < 10.0
    assert rounded.bend < -40.0
    assert again == flat == end
    assert solve(sat)["pelvis"].y < solve(flat)["pelvis"].y - 20.0
    assert yoga.pose_at(yoga.still_move, yoga.still_fraction) == rounded


def test_the_arms_are_overhead_at_an_even_moment_which_is_the_still() -> None:
    yoga = load("yoga_chair")
    joints = solve(yoga.pose_at("practice", 0.25))
    for side in ("near", "far"):
        assert joints[f"{side}_hand"].y > joints["head"].y + 30.0
    assert yoga.still_fraction in EVEN


def test_the_back_leans_forward_at_another_even_moment() -> None:
    pose = load("yoga_chair").pose_at("practice", 0.75)
    assert pose.torso < 66.0


def test_the_squeeze_makes_a_slumped_person_taller() -> None:
    squeeze = load("squeeze_seated")
    slumped, tall = (
        squeeze.pose_at(move, 1.0) for move in ("release", squeeze.still_move)
    )
    heads = [solve(pose)["head"] for pose in (slumped, tall)]
    assert heads[1].y > heads[0].y + 10.0
    assert slumped.bend < -30.0
    assert tall.bend > 0.0
