"""Feet on turning pedals, hands on the handlebar and hips on the saddle."""

import math
from itertools import pairwise
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPointF, QRectF

from rls_coach.figure.body import Body
from rls_coach.figure.illustration import Illustration
from rls_coach.figure.pose import solve
from rls_coach.figure.props import prop_parts, prop_shapes
from rls_coach.figure.props_wheels import CRANK, GUARD, crank_middle
from rls_coach.figure.shapes import SHOE
from tests.figure.moments import load

ROUND = [step / 24 for step in range(24)]
SOLE, PEDAL_HALF = 4.0, 1.8
"""How far the sole is below the ball of the foot, and half of a pedal's thickness."""


class Ball(NamedTuple):
    """Where a pedal turns, and where the ball of the foot is."""

    pedal: QPointF
    x: float
    y: float


def pedals(illustration: Illustration, move: str, fraction: float) -> dict[str, Ball]:
    pose = illustration.pose_at(move, fraction)
    joints = solve(pose)
    bike = next(p for p in illustration.props if p.kind.endswith("bike"))
    parts = prop_parts(bike, Body(pose))
    (far, near) = (parts[1], parts[-1])
    return {
        side: Ball(
            part.place.map(QPointF(0, 0)),
            joints[f"{side}_ball"].x,
            joints[f"{side}_ball"].y,
        )
        for side, part in (("far", far), ("near", near))
    }


@pytest.mark.parametrize("name", ["cycling", "cycling_indoor"])
def test_both_feet_stay_on_pedals_that_go_round(name: str) -> None:
    illustration = load(name)
    bike = next(p for p in illustration.props if p.kind.endswith("bike"))
    middle = crank_middle(bike)
    turns = []
    for fraction in ROUND:
        both = pedals(illustration, "steady", fraction)
        for pedal, x, y in both.values():
            assert math.dist((pedal.x(), pedal.y()), (x, y)) < 7.0
            arm = math.dist((pedal.x(), pedal.y()), (middle.x(), middle.y()))
            assert arm == pytest.approx(CRANK, abs=1.2)
        near, far = both["near"].pedal, both["far"].pedal
        assert near.x() - middle.x() == pytest.approx(middle.x() - far.x(), abs=1.5)
        turns.append(math.atan2(near.y() - middle.y(), near.x() - middle.x()))
    steps = [(before - after) % math.tau for before, after in pairwise(turns)]
    assert all(0.1 < step < 0.5 for step in steps)


@pytest.mark.parametrize("name", ["cycling", "cycling_indoor"])
@pytest.mark.parametrize("fraction", ROUND)
def test_a_pedal_touches_the_sole_of_its_shoe(name: str, fraction: float) -> None:
    for pedal, x, y in pedals(load(name), "steady", fraction).values():
        gap = math.dist((pedal.x(), pedal.y()), (x, y)) - SOLE - PEDAL_HALF
        assert -1.0 < gap < 0.0


@pytest.mark.parametrize("fraction", ROUND)
def test_the_wheel_of_an_exercise_bike_hides_no_shoe(fraction: float) -> None:
    indoor = load("cycling_indoor")
    prop = next(p for p in indoor.props if p.kind == "exercise_bike")
    wheel = next(
        shape.path for shape in prop_shapes(prop) if shape.colour == "bike"
    ).boundingRect()
    joints = solve(indoor.pose_at("steady", fraction))
    for side in ("near", "far"):
        assert joints[f"{side}_toe"].x + 3.0 < wheel.left()


def test_what_covers_the_chain_is_much_slimmer_than_a_shoe() -> None:
    assert SHOE.boundingRect().height() * 0.5 > GUARD


@pytest.mark.parametrize("name", ["cycling", "cycling_indoor"])
def test_the_hands_hold_the_handlebar_and_the_hips_the_saddle(name: str) -> None:
    illustration = load(name)
    bike = next(p for p in illustration.props if p.kind.endswith("bike"))
    for fraction in ROUND:
        joints = solve(illustration.pose_at("steady", fraction))
        for side in ("near", "far"):
            hand = QPointF(*joints[f"{side}_hand"])
            grip = QRectF(hand.x() - 4, hand.y() - 6, 8, 8)
            assert any(shape.path.intersects(grip) for shape in prop_shapes(bike))
        below = QPointF(joints["pelvis"].x - 8, joints["pelvis"].y - 14)
        assert any(shape.path.contains(below) for shape in prop_shapes(bike))
