import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from rls_coach.figure.pose import spine_at
from rls_coach.figure.shapes import TORSO_SHADE, TORSO_SHAPE
from rls_coach.figure.skeleton import TORSO, WAIST
from rls_coach.figure.trunk import trunk_outline

bends = st.floats(-90, 90)


def test_a_straight_trunk_is_the_very_outline_it_was_drawn_as() -> None:
    assert trunk_outline(0).shape is TORSO_SHAPE
    assert trunk_outline(0.01).shade is TORSO_SHADE


def test_an_outline_is_built_once_for_each_bend() -> None:
    assert trunk_outline(-30).shape is trunk_outline(-30.05).shape
    assert trunk_outline(-30).shape is not trunk_outline(-31).shape


@given(bend=bends)
def test_the_spine_goes_on_without_a_gap_or_a_kink(bend: float) -> None:
    ups = [up / 4 for up in range(-40, 280)]
    places = [spine_at(up, bend) for up in ups]
    for (a, a_angle), (b, b_angle) in pairwise(places):
        assert math.dist(a, b) < 0.3
        assert abs(b_angle - a_angle) <= abs(bend) * 0.02 + 1e-6


@given(bend=bends)
def test_the_top_of_the_spine_is_where_two_straight_bones_would_end(
    bend: float,
) -> None:
    top, angle = spine_at(TORSO, bend)
    turn = math.radians(bend)
    beyond = TORSO - WAIST
    assert top.x == pytest.approx(WAIST + beyond * math.cos(turn))
    assert top.y == pytest.approx(beyond * math.sin(turn))
    assert angle == pytest.approx(bend)


@pytest.mark.parametrize("bend", [-90, -45, -10, 10, 45, 90])
def test_a_bent_trunk_is_as_thick_all_along_its_spine(bend: float) -> None:
    shape = trunk_outline(bend).shape
    for up in range(-6, 62, 4):
        place, angle = spine_at(float(up), bend)
        turn = math.radians(angle)
        for across in (-9.0, 0.0, 9.0):
            x = place.x - across * math.sin(turn)
            y = place.y + across * math.cos(turn)
            if up < 56:
                assert shape.contains(QPointF(x, y))
        for across in (-17.0, 17.0):
            x = place.x - across * math.sin(turn)
            y = place.y + across * math.cos(turn)
            assert not shape.contains(QPointF(x, y))
