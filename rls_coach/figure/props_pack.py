"""The outlines of packs and cloths that lie on a leg, warm or cold.

The colour is never all that tells them apart: what is warm bears three waves, a cold
pack a snowflake, and a cool wet cloth three drops. A pack is plump and lies on the
limb; a towel is wrapped around it, and its end hangs down.
"""

import math

from PySide6.QtGui import QPainterPath

from rls_coach.figure.outlines import Shape, curved, stroked
from rls_coach.figure.scene import Prop
from rls_coach.figure.shapes import joined, smooth

EDGE = 1.4
END_LEFT, END_RIGHT = 0.1, 0.66
"""From where to where the end of a towel hangs, as shares of its width."""
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
    """Draw a towel wrapped around a limb, one end of which hangs down in front."""
    face, mark = TONE_COLOURS[prop.tone]
    left, right = prop.x + prop.width * END_LEFT, prop.x + prop.width * END_RIGHT
    folds = [
        curved(
            [
                (right + along, high),
                (right + along + 1.6, low + 5.0),
                (right + along - 0.4, low),
            ],
            1.0,
        )
        for low, high, along in (
            (_around(prop) + 4.0, prop.bottom + prop.height - 4.0, 3.4),
            (_around(prop) + 5.0, prop.bottom + prop.height - 6.5, 6.6),
        )
    ]
    stripes = [
        curved(
            [(left - 0.2, y + 0.3), ((left + right) / 2.0, y - 0.5), (right + 0.4, y)],
            1.4,
        )
        for y in (prop.bottom + 3.6, prop.bottom + 6.4)
    ]
    return (
        Shape(_wrap(prop, 0.0), mark),
        Shape(_wrap(prop, EDGE), face),
        Shape(joined(*folds), mark),
        Shape(_end(prop, 0.0), mark),
        Shape(_end(prop, EDGE), face),
        Shape(joined(*stripes), mark),
        *_towel_mark(prop, mark),
    )


def _pillow(prop: Prop, inset: float) -> QPainterPath:
    left, right = prop.x + inset, prop.x + prop.width - inset
    low, high = prop.bottom + inset, prop.bottom + prop.height - inset
    middle, half = (left + right) / 2.0, (low + high) / 2.0
    # Full in the middle and drawn in at the corners, as what is filled is.
    corner = (high - low) * 0.16
    return smooth(
        [
            *((left + 0.6, low + corner), (left + 3.0, low + corner * 0.5)),
            *((middle, low), (right - 3.0, low + corner * 0.7)),
            *((right - 0.6, low + corner * 1.2), (right, half)),
            *((right - 0.6, high - corner), (right - 3.0, high - corner * 0.5)),
            *((middle, high), (left + 3.0, high - corner * 0.5)),
            *((left + 0.6, high - corner), (left, half)),
        ]
    )


def _around(prop: Prop) -> float:
    """Return how far down the part of a towel reaches that goes around the limb."""
    return prop.bottom + prop.height * 0.38


def _wrap(prop: Prop, inset: float) -> QPainterPath:
    left, right = prop.x + inset, prop.x + prop.width - inset
    low, high = _around(prop) + inset, prop.bottom + prop.height - inset
    middle, half = (left + right) / 2.0, (low + high) / 2.0
    return smooth(
        [
            *((left + 1.4, low + 0.6), (middle, low), (right - 2.2, low + 1.8)),
            *((right - 0.4, low + 4.4), (right, half), (right - 0.4, high - 5.0)),
            *((right - 2.2, high - 2.2), (middle, high - 0.2), (left + 1.4, high)),
            *((left, high - 3.0), (left + 0.6, half), (left, low + 3.0)),
        ]
    )


def _end(prop: Prop, inset: float) -> QPainterPath:
    left = prop.x + prop.width * END_LEFT + inset
    right = prop.x + prop.width * END_RIGHT - inset
    low, high = prop.bottom + inset, prop.bottom + prop.height - inset
    middle, half = (left + right) / 2.0, low + (high - low) * 0.5
    return smooth(
        [
            *((left - 1.6, low + 0.8), (left - 1.6, low + 0.8)),
            *((middle - 2.0, low - 0.2), (middle + 2.0, low + 0.8)),
            *((right + 1.6, low), (right + 1.6, low)),
            *((right + 0.2, half), (right - 0.2, high - 3.0), (right - 2.0, high)),
            *((left + 2.0, high), (left + 0.2, high - 3.0), (left - 0.2, half)),
        ]
    )


def _towel_mark(prop: Prop, colour: str) -> tuple[Shape, ...]:
    x = prop.x + prop.width * (END_LEFT + END_RIGHT) / 2.0
    y = prop.bottom + prop.height * 0.66
    size = prop.width * (0.15 if prop.tone == "warm" else 0.19)
    if prop.tone == "warm":
        return (Shape(_waves(x, y, size), colour),)
    if prop.tone == "cold":
        return (Shape(joined(*_drops(x, y, size)), colour),)
    return ()


def _drops(x: float, y: float, size: float) -> list[QPainterPath]:
    """Return three drops of the water that a cloth is wet with."""
    return [
        smooth(
            [
                *((x + dx * size, y + (dy + 0.62) * size),) * 2,
                *((x + (dx + 0.36) * size, y + (dy - 0.16) * size),),
                *((x + dx * size, y + (dy - 0.52) * size),),
                *((x + (dx - 0.36) * size, y + (dy - 0.16) * size),),
            ]
        )
        for dx, dy in ((-0.62, 0.5), (0.62, 0.5), (0.0, -0.8))
    ]


def _marks(prop: Prop, colour: str) -> tuple[Shape, ...]:
    x, y = prop.x + prop.width / 2.0, prop.bottom + prop.height / 2.0
    size = min(prop.width, prop.height) * 0.28
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
