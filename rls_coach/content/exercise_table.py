"""Reads an exercise from plain values, and writes it as such."""

from rls_coach.content.move_table import MAX_NAME, check_bounds, moves_from
from rls_coach.content.table import Table
from rls_coach.content.version_table import (
    concerns_from,
    limits_or_none,
    need_kinds_from,
    picture_from,
    set_up_from,
    versions_from,
)
from rls_coach.content.writing import values_of
from rls_coach.core.exercise import USUAL, Exercise
from rls_coach.core.exercise_kind import ExerciseKind, Posture
from rls_coach.core.routine import (
    MAX_HOLD_S,
    MAX_MINUTES,
    MAX_REPETITIONS,
    MAX_REST_S,
    MAX_SETS,
)
from rls_coach.core.side import Sides

MAX_NOTE = 1000
"""Characters of a note."""

MAX_LEG_PLACE = 20
"""Characters; it is read together with the leg, in capitals."""

_KEYS = (
    "id",
    "name",
    "summary",
    "kind",
    "posture",
    "position",
    "needs",
    "need_kinds",
    "sides",
    "repetitions",
    "leg_place",
    "hold_s",
    "has_few_seconds",
    "minutes",
    "moves",
    "set_up",
    "mistakes",
    "easier",
    "harder",
    "ask_first",
    "not_with",
    "muscles",
    "quotes",
    "note",
    "versions",
    "sets",
    "rest_s",
    "picture",
)
_NOT_IN_FILES = ("version", "version_name", "is_own")


def exercise_from(table: Table, expected_id: str | None = None) -> Exercise:
    """Return the exercise that a table describes, in its usual version.

    Whether it is the person's own is not in the table.

    Args:
        table: The table.
        expected_id: The id it must have; any if none is given.

    Raises:
        ContentError: If something is wrong.
    """
    table.allow_only(_KEYS)
    hold_s = limits_or_none(table, "hold_s", MAX_HOLD_S)
    minutes = limits_or_none(table, "minutes", MAX_MINUTES)
    if hold_s is not None and minutes is not None:
        raise table.error("minutes", "no such key beside hold_s")
    moves = moves_from(table, hold_s, minutes)
    check_bounds(table, moves, hold_s, minutes)
    exercise_id = id_from(table, expected_id)
    try:
        exercise = Exercise(
            id=exercise_id,
            name=table.text("name", most=MAX_NAME),
            summary=table.text_or_empty("summary"),
            kind=table.choice("kind", ExerciseKind),
            posture=table.choice("posture", Posture),
            position=table.text_or_empty("position"),
            needs=table.text_or_empty("needs"),
            need_kinds=need_kinds_from(table) or frozenset(),
            sides=table.choice("sides", Sides),
            repetitions=table.limits("repetitions", MAX_REPETITIONS),
            leg_place=table.text_or_empty("leg_place", most=MAX_LEG_PLACE),
            hold_s=hold_s,
            has_few_seconds=(
                "has_few_seconds" in table and table.truth("has_few_seconds")
            ),
            minutes=minutes,
            moves=moves,
            set_up=set_up_from(table),
            mistakes=_texts(table, "mistakes"),
            easier=_texts(table, "easier"),
            harder=_texts(table, "harder"),
            ask_first=_texts(table, "ask_first"),
            not_with=concerns_from(table, "not_with"),
            muscles=table.text_or_empty("muscles"),
            quotes=_texts(table, "quotes"),
            note=table.text_or_empty("note", most=MAX_NOTE, has_lines=True),
            versions=versions_from(table, moves, hold_s, minutes),
            sets=_whole(table, "sets", MAX_SETS, 1),
            rest_s=_whole(table, "rest_s", MAX_REST_S, 30),
            picture=picture_from(table) or exercise_id,
        )
        for version in exercise.versions:
            exercise.in_version(version.id)
    except ValueError as error:
        raise table.error("", f"a sound exercise; {str(error)[:200]}") from error
    return exercise


def exercise_to_values(exercise: Exercise) -> dict[str, object]:
    """Return an exercise as plain values, to be stored as TOML or JSON.

    What is as usual is left out. Read again, it is the same exercise; only whether it
    is the person's own is not kept, which the place where it is stored tells.

    Args:
        exercise: The exercise in its usual version.

    Raises:
        ValueError: If it is in another version.
    """
    if exercise.version != USUAL:
        raise ValueError(f"exercise {exercise.id!r} is in version {exercise.version!r}")
    values = values_of(exercise)
    for key in _NOT_IN_FILES:
        values.pop(key, None)
    if exercise.picture == exercise.id:
        del values["picture"]
    return values


def id_from(table: Table, expected_id: str | None) -> str:
    """Return the id of an exercise or a routine.

    Raises:
        ContentError: If it is missing or another one than expected.
    """
    value = table.name("id")
    if expected_id is not None and value != expected_id:
        raise table.error("id", f"the file's name, {expected_id!r}", value)
    return value


def _whole(table: Table, key: str, ceiling: int, usual: int) -> int:
    return table.whole(key, 1, ceiling) if key in table else usual


def _texts(table: Table, key: str) -> tuple[str, ...]:
    return table.texts(key) if key in table else ()
