"""The outline of a sleeve, which slips down an arm that is raised.

In its frame +x runs along the upper arm and +y is its front.
"""

from functools import cache
from typing import Final, NamedTuple

from PySide6.QtGui import QPainterPath

from rls_coach.figure.shapes import limb

STEPS: Final = 12
"""How many outlines there are from a hanging sleeve to a raised one."""

Stations = tuple[tuple[float, float, float], ...]
HANGING: Final = ((0.0, 8.8, 9.2), (10.0, 8.7, 9.0), (18.0, 8.5, 8.7))
HANGING_EDGE: Final = ((0.0, 9.6, 10.0), (10.0, 9.4, 9.7), (18.8, 8.9, 9.1))
RAISED: Final = ((-8.0, 8.6, 8.8), (-1.0, 8.5, 8.4), (4.5, 7.6, 7.6))
RAISED_EDGE: Final = ((-8.0, 9.1, 9.3), (-1.0, 9.0, 8.9), (5.3, 8.0, 8.0))


class Sleeve(NamedTuple):
    """A sleeve's outline, and the slightly larger one that tells it from the trunk."""

    shape: QPainterPath
    edge: QPainterPath


def sleeve_outline(raised: float) -> Sleeve:
    """Return the sleeve of an arm that hangs (0), is overhead (1) or in between."""
    return _sleeve(round(raised * STEPS))


@cache
def _sleeve(step: int) -> Sleeve:
    part = step / STEPS
    return Sleeve(
        limb(*_between(HANGING, RAISED, part), is_cut_off=True),
        limb(*_between(HANGING_EDGE, RAISED_EDGE, part), is_cut_off=True),
    )


def _between(a: Stations, b: Stations, part: float) -> Stations:
    return tuple(
        (ax + (bx - ax) * part, af + (bf - af) * part, ab + (bb - ab) * part)
        for (ax, af, ab), (bx, bf, bb) in zip(a, b, strict=True)
    )
