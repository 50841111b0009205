"""The angles of an arm and a leg, and the way from one set of angles to another."""

import math
from dataclasses import dataclass
from typing import Final

LIFTED_ARM: Final = 125.0
OVERHEAD_ARM: Final = 165.0


@dataclass(frozen=True, slots=True)
class Arm:
    """The angles of an arm; a scale below 1 shortens a bone that points at the viewer.

    The hand is open with a ``grip`` of 0, closed around something with one of 1, and
    pressed flat on something, so that its edge is seen, with one of -1.

    Raises:
        ValueError: If an angle is not finite, a scale is outside (0, 1] or the grip
            outside [-1, 1].
    """

    upper: float
    fore: float
    hand: float
    upper_scale: float = 1.0
    fore_scale: float = 1.0
    grip: float = 0.0

    def __post_init__(self) -> None:
        check_angles(self.upper, self.fore, self.hand)
        _check_scales(self.upper_scale, self.fore_scale)
        if not -1.0 <= self.grip <= 1.0:
            raise ValueError(f"a grip of {self.grip} is not from -1 to 1")


@dataclass(frozen=True, slots=True)
class Leg:
    """The angles of a leg; ``toes`` differs from ``foot`` when the toes bend.

    Raises:
        ValueError: If an angle is not finite or a scale is outside (0, 1].
    """

    thigh: float
    shin: float
    foot: float
    toes: float
    thigh_scale: float = 1.0
    shin_scale: float = 1.0

    def __post_init__(self) -> None:
        check_angles(self.thigh, self.shin, self.foot, self.toes)
        _check_scales(self.thigh_scale, self.shin_scale)


def turned(a: float, b: float, part: float) -> float:
    """Return the angle a part of the way from ``a`` to ``b``, the short way round."""
    return a + turn_to(a, b) * part


def turn_to(a: float, b: float) -> float:
    """Return the shortest turn from ``a`` to ``b`` in degrees."""
    return ((b - a) + 180.0) % 360.0 - 180.0


def eased(fraction: float) -> float:
    """Return the fraction of a movement done, for a gentle start and end."""
    held = min(1.0, max(0.0, fraction))
    return held * held * (3.0 - 2.0 * held)


def arm_raised(waist: float, upper: float) -> float:
    """Return how far an arm is raised: 0 up to well above level, 1 overhead.

    Args:
        waist: The angle of the upper trunk in degrees.
        upper: The angle of the upper arm in degrees.
    """
    from_hanging = abs(turn_to(waist + 180.0, upper))
    return eased((from_hanging - LIFTED_ARM) / (OVERHEAD_ARM - LIFTED_ARM))


def arm_between(a: Arm, b: Arm, part: float) -> Arm:
    """Return the arm a part of the way from ``a`` to ``b``."""
    return Arm(
        turned(a.upper, b.upper, part),
        turned(a.fore, b.fore, part),
        turned(a.hand, b.hand, part),
        a.upper_scale + (b.upper_scale - a.upper_scale) * part,
        a.fore_scale + (b.fore_scale - a.fore_scale) * part,
        a.grip + (b.grip - a.grip) * part,
    )


def leg_between(a: Leg, b: Leg, part: float) -> Leg:
    """Return the leg a part of the way from ``a`` to ``b``."""
    return Leg(
        turned(a.thigh, b.thigh, part),
        turned(a.shin, b.shin, part),
        turned(a.foot, b.foot, part),
        turned(a.toes, b.toes, part),
        a.thigh_scale + (b.thigh_scale - a.thigh_scale) * part,
        a.shin_scale + (b.shin_scale - a.shin_scale) * part,
    )


def check_angles(*angles: float) -> None:
    """Refuse an angle that is not finite with a ``ValueError``."""
    for angle in angles:
        if not math.isfinite(angle):
            raise ValueError(f"{angle} is not an angle in degrees")


def _check_scales(*scales: float) -> None:
    for scale in scales:
        if not 0.0 < scale <= 1.0:
            raise ValueError(f"a scale of {scale} is not above 0 and at most 1")
