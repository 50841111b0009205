"""Prescribed sets, activities, baths, and versions made easier on the way."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rls_coach.core.exercise import Exercise
from rls_coach.core.history import Slot
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.session import State
from rls_coach.core.side import Side, Sides
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.player_page import PlayerPage
from rls_coach.ui.session_plan import SessionPlan
from rls_coach.ui.widgets.check_box import CheckBox
from tests.core.made import MADE
from tests.ui.fakes import FakeClock, FakeCollection, FakeHistory
from tests.ui.hands import button, click, press, says, settle
from tests.ui.player.conftest import Playing

if TYPE_CHECKING:
    from rls_coach.core.version import Version

Key = Qt.Key
_PICTURES = {
    "massage_warmup": "massage_warmup",
    "stretch": "calf_heel_lift",
    "standing": "calf_worktop",
    "bridge": "bridge",
    "ride": "cycling",
    "indoor": "cycling_indoor",
    "relax_after": "relax_after",
    "bath": "slow_breathing",
}


def drawn(exercise: Exercise) -> Exercise:
    """Return an exercise of the core's tests with pictures that exist."""
    versions = tuple(
        replace(version, picture=_PICTURES.get(version.picture or ""))
        for version in exercise.versions
    )
    picture = _PICTURES[exercise.id]
    return replace(exercise, picture=picture, versions=versions)


@pytest.fixture(autouse=True)
def library(collection: FakeCollection) -> None:
    collection.own_exercises = {one.id: drawn(one) for one in MADE.values()}


@pytest.fixture
def player(qtbot: QtBot, parts: Parts) -> PlayerPage:
    player = PlayerPage(parts)
    qtbot.addWidget(player)
    player.resize(1280, 800)
    player.show()
    player.activateWindow()
    qtbot.waitUntil(player.isActiveWindow)
    return player


def play(player: PlayerPage, clock: FakeClock, *doses: Dose) -> Playing:
    prepare(player, *doses)
    player.begin()
    settle()
    return Playing(player, clock)


def prepare(player: PlayerPage, *doses: Dose) -> None:
    player.prepare(SessionPlan(Routine("made", "Made", doses), Slot.OTHER, ""))
    settle()


def version_now(player: PlayerPage) -> str:
    session = player.session
    assert session is not None
    return session.timeline.step_at(session.position_s).version


def test_three_sets_on_the_left_leg_say_which_set_and_rest_between(
    player: PlayerPage, clock: FakeClock
) -> None:
    dose = Dose("stretch", 2, 7, sides=Sides.LEFT, sets=3, rest_s=30)
    playing = play(player, clock, dose)
    playing.goes_on(11.0)
    assert says(player, "LEFT LEG")
    assert says(player, "1 of 2 · set 1 of 3")
    playing.goes_on(24.0)
    assert says(player, "Rest. Set 2 of 3 comes next.")
    playing.goes_on(30.0)
    assert says(player, "1 of 2 · set 2 of 3")
    assert not button(player, "Switch legs (S)").isEnabled()


def test_what_was_prescribed_is_in_the_history_as_it_was_done(
    player: PlayerPage, clock: FakeClock, history: FakeHistory
) -> None:
    dose = Dose("stretch", 2, 7, sides=Sides.LEFT, sets=3, rest_s=30)
    play(player, clock, dose).goes_on(10 + 6 * 12 + 60)
    (part,) = history.only_record.parts
    assert (part.side, part.repetitions_done, part.repetitions_planned) == (
        Side.LEFT,
        6,
        6,
    )


def test_e_goes_on_in_the_easier_version_with_the_same_count(
    player: PlayerPage, clock: FakeClock, history: FakeHistory
) -> None:
    playing = play(player, clock, Dose("stretch", 3))
    playing.goes_on(25.0)
    assert says(player, "2 of 3")
    press(player, Key.Key_E)
    assert version_now(player) == "standing"
    assert says(player, "Stretch (standing)")
    assert says(player, "Stand at a worktop.")
    playing.goes_on(11.0)
    assert says(player, "2 of 3")
    (journal,) = history.journals.values()
    assert journal.start.timeline is player.session.timeline  # type: ignore[union-attr]


def test_the_easier_button_is_there_only_where_there_is_an_easier_version(
    player: PlayerPage, clock: FakeClock
) -> None:
    playing = play(
        player, clock, Dose("stretch", 1, sides=Sides.LEFT), Dose("bridge", 1)
    )
    easier = button(player, "Easier version (E)")
    assert easier.isEnabled()
    click(player, "Easier version (E)")
    click(player, "Easier version (E)")
    assert version_now(player) == "seated"
    assert not easier.isEnabled()
    press(player, Key.Key_Right)
    playing.goes_on(1.0)
    assert says(player, "Bridge")
    assert not easier.isEnabled()


def test_a_session_made_easier_and_cut_off_goes_on_as_it_was(
    player: PlayerPage, clock: FakeClock, history: FakeHistory
) -> None:
    playing = play(player, clock, Dose("stretch", 3))
    playing.goes_on(25.0)
    press(player, Key.Key_E)
    playing.goes_on(12.0)
    player.keep_unfinished()
    (journal,) = history.unfinished_sessions()
    player.resume(journal)
    assert version_now(player) == "standing"
    press(player, Key.Key_E)
    assert version_now(player) == "seated"


