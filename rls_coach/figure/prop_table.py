"""Reads the props of an illustration file."""

from rls_coach.figure.scene import (
    BONE_OF_JOINT,
    FACINGS,
    LAYERS,
    PROP_KINDS,
    TONES,
    Prop,
)
from rls_coach.figure.table import Table


def read_prop(table: Table, moves: tuple[str, ...]) -> Prop:
    """Return the prop that a table describes.

    Args:
        table: The table.
        moves: The names of the illustration's moves.

    Raises:
        IllustrationError: If the table is not right.
    """
    table.expect_only(
        *("kind", "x", "width", "height", "bottom", "layer", "faces", "tone", "joint"),
        "moves",
    )
    follows = "joint" in table.names()
    return Prop(
        table.choice("kind", PROP_KINDS),
        table.number("x"),
        table.number("width", at_least=1.0),
        table.number("height", at_least=1.0),
        table.number("bottom", default=0.0),
        table.choice("layer", LAYERS, default="behind"),
        table.choice("faces", FACINGS, default="right"),
        table.choice("tone", TONES, default="plain"),
        table.choice("joint", tuple(BONE_OF_JOINT)) if follows else None,
        table.choices("moves", moves),
    )
