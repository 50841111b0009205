"""Putting an exercise of the library into one of the person's own routines."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from rls_coach.core.editing import added, removed
from rls_coach.core.exercise import Exercise
from rls_coach.core.routine import Dose, Routine, usual_dose
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import said


class AddingToRoutine(QObject):
    """Asks into which routine, and puts it there.

    Signals:
        told(str, object): Something to say, and what takes it back, if anything.
        changed(): A routine is not what it was.
        routine_made(str): A new routine was begun with the exercise.
    """

    told = Signal(str, object)
    changed = Signal()
    routine_made = Signal(str)

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self._parent = parent

    def choose_routine(self, exercise_id: str, version: str) -> None:
        """Ask into which of the person's own routines an exercise goes."""
        exercise = self._parts.collection.library[exercise_id]
        menu = QMenu(self._parent)
        for routine in self._parts.collection.routines.values():
            if routine.is_own:
                # A single one would underline the letter after it.
                action = menu.addAction(routine.name.replace("&", "&&"))
                action.triggered.connect(
                    lambda _on=False, to=routine: self._add(to, exercise, version)
                )
        new = menu.addAction(self.tr("A new routine"))
        new.triggered.connect(lambda: self._add_to_new(exercise, version))
        focus = self._parent.focusWidget()
        place = QCursor.pos()
        if focus is not None:
            place = focus.mapToGlobal(focus.rect().bottomLeft())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _add(self, routine: Routine, exercise: Exercise, version: str) -> None:
        dose = usual_dose(exercise, version)
        fuller = added(routine, dose)
        if fuller == routine:
            text = self.tr("{routine} is full").format(routine=routine.name)
            self.told.emit(text, None)
            return
        self._parts.collection.save_routine(fuller)
        self.changed.emit()
        text = self.tr("{exercise} is now in {routine}").format(
            exercise=said(exercise.name), routine=routine.name
        )
        self.told.emit(text, lambda: self._take_back(routine.id, dose))

    def _take_back(self, routine_id: str, dose: Dose) -> None:
        """Take out what was added, and leave alone what was changed since."""
        routine = self._parts.collection.routines.get(routine_id)
        if routine is None:
            return
        places = [n for n, one in enumerate(routine.doses) if one == dose]
        if places:
            self._parts.collection.save_routine(removed(routine, places[-1]))
            self.changed.emit()

    def _add_to_new(self, exercise: Exercise, version: str) -> None:
        dose = usual_dose(exercise, version)
        name = said(exercise.name)
        routine = Routine(self._parts.new_id(), name, (dose,), is_own=True)
        self._parts.collection.save_routine(routine)
        self.routine_made.emit(routine.id)
