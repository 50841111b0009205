"""The outlines of a foot, in a shoe or bare, and of what a bare leg wears in water.

The foot is in the frame of its bone, the toes in that of theirs, which begins at the
ball of the foot; +x points to the toes and -y to the floor.
"""

from typing import Final, NamedTuple

from PySide6.QtGui import QPainterPath

from rls_coach.figure import shapes
from rls_coach.figure.outlines import curved
from rls_coach.figure.shapes import joined, limb, smooth


class Foot(NamedTuple):
    """The outlines of a foot and its toes, and the marks on both."""

    foot: QPainterPath
    toes: QPainterPath
    foot_mark: QPainterPath
    toes_mark: QPainterPath


SHOD: Final = Foot(shapes.SHOE, shapes.SHOE_TOE, shapes.SOLE, shapes.SOLE_TOE)
"""A shoe, marked by its sole."""
BARE: Final = Foot(
    foot=smooth(
        [
            *[(-4.2, 2.6), (-5.2, -0.6), (-7.4, -4.2), (-7.9, -6.8), (-5.8, -9.0)],
            *[(-1.8, -8.9), (2.4, -7.4), (6.0, -7.2), (9.4, -8.7), (12.4, -9.0)],
            *[(15.2, -8.2), (15.6, -5.6), (13.2, -2.9), (9.2, -0.9), (6.2, 1.2)],
            *[(4.4, 3.4), (0.0, 4.6)],
        ]
    ),
    toes=smooth(
        [
            *[(-3.4, -3.6), (0.4, -3.9), (2.6, -3.6), (5.2, -4.0), (8.0, -3.7)],
            *[(9.2, -2.2), (8.2, -0.6), (5.4, 0.2), (1.2, 2.1), (-2.2, 3.0)],
            (-4.2, -0.4),
        ]
    ),
    foot_mark=curved([(-2.2, 0.4), (-0.6, 1.8), (1.4, 1.2)], 0.9),
    toes_mark=joined(
        curved([(2.6, -2.9), (2.8, -1.6), (3.8, -0.9)], 0.9),
        curved([(5.3, -3.1), (5.5, -2.0), (6.4, -1.4)], 0.9),
    ),
)
"""A bare foot with a heel and an arch, marked by its ankle bone and its toes."""
BARE_SHIN: Final = limb(
    *[(0, 8.5, 8.3), (14, 7.3, 9.1), (27, 6.1, 7.2), (38, 4.9, 5.2), (46, 4.5, 4.6)]
)
SWIM_LEG: Final = limb(
    *[(0, 13.2, 13.8), (12, 13.0, 13.4), (22, 12.3, 12.5)], is_cut_off=True
)
"""The leg of a swimsuit, in the frame of the thigh."""
SWIM_HEM: Final = smooth(
    [
        *[(19.6, 12.6), (19.6, 12.6), (22.0, 12.4), (22.0, 12.4), (22.6, 0.0)],
        *[(22.0, -12.6), (22.0, -12.6), (19.6, -12.8), (19.6, -12.8), (20.2, 0.0)],
    ]
)
"""The hem around its opening."""
