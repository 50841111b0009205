"""Asks what to look out for before a person moves; the app does not judge it."""

from PySide6.QtCore import Signal

from rls_coach.core.concern import Concern
from rls_coach.ui.library.concern_words import effect_text, question_text
from rls_coach.ui.library.words import tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Card, Label
from rls_coach.ui.widgets.choice_rows import CheckRow
from rls_coach.ui.widgets.marks import caution


class SafetyCard(Card):
    """Ten things to tick, each with what the app does then.

    Signals:
        concerns_changed(frozenset[Concern]): The person ticked or unticked one.
    """

    concerns_changed = Signal(object)

    def __init__(
        self, theme: Theme, concerns: frozenset[Concern] = frozenset()
    ) -> None:
        super().__init__(margin=24, spacing=6)
        self.boxes: dict[Concern, CheckRow] = {}
        title = tr("Before you move: does any of this apply to you?")
        self.column.addWidget(Label(title, "card-title", wraps=True))
        text = tr(
            "Your answers stay on this machine. The app does not judge your health; it"
            " puts other versions first and reminds you whom to ask."
        )
        self.column.addWidget(Label(text, "quiet", wraps=True))
        for concern in Concern:
            box = CheckRow(theme, question_text(concern), effect_text(concern))
            box.toggled.connect(self._on_toggled)
            self.boxes[concern] = box
            self.column.addWidget(box)
        warning = caution(theme, "warning")
        self.column.addSpacing(4)
        self.column.addWidget(warning)
        warning.show_text(
            tr(
                "One leg newly swollen, hot, red, darker or painful: do not exercise,"
                " and get medical help the same day."
            )
        )
        self.show_concerns(concerns)

    @property
    def concerns(self) -> frozenset[Concern]:
        """What is ticked."""
        return frozenset(one for one, box in self.boxes.items() if box.isChecked())

    def show_concerns(self, concerns: frozenset[Concern]) -> None:
        """Tick what was told before."""
        for concern, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(concern in concerns)
            box.blockSignals(False)

    def _on_toggled(self) -> None:
        self.concerns_changed.emit(self.concerns)
