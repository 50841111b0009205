from dataclasses import replace

import pytest

from rls_coach.core.concern import Concern
from rls_coach.core.history import Slot
from rls_coach.core.settings import Settings
from rls_coach.ui.routines.routines_page import RoutinesPage
from tests.ui.fakes import LIBRARY, ROUTINES
from tests.ui.hands import button, buttons, click, says, settle, spoken
from tests.ui.routines.conftest import OWN, FullCollection, menu_of, pick


def test_the_own_routines_come_before_the_ready_made_ones(page: RoutinesPage) -> None:
    assert list(page.list.cards) == ["own", *ROUTINES]


def test_a_card_tells_what_is_in_it_and_how_long_it_takes(page: RoutinesPage) -> None:
    card = page.list.cards["four_stretches"]
    assert says(card, "About 9 minutes · 4 exercises")
    assert says(card, "Calf stretch · Lunge and rock")


def test_the_routines_of_the_day_are_marked(page: RoutinesPage) -> None:
    four, own = (page.list.cards[one] for one in ("four_stretches", "own"))
    assert says(four, "Morning and afternoon session")
    page.show_settings(Settings(afternoon_routine="own"))
    settle()
    four, own = (page.list.cards[one] for one in ("four_stretches", "own"))
    assert says(four, "Morning session")
    assert says(own, "Afternoon session")
    offered = [one.text() for one in menu_of(page, "Mine").actions()]
    assert "Use in the morning" in offered
    assert "Use in the afternoon" not in offered


def test_a_routine_is_started_and_chosen_for_the_day(page: RoutinesPage) -> None:
    started: list[str] = []
    chosen: list[tuple[Slot, str]] = []
    page.start_requested.connect(started.append)
    page.slot_chosen.connect(lambda slot, which: chosen.append((slot, which)))
    click(page, "Start Mine")
    pick(page, "Mine", "Use in the morning")
    pick(page, "Mine", "Use in the afternoon")
    assert started == ["own"]
    assert chosen == [(Slot.MORNING, "own"), (Slot.AFTERNOON, "own")]


def test_only_own_routines_can_be_changed_or_removed(page: RoutinesPage) -> None:
    names = [spoken(one) for one in buttons(page.list.cards["four_stretches"])]
    assert "Copy and change Four stretches" in names
    assert not any(name.startswith("Change") for name in names)
    offered = [one.text() for one in menu_of(page, "Four stretches").actions()]
    assert offered == ["Save to a file…"]
    assert button(page, "Change Mine").isEnabled()


def test_a_copy_is_the_persons_own_and_has_a_name_of_its_own(
    page: RoutinesPage, collection: FullCollection
) -> None:
    for _ in range(2):
        click(page, "Copy and change Four stretches")
        click(page, "Move Calf stretch down")
        click(page, "Done")
    copies = [one for one in collection.own_routines.values() if one.id != "own"]
    assert [one.name for one in copies] == [
        "Four stretches (mine)",
        "Four stretches (mine 2)",
    ]
    assert all(one.is_own for one in copies)
    first, second, *rest = ROUTINES["four_stretches"].doses
    assert copies[0].doses == (second, first, *rest)
    assert collection.routines["four_stretches"] == ROUTINES["four_stretches"]


def test_a_copy_has_the_versions_that_suit(page: RoutinesPage) -> None:
    page.show_settings(Settings(concerns=frozenset({Concern.KNEE_REPLACEMENT})))
    settle()
    click(page, "Copy and change Four stretches")
    copy = page.editor.course.routine
    versions = [dose.version for dose in copy.doses]
    assert versions != [dose.version for dose in ROUTINES["four_stretches"].doses]
    for dose in copy.doses:
        done = LIBRARY[dose.exercise_id].in_version(dose.version)
        assert Concern.KNEE_REPLACEMENT not in done.not_with


def test_a_removed_routine_can_be_put_back(
    page: RoutinesPage, collection: FullCollection
) -> None:
    removed: list[tuple[str, str]] = []
    chosen: list[str] = []
    page.removed.connect(lambda which, name: removed.append((which, name)))
    page.slot_chosen.connect(lambda _slot, which: chosen.append(which))
    pick(page, "Mine", "Remove")
    assert removed == [("own", "Mine")]
    assert "own" not in page.list.cards
    assert chosen == []
    collection.restore_routine("own")
    page.show_page()
    assert "own" in page.list.cards


def test_the_day_falls_back_to_the_four_stretches_until_it_is_put_back(
    page: RoutinesPage, collection: FullCollection
) -> None:
    page.show_settings(Settings(morning_routine="own"))
    settle()
    assert not says(page.list.cards["four_stretches"], "Morning")
    pick(page, "Mine", "Remove")
    settle()
    four = page.list.cards["four_stretches"]
    assert says(four, "Morning and afternoon session")
    collection.restore_routine("own")
    page.show_page()
    settle()
    assert says(page.list.cards["own"], "Morning session")


def test_without_own_routines_it_says_what_will_stand_there(
    page: RoutinesPage,
) -> None:
    assert not says(page, "Routines of your own will stand here")
    pick(page, "Mine", "Remove")
    settle()
    assert says(page, "Routines of your own will stand here")


@pytest.mark.parametrize("is_there", [True, False])
def test_an_open_editor_stays_open_while_its_routine_is_there(
    page: RoutinesPage, collection: FullCollection, is_there: bool
) -> None:
    click(page, "Change Mine")
    if not is_there:
        collection.own_routines.clear()
    page.show_page()
    assert page.currentWidget() is (page.editor if is_there else page.list)


def test_an_optional_dose_is_counted_apart(
    page: RoutinesPage, collection: FullCollection
) -> None:
    doses = (*OWN.doses[:3], replace(OWN.doses[3], is_optional=True))
    collection.own_routines["own"] = replace(OWN, doses=doses)
    page.show_page()
    settle()
    assert says(page.list.cards["own"], "9 with the optional parts")
