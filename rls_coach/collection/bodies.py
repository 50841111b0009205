"""An exercise or a routine as the text that is stored of it, and back."""

import json
from dataclasses import replace

from rls_coach.content.exercise_table import exercise_from, exercise_to_values
from rls_coach.content.parsing import decoded, table_from_json
from rls_coach.content.routine_table import routine_from, routine_to_values
from rls_coach.content.table import ContentError
from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.routine import Routine
from rls_coach.core.trouble import WorldError


def exercise_to_body(exercise: Exercise) -> str:
    """Return an own exercise as text that reads back as the same.

    Raises:
        WorldError: If something in it cannot be stored.
    """
    body = _to_text(exercise_to_values(exercise))
    try:
        found = exercise_from_body(body.encode(), exercise.id)
    except (ContentError, UnicodeEncodeError) as error:
        raise _not_fit("exercise", exercise.name, error) from error
    if found != exercise:
        raise ValueError(f"exercise {exercise.id} reads back as another: {body}")
    return body


def routine_to_body(routine: Routine, library: Library) -> str:
    """Return an own routine as text that reads back as the same.

    Args:
        routine: The routine.
        library: Where its exercises are looked up.

    Raises:
        WorldError: If something in it cannot be stored.
    """
    body = _to_text(routine_to_values(routine))
    try:
        found = routine_from_body(body.encode(), library, routine.id)
    except (ContentError, UnicodeEncodeError) as error:
        raise _not_fit("routine", routine.name, error) from error
    if found != routine:
        raise ValueError(f"routine {routine.id} reads back as another: {body}")
    return body


def exercise_from_body(body: bytes, id_: str) -> Exercise:
    """Return the own exercise that a stored text tells.

    Raises:
        ContentError: If it tells none of that id.
    """
    table = table_from_json(decoded(body, "the exercise"), "the exercise")
    return replace(exercise_from(table, id_), is_own=True)


def routine_from_body(body: bytes, library: Library, id_: str) -> Routine:
    """Return the own routine that a stored text tells.

    Raises:
        ContentError: If it tells none of that id, or the library lacks an exercise.
    """
    table = table_from_json(decoded(body, "the routine"), "the routine")
    return replace(routine_from(table, library, id_), is_own=True)


def name_in_body(body: bytes) -> str | None:
    """Return the name in a text that cannot be read in full; none if it has none."""
    try:
        return table_from_json(decoded(body, ""), "").text("name")
    except ContentError:
        return None


def _to_text(values: dict[str, object]) -> str:
    return json.dumps(
        values, ensure_ascii=False, allow_nan=False, separators=(",", ":")
    )


def _not_fit(kind: str, name: str, error: ValueError | ContentError) -> WorldError:
    what = str(error) if isinstance(error, ContentError) else "a letter makes no sense"
    return WorldError(
        f"The {kind} “{name}” cannot be saved: {what}.", "Change that and try again."
    )
