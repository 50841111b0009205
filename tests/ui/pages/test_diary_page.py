from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rls_coach.core.history import AfterNotes, Outcome, Slot
from rls_coach.core.rating import Context
from rls_coach.ui.pages.diary_page import DAYS_AT_ONCE, DayCard, DiaryPage
from rls_coach.ui.theme import Theme
from tests.ui.fakes import (
    WEDNESDAY_MORNING,
    FakeClock,
    FakeHistory,
    rating_on,
    record_at,
)
from tests.ui.hands import buttons, click, press, says, settle, spoken, texts

TODAY = date(2026, 11, 18)
Opener = Callable[[], DiaryPage]


def days_ago(count: int) -> date:
    return TODAY - timedelta(days=count)


@pytest.fixture
def open_diary(
    qtbot: QtBot, theme: Theme, history: FakeHistory, clock: FakeClock
) -> Opener:
    def open_it() -> DiaryPage:
        numbers = iter(range(1000))
        page = DiaryPage(theme, history, clock, lambda: f"new {next(numbers)}")
        qtbot.addWidget(page)
        page.resize(1100, 800)
        page.show_page()
        page.show()
        settle()
        return page

    return open_it


def ask(page: DiaryPage, name: str) -> None:
    click(page, name)
    settle()  # the scale is laid out in the next round


def captions(card: DayCard) -> list[str]:
    return [one.text() for one in buttons(card)]


def test_an_empty_diary_says_what_will_be_there_and_how_to_begin(
    qtbot: QtBot, open_diary: Opener
) -> None:
    page = open_diary()
    assert says(page, "Your days will stand here")
    assert page.cards == []
    with qtbot.waitSignal(page.today_requested, timeout=0):
        click(page, "Begin on Today")


def test_the_days_stand_newest_first_and_none_is_left_out(
    open_diary: Opener, history: FakeHistory
) -> None:
    history.add_rating(rating_on(days_ago(3), Context.EVENING, 5))
    page = open_diary()
    titles = [texts(card)[0] for card in page.cards]
    assert titles == [
        "Wednesday 18 November 2026",
        "Tuesday 17 November 2026",
        "Monday 16 November 2026",
        "Sunday 15 November 2026",
    ]
    tops = [card.y() for card in page.cards]
    assert tops == sorted(tops)


def test_none_skipped_and_missing_are_three_different_texts(
    open_diary: Opener, history: FakeHistory
) -> None:
    history.add_rating(rating_on(days_ago(2), Context.EVENING, 0))
    history.add_rating(rating_on(days_ago(1), Context.EVENING, None))
    missing, skipped, none = (captions(card)[0] for card in open_diary().cards)
    assert (none, skipped, missing) == (
        "Evening: 0",
        "Evening: skipped",
        "Evening: add",
    )


@pytest.mark.parametrize(
    ("title", "context"),
    [("Evening", Context.EVENING), ("Night after", Context.NIGHT)],
)
def test_a_past_day_can_be_added_to(
    open_diary: Opener, history: FakeHistory, title: str, context: Context
) -> None:
    history.add_rating(rating_on(days_ago(5), Context.NOW, 2))
    page = open_diary()
    ask(page, f"{title}: add, Sunday 15 November 2026")
    click(page, "7 of 10")
    assert history.ratings_between(days_ago(3), days_ago(3))[0].value == 7
    assert history.values(context) == [7]
    settle()
    assert f"{title}: 7" in captions(page.cards[3])


def test_a_past_evening_can_be_put_right_and_the_last_word_counts(
    qtbot: QtBot, open_diary: Opener, history: FakeHistory
) -> None:
    history.add_rating(rating_on(days_ago(1), Context.EVENING, 3))
    page = open_diary()
    ask(page, "Evening: 3, Tuesday 17 November 2026")
    marked = [one.text() for one in buttons(page.cards[1]) if one.isChecked()]
    assert marked == ["3"]
    with qtbot.waitSignal(page.rating_saved, timeout=0) as saved:
        click(page, "8 of 10")
    (old,) = history.removed_ratings
    assert saved.args == ["Saved: 8 of 10", "new 0", old]
    assert history.values(Context.EVENING) == [8]
    settle()
    assert captions(page.cards[1]) == ["Evening: 8", "Night after: add"]


