"""The page on which a person makes or changes an exercise of their own."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rls_coach.core.exercise import Exercise
from rls_coach.core.own_exercise import OwnExerciseForm
from rls_coach.core.own_exercise_check import Flaw, problems
from rls_coach.core.own_exercise_making import exercise_from_form, form_of
from rls_coach.core.own_exercise_use import done_otherwise
from rls_coach.core.trouble import WorldError
from rls_coach.ui.own_exercise.form_page import FormPage
from rls_coach.ui.own_exercise.preview import Preview
from rls_coach.ui.own_exercise.save_bar import SaveBar
from rls_coach.ui.own_exercise.spot import Spot
from rls_coach.ui.own_exercise.words import (
    count_text,
    length_sentence,
    routines_text,
    tr,
)
from rls_coach.ui.parts import Parts
from rls_coach.ui.widgets.announce import announce
from rls_coach.ui.widgets.basics import Page

_WIDE_PX = 960
"""From this width on, grown with the text, the preview stands beside the fields."""


class OwnExerciseEditor(QWidget):
    """The fields, a preview that plays them, and a bar with Save and Cancel.

    Nothing is stored before Save, and nothing is lost without a question: what is
    filled in stays while other pages are open. Ctrl+S saves, Escape cancels.

    Attributes:
        page: The fields.
        preview: Plays what is filled in.
        bar: Save and Cancel.

    Signals:
        saved(str): The exercise of this id was stored.
        told(str): Something else that saving did.
        closed(): The person left without saving.
    """

    saved = Signal(str)
    told = Signal(str)
    closed = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._was_tried = False
        self._is_wide: bool | None = None
        self._before: Exercise | None = None
        self._id = ""
        self._initial: OwnExerciseForm | None = None
        self._focus: QWidget | None = None
        self._then: Callable[[], None] = self.closed.emit
        self.page = FormPage(parts)
        self.preview = Preview(parts.theme)
        self.bar = SaveBar(parts.theme)
        self._lay_out()
        self._join()
        parts.theme.changed.connect(self._arrange)

    @property
    def exercise_id(self) -> str:
        """The exercise that is being changed; empty while one is made."""
        return self._before.id if self._before is not None else ""

    @property
    def has_changes(self) -> bool:
        """Whether there is something that leaving would lose."""
        return self._initial is not None and self.page.form != self._initial

    def start_new(self) -> None:
        """Begin with an empty exercise; ask first where something would be lost."""
        self.leave_for(self._start_new)

    def edit(self, exercise: Exercise) -> None:
        """Begin to change an own exercise; ask first where something would be lost."""
        self.leave_for(lambda: self._edit(exercise))

    def leave_for(self, then: Callable[[], None]) -> None:
        """Go on to something else; ask first where something would be lost.

        Args:
            then: Goes on, once nothing is to be kept here.
        """
        self._then = then
        if self.has_changes:
            self._ask()
        else:
            self._leave()

    def save(self) -> None:
        """Store the exercise, or go to the first field that is wrong and say why."""
        self.bar.ask_no_more()
        self._was_tried = True
        form = self.page.form
        wrong = self._show_problems(form)
        if wrong:
            wrong[0].focus()
            announce(wrong[0], wrong[0].text)
            return
        self._store(form)

    def cancel(self) -> None:
        """Leave; ask first where something would be lost."""
        if self.bar.is_asking:
            self._stay()
        else:
            self.leave_for(self.closed.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the preview beside the fields, or among them."""
        super().resizeEvent(event)
        self._arrange()

    def _start_new(self) -> None:
        self._begin(None)
        self.page.show_new(tr("A new exercise of your own"))
        self._initial = self.page.form

    def _edit(self, exercise: Exercise) -> None:
        self._begin(exercise)
        title = tr("Change “{name}”").format(name=exercise.name)
        self.page.show_form(title, form_of(exercise))
        self._initial = self.page.form

    def _begin(self, exercise: Exercise | None) -> None:
        self._before = exercise
        self._id = exercise.id if exercise is not None else ""
        self._was_tried = False
        self.bar.show_trouble("")

    def _ask(self) -> None:
        if not self.bar.is_asking:
            self._focus = self.focusWidget()
        name = self.page.form.name.strip()
        question = tr("Leave without saving?")
        if name:
            question = tr("Leave “{name}” without saving?").format(name=name)
        self.bar.ask(question)

    def _store(self, form: OwnExerciseForm) -> None:
        self._id = self._id or self._parts.new_id()
        collection, before = self._parts.collection, self._before
        exercise = exercise_from_form(form, self._id, before)
        routines = collection.routines.values()
        changed = done_otherwise(routines, before, exercise) if before else ()
        try:
            collection.save_exercise(exercise)
        except WorldError as error:
            self.bar.show_trouble(str(error))
            return
        self.bar.show_trouble("")
        self._before, self._initial = exercise, form
        self.saved.emit(exercise.id)
        if changed:
            self.told.emit(routines_text([routine.name for routine in changed]))

    def _leave(self) -> None:
        self.bar.ask_no_more()
        # What is left is not asked about again.
        self._initial = None
        self._then()

    def _stay(self) -> None:
        self.bar.ask_no_more()
        if self._focus is not None:
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        form = self.page.form
        self.bar.show_length(length_sentence(form))
        self.preview.show_form(form, self.page.picture.artwork)
        if self._was_tried:
            self._show_problems(form, is_news=False)

    def _show_problems(
        self, form: OwnExerciseForm, *, is_news: bool = True
    ) -> tuple[Spot, ...]:
        """Say at the fields what is wrong, and in the bar at how many of them."""
        found = problems(form)
        wrong = self.page.show_problems(form, found)
        is_all_empty = all(problem.flaw is Flaw.EMPTY for problem in found)
        text = count_text(len(wrong), is_all_empty=is_all_empty) if wrong else ""
        self.bar.show_trouble(text, is_news=is_news)
        return wrong

    def _join(self) -> None:
        bar = self.bar
        self.page.changed.connect(self._on_changed)
        bar.save_requested.connect(self.save)
        bar.cancel_requested.connect(self.cancel)
        bar.leave_requested.connect(self._leave)
        bar.stay_requested.connect(self._stay)
        for keys, what in (("Ctrl+S", self.save), ("Escape", self.cancel)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(what)

    def _lay_out(self) -> None:
        self._side = Page()
        self._side.column.setContentsMargins(20, 32, 40, 32)
        self._side.column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.page, 3)
        row.addWidget(self._side, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.bar)

    def _arrange(self) -> None:
        is_wide = self.width() >= self._parts.theme.px(_WIDE_PX)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        self._side.setVisible(is_wide)
        self.page.column.setContentsMargins(40, 32, 20 if is_wide else 40, 32)
        if is_wide:
            self._side.column.insertWidget(0, self.preview)
        else:
            self.page.show_preview(self.preview)
