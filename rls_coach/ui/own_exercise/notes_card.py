"""What else there is to say of an exercise."""

from PySide6.QtCore import Signal

from rls_coach.core.own_exercise import OwnExerciseForm
from rls_coach.core.own_exercise_check import Field
from rls_coach.ui.own_exercise.spot import Lines, Spot, above
from rls_coach.ui.own_exercise.words import tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Card, Label


class NotesCard(Card):
    """Asks for notes, and for when to ask first.

    Signals:
        changed(): Something else was filled in.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=24, spacing=12)
        self.note = Lines(theme, tr("Notes, such as what your therapist said"))
        self.ask_first = Lines(
            theme, tr("When to ask a clinician first, one case a line")
        )
        self.spots = {}
        self.column.addWidget(Label(tr("Notes"), "card-title"))
        for key, field in ((Field.NOTE, self.note), (Field.ASK_FIRST, self.ask_first)):
            part, _ = above(field.accessibleName(), field, field)
            self.spots[key] = Spot(theme, part, field)
            self.column.addWidget(self.spots[key])
            field.textChanged.connect(self.changed)

    def show_form(self, form: OwnExerciseForm) -> None:
        """Show what is filled in."""
        self.note.show_text(form.note)
        self.ask_first.show_text("\n".join(form.ask_first))
