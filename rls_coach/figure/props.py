"""What to draw for the things around the person at one moment."""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainterPath, QTransform

from rls_coach.figure import (
    props_feet,
    props_furniture,
    props_pack,
    props_water,
    props_wheels,
)
from rls_coach.figure.body import Body
from rls_coach.figure.foot import BARE
from rls_coach.figure.outlines import Shape
from rls_coach.figure.scene import Prop
from rls_coach.figure.skeleton import BALL_OFFSET

SOLE_DROP: Final = 5.3
"""How far the middle of a pedal is below the ball of the foot."""

PAINTED: Final[Mapping[str, Callable[[Prop], tuple[Shape, ...]]]] = MappingProxyType(
    {
        "mat": props_furniture.mat,
        "chair": props_furniture.chair,
        "towel": props_furniture.towel,
        "cushion": props_furniture.cushion,
        "wall": props_furniture.wall,
        "worktop": props_furniture.worktop,
        "bolster": props_furniture.bolster,
        "bed": props_furniture.bed,
        "ball": props_furniture.ball,
        "bike": props_wheels.bike,
        "exercise_bike": props_wheels.exercise_bike,
        "water": props_water.water,
        "pool_edge": props_water.pool_edge,
        "float": props_water.swim_float,
        "bath": props_water.bath,
        "basin": props_water.basin,
        "steam": props_water.steam,
        "pack": props_pack.pack,
    }
)
"""Every kind of prop and what draws it."""


class PropPart(NamedTuple):
    """An outline, where it goes, its colour field, and the layer it is drawn in."""

    path: QPainterPath
    place: QTransform
    colour: str
    layer: str


@cache
def prop_shapes(prop: Prop) -> tuple[Shape, ...]:
    """Return what to draw for a prop that stands still, back to front."""
    if prop.kind == "towel" and prop.joint is not None:
        return props_pack.draped_towel(prop)
    return PAINTED[prop.kind](prop)


def prop_parts(prop: Prop, body: Body) -> list[PropPart]:
    """Return what to draw for a prop while the person is in a pose.

    Args:
        prop: The prop.
        body: The person in that pose, which packs, balls and pedals follow. A ball
            with a joint rolls on the floor: its ``x`` is where it would lie with the
            joint at x = 0, and its ``bottom`` stays.
    """
    follows = prop.kind == "ball" and prop.joint is not None
    place = _rolled(prop, body) if follows else body.place_of(prop.joint)
    parts = [
        PropPart(shape.path, place, shape.colour, shape.layer or prop.layer)
        for shape in prop_shapes(prop)
    ]
    if prop.kind in props_wheels.BICYCLES:
        middle = props_wheels.crank_middle(prop)
        far = _crank(middle, body.place_of("far_ankle"), "between")
        near = _crank(middle, body.place_of("near_ankle"), "between")
        return [*far, *parts, *near]
    if prop.kind == "basin":
        far = _bare_leg("far", body, "between", "_far")
        return [*far, *_bare_leg("near", body, "front"), *parts]
    return parts


def _bare_leg(side: str, body: Body, layer: str, tint: str = "") -> list[PropPart]:
    """Bare a leg that stands in water, its trousers rolled up."""
    shin, foot = body.place_of(f"{side}_knee"), body.place_of(f"{side}_ankle")
    toes = QTransform.fromTranslate(*BALL_OFFSET) * foot
    return [
        PropPart(props_feet.BARE_SHIN, shin, f"skin{tint}", layer),
        PropPart(BARE.foot, foot, f"skin{tint}", layer),
        PropPart(BARE.toes, toes, f"skin{tint}", layer),
        PropPart(BARE.foot_mark, foot, "skin_far", layer),
        PropPart(BARE.toes_mark, toes, "skin_far", layer),
        PropPart(props_feet.CUFF, shin, f"leg{tint}", layer),
    ]


def _rolled(prop: Prop, body: Body) -> QTransform:
    """Roll a ball on the floor under the limb that rests on it."""
    # What rolls between the floor and a limb moves half as far as the limb does.
    along = body.place_of(prop.joint).dx() / 2.0
    radius = min(prop.width, prop.height) / 2.0
    x, y = prop.x + prop.width / 2.0, prop.bottom + radius
    turn = QTransform.fromTranslate(x + along, y)
    turn.rotateRadians(-along / radius)
    return turn.translate(-x, -y)


def _crank(middle: QPointF, foot: QTransform, layer: str) -> list[PropPart]:
    """Draw a crank from its middle to the pedal under the ball of a foot."""
    pedal = QTransform.fromTranslate(BALL_OFFSET.x, BALL_OFFSET.y - SOLE_DROP) * foot
    way = QLineF(middle, pedal.map(QPointF(0.0, 0.0)))
    arm = QTransform.fromTranslate(middle.x(), middle.y())
    # QLineF counts its angles clockwise on a picture whose y grows upwards.
    arm.rotate(-way.angle())
    arm.scale(way.length() / props_wheels.CRANK, 1.0)
    return [
        PropPart(props_wheels.CRANK_ARM, arm, "tyre", layer),
        PropPart(props_wheels.PEDAL, pedal, "tyre", layer),
    ]
