"""The cards of one kind under their heading."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from rls_coach.ui.library.exercise_card import ExerciseCard
from rls_coach.ui.widgets.basics import Label

_GAP_PX = 18


class KindSection(QWidget):
    """A heading and a grid of cards of equal width.

    Attributes:
        cards: What is shown, in order.
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self.cards: list[ExerciseCard] = []
        self._fillers: list[QWidget] = []
        self._columns = 1
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 8)
        column.setSpacing(10)
        column.addWidget(Label(title, "section", wraps=True))
        column.addLayout(self._grid)

    def show_cards(self, cards: Sequence[ExerciseCard]) -> None:
        """Show these cards and no others; without any the heading goes as well."""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
        self.cards = list(cards)
        self._arrange()
        self.setVisible(bool(cards))

    def set_columns(self, columns: int) -> None:
        """Set the cards side by side in so many columns."""
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        for card in self.cards:
            self._grid.removeWidget(card)
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // self._columns, number % self._columns)
            card.show()
        self._fill()
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)

    def _fill(self) -> None:
        """Put something empty beside too few cards, so that they stay as wide."""
        for filler in self._fillers:
            self._grid.removeWidget(filler)
            filler.deleteLater()
        self._fillers = []
        for column in range(len(self.cards), self._columns):
            filler = QWidget()
            self._grid.addWidget(filler, 0, column)
            self._fillers.append(filler)
