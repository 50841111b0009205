"""The outlines of the body, each built once in the frame of its own bone.

In a limb's frame +x runs along the bone and +y is the front of the body. The torso
and the head are written as (up, front), because that is how one sees them; their
front is -y, since their bones point up.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

Pairs = Sequence[tuple[float, float]]

EDGE_WIDTH: Final = 1.6
_FATTENED: Final[dict[int, tuple[QPainterPath, QPainterPath]]] = {}


def smooth(points: Pairs) -> QPainterPath:
    """Return a closed curve through the points; a doubled point is a corner."""
    path = QPainterPath(QPointF(*points[0]))
    count = len(points)
    for index in range(count):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = (
            points[(index + step) % count] for step in (-1, 0, 1, 2)
        )
        if (bx, by) == (cx, cy):
            continue
        path.cubicTo(
            *(bx + (cx - ax) / 6.0, by + (cy - ay) / 6.0),
            *(cx - (dx - bx) / 6.0, cy - (dy - by) / 6.0),
            *(cx, cy),
        )
    path.closeSubpath()
    return path


def joined(*paths: QPainterPath) -> QPainterPath:
    """Return one path that is filled wherever any of the paths is."""
    whole = QPainterPath()
    for path in paths:
        whole.addPath(path)
    whole.setFillRule(Qt.FillRule.WindingFill)
    return whole


def limb(
    *stations: tuple[float, float, float], is_cut_off: bool = False
) -> QPainterPath:
    """Return a limb's outline from (distance along it, front, back) measures.

    Both ends are round, or the far end is straight like a cuff if ``is_cut_off``.
    """
    x, front, back = stations[0]
    start = [(x - 0.7 * back, -0.72 * back), (x - front, 0.0)]
    start.append((x - 0.7 * front, 0.72 * front))
    x, front, back = stations[-1]
    end = [(x + 0.7 * front, 0.72 * front), (x + front, 0.0)]
    end.append((x + 0.7 * back, -0.72 * back))
    if is_cut_off:
        end = [(x, front), (x + 0.6, 0.0), (x, -back)]
    fronts = [(x, front) for x, front, _ in stations]
    backs = [(x, -back) for x, _, back in reversed(stations)]
    return smooth([*start, *fronts, *end, *backs])


def upright(points: Pairs) -> QPainterPath:
    """Return a closed curve through (up, front) points."""
    return smooth([(up, -front) for up, front in points])


def round_at(x: float, y: float, radius_x: float, radius_y: float) -> QPainterPath:
    """Return an ellipse around a point."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius_x, radius_y)
    # Joined outlines must turn the same way, or their overlap becomes a hole.
    return path.toReversed()


def fattened(path: QPainterPath) -> QPainterPath:
    """Return a lasting outline grown by ``EDGE_WIDTH``; it is worked out only once."""
    known = _FATTENED.get(id(path))
    if known is None:
        stroker = QPainterPathStroker()
        stroker.setWidth(2.0 * EDGE_WIDTH)
        stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        grown = path.united(stroker.createStroke(path)).simplified()
        # The path is kept beside the result, so that its id is never used again.
        known = _FATTENED[id(path)] = (path, grown)
    return known[1]


UPPER_ARM_SHAPE: Final = limb((0, 7.6, 8.0), (16, 6.9, 7.2), (33, 5.7, 5.9))
UPPER_ARM_EDGE: Final = limb((0, 8.3, 8.7), (16, 7.6, 7.9), (33, 6.3, 6.5))
FOREARM_SHAPE: Final = limb((0, 5.8, 5.9), (9, 6.1, 6.0), (20, 5.0, 4.9), (30, 4.1, 4))
FOREARM_EDGE: Final = limb(
    (0, 6.5, 6.6), (9, 6.8, 6.7), (20, 5.7, 5.6), (30, 4.7, 4.6), is_cut_off=True
)

THIGH_SHAPE: Final = limb(
    (0, 12.6, 13.2), (16, 12.4, 12.8), (34, 10, 9.8), (48, 8.6, 8)
)
SHIN_SHAPE: Final = limb(
    *[(0, 8.5, 8.3), (14, 7.5, 9.3), (27, 6.3, 7.4), (40, 5.6, 5.8)], is_cut_off=True
)
ANKLE_SHAPE: Final = limb((34, 4.3, 4.6), (46, 4.4, 4.6))
SHOE: Final = smooth(
    [
        *[(-5.6, 3.4), (-7.6, -1.0), (-8.7, -5.4), (-7.2, -8.6), (-5.0, -8.9)],
        *[
            (-5.0, -8.9),
            (12.0, -8.9),
            (12.0, -8.9),
            (15.4, -5.4),
            (13.0, -1.6),
            (8.0, 1.0),
        ],
        *[(5.4, 3.8), (0.0, 4.4)],
    ]
)
SHOE_TOE: Final = smooth(
    [
        *[(-3.6, -1.4), (-2.6, 2.8), (1.4, 3.4), (5.4, 2.2), (8.6, -0.2)],
        *[(9.5, -2.6), (7.8, -3.9), (7.8, -3.9), (-1.5, -3.9), (-1.5, -3.9)],
    ]
)
SOLE: Final = smooth(
    [
        *[(-8.8, -6.4), (-8.4, -8.3), (-6.6, -9.0), (-6.6, -9.0), (11.6, -9.0)],
        *[(11.6, -9.0), (13.0, -8.2), (12.0, -6.8), (2.0, -6.6)],
    ]
)
SOLE_TOE: Final = smooth(
    [(-1.5, -1.7), (-1.5, -4), (-1.5, -4), (8, -4), (8, -4), (9.6, -2.6), (8.6, -1.7)]
)

