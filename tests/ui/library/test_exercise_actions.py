from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rls_coach.core.exercise import USUAL
from rls_coach.ui.library.exercises_page import ExercisesPage
from rls_coach.ui.parts import Parts
from rls_coach.ui.widgets.figure_view import FigureView
from tests.ui.fakes import LIBRARY, FakeCollection
from tests.ui.hands import buttons, click, says, settle

OWN = replace(
    LIBRARY["calf_heel_lift"],
    id="mine",
    name="Calf on the stairs",
    picture="own:1",
    is_own=True,
    versions=(),
    quotes=(),
    note="",
)


@pytest.fixture
def page(qtbot: QtBot, parts: Parts, collection: FakeCollection) -> ExercisesPage:
    collection.save_exercise(OWN)
    page = ExercisesPage(parts)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    settle()
    return page


def names(page: ExercisesPage) -> set[str]:
    return {one.text() for one in buttons(page.detail)}


def shown_figures(widget: QWidget) -> int:
    return sum(one.isVisible() for one in widget.findChildren(FigureView))


def test_an_exercise_can_be_started_and_added_in_its_version(
    page: ExercisesPage,
) -> None:
    asked: list[tuple[str, str, str]] = []
    page.start_requested.connect(lambda *what: asked.append(("start", *what)))
    page.add_requested.connect(lambda *what: asked.append(("add", *what)))
    version = LIBRARY["lunge_rock"].versions[0].id
    page.open_exercise("lunge_rock", version)
    click(page, "Start now")
    page.open_exercise("lunge_rock")
    click(page, "Add to a routine")
    assert asked == [("start", "lunge_rock", version), ("add", "lunge_rock", USUAL)]


def test_only_activities_and_comforts_are_logged_afterwards(
    page: ExercisesPage,
) -> None:
    for exercise_id, is_logged in (
        ("cycling", True),
        ("warm_bath", True),
        ("quad_standing", False),
        ("relax_after", False),
    ):
        page.open_exercise(exercise_id)
        assert ("Log afterwards" in names(page)) is is_logged


def test_what_ships_cannot_be_changed(page: ExercisesPage) -> None:
    page.open_exercise("quad_standing")
    assert not {"Change", "Save to a file", "Remove"} & names(page)


def test_an_own_exercise_is_marked_and_can_be_changed_saved_and_removed(
    page: ExercisesPage,
) -> None:
    assert says(page.cards["mine"], "Your own")
    assert not says(page.cards["quad_standing"], "Your own")
    asked: list[tuple[str, str]] = []
    page.edit_requested.connect(lambda which: asked.append(("edit", which)))
    page.save_requested.connect(lambda which: asked.append(("save", which)))
    page.remove_requested.connect(lambda which: asked.append(("remove", which)))
    page.open_exercise("mine")
    assert says(page.detail, "Your own")
    for name in ("Change", "Save to a file", "Remove"):
        click(page, name)
    assert asked == [("edit", "mine"), ("save", "mine"), ("remove", "mine")]


def test_an_own_exercise_has_no_empty_headings(page: ExercisesPage) -> None:
    page.open_exercise("mine")
    settle()
    for heading in ("Ways of doing it", "What the article says", "What is ours"):
        assert not says(page.detail, heading)


def test_the_list_catches_up_with_the_collection(
    page: ExercisesPage, collection: FakeCollection
) -> None:
    collection.save_exercise(replace(OWN, name="Calf on a step"))
    page.show_page()
    settle()
    assert says(page.cards["mine"], "Calf on a step")
    del collection.own_exercises["mine"]
    page.show_page()
    settle()
    assert "mine" not in page.cards
    assert not says(page, "Calf on a step")


def test_a_new_exercise_can_be_asked_for(page: ExercisesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.new_exercise_requested):
        click(page, "New exercise")


def test_an_own_picture_stands_still_and_shows(page: ExercisesPage) -> None:
    page.open_exercise("mine")
    settle()
    image = page.detail.figure_card.grab().toImage()
    colors = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 9)
        for y in range(0, image.height(), 9)
    }
    assert "#336699" in colors


def test_without_a_picture_nothing_is_left_blank_for_it(
    page: ExercisesPage, collection: FakeCollection
) -> None:
    collection.save_exercise(replace(OWN, id="bare", picture="bare", summary=""))
    page.show_page()
    settle()
    assert shown_figures(page.cards["bare"]) == 0
    assert shown_figures(page.cards["mine"]) == 1
    page.open_exercise("bare")
    settle()
    assert shown_figures(page.detail) == 0
    assert "Left leg" not in names(page)
    page.open_exercise("calf_heel_lift")
    settle()
    assert shown_figures(page.detail) == 1
    assert "Left leg" in names(page)
