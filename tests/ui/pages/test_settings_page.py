from dataclasses import replace
from datetime import time
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QSlider,
    QSpinBox,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from rls_coach.core.concern import Concern
from rls_coach.core.settings import Settings, ThemeChoice
from rls_coach.ui.library.concern_words import question_text
from rls_coach.ui.pages.settings_page import PURPOSE, SettingsPage
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.check_box import CheckBox
from tests.ui.hands import button, click, says, settle

Field = TypeVar("Field", bound=QWidget)
USUAL = Settings(theme=ThemeChoice.LIGHT)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> SettingsPage:
    page = SettingsPage(theme, USUAL, "~/data", "1.2.3")
    qtbot.addWidget(page)
    page.resize(1000, 1400)
    page.show()
    settle()
    return page


@pytest.fixture
def emitted(page: SettingsPage) -> list[Settings]:
    emitted: list[Settings] = []
    page.settings_changed.connect(emitted.append)
    return emitted


def named(page: SettingsPage, kind: type[Field], name: str) -> Field:
    found = [one for one in page.findChildren(kind) if one.accessibleName() == name]
    assert len(found) == 1, name
    return found[0]


def test_nothing_is_emitted_by_looking_at_the_page(
    page: SettingsPage, emitted: list[Settings]
) -> None:
    page.flush()
    assert emitted == []


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("Morning session: more", replace(USUAL, morning_at=time(7, 45))),
        ("Morning session: less", replace(USUAL, morning_at=time(7, 15))),
        ("Afternoon session: more", replace(USUAL, afternoon_at=time(17, 45))),
        ("Usual bedtime: more", replace(USUAL, bedtime=time(22, 45))),
        (
            "No exercise this long before bedtime: more",
            replace(USUAL, quiet_hours=4),
        ),
        (
            "No exercise this long before bedtime: less",
            replace(USUAL, quiet_hours=2),
        ),
        ("Hold a stretch for: more", replace(USUAL, hold_s=6)),
        ("Hold a stretch for: less", replace(USUAL, hold_s=4)),
        ("A session is at most: more", replace(USUAL, cap_min=35)),
        ("Morning session", replace(USUAL, morning_at=None)),
        ("Afternoon session", replace(USUAL, afternoon_at=None)),
        ("Chimes in a session", replace(USUAL, has_sound=False)),
    ],
)
def test_every_button_changes_its_setting(
    page: SettingsPage, emitted: list[Settings], name: str, changed: Settings
) -> None:
    click(page, name)
    page.flush()
    assert emitted == [changed]


def test_a_change_is_emitted_by_itself_once_it_rests(
    qtbot: QtBot, page: SettingsPage, emitted: list[Settings]
) -> None:
    for _ in range(3):
        click(page, "Hold a stretch for: more")
    assert emitted == []
    qtbot.waitUntil(lambda: emitted == [replace(USUAL, hold_s=8)])


def test_the_volume_follows_its_slider(
    page: SettingsPage, emitted: list[Settings]
) -> None:
    slider = named(page, QSlider, "Volume")
    QTest.keyClick(slider, Qt.Key.Key_Home)
    page.flush()
    assert emitted == [replace(USUAL, volume_percent=0)]


@pytest.mark.parametrize(
    "choice", [ThemeChoice.DARK, ThemeChoice.CONTRAST, ThemeChoice.SYSTEM]
)
def test_colours_count_at_once(
    page: SettingsPage, emitted: list[Settings], choice: ThemeChoice
) -> None:
    box = named(page, QComboBox, "Colours")
    box.setCurrentIndex(box.findData(choice.value))
    assert emitted == [replace(USUAL, theme=choice)]


@pytest.mark.parametrize("percent", [125, 150, 175, 200])
def test_the_text_size_counts_at_once(
    page: SettingsPage, emitted: list[Settings], percent: int
) -> None:
    box = named(page, QComboBox, "Text size")
    box.setCurrentIndex(box.findData(percent))
    assert emitted == [replace(USUAL, text_percent=percent)]


def test_a_session_that_is_off_comes_back_at_the_time_it_had(
    page: SettingsPage, emitted: list[Settings]
) -> None:
    click(page, "Morning session: more")
    click(page, "Morning session")
    assert not button(page, "Morning session: more").isEnabled()
    click(page, "Morning session")
    page.flush()
    assert emitted == [replace(USUAL, morning_at=time(7, 45))]


