"""The editor of a person's own routine."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rls_coach.core.editing import (
    added,
    duplicated,
    first_change,
    moved,
    noted,
    removed,
    renamed,
    with_dose,
)
from rls_coach.core.lengths import MAX_LENGTH_S, lengths_of
from rls_coach.core.routine import MAX_DOSES, Dose, Routine, is_comfort
from rls_coach.core.settings import Settings
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import said
from rls_coach.ui.routines.draft_keeper import DraftKeeper
from rls_coach.ui.routines.editor_body import EditorBody
from rls_coach.ui.routines.editor_strip import EditorStrip
from rls_coach.ui.routines.words import over_text, tr
from rls_coach.ui.widgets.announce import announce


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
        self._settings = Settings()
        self._index = 0
        self._is_open = False
        self.keeper = DraftKeeper(parts.collection)
        self.strip = EditorStrip(parts.theme)
        self.body = EditorBody(parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.body, 1)
        self._join()
        self._add_shortcuts()

    def open_routine(self, routine: Routine) -> None:
        """Begin to edit an own routine."""
        self._index, self._is_open = 0, False
        self.keeper.open(routine)
        self.body.name.show_text(routine.name, is_forced=True)
        self.body.note.show_text(routine.note, is_forced=True)
        self.body.show_top()
        self.body.list.focus_row()

    def show_settings(self, settings: Settings) -> None:
        """Count with a person's own cap, hold and concerns."""
        self._settings = settings
        if self.keeper.is_open:
            self._show()

    def add_dose(self, dose: Dose) -> None:
        """Put a dose at the end, and choose it."""
        routine = added(self.keeper.routine, dose)
        if routine == self.keeper.routine:
            self._say_full()
        elif self._change(routine, index=len(routine.doses) - 1, is_open=True):
            self._announce_place(tr("{name} added, {number} of {count}"))
        self.body.list.focus_row()

    def flush(self) -> None:
        """Store now what waits to be stored.

        Raises:
            WorldError: If it cannot be stored.
        """
        self.keeper.flush()

    def leave(self) -> None:
        """Store what waits, and be done.

        Raises:
            WorldError: If it cannot be stored; the editor then stays.
        """
        self.keeper.flush()
        self.left.emit()

    def undo(self) -> None:
        """Take the last change back.

        Raises:
            WorldError: If that cannot be stored.
        """
        if self.keeper.draft.can_undo:
            self._go(self.keeper.undo, tr("Undone."))

    def redo(self) -> None:
        """Do the last undone change again.

        Raises:
            WorldError: If that cannot be stored.
        """
        if self.keeper.draft.can_redo:
            self._go(self.keeper.redo, tr("Done again."))

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what waits when another page is opened."""
        super().hideEvent(event)
        self.keeper.flush()

    def _join(self) -> None:
        keeper, strip, body = self.keeper, self.strip, self.body
        keeper.changed.connect(self._show)
        keeper.tried.connect(
            lambda: strip.show_failed(has_failed=self.keeper.has_failed)
        )
        strip.done.clicked.connect(self.leave)
        strip.undo.clicked.connect(self.undo)
        strip.redo.clicked.connect(self.redo)
        body.name.box.textChanged.connect(self._on_name_typed)
        body.name.box.editingFinished.connect(self._on_name_left)
        body.note.box.textChanged.connect(
            lambda text: self._change(noted(self.keeper.routine, text), "note")
        )
        body.add_button.clicked.connect(self.exercise_requested)
        doses, details = body.list, body.details
        doses.chosen.connect(self._choose)
        doses.pressed.connect(self._on_row_pressed)
        doses.opened.connect(self._on_row_opened)
        doses.move_requested.connect(self._move)
        doses.removal_requested.connect(self._remove)
        doses.copy_requested.connect(self._copy)
        details.dose_changed.connect(self._on_dose_changed)
        details.move_requested.connect(self._on_move_pressed)
        details.copy_requested.connect(lambda: self._copy(self._index))
        details.removal_requested.connect(lambda: self._remove(self._index))
        details.left.connect(lambda: self._choose(self._index))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _add_shortcuts(self) -> None:
        for keys, what in (
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+Y", self.redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(what)

    def _change(
        self,
        routine: Routine,
        field: str = "",
        *,
        index: int | None = None,
        is_open: bool | None = None,
    ) -> bool:
        """Change the routine, and tell whether that could be done."""
        self.body.show_hint("")
        library, hold_s = self._collection.library, self._settings.hold_s
        if lengths_of(routine, library, hold_s).whole_s > MAX_LENGTH_S:
            hours = MAX_LENGTH_S // 3600
            text = tr("A routine can take at most {hours} hours.").format(hours=hours)
            self.body.show_hint(text)
            self._show(is_forced=True)
            return False
        self._index = self._index if index is None else index
        self._is_open = self._is_open if is_open is None else is_open
        self.keeper.change(routine, field)
        return True

    def _show(self, *, is_forced: bool = False) -> None:
        routine, library = self.keeper.routine, self._collection.library
        self._index = min(self._index, len(routine.doses) - 1)
        lengths = lengths_of(routine, library, self._settings.hold_s)
        cap_min, is_rest = self._settings.cap_min, is_comfort(routine, library)
        self.strip.minutes.show_lengths(lengths, cap_min, is_comfort=is_rest)
        self.body.show_over(over_text(lengths, cap_min, is_comfort=is_rest))
        self.strip.undo.setEnabled(self.keeper.draft.can_undo)
        self.strip.redo.setEnabled(self.keeper.draft.can_redo)
        self.body.show_routine(
            routine, self._index, lengths, self._settings, is_forced=is_forced
        )
        self.body.open_details(is_open=self._is_open)

    def _go(self, way: Callable[[], None], text: str) -> None:
        before = self.keeper.routine
        self.body.show_hint("")
        try:
            way()
        finally:
            self._index = first_change(before, self.keeper.routine, self._index)
            self._show(is_forced=True)
            announce(self, text)

    def _select(self, index: int, *, is_open: bool) -> None:
        self.keeper.settle()
        self.body.show_hint("")
        self._index, self._is_open = index, is_open
        self._show(is_forced=True)

    def _choose(self, index: int) -> None:
        self._select(index, is_open=False)
        self.body.list.focus_row()

    def _on_row_pressed(self, index: int) -> None:
        was_open = self._is_open and index == self._index
        self._select(index, is_open=not was_open)

    def _on_row_opened(self, index: int) -> None:
        self._select(index, is_open=True)
        self.body.details.focus_first()
        self.body.follow_focus()

    def _move(self, index: int, goal: int) -> None:
        if self._change(moved(self.keeper.routine, index, goal), index=goal):
            self._announce_place(tr("{name}, now {number} of {count}"))
        self.body.list.focus_row()

    def _on_move_pressed(self, by: int) -> None:
        goal = self._index + by
        if self._change(moved(self.keeper.routine, self._index, goal), index=goal):
            self._announce_place(tr("{name}, now {number} of {count}"))
            self.body.follow_focus()

    def _copy(self, index: int) -> None:
        routine = duplicated(self.keeper.routine, index)
        if routine == self.keeper.routine:
            self._say_full()
        elif self._change(routine, index=index + 1):
            self._announce_place(tr("{name} added, {number} of {count}"))
            self.body.list.focus_row()

    def _remove(self, index: int) -> None:
        before = self.keeper.routine
        routine = removed(before, index)
        if routine == before:
            text = tr("A routine keeps at least one exercise. Add another one first.")
            self.body.show_hint(text)
            return
        name = self._name_of(before.doses[index])
        if self._change(routine, index=min(index, len(routine.doses) - 1)):
            announce(self, tr("{name} removed").format(name=name))
        self.body.list.focus_row()

    def _on_dose_changed(self, dose: Dose, field: str) -> None:
        routine = with_dose(self.keeper.routine, self._index, dose)
        self._change(routine, f"{field} {self._index}" if field else "")

    def _on_name_typed(self, name: str) -> None:
        self._change(renamed(self.keeper.routine, name), "name")
        if not name.strip():
            self.body.show_hint(tr("A routine needs a name; until then it keeps its."))

    def _on_name_left(self) -> None:
        self.body.show_hint("")
        self.body.name.show_text(self.keeper.routine.name, is_forced=True)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and self.isAncestorOf(old) and new is not old:
            self.keeper.settle()

    def _say_full(self) -> None:
        text = tr("{most} exercises are as many as a routine can have.")
        self.body.show_hint(text.format(most=MAX_DOSES))

    def _announce_place(self, text: str) -> None:
        doses = self.keeper.routine.doses
        name = self._name_of(doses[self._index])
        place = {"number": self._index + 1, "count": len(doses)}
        announce(self, text.format(name=name, **place))

    def _name_of(self, dose: Dose) -> str:
        return said(self._collection.library[dose.exercise_id].name)
