"""The outline of a hand: open, closed around something, or pressed flat on it.

In its frame +x runs along the hand from the wrist and the thumb is at +y.
"""

from functools import cache
from typing import Final

from PySide6.QtGui import QPainterPath

from rls_coach.figure.shapes import Pairs, joined, smooth

STEPS: Final = 8
"""How many outlines there are from an open hand to a closed or a pressed one."""

FLAT_PALM: Final = (
    *((-2.0, 3.7), (2.5, 4.5), (7.5, 4.5), (12.5, 3.7), (13.4, 2.8)),
    *((11.8, 1.9), (14.2, 1.7), (14.8, 0.8), (12.4, -0.1), (14.0, -0.4)),
    *((14.2, -1.3), (11.8, -2.0), (12.4, -2.5), (11.4, -3.5), (5.0, -3.9)),
    (-2.0, -3.7),
)
"""Its four fingers lie side by side, the tips of different lengths."""
FLAT_THUMB: Final = (
    *((0.5, 2.5), (3.0, 5.6), (7.0, 7.4), (9.3, 6.8), (8.6, 4.6), (6.0, 2.0)),
)
EDGE_PALM: Final = (
    *((-2.0, 3.6), (2.5, 2.9), (7.5, 2.2), (11.0, 1.2), (12.6, 0.6)),
    *((13.5, 0.3), (14.4, -0.2), (15.0, -0.7), (15.3, -1.3), (15.2, -1.9)),
    *((14.8, -2.5), (13.8, -2.8), (12.6, -2.95), (11.0, -3.0), (4.0, -3.1)),
    (-2.0, -3.5),
)
EDGE_THUMB: Final = (
    *((0.5, 1.0), (3.4, 1.2), (7.0, 0.2), (9.4, -1.6), (8.4, -2.8), (5.0, -2.6)),
)
CLOSED_PALM: Final = (
    *((-2.0, 3.8), (2.5, 5.0), (7.5, 5.8), (11.2, 5.5), (13.4, 4.2)),
    *((13.8, 3.1), (14.6, 2.3), (14.9, 0.9), (14.3, 0.0), (14.8, -0.9)),
    *((14.5, -2.3), (13.8, -3.0), (13.5, -4.1), (11.2, -5.6), (4.8, -5.2)),
    (-2.0, -3.8),
)
CLOSED_THUMB: Final = (
    *((0.5, 2.5), (3.6, 6.0), (8.0, 6.6), (10.6, 3.4), (9.0, 1.6), (5.6, 1.6)),
)
FIST_CREASE: Final = joined(
    smooth([(3.4, 0.9), (7.4, 1.0), (11.4, 2.5), (11.6, 1.8), (7.6, 0.0), (3.4, 0.3)]),
    smooth([(6.4, -2.4), (10.0, -2.2), (12.6, -1.2), (10.2, -3.0), (6.4, -3.0)]),
)
"""The lines between the thumb and the fingers of a closed hand."""
FINGER_LINES: Final = joined(
    *(
        smooth([(6.9, y), (end, tip + 0.25), (end, tip - 0.25), (6.9, y - 0.3)])
        for y, end, tip in ((2.1, 11.2, 1.9), (0.3, 11.8, -0.1), (-1.5, 11.2, -1.9))
    )
)
"""The lines between the fingers of an open hand."""


def hand_outline(grip: float) -> QPainterPath:
    """Return the hand's outline; a grip of 0 is open, of 1 closed, of -1 pressed flat.

    A pressed hand is seen from its edge, and rests on what is at -y.
    """
    return _hand(round(grip * STEPS))


def hand_lines(grip: float) -> QPainterPath | None:
    """Return the lines on a hand that is open or closed, and none in between."""
    step = round(grip * STEPS)
    return {0: FINGER_LINES, STEPS: FIST_CREASE}.get(step)


@cache
def _hand(step: int) -> QPainterPath:
    part = abs(step) / STEPS
    palm, thumb = (EDGE_PALM, EDGE_THUMB) if step < 0 else (CLOSED_PALM, CLOSED_THUMB)
    return joined(
        smooth(_between(FLAT_PALM, palm, part)),
        smooth(_between(FLAT_THUMB, thumb, part)),
    )


def _between(a: Pairs, b: Pairs, part: float) -> Pairs:
    return [
        (ax + (bx - ax) * part, ay + (by - ay) * part)
        for (ax, ay), (bx, by) in zip(a, b, strict=True)
    ]
