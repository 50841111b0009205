from datetime import date, datetime

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rls_coach.core.history import SessionRecord
from rls_coach.ui.library.exercises_page import ExercisesPage
from rls_coach.ui.library.log_panel import LogPanel
from rls_coach.ui.parts import Parts
from tests.ui.fakes import LIBRARY, ZONE, FakeClock
from tests.ui.hands import button, click, press, says, settle


@pytest.fixture
def page(qtbot: QtBot, parts: Parts) -> ExercisesPage:
    page = ExercisesPage(parts)
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.open_exercise("cycling")
    click(page, "Log afterwards")
    settle()
    return page


@pytest.fixture
def panel(page: ExercisesPage) -> LogPanel:
    return page.log_panel


@pytest.fixture
def logged(page: ExercisesPage) -> list[SessionRecord]:
    records: list[SessionRecord] = []

    def keep(record: SessionRecord) -> None:
        records.append(record)
        page.close_log()

    page.logged.connect(keep)
    return records


def test_it_begins_as_if_it_had_just_ended(panel: LogPanel) -> None:
    assert says(panel, "Easy cycling, already done")
    assert panel.minutes_box.value() == 15
    assert panel.when.time_edit.time() == QTime(8, 45)
    assert panel.when.day_edit.date() == QDate(2026, 11, 18)
    assert button(panel, "Today").isChecked()


def test_what_is_told_becomes_a_session(
    page: ExercisesPage, panel: LogPanel, logged: list[SessionRecord]
) -> None:
    click(panel, "Yesterday")
    panel.when.time_edit.setTime(QTime(17, 5))
    panel.minutes_box.setValue(40)
    click(panel, "4 of 10")
    panel.note_edit.setPlainText("  Along the river.  ")
    click(panel, "Log it")
    (record,) = logged
    assert record.started_at == datetime(2026, 11, 17, 17, 5, tzinfo=ZONE)
    assert record.started_at.utcoffset() == ZONE.utcoffset(None)
    assert record.day == date(2026, 11, 17)
    assert record.active_s == 2400.0
    assert record.routine_id == "cycling"
    assert (record.notes.effort, record.notes.note) == (4, "Along the river.")
    assert page.detail.isVisible()
    assert page.detail.exercise_id == "cycling"


def test_effort_and_note_can_be_left_out(
    panel: LogPanel, logged: list[SessionRecord]
) -> None:
    click(panel, "Log it")
    (record,) = logged
    assert record.notes.effort is None
    assert record.notes.note == ""


def test_any_past_day_can_be_chosen(
    panel: LogPanel, logged: list[SessionRecord]
) -> None:
    panel.when.day_edit.setDate(QDate(2026, 3, 1))
    assert not button(panel, "Today").isChecked()
    assert not button(panel, "Yesterday").isChecked()
    click(panel, "Log it")
    assert logged[0].started_at.date() == date(2026, 3, 1)


def test_a_day_to_come_cannot_be_chosen(panel: LogPanel) -> None:
    panel.when.day_edit.setDate(QDate(2026, 11, 19))
    assert panel.when.day_edit.date() == QDate(2026, 11, 18)
    assert button(panel, "Today").isChecked()


def test_a_moment_to_come_is_refused_in_words_at_the_time(
    panel: LogPanel, logged: list[SessionRecord]
) -> None:
    panel.when.time_edit.setTime(QTime(9, 30))
    click(panel, "Log it")
    settle()
    assert logged == []
    assert says(panel, "That is still to come.")
    assert QApplication.focusWidget() is panel.when.time_edit


def test_an_end_to_come_is_refused_with_the_time_it_would_end(
    panel: LogPanel, logged: list[SessionRecord]
) -> None:
    panel.when.time_edit.setTime(QTime(8, 50))
    click(panel, "Log it")
    settle()
    assert logged == []
    assert says(panel, "That would end at 09:05, which is still to come.")
    panel.minutes_box.setValue(10)
    assert not says(panel, "still to come")
    click(panel, "Log it")
    assert len(logged) == 1


def test_the_beginning_moves_with_the_minutes_until_it_is_chosen(
    panel: LogPanel,
) -> None:
    panel.minutes_box.setValue(60)
    assert panel.when.time_edit.time() == QTime(8, 0)
    panel.when.time_edit.setTime(QTime(6, 0))
    panel.minutes_box.setValue(30)
    assert panel.when.time_edit.time() == QTime(6, 0)


