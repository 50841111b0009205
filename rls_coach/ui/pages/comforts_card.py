"""The evening comforts, which step forward where exercise steps back."""

from PySide6.QtCore import Signal

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.suiting import suited_version
from rls_coach.ui.player.wording import said
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Card, Label, clear_layout
from rls_coach.ui.widgets.flow import FlowLayout

_KINDS = {ExerciseKind.COMFORT, ExerciseKind.WARM_UP}


class ComfortsCard(Card):
    """A bath, a compress, a massage: what the evening is for, one press each.

    Signals:
        chosen(str): The person wants that one, by the exercise's id.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=22, spacing=10)
        self._theme = theme
        self._shown: tuple[str, ...] = ()
        title = self.tr("Comforts for the evening")
        self.column.addWidget(Label(title, "card-title", wraps=True))
        self._buttons = FlowLayout(spacing=10)
        self.column.addLayout(self._buttons)

    def show_comforts(self, library: Library, concerns: frozenset[Concern]) -> None:
        """Show what there is and what a person told does not rule out."""
        comforts = [
            exercise
            for exercise in library.values()
            if exercise.kind in _KINDS
            and suited_version(exercise, concerns) is not None
        ]
        shown = tuple(exercise.id for exercise in comforts)
        if shown == self._shown:
            return  # the keyboard may stand on one of them
        self._shown = shown
        clear_layout(self._buttons)
        for exercise in comforts:
            self._buttons.addWidget(self._button(exercise))

    def _button(self, exercise: Exercise) -> Button:
        name = said(exercise.name)
        button = Button(name, name=self.tr("Start: {name}").format(name=name))
        button.clicked.connect(lambda: self.chosen.emit(exercise.id))
        return button
