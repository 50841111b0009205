"""A ball that rolls under the leg, a float in both hands, and feet in a basin."""

import math

import pytest
from PySide6.QtCore import QPointF

from rls_coach.figure.body import Body
from rls_coach.figure.colours import FigureColours
from rls_coach.figure.painter import layers_at
from rls_coach.figure.pose import solve
from rls_coach.figure.props import prop_parts
from rls_coach.figure.scene import LAYERS
from tests.figure.moments import all_moments, load


def rolling_ball(fraction: float) -> tuple[QPointF, QPointF, float]:
    """Return the ball's middle, where its left was at first, and the ankle's x."""
    massage = load("massage_ball")
    pose = massage.pose_at("roll calf", fraction)
    ball = next(prop for prop in massage.props if prop.kind == "ball")
    place = prop_parts(ball, Body(pose))[0].place
    left = QPointF(ball.x, ball.height / 2.0)
    middle = QPointF(ball.x + ball.width / 2.0, ball.height / 2.0)
    return place.map(middle), place.map(left), solve(pose)["near_ankle"].x


def test_a_ball_rolls_half_as_far_as_the_leg_on_it() -> None:
    (start, _, from_x), (end, _, to_x) = rolling_ball(0.0), rolling_ball(0.5)
    assert to_x - from_x > 30.0
    assert end.x() - start.x() == pytest.approx((to_x - from_x) / 2.0)
    assert start.y() == pytest.approx(11.0)
    assert end.y() == pytest.approx(11.0)


def test_a_ball_turns_as_it_rolls() -> None:
    turns = []
    for fraction in (0.0, 0.5):
        middle, left, _ = rolling_ball(fraction)
        turns.append(math.atan2(left.y() - middle.y(), left.x() - middle.x()))
    begin, far = (rolling_ball(fraction)[0].x() for fraction in (0.0, 0.5))
    assert (turns[0] - turns[1]) % math.tau == pytest.approx((far - begin) / 11.0)


def test_the_swimmer_holds_the_float_in_every_move() -> None:
    foam = FigureColours.LIGHT.foam
    swimming = load("swimming")
    board = next(prop for prop in swimming.props if prop.kind == "float")
    for move in (None, *swimming.moves):
        layers = layers_at(swimming, move, 0.0, FigureColours.LIGHT)
        assert foam in {part.colour for part in layers[LAYERS.index("between")]}
    for joints in all_moments(swimming):
        for side in ("near", "far"):
            hand = joints[f"{side}_hand"]
            assert board.x < hand.x < board.x + board.width
            assert abs(hand.y - board.bottom - board.height) < 4.0


def test_the_water_of_a_foot_bath_lies_over_legs_bared_for_it() -> None:
    look = FigureColours.LIGHT
    _, person, front = layers_at(load("foot_bath"), "soak", 0.0, look)
    drawn = [part.colour for part in front]
    assert drawn.index(look.skin) < drawn.index(look.water)
    assert drawn.index(look.leg) < drawn.index(look.water)
    assert look.shoe not in {part.colour for part in person}
