"""Reads a routine from plain values, and writes it as such."""

from dataclasses import replace
from typing import TYPE_CHECKING

from rls_coach.content.exercise_table import MAX_NOTE, id_from
from rls_coach.content.move_table import MAX_NAME
from rls_coach.content.table import Table
from rls_coach.content.writing import values_of
from rls_coach.core.routine import (
    MAX_DOSES,
    MAX_HOLD_S,
    MAX_MINUTES,
    MAX_REPETITIONS,
    MAX_REST_S,
    MAX_SETS,
    Dose,
    Routine,
    exercise_of,
    usual_dose,
)
from rls_coach.core.side import Sides

if TYPE_CHECKING:
    from rls_coach.core.amount import Limits
    from rls_coach.core.exercise import Exercise, Library

MAX_MOVES = 20_000
"""A session of more moves than that would last all day, and the machine with it."""

_ROUTINE_KEYS = ("id", "name", "note", "doses")
_DOSE_KEYS = (
    "exercise_id",
    "repetitions",
    "hold_s",
    "version",
    "sides",
    "sets",
    "rest_s",
    "minutes",
    "note",
    "is_optional",
)


def routine_from(
    table: Table,
    library: "Library",
    expected_id: str | None = None,
    *,
    is_bounded: bool = False,
) -> Routine:
    """Return the routine that a table describes.

    Whether it is the person's own is not in the table. What a dose does not say is as
    usual for its exercise.

    Args:
        table: The table.
        library: Where its exercises are looked up.
        expected_id: The id it must have; any if none is given.
        is_bounded: Whether amounts must lie within the bounds of the exercises, as in
            what ships. Else any amount goes that a dose can have, since a therapist
            may prescribe more than the source does.

    Raises:
        ContentError: If something is wrong, or the library lacks an exercise.
    """
    table.allow_only(_ROUTINE_KEYS)
    routine_id = id_from(table, expected_id)
    name = table.text("name", most=MAX_NAME)
    note = table.text_or_empty("note", most=MAX_NOTE, has_lines=True)
    doses = tuple(
        _dose(inner, library, is_bounded=is_bounded)
        for inner in table.tables("doses", MAX_DOSES)
    )
    if sum(_moves_in(dose, library) for dose in doses) > MAX_MOVES:
        raise table.error("doses", f"at most {MAX_MOVES} moves in all")
    return Routine(routine_id, name, doses, note)


def routine_to_values(routine: Routine) -> dict[str, object]:
    """Return a routine as plain values, to be stored as TOML or JSON.

    Read again with the same library, it is the same routine; only whether it is the
    person's own is not kept, which the place where it is stored tells. Sets and rests
    are always there, as what is usual may change with the exercise.
    """
    values = values_of(replace(routine, is_own=False))
    values["doses"] = [
        values_of(dose) | {"sets": dose.sets, "rest_s": dose.rest_s}
        for dose in routine.doses
    ]
    return values


def _dose(table: Table, library: "Library", *, is_bounded: bool) -> Dose:
    table.allow_only(_DOSE_KEYS)
    exercise_id = table.text("exercise_id")
    if exercise_id not in library:
        raise table.error("exercise_id", f"one of {', '.join(library)}", exercise_id)
    exercise = library[exercise_id]
    usual = usual_dose(exercise, _version(table, exercise))
    done = exercise_of(usual, library)
    if is_bounded:
        _check_bounds(table, done)
    return Dose(
        exercise_id,
        _whole(table, "repetitions", MAX_REPETITIONS) or usual.repetitions,
        _whole(table, "hold_s", MAX_HOLD_S),
        usual.version,
        table.choice("sides", Sides) if "sides" in table else None,
        _whole(table, "sets", MAX_SETS) or usual.sets,
        _whole(table, "rest_s", MAX_REST_S) or usual.rest_s,
        _whole(table, "minutes", MAX_MINUTES),
        table.text_or_empty("note", most=MAX_NOTE, has_lines=True),
        "is_optional" in table and table.truth("is_optional"),
    )


def _version(table: Table, exercise: "Exercise") -> str:
    version = table.text_or_empty("version")
    known = ("", *(one.id for one in exercise.versions))
    if version not in known:
        raise table.error("version", f"one of {', '.join(map(repr, known))}", version)
    return version


def _check_bounds(table: Table, done: "Exercise") -> None:
    bounds: dict[str, Limits | None] = {
        "repetitions": done.repetitions,
        "hold_s": done.hold_s,
        "minutes": done.minutes,
    }
    for key, limits in bounds.items():
        if key not in table:
            continue
        if limits is None:
            raise table.error(key, f"no such key, as that of {done.id} is fixed")
        table.whole(key, limits.least, limits.most)


def _whole(table: Table, key: str, ceiling: int) -> int | None:
    return table.whole(key, 1, ceiling) if key in table else None


def _moves_in(dose: Dose, library: "Library") -> int:
    done = exercise_of(dose, library)
    legs = len((dose.sides or done.sides).in_order)
    return legs * dose.sets * dose.repetitions * len(done.moves)
