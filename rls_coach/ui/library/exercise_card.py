"""One exercise in the library's list."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import USUAL, Exercise
from rls_coach.core.routine import usual_dose
from rls_coach.core.suiting import suited_version
from rls_coach.figure.artwork import Artwork
from rls_coach.ui.dose_text import dose_text
from rls_coach.ui.library.concern_words import first_version_text
from rls_coach.ui.library.figure_card import has_picture
from rls_coach.ui.library.words import shown, tr
from rls_coach.ui.player.wording import said
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Card, Label
from rls_coach.ui.widgets.figure_view import FigureView
from rls_coach.ui.widgets.marks import Mark, caution

_FIGURE_PX = 136
_WIDEST_FIGURE_PX = 190


class ExerciseCard(Card):
    """One exercise: its picture, its name, how much, and what to look out for.

    Signals:
        opened(str): The person wants to see its page, in that version; the one that
            comes first where the version is empty.
    """

    opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        exercise: Exercise,
        concerns: frozenset[Concern],
        artwork: Callable[[str], Artwork],
    ) -> None:
        super().__init__(margin=20, spacing=8)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme = theme
        self._exercise = exercise
        self._concerns = concerns
        self._artwork = artwork
        self._wanted = USUAL
        self._figure = FigureView(theme, least=_FIGURE_PX)
        self._figure.setSizePolicy(
            QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        )
        theme.changed.connect(self._fit)
        self._dose = Label("", "quiet", wraps=True)
        self._summary = Label("", wraps=True)
        self._own = Mark(theme, "person", "quiet", "primary")
        self._caution = caution(theme)
        name = said(exercise.name)
        self.open_button = Button(tr("Open"), name=tr("Open {name}").format(name=name))
        self.open_button.clicked.connect(self._open)
        self._lay_out(name)
        self._own.show_text(tr("Your own") if exercise.is_own else "")
        self._caution.show_text(first_version_text(exercise, concerns))
        self.show_version(USUAL)
        self._fit()

    def show_version(self, version: str) -> None:
        """Show the version that was found, or the one that comes before it.

        Args:
            version: Its id; empty for the usual one.
        """
        self._wanted = version
        first = suited_version(self._exercise, self._concerns, version)
        done = self._exercise.in_version(first or version)
        artwork = self._artwork(done.picture)
        self._figure.setVisible(has_picture(artwork))
        self._figure.show_still(artwork)
        dose = dose_text(done, usual_dose(self._exercise, done.version))
        if done.version_name:
            text = tr("{version} · {dose}")
            dose = text.format(version=said(done.version_name), dose=dose)
        self._dose.setText(dose)
        self._summary.setText(shown(done.summary))
        self._summary.setVisible(bool(done.summary))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open wherever the card is pressed."""
        if self.rect().contains(event.position().toPoint()):
            self._open()

    def _open(self) -> None:
        first = suited_version(self._exercise, self._concerns, self._wanted)
        self.opened.emit("" if self._wanted == USUAL else first or USUAL)

    def _fit(self) -> None:
        width = min(self._theme.px(_FIGURE_PX), _WIDEST_FIGURE_PX)
        self._figure.setFixedWidth(width)

    def _lay_out(self, name: str) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Label(name, "card-title", wraps=True))
        for part in (self._own, self._dose, self._summary):
            words.addWidget(part)
        words.addSpacing(2)
        words.addWidget(self._caution)
        words.addStretch(1)
        words.addSpacing(4)
        words.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._figure)
        row.addLayout(words, 1)
        self.column.addLayout(row)
