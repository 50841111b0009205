"""The editor of a person's own routine."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rls_coach.core.routine import Dose, Routine, is_comfort
from rls_coach.core.settings import Settings
from rls_coach.ui.parts import Parts
from rls_coach.ui.routines.edit_course import EditCourse
from rls_coach.ui.routines.editor_body import EditorBody
from rls_coach.ui.routines.editor_strip import EditorStrip
from rls_coach.ui.routines.words import over_text
from rls_coach.ui.widgets.announce import announce
from rls_coach.ui.widgets.edge_line import EdgeLine


class RoutineEditor(QWidget):
    """The name, the doses in order, the details of one, and the minutes of all.

    Every change is stored at once, and can be undone.

    Signals:
        left(): The person is done.
        exercise_requested(): The person wants another exercise in it.
    """

    left = Signal()
    exercise_requested = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._collection = parts.collection
        self._is_open = False
        self.course = EditCourse(parts.collection)
        self.strip = EditorStrip(parts.theme)
        self.body = EditorBody(parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(EdgeLine(parts.theme, *self.body.scroll_bars))
        column.addWidget(self.body, 1)
        self._join_course()
        self._join_list()
        self._join_details()
        self._add_shortcuts()

    def open_routine(self, routine: Routine) -> None:
        """Begin to edit an own routine."""
        self._is_open = False
        self.course.open(routine)
        self._show(is_forced=True)
        self.body.focus_start()

    def show_settings(self, settings: Settings) -> None:
        """Count with a person's own cap, hold and concerns."""
        self.course.settings = settings
        if self.course.keeper.is_open:
            self._show()

    def add_dose(self, dose: Dose) -> None:
        """Put a dose at the end, and choose it.

        Raises:
            WorldError: If that cannot be stored; it is then shown all the same.
        """
        self._is_open = True
        try:
            self.course.add(dose)
        finally:
            self.body.list.focus_row()

    def flush(self) -> None:
        """Store now what waits to be stored.

        Raises:
            WorldError: If it cannot be stored.
        """
        self.course.keeper.flush()

    def close_routine(self) -> None:
        """Let go of the routine, unless something of it waits to be stored."""
        self.course.keeper.close()

    def leave(self) -> None:
        """Store what waits, and be done.

        Raises:
            WorldError: If it cannot be stored; the editor then stays.
        """
        self.flush()
        self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what waits when another page is opened."""
        super().hideEvent(event)
        self.flush()

    def _join_course(self) -> None:
        course, strip, body = self.course, self.strip, self.body
        course.shown.connect(lambda is_forced: self._show(is_forced=is_forced))
        course.refused.connect(body.show_hint)
        course.name_judged.connect(body.judge_name)
        course.told.connect(lambda text: announce(self, text))
        course.keeper.tried.connect(
            lambda: strip.show_failed(has_failed=course.keeper.has_failed)
        )
        strip.done.clicked.connect(self.leave)
        strip.undo.clicked.connect(self._undo)
        strip.redo.clicked.connect(self._redo)
        body.name.box.textChanged.connect(course.rename)
        body.name.box.editingFinished.connect(self._on_name_left)
        body.note.box.textChanged.connect(lambda: course.change_note(body.note.text))
        body.exercise_requested.connect(self.exercise_requested)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _join_list(self) -> None:
        doses = self.body.list
        doses.chosen.connect(self._choose)
        doses.pressed.connect(self._on_row_pressed)
        doses.opened.connect(self._on_row_opened)
        doses.move_requested.connect(self._move)
        doses.removal_requested.connect(self._remove)
        doses.copy_requested.connect(self._copy)

    def _join_details(self) -> None:
        details = self.body.details
        details.dose_changed.connect(self.course.change_dose)
        details.move_requested.connect(self._on_move_pressed)
        details.copy_requested.connect(lambda: self._copy(self.course.index))
        details.removal_requested.connect(lambda: self._remove(self.course.index))
        details.left.connect(lambda: self._choose(self.course.index))

    def _add_shortcuts(self) -> None:
        for keys, what in (
            ("Ctrl+Z", self._undo),
            ("Ctrl+Shift+Z", self._redo),
            ("Ctrl+Y", self._redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(what)

    def _show(self, *, is_forced: bool = False) -> None:
        course = self.course
        routine, settings, lengths = course.routine, course.settings, course.lengths
        is_rest = is_comfort(routine, self._collection.library)
        self.body.keep_focus_in_sight()
        self.strip.minutes.show_lengths(lengths, settings.cap_min, is_comfort=is_rest)
        self.body.show_over(over_text(lengths, settings.cap_min, is_comfort=is_rest))
        self.strip.undo.setEnabled(course.keeper.draft.can_undo)
        self.strip.redo.setEnabled(course.keeper.draft.can_redo)
        self.body.show_routine(
            routine, course.index, lengths, settings, is_forced=is_forced
        )
        self.body.open_details(is_open=self._is_open)

    def _choose(self, index: int) -> None:
        self._is_open = False
        self.course.choose(index)
        self.body.list.focus_row()

    def _on_row_pressed(self, index: int) -> None:
        self._is_open = not (self._is_open and index == self.course.index)
        self.course.choose(index)

    def _on_row_opened(self, index: int) -> None:
        self._is_open = True
        self.course.choose(index)
        self.body.details.focus_first()
        self.body.follow_focus()

    def _move(self, index: int, goal: int) -> None:
        try:
            self.course.move(index, goal)
        finally:
            self.body.list.focus_row()

    def _on_move_pressed(self, by: int) -> None:
        try:
            self.course.move(self.course.index, self.course.index + by)
        finally:
            self.body.follow_focus()

    def _copy(self, index: int) -> None:
        try:
            self.course.copy(index)
        finally:
            self.body.list.focus_row()

    def _remove(self, index: int) -> None:
        try:
            self.course.remove(index)
        finally:
            self.body.list.focus_row()

    def _undo(self) -> None:
        try:
            self.course.undo()
        finally:
            self.body.follow_focus()

    def _redo(self) -> None:
        try:
            self.course.redo()
        finally:
            self.body.follow_focus()

    def _on_name_left(self) -> None:
        if self.course.keeper.is_open:
            self.body.judge_name("")
            self.body.name.show_text(self.course.routine.name, is_forced=True)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and new is not old and self.isAncestorOf(old):
            self.course.keeper.settle()
