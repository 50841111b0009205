"""The part of the near thigh that lies in front of the shirt.

The near thigh is nearer to the viewer than the trunk, and only the hem of the shirt
hangs over it. The closer the thigh comes to the belly, the farther back the hem slips.
In the thigh's frame +x runs along the bone and +y is its front.
"""

from functools import cache
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from rls_coach.figure.limb import turn_to
from rls_coach.figure.pose import Pose
from rls_coach.figure.shapes import GLOW_SHAPES, THIGH_SHAPE

OPEN, FOLDED = 88.0, 48.0
"""The degrees from the thigh to the trunk where the hem begins and ends to slip."""
HEM_OPEN, HEM_FOLDED = 26.0, 9.0
"""How far along the thigh the hem lies then; the trunk hides it when it is open."""
HEM_ROUND, HEM_FRONT = 26.0, 9.0
"""The hem is round, like the tail of a shirt: its radius, and how far to the front of
the thigh it reaches farthest out."""
STEPS: Final = 48
"""How many hems there are; so many that it is not seen to go from one to the next."""


def lap_shown(pose: Pose) -> float:
    """Return how far the hem has slipped back over the near thigh, from 0 to 1."""
    thigh = pose.near_leg.thigh
    angle = min(abs(turn_to(thigh, trunk)) for trunk in (pose.torso, pose.waist))
    return min(1.0, max(0.0, (OPEN - angle) / (OPEN - FOLDED)))


def lap_outline(shown: float) -> QPainterPath:
    """Return the part of the thigh that lies in front of the shirt."""
    return _before_hem(None, round(shown * STEPS))


def lap_glow(muscle: str, shown: float) -> QPainterPath:
    """Return the part of a glowing muscle that lies in front of the shirt."""
    return _before_hem(muscle, round(shown * STEPS))


@cache
def _before_hem(muscle: str | None, step: int) -> QPainterPath:
    whole = THIGH_SHAPE if muscle is None else GLOW_SHAPES[muscle]
    hem = HEM_OPEN + (HEM_FOLDED - HEM_OPEN) * step / STEPS
    tail = QPainterPath()
    tail.addEllipse(QPointF(hem - HEM_ROUND, HEM_FRONT), HEM_ROUND, HEM_ROUND)
    return whole.subtracted(tail)
