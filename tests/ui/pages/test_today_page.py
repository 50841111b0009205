from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from rls_coach.core.concern import Concern
from rls_coach.core.history import Slot
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.settings import Settings
from rls_coach.core.suiting import suited_version
from rls_coach.ui.main_window import MainWindow
from rls_coach.ui.pages.today_page import TodayPage
from rls_coach.ui.widgets.week_marks import WeekMarks
from tests.core.made import BRIDGE
from tests.ui.fakes import (
    LIBRARY,
    WEDNESDAY_MORNING,
    FakeClock,
    FakeCollection,
    FakeHistory,
    record_at,
)
from tests.ui.hands import button, buttons, click, press, says, settle, spoken, texts

Open = Callable[[], MainWindow]


def today_of(window: MainWindow) -> TodayPage:
    page = window.findChild(TodayPage)
    assert isinstance(page, TodayPage)
    return page


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [
        (5, "Good morning"),
        (11, "Good morning"),
        (12, "Good afternoon"),
        (17, "Good afternoon"),
        (18, "Good evening"),
        (23, "Good evening"),
        (2, "Good evening"),
    ],
)
def test_it_greets_by_the_time_of_day(
    open_window: Open, clock: FakeClock, hour: int, greeting: str
) -> None:
    clock.set_time(hour)
    assert texts(today_of(open_window()))[0] == greeting


def test_it_says_the_day_and_the_bedtime(window: MainWindow) -> None:
    assert says(window, "Wednesday 18 November · bedtime 22:30")


@pytest.mark.parametrize(
    ("at", "done", "kicker", "offer"),
    [
        ((9, 0), (), "NEXT · MORNING SESSION · 07:30", "Start session"),
        ((12, 29), (), "NEXT · MORNING SESSION · 07:30", "Start session"),
        ((12, 30), (), "NEXT · AFTERNOON SESSION · 17:30", "Start session"),
        ((9, 0), (Slot.MORNING,), "NEXT · AFTERNOON SESSION · 17:30", "Start session"),
        ((9, 0), (Slot.MORNING, Slot.AFTERNOON), "DONE FOR TODAY", "Once more"),
        ((19, 30), (), "CLOSE TO BEDTIME", "Start anyway"),
    ],
)
def test_it_offers_the_session_that_is_next(
    open_window: Open,
    clock: FakeClock,
    history: FakeHistory,
    at: tuple[int, int],
    done: tuple[Slot, ...],
    kicker: str,
    offer: str,
) -> None:
    for number, slot in enumerate(done):
        moment = WEDNESDAY_MORNING - timedelta(hours=number + 1)
        history.finish_session(record_at(moment, slot))
    clock.set_time(*at)
    today = today_of(open_window())
    assert says(today, kicker)
    assert today.next_card.start_button.text() == offer


def test_a_day_without_a_planned_session_has_no_time_and_no_marks(
    open_window: Open, history: FakeHistory
) -> None:
    history.settings = replace(Settings(), morning_at=None, afternoon_at=None)
    window = open_window()
    assert says(window, "DONE FOR TODAY")
    assert not window.findChildren(WeekMarks)[0].isVisible()


def test_the_afternoon_can_be_the_only_session(
    open_window: Open, history: FakeHistory
) -> None:
    history.settings = replace(Settings(), morning_at=None, afternoon_at=time(16))
    assert says(open_window(), "NEXT · AFTERNOON SESSION · 16:00")


def test_the_session_on_offer_says_its_exercises_and_its_length(
    window: MainWindow,
) -> None:
    shown = texts(today_of(window).next_card)
    assert "Four stretches" in shown
    assert "About 9 minutes" in shown
    assert shown.count("5 each leg") == 2
    assert shown.count("6 each leg") == 2


def test_the_keyboard_is_on_start_and_enter_opens_the_player(
    window: MainWindow,
) -> None:
    assert today_of(window).next_card.start_button.hasFocus()
    press(window, Qt.Key.Key_Return)
    assert window.is_playing
    assert window.player.before.start_button.hasFocus()


def test_one_can_look_at_the_exercises_first(window: MainWindow) -> None:
    click(window, "Look at the exercises first")
    assert says(window, "Gentle and slow.")


def other_routines(window: MainWindow) -> dict[str, QAction]:
    menu = today_of(window).next_card.other_button.menu()
    return {action.text(): action for action in menu.actions()}


