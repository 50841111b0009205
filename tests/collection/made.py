"""What a person might make: exercises, a routine and a picture."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from rls_coach.core.amount import Limits
from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import ExerciseKind, Level, Posture
from rls_coach.core.move import Move, MoveKind
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.side import Sides
from rls_coach.core.version import Version
from rls_coach.history_port import StoredHistory
from rls_coach.ui.ports import Collection


def made_id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


PRESS = Exercise(
    id=made_id(1),
    name="Wall press",
    summary="Press a foot against the wall.",
    kind=ExerciseKind.STRENGTH,
    posture=Posture.STANDING,
    position="Standing",
    needs="A wall",
    sides=Sides.EACH_LEG,
    repetitions=Limits(1, 4, 10),
    hold_s=Limits(2, 5, 20),
    moves=(
        Move("press", MoveKind.HOLD, "Press", 5, "Press gently.", is_adjustable=True),
        Move("rest", MoveKind.REST, "Rest", 3, "Let go — schön locker."),
    ),
    set_up=("Stand at a wall.",),
    note="From my therapist.\nNever into pain.",
    versions=(
        Version("seated", "Seated", "On a chair.", Level.EASIER, picture="calf_seated"),
    ),
    picture="calf_heel_lift",
    is_own=True,
)
"""An own exercise with a drawn picture."""

SWING = replace(PRESS, id=made_id(2), name="Leg swing", versions=(), picture=made_id(2))
"""An own exercise without a picture."""

EVENING = Routine(
    id=made_id(10),
    name="My evening",
    doses=(
        Dose("calf_heel_lift", 4, hold_s=6),
        Dose(PRESS.id, 30, version="seated", sides=Sides.LEFT, note="slowly"),
        Dose(PRESS.id, 2, sets=3, rest_s=45, is_optional=True),
    ),
    note="Before bed.",
    is_own=True,
)
"""An own routine with a shipped exercise and an own one."""


def shown_by(exercise: Exercise, picture: str) -> Exercise:
    """Return an exercise that shows a picture, and so does each of its versions."""
    versions = tuple(replace(one, picture=picture) for one in exercise.versions)
    return replace(exercise, picture=picture, versions=versions)


def draw(path: Path, colour: str = "teal") -> Path:
    """Draw a small picture, half of it see-through, into a file."""
    image = QImage(24, 16, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    for x in range(12):
        for y in range(16):
            image.setPixelColor(x, y, QColor(colour).darker(100 + 5 * y))
    assert image.save(str(path))
    return path


def own(collection: Collection) -> tuple[list[object], list[object]]:
    return (
        [one for one in collection.library.values() if one.is_own],
        [one for one in collection.routines.values() if one.is_own],
    )


def pressed(collection: Collection) -> Exercise:
    return collection.library[PRESS.id]


def bodies(history: StoredHistory) -> list[tuple[str, str]]:
    return history.connection.execute(
        "SELECT id, body_json FROM own_exercise"
        " UNION ALL SELECT id, body_json FROM own_routine"
    ).fetchall()
