"""The hair, seen from the side, in the frame of the head, which points up."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QPainterPath

from rls_coach.figure.shapes import joined, round_at, upright

FRONT: Final = (
    *((17.2, 1.0), (16.0, 7.4), (12.0, 11.2), (8.2, 11.9), (9.6, 8.0)),
    *((8.6, 3.6), (4.6, 1.4), (1.0, 1.6), (-2.4, 0.6), (-3.4, -3.6)),
)
"""Along the forehead and the temple, down to behind the ear."""
CAP: Final = upright(
    [
        *FRONT,
        *((-7.2, -5.4), (-10.2, -8.4), (-9.8, -11.2), (-6.4, -13.6)),
        *((0.0, -15.6), (8.0, -14.4), (14.0, -8.4)),
    ]
)
SWEPT_UP: Final = upright(
    [
        *FRONT,
        *((-5.6, -7.0), (-5.8, -11.4), (-3.6, -14.4)),
        *((1.0, -15.6), (8.0, -14.4), (14.0, -8.4)),
    ]
)
"""Drawn up from the nape, so that nothing hangs below the jaw of one who lies."""
HAIR_SHAPES: Final[Mapping[str, QPainterPath]] = {
    "low bun": joined(CAP, round_at(-4.6, 15.0, 6.0, 5.8)),
    "high bun": joined(SWEPT_UP, round_at(18.0, 4.6, 5.6, 6.0)),
}
HAIR_SHADES: Final[Mapping[str, QPainterPath]] = {
    "low bun": upright(
        [
            *[(-7.4, -14.2), (-2.0, -14.6), (1.0, -13.0), (-3.0, -10.4)],
            *[(-8.4, -10.6), (-9.6, -12.4)],
        ]
    ),
    "high bun": upright(
        [
            *[(16.6, -9.2), (18.2, -4.6), (17.2, -0.4), (14.6, -0.6)],
            *[(13.6, -4.8), (14.4, -8.6)],
        ]
    ),
}
