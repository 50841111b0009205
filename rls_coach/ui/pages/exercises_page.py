"""The library: a list of exercises, and one page for each."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
)

from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.routine import usual_dose
from rls_coach.figure.illustration import Illustration
from rls_coach.ui.pages.exercise_page import ExercisePage
from rls_coach.ui.pages.today_cards import dose_text
from rls_coach.ui.player.wording import said
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Card, Label, Page
from rls_coach.ui.widgets.figure_view import FigureView

_TWO_COLUMNS_PX = 820


class ExerciseCard(Card):
    """One exercise in the list.

    Signals:
        opened(): The person wants to see its page.
    """

    opened = Signal()

    def __init__(
        self, theme: Theme, exercise: Exercise, illustration: Illustration
    ) -> None:
        super().__init__(margin=22, spacing=8)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        figure = FigureView(theme, least=130)
        figure.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        figure.setFixedWidth(170)
        figure.show_still(illustration)
        name = said(exercise.name)
        self.open_button = Button(
            self.tr("Open"), name=self.tr("Open {name}").format(name=name)
        )
        self.open_button.clicked.connect(self.opened)
        words = QVBoxLayout()
        words.addWidget(Label(name, "card-title", wraps=True))
        words.addWidget(Label(dose_text(exercise, usual_dose(exercise)), "quiet"))
        words.addWidget(Label(said(exercise.summary), wraps=True))
        words.addStretch(1)
        words.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(figure)
        row.addLayout(words, 1)
        self.column.addLayout(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open wherever the card is pressed."""
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit()


class ExercisesPage(QStackedWidget):
    """The list and the page of the exercise that is open."""

    def __init__(
        self,
        theme: Theme,
        library: Library,
        illustration: Callable[[str], Illustration],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._library = library
        self._illustration = illustration
        self._columns = 0
        self.cards: dict[str, ExerciseCard] = {}
        self._list = Page()
        self._list.column.addWidget(Label(self.tr("Exercises"), "title"))
        intro = self.tr(
            "Gentle and slow. Stop at a mild pull; a rest day is a good day."
        )
        self._list.column.addWidget(Label(intro, "subtitle", wraps=True))
        self._grid = QGridLayout()
        self._grid.setSpacing(20)
        self._list.column.setSpacing(6)
        self._list.column.addSpacing(10)
        self._list.column.addLayout(self._grid)
        self._list.column.addStretch(1)
        for exercise in library.values():
            card = ExerciseCard(theme, exercise, illustration(exercise.id))
            card.opened.connect(lambda which=exercise.id: self.open_exercise(which))
            self.cards[exercise.id] = card
        self.detail = ExercisePage(theme)
        self.detail.back_requested.connect(self._on_back_requested)
        self.addWidget(self._list)
        self.addWidget(self.detail)
        self._arrange(2)

    def show_page(self) -> None:
        """Open on the list."""
        self.setCurrentWidget(self._list)

    def open_exercise(self, exercise_id: str) -> None:
        """Open the page of one exercise."""
        exercise = self._library[exercise_id]
        self.detail.show_exercise(exercise, self._illustration(exercise_id))
        self.setCurrentWidget(self.detail)
        self.detail.back_button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose one column or two."""
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= self._theme.px(_TWO_COLUMNS_PX) else 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list."""
        if event.key() == Qt.Key.Key_Escape and self.currentWidget() is self.detail:
            self._on_back_requested()
        else:
            super().keyPressEvent(event)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self.cards.values()):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, number // columns, number % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)

    def _on_back_requested(self) -> None:
        exercise_id = self.detail.exercise_id
        self.setCurrentWidget(self._list)
        if exercise_id in self.cards:
            self.cards[exercise_id].open_button.setFocus()