TORSO_SHAPE: Final = upright(
    [
        *[(-10.6, 6.0), (-9.0, 12.2), (0.0, 13.4), (12.0, 12.8), (24.0, 12.2)],
        *[(36.0, 13.6), (46.0, 14.4), (55.0, 12.6), (62.0, 8.2), (66.4, 4.6)],
        *[(67.6, 0.0), (67.4, -5.0), (63.0, -9.4), (54.0, -13.2), (42.0, -14.0)],
        *[(30.0, -12.2), (20.0, -11.2), (8.0, -12.8), (0.0, -14.0), (-8.0, -13.4)],
        *[(-11.4, -6.0)],
    ]
)
TORSO_SHADE: Final = upright(
    [
        *[(-11.3, -6.5), (-8.0, -13.4), (0.0, -14.0), (8.0, -12.8), (20.0, -11.2)],
        *[(30.0, -12.2), (42.0, -14.0), (54.0, -13.2), (57.5, -11.4), (52.0, -8.6)],
        *[(40.0, -8.0), (24.0, -5.4), (8.0, -5.8), (-4.0, -5.0)],
    ]
)
NECK_SHAPE: Final = limb((0, 5.6, 6.4), (10, 5.4, 5.8), (20, 5.6, 6.0))

HEAD_SHAPE: Final = upright(
    [
        *[(15.0, 0.0), (14.0, 6.0), (10.0, 10.6), (5.0, 12.4), (1.2, 12.5)],
        *[(-1.6, 13.9), (-3.7, 14.9), (-5.2, 13.3), (-6.6, 13.0), (-7.7, 13.4)],
        *[(-8.6, 12.9), (-9.6, 13.0), (-11.0, 11.9), (-13.0, 11.6)],
        *[(-14.8, 8.6), (-14.2, 4.0), (-11.4, -2.0), (-8.0, -6.0)],
        *[(-3.0, -11.0), (4.0, -13.0), (11.0, -9.0)],
    ]
)
EAR: Final = round_at(-2.4, 2.0, 3.6, 2.5)
BROW: Final = upright(
    [(4.6, 6.0), (5.5, 8.2), (5.3, 10.6), (4.9, 10.5), (4.9, 8.2), (4.2, 6.2)]
)
EYE: Final = upright(
    [(1.5, 6.0), (0.2, 7.4), (0.3, 9.2), (1.4, 10.4), (-0.4, 9.6), (-0.7, 7.2)]
)
"""A closed eye: a line that sags, broad with lashes."""
MOUTH: Final = upright(
    [(-7.8, 9.9), (-8.2, 11.4), (-8.4, 13.0), (-8.9, 12.9), (-8.9, 11.3), (-8.2, 9.8)]
)
"""A short flat line that opens on the profile, so that it is no second eye."""
FACE: Final = joined(BROW, EYE, MOUTH)

GLOW_SHAPES: Final = {
    "calf": smooth(
        [
            *[(2.0, -3.4), (6.0, 0.4), (14.0, 2.4), (24.0, 1.2), (33.0, -1.8)],
            *[(36.0, -3.6), (34.0, -5.0), (24.0, -6.9), (14.0, -8.2), (6.0, -7.0)],
        ]
    ),
    "quad": smooth(
        [
            *[(4.0, 5.5), (8.0, 1.5), (20.0, -0.6), (32.0, 0.2), (40.0, 2.6)],
            *[(42.5, 5.2), (39.0, 7.6), (30.0, 9.0), (18.0, 10.8), (8.0, 10.6)],
        ]
    ),
    "hamstring": smooth(
        [
            *[(3.0, -6.0), (8.0, -1.2), (20.0, 0.6), (32.0, -0.2), (40.0, -2.6)],
            *[(43.0, -5.0), (39.0, -7.4), (30.0, -8.8), (18.0, -10.9), (7.0, -11.0)],
        ]
    ),
    "inner_thigh": smooth(
        [
            *[(3.0, -2.6), (8.0, 3.2), (20.0, 4.2), (32.0, 2.6), (40.0, -0.6)],
            *[(42.5, -3.6), (38.0, -5.6), (28.0, -7.2), (16.0, -8.6), (7.0, -8.2)],
        ]
    ),
}
"""The muscles that can glow, in the frame of the thigh or, for the calf, the shin."""

GLUTE_GLOW: Final = upright(
    [
        *[(-9.6, -1.5), (-11.0, -7.0), (-8.4, -12.2), (-1.0, -13.4), (6.5, -12.2)],
        *[(9.6, -8.6), (6.6, -4.4), (0.0, -1.8), (-5.6, 0.6)],
    ]
)
"""The buttock that can glow, in the frame of the trunk."""
