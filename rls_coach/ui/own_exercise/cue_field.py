"""A line for a cue, with its words counted while one types."""

from itertools import pairwise

from PySide6.QtWidgets import QLineEdit, QWidget

from rls_coach.core.move import MAX_CUE_WORDS
from rls_coach.ui.own_exercise.words import word_count_text
from rls_coach.ui.widgets.basics import Label


class CueField(QLineEdit):
    """A cue as it is typed.

    Attributes:
        count: How many words there are, to be placed below the line.
    """

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.count = CountLabel()
        self.textChanged.connect(self.count.show_count)


class CountLabel(Label):
    """Says how many words a cue has, and how many are too many."""

    def __init__(self) -> None:
        super().__init__("", "quiet", wraps=True)
        self._is_over = False
        self.hide()

    def show_count(self, text: str) -> None:
        """Count the words of a text."""
        is_over = len(text.split()) > MAX_CUE_WORDS
        if is_over != self._is_over:
            self._is_over = is_over
            self.set_role("warning" if is_over else "quiet")
        self.setText(word_count_text(text))
        self.setVisible(bool(self.text()))


def stops_of(widgets: list[QWidget]) -> None:
    """Let the Tab key visit widgets in this order, one after another."""
    for first, second in pairwise(widgets):
        QWidget.setTabOrder(first, second)
