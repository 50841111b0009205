"""What the person made: read from the history, with what cannot be read set apart."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rls_coach.collection.bodies import (
    exercise_from_body,
    name_in_body,
    routine_from_body,
    routine_to_body,
)
from rls_coach.content.table import ContentError
from rls_coach.core.own_exercise_use import refitted
from rls_coach.core.trouble import WorldError
from rls_coach.storage.own_content import Shelf, StoredBody, stored_bodies

if TYPE_CHECKING:
    import sqlite3

    from rls_coach.core.exercise import Exercise, Library
    from rls_coach.core.routine import Routine


@dataclass(slots=True)
class Own:
    """What the person made.

    Attributes:
        exercises: By id, in the order they were made.
        routines: Likewise.
        removed_exercises: Those that were taken away.
        removed_routines: Likewise.
        unread_ids: Ids of what cannot be read; it is left where it is.
        troubles: What of it is missed, in plain sentences.
    """

    exercises: "dict[str, Exercise]" = field(default_factory=dict)
    routines: "dict[str, Routine]" = field(default_factory=dict)
    removed_exercises: "dict[str, Exercise]" = field(default_factory=dict)
    removed_routines: "dict[str, Routine]" = field(default_factory=dict)
    unread_ids: set[str] = field(default_factory=set)
    troubles: list[str] = field(default_factory=list)

    def user_of(self, exercise_id: str) -> "Routine | None":
        """Return the first routine that an exercise is in, if any."""
        for routine in self.routines.values():
            if any(dose.exercise_id == exercise_id for dose in routine.doses):
                return routine
        return None


def read_own(connection: "sqlite3.Connection", shipped: "Library") -> Own:
    """Return what the person made.

    Args:
        connection: The history.
        shipped: The exercises that come with the app.

    Raises:
        HistoryUnusableError: If the disk or another program stood in the way.
        DamagedHistoryError: If the file is damaged.
    """
    own = Own()
    for stored in stored_bodies(connection, Shelf.EXERCISES):
        try:
            exercise = exercise_from_body(stored.body, stored.id)
        except ContentError:
            _set_apart(own, stored, "exercise", "cannot be read")
            continue
        shelf = own.removed_exercises if stored.is_removed else own.exercises
        shelf[stored.id] = exercise
    library = shipped | own.exercises
    for stored in stored_bodies(connection, Shelf.ROUTINES):
        # a removed routine may name exercises that were removed after it
        known = library | own.removed_exercises if stored.is_removed else library
        try:
            routine = routine_from_body(stored.body, known, stored.id)
        except ContentError:
            reason = "cannot be read, or an exercise in it is missing"
            _set_apart(own, stored, "routine", reason)
            continue
        routines = own.removed_routines if stored.is_removed else own.routines
        routines[stored.id] = routine
    return own


def fitted_routines(
    own: Own, library: "Library", exercise: "Exercise"
) -> dict[str, str]:
    """Return what has to be stored of the routines together with a changed exercise.

    They are those whose doses would make no sense with it.

    Args:
        own: What the person made.
        library: All exercises, as they are.
        exercise: The changed one.

    Returns:
        Their text by id.

    Raises:
        WorldError: If a routine could not be carried out any more.
    """
    before = own.exercises.get(exercise.id, exercise)
    changed = library | {exercise.id: exercise}
    bodies = {}
    for routine in own.routines.values():
        if all(dose.exercise_id != exercise.id for dose in routine.doses):
            continue
        fitted = refitted(routine, before, exercise)
        body = routine_to_body(fitted, library)
        try:
            routine_from_body(body.encode(), changed, routine.id)
        except ContentError as error:
            raise WorldError(
                f"Your routine “{routine.name}” could not be carried out any more:"
                f" {error}.",
                "Change the routine first, or leave that part of the exercise.",
            ) from error
        if fitted != routine:
            bodies[routine.id] = body
    return bodies


def check_exercises(own: Own, library: "Library", routine_id: str) -> None:
    """Let a removed routine be put back whose exercises are all there.

    Raises:
        WorldError: If one was taken away after it.
    """
    routine = own.removed_routines.get(routine_id)
    for dose in routine.doses if routine else ():
        if dose.exercise_id not in library:
            name = own.removed_exercises[dose.exercise_id].name
            raise WorldError(
                f"The routine needs the exercise “{name}”, which was taken away.",
                "Put the exercise back first.",
            )


def _set_apart(own: Own, stored: StoredBody, kind: str, reason: str) -> None:
    own.unread_ids.add(stored.id)
    if stored.is_removed:
        return
    name = name_in_body(stored.body)
    which = f"Your {kind} “{name}”" if name else f"One of your {kind}s"
    own.troubles.append(f"{which} {reason}. It was left out, not deleted.")
