"""Every pair of colours that the style sheet and the painters put together."""

import math

import pytest
from PySide6.QtGui import QColor

from rls_coach.ui.theme import CONTRAST, DARK, LIGHT, Tokens

TEXT_LEAST = 4.5
SHAPE_LEAST = 3.0

TEXT_PAIRS = [
    ("text", "background"),
    ("text", "raised"),
    ("quiet", "background"),
    ("quiet", "raised"),
    ("quiet", "rail"),
    ("primary", "background"),
    ("primary", "raised"),
    ("accent_text", "background"),
    ("accent_text", "raised"),
    ("on_primary", "primary"),
    ("on_calm", "calm"),
    ("text", "calm"),
    ("background", "text"),
    ("background", "accent_text"),
    ("background", "quiet"),
]
SHAPE_PAIRS = [
    ("control_line", "background"),
    ("control_line", "raised"),
    ("primary", "background"),
    ("primary", "raised"),
    ("primary", "empty"),
    ("accent", "background"),
    ("accent", "raised"),
    ("accent_text", "background"),
    ("accent_text", "raised"),
]


def luminance(color: str) -> float:
    """Return the relative luminance of WCAG 2."""
    it = QColor(color)
    red, green, blue = (_linear(part) for part in (it.redF(), it.greenF(), it.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def of(tokens: Tokens, pair: tuple[str, str]) -> float:
    return contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1]))


def test_contrast_is_reckoned_as_the_standard_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=lambda one: one.name)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=" on ".join)
def test_text_can_be_read_on_its_ground(tokens: Tokens, pair: tuple[str, str]) -> None:
    assert of(tokens, pair) >= TEXT_LEAST


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=lambda one: one.name)
@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids=" on ".join)
def test_shapes_can_be_told_from_their_ground(
    tokens: Tokens, pair: tuple[str, str]
) -> None:
    assert of(tokens, pair) >= SHAPE_LEAST
