"""The outlines of packs and cloths that lie on a leg, warm or cold.

The colour of a pack is never all that tells them apart: a warm one bears three waves,
a cold one a snowflake.
"""

import math

from PySide6.QtGui import QPainterPath

from rls_coach.figure.outlines import Shape, curved, rounded, stroked
from rls_coach.figure.scene import Prop
from rls_coach.figure.shapes import joined, smooth

EDGE = 1.4
TONE_COLOURS = {
    "plain": ("cloth", "cloth_shade"),
    "warm": ("warm", "warm_mark"),
    "cold": ("cold", "cold_mark"),
}


def pack(prop: Prop) -> tuple[Shape, ...]:
    """Draw a soft pack that hugs the limb it lies on."""
    face, mark = TONE_COLOURS[prop.tone]
    whole = _pillow(prop, 0.0)
    return (
        Shape(whole, mark),
        Shape(_pillow(prop, EDGE), face),
        *_marks(prop, mark),
    )


def draped_towel(prop: Prop) -> tuple[Shape, ...]:
    """Draw a towel that hangs over a limb on both sides, with a band along its hem."""
    face, mark = TONE_COLOURS[prop.tone]
    band = rounded(prop.x + EDGE, prop.bottom + 3.4, prop.width - 2.0 * EDGE, 1.8, 0.6)
    return (
        Shape(_hanging(prop, 0.0), mark),
        Shape(_hanging(prop, EDGE), face),
        Shape(band, mark),
        *_marks(prop, mark, raised=2.4),
    )


def _pillow(prop: Prop, inset: float) -> QPainterPath:
    left, right = prop.x + inset, prop.x + prop.width - inset
    low, high = prop.bottom + inset, prop.bottom + prop.height - inset
    middle = (left + right) / 2.0
    waist = (high - low) * 0.08
    return smooth(
        [
            *((left + 1.5, low), (middle, low + waist), (right - 1.5, low)),
            *((right, (low + high) / 2.0), (right - 1.5, high)),
            *((middle, high - waist), (left + 1.5, high), (left, (low + high) / 2.0)),
        ]
    )


def _hanging(prop: Prop, inset: float) -> QPainterPath:
    left, right = prop.x + inset, prop.x + prop.width - inset
    low, high = prop.bottom + inset, prop.bottom + prop.height - inset
    bow = prop.height * 0.1
    middle = (left + right) / 2.0
    return smooth(
        [
            *((left - 1.0, low), (left - 1.0, low), (middle, low + 0.6)),
            *((right + 1.0, low), (right + 1.0, low), (right, high - bow)),
            *((right - 2.0, high - 0.6), (middle, high), (left + 2.0, high - 0.6)),
            (left, high - bow),
        ]
    )


def _marks(prop: Prop, colour: str, raised: float = 0.0) -> tuple[Shape, ...]:
    x = prop.x + prop.width / 2.0
    y = prop.bottom + (prop.height + raised) / 2.0
    size = min(prop.width * 0.3, (prop.height - raised) * 0.3)
    if prop.tone == "warm":
        return (Shape(_waves(x, y, size), colour),)
    if prop.tone == "cold":
        return (Shape(_snowflake(x, y, size * 1.15), colour),)
    return ()


def _waves(x: float, y: float, size: float) -> QPainterPath:
    sway, gap = size * 0.26, size * 0.95
    return joined(
        *(
            curved(
                [
                    (x + gap * place + sway * side, y + size * up)
                    for up, side in ((-1.0, -1), (-0.4, 1), (0.3, -1), (1.0, 1))
                ],
                1.5,
            )
            for place in (-1, 0, 1)
        )
    )


def _snowflake(x: float, y: float, size: float) -> QPainterPath:
    spokes = []
    for degrees in (30, 90, 150):
        turn = math.radians(degrees)
        dx, dy = size * math.cos(turn), size * math.sin(turn)
        spokes.append(stroked([(x - dx, y - dy), (x + dx, y + dy)], 1.5))
    return joined(*spokes)
