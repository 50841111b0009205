"""The exercises and the routines: two lists, and where either is made or changed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rls_coach.core.exercise import USUAL
from rls_coach.core.history import SessionRecord, Slot
from rls_coach.core.settings import Settings
from rls_coach.ui.adding import AddingToRoutine
from rls_coach.ui.library.exercise_files import ExerciseFiles
from rls_coach.ui.library.exercises_page import ExercisesPage
from rls_coach.ui.library.list_switch import ListSwitch
from rls_coach.ui.own_exercise.editor import OwnExerciseEditor
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import said
from rls_coach.ui.routines.routines_page import RoutinesPage
from rls_coach.ui.widgets.edge_line import EdgeLine


class ExercisesRoom(QWidget):
    """Joins the library, the routines and the editor of own exercises.

    Signals:
        routine_requested(str): Do this routine now.
        exercise_requested(str, str): Do this exercise now, in this version.
        settings_changed(Settings): A routine was chosen for a part of the day.
        told(str, object): Something to say, and what takes it back, if anything.
    """

    routine_requested = Signal(str)
    exercise_requested = Signal(str, str)
    settings_changed = Signal(object)
    told = Signal(str, object)

    def __init__(self, parts: Parts, settings: Settings) -> None:
        super().__init__()
        self._parts = parts
        self._settings = settings
        self._came_from: tuple[str, str] | None = None
        self.library = ExercisesPage(parts)
        self.routines = RoutinesPage(parts)
        self.editor = OwnExerciseEditor(parts)
        self._stack = QStackedWidget()
        for page in (self.library, self.routines, self.editor):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._switch = ListSwitch()
        self._buttons = {
            self.library: self._switch.add(self.tr("All exercises"), self.open_library),
            self.routines: self._switch.add(self.tr("Routines"), self.open_routines),
        }
        column.addWidget(self._switch)
        lists = (self.library.list, self.routines.list)
        bars = (page.verticalScrollBar() for page in lists)
        self._edge = EdgeLine(parts.theme, *bars)
        column.addWidget(self._edge)
        column.addWidget(self._stack, 1)
        self._adding = AddingToRoutine(parts, self)
        self._files = ExerciseFiles(parts, self)
        self._join()
        self.show_settings(settings)
        self.open_library()

    def show_page(self) -> None:
        """Bring what is open up to date."""
        if self._stack.currentWidget() is self.library:
            self.library.show_page()
        elif self._stack.currentWidget() is self.routines:
            self.routines.show_page()

    def come_back(self) -> None:
        """Be as one was when a session began here, brought up to date."""
        library = self.library
        is_at_exercise = library.currentWidget() is library.detail
        if self._stack.currentWidget() is not library or not is_at_exercise:
            self.show_page()
            return
        library.catch_up()
        library.detail.start_button.setFocus()

    def show_settings(self, settings: Settings) -> None:
        """Use the settings."""
        self._settings = settings
        self.library.show_concerns(settings.concerns)
        self.routines.show_settings(settings)

    def flush(self) -> None:
        """Save now what waits to be saved."""
        self.routines.flush()

    def may_close(self, close: Callable[[], None]) -> bool:
        """Tell whether nothing would be lost by closing; else ask, and close then."""
        page = self._unsaved_page()
        if page is None:
            return True
        self._open(page)
        page.leave_for(close)
        return False

    def open_library(self) -> None:
        """Open the list of exercises."""
        self._open(self.library)

    def open_routines(self) -> None:
        """Open the list of routines."""
        self._open(self.routines)

    def open_exercise(self, exercise_id: str) -> None:
        """Open the page of one exercise; ask first where a draft would be lost.

        Raises:
            KeyError: If there is no such exercise.
        """
        page = self._unsaved_page() or self.editor
        if page.has_changes:
            self._open(page)
        page.leave_for(lambda: self._show_exercise(exercise_id))

    def _unsaved_page(self) -> OwnExerciseEditor | ExercisesPage | None:
        """Return a page that leaving would take something from, if there is one."""
        pages = (self.editor, self.library)
        return next((page for page in pages if page.has_changes), None)

    def _show_exercise(self, exercise_id: str, version: str = USUAL) -> None:
        self._came_from = None
        self._open(self.library)
        self.library.open_exercise(exercise_id, version)

    def _join(self) -> None:
        library, routines, editor = self.library, self.routines, self.editor
        for stack in (self._stack, library, routines):
            stack.currentChanged.connect(self._show_switch)
        library.start_requested.connect(self.exercise_requested)
        library.add_requested.connect(self._adding.choose_routine)
        library.new_exercise_requested.connect(self._new_exercise)
        library.edit_requested.connect(self._edit_exercise)
        library.save_requested.connect(self._files.save)
        library.open_requested.connect(self._files.open)
        library.remove_requested.connect(self._remove_exercise)
        library.logged.connect(self._keep_log)
        routines.start_requested.connect(self.routine_requested)
        routines.slot_chosen.connect(self._choose_for_slot)
        routines.removed.connect(self._tell_removed)
        editor.saved.connect(self.open_exercise)
        editor.closed.connect(self._on_editor_closed)
        self._adding.told.connect(self.told)
        self._adding.changed.connect(self._on_routine_changed)
        self._adding.routine_made.connect(self._open_new_routine)
        routines.editor.left.connect(self._on_routine_left)
        self._files.exercise_opened.connect(self.open_exercise)
        self._files.routine_opened.connect(self._show_routine)
        for signal in (routines.message, editor.told, self._files.told):
            signal.connect(lambda text: self.told.emit(text, None))

    def _open(self, page: QWidget) -> None:
        if self._stack.currentWidget() is self.routines and page is not self.routines:
            self.routines.flush()
        self._stack.setCurrentWidget(page)
        if page in self._buttons:
            self._buttons[page].setChecked(True)
        self.show_page()

    def _show_switch(self) -> None:
        """Offer the other list beside a list; a page within has its own way back."""
        here = self._stack.currentWidget()
        is_list = (
            self.library.currentWidget() is self.library.list
            if here is self.library
            else here is self.routines
            and self.routines.currentWidget() is self.routines.list
        )
        self._switch.setVisible(is_list)
        self._edge.setVisible(is_list)

    def _new_exercise(self) -> None:
        self._open(self.editor)
        self.editor.start_new()

    def _edit_exercise(self, exercise_id: str) -> None:
        self._open(self.editor)
        self.editor.edit(self._parts.collection.library[exercise_id])

    def _on_editor_closed(self) -> None:
        """Go back to where it was opened: from an exercise, or from the list."""
        if self.editor.exercise_id:
            version = self.library.detail.version
            self._show_exercise(self.editor.exercise_id, version)
        else:
            self.open_library()

    def _on_routine_changed(self) -> None:
        """Stay where one is; a list of routines that is open shows the change."""
        if self._stack.currentWidget() is self.routines:
            self.routines.show_page()

    def _remove_exercise(self, exercise_id: str) -> None:
        collection = self._parts.collection
        name = collection.library[exercise_id].name
        collection.remove_exercise(exercise_id, self._parts.clock.now())
        self.open_library()

        def undo() -> None:
            collection.restore_exercise(exercise_id)
            self.show_page()

        self.told.emit(self.tr("{name} was removed").format(name=name), undo)

    def _tell_removed(self, routine_id: str, name: str) -> None:
        def undo() -> None:
            self._parts.collection.restore_routine(routine_id)
            self.show_page()

        self.told.emit(self.tr("{name} was removed").format(name=name), undo)

    def _choose_for_slot(self, slot: Slot, routine_id: str) -> None:
        settings = replace(self._settings, afternoon_routine=routine_id)
        if slot is Slot.MORNING:
            settings = replace(self._settings, morning_routine=routine_id)
        self.settings_changed.emit(settings)

    def _show_routine(self, routine_id: str) -> None:
        self.open_routines()
        self.routines.setCurrentWidget(self.routines.list)
        self.show_page()
        self.routines.list.focus_card(routine_id)

    def _open_new_routine(self, routine_id: str) -> None:
        detail = self.library.detail
        self._came_from = (detail.exercise_id, detail.version)
        self.open_routines()
        self.routines.edit(routine_id)

    def _on_routine_left(self) -> None:
        """Go back to the exercise that a new routine was begun with."""
        if self._came_from is not None:
            self._show_exercise(*self._came_from)

    def _keep_log(self, record: SessionRecord) -> None:
        history, now = self._parts.history, self._parts.clock.now()
        history.finish_session(record)
        self.library.close_log()
        text = self.tr("Noted: {name}").format(name=said(record.routine_name))
        self.told.emit(text, lambda: history.remove_session(record.id, now))