def test_another_routine_can_be_done_this_once(
    window: MainWindow, history: FakeHistory
) -> None:
    others = other_routines(window)
    assert list(others) == ["Supported set", "Full set", "Longer holds"]
    others["Supported set"].trigger()
    assert window.is_playing
    assert says(window.player, "Supported set")
    assert history.settings.morning_routine == "four_stretches"


def test_each_slot_offers_the_routine_that_was_chosen_for_it(
    open_window: Open, clock: FakeClock, history: FakeHistory
) -> None:
    history.settings = replace(Settings(), afternoon_routine="supported_set")
    window = open_window()
    assert says(today_of(window).next_card, "Four stretches")
    clock.set_time(14)
    window.open_page("today")
    assert says(today_of(window).next_card, "Supported set")
    click(window, "Start session")
    assert says(window.player, "Supported set")


def test_what_was_told_brings_the_suited_versions(
    open_window: Open, history: FakeHistory
) -> None:
    told = frozenset({Concern.KNEE_REPLACEMENT})
    history.settings = replace(Settings(), concerns=told)
    window = open_window()
    card = today_of(window).next_card
    lunge = LIBRARY["lunge_rock"]
    version = suited_version(lunge, told)
    assert version
    name = lunge.in_version(version).version_name
    assert says(card, f"Lunge and rock ({name[:1].lower()}{name[1:]})")
    click(window, "Start session")
    window.player.begin()
    session = window.player.session
    assert session is not None
    versions = {one.exercise_id: one.version for one in session.timeline.steps}
    assert versions["lunge_rock"] == version


def test_a_routine_that_is_ruled_out_whole_is_not_started(
    open_window: Open, history: FakeHistory, collection: FakeCollection
) -> None:
    barred = replace(BRIDGE, picture="bridge", not_with=frozenset(Concern))
    collection.own_exercises["barred"] = replace(barred, id="barred")
    collection.own_routines["four_stretches"] = Routine(
        "four_stretches", "Four stretches", (Dose("barred", 5),)
    )
    history.settings = replace(Settings(), concerns=frozenset({Concern.FLOOR}))
    window = open_window()
    assert says(window, "What you told in Settings rules this out. Choose another.")
    assert not today_of(window).next_card.start_button.isVisible()


def test_close_to_bedtime_the_comforts_step_forward(
    open_window: Open, clock: FakeClock
) -> None:
    clock.set_time(21)
    window = open_window()
    comforts = today_of(window).comforts_card
    assert says(comforts, "Comforts for the evening")
    click(comforts, "Start: Warm bath, 10 minutes")
    assert window.is_playing
    assert says(window.player, "Warm bath")
    assert not says(window.player, "It is close to bedtime")


def test_heat_and_cold_are_not_offered_to_numb_legs(
    open_window: Open, clock: FakeClock, history: FakeHistory
) -> None:
    clock.set_time(21)
    history.settings = replace(Settings(), concerns=frozenset({Concern.NUMB}))
    names = [spoken(one) for one in buttons(today_of(open_window()).comforts_card)]
    assert not [name for name in names if "ompress" in name or "bath" in name.lower()]
    assert [name for name in names if name.startswith("Start: Slow breathing")]


def test_in_the_day_there_is_no_card_of_comforts(window: MainWindow) -> None:
    assert not today_of(window).comforts_card.isVisible()


def test_exercise_close_to_bedtime_says_so_before_it_begins(
    open_window: Open, clock: FakeClock
) -> None:
    clock.set_time(21)
    window = open_window()
    click(window, "Start anyway")
    assert says(
        window.player, "It is close to bedtime; exercise now can stir the legs."
    )


def test_who_should_ask_first_is_reminded_before_every_session(
    open_window: Open, history: FakeHistory
) -> None:
    history.settings = replace(Settings(), concerns=frozenset({Concern.HEART}))
    window = open_window()
    click(window, "Start session")
    assert says(
        window.player, "Because of your heart or blood pressure, ask a clinician"
    )


def test_a_comfort_counts_as_no_session_of_the_week(
    open_window: Open, history: FakeHistory
) -> None:
    record = record_at(WEDNESDAY_MORNING - timedelta(hours=1), Slot.OTHER)
    history.finish_session(replace(record, is_comfort=True))
    assert says(open_window(), "No session yet this week")


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (0, "No session yet this week"),
        (1, "1 session so far"),
        (2, "2 sessions so far"),
    ],
)
def test_the_week_is_told_in_a_sentence(
    open_window: Open, history: FakeHistory, count: int, sentence: str
) -> None:
    sunday = WEDNESDAY_MORNING - timedelta(days=3)
    history.finish_session(record_at(sunday))  # in the week before
    for days_ago in range(count):
        moment = WEDNESDAY_MORNING - timedelta(days=days_ago, hours=1)
        history.finish_session(record_at(moment))
    window = open_window()
    assert sentence in texts(window)
    assert spoken(window.findChildren(WeekMarks)[0]) == sentence


