import pytest
from PySide6.QtCore import QLocale

from rls_coach.ui.units import in_units, speed_text


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("en_GB", "10 mph"), ("en_US", "10 mph"), ("de_DE", "16 km/h")],
)
def test_the_speed_follows_where_one_lives(locale: str, expected: str) -> None:
    assert speed_text(QLocale(locale)) == expected


@pytest.mark.parametrize(
    "text",
    ["Keep under ten miles an hour.", "Keep under 10 mph."],
)
def test_a_cue_with_the_speed_says_it_in_the_unit(text: str) -> None:
    assert in_units(text, QLocale("de_DE")) == "Keep under 16 km/h."
    assert in_units(text, QLocale("en_GB")) == "Keep under 10 mph."


def test_other_texts_stay_as_they_are() -> None:
    text = "Ten steps, ten breaths, ten miles."
    assert in_units(text, QLocale("de_DE")) == text
