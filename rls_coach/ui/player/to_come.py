"""How what is still to come is drawn: a quiet fill in a line that can be seen."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from rls_coach.ui.theme import Theme

OUTLINE_PX = 2.0
"""The fill alone is too near to the background to be told from it."""


def draw_pill(
    painter: QPainter, theme: Theme, box: QRectF, token: str, *, is_done: bool
) -> None:
    """Draw a shape with round ends.

    Args:
        painter: Where to draw it.
        theme: Its colours.
        box: Its outer edge.
        token: Its fill.
        is_done: Whether it stands for itself, as what is done or now does, or needs
            an outline.
    """
    painter.setBrush(theme.color(token))
    painter.setPen(Qt.PenStyle.NoPen)
    if not is_done:
        painter.setPen(QPen(theme.color("control_line"), OUTLINE_PX))
        half = OUTLINE_PX / 2
        box = box.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
