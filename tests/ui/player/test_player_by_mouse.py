import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from rls_coach.core.done import parts_of
from rls_coach.core.history import AfterNotes, Outcome, Slot
from rls_coach.core.rating import Context
from rls_coach.core.session import State
from rls_coach.core.timeline import Timeline
from rls_coach.ui.dose_text import length_text
from rls_coach.ui.player.player_page import PlayerPage
from rls_coach.ui.session_plan import SessionPlan
from tests.ui.fakes import ROUTINE, FakeClock, FakeHistory, FakeSounds
from tests.ui.hands import button, click, says, spoken
from tests.ui.player.conftest import Playing


def notes_of(history: FakeHistory) -> AfterNotes:
    return history.only_record.notes


def click_number(scale: QWidget, number: int) -> None:
    click(scale, f"{number} of 10")


def test_a_number_and_start_are_two_clicks_and_one_session(
    player: PlayerPage, history: FakeHistory
) -> None:
    click_number(player.before.scale, 7)
    click(player.before, "Start")
    (rating,) = history.ratings.values()
    (journal,) = history.journals.values()
    assert (rating.context, rating.value) == (Context.BEFORE, 7)
    assert rating.session_id == journal.start.id
    assert journal.start.slot is Slot.AFTERNOON


def test_every_control_of_the_player_answers_the_mouse(
    player: PlayerPage, playing: Playing
) -> None:
    playing.goes_on(12.5)
    click(player.playing, "10 seconds more (Up)")
    assert player.session is not None
    assert player.session.extra_left_s == 10.0
    click(player.playing, "Switch legs (S)")
    assert playing.position_s == 45.0
    click(player.playing, "Next exercise (Right)")
    assert playing.position_s == 103.0
    playing.goes_on(5.0)
    click(player.playing, "Back: restart this exercise (Left)")
    assert playing.position_s == 103.0
    click(player.playing, "Pause (Space)")
    assert player.session.state is State.PAUSED
    click(player.playing, "Go on (Space)")
    assert player.session.is_counting_in
    click(player.playing, "Leave (Esc)")
    assert player.currentWidget() is player.leave
    click(player.leave, "Go on with it")
    assert player.currentWidget() is player.playing


def test_the_sound_button_says_what_it_is(
    player: PlayerPage, playing: Playing, sounds: FakeSounds
) -> None:
    click(player.playing, "Sound on (M)")
    sounds.played.clear()
    playing.goes_on(10.0)
    assert sounds.played == []
    click(player.playing, "Sound off (M)")
    assert button(player.playing, "Sound on (M)").isEnabled()


def test_a_machine_without_sound_says_so(
    player: PlayerPage, sounds: FakeSounds
) -> None:
    sounds.is_available = False
    click(player.before, "Start")
    assert not button(player.playing, "No sound here: follow the picture").isEnabled()


def test_the_full_screen_button_takes_the_screen_and_gives_it_back(
    qtbot: QtBot, player: PlayerPage, playing: Playing
) -> None:
    click(player.playing, "Full screen (F11)")
    assert player.window().isFullScreen()
    click(player.playing, "Full screen (F11)")
    assert not player.window().isFullScreen()


def test_not_now_goes_back_and_begins_nothing(
    qtbot: QtBot, player: PlayerPage, history: FakeHistory
) -> None:
    with qtbot.waitSignal(player.closed, timeout=0):
        click(player.before, "Not now")
    assert not history.journals


def test_stop_asks_nothing_and_keeps_what_was_done(
    player: PlayerPage, playing: Playing, history: FakeHistory
) -> None:
    playing.goes_on(60.5)
    session = player.session
    assert session is not None
    click(player.playing, "Stop the session")
    assert player.currentWidget() is player.after
    assert says(player.after, "Session stopped")
    record = history.only_record
    assert record.outcome is Outcome.STOPPED
    assert record.parts == parts_of(session)
    assert record.active_s == pytest.approx(60.5)
    assert not history.journals


