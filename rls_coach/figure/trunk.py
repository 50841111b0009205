"""The outline of the trunk: straight or bent at the waist, empty or full of breath.

In its frame +x runs up the lower trunk from the pelvis and -y is the front.
"""

import math
from functools import cache
from typing import Final, NamedTuple

from PySide6.QtGui import QPainterPath

from rls_coach.figure.pose import spine_at
from rls_coach.figure.shapes import TORSO_SHADE, TORSO_SHAPE

STEP: Final = 0.25
"""The degrees between two bends that are drawn differently; too little to be seen."""


class Trunk(NamedTuple):
    """The trunk's outline and the shade on its back."""

    shape: QPainterPath
    shade: QPainterPath


BREATH_STEPS: Final = 24
"""How many outlines there are from an empty trunk to a full one."""
SWELL: Final = 6.5
"""How far the front comes out with a full breath, where it comes out most."""
SWELL_UP, SWELL_SPAN = 26.0, 40.0
"""How far up that is, and how far from there the front is still moved."""
FRONT: Final = 11.0

STRAIGHT: Final = Trunk(TORSO_SHAPE, TORSO_SHADE)


def trunk_outline(bend: float, breath: float = 0.0) -> Trunk:
    """Return the trunk's outline.

    Args:
        bend: Degrees by which the upper trunk turns counter-clockwise from the lower.
        breath: How full of breath the trunk is, 0 to 1.
    """
    steps, breaths = round(bend / STEP), round(breath * BREATH_STEPS)
    return _bent(steps, breaths) if steps or breaths else STRAIGHT


@cache
def _bent(steps: int, breaths: int) -> Trunk:
    bend, swell = steps * STEP, SWELL * breaths / BREATH_STEPS
    return Trunk(
        _along_spine(TORSO_SHAPE, bend, swell), _along_spine(TORSO_SHADE, bend, swell)
    )


def _along_spine(path: QPainterPath, bend: float, swell: float) -> QPainterPath:
    along = QPainterPath(path)
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        place, angle = spine_at(element.x, bend)
        turn = math.radians(angle)
        across = element.y - swell * _swelling(element.x, element.y)
        along.setElementPositionAt(
            index,
            place.x - across * math.sin(turn),
            place.y + across * math.cos(turn),
        )
    return along


def _swelling(up: float, across: float) -> float:
    """Return the share of the swell at a place of the straight trunk."""
    height = min(1.0, abs(up - SWELL_UP) / SWELL_SPAN)
    front = min(1.0, max(0.0, -across / FRONT))
    return front * math.cos(height * math.pi / 2.0) ** 2
