"""What the person wears on legs, feet and arms, and where a buttock glows."""

import pytest

from rls_coach.figure import shapes
from rls_coach.figure.body import Body, Part
from rls_coach.figure.colours import FigureColours, dressed
from rls_coach.figure.foot import BARE, SHOD, SWIM_LEG
from rls_coach.figure.hand import FINGER_LINES, FIST_CREASE
from tests.figure.moments import all_poses, load

LOOK = FigureColours.LIGHT
BARE_FOOT = (
    *("warm_compress", "cold_compress", "warm_towel", "cool_cloth", "foot_bath"),
    *("warm_bath", "swimming", "swimming_walk"),
)


def drawn(name: str, move: str | None = None, at: float = 0.0) -> list[Part]:
    picture = load(name)
    colours = dressed(LOOK, picture.wears)
    body = Body(picture.pose_at(move, at), picture.hair)
    glow = picture.glow_at(move)
    return [*body.far_parts(glow, colours), *body.near_parts(glow, colours)]


def count(parts: list[Part], path: object) -> int:
    return sum(part.path is path for part in parts)


@pytest.mark.parametrize("name", BARE_FOOT)
def test_bare_feet_are_feet_and_no_shoes_without_their_colour(name: str) -> None:
    parts = drawn(name)
    assert count(parts, BARE.foot) == count(parts, BARE.toes) == 2
    assert count(parts, SHOD.foot) == count(parts, SHOD.foot_mark) == 0


def test_one_who_wears_shoes_has_two() -> None:
    parts = drawn("slow_walk")
    assert count(parts, SHOD.foot) == count(parts, SHOD.foot_mark) == 2
    assert count(parts, BARE.foot) == 0


def test_a_swimsuit_has_legs_that_open_on_bare_thighs_and_no_sleeves() -> None:
    parts = drawn("swimming")
    legs = [part for part in parts if part.path is SWIM_LEG]
    assert [part.colour for part in legs] == [LOOK.top_far, LOOK.top]
    thighs = [part.colour for part in parts if part.path is shapes.THIGH_SHAPE]
    assert thighs == [LOOK.skin_far, LOOK.skin]
    assert LOOK.top not in {part.colour for part in parts[-6:]}


def test_a_bather_wears_nothing_and_one_on_a_chair_no_swimsuit() -> None:
    for name in ("warm_bath", "warm_compress"):
        assert count(drawn(name), SWIM_LEG) == 0


def test_the_squeeze_glows_on_the_buttock_over_the_shirt() -> None:
    parts = drawn("squeeze_seated", "hold", 1.0)
    glow = [part for part in parts if part.colour == LOOK.glow]
    shirt = next(part for part in parts if part.colour == LOOK.top)
    assert [part.path for part in glow] == [shapes.GLUTE_GLOW]
    assert parts.index(glow[0]) > parts.index(shirt)
    spot = glow[0].place.map(glow[0].path).boundingRect().center()
    assert shirt.place.map(shirt.path).contains(spot)


def test_the_near_hand_bears_the_lines_of_its_fingers() -> None:
    assert count(drawn("yoga_chair"), FINGER_LINES) == 1
    assert count(drawn("cycling"), FIST_CREASE) == 1
    grips = {pose.near_arm.grip for pose in all_poses(load("swimming"))}
    assert grips == {-1.0}
    assert count(drawn("swimming"), FINGER_LINES) == 0
