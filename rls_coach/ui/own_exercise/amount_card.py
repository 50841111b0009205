"""How much of an exercise: the legs, and the repetitions or the minutes."""

from PySide6.QtCore import Signal

from rls_coach.core.own_exercise import OwnExerciseForm
from rls_coach.core.own_exercise_check import Field
from rls_coach.core.routine import (
    MAX_MINUTES,
    MAX_REPETITIONS,
    MAX_REST_S,
    MAX_SETS,
)
from rls_coach.core.side import Sides
from rls_coach.ui.dose_text import sides_text
from rls_coach.ui.own_exercise.spot import below_field
from rls_coach.ui.own_exercise.words import tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Card, Label
from rls_coach.ui.widgets.fields import ChoiceRow, NumberRow

_REPETITIONS = "repetitions"
_MINUTES = "minutes"


class AmountCard(Card):
    """Asks how much.

    Which legs were chosen is remembered apart for repetitions and for minutes: a
    stretch is for each leg, a walk for both. One leg alone stays that leg.

    Signals:
        changed(): Something else was filled in.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=24, spacing=12)
        self._was_timed = False
        self._other_sides = Sides.BOTH
        self.timing = ChoiceRow(theme, tr("Counted in"))
        self.timing.show_choices(
            [(_REPETITIONS, tr("Repetitions")), (_MINUTES, tr("Minutes"))],
            _REPETITIONS,
        )
        self.sides = ChoiceRow(theme, tr("Legs"))
        self.sides.show_choices([(one.value, sides_text(one)) for one in Sides], "")
        self.repetitions = NumberRow(theme, tr("Repetitions"), MAX_REPETITIONS)
        self.sets = NumberRow(theme, tr("Sets"), MAX_SETS)
        self.rest = NumberRow(theme, tr("Rest between sets"), MAX_REST_S, tr(" s"))
        self.minutes = NumberRow(theme, tr("Minutes"), MAX_MINUTES, tr(" min"))
        self.minutes.show_number(10)
        rows = {
            Field.REPETITIONS: self.repetitions,
            Field.SETS: self.sets,
            Field.REST: self.rest,
            Field.MINUTES: self.minutes,
        }
        self.spots = {
            key: below_field(theme, row, row.box) for key, row in rows.items()
        }
        self._lay_out()
        for row in rows.values():
            row.box.valueChanged.connect(self._on_changed)
        self.sides.box.currentIndexChanged.connect(self._on_changed)
        self.timing.box.currentIndexChanged.connect(self._on_timing_chosen)

    def show_form(self, form: OwnExerciseForm) -> None:
        """Show what is filled in."""
        self._was_timed = form.is_timed
        self._other_sides = Sides.EACH_LEG if form.is_timed else Sides.BOTH
        self.show_timed(is_timed=form.is_timed)
        self.sides.box.setCurrentIndex(self.sides.box.findData(form.sides.value))
        usual = OwnExerciseForm() if form.is_timed else form
        self.repetitions.show_number(usual.repetitions)
        self.sets.show_number(usual.sets)
        self.rest.show_number(usual.rest_s)
        self.minutes.show_number(form.repetition_s // 60 if form.is_timed else 10)
        self._show_fields()

    def show_timed(self, *, is_timed: bool) -> None:
        """Count in minutes, or in repetitions."""
        value = _MINUTES if is_timed else _REPETITIONS
        self.timing.box.setCurrentIndex(self.timing.box.findData(value))

    @property
    def is_timed(self) -> bool:
        """Whether it is counted in minutes."""
        return bool(self.timing.box.currentData() == _MINUTES)

    @property
    def sides_value(self) -> Sides:
        """The legs that are chosen."""
        return Sides(self.sides.box.currentData())

    def _lay_out(self) -> None:
        self.column.addWidget(Label(tr("How much"), "card-title"))
        for part in (self.timing, self.sides, *self.spots.values()):
            self.column.addWidget(part)
        self._show_fields()

    def _show_fields(self) -> None:
        is_timed = self.is_timed
        for field in (Field.REPETITIONS, Field.SETS, Field.REST):
            self.spots[field].setVisible(not is_timed)
        self.spots[Field.MINUTES].setVisible(is_timed)
        # What has no meaning for one set stays in its place, so that nothing jumps.
        self.rest.setEnabled(self.sets.box.value() > 1)

    def _on_timing_chosen(self) -> None:
        if self.is_timed != self._was_timed:
            self._was_timed = self.is_timed
            if self.sides_value not in (Sides.LEFT, Sides.RIGHT):
                sides, self._other_sides = self._other_sides, self.sides_value
                self.sides.box.setCurrentIndex(self.sides.box.findData(sides.value))
        self._on_changed()

    def _on_changed(self) -> None:
        self._show_fields()
        self.changed.emit()
