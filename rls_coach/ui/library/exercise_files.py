"""Saving an own exercise to a file, and adding what somebody else saved."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rls_coach.ui.library.words import tr
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import said
from rls_coach.ui.routines.file_choice import path_to_open, path_to_save
from rls_coach.ui.routines.words import added_text


class ExerciseFiles(QObject):
    """Asks for the file, and tells what was done.

    Signals:
        exercise_opened(str): A file brought this exercise; it is to be shown.
        routine_opened(str): Likewise a routine.
        told(str): Something to say.
    """

    exercise_opened = Signal(str)
    routine_opened = Signal(str)
    told = Signal(str)

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self._collection = parts.collection
        self._parent = parent

    def save(self, exercise_id: str) -> None:
        """Write an own exercise to a file.

        Raises:
            WorldError: If it cannot be written.
        """
        collection = self._collection
        exercise = collection.library[exercise_id]
        path = path_to_save(self._parent, said(exercise.name))
        if path is not None:
            collection.write_bundle(collection.bundle_of_exercise(exercise), path)
            self.told.emit(tr("Saved as {name}").format(name=path.name))

    def open(self) -> None:
        """Add what is in a file, and have it shown.

        Raises:
            WorldError: If it is none of ours; nothing is added then.
        """
        path = path_to_open(self._parent)
        if path is None:
            return
        before = {*self._collection.library, *self._collection.routines}
        bundle = self._collection.open_bundle(path)
        if bundle.routines:
            self.routine_opened.emit(bundle.routines[0].id)
        elif bundle.exercises:
            self.exercise_opened.emit(bundle.exercises[0].id)
        self.told.emit(added_text(bundle, before))