def test_an_unfinished_session_can_be_resumed(
    open_window: Open, unfinished: FakeHistory
) -> None:
    window = open_window()
    assert says(window, "An unfinished session")
    click(today_of(window).resume_card, "Resume")
    assert window.is_playing
    assert window.player.session is not None
    assert window.player.session.position_s == 20.0


def test_what_was_done_of_an_unfinished_session_can_be_kept(
    open_window: Open, unfinished: FakeHistory
) -> None:
    window = open_window()
    click(window, "Keep what I did")
    assert unfinished.only_record.active_s == pytest.approx(20.0)
    assert not says(window, "An unfinished session")
    assert says(window, "1 session so far")


def test_an_unfinished_session_can_be_discarded(
    open_window: Open, unfinished: FakeHistory
) -> None:
    window = open_window()
    click(window, "Discard")
    assert unfinished.discarded == ["cut off"]
    assert not unfinished.records
    assert not says(window, "An unfinished session")


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ((11, 59), (12, 0), "Good afternoon"),
        ((12, 29), (12, 30), "NEXT · AFTERNOON SESSION · 17:30"),
        ((17, 59), (18, 0), "Good evening"),
        ((19, 29), (19, 30), "CLOSE TO BEDTIME"),
    ],
)
def test_the_page_moves_on_with_the_day(
    open_window: Open,
    clock: FakeClock,
    before: tuple[int, int],
    after: tuple[int, int],
    text: str,
) -> None:
    clock.set_time(*before)
    today = today_of(open_window())
    assert not says(today, text)
    clock.set_time(*after)
    today.show_time()
    assert says(today, text)


def test_the_page_keeps_a_number_that_was_pressed_while_nothing_has_changed(
    window: MainWindow, clock: FakeClock
) -> None:
    today = today_of(window)
    today.legs_card.scale.choose(4)
    clock.advance(60)
    today.show_time()
    assert today.legs_card.scale.value == 4


def test_the_next_morning_begins_a_new_day(
    open_window: Open, clock: FakeClock, history: FakeHistory
) -> None:
    history.finish_session(record_at(WEDNESDAY_MORNING))
    today = today_of(open_window())
    clock.set_time(9, days_on=1)
    today.show_time()
    assert says(today, "Thursday 19 November")
    assert says(today, "NEXT · MORNING SESSION")


def test_a_narrow_page_stands_in_one_column(window: MainWindow) -> None:
    today = today_of(window)

    def place(card: QWidget) -> QPoint:
        return card.mapTo(today, QPoint(0, 0))

    window.window().resize(900, 600)
    settle()
    assert place(today.legs_card).y() > place(today.next_card).y()
    assert place(today.legs_card).x() == place(today.next_card).x()
    window.window().resize(1400, 800)
    settle()
    assert place(today.legs_card).x() > place(today.next_card).x()


def test_close_to_bedtime_the_keyboard_is_on_a_comfort_and_not_on_start(
    open_window: Open, clock: FakeClock
) -> None:
    clock.set_time(21)
    today = today_of(open_window())
    focus = QApplication.focusWidget()
    assert focus is today.comforts_card.main_button
    assert not says(today.next_card, "Calf stretch")
    assert says(today.next_card, "Four stretches")


def test_what_is_left_out_is_said(open_window: Open, history: FakeHistory) -> None:
    told = frozenset({Concern.HIP_REPLACEMENT})
    history.settings = replace(Settings(), concerns=told)
    window = open_window()
    text = "Left out, because of what you ticked in Settings: inner thigh stretch."
    assert says(today_of(window).next_card, text)
    click(window, "Start session")
    assert says(window.player, text)


def test_a_finished_session_comes_back_to_a_page_that_knows_of_it(
    window: MainWindow, history: FakeHistory, clock: FakeClock
) -> None:
    click(window, "Start session")
    click(window, "Start")
    for _ in range(1030):
        clock.advance(0.5)
        window.player.tick()
    click(window, "Done")
    assert not window.is_playing
    assert says(window, "1 session so far")
    assert says(window, "NEXT · AFTERNOON SESSION")
    assert button(window, "Start session").hasFocus()
