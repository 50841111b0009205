"""The colours of the leg chart, for each set of tokens.

Evening and night differ in shape and line style too; the blue beside the orange stays
apart from it in every common kind of colour blindness.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rls_coach.ui.theme import Tokens

_NIGHT = {"light": "#2f5597", "dark": "#8fb4f5", "contrast": "#9ecbff"}
_SHOWN = {"contrast": "#1c1c1c"}
_BAR_EDGE = {"light": "#7f9a94", "dark": "#6f8a85", "contrast": "#7df0dd"}


@dataclass(frozen=True, slots=True)
class ChartColors:
    """Colours as hexadecimal text.

    Attributes:
        evening: Circles and line of the evenings.
        night: Diamonds and line of the nights.
        moment: Ratings given at other times.
        bar: Minutes of exercise.
        bar_edge: The line around them; 3:1 against the card.
        grid: Lines behind everything.
        shown: Behind the days the figures are about.
        text: Labels of the axes.
        cursor: The day that is read out.
        ground: The card.
    """

    evening: str
    night: str
    moment: str
    bar: str
    bar_edge: str
    grid: str
    shown: str
    text: str
    cursor: str
    ground: str


def chart_colors(tokens: "Tokens") -> ChartColors:
    """Return the chart's colours for a set of tokens."""
    return ChartColors(
        evening=tokens.accent_text,
        night=_NIGHT.get(tokens.name, tokens.text),
        moment=tokens.quiet,
        bar=tokens.calm,
        bar_edge=_BAR_EDGE.get(tokens.name, tokens.control_line),
        grid=tokens.empty,
        shown=_SHOWN.get(tokens.name, tokens.background),
        text=tokens.quiet,
        cursor=tokens.text,
        ground=tokens.raised,
    )
