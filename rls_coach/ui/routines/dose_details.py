"""Everything about the chosen dose, to be changed."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from rls_coach.core.concern import Concern
from rls_coach.core.editing import MAX_NOTE, tidied
from rls_coach.core.exercise import Exercise
from rls_coach.core.long_hold import with_long_hold
from rls_coach.core.routine import (
    MAX_MINUTES,
    MAX_REPETITIONS,
    MAX_REST_S,
    MAX_SETS,
    Dose,
    in_version,
)
from rls_coach.core.side import Sides
from rls_coach.ui.dose_text import sides_text
from rls_coach.ui.library.concern_words import ruled_out_text
from rls_coach.ui.player.wording import said
from rls_coach.ui.routines.dose_actions import DoseActions
from rls_coach.ui.routines.hold_fields import HoldFields
from rls_coach.ui.routines.note_row import NoteRow
from rls_coach.ui.routines.remarks import limits_remark
from rls_coach.ui.routines.row_view import version_texts
from rls_coach.ui.routines.words import tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Card, Label
from rls_coach.ui.widgets.check_box import CheckBox
from rls_coach.ui.widgets.fields import ChoiceRow, NumberRow
from rls_coach.ui.widgets.marks import caution

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class DoseDetails(Card):
    """The fields of a dose, and what can be done with its row.

    Signals:
        dose_changed(Dose, str): What it becomes, and in which field that was typed;
            empty where it was chosen.
        move_requested(int): It is to go so many places on.
        copy_requested(): It is wanted twice.
        removal_requested(): It is to go.
        left(): The person is done with the details.
    """

    dose_changed = Signal(object, str)
    move_requested = Signal(int)
    copy_requested = Signal()
    removal_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=20, spacing=12)
        self._theme = theme
        self._exercise: Exercise | None = None
        self._dose = Dose("none", 1)
        self._hold_s = 5
        self._title = Label("", "card-title", wraps=True)
        self.column.addWidget(self._title)
        self.row_actions = DoseActions()
        self.row_actions.move_requested.connect(self.move_requested)
        self.row_actions.copy_requested.connect(self.copy_requested)
        self.row_actions.removal_requested.connect(self.removal_requested)
        self.column.addWidget(self.row_actions)
        self._add_fields()
        self._join_fields()

    def show_dose(
        self,
        exercise: Exercise,
        dose: Dose,
        place: tuple[int, int],
        hold_s: int,
        concerns: frozenset[Concern],
        *,
        is_forced: bool = False,
    ) -> None:
        """Show a dose.

        Args:
            exercise: Its exercise in the usual version.
            dose: The dose.
            place: Its place, from 0, and how many there are.
            hold_s: The person's reading of "a few seconds".
            concerns: What the person told about their body.
            is_forced: Whether even the text that is being typed is shown anew.
        """
        self._exercise, self._dose, self._hold_s = exercise, dose, hold_s
        done = exercise.in_version(dose.version)
        name = said(exercise.name)
        self._title.setText(name)
        self.row_actions.show_place(name, *place)
        self.version.show_choices(version_texts(exercise), dose.version)
        self.version.setVisible(bool(exercise.versions))
        self._caution.show_text(ruled_out_text(done, concerns))
        self._show_amounts(done)
        self.note.show_text(dose.note, is_forced=is_forced)
        self.optional.blockSignals(True)
        self.optional.setChecked(dose.is_optional)
        self.optional.blockSignals(False)

    @property
    def caution(self) -> str:
        """What is said against the version."""
        return self._caution.label.text()

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        for row in (self.version, self.repetitions, self.minutes):
            if not row.isHidden():
                row.box.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and Enter go back to the row."""
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _add_fields(self) -> None:
        theme = self._theme
        self.version = ChoiceRow(theme, tr("Version"))
        self._caution = caution(theme, "warning")
        self.repetitions = NumberRow(theme, tr("Repetitions"), MAX_REPETITIONS)
        self.minutes = NumberRow(theme, tr("Minutes"), MAX_MINUTES, tr(" min"))
        self.sides = ChoiceRow(theme, tr("Legs"))
        self.hold = HoldFields(theme)
        self.sets = NumberRow(theme, tr("Sets"), MAX_SETS)
        self.rest = NumberRow(theme, tr("Rest between sets"), MAX_REST_S, tr(" s"))
        self.note = NoteRow(theme, tr("Note"), MAX_NOTE)
        self.optional = CheckBox(theme, tr("Optional: ask me each time"))
        fields: tuple[QWidget, ...] = (
            self.version,
            self._caution,
            self.repetitions,
            self.minutes,
            self.sides,
            self.hold,
            self.sets,
            self.rest,
            self.note,
            self.optional,
        )
        for field in fields:
            self.column.addWidget(field)
        self.column.addStretch(1)

    def _join_fields(self) -> None:
        for row, name in (
            (self.repetitions, "repetitions"),
            (self.minutes, "minutes"),
            (self.sets, "sets"),
            (self.rest, "rest_s"),
        ):
            row.box.valueChanged.connect(
                lambda number, name=name: self._type(name, number)
            )
        self.note.box.textChanged.connect(
            lambda: self._type("note", tidied(self.note.text, MAX_NOTE))
        )
        self.version.box.currentIndexChanged.connect(self._on_version_chosen)
        self.sides.box.currentIndexChanged.connect(self._on_sides_chosen)
        self.hold.seconds_typed.connect(lambda seconds: self._type("hold_s", seconds))
        self.hold.as_set_chosen.connect(self._on_hold_as_set_chosen)
        self.hold.longer_chosen.connect(self._on_longer_hold_chosen)
        self.optional.toggled.connect(
            lambda is_on: self._choose(replace(self._dose, is_optional=is_on))
        )

    def _show_amounts(self, done: Exercise) -> None:
        dose, is_activity = self._dose, done.minutes is not None
        self.repetitions.show_number(dose.repetitions)
        self.repetitions.setVisible(not is_activity or dose.repetitions > 1)
        self.repetitions.show_remark(
            limits_remark(dose.repetitions, done.repetitions, done)
        )
        self.minutes.setVisible(is_activity)
        if done.minutes is not None:
            minutes = dose.minutes or done.minutes.usual
            self.minutes.show_number(minutes)
            self.minutes.show_remark(limits_remark(minutes, done.minutes, done))
        self._show_sides(done)
        self.hold.show_hold(done, dose, self._hold_s)
        for row, number in ((self.sets, dose.sets), (self.rest, dose.rest_s)):
            row.show_number(number)
            row.setVisible(not is_activity or dose.sets > 1)
        self.rest.setEnabled(dose.sets > 1)

    def _show_sides(self, done: Exercise) -> None:
        sides = self._dose.sides or done.sides
        offered = [Sides.EACH_LEG, Sides.LEFT, Sides.RIGHT]
        if Sides.BOTH in (done.sides, sides):
            offered.insert(0, Sides.BOTH)
        choices = [(one.value, sides_text(one)) for one in offered]
        self.sides.show_choices(choices, sides.value)
        self.sides.setVisible(done.minutes is None or sides is not Sides.BOTH)

    def _type(self, name: str, value: int | str) -> None:
        self._emit(replace(self._dose, **{name: value}), name)  # type: ignore[arg-type]

    def _choose(self, dose: Dose) -> None:
        self._emit(dose, "")

    def _emit(self, dose: Dose, field: str) -> None:
        if self._exercise is not None and dose != self._dose:
            self.dose_changed.emit(dose, field)

    def _on_version_chosen(self) -> None:
        version = self.version.box.currentData()
        if self._exercise is not None and version is not None:
            self._choose(in_version(self._dose, self._exercise, version))

    def _on_sides_chosen(self) -> None:
        chosen = self.sides.box.currentData()
        if self._exercise is None or chosen is None:
            return
        usual = self._exercise.in_version(self._dose.version).sides
        sides = Sides(chosen)
        self._choose(replace(self._dose, sides=None if sides is usual else sides))

    def _on_hold_as_set_chosen(self, is_as_set: bool) -> None:
        hold_s = None if is_as_set else self.hold.seconds.box.value()
        self._choose(replace(self._dose, hold_s=hold_s))

    def _on_longer_hold_chosen(self, is_long: bool) -> None:
        if self._exercise is not None:
            done = self._exercise.in_version(self._dose.version)
            self._choose(with_long_hold(self._dose, done, is_long=is_long))
