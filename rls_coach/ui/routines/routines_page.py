"""Routines: the list, the editor, and choosing exercises for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from rls_coach.core.routine import Routine, usual_dose
from rls_coach.core.settings import Settings
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import said
from rls_coach.ui.routines.exercise_picker import ExercisePicker
from rls_coach.ui.routines.file_choice import path_to_open, path_to_save
from rls_coach.ui.routines.making import duplicate, new_routine, own_copy
from rls_coach.ui.routines.routine_editor import RoutineEditor
from rls_coach.ui.routines.routine_list import RoutineList
from rls_coach.ui.routines.words import added_text, tr


class RoutinesPage(QStackedWidget):
    """The list of routines, and the editor of the one that is open.

    A copy that is begun here is kept once something in it is changed.

    Signals:
        start_requested(str): The person wants to begin a routine.
        slot_chosen(Slot, str): A routine is to be that of a part of the day.
        removed(str, str): A routine, by id and name, was taken away; the collection
            can put it back. A part of the day that it was chosen for keeps that choice
            for then, and meanwhile has the four stretches.
        message(str): Something was done that cannot be seen otherwise.
    """

    start_requested = Signal(str)
    slot_chosen = Signal(object, str)
    removed = Signal(str, str)
    message = Signal(str)

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._collection = parts.collection
        self._settings = Settings()
        self._is_new = False
        self._begun: Routine | None = None
        self._begun_at = ""
        self.list = RoutineList(parts)
        self.editor = RoutineEditor(parts)
        self.picker = ExercisePicker(parts)
        for page in (self.list, self.editor, self.picker):
            self.addWidget(page)
        self._join()

    def show_page(self) -> None:
        """Show what there is now; an open editor stays open."""
        if self.currentWidget() is self.list:
            self.list.show_routines(self._settings)
            self.editor.close_routine()
        elif self.currentWidget() is self.editor:
            keeper = self.editor.course.keeper
            stored = self._collection.routines.get(keeper.routine.id)
            if stored is not None and keeper.is_stored and stored != keeper.routine:
                # It was changed elsewhere, by adding an exercise or taking it back.
                self._open_editor(stored)
            elif stored is not None or not keeper.is_stored or self._is_untouched:
                self.editor.show_settings(self._settings)
            else:
                self._show_list("")

    def show_settings(self, settings: Settings) -> None:
        """Count and mark with a person's settings."""
        self._settings = settings
        self.editor.show_settings(settings)
        if self.currentWidget() is self.list and self.isVisible():
            self.list.show_routines(settings)

    def edit(self, routine_id: str) -> None:
        """Open the editor on a routine; on an own copy of one that is ready-made.

        Raises:
            KeyError: If there is no such routine.
        """
        routines = self._collection.routines
        routine = routines[routine_id]
        if routine.is_own:
            self._open_editor(routine)
            return
        library, concerns = self._collection.library, self._settings.concerns
        identity = self._parts.new_id()
        copy = own_copy(identity, routine, routines, library, concerns)
        self._open_editor(copy)
        self._begun, self._begun_at = copy, routine_id

    def open_file(self) -> None:
        """Ask for a file, and add what is in it.

        Raises:
            WorldError: If it is none of ours; nothing is added then.
        """
        path = path_to_open(self)
        if path is None:
            return
        before = set(self._collection.routines) | set(self._collection.library)
        bundle = self._collection.open_bundle(path)
        routine_id = bundle.routines[0].id if bundle.routines else ""
        self._show_list(routine_id)
        self.message.emit(added_text(bundle, before))

    def flush(self) -> None:
        """Store now what waits to be stored.

        Raises:
            WorldError: If it cannot be stored.
        """
        self.editor.flush()

    def _join(self) -> None:
        self.list.start_requested.connect(self.start_requested)
        self.list.slot_chosen.connect(self.slot_chosen)
        self.list.change_requested.connect(self.edit)
        self.list.copy_requested.connect(self._duplicate)
        self.list.save_requested.connect(self._save_to_file)
        self.list.removal_requested.connect(self._remove)
        self.list.new_requested.connect(self._begin_new)
        self.list.open_requested.connect(self.open_file)
        self.editor.left.connect(self._on_editor_left)
        self.editor.exercise_requested.connect(self._ask_for_exercise)
        self.picker.chosen.connect(self._on_exercise_chosen)
        self.picker.cancelled.connect(self._on_picker_cancelled)

    @property
    def _is_untouched(self) -> bool:
        """Whether the editor has a routine that was begun, and nothing more."""
        keeper = self.editor.course.keeper
        return keeper.is_open and keeper.routine == self._begun

    def _open_editor(self, routine: Routine) -> None:
        self._begun = None
        self.editor.show_settings(self._settings)
        self.setCurrentWidget(self.editor)
        self.editor.open_routine(routine)

    def _show_list(self, routine_id: str) -> None:
        self.list.show_routines(self._settings)
        self.setCurrentWidget(self.list)
        self.list.focus_card(routine_id)
        self.editor.close_routine()

    def _on_editor_left(self) -> None:
        routine_id = self.editor.course.routine.id
        if not self._is_untouched:
            self._show_list(routine_id)
            return
        if routine_id in self._collection.routines:
            # It was changed, and the changes were taken back.
            self._collection.remove_routine(routine_id, self._parts.clock.now())
        self._show_list(self._begun_at)
        self.message.emit(tr("Nothing was changed, so nothing was kept."))

    def _begin_new(self) -> None:
        self._is_new = True
        title = tr("Choose the first exercise")
        self.setCurrentWidget(self.picker)
        self.picker.open_list(title, self._settings.concerns)

    def _ask_for_exercise(self) -> None:
        self._is_new = False
        self.setCurrentWidget(self.picker)
        self.picker.open_list(tr("Add an exercise"), self._settings.concerns)

    def _on_exercise_chosen(self, exercise_id: str, version: str) -> None:
        dose = usual_dose(self._collection.library[exercise_id], version)
        if self._is_new:
            routines = self._collection.routines
            routine = new_routine(self._parts.new_id(), dose, routines)
            # Choosing an exercise is a change already, and is kept as every one is.
            self._collection.save_routine(routine)
            self._open_editor(routine)
        else:
            self.setCurrentWidget(self.editor)
            self.editor.add_dose(dose)

    def _on_picker_cancelled(self) -> None:
        if self._is_new:
            self._show_list("")
        else:
            self.setCurrentWidget(self.editor)
            self.editor.body.focus_add()

    def _duplicate(self, routine_id: str) -> None:
        routines = self._collection.routines
        copy = duplicate(self._parts.new_id(), routines[routine_id], routines)
        self._collection.save_routine(copy)
        self._show_list(copy.id)

    def _remove(self, routine_id: str) -> None:
        name = self._collection.routines[routine_id].name
        beside = self.list.own_beside(routine_id)
        self._collection.remove_routine(routine_id, self._parts.clock.now())
        self._show_list(beside)
        self.removed.emit(routine_id, name)

    def _save_to_file(self, routine_id: str) -> None:
        routine = self._collection.routines[routine_id]
        path = path_to_save(self, said(routine.name))
        if path is not None:
            self._collection.write_bundle(self._collection.bundle_of(routine), path)
            self.message.emit(tr("Saved as {name}").format(name=path.name))