def test_after_midnight_the_day_before_is_offered(
    page: ExercisesPage, panel: LogPanel, clock: FakeClock
) -> None:
    clock.set_time(0, 5, days_on=1)
    page.open_log("cycling")
    assert panel.when.day_edit.date() == QDate(2026, 11, 18)
    assert panel.when.time_edit.time() == QTime(23, 50)
    assert button(panel, "Yesterday").isChecked()


def test_the_minutes_stay_within_four_hours(panel: LogPanel) -> None:
    panel.minutes_box.setValue(900)
    assert panel.minutes_box.value() == 240
    panel.minutes_box.setValue(0)
    assert panel.minutes_box.value() == 1


def test_a_comfort_is_not_asked_how_hard_it_was(
    page: ExercisesPage, logged: list[SessionRecord]
) -> None:
    page.open_log("warm_bath")
    settle()
    assert not says(page.log_panel, "How hard was it?")
    click(page.log_panel, "Log it")
    assert logged[0].is_comfort


def test_what_was_told_of_one_is_gone_from_the_next(
    page: ExercisesPage, panel: LogPanel
) -> None:
    click(panel, "4 of 10")
    panel.note_edit.setPlainText("Along the river.")
    panel.when.time_edit.setTime(QTime(9, 30))
    click(panel, "Log it")
    page.open_log("swimming")
    settle()
    assert panel.note_edit.toPlainText() == ""
    assert panel.effort_scale.value is None
    assert not says(panel, "still to come")


@pytest.mark.parametrize("way", ["Cancel", "Escape"])
def test_leaving_logs_nothing(
    page: ExercisesPage, panel: LogPanel, logged: list[SessionRecord], way: str
) -> None:
    if way == "Escape":
        press(page, Qt.Key.Key_Escape)
    else:
        click(panel, way)
    assert logged == []
    assert page.detail.isVisible()


def test_the_steppers_go_by_days_and_five_minutes(panel: LogPanel) -> None:
    click(panel, "Earlier")
    click(panel, "Date: less")
    assert panel.when.day_edit.date() == QDate(2026, 11, 15)
    click(panel, "Began at: more")
    assert panel.when.time_edit.time() == QTime(8, 50)


def test_one_comes_back_to_the_version_one_came_from(page: ExercisesPage) -> None:
    press(page, Qt.Key.Key_Escape)
    version = LIBRARY["cycling"].versions[0].id
    page.open_exercise("cycling", version)
    click(page, "Log afterwards")
    press(page, Qt.Key.Key_Escape)
    assert page.detail.version == version


def test_what_was_told_stays_until_it_is_kept(
    page: ExercisesPage, panel: LogPanel
) -> None:
    panel.note_edit.setPlainText("Along the river.")
    click(panel, "Log it")
    assert panel.isVisible()
    assert panel.note_edit.toPlainText() == "Along the river."
    page.close_log()
    assert page.detail.isVisible()
    page.show_page()
    page.close_log()
    assert page.list.isVisible()


def test_the_date_is_asked_for_an_earlier_day_alone(panel: LogPanel) -> None:
    assert not panel.when.day_edit.isVisible()
    click(panel, "Earlier")
    assert panel.when.day_edit.isVisible()
    assert panel.when.day_edit.date() == QDate(2026, 11, 16)
    click(panel, "Date: more")
    click(panel, "Date: more")
    assert panel.when.day_edit.date() == QDate(2026, 11, 18)
    assert panel.when.day_edit.isVisible()
    assert button(panel, "Earlier").isChecked()
    click(panel, "Yesterday")
    assert not panel.when.day_edit.isVisible()
    assert panel.when.day_edit.date() == QDate(2026, 11, 17)


def test_the_next_one_begins_today_again(page: ExercisesPage, panel: LogPanel) -> None:
    click(panel, "Earlier")
    page.open_log("swimming")
    assert button(panel, "Today").isChecked()
    assert not panel.when.day_edit.isVisible()


def test_the_note_has_a_label(panel: LogPanel) -> None:
    labels = [one for one in panel.findChildren(QLabel) if one.isVisible()]
    (label,) = [one for one in labels if one.buddy() is panel.note_edit]
    assert label.text() == "A note, if you like"
