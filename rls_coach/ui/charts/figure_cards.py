"""The four figures at the top of Trends."""

from typing import TYPE_CHECKING

from rls_coach.ui.widgets.basics import Card, Label
from rls_coach.ui.widgets.flow import EvenGrid

if TYPE_CHECKING:
    from rls_coach.ui.charts.trend_words import CardWords
    from rls_coach.ui.theme import Theme

_COUNT = 4
_LEAST_WIDTHS = {4: 216, 2: 172}


class FigureCard(Card):
    """A large number with what it is and what it rests on."""

    def __init__(self) -> None:
        super().__init__(margin=20, spacing=2)
        self.label = Label("", "quiet", wraps=True)
        self.number = Label("", "number", wraps=True)
        self.details = (Label("", "quiet", wraps=True), Label("", "quiet", wraps=True))
        for widget in (self.label, self.number, *self.details):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def show_words(self, words: "CardWords") -> None:
        """Show a figure."""
        self.label.setText(words.label)
        self.number.setText(words.number)
        for label, text in zip(self.details, words.details, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(
            ", ".join(filter(None, (words.label, words.number, *words.details)))
        )


class FigureCards(EvenGrid):
    """Four cards in one row, two or four."""

    def __init__(self, theme: "Theme") -> None:
        super().__init__()
        self._theme = theme
        self.cards = tuple(FigureCard() for _ in range(_COUNT))
        for card in self.cards:
            self.add(card)
        self._fit()
        theme.changed.connect(self._fit)

    def show_words(self, words: "tuple[CardWords, ...]") -> None:
        """Show the figures."""
        for card, card_words in zip(self.cards, words, strict=True):
            card.show_words(card_words)

    def _fit(self) -> None:
        self.set_least_widths(
            {count: self._theme.px(width) for count, width in _LEAST_WIDTHS.items()}
        )
