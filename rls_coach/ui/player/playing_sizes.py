"""How large everything in the player is, for a window and a size of text."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics

from rls_coach.ui.widgets.basics import Label

LEAST_CUE_PX = 32
"""Smaller cannot be read from the mat."""

_LOW_PX = 700
"""A window lower than this has no room to spare."""

_CUE_SHARE = 0.19
"""How much of the height the longest cue may take."""


class Sizes(NamedTuple):
    """Sizes in pixels.

    Attributes:
        gap_px: Between the rows.
        inner_gap_px: Between what stands below the ring.
        dot_px: Of a repetition's dot.
        side_px: Of the type that names the leg.
        small_px: Of the small texts.
        cue_px: Of the cue, if the longest leaves room.
        least_ring_px: The least height of the ring.
        most_ring_px: The greatest.
    """

    gap_px: int
    inner_gap_px: int
    dot_px: int
    side_px: int
    small_px: int
    cue_px: int
    least_ring_px: int
    most_ring_px: int


def sizes_of(window: QSize, text_share: float) -> Sizes:
    """Return the sizes for a window and a text that is so many times the usual.

    A seventh of the height for the count is 0.36 of it for the ring around.
    """
    height = window.height()
    growth = 1 + (text_share - 1) * 0.35
    is_low = height < _LOW_PX
    return Sizes(
        gap_px=6 if is_low else 14,
        inner_gap_px=4 if is_low else 10,
        dot_px=round(max(14.0, height / 45)),
        side_px=round(max(18.0, height / 34) * growth),
        small_px=round(max(16.0, height / 45) * growth),
        cue_px=round(max(LEAST_CUE_PX, height / 24) * growth),
        least_ring_px=round(height * 0.36),
        most_ring_px=round(height * 0.5),
    )


def fit_cue(label: Label, cues: Iterable[str], sizes: Sizes, window: QSize) -> None:
    """Give the cue the largest type for which the longest one leaves room."""
    cues = tuple(cues)
    room = QRect(0, 0, max(200, (window.width() - 96) // 2), 10_000)
    highest = 0
    for size in range(sizes.cue_px, LEAST_CUE_PX - 1, -2):
        set_font(label, size)
        metrics = QFontMetrics(label.font())
        flags = int(Qt.TextFlag.TextWordWrap)
        highest = max(metrics.boundingRect(room, flags, cue).height() for cue in cues)
        if highest <= window.height() * _CUE_SHARE:
            break
    label.setFixedHeight(highest + 4)


def set_font(label: Label, size_px: int) -> None:
    """Set a size that follows the window; only a style sheet outdoes the sheet's."""
    label.setStyleSheet(f"font-size: {size_px}px;")
    label.ensurePolished()
