import math
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from rls_coach.figure.body import Body
from rls_coach.figure.colours import FigureColours, dressed
from rls_coach.figure.illustration import Illustration, parse_illustration
from rls_coach.figure.painter import layers_at
from rls_coach.figure.pose import solve
from rls_coach.figure.props import PAINTED, prop_parts, prop_shapes
from rls_coach.figure.scene import LAYERS, OUTFITS, PROP_KINDS, TONES, Prop
from tests.figure.moments import load

LOOKS = (FigureColours.LIGHT, FigureColours.DARK, FigureColours.HIGH_CONTRAST)
STANDING = """
anchor = "far_ball"
rest = "stand"
still = { move = "bow", fraction = 0.0 }
side_default = "right"
[poses.stand]
torso = 90
near_arm = [-88, -78]
far_arm = [-88, -78]
near_leg = [-90, -90, 0]
far_leg = [-90, -90, 0]
[poses.bowed]
torso = 60
near_arm = [-88, -78]
far_arm = [-88, -78]
near_leg = [-60, -100, 0]
far_leg = [-90, -90, 0]
[moves]
bow = { from = "stand", to = "bowed" }
rise = { from = "bowed", to = "stand" }
"""


def prop_of(kind: str) -> Prop:
    width, height = {"bike": (194.0, 126.0), "exercise_bike": (132.0, 150.0)}.get(
        kind, (60.0, 50.0)
    )
    return Prop(kind, 10.0, width, height, bottom=5.0)


def standing(props: str = "") -> Illustration:
    return parse_illustration(STANDING + props, "standing.toml")


def colours_in(illustration: Illustration, move: str | None, layer: str) -> set[str]:
    drawn = layers_at(illustration, move, 0.0, FigureColours.LIGHT)
    return {part.colour for part in drawn[LAYERS.index(layer)]}


def test_every_kind_has_a_drawing() -> None:
    assert set(PAINTED) == set(PROP_KINDS)


@pytest.mark.parametrize("kind", PROP_KINDS)
def test_a_prop_is_drawn_in_colours_that_exist(kind: str) -> None:
    shapes = prop_shapes(prop_of(kind))
    assert shapes
    for shape in shapes:
        for look in LOOKS:
            assert getattr(look, shape.colour).startswith("#")
        assert shape.layer in ("", *LAYERS)


@pytest.mark.parametrize("kind", PROP_KINDS)
def test_a_prop_keeps_to_its_own_place(kind: str) -> None:
    prop = prop_of(kind)
    place = QRectF(prop.x, prop.bottom, prop.width, prop.height)
    # Rims, suds and the round ends of lines reach a little further.
    place.adjust(-6.0, -6.0, 6.0, 11.0)
    for shape in prop_shapes(prop):
        assert place.contains(shape.path.boundingRect())


def test_a_chair_that_faces_left_has_its_back_on_the_right() -> None:
    chair = Prop("chair", 0.0, 50.0, 100.0)
    backs = {
        facing: highest_x(prop_shapes(replace(chair, faces=facing))[1].path)
        for facing in ("right", "left")
    }
    assert backs["right"] < 10.0
    assert backs["left"] == pytest.approx(50.0 - backs["right"], abs=1.0)


def highest_x(path: QPainterPath) -> float:
    points = [path.elementAt(index) for index in range(path.elementCount())]
    return float(max(points, key=lambda point: point.y).x)


@pytest.mark.parametrize("kind", ["pack", "towel"])
def test_a_warm_and_a_cold_pack_differ_in_shape_too(kind: str) -> None:
    outlines = {
        tone: [
            shape.path
            for shape in prop_shapes(
                Prop(kind, 0.0, 30.0, 18.0, tone=tone, joint="near_knee")
            )
        ]
        for tone in TONES
    }
    assert outlines["warm"] != outlines["cold"]
    assert len(outlines["plain"]) < len(outlines["warm"])


def test_a_pack_moves_along_with_the_leg_it_lies_on() -> None:
    pack = Prop("pack", 8.0, 28.0, 18.0, bottom=-5.0, joint="near_knee", tone="warm")
    bow = standing().moves["bow"]
    for fraction in (0.0, 0.4, 1.0):
        pose = bow.pose_at(fraction)
        joints = solve(pose)
        place = prop_parts(pack, Body(pose))[0].place
        knee = place.map(QPointF(0, 0))
        ankle = place.map(QPointF(46, 0))
        assert math.dist((knee.x(), knee.y()), joints["near_knee"]) < 0.01
        assert math.dist((ankle.x(), ankle.y()), joints["near_ankle"]) < 0.01


def test_a_prop_of_one_move_is_there_in_that_move_only() -> None:
    ball = (
        '[[props]]\nkind = "ball"\nx = 30\nwidth = 20\nheight = 20\nmoves = ["rise"]\n'
    )
    illustration = standing(ball)
    cloth = FigureColours.LIGHT.cloth
    assert cloth in colours_in(illustration, "rise", "behind")
    assert cloth not in colours_in(illustration, "bow", "behind")
    assert cloth not in colours_in(illustration, None, "behind")


def test_water_veils_the_person_without_hiding_anything() -> None:
    veil = FigureColours.LIGHT.water
    assert len(veil) == len("#aarrggbb")
    swimming = load("swimming")
    assert veil in colours_in(swimming, "laps", "front")
    assert FigureColours.LIGHT.water_behind in colours_in(swimming, "laps", "behind")


def test_the_feet_in_a_foot_bath_are_bare() -> None:
    person = colours_in(load("foot_bath"), "soak", "between")
    assert FigureColours.LIGHT.shoe not in person
    assert FigureColours.LIGHT.leg in person


def test_the_outfits_take_off_more_and_more() -> None:
    look = FigureColours.LIGHT
    bare = [
        sum(getattr(dressed(look, outfit), part) == look.skin for part in PARTS)
        for outfit in OUTFITS
    ]
    assert bare == [0, 1, 2, 3]
    assert dressed(look, "clothes") == look
    with pytest.raises(ValueError, match="armour"):
        dressed(look, "armour")


PARTS = ("shoe", "leg", "top")


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"layer": "above"}, "above"),
        ({"faces": "up"}, "up"),
        ({"tone": "tepid"}, "tepid"),
        ({"joint": "near_toe"}, "near_toe"),
    ],
)
def test_a_prop_that_makes_no_sense_is_refused(
    change: dict[str, str], named: str
) -> None:
    with pytest.raises(ValueError, match=named):
        replace(Prop("pack", 0.0, 10.0, 10.0), **change)  # type: ignore[arg-type]