def test_the_keyboard_answers_the_question_that_was_opened(
    qtbot: QtBot, open_diary: Opener, history: FakeHistory
) -> None:
    history.add_rating(rating_on(TODAY, Context.NOW, 2))
    page = open_diary()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    ask(page, "Evening: add, Wednesday 18 November 2026")
    press(page, Qt.Key.Key_6)
    assert history.values(Context.EVENING) == [6]


def test_only_one_question_is_open_on_a_day(
    open_diary: Opener, history: FakeHistory
) -> None:
    history.add_rating(rating_on(TODAY, Context.NOW, 2))
    page = open_diary()
    ask(page, "Evening: add, Wednesday 18 November 2026")
    ask(page, "Night after: add, Wednesday 18 November 2026")
    assert [spoken(one) for one in buttons(page)].count("7 of 10") == 1


def test_earlier_days_come_when_they_are_asked_for(
    open_diary: Opener, history: FakeHistory
) -> None:
    history.add_rating(rating_on(days_ago(40), Context.EVENING, 5))
    page = open_diary()
    assert len(page.cards) == DAYS_AT_ONCE
    click(page, "Show earlier days")
    assert len(page.cards) == 41
    settle()
    assert "Show earlier days" not in [one.text() for one in buttons(page)]


def test_a_day_shows_its_other_ratings_with_their_times(
    open_diary: Opener, history: FakeHistory
) -> None:
    at = WEDNESDAY_MORNING
    history.add_rating(rating_on(TODAY, Context.NOW, 2, at=at))
    history.add_rating(
        rating_on(TODAY, Context.BEFORE, None, at=at + timedelta(minutes=5))
    )
    assert says(open_diary(), "Legs: now 2 (09:00), before a session skipped (09:05)")


def test_a_session_is_told_with_what_was_said_of_it(
    open_diary: Opener, history: FakeHistory
) -> None:
    notes = AfterNotes(effort=0, had_pain=False, note="easy")
    history.finish_session(
        record_at(
            WEDNESDAY_MORNING, Slot.AFTERNOON, outcome=Outcome.STOPPED, notes=notes
        )
    )
    page = open_diary()
    text = "Afternoon session at 09:00: 8:35 minutes · 4 of 5 repetitions"
    said = "stopped early · effort 0 · no pain · “easy”"
    assert says(page, f"{text} · {said}")


def test_what_was_not_said_of_a_session_is_not_shown(
    open_diary: Opener, history: FakeHistory
) -> None:
    history.finish_session(record_at(WEDNESDAY_MORNING))
    page = open_diary()
    assert says(page, "Morning session at 09:00: 8:35 minutes · 4 of 5 repetitions")
    assert not says(page, "pain")
    assert not says(page, "effort")


def test_a_note_is_shown_as_it_was_written(
    open_diary: Opener, history: FakeHistory
) -> None:
    notes = AfterNotes(note="<b>x</b> & <img src=y>")
    history.finish_session(record_at(WEDNESDAY_MORNING, notes=notes))
    page = open_diary()
    assert says(page, "“<b>x</b> & <img src=y>”")
    label = next(one for one in page.findChildren(QLabel) if "<b>x</b>" in one.text())
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_day_with_nothing_on_it_says_so(
    open_diary: Opener, history: FakeHistory
) -> None:
    history.add_rating(rating_on(days_ago(2), Context.EVENING, 5))
    page = open_diary()
    assert says(page.cards[1], "Nothing noted.")
    assert not says(page.cards[2], "Nothing noted.")
