from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import Level
from rls_coach.core.other_ways import other_ways
from rls_coach.core.own_exercise_making import exercise_from_form
from rls_coach.figure.artwork import Artwork
from rls_coach.ui.library.exercise_page import ExercisePage
from rls_coach.ui.library.exercises_page import ExercisesPage
from rls_coach.ui.library.figure_card import FigureCard
from rls_coach.ui.library.version_card import VersionCard
from rls_coach.ui.library.words import how_much_lines
from rls_coach.ui.parts import Parts
from rls_coach.ui.units import in_units
from rls_coach.ui.widgets.basics import Label
from rls_coach.ui.widgets.figure_view import FigureView
from tests.core.own_forms import PUMPS
from tests.ui.fakes import LIBRARY, FakeCollection
from tests.ui.hands import button, click, press, says, settle, texts

EXERCISES = list(LIBRARY.values())
IDS = [exercise.id for exercise in EXERCISES]


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


def every_text(exercise: Exercise) -> set[str]:
    lists = (
        exercise.set_up,
        exercise.mistakes,
        other_ways(exercise, Level.EASIER),
        other_ways(exercise, Level.HARDER),
        exercise.ask_first,
        exercise.quotes,
    )
    single = (
        exercise.name,
        exercise.summary,
        exercise.needs,
        exercise.muscles,
        exercise.note,
    )
    every = [text for texts in lists for text in texts] + [one for one in single if one]
    kept = {*exercise.quotes, exercise.note}
    return {text if text in kept else in_units(text) for text in every}


def test_the_list_shows_every_exercise_with_its_picture(page: ExercisesPage) -> None:
    shown = texts(page)
    for exercise in EXERCISES:
        assert exercise.name in shown
        assert in_units(exercise.summary) in shown
    assert len(page.cards) == len(EXERCISES)
    for card in page.cards.values():
        assert card.findChildren(FigureView)[0].isVisible()


@pytest.mark.parametrize("exercise", EXERCISES, ids=IDS)
def test_a_button_opens_an_exercise_and_escape_goes_back_to_it(
    page: ExercisesPage, exercise: Exercise
) -> None:
    click(page, f"Open {exercise.name}")
    assert page.detail.exercise_id == exercise.id
    assert page.detail.back_button.hasFocus()
    press(page, Qt.Key.Key_Escape)
    assert not page.detail.isVisible()
    assert button(page, f"Open {exercise.name}").hasFocus()


def test_a_click_anywhere_on_a_card_opens_it(page: ExercisesPage) -> None:
    card = page.cards["quad_standing"]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert page.detail.exercise_id == "quad_standing"


def test_the_button_goes_back_to_the_list(page: ExercisesPage) -> None:
    page.open_exercise("lunge_rock")
    click(page, "Back to the list")
    assert not page.detail.isVisible()


@pytest.mark.parametrize("exercise", EXERCISES, ids=IDS)
def test_every_text_of_an_exercise_is_on_its_page(
    page: ExercisesPage, exercise: Exercise
) -> None:
    page.open_exercise(exercise.id)
    assert every_text(exercise) - set(texts(page.detail)) == set()
    moves = " ".join(texts(page.detail))
    assert all(in_units(move.cue) in moves for move in exercise.moves)


def test_a_way_that_is_a_version_is_told_once(page: ExercisesPage) -> None:
    page.open_exercise("inner_thigh")
    assert not says(page.detail, "Sit on a cushion and rest your hands on the shin.")
    assert not says(page.detail, "Also easier")
    page.open_exercise("quad_standing")
    settle()
    assert says(page.detail, "Also easier")
    assert says(page.detail, "Loop a towel around the ankle.")


def test_whom_to_ask_first_stands_straight_below_how_much(page: ExercisesPage) -> None:
    page.open_exercise("calf_heel_lift")
    titles = ("How much", "Ask first, or choose an easier way, with", "You need")
    shown = [text for text in texts(page.detail) if text in titles]
    assert tuple(shown) == titles


def test_the_source_is_explained_where_it_is_quoted(page: ExercisesPage) -> None:
    page.open_exercise("calf_heel_lift")
    assert says(page.detail, "The article on restless legs that")
    assert says(page.detail, "What we added")
    page.open_exercise("slow_breathing")
    settle()
    assert not says(page.detail, "The article on restless legs that")


