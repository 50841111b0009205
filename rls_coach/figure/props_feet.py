"""The outlines of bare legs in a foot bath, drawn over the clothes they bare.

They are in the frame of the shin.
"""

from typing import Final

from rls_coach.figure.shapes import smooth

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
