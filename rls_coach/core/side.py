"""The legs: which one works, and in which order."""

from enum import Enum


class Side(Enum):
    """The leg a step works on."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    @property
    def other(self) -> "Side":
        """The opposite leg; both legs have no opposite but themselves."""
        return _OTHER[self]


_OTHER = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT, Side.BOTH: Side.BOTH}


class Sides(Enum):
    """The legs that an exercise works on."""

    EACH_LEG = "each leg"
    LEFT = "left only"
    RIGHT = "right only"
    BOTH = "both"

    @property
    def in_order(self) -> tuple[Side, ...]:
        """The legs in the order they work; each does its full count."""
        return _IN_ORDER[self]


_IN_ORDER = {
    Sides.EACH_LEG: (Side.LEFT, Side.RIGHT),
    Sides.LEFT: (Side.LEFT,),
    Sides.RIGHT: (Side.RIGHT,),
    Sides.BOTH: (Side.BOTH,),
}
