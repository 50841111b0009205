"""Every page and every panel of the player, each ready to be looked at."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from rls_coach.core.history import AfterNotes, Slot
from rls_coach.core.rating import Context
from rls_coach.ui.exercises_room import ExercisesRoom
from rls_coach.ui.library.exercise_page import ExercisePage
from rls_coach.ui.main_window import MainWindow
from tests.ui.fakes import (
    WEDNESDAY_MORNING,
    FakeClock,
    FakeHistory,
    rating_on,
    record_at,
)
from tests.ui.hands import click, settle

Opener = Callable[[MainWindow, FakeClock], QWidget]


def fill(history: FakeHistory) -> None:
    """Store a fortnight in which a little of everything happened."""
    for back in range(1, 15):
        moment = WEDNESDAY_MORNING - timedelta(days=back)
        day = moment.date()
        history.add_rating(rating_on(day, Context.EVENING, back % 11))
        if back > 1:
            history.add_rating(rating_on(day, Context.NIGHT, None))
        note = "Slept badly, took it slowly; the left calf was tight at first."
        notes = AfterNotes(effort=4, had_pain=False, note=note)
        history.finish_session(record_at(moment, Slot.MORNING, notes=notes))
        history.add_rating(rating_on(day, Context.NOW, 3, at=moment))


def _page(key: str) -> Opener:
    def open_it(window: MainWindow, _clock: FakeClock) -> QWidget:
        return window.open_page(key)

    return open_it


def _exercise(window: MainWindow, _clock: FakeClock) -> QWidget:
    window.open_exercise("quad_standing")
    detail = window.findChild(ExercisePage)
    assert isinstance(detail, ExercisePage)
    return detail


def _room(window: MainWindow) -> ExercisesRoom:
    room = window.open_page("exercises")
    assert isinstance(room, ExercisesRoom)
    return room


def _log(window: MainWindow, _clock: FakeClock) -> QWidget:
    room = _room(window)
    room.library.open_log("cycling")
    return room


def _routines(window: MainWindow, _clock: FakeClock) -> QWidget:
    room = _room(window)
    room.open_routines()
    return room


def _routine_editor(window: MainWindow, _clock: FakeClock) -> QWidget:
    room = _room(window)
    room.open_routines()
    room.routines.edit("full_set")
    return room


def _own_exercise(window: MainWindow, _clock: FakeClock) -> QWidget:
    room = _room(window)
    room.library.new_exercise_requested.emit()
    return room


def _today_in_the_evening(window: MainWindow, clock: FakeClock) -> QWidget:
    clock.set_time(21)
    return window.open_page("today")


def _diary_with_a_question(window: MainWindow, clock: FakeClock) -> QWidget:
    diary = window.open_page("diary")
    settle()
    click(diary, "Evening: add, Wednesday 18 November 2026")
    return diary


def _before(window: MainWindow, _clock: FakeClock) -> QWidget:
    window.sessions.start(Slot.AFTERNOON)
    return window.player.before


def _playing(window: MainWindow, clock: FakeClock) -> QWidget:
    window.sessions.start(Slot.AFTERNOON)
    window.player.begin()
    _play(window, clock, 40.0)
    return window.player.playing


def _cycling(window: MainWindow, clock: FakeClock) -> QWidget:
    window.sessions.start_exercise("cycling")
    window.player.begin()
    _play(window, clock, 40.0)
    return window.player.playing


def _asleep(window: MainWindow, clock: FakeClock) -> QWidget:
    panel = _playing(window, clock)
    clock.advance(60.0)
    window.player.tick()
    return panel


def _leave(window: MainWindow, clock: FakeClock) -> QWidget:
    _playing(window, clock)
    window.player.playing.leave_requested.emit()
    return window.player.leave


def _after(window: MainWindow, clock: FakeClock) -> QWidget:
    _playing(window, clock)
    _play(window, clock, 480.0)
    return window.player.after


def _play(window: MainWindow, clock: FakeClock, seconds: float) -> None:
    for _ in range(round(seconds * 2)):
        clock.advance(0.5)
        window.player.tick()


PLACES: dict[str, Opener] = {
    "today": _page("today"),
    "today in the evening": _today_in_the_evening,
    "exercises": _page("exercises"),
    "exercise": _exercise,
    "log afterwards": _log,
    "routines": _routines,
    "routine editor": _routine_editor,
    "own exercise": _own_exercise,
    "diary": _page("diary"),
    "diary with a question": _diary_with_a_question,
    "trends": _page("trends"),
    "settings": _page("settings"),
    "before": _before,
    "playing": _playing,
    "cycling": _cycling,
    "asleep": _asleep,
    "leave": _leave,
    "after": _after,
}
"""Opens each place in the window and returns its widget."""
