"""The outlines of bare legs in a foot bath, drawn over the clothes they bare.

The shin is in the frame of its bone, the foot in that of the foot.
"""

from typing import Final

from rls_coach.figure.outlines import curved
from rls_coach.figure.shapes import joined, smooth

BARE_SHIN: Final = smooth(
    [
        *[(21.0, 7.4), (27.0, 6.7), (34.0, 5.8), (40.0, 5.6), (46.0, 5.0)],
        *[(49.0, 4.4), (49.0, -4.2), (46.0, -5.0), (40.0, -5.8), (34.0, -6.9)],
        *[(27.0, -7.9), (21.0, -8.7)],
    ]
)
CUFF: Final = smooth(
    [
        *[(17.4, 8.0), (17.4, 8.0), (23.4, 8.2), (24.6, 7.0), (25.0, 0.0)],
        *[(24.6, -8.4), (23.4, -9.6), (17.4, -9.8), (17.4, -9.8)],
    ]
)
"""The rolled up end of the trousers."""
BARE_FOOT: Final = smooth(
    [
        *[(-5.6, 3.4), (-7.6, -1.0), (-8.9, -5.4), (-7.6, -8.7), (-4.0, -9.3)],
        *[(3.0, -8.8), (10.0, -9.2), (16.0, -9.3), (21.4, -8.8), (22.6, -7.0)],
        *[(21.0, -4.6), (17.6, -3.6), (12.6, -1.0), (8.4, 1.4), (5.4, 4.6)],
        (0.0, 5.4),
    ]
)
TOES: Final = joined(
    curved([(15.4, -4.4), (16.0, -6.0), (17.6, -6.6)], 0.9),
    curved([(19.6, -5.2), (21.2, -5.6), (21.8, -6.8)], 0.9),
)
"""The line beside the big toe, and its nail."""
