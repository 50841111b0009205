"""A line that says what was done, with a button that takes it back."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from rls_coach.ui.own_exercise.words import tr
from rls_coach.ui.widgets.basics import Button, Label


class UndoLine(QWidget):
    """Stands where something was until now; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._undo: Callable[[], None] | None = None
        self._label = Label("", wraps=True)
        self.button = Button(tr("Undo"))
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        self.hide()

    @property
    def stops(self) -> list[QWidget]:
        """What the Tab key visits."""
        return [self.button]

    def offer(self, text: str, undo: Callable[[], None]) -> None:
        """Say what was done, and offer to take it back."""
        self._undo = undo
        self._label.setText(text)
        self.button.setAccessibleName(tr("Undo: {what}").format(what=text))
        self.show()

    def put_away(self) -> None:
        """Offer nothing any more."""
        self._undo = None
        self.hide()

    def _on_clicked(self) -> None:
        undo = self._undo
        self.put_away()
        if undo is not None:
            undo()
