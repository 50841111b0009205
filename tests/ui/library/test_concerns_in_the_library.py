from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rls_coach.core.concern import ASK_FIRST, Concern
from rls_coach.core.exercise import USUAL
from rls_coach.core.suiting import suited_version
from rls_coach.ui.library.concern_words import (
    ask_first_text,
    effect_text,
    first_version_text,
    question_text,
    reason_text,
)
from rls_coach.ui.library.exercises_page import ExercisesPage
from rls_coach.ui.library.version_card import versions_in_order
from rls_coach.ui.pages.safety_card import SafetyCard
from rls_coach.ui.parts import Parts
from rls_coach.ui.theme import Theme
from tests.ui.fakes import LIBRARY
from tests.ui.hands import click, press, says, settle, spoken, texts

KNEE = frozenset({Concern.KNEE_REPLACEMENT})
LUNGE = LIBRARY["lunge_rock"]


@pytest.fixture
def page(qtbot: QtBot, parts: Parts) -> ExercisesPage:
    page = ExercisesPage(parts)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    settle()
    return page


def first_for_knee() -> tuple[str, str]:
    version = suited_version(LUNGE, KNEE)
    assert version is not None
    return version, LUNGE.in_version(version).version_name


def test_nothing_is_ruled_out_when_nothing_was_told(page: ExercisesPage) -> None:
    assert not says(page, "Not with")
    assert not says(page, "because of")
    page.open_exercise("lunge_rock")
    assert page.detail.version == USUAL
    assert next(iter(page.detail.version_card.rows)) == USUAL


def test_a_card_says_what_is_ruled_out_and_what_comes_first(
    page: ExercisesPage,
) -> None:
    page.show_concerns(KNEE)
    settle()
    card = page.cards["lunge_rock"]
    _, name = first_for_knee()
    assert says(card, f"Shown as “{name}” because of your knee replacement.")
    assert says(card, f"{name} · ")


def test_what_is_told_no_more_is_marked_no_more(page: ExercisesPage) -> None:
    page.show_concerns(KNEE)
    page.show_concerns(frozenset())
    settle()
    assert not says(page, "because of")


def test_the_version_that_comes_first_is_chosen_and_on_top(
    page: ExercisesPage,
) -> None:
    page.show_concerns(KNEE)
    page.open_exercise("lunge_rock")
    settle()
    version, name = first_for_knee()
    rows = page.detail.version_card.rows
    assert page.detail.version == version
    assert next(iter(rows)) == version
    assert rows[version].isChecked()
    assert says(page.detail, f"Shown as “{name}” because of your knee replacement.")
    assert "Not with your knee replacement." in rows[USUAL].accessibleDescription()


def test_another_version_can_be_chosen_all_the_same(page: ExercisesPage) -> None:
    page.show_concerns(KNEE)
    page.open_exercise("lunge_rock")
    settle()
    QTest.mouseClick(page.detail.version_card.rows[USUAL], Qt.MouseButton.LeftButton)
    settle()
    assert page.detail.version == USUAL
    assert "Not with your knee replacement." in texts(page.detail)


def test_the_arrow_keys_choose_a_version_and_its_words(page: ExercisesPage) -> None:
    page.open_exercise("lunge_rock")
    settle()
    page.detail.version_card.rows[USUAL].setFocus()
    press(page, Qt.Key.Key_Down)
    settle()
    version = LUNGE.versions[0]
    assert page.detail.version == version.id
    assert set(LUNGE.in_version(version.id).set_up) <= set(texts(page.detail))


def test_every_version_is_named_with_its_level(page: ExercisesPage) -> None:
    page.open_exercise("lunge_rock")
    names = [spoken(row) for row in page.detail.version_card.rows.values()]
    assert names == [
        "The usual way",
        *(f"{one.name} · {one.level.value}" for one in LUNGE.versions),
    ]


def test_versions_stand_as_they_are_where_none_is_suited() -> None:
    versions = tuple(replace(one, not_with=KNEE) for one in LUNGE.versions)
    lunge = replace(LUNGE, not_with=KNEE, versions=versions)
    assert suited_version(lunge, KNEE) is None
    assert versions_in_order(lunge, KNEE) == [USUAL, *(one.id for one in versions)]
    expected = "Not in any version with your knee replacement. Ask a clinician first."
    assert first_version_text(lunge, KNEE) == expected


@pytest.mark.parametrize("concern", [one for one in Concern if one in ASK_FIRST])
def test_who_should_ask_first_is_told_so_with_every_exercise(
    page: ExercisesPage, concern: Concern
) -> None:
    page.show_concerns(frozenset({concern}))
    page.open_exercise("quad_standing")
    settle()
    assert says(page.detail, "Ask a clinician before exercise.")


def test_a_comfort_asks_nobody_to_ask_before_exercise() -> None:
    assert ask_first_text(LIBRARY["warm_bath"], ASK_FIRST) == ""


def test_reasons_are_listed_in_one_order_and_no_more_than_two() -> None:
    assert reason_text(()) == ""
    reasons = (Concern.UNSTEADY, Concern.HIP_REPLACEMENT, Concern.KNEE_REPLACEMENT)
    assert reason_text(reasons[1:]) == "your hip replacement and your knee replacement"
    assert reason_text(reasons) == "your hip replacement and 2 more reasons"


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> SafetyCard:
    card = SafetyCard(theme, KNEE)
    qtbot.addWidget(card)
    card.resize(700, 900)
    card.show()
    settle()
    return card


def test_the_safety_card_asks_everything_and_says_what_follows(
    card: SafetyCard,
) -> None:
    shown = texts(card)
    for concern in Concern:
        assert question_text(concern) in shown
        assert effect_text(concern) in shown
    assert says(card, "Your answers stay on this machine.")
    assert says(card, "does not judge your health")
    assert says(card, "get medical help the same day")


def test_the_safety_card_shows_what_was_told_before(card: SafetyCard) -> None:
    assert card.concerns == KNEE
    card.show_concerns(frozenset({Concern.NUMB}))
    assert card.concerns == {Concern.NUMB}


def test_a_tick_anywhere_in_its_row_is_told(card: SafetyCard, qtbot: QtBot) -> None:
    told: list[frozenset[Concern]] = []
    card.concerns_changed.connect(told.append)
    click(card, question_text(Concern.PREGNANT))
    click(card, question_text(Concern.KNEE_REPLACEMENT))
    assert told == [KNEE | {Concern.PREGNANT}, {Concern.PREGNANT}]


def test_showing_what_was_told_tells_nothing(card: SafetyCard) -> None:
    told: list[object] = []
    card.concerns_changed.connect(told.append)
    card.show_concerns(frozenset(Concern))
    assert told == []
