"""Where the tour stops for a picture: every page, and sessions of every kind."""

import uuid
from typing import TYPE_CHECKING

from rls_coach.core.history import Slot
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.session import Action
from rls_coach.core.side import Sides
from rls_coach.core.step import StepKind
from rls_coach.core.trouble import WorldError
from rls_coach.ui.exercises_room import ExercisesRoom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rls_coach.app import App
    from rls_coach.core.exercise import Exercise
    from rls_coach.core.session import Session
    from rls_coach.demo.tour import HandMovedClock

STEP_S = 0.25
"""How far the made-up clock goes between two looks at it."""

EVENING_S = 6 * 3600
"""From the tour's afternoon to the quiet time before bed."""

PRESCRIBED = Routine(
    str(uuid.UUID(int=20261122, version=4)),
    "From my physiotherapist",
    (
        Dose("calf_heel_lift", 10, 7, sides=Sides.LEFT, sets=3, rest_s=30),
        Dose("bridge", 10, version="half", note="Stop if the back arches."),
        Dose("relax_after", 1, is_optional=True),
    ),
    is_own=True,
)
"""Ten of each, rest 30 s, three sets, left leg only, hold 7 s."""


class Stops:
    """Goes through every page and plays sessions of every kind."""

    def __init__(self, app: "App", clock: "HandMovedClock", out: "Path") -> None:
        self._app = app
        self._window = app.window
        self._clock = clock
        self._out = out

    def pictures(self) -> "Iterator[Path]":
        """Take the pictures, one at a time.

        Raises:
            WorldError: If one cannot be written.
        """
        window = self._window
        yield self._picture("today")
        yield from self._exercises()
        yield from self._routines()
        window.open_page("today")
        yield from self._four_stretches()
        for page in ("diary", "trends", "settings"):
            window.open_page(page)
            yield self._picture(page)
        yield from self._other_sessions()
        self._clock.advance(EVENING_S)
        window.open_page("today")
        window.focus_first()
        yield self._picture("today-evening")

    def _exercises(self) -> "Iterator[Path]":
        room = self._room()
        yield self._picture("exercises")
        for exercise_id in ("lunge_rock", "bridge", "cycling", "warm_compress"):
            room.open_exercise(exercise_id)
            yield self._picture(f"exercise-{exercise_id}")
        room.library.open_log("swimming")
        yield self._picture("exercise-log")
        room.library.new_exercise_requested.emit()
        yield self._picture("own-exercise")
        room.editor.closed.emit()

    def _routines(self) -> "Iterator[Path]":
        collection = self._app.collection
        collection.save_routine(PRESCRIBED)
        room = self._room()
        room.open_routines()
        yield self._picture("routines")
        room.routines.edit(PRESCRIBED.id)
        yield self._picture("routine-editor")
        room.open_library()

    def _four_stretches(self) -> "Iterator[Path]":
        window = self._window
        window.sessions.start(Slot.AFTERNOON)
        yield self._picture("player-before")
        window.player.before.scale.choose(4)
        window.player.begin()
        taken: set[str] = set()
        while (session := window.player.session) is not None and not session.is_over:
            self._play(STEP_S)
            name = _picture_of(window.player.session or session)
            if name and name not in taken:
                taken.add(name)
                yield self._picture(name)
        yield self._picture("player-after")
        window.player.after.scale.choose(3)
        window.player.after.done_button.click()
        yield self._picture("today-after")

    def _other_sessions(self) -> "Iterator[Path]":
        window, player = self._window, self._window.player
        window.sessions.start(Slot.OTHER, PRESCRIBED.id)
        player.begin()
        self._play(34)
        yield self._picture("player-sets")
        player.act(Action.EASIER)
        self._play(22)
        yield self._picture("player-easier")
        self._leave()
        for exercise in self._activities():
            window.sessions.start_exercise(exercise.id)
            player.begin()
            self._play(200)
            yield self._picture(f"player-{exercise.id}")
            self._leave()

    def _activities(self) -> "Iterator[Exercise]":
        for exercise_id in ("cycling", "warm_bath"):
            yield self._app.collection.library[exercise_id]

    def _leave(self) -> None:
        self._window.player.act(Action.STOP)
        self._window.player.after.done_button.click()

    def _room(self) -> ExercisesRoom:
        room = self._window.open_page("exercises")
        assert isinstance(room, ExercisesRoom)
        return room

    def _play(self, seconds: float) -> None:
        for _ in range(round(seconds / STEP_S)):
            self._clock.advance(STEP_S)
            self._window.player.tick()
            self._app.qt.processEvents()

    def _picture(self, name: str) -> "Path":
        # Layouts settle over a few rounds of events.
        for _ in range(4):
            self._app.qt.processEvents()
        path = self._out / f"{name}.png"
        if not self._app.frame.grab().save(str(path)):
            raise WorldError(
                f"The picture {path} cannot be written.", "Is there room on the disk?"
            )
        return path


def _picture_of(session: "Session") -> str:
    """Return the name of the picture that this moment is worth, if any."""
    step = session.timeline.step_at(session.position_s)
    into_s = session.position_s - step.start_s
    if step.kind is StepKind.HOLD and step.repetition == 2 and into_s >= 1:
        move = step.move.replace(" ", "-")
        return f"player-{step.exercise_id}-{step.side.value}-{move}"
    if step.is_waiting and into_s >= 4:
        return f"player-{step.kind.value.replace(' ', '-')}"
    return ""
