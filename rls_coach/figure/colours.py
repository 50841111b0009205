"""The colours the person and the props are drawn in."""

from dataclasses import dataclass, fields
from typing import ClassVar

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class FigureColours:
    """One set of colours, as ``#rrggbb``, or ``#aarrggbb`` where they are translucent.

    ``far`` colours are for the limbs away from the viewer. ``outline`` is drawn around
    the whole figure; an empty one is not drawn.

    Raises:
        ValueError: If a colour cannot be read.
    """

    skin: str
    skin_far: str
    top: str
    top_far: str
    top_shade: str
    leg: str
    leg_far: str
    shoe: str
    shoe_far: str
    sole: str
    hair: str
    hair_shade: str
    face: str
    glow: str
    mat: str
    wood: str
    wood_far: str
    cloth: str
    cloth_shade: str
    outline: str = ""

    LIGHT: ClassVar["FigureColours"]
    DARK: ClassVar["FigureColours"]
    HIGH_CONTRAST: ClassVar["FigureColours"]

    def __post_init__(self) -> None:
        for field in fields(self):
            colour = getattr(self, field.name)
            may_be_empty = field.name == "outline" and not colour
            if not may_be_empty and not QColor.isValidColorName(colour):
                raise ValueError(f"{field.name}: {colour!r} is not a colour")


FigureColours.LIGHT = FigureColours(
    skin="#e6b08d",
    skin_far="#c98f6e",
    top="#2f8f83",
    top_far="#24736a",
    top_shade="#288076",
    leg="#35507a",
    leg_far="#273c5f",
    shoe="#7a8b97",
    shoe_far="#657581",
    sole="#55636e",
    hair="#888785",
    hair_shade="#737271",
    face="#8a5a41",
    glow="#e6ff8a3d",
    mat="#cfe3dd",
    wood="#a08460",
    wood_far="#8d7453",
    cloth="#b97f76",
    cloth_shade="#9c655c",
)
FigureColours.DARK = FigureColours(
    skin="#ddaa88",
    skin_far="#b98a6c",
    top="#3aa395",
    top_far="#2b8075",
    top_shade="#329183",
    leg="#6484ba",
    leg_far="#5573a4",
    shoe="#d3dad9",
    shoe_far="#a5b0b0",
    sole="#8b9796",
    hair="#c3c4c6",
    hair_shade="#a7a9ac",
    face="#7a4f39",
    glow="#f5ffb46e",
    mat="#2c4f48",
    wood="#bd9f78",
    wood_far="#9a8162",
    cloth="#cf9f97",
    cloth_shade="#b2837b",
)
FigureColours.HIGH_CONTRAST = FigureColours(
    skin="#ffd2ad",
    skin_far="#d9a27a",
    top="#33c9b5",
    top_far="#1f9c8c",
    top_shade="#178073",
    leg="#8fb4ff",
    leg_far="#6487d6",
    shoe="#ffffff",
    shoe_far="#c8c8c8",
    sole="#c8c8c8",
    hair="#e0e0e0",
    hair_shade="#a8a8a8",
    face="#000000",
    glow="#ffffa000",
    mat="#808080",
    wood="#d8b070",
    wood_far="#a9843f",
    cloth="#ff9f9f",
    cloth_shade="#d06a6a",
    outline="#000000",
)
