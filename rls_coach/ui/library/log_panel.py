"""Tells afterwards of something that was done away from the app."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from rls_coach.core.afterwards import is_over, logged_session
from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.history import AfterNotes
from rls_coach.ui.dates import short_time
from rls_coach.ui.library.day_and_time import ROW_GAP_PX, DayAndTime
from rls_coach.ui.library.leave_question import LeaveQuestion
from rls_coach.ui.library.log_fields import Told, minutes_box, usual_minutes
from rls_coach.ui.library.words import tr
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import said
from rls_coach.ui.widgets.announce import announce
from rls_coach.ui.widgets.basics import Card, Label, Page, stacked
from rls_coach.ui.widgets.marks import caution
from rls_coach.ui.widgets.rating_scale import RatingScale
from rls_coach.ui.widgets.setting_row import SettingRow
from rls_coach.ui.widgets.stepper import Stepper

_WIDEST_PX = 760


class LogPanel(Page):
    """Asks what was done when, how long, how hard, and for a note.

    What is filled in stays while other pages are open, and is not lost without a
    question.

    Signals:
        back_requested(): The person leaves without logging anything.
        logged(SessionRecord): The person told of what was done.
    """

    back_requested = Signal()
    logged = Signal(object)

    def __init__(self, parts: Parts) -> None:
        super().__init__(spacing=12)
        self._parts = parts
        self._exercise: Exercise | None = None
        self._initial: Told | None = None
        self._focus: QWidget | None = None
        self._title = Label("", "title", wraps=True)
        self.when = DayAndTime(parts.theme)
        self.minutes_box = minutes_box()
        self.minutes_box.valueChanged.connect(self._on_minutes_changed)
        self.when.changed.connect(self._on_changed)
        self._trouble = caution(parts.theme, "warning")
        self._effort = self._make_effort()
        self._note = self._make_note()
        self._lay_out()
        parts.theme.changed.connect(self._fit)
        self._fit()

    @property
    def exercise_id(self) -> str:
        """The exercise that is asked about, if any."""
        return self._exercise.id if self._exercise else ""

    def show_exercise(self, exercise: Exercise) -> None:
        """Ask about an exercise, as if it had just been done."""
        self._exercise = exercise
        text = tr("{name}, already done").format(name=said(exercise.name))
        self._title.setText(text)
        self.minutes_box.blockSignals(True)
        self.minutes_box.setValue(usual_minutes(exercise))
        self.minutes_box.blockSignals(False)
        self._effort.setVisible(exercise.kind is not ExerciseKind.COMFORT)
        self.effort_scale.show_value(None)
        self.note_edit.clear()
        self.when.begin_anew(self._parts.clock.now(), self.minutes_box.value())
        self._trouble.show_text("")
        self._bottom.ask_no_more()
        self._initial = self._told
        self.verticalScrollBar().setValue(0)

    @property
    def has_changes(self) -> bool:
        """Whether there is something that leaving would lose."""
        return self._initial is not None and self._told != self._initial

    def leave_for(self, then: Callable[[], None]) -> None:
        """Go on to something else; ask first where something would be lost.

        Args:
            then: Goes on, once nothing is to be kept here.
        """
        if not self.has_changes:
            self._leave_for(then)
            return
        if not self._bottom.is_asking:
            self._focus = self.focusWidget()
        self._bottom.ask(tr("Leave without logging it?"), lambda: self._leave_for(then))

    def cancel(self) -> None:
        """Leave; ask first where something would be lost."""
        if self._bottom.is_asking:
            self._bottom.stay()
        else:
            self.leave_for(self.back_requested.emit)

    def put_away(self) -> None:
        """Take it that what is filled in need not be kept here any more."""
        self._initial = None

    def focus_first(self) -> None:
        """Give the keyboard to the day."""
        self.when.focus_first()

    def focus_again(self) -> None:
        """Give the keyboard back to what had it."""
        focus = self.focusWidget()
        if focus is not None and focus.isVisibleTo(self):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_first()

    @property
    def _told(self) -> Told:
        when = self.when
        return Told(
            when.day_edit.date(),
            when.time_edit.time(),
            self.minutes_box.value(),
            self.effort_scale.value,
            self.note_edit.toPlainText().strip(),
        )

    def _leave_for(self, then: Callable[[], None]) -> None:
        self.put_away()
        then()

    def _on_stayed(self) -> None:
        if self._focus is not None:
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_minutes_changed(self, minutes: int) -> None:
        self.when.show_minutes(minutes)
        self._on_changed()

    def _on_changed(self) -> None:
        self._trouble.show_text("")

    def _save(self) -> None:
        if self._exercise is None:
            return
        now = self._parts.clock.now()
        began, minutes = self.when.moment(now), self.minutes_box.value()
        if not is_over(began, minutes, now):
            self._refuse(began, minutes, now)
            return
        notes = AfterNotes(
            effort=self.effort_scale.value,
            note=self.note_edit.toPlainText().strip(),
        )
        self.logged.emit(
            logged_session(self._parts.new_id(), self._exercise, began, minutes, notes)
        )

    def _refuse(self, began: datetime, minutes: int, now: datetime) -> None:
        if began > now:
            text = tr("That is still to come. Choose an earlier day or time.")
        else:
            ends = began + timedelta(minutes=minutes)
            text = tr(
                "That would end at {time}, which is still to come. Choose an earlier"
                " time or fewer minutes."
            ).format(time=short_time(ends.time()))
        self._trouble.show_text(text)
        announce(self, text)
        self.when.focus_time()
        self.ensureWidgetVisible(self._trouble)

    def _lay_out(self) -> None:
        self.column.addWidget(self._title)
        intro = tr("Done away from the screen? Note it here; it counts all the same.")
        self.column.addWidget(Label(intro, "subtitle", wraps=True))
        self._card = Card(margin=28, spacing=ROW_GAP_PX)
        column = self._card.column
        column.addWidget(self.when)
        column.addWidget(self._trouble)
        text = tr("Minutes")
        stepper = Stepper(self.minutes_box, text)
        column.addWidget(SettingRow(self._parts.theme, text, stepper))
        column.addWidget(self._effort)
        column.addWidget(self._note)
        self._bottom = LeaveQuestion(tr("Log it"))
        self._bottom.keep_requested.connect(self._save)
        self._bottom.cancel_requested.connect(self.cancel)
        self._bottom.stayed.connect(self._on_stayed)
        column.addWidget(self._bottom)
        self.column.addWidget(self._card)
        self.column.addStretch(1)

    def _make_effort(self) -> QWidget:
        question = tr("How hard was it?")
        self.effort_scale = RatingScale(
            self._parts.theme, question, tr("no effort"), tr("as hard as I could")
        )
        return stacked(Label(question, wraps=True), self.effort_scale)

    def _make_note(self) -> QWidget:
        self.note_edit = QPlainTextEdit()
        self.note_edit.setAccessibleName(tr("Note"))
        self.note_edit.setTabChangesFocus(True)
        label = Label(tr("A note, if you like"), wraps=True)
        label.setBuddy(self.note_edit)
        return stacked(label, self.note_edit)

    def _fit(self) -> None:
        px = self._parts.theme.px
        self.note_edit.setFixedHeight(px(76))
        self._card.setMaximumWidth(px(_WIDEST_PX) + 58)