def test_an_own_exercise_has_ones_own_notes_and_no_empty_row(
    page: ExercisesPage, collection: FakeCollection
) -> None:
    form = replace(PUMPS, note="Slowly.")
    collection.save_exercise(exercise_from_form(form, "own-1"))
    page.open_exercise("own-1")
    settle()
    assert says(page.detail, "Your notes")
    assert not says(page.detail, "What we added")
    labels = page.detail.findChildren(Label)
    assert [one for one in labels if one.isVisible() and not one.text()] == []


def test_the_list_opens_with_the_keyboard_in_the_search(page: ExercisesPage) -> None:
    page.open_exercise("calf_heel_lift")
    page.show_page()
    assert page.list.filters.search_field.hasFocus()


def test_the_page_says_how_much(page: ExercisesPage) -> None:
    page.open_exercise("calf_heel_lift")
    for line in how_much_lines(LIBRARY["calf_heel_lift"]):
        assert line in texts(page.detail)


def test_the_texts_of_one_exercise_are_gone_from_the_next(page: ExercisesPage) -> None:
    page.open_exercise("calf_heel_lift")
    page.open_exercise("inner_thigh")
    settle()
    own = every_text(LIBRARY["calf_heel_lift"]) - every_text(LIBRARY["inner_thigh"])
    assert own & set(texts(page.detail)) == set()


@pytest.fixture
def seen_sides(
    page: ExercisesPage, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], bool]:
    """Tells whether the figure was last shown mirrored."""
    mirrored: list[bool] = []
    shown = FigureView.show_moment

    def watch(
        view: FigureView,
        artwork: Artwork,
        move: str | None,
        fraction: float,
        *,
        is_mirrored: bool,
    ) -> None:
        mirrored.append(is_mirrored)
        shown(view, artwork, move, fraction, is_mirrored=is_mirrored)

    monkeypatch.setattr(FigureView, "show_moment", watch)
    return lambda: mirrored[-1]


def test_the_side_buttons_mirror_the_figure(
    page: ExercisesPage, seen_sides: Callable[[], bool]
) -> None:
    page.open_exercise("quad_standing")
    assert seen_sides()
    click(page, "Right leg")
    assert not seen_sides()
    assert button(page, "Right leg").isChecked()
    click(page, "Left leg")
    assert seen_sides()


def active_timers(page: ExercisePage) -> int:
    return sum(timer.isActive() for timer in page.findChildren(QTimer))


def test_the_figure_moves_only_while_somebody_can_see_it(
    page: ExercisesPage,
) -> None:
    assert active_timers(page.detail) == 0
    page.open_exercise("quad_standing")
    assert active_timers(page.detail) == 1
    click(page, "Back to the list")
    assert active_timers(page.detail) == 0
    page.open_exercise("quad_standing")
    page.hide()
    assert active_timers(page.detail) == 0


def test_a_narrow_page_has_one_column_and_the_words_below_the_figure(
    page: ExercisesPage,
) -> None:
    page.resize(800, 600)
    settle()
    assert len({card.x() for card in page.cards.values()}) == 1
    page.open_exercise("quad_standing")
    settle()
    figure = page.detail.findChildren(FigureCard)[0]
    versions = page.detail.findChildren(VersionCard)[0]
    assert versions.y() > figure.y()
    assert versions.x() == figure.x()


@pytest.mark.parametrize(("width", "columns"), [(1100, 2), (1800, 3)])
def test_a_wide_page_has_more_columns(
    page: ExercisesPage, width: int, columns: int
) -> None:
    page.resize(width, 800)
    settle()
    assert len({card.x() for card in page.cards.values()}) == columns
    assert len({card.width() for card in page.cards.values()}) <= 2


def test_the_speed_is_said_in_the_units_of_the_person(page: ExercisesPage) -> None:
    page.open_exercise("cycling")
    assert says(page.detail, "Keep under 10 mph.")
    QLocale.setDefault(QLocale("de_DE"))
    page.open_exercise("cycling")
    settle()
    assert says(page.detail, "Keep under 16 km/h.")
    for quote in LIBRARY["cycling"].quotes:
        assert quote in texts(page.detail)


def test_the_picture_is_as_high_as_its_exercise_needs(page: ExercisesPage) -> None:
    heights = {}
    for name in ("bridge", "quad_standing"):
        page.open_exercise(name)
        settle()
        figure = page.detail.figure_card.findChild(FigureView)
        assert isinstance(figure, FigureView)
        heights[name] = figure.height()
    assert 180 <= heights["bridge"] < 240
    assert heights["quad_standing"] == 360
