"""The part of the near thigh that lies in front of the shirt.

The near thigh is nearer to the viewer than the trunk, and only the hem of the shirt
hangs over it. The closer the thigh comes to the belly, the farther back the hem slips.
In the thigh's frame +x runs along the bone and +y is its front.
"""

from functools import cache
from typing import Final

from PySide6.QtGui import QPainterPath

from rls_coach.figure.limb import turn_to
from rls_coach.figure.pose import Pose
from rls_coach.figure.shapes import GLOW_SHAPES, THIGH_SHAPE, smooth

OPEN, FOLDED = 88.0, 48.0
"""The degrees from the thigh to the trunk where the hem begins and ends to slip."""
HEM_OPEN, HEM_FOLDED = 26.0, 9.0
"""How far along the thigh the hem lies then; the trunk hides it when it is open."""
HEM_SLANT: Final = 15.0
"""How much farther out the hem lies on the front of the thigh than on its back."""
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
    front, back = hem + HEM_SLANT / 2.0, hem - HEM_SLANT / 2.0
    beyond = smooth(
        [
            *[(front, 20.0), (front, 20.0), (front, 12.0), (hem + 4.0, 2.0)],
            *[(back + 2.0, -9.0), (back - 7.0, -20.0), (back - 7.0, -20.0)],
            *[(70.0, -20.0), (70.0, -20.0), (70.0, 20.0), (70.0, 20.0)],
        ]
    )
    return whole.intersected(beyond)
