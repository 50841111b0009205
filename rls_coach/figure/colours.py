"""The colours the person and the props are drawn in."""

from dataclasses import dataclass, fields, replace
from functools import cache
from typing import ClassVar

from PySide6.QtGui import QColor

from rls_coach.figure.scene import OUTFITS


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
    wall: str
    wall_far: str
    bike: str
    tyre: str
    enamel: str
    enamel_shade: str
    water: str
    water_behind: str
    water_line: str
    foam: str
    steam: str
    suds: str
    warm: str
    warm_mark: str
    cold: str
    cold_mark: str
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
    wall="#8f8879",
    wall_far="#787265",
    bike="#b8503a",
    tyre="#5a5f66",
    enamel="#748994",
    enamel_shade="#c6d4da",
    water="#2c4fb0d4",
    water_behind="#b3d7e5",
    water_line="#3b86a8",
    foam="#a8862a",
    steam="#93a9b4",
    suds="#b5d6e4",
    warm="#ffb59a",
    warm_mark="#8f2318",
    cold="#cdeafc",
    cold_mark="#1c5a92",
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
    wall="#9c9789",
    wall_far="#7b766a",
    bike="#e08a70",
    tyre="#a9b0b5",
    enamel="#c3d2d9",
    enamel_shade="#4f626b",
    water="#344aa8d0",
    water_behind="#254857",
    water_line="#6fbfe0",
    foam="#e0c060",
    steam="#8fa6b0",
    suds="#bfe0ee",
    warm="#ff9f88",
    warm_mark="#6b1a10",
    cold="#a8dcff",
    cold_mark="#123f66",
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
    wall="#909090",
    wall_far="#606060",
    bike="#d05030",
    tyre="#404040",
    enamel="#8a9aa2",
    enamel_shade="#d8e4ea",
    water="#2c00a0ff",
    water_behind="#b4e2ff",
    water_line="#0060c0",
    foam="#e0b000",
    steam="#707070",
    suds="#d0f0ff",
    warm="#ffb0a0",
    warm_mark="#900000",
    cold="#c0ecff",
    cold_mark="#003c90",
    outline="#000000",
)


@cache
def dressed(colours: FigureColours, outfit: str) -> FigureColours:
    """Return the colours of a person who wears one of the ``OUTFITS``.

    Raises:
        ValueError: If there is no such outfit.
    """
    if outfit not in OUTFITS:
        raise ValueError(f"{outfit!r} is not one of {', '.join(OUTFITS)}")
    skin, far = colours.skin, colours.skin_far
    if outfit != "clothes":
        colours = replace(colours, shoe=skin, shoe_far=far, sole=far)
    if outfit in ("swimwear", "nothing"):
        colours = replace(colours, leg=skin, leg_far=far)
    if outfit == "nothing":
        colours = replace(colours, top=skin, top_far=far, top_shade=far)
    return colours