def test_a_session_that_was_off_comes_back_at_the_usual_time(
    qtbot: QtBot, theme: Theme
) -> None:
    off = replace(USUAL, afternoon_at=None)
    page = SettingsPage(theme, off, "~/data", "1.2.3")
    qtbot.addWidget(page)
    page.show()
    boxes = [one for one in page.findChildren(CheckBox) if not one.isChecked()]
    boxes = [one for one in boxes if one.text()]
    assert [one.text() for one in boxes] == ["Afternoon session"]
    with qtbot.waitSignal(page.settings_changed) as changed:
        boxes[0].click()
    assert changed.args == [replace(off, afternoon_at=time(17, 30))]


def test_a_bedtime_after_midnight_can_be_typed(
    page: SettingsPage, emitted: list[Settings]
) -> None:
    named(page, QTimeEdit, "Usual bedtime").setTime(QTime(0, 20))
    page.flush()
    assert emitted == [replace(USUAL, bedtime=time(0, 20))]


def test_a_bedtime_goes_on_past_midnight_in_quarters_of_an_hour(
    page: SettingsPage, emitted: list[Settings]
) -> None:
    for _ in range(6):
        click(page, "Usual bedtime: more")
    page.flush()
    assert emitted == [replace(USUAL, bedtime=time(0, 0))]


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [("Hold a stretch for", 3, 10), ("No exercise this long before bedtime", 1, 6)],
)
def test_a_number_stays_within_its_limits(
    page: SettingsPage, name: str, least: int, most: int
) -> None:
    box = named(page, QSpinBox, name)
    for _ in range(12):
        click(page, f"{name}: more")
    assert box.value() == most
    for _ in range(12):
        click(page, f"{name}: less")
    assert box.value() == least


def test_playing_a_chime_saves_the_volume_first(
    qtbot: QtBot, page: SettingsPage, emitted: list[Settings]
) -> None:
    named(page, QSlider, "Volume").setValue(20)
    with qtbot.waitSignal(page.sound_test_requested, timeout=0):
        click(page, "Play a chime")
    assert emitted == [replace(USUAL, volume_percent=20)]


def test_it_says_what_the_app_is_and_where_the_data_is(page: SettingsPage) -> None:
    assert says(page, PURPOSE)
    assert says(page, "RLS Coach 1.2.3")
    assert says(page, "~/data")
    assert says(page, "There is no account, and nothing is ever sent.")


@pytest.mark.parametrize("concern", Concern)
def test_what_a_person_tells_is_kept(
    page: SettingsPage, emitted: list[Settings], concern: Concern
) -> None:
    click(page, question_text(concern))
    page.flush()
    assert emitted == [replace(USUAL, concerns=frozenset({concern}))]


def test_the_longest_session_grows_by_five_minutes_up_to_an_hour(
    page: SettingsPage, emitted: list[Settings]
) -> None:
    box = named(page, QSpinBox, "A session is at most")
    box.setValue(43)  # as if it had been typed
    page.flush()
    assert [settings.cap_min for settings in emitted] == [45]
    box.setValue(500)
    page.flush()
    assert emitted[-1].cap_min == 60


def test_what_was_chosen_elsewhere_is_not_undone_by_a_change_here(
    page: SettingsPage, emitted: list[Settings]
) -> None:
    click(page, "Hold a stretch for: more")
    page.show_settings(replace(USUAL, morning_routine="mine"))
    page.flush()
    assert emitted == [replace(USUAL, hold_s=6, morning_routine="mine")]


def test_no_control_is_left_untried(page: SettingsPage) -> None:
    tried = {"Morning session", "Afternoon session", "Usual bedtime", "Volume"}
    tried |= {"No exercise this long before bedtime", "Hold a stretch for"}
    tried |= {"Chimes in a session", "Colours", "Text size", "A session is at most"}
    tried |= {question_text(concern) for concern in Concern}
    kinds = (QAbstractSpinBox, QComboBox, QSlider, QCheckBox)
    names = {
        one.accessibleName() or getattr(one, "text", str)()
        for kind in kinds
        for one in page.findChildren(kind)
    }
    assert names == tried
