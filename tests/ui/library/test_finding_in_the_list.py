import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from rls_coach.core.exercise_kind import ExerciseKind, Posture
from rls_coach.core.finding import AtHand, found
from rls_coach.ui.library import library_list
from rls_coach.ui.library.exercises_page import ExercisesPage
from rls_coach.ui.parts import Parts
from tests.ui.fakes import LIBRARY
from tests.ui.hands import button, click, press, says, settle, spoken, texts


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


def shown(page: ExercisesPage) -> list[str]:
    return [key for key, card in page.cards.items() if card.isVisible()]


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    settle()


def write(page: ExercisesPage, text: str) -> None:
    page.list.filters.search_field.setFocus()
    QTest.keyClicks(page.list.filters.search_field, text)
    settle()


def test_the_list_begins_with_everything_and_says_how_many(
    page: ExercisesPage,
) -> None:
    assert sorted(shown(page)) == sorted(LIBRARY)
    assert says(page, f"{len(LIBRARY)} exercises")
    assert not page.list.show_all_button.isVisible()


def test_words_leave_what_they_occur_in(page: ExercisesPage) -> None:
    write(page, "QUAD stretch standing one leg bring")
    assert shown(page) == ["quad_standing"]
    assert says(page, "1 exercise")


def test_escape_empties_the_search(page: ExercisesPage) -> None:
    write(page, "bridge")
    press(page, Qt.Key.Key_Escape)
    settle()
    assert page.list.filters.search_field.text() == ""
    assert len(shown(page)) == len(LIBRARY)


@pytest.mark.parametrize("posture", list(Posture))
def test_the_position_filters(page: ExercisesPage, posture: Posture) -> None:
    choose(page.list.filters.posture_box, posture.value)
    expected = [find.exercise.id for find in found(LIBRARY, posture=posture)]
    assert sorted(shown(page)) == sorted(expected)


@pytest.mark.parametrize("kind", list(ExerciseKind))
def test_the_kind_filters_and_leaves_one_heading(
    page: ExercisesPage, kind: ExerciseKind
) -> None:
    choose(page.list.filters.kind_box, kind.value)
    expected = [key for key, one in LIBRARY.items() if one.kind is kind]
    assert shown(page) == expected
    headings = {"Warm-up", "Stretches", "Strength", "Activities", "Cool-down"}
    headings |= {"Comforts", "Your own"}
    assert len(headings & set(texts(page))) == (1 if expected else 0)


def test_a_version_that_fits_is_named_and_opened(page: ExercisesPage) -> None:
    choose(page.list.filters.posture_box, Posture.CHAIR.value)
    (find,) = [
        one
        for one in found(LIBRARY, posture=Posture.CHAIR)
        if one.exercise.id == "lunge_rock"
    ]
    version = LIBRARY["lunge_rock"].in_version(find.version)
    assert version.version_name
    assert says(page.cards["lunge_rock"], f"{version.version_name} · ")
    click(page, "Open Lunge and rock")
    assert page.detail.version == find.version


def test_nothing_found_is_said_and_everything_offered(page: ExercisesPage) -> None:
    write(page, "zebra")
    assert shown(page) == []
    told = [text for text in texts(page) if text.startswith("No exercise fits")]
    assert told == ["No exercise fits all of that."]
    click(page, "Show all")
    settle()
    assert len(shown(page)) == len(LIBRARY)
    assert QApplication.focusWidget() is page.list.filters.search_field


def test_show_all_takes_every_filter_away(page: ExercisesPage) -> None:
    filters = page.list.filters
    choose(filters.posture_box, Posture.STANDING.value)
    choose(filters.kind_box, ExerciseKind.STRETCH.value)
    click(page, "Show all")
    settle()
    assert filters.is_open
    assert len(shown(page)) == len(LIBRARY)


def test_a_screen_reader_hears_how_many_are_left(
    page: ExercisesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        library_list, "announce", lambda _widget, text: heard.append(text)
    )
    write(page, "bridge")
    assert heard[-1] == "1 exercise"
    page.list.filters.search_field.setText("zebra")
    assert heard[-1] == "No exercise fits all of that."


def test_every_filter_has_a_label_of_its_own(page: ExercisesPage) -> None:
    filters = page.list.filters
    labels = {
        label.buddy(): label.text()
        for label in filters.findChildren(QLabel)
        if label.buddy() is not None
    }
    assert spoken(filters.search_field) == labels[filters.search_field] == "Search"
    assert labels[filters.posture_box] == "Position"
    assert labels[filters.need_box] == "What you have at hand"
    assert labels[filters.kind_box] == "Kind"


@pytest.mark.parametrize("need", list(AtHand))
def test_what_is_at_hand_filters(page: ExercisesPage, need: AtHand) -> None:
    choose(page.list.filters.need_box, need.value)
    expected = [find.exercise.id for find in found(LIBRARY, need=need)]
    assert sorted(shown(page)) == sorted(expected)


def test_the_filters_stay_when_the_list_is_opened_again(page: ExercisesPage) -> None:
    write(page, "bridge")
    page.show_page()
    settle()
    assert shown(page) == ["bridge"]


def test_an_exercise_that_is_not_listed_any_more_leaves_the_keyboard_alone(
    page: ExercisesPage,
) -> None:
    write(page, "bridge")
    page.open_exercise("quad_standing")
    click(page, "Back to the list")
    assert page.list.isVisible()


def tops(page: ExercisesPage) -> dict[str, int]:
    return {
        key: card.mapTo(page, card.rect().topLeft()).y()
        for key, card in page.cards.items()
        if card.isVisible()
    }


def test_what_is_named_so_stands_above_what_only_speaks_of_it(
    page: ExercisesPage,
) -> None:
    before = list(tops(page).items())
    write(page, "calf")
    found_at = tops(page)
    assert len(found_at) > 1
    assert min(found_at, key=lambda key: found_at[key]) == "calf_heel_lift"
    press(page, Qt.Key.Key_Escape)
    settle()
    assert list(tops(page).items()) == before


def test_tab_goes_through_the_exercises_as_they_stand(page: ExercisesPage) -> None:
    write(page, "calf")
    for _ in range(5):
        press(page, Qt.Key.Key_Tab)
    first = page.cards["calf_heel_lift"].open_button
    assert QApplication.focusWidget() is first


def test_the_list_stays_where_it_is_when_everything_is_offered(
    page: ExercisesPage,
) -> None:
    before = tops(page)["massage_warmup"]
    choose(page.list.filters.kind_box, ExerciseKind.WARM_UP.value)
    assert page.list.show_all_button.isVisible()
    assert tops(page)["massage_warmup"] == before


@pytest.fixture
def narrow(page: ExercisesPage) -> ExercisesPage:
    page.resize(800, 600)
    settle()
    return page


def test_where_it_is_narrow_one_button_opens_the_filters(
    narrow: ExercisesPage,
) -> None:
    filters = narrow.list.filters
    assert not filters.posture_box.isVisible()
    click(narrow, "Filter")
    assert filters.posture_box.isVisible()
    assert filters.posture_box.hasFocus()
    choose(filters.kind_box, ExerciseKind.STRETCH.value)
    click(narrow, "Hide filters")
    assert not filters.posture_box.isVisible()
    assert button(narrow, "Filter (1)").isVisible()
    click(narrow, "Show all")
    assert button(narrow, "Filter").isVisible()


def test_where_it_is_wide_there_is_nothing_to_unfold(page: ExercisesPage) -> None:
    assert not page.list.filters.fold_button.isVisible()
    assert page.list.filters.posture_box.isVisible()
