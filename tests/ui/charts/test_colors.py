"""The chart's colours, for every eye."""

import numpy as np
import pytest
from numpy.typing import NDArray

from rls_coach.ui.charts.colors import chart_colors
from rls_coach.ui.theme import CONTRAST, DARK, LIGHT, Tokens

_ALL = pytest.mark.parametrize(
    "tokens", [LIGHT, DARK, CONTRAST], ids=lambda one: str(one.name)
)
# Machado, Oliveira and Fernandes 2009, full strength, on linear RGB.
_EYES = {
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
_WHITE = (0.95047, 1.0, 1.08883)


def linear(color: str) -> NDArray[np.float64]:
    parts = np.array([int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    lights = [float(linear(color) @ np.array(_XYZ[1])) for color in (one, other)]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def lab(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    x, y, z = np.cbrt(np.array(_XYZ) @ np.clip(rgb, 0, 1) / np.array(_WHITE))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@_ALL
def test_every_mark_stands_out_from_the_card(tokens: Tokens) -> None:
    colors = chart_colors(tokens)
    for mark in (colors.evening, colors.night, colors.moment, colors.bar_edge):
        assert contrast(mark, colors.ground) >= 3, mark
    assert contrast(colors.text, colors.ground) >= 4.5


@_ALL
@pytest.mark.parametrize("eye", _EYES)
def test_evening_and_night_differ_for_colour_blind_eyes(
    tokens: Tokens, eye: str
) -> None:
    colors = chart_colors(tokens)
    seen = [
        lab(np.array(_EYES[eye]) @ linear(one))
        for one in (colors.evening, colors.night)
    ]
    assert float(np.linalg.norm(seen[0] - seen[1])) >= 15
