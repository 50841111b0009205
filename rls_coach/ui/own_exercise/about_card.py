"""What an exercise is: its name, kind, position, and what to have at hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rls_coach.core.exercise_kind import ExerciseKind, Need, Posture
from rls_coach.core.own_exercise import OwnExerciseForm
from rls_coach.core.own_exercise_check import MAX_NAME, MAX_TEXT, Field
from rls_coach.ui.library.words import kind_name, need_name, posture_text
from rls_coach.ui.own_exercise.spot import below_field
from rls_coach.ui.own_exercise.words import tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Card, Label
from rls_coach.ui.widgets.check_box import CheckBox
from rls_coach.ui.widgets.fields import ChoiceRow, FieldRow
from rls_coach.ui.widgets.flow import FlowLayout

_KINDS = (
    ExerciseKind.STRETCH,
    ExerciseKind.STRENGTH,
    ExerciseKind.ACTIVITY,
    ExerciseKind.WARM_UP,
    ExerciseKind.COOL_DOWN,
    ExerciseKind.COMFORT,
)


class AboutCard(Card):
    """Asks what it is.

    Signals:
        changed(): Something else was filled in.
        kind_chosen(ExerciseKind): The person chose what it is for.
    """

    changed = Signal()
    kind_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=24, spacing=12)
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_NAME)
        self.kind = ChoiceRow(theme, tr("What kind"))
        self.posture = ChoiceRow(theme, tr("Position"))
        self.needs = QLineEdit()
        self.needs.setMaxLength(MAX_TEXT)
        self.needs.setPlaceholderText(tr("A towel, a wall"))
        self.boxes = {need: CheckBox(theme, need_name(need)) for need in Need}
        self.spots = {
            field: below_field(theme, FieldRow(theme, name, line, line), line)
            for field, name, line in (
                (Field.NAME, tr("Name"), self.name),
                (Field.NEEDS, tr("What you need, in words"), self.needs),
            )
        }
        self._lay_out()
        self.kind.show_choices([(kind.value, kind_name(kind)) for kind in _KINDS], "")
        self.posture.show_choices(
            [(one.value, posture_text(one)) for one in Posture], ""
        )
        self.name.textChanged.connect(self.changed)
        self.needs.textChanged.connect(self.changed)
        self.posture.box.currentIndexChanged.connect(self.changed)
        self.kind.box.currentIndexChanged.connect(self._on_kind_chosen)
        for box in self.boxes.values():
            box.toggled.connect(self.changed)

    def show_form(self, form: OwnExerciseForm) -> None:
        """Show what is filled in."""
        self.name.setText(form.name)
        self.kind.box.setCurrentIndex(self.kind.box.findData(form.kind.value))
        self.posture.box.setCurrentIndex(self.posture.box.findData(form.posture.value))
        self.needs.setText(form.needs)
        for need, box in self.boxes.items():
            box.setChecked(need in form.need_kinds)

    @property
    def kind_value(self) -> ExerciseKind:
        """The kind that is chosen."""
        return ExerciseKind(self.kind.box.currentData())

    @property
    def posture_value(self) -> Posture:
        """The position that is chosen."""
        return Posture(self.posture.box.currentData())

    @property
    def need_kinds(self) -> frozenset[Need]:
        """What is ticked."""
        return frozenset(need for need, box in self.boxes.items() if box.isChecked())

    def _lay_out(self) -> None:
        ticks = QWidget()
        row = FlowLayout(ticks, spacing=20)
        for box in self.boxes.values():
            row.addWidget(box)
        self.column.addWidget(Label(tr("What it is"), "card-title"))
        for part in (
            self.spots[Field.NAME],
            self.kind,
            self.posture,
            Label(tr("What to have at hand"), wraps=True),
            ticks,
            self.spots[Field.NEEDS],
        ):
            self.column.addWidget(part)

    def _on_kind_chosen(self) -> None:
        self.kind_chosen.emit(self.kind_value)
        self.changed.emit()
