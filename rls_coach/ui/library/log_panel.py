"""Tells afterwards of something that was done away from the app."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from rls_coach.core.afterwards import LOGGED_MINUTES, is_over, logged_session
from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.history import AfterNotes
from rls_coach.ui.dates import short_time
from rls_coach.ui.library.day_and_time import ROW_GAP_PX, DayAndTime
from rls_coach.ui.library.words import tr
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import said
from rls_coach.ui.widgets.announce import announce
from rls_coach.ui.widgets.basics import Button, Card, Label, Page
from rls_coach.ui.widgets.flow import FlowLayout
from rls_coach.ui.widgets.marks import caution
from rls_coach.ui.widgets.rating_scale import RatingScale
from rls_coach.ui.widgets.setting_row import SettingRow
from rls_coach.ui.widgets.stepper import Stepper

_WIDEST_PX = 760


class LogPanel(Page):
    """Asks what was done when, how long, how hard, and for a note.

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
        self._title = Label("", "title", wraps=True)
        self.when = DayAndTime(parts.theme)
        self.minutes_box = _minutes_box()
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
        self.minutes_box.setValue(_usual_minutes(exercise))
        self.minutes_box.blockSignals(False)
        self._effort.setVisible(exercise.kind is not ExerciseKind.COMFORT)
        self.effort_scale.show_value(None)
        self.note_edit.clear()
        self.when.begin_anew(self._parts.clock.now(), self.minutes_box.value())
        self._trouble.show_text("")
        self.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        """Give the keyboard to the day."""
        self.when.focus_first()

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
        self.save_button = Button(tr("Log it"), "primary")
        self.save_button.clicked.connect(self._save)
        cancel = Button(tr("Cancel"), "quiet")
        cancel.clicked.connect(self.back_requested)
        row = FlowLayout(spacing=10)
        row.addWidget(self.save_button)
        row.addWidget(cancel)
        column.addLayout(row)
        self.column.addWidget(self._card)
        self.column.addStretch(1)

    def _make_effort(self) -> QWidget:
        question = tr("How hard was it?")
        self.effort_scale = RatingScale(
            self._parts.theme, question, tr("no effort"), tr("as hard as I could")
        )
        return _titled(Label(question, wraps=True), self.effort_scale)

    def _make_note(self) -> QWidget:
        self.note_edit = QPlainTextEdit()
        self.note_edit.setAccessibleName(tr("Note"))
        self.note_edit.setTabChangesFocus(True)
        label = Label(tr("A note, if you like"), wraps=True)
        label.setBuddy(self.note_edit)
        return _titled(label, self.note_edit)

    def _fit(self) -> None:
        px = self._parts.theme.px
        self.note_edit.setFixedHeight(px(76))
        self._card.setMaximumWidth(px(_WIDEST_PX) + 58)


def _titled(label: Label, field: QWidget) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(label)
    column.addWidget(field)
    return both


def _minutes_box() -> QSpinBox:
    box = QSpinBox()
    box.setRange(LOGGED_MINUTES[0], LOGGED_MINUTES[-1])
    box.setSuffix(tr(" min"))
    box.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return box


def _usual_minutes(exercise: Exercise) -> int:
    if exercise.minutes is not None:
        return exercise.minutes.usual
    whole_s = sum(move.duration_s for move in exercise.moves)
    whole_s *= exercise.repetitions.usual * len(exercise.sides.in_order)
    least, most = LOGGED_MINUTES[0], LOGGED_MINUTES[-1]
    return max(least, min(round(whole_s / 60), most))
