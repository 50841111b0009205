"""The outlines of water and of what holds it."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from rls_coach.figure.outlines import (
    Shape,
    curved,
    disc,
    filled,
    lined,
    rounded,
    stroked,
    wave,
)
from rls_coach.figure.scene import Prop
from rls_coach.figure.shapes import joined

WAVE_LENGTH = 34.0
WAVE_HEIGHT = 1.5
SUDS_SIZES = (5.0, 7.0, 5.6, 6.6, 4.8)
SUDS_RISE = (1.0, 3.2, 0.6, 2.2)
SUDS_FROM = 0.5
"""From which share of a bath on suds lie in front of the knees."""
RIM = 5.0
"""How thick the rim of a bath or basin is."""
STEAM_LINE, BREATH_LINE = 2.2, 1.7


def water(prop: Prop) -> tuple[Shape, ...]:
    """Draw clear water with a gently waved surface at the prop's top.

    It lies behind the person and, as a thin veil, in front, so that skin keeps its hue.
    """
    left, right = prop.x, prop.x + prop.width
    surface = wave(
        *(left, right),
        prop.bottom + prop.height - WAVE_HEIGHT,
        *(WAVE_HEIGHT, WAVE_LENGTH),
    )
    body = filled([(left, prop.bottom), *surface, (right, prop.bottom)])
    return (
        Shape(body, "water_behind", "behind"),
        Shape(body, "water"),
        Shape(curved(_within(surface, 1.0), 2.0), "water_line"),
    )


def pool_edge(prop: Prop) -> tuple[Shape, ...]:
    """Draw the side of a pool with its coping at the prop's top."""
    coping_y = prop.bottom + prop.height - 7.0
    side = rounded(prop.x + 3.0, prop.bottom, prop.width - 6.0, prop.height - 3.0, 1.0)
    rows = max(1, round((prop.height - 7.0) / 22.0))
    joints = joined(
        *(
            rounded(
                prop.x + 3.0,
                prop.bottom + (coping_y - prop.bottom) * row / rows - 0.7,
                *(prop.width - 6.0, 1.4, 0.0),
            )
            for row in range(1, rows)
        )
    )
    coping = rounded(prop.x, coping_y, prop.width, 7.0, 3.0)
    shapes = [Shape(side, "enamel"), Shape(coping, "wall")]
    if rows > 1:
        shapes.insert(1, Shape(joints, "enamel_shade"))
    return tuple(shapes)


def swim_float(prop: Prop) -> tuple[Shape, ...]:
    """Draw a board of foam that carries the arms in the water."""
    whole = rounded(prop.x, prop.bottom, prop.width, prop.height, prop.height / 2.0)
    return (Shape(whole, "foam"),)


def bath(prop: Prop) -> tuple[Shape, ...]:
    """Draw a bath tub from outside, with suds above its rim; its head end is left."""
    left, right = prop.x, prop.x + prop.width
    floor, top = prop.bottom + 6.0, prop.bottom + prop.height
    slope, foot = prop.height * 0.42, prop.height * 0.16
    outer = _tub(left + 3.0, right - 3.0, floor, top - 3.0, slope, foot)
    feet = joined(
        *(
            stroked([(x, floor), (x + splay, prop.bottom + 3.0)], 6.0)
            for x, splay in ((left + slope + 12.0, -5.0), (right - foot - 12.0, 5.0))
        )
    )
    band_y = top - 13.0
    band = stroked([(left + 16.0, band_y), (right - 15.0, band_y)], 2.0)
    rim = stroked([(left, top - 3.0), (right, top - 3.0)], RIM + 1.0)
    return (
        Shape(_suds(left + prop.width * 0.36, right - 16.0, top), "suds", "between"),
        Shape(
            *(_suds(left + prop.width * SUDS_FROM, right - 22.0, top - 3.0), "suds"),
            "front",
        ),
        Shape(feet, "enamel", "front"),
        Shape(outer, "enamel_shade", "front"),
        Shape(joined(band, lined(outer, 3.0), rim), "enamel", "front"),
    )


def _tub(
    left: float, right: float, floor: float, top: float, slope: float, foot: float
) -> QPainterPath:
    """Return the side of a tub: sloping to lean on at the left, steep at the right."""
    height = top - floor
    path = QPainterPath(QPointF(left, top))
    path.cubicTo(
        *(left + slope * 0.4, floor + height * 0.45),
        *(left + slope * 0.55, floor),
        *(left + slope + 16.0, floor),
    )
    path.lineTo(right - foot - 16.0, floor)
    path.cubicTo(
        *(right - foot - 3.0, floor),
        *(right - foot, floor + height * 0.12),
        *(right - foot * 0.75, floor + height * 0.3),
    )
    path.lineTo(right, top)
    return path


def _suds(left: float, right: float, y: float) -> QPainterPath:
    count = max(1, round((right - left) / 9.0))
    step = (right - left) / count
    return joined(
        *(
            disc(left + step * index, y + SUDS_RISE[index % 4], SUDS_SIZES[index % 5])
            for index in range(count + 1)
        )
    )


def basin(prop: Prop) -> tuple[Shape, ...]:
    """Draw a foot bath with clear walls, filled to three quarters."""
    left, right = prop.x, prop.x + prop.width
    floor, top = prop.bottom + 1.8, prop.bottom + prop.height
    lean = prop.height * 0.28
    outer = [
        *((left + 2.0, top), (left + lean, floor), (right - lean, floor)),
        (right - 2.0, top),
    ]
    surface_y = prop.bottom + prop.height * 0.74
    edge = lean * 0.26 + 3.0
    surface = wave(left + edge, right - edge, surface_y, 0.8, WAVE_LENGTH)
    filling = filled([*surface, *reversed(outer[1:-1])])
    return (
        Shape(filled(outer), "enamel_shade", "behind"),
        Shape(filling, "water_behind", "behind"),
        Shape(filling, "water", "front"),
        Shape(curved(surface, 1.6), "water_line", "front"),
        Shape(stroked(outer, 3.6), "enamel", "front"),
        Shape(
            joined(
                stroked([(left, top), (left + 5.0, top)], RIM),
                stroked([(right - 5.0, top), (right, top)], RIM),
            ),
            "enamel",
            "front",
        ),
    )


def steam(prop: Prop) -> tuple[Shape, ...]:
    """Draw two soft curls of steam; one wider than it is tall is breath, and drifts."""
    width, height = prop.width, prop.height
    is_breath = width > height
    curls = []
    for start, reach in ((0.12, 0.8), (0.62, 1.0)):
        curl = [
            (start + sway, along * reach)
            for along, sway in ((0.0, 0.0), (0.3, 0.2), (0.65, -0.05), (1.0, 0.15))
        ]
        if is_breath:
            curl = [(along, across) for across, along in curl]
        places = [(prop.x + width * x, prop.bottom + height * y) for x, y in curl]
        curls.append(curved(places, BREATH_LINE if is_breath else STEAM_LINE))
    return (Shape(joined(*curls), "steam"),)


def _within(
    points: list[tuple[float, float]], inset: float
) -> list[tuple[float, float]]:
    """Return the line drawn in from its ends, so that round ends stay inside."""
    first, last = points[0], points[-1]
    return [(first[0] + inset, first[1]), *points[1:-1], (last[0] - inset, last[1])]
