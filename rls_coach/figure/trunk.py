"""The outline of the trunk, straight or with its upper part bent at the waist.

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


STRAIGHT: Final = Trunk(TORSO_SHAPE, TORSO_SHADE)


def trunk_outline(bend: float) -> Trunk:
    """Return the trunk's outline.

    Args:
        bend: Degrees by which the upper trunk turns counter-clockwise from the lower.
    """
    steps = round(bend / STEP)
    return _bent(steps) if steps else STRAIGHT


@cache
def _bent(steps: int) -> Trunk:
    bend = steps * STEP
    return Trunk(_along_spine(TORSO_SHAPE, bend), _along_spine(TORSO_SHADE, bend))


def _along_spine(path: QPainterPath, bend: float) -> QPainterPath:
    along = QPainterPath(path)
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        place, angle = spine_at(element.x, bend)
        turn = math.radians(angle)
        along.setElementPositionAt(
            index,
            place.x - element.y * math.sin(turn),
            place.y + element.y * math.cos(turn),
        )
    return along