def test_what_is_stored_of_a_whole_session_is_what_was_done(
    player: PlayerPage, playing: Playing, history: FakeHistory, timeline: Timeline
) -> None:
    playing.goes_on(515.0)
    record = history.only_record
    session = player.session
    assert session is not None
    assert record.outcome is Outcome.COMPLETED
    assert record.parts == parts_of(session)
    assert record.planned_s == timeline.duration_s
    assert [part.repetitions_done for part in record.parts] == [5, 5, 6, 6, 5, 5, 6, 6]
    assert says(player.after, f"44 of 44 repetitions in {length_text(515)}")


def test_stop_before_anything_was_done_stores_nothing(
    qtbot: QtBot, player: PlayerPage, playing: Playing, history: FakeHistory
) -> None:
    playing.goes_on(4.0)
    with qtbot.waitSignal(player.closed, timeout=0):
        click(player.playing, "Stop the session")
    assert not history.records
    assert not history.journals
    assert len(history.discarded) == 1


def test_each_answer_afterwards_is_saved_the_moment_it_is_pressed(
    qtbot: QtBot, player: PlayerPage, playing: Playing, history: FakeHistory
) -> None:
    playing.goes_on(515.0)
    click_number(player.after.scale, 3)
    (rating,) = history.ratings.values()
    assert (rating.context, rating.value) == (Context.AFTER, 3)
    assert rating.session_id == history.only_record.id
    click_number(player.after.effort_scale, 4)
    assert history.only_record.notes.effort == 4
    click(player.after, "Did anything hurt? Yes")
    assert notes_of(history).had_pain is True
    click(player.after, "Did anything hurt? No")
    assert notes_of(history).had_pain is False
    QTest.keyClicks(player.after.note_edit, "a <b> c")
    qtbot.waitUntil(lambda: history.only_record.notes.note == "a <b> c")
    with qtbot.waitSignal(player.closed, timeout=0):
        click(player.after, "Done")


def test_nothing_afterwards_has_to_be_answered(
    qtbot: QtBot, player: PlayerPage, playing: Playing, history: FakeHistory
) -> None:
    playing.goes_on(515.0)
    with qtbot.waitSignal(player.closed, timeout=0):
        click(player.after, "Done")
    notes = history.only_record.notes
    assert (notes.effort, notes.had_pain, notes.note) == (None, None, "")


def test_the_answers_of_one_session_are_gone_in_the_next(
    player: PlayerPage, playing: Playing, history: FakeHistory
) -> None:
    playing.goes_on(515.0)
    click_number(player.after.scale, 3)
    click_number(player.after.effort_scale, 4)
    click(player.after, "Did anything hurt? Yes")
    QTest.keyClicks(player.after.note_edit, "first")
    click(player.after, "Done")
    player.prepare(SessionPlan(ROUTINE, Slot.OTHER, ""))
    assert player.before.scale.value is None
    click(player.before, "Start")
    playing.goes_on(515.0)
    assert len(history.records) == 2
    assert player.after.scale.value is None
    assert player.after.effort_scale.value is None
    assert player.after.note_edit.toPlainText() == ""
    checked = [one for one in answers(player.after) if one.isChecked()]
    assert checked == []


def answers(panel: QWidget) -> list[QAbstractButton]:
    found = panel.findChildren(QAbstractButton)
    return [one for one in found if spoken(one).startswith("Did anything hurt?")]


def test_a_gap_is_told_as_sleep_and_waits_for_the_person(
    player: PlayerPage, playing: Playing, clock: FakeClock
) -> None:
    playing.goes_on(20.0)
    clock.advance(3600.0)
    player.tick()
    assert player.session is not None
    assert player.session.state is State.PAUSED
    assert playing.position_s == 20.0
    assert says(player.playing, "The computer slept. Press Space to go on.")
    QTest.keyClick(player.playing, Qt.Key.Key_Space)
    assert not says(player.playing, "slept")
