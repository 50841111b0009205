"""The collection as the window sees it, with the person's own part in the history."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from rls_coach.collection.bodies import exercise_to_body, routine_to_body
from rls_coach.collection.own import check_exercises, fitted_routines, read_own
from rls_coach.collection.pictures import OwnPictures, names_in
from rls_coach.collection.shipped import load_content, load_illustration
from rls_coach.core.bundle import Bundle
from rls_coach.core.picture_name import OWN_PICTURE, is_own_picture, is_uuid
from rls_coach.core.trouble import WorldError
from rls_coach.history_port import world_errors
from rls_coach.storage.own_content import (
    OwnContent,
    Shelf,
    remove_content,
    restore_content,
    save_content,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from rls_coach.core.exercise import Exercise, Library
    from rls_coach.core.routine import Routine
    from rls_coach.figure.artwork import Artwork
    from rls_coach.history_port import StoredHistory


class StoredCollection:
    """What ships, then what the person made, in the order they made it.

    Whatever is asked of it happens as a whole or not at all.
    """

    def __init__(
        self,
        history: "StoredHistory",
        now: "Callable[[], datetime]",
        new_id: "Callable[[], str]",
    ) -> None:
        """Read everything.

        Args:
            history: The open history; the collection does not close it.
            now: Returns the present moment, aware.
            new_id: Returns a UUID as text, never the same one.

        Raises:
            WorldError: If a file of the app or the history is damaged.
        """
        self._connection = history.connection
        self._now = now
        self._new_id = new_id
        self._pictures = OwnPictures(self._connection)
        self._shipped, self._shipped_routines = load_content()
        self._read()

    @property
    def library(self) -> "Library":
        """The exercises by id."""
        return self._library

    @property
    def routines(self) -> "dict[str, Routine]":
        """The routines by id."""
        return self._routines

    @property
    def troubles(self) -> tuple[str, ...]:
        """What of the person's own had to be left out, in plain sentences."""
        return tuple(self._own.troubles)

    def artwork(self, name: str) -> "Artwork":
        """Return a picture; an empty one for an own exercise that has none.

        Raises:
            WorldError: If it is missing or damaged.
        """
        if is_own_picture(name):
            return self._pictures.image(name)
        if is_uuid(name):
            return QImage()
        return load_illustration(name)

    def save_routine(self, routine: "Routine") -> None:
        """Store an own routine, new or changed.

        Raises:
            WorldError: If it cannot be stored.
        """
        _check_own_id(routine.id)
        body = routine_to_body(replace(routine, is_own=True), self._library)
        self._save(OwnContent(routines={routine.id: body}))

    def remove_routine(self, routine_id: str, at: "datetime") -> None:
        """Take an own routine away; it can be put back.

        Raises:
            WorldError: If that cannot be stored.
        """
        with world_errors():
            remove_content(self._connection, Shelf.ROUTINES, routine_id, at)
        self._read()

    def restore_routine(self, routine_id: str) -> None:
        """Put back a routine that was taken away.

        Raises:
            WorldError: If an exercise in it was taken away after it.
        """
        check_exercises(self._own, self._library, routine_id)
        with world_errors():
            restore_content(self._connection, Shelf.ROUTINES, routine_id)
        self._read()

    def save_exercise(self, exercise: "Exercise") -> None:
        """Store an own exercise, new or changed, with its pictures.

        The doses of routines that no longer make sense with it are changed as well.

        Raises:
            WorldError: If it cannot be stored, or a routine could not be carried out
                any more.
        """
        _check_own_id(exercise.id)
        exercise = replace(exercise, is_own=True)
        body = exercise_to_body(exercise)
        routines = fitted_routines(self._own, self._library, exercise)
        pictures = self._pictures.unsaved_in(exercise)
        self._save(OwnContent({exercise.id: body}, routines, pictures))

    def remove_exercise(self, exercise_id: str, at: "datetime") -> None:
        """Take an own exercise away, unless a routine needs it; it can be put back.

        Raises:
            WorldError: If a routine needs it, or that cannot be stored.
        """
        routine = self._own.user_of(exercise_id)
        if routine is not None:
            raise WorldError(
                f"The exercise is in your routine “{routine.name}”.",
                "Take it out of the routine first, or remove the routine.",
            )
        with world_errors():
            remove_content(self._connection, Shelf.EXERCISES, exercise_id, at)
        self._read()

    def restore_exercise(self, exercise_id: str) -> None:
        """Put back an exercise that was taken away.

        Raises:
            WorldError: If that cannot be stored.
        """
        with world_errors():
            restore_content(self._connection, Shelf.EXERCISES, exercise_id)
        self._read()

    def add_picture(self, path: "Path") -> str:
        """Copy a picture of the person's own; return its name for ``artwork``.

        It is stored together with the first exercise that shows it.

        Raises:
            WorldError: If the file is no picture that can be taken.
        """
        return self._pictures.add(path, OWN_PICTURE + self._new_id())

    def bundle_of(self, routine: "Routine") -> Bundle:
        """Return a routine with the own exercises and pictures it needs.

        Raises:
            WorldError: If a picture is missing.
        """
        ids = dict.fromkeys(dose.exercise_id for dose in routine.doses)
        own = [self._own.exercises[id_] for id_ in ids if id_ in self._own.exercises]
        return Bundle((routine,), tuple(own), self._pngs_of(own))

    def bundle_of_exercise(self, exercise: "Exercise") -> Bundle:
        """Return an own exercise with its pictures.

        Raises:
            WorldError: If a picture is missing.
        """
        return Bundle((), (exercise,), self._pngs_of([exercise]))

    def write_bundle(self, bundle: Bundle, path: "Path") -> None:
        """Write a file that another machine can open, as a whole or not at all.

        Raises:
            WorldError: If it cannot be written.
        """
        from rls_coach.collection.bundle_file import write_bundle

        write_bundle(bundle, path, self._shipped, self._shipped_routines)

    def open_bundle(self, path: "Path") -> Bundle:
        """Read such a file and add what is in it; return it as it was added.

        What is there already, with the same contents, is not added again.

        Raises:
            WorldError: If anything in it is not as it should be; nothing was added.
        """
        from rls_coach.collection.bundle_file import opened_bundle
        from rls_coach.collection.joining import Place

        place = Place(
            self._shipped,
            self._shipped_routines,
            self._own,
            self._pictures.png_or_none,
            self._pictures.name_of,
            self._new_id,
        )
        bundle, content = opened_bundle(path, place)
        if content.exercises or content.routines:
            self._save(content)
        return bundle

    def _save(self, content: OwnContent) -> None:
        with world_errors():
            save_content(self._connection, content, self._now())
        self._read()

    def _read(self) -> None:
        with world_errors():
            self._own = read_own(self._connection, self._shipped)
        self._library = self._shipped | self._own.exercises
        self._routines = self._shipped_routines | self._own.routines

    def _pngs_of(self, exercises: "Sequence[Exercise]") -> dict[str, bytes]:
        return {name: self._pictures.png(name) for name in names_in(exercises)}


def _check_own_id(id_: str) -> None:
    if not is_uuid(id_):
        raise ValueError(f"{id_!r} is not the id of anything of the person's own")
