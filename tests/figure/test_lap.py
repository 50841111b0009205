"""A raised near thigh lies in front of the shirt, and comes there without a jump."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from rls_coach.figure.body import Body, Part
from rls_coach.figure.colours import FigureColours
from rls_coach.figure.lap import lap_glow, lap_outline, lap_shown
from rls_coach.figure.limb import Arm, Leg
from rls_coach.figure.pose import Pose
from tests.figure.moments import load

LOOK = FigureColours.LIGHT
ARM, LEG = Arm(-90, -85, -85), Leg(-90, -90, 0, 0)


def bent(thigh: float, torso: float = 90.0, bend: float = 0.0) -> Pose:
    leg = Leg(thigh, -90, 0, 0)
    return Pose(torso, torso, torso, ARM, ARM, leg, LEG, bend=bend)


def before_shirt(pose: Pose, glow: tuple[str, ...] = ()) -> list[Part]:
    """Return the parts of the near leg that are drawn after the trunk."""
    parts = Body(pose).near_parts(glow, LOOK)
    shirt = max(i for i, part in enumerate(parts) if part.colour == LOOK.top_shade)
    trunk = next(i for i in range(shirt) if parts[i].colour == LOOK.top)
    return [part for part in parts[trunk:] if part.colour in (LOOK.leg, LOOK.glow)]


def overlap(pose: Pose) -> float:
    """Return how much of the shirt the near leg covers, in square units."""
    whole = QPainterPath()
    for part in before_shirt(pose):
        whole = whole.united(part.place.map(part.path))
    parts = Body(pose).near_parts((), LOOK)
    trunk = next(part for part in parts if part.colour == LOOK.top)
    covered = whole.intersected(trunk.place.map(trunk.path))
    return sum(
        abs(
            sum(
                a.x() * b.y() - b.x() * a.y()
                for a, b in zip(shape, [*shape[1:], shape[0]], strict=True)
            )
        )
        / 2.0
        for shape in (polygon.toList() for polygon in covered.toFillPolygons())
    )


def test_the_leg_of_one_who_stands_lies_behind_the_shirt() -> None:
    assert not before_shirt(bent(-90))


def test_a_thigh_near_the_chest_lies_in_front_of_the_shirt() -> None:
    pose = bent(thigh=10, torso=40)
    thigh = before_shirt(pose)[-1]
    assert thigh.path.contains(QPointF(24.0, 8.0))
    assert overlap(pose) > 300.0


def test_the_shirt_still_hangs_over_the_hip() -> None:
    assert not lap_outline(1.0).contains(QPointF(0.0, 0.0))


def test_a_bent_back_brings_the_chest_to_the_thigh_too() -> None:
    assert lap_shown(bent(thigh=0, torso=90, bend=-45)) == 1.0
    assert lap_shown(bent(thigh=0, torso=90)) == 0.0


def test_the_hem_slips_back_step_by_step() -> None:
    lefts = [lap_outline(step / 8).boundingRect().left() for step in range(9)]
    assert lefts == sorted(lefts, reverse=True)
    assert lefts[0] - lefts[-1] > 10.0


def test_an_outline_is_built_once() -> None:
    assert lap_outline(0.5) is lap_outline(0.5001)
    assert lap_glow("quad", 0.5) is lap_glow("quad", 0.5001)


@pytest.mark.parametrize("muscle", ["quad", "hamstring", "inner_thigh", "calf"])
def test_a_muscle_glows_in_front_of_the_shirt_as_well(muscle: str) -> None:
    parts = before_shirt(bent(thigh=10, torso=40), (f"near_{muscle}", "far_quad"))
    assert [part.colour for part in parts].count(LOOK.glow) == 1
    assert parts[-1].colour == LOOK.glow


@pytest.mark.parametrize(
    "name", ["lunge_rock", "sit_to_stand", "squat_gentle", "massage_ball", "yoga_chair"]
)
def test_the_leg_comes_before_the_shirt_without_a_jump(name: str) -> None:
    picture = load(name)
    for move in (None, *picture.moves):
        way = picture.lead_in if move is None else picture.moves[move]
        if way.is_hold:
            continue
        steps = (len(way.via) + 1) * 40
        covered = [overlap(picture.pose_at(move, i / steps)) for i in range(steps + 1)]
        for before, after in pairwise(covered):
            assert abs(after - before) < 60.0, move