def test_an_activity_counts_up_to_its_goal(
    player: PlayerPage, clock: FakeClock, history: FakeHistory
) -> None:
    playing = play(player, clock, Dose("ride", 1, minutes=3))
    assert not player.playing.side_label.isVisible()
    playing.goes_on(10.0 + 75.0)
    assert player.playing.ring.accessibleName() == "Steady 1:15 of 3:00"
    press(player, Key.Key_Up)
    assert player.playing.ring.accessibleName().endswith("of 4:00")
    playing.goes_on(165.0)
    assert player.currentWidget() is player.after
    assert says(player, "4\N{NO-BREAK SPACE}min 10\N{NO-BREAK SPACE}s")
    (part,) = history.only_record.parts
    assert part.seconds_done == pytest.approx(240.0)


def test_a_ride_that_is_stopped_early_is_kept_for_what_it_was(
    player: PlayerPage, clock: FakeClock, history: FakeHistory
) -> None:
    play(player, clock, Dose("ride", 1, minutes=3)).goes_on(10.0 + 90.0)
    click(player, "Stop the session")
    assert history.only_record.parts[0].seconds_done == pytest.approx(90.0)
    assert player.currentWidget() is player.after


def test_a_ride_of_some_seconds_is_no_session(
    qtbot: QtBot, player: PlayerPage, clock: FakeClock, history: FakeHistory
) -> None:
    play(player, clock, Dose("ride", 1, minutes=3)).goes_on(30.0)
    with qtbot.waitSignal(player.closed, timeout=0):
        click(player, "Stop the session")
    assert not history.records


def test_a_bath_is_kept_as_comfort_and_asks_no_effort(
    player: PlayerPage, clock: FakeClock, history: FakeHistory
) -> None:
    play(player, clock, Dose("bath", 1, minutes=5)).goes_on(310.0)
    assert history.only_record.is_comfort
    assert not history.only_record.fills_its_slot
    assert player.currentWidget() is player.after
    assert not says(player, "How hard was it?")
    assert says(player, "How are your legs now?")


def offers(player: PlayerPage) -> list[CheckBox]:
    boxes = player.before.findChildren(CheckBox)
    return [box for box in boxes if box.isVisible()]


def test_tense_legs_get_a_massage_first(player: PlayerPage, clock: FakeClock) -> None:
    prepare(player, Dose("stretch", 3))
    tense, relax = offers(player)
    assert tense.accessibleName() == "Legs tense? Massage first"
    assert relax.accessibleName() == "Relax"
    assert not tense.isChecked()
    assert says(player, "About 1 minute")
    QTest.mouseClick(tense, Qt.MouseButton.LeftButton)
    assert says(player, "2 exercises, about 4 minutes")
    player.begin()
    assert says(player, "Massage")


def test_what_relaxed_afterwards_can_be_noted_and_none_is_named_first(
    player: PlayerPage, clock: FakeClock, history: FakeHistory
) -> None:
    prepare(player, Dose("stretch", 1))
    QTest.mouseClick(offers(player)[1], Qt.MouseButton.LeftButton)
    player.begin()
    Playing(player, clock).goes_on(600.0)
    aid = player.after.aid_box
    assert aid.isVisible()
    assert aid.currentText() == ""
    assert "Medzock" in [aid.itemText(index) for index in range(aid.count())]
    aid.setCurrentText("Medzock")
    player.after.flush()
    assert history.only_record.notes.aid == "Medzock"
    aid.setCurrentText("A warm cat")
    player.after.flush()
    assert history.only_record.notes.aid == "A warm cat"
    aid.setCurrentText("Nothing")
    player.after.flush()
    assert history.only_record.notes.aid == ""


def test_without_relaxing_nobody_asks_what_was_used(
    player: PlayerPage, clock: FakeClock
) -> None:
    play(player, clock, Dose("stretch", 1)).goes_on(600.0)
    assert player.currentWidget() is player.after
    assert not player.after.aid_box.isVisible()


def test_an_exercise_that_is_gone_since_still_can_be_played_to_its_end(
    player: PlayerPage,
    clock: FakeClock,
    history: FakeHistory,
    collection: FakeCollection,
) -> None:
    playing = play(player, clock, Dose("stretch", 2, version="standing"))
    playing.goes_on(15.0)
    player.keep_unfinished()
    del collection.own_exercises["stretch"]
    (journal,) = history.unfinished_sessions()
    player.resume(journal)
    press(player, Key.Key_Space)
    playing.goes_on(60.0)
    assert player.currentWidget() is player.after


def test_a_long_list_of_repetitions_is_told_in_words_alone(
    player: PlayerPage, clock: FakeClock
) -> None:
    play(player, clock, Dose("bridge", 20)).goes_on(11.0)
    assert says(player, "1 of 20")
    assert player.playing.dots.sizeHint().width() < 60


def test_a_version_that_is_gone_since_still_can_be_played(
    player: PlayerPage,
    clock: FakeClock,
    history: FakeHistory,
    collection: FakeCollection,
) -> None:
    playing = play(player, clock, Dose("stretch", 2, version="standing"))
    playing.goes_on(15.0)
    player.keep_unfinished()
    none: tuple[Version, ...] = ()
    stretch = replace(collection.own_exercises["stretch"], versions=none)
    collection.own_exercises["stretch"] = stretch
    (journal,) = history.unfinished_sessions()
    player.resume(journal)
    assert player.session is not None
    assert player.session.state is State.PAUSED
    assert not button(player, "Easier version (E)").isEnabled()
