import pytest
from PySide6.QtGui import QColor

from rls_coach.figure.colours import FigureColours

LOOKS = {"light": FigureColours.LIGHT, "dark": FigureColours.DARK}
PAGES = {"light": ("#f6f4ef", "#ffffff"), "dark": ("#14201f", "#1c2b29")}
ON_THE_PAGE = ("bike", "tyre", "enamel", "wall", "wall_far", "water_line", "foam")


def contrast(a: str, b: str) -> float:
    lighter, darker = sorted((luminance(a), luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(name: str) -> float:
    colour = QColor(name)
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("look", PAGES)
@pytest.mark.parametrize("part", ON_THE_PAGE)
def test_things_stand_out_from_the_page(look: str, part: str) -> None:
    for page in PAGES[look]:
        assert contrast(getattr(LOOKS[look], part), page) >= 3.0


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("tone", ["warm", "cold"])
def test_the_mark_of_a_pack_stands_out_from_it(look: str, tone: str) -> None:
    colours = LOOKS[look]
    assert contrast(getattr(colours, tone), getattr(colours, f"{tone}_mark")) >= 4.5


@pytest.mark.parametrize("tone", ["warm", "cold"])
def test_a_pack_stands_out_from_the_trousers(tone: str) -> None:
    for colours in LOOKS.values():
        edges = (getattr(colours, tone), getattr(colours, f"{tone}_mark"))
        assert max(contrast(edge, colours.leg) for edge in edges) >= 1.9
