"""How large everything in the player is, for a window and a size of text."""

from collections.abc import Iterable
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics

from rls_coach.ui.widgets.basics import Label

LEAST_CUE_PX = 32
"""Smaller cannot be read from the mat."""

_LOW_PX = 700
"""A window lower than this has no room to spare."""

_NARROW_PX = 1200
"""A window narrower than this has none beside the buttons."""

LEAST_ICON_PX = 28

_COUNT_SHARE = 1 / 6.8
"""A little more than a seventh of the height, as type loses some to rounding."""

_CUE_SHARE = 0.19
"""How much of the height the longest cue may take."""


class Sizes(NamedTuple):
    """Sizes in pixels.

    Attributes:
        edge_px: Above and below everything.
        gap_px: Between the rows.
        inner_gap_px: Between what stands below the ring.
        dot_px: Of a repetition's dot.
        side_px: Of the type that names the leg.
        small_px: Of the small texts.
        cue_px: Of the cue, if the longest leaves room.
        least_ring_px: The least height of the ring.
        most_ring_px: The greatest, where there is more to show.
        lone_ring_px: The greatest, where there is nothing else to count.
        count_px: The least size of the count's type.
        icon_px: Of the icons on the buttons.
    """

    edge_px: int
    gap_px: int
    inner_gap_px: int
    dot_px: int
    side_px: int
    small_px: int
    cue_px: int
    least_ring_px: int
    most_ring_px: int
    lone_ring_px: int
    count_px: int
    icon_px: int


def sizes_of(window: QSize, text_share: float) -> Sizes:
    """Return the sizes for a window and a text that is so many times the usual.

    A seventh of the height for the count is 0.36 of it for the ring around.
    """
    height = window.height()
    growth = 1 + (text_share - 1) * 0.35
    # In a narrow window icons that grow as the text would leave it no room.
    icon_growth = text_share**0.5 if window.width() < _NARROW_PX else text_share
    is_low = height < _LOW_PX
    return Sizes(
        edge_px=10 if is_low else 16,
        gap_px=6 if is_low else 14,
        inner_gap_px=4 if is_low else 10,
        dot_px=round(max(14.0, height / 45)),
        side_px=round(max(18.0, height / 34) * growth),
        small_px=round(max(16.0, height / 45) * growth),
        cue_px=round(max(LEAST_CUE_PX, height / 24) * growth),
        least_ring_px=round(height * 0.36),
        most_ring_px=round(height * 0.5),
        lone_ring_px=round(height * 0.56),
        count_px=ceil(height * _COUNT_SHARE),
        icon_px=round(LEAST_ICON_PX * icon_growth),
    )


def fit_cue(label: Label, cues: Iterable[str], sizes: Sizes, room: QSize) -> None:
    """Give the cue the largest type for which the longest one leaves room.

    Args:
        label: What shows it.
        cues: Every cue that is shown.
        sizes: The sizes in use.
        room: Its width, and the height of the window.
    """
    cues = tuple(cues)
    box = QRect(0, 0, max(200, room.width()), 10_000)
    highest = 0
    for size in range(sizes.cue_px, LEAST_CUE_PX - 1, -2):
        set_font(label, size)
        metrics = QFontMetrics(label.font())
        flags = int(Qt.TextFlag.TextWordWrap)
        highest = max(metrics.boundingRect(box, flags, cue).height() for cue in cues)
        if highest <= room.height() * _CUE_SHARE:
            break
    label.setFixedHeight(highest + 4)


def set_font(label: Label, size_px: int) -> None:
    """Set a size that follows the window; only a style sheet outdoes the sheet's."""
    label.setStyleSheet(f"font-size: {size_px}px;")
    label.ensurePolished()
