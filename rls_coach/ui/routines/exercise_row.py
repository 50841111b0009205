"""One exercise to choose, as a row."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import USUAL, Exercise
from rls_coach.core.routine import usual_dose
from rls_coach.core.suiting import suited_version
from rls_coach.ui.dose_text import dose_text
from rls_coach.ui.library.concern_words import first_version_text
from rls_coach.ui.library.words import kind_name
from rls_coach.ui.parts import Parts
from rls_coach.ui.routines.row_button import RowButton
from rls_coach.ui.routines.row_view import exercise_name
from rls_coach.ui.routines.words import tr
from rls_coach.ui.widgets.basics import Label
from rls_coach.ui.widgets.figure_view import FigureView

_FIGURE_PX = 68
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ExerciseRow(RowButton):
    """One exercise that can be added, in the version that suits.

    Signals:
        stepped(int): The person goes on along the rows, or back.
    """

    stepped = Signal(int)

    def __init__(
        self, parts: Parts, exercise: Exercise, concerns: frozenset[Concern]
    ) -> None:
        super().__init__(parts.theme)
        self.exercise_id = exercise.id
        suited = suited_version(exercise, concerns)
        self.version = suited or USUAL
        done = exercise.in_version(self.version)
        amount = dose_text(exercise, usual_dose(exercise, self.version))
        facts = f"{kind_name(exercise.kind)} · {amount}"
        remark = first_version_text(exercise, concerns)
        figure = FigureView(parts.theme, least=_FIGURE_PX)
        figure.setFixedSize(_FIGURE_PX, _FIGURE_PX)
        figure.show_still(parts.collection.artwork(done.picture))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Label(exercise_name(done), "strong", wraps=True))
        words.addWidget(Label(facts, "quiet", wraps=True))
        if remark:
            role = "warning" if suited is None else "quiet"
            words.addWidget(Label(remark, role, wraps=True))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(16)
        row.addWidget(figure)
        row.addLayout(words, 1)
        self._let_presses_through(row)
        pieces = (tr("Add {name}").format(name=exercise_name(done)), facts, remark)
        self.setAccessibleName(", ".join(piece for piece in pieces if piece))

    def heightForWidth(self, width: int) -> int:
        """Return how high it is where its words wrap."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1

    def sizeHint(self) -> QSize:
        """Return the room its contents want."""
        return super().sizeHint().expandedTo(QSize(0, _FIGURE_PX + 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the rows; let Enter press as Space does."""
        if event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)
