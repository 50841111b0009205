from dataclasses import fields
from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rls_coach.core.settings import (
    TEXT_PERCENTS,
    Settings,
    ThemeChoice,
    settings_from_text,
    settings_to_text,
    with_text_step,
)

MINUTES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
ANY_SETTINGS = st.builds(
    Settings,
    morning_at=st.none() | MINUTES,
    afternoon_at=st.none() | MINUTES,
    bedtime=MINUTES,
    quiet_hours=st.integers(1, 6),
    hold_s=st.integers(3, 10),
    has_sound=st.booleans(),
    volume_percent=st.integers(0, 100),
    theme=st.sampled_from(ThemeChoice),
    text_percent=st.sampled_from(TEXT_PERCENTS),
)


def test_a_few_seconds_are_five_unless_the_person_chooses() -> None:
    assert Settings().hold_s == 5


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("quiet_hours", 0),
        ("quiet_hours", 7),
        ("hold_s", 2),
        ("hold_s", 11),
        ("volume_percent", -1),
        ("volume_percent", 101),
        ("text_percent", 110),
    ],
)
def test_a_value_outside_its_limits_is_refused(name: str, value: int) -> None:
    values: dict[str, Any] = {name: value}
    with pytest.raises(ValueError, match=name):
        Settings(**values)


@given(ANY_SETTINGS)
def test_settings_come_back_from_text_the_same(settings: Settings) -> None:
    texts = settings_to_text(settings)
    assert settings_from_text(texts) == settings
    assert set(texts) == {field.name for field in fields(Settings)}


def test_without_texts_the_settings_are_the_defaults() -> None:
    assert settings_from_text({}) == Settings()


def test_an_unknown_text_is_left_alone() -> None:
    assert settings_from_text({"voice": "loud", "hold_s": "7"}) == Settings(hold_s=7)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("hold_s", "99"),
        ("hold_s", "five"),
        ("theme", "pink"),
        ("bedtime", ""),
        ("bedtime", "25:00"),
        ("morning_at", "soon"),
        ("morning_at", "07:00+02:00"),
        ("bedtime", "22:00Z"),
        ("has_sound", "yes"),
        ("text_percent", "101"),
    ],
)
def test_a_text_that_does_not_fit_gets_the_default_and_spoils_no_other(
    name: str, text: str
) -> None:
    texts = settings_to_text(Settings(volume_percent=30, quiet_hours=2)) | {name: text}
    assert settings_from_text(texts) == Settings(volume_percent=30, quiet_hours=2)


def test_no_morning_session_is_a_setting_of_its_own() -> None:
    settings = Settings(morning_at=None)
    assert settings_to_text(settings)["morning_at"] == ""
    assert settings_from_text({"morning_at": ""}) == settings


@given(
    st.dictionaries(
        st.sampled_from([field.name for field in fields(Settings)]), st.text()
    )
)
def test_any_text_at_all_gives_settings(texts: dict[str, str]) -> None:
    assert isinstance(settings_from_text(texts), Settings)


@pytest.mark.parametrize(
    ("before", "step", "after"),
    [(100, 1, 125), (200, 1, 200), (125, -1, 100), (100, -1, 100), (175, 0, 100)],
)
def test_the_text_size_goes_by_steps_and_stays_within_them(
    before: int, step: int, after: int
) -> None:
    settings = Settings(text_percent=before)
    assert with_text_step(settings, step) == Settings(text_percent=after)
