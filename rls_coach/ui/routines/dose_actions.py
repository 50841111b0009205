"""What can be done with a dose's row, as buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rls_coach.ui.routines.words import tr
from rls_coach.ui.widgets.basics import Button
from rls_coach.ui.widgets.flow import FlowLayout


class DoseActions(QWidget):
    """Up, down, twice, away.

    Signals:
        move_requested(int): It is to go so many places on.
        copy_requested(): It is wanted twice.
        removal_requested(): It is to go.
    """

    move_requested = Signal(int)
    copy_requested = Signal()
    removal_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._up = Button("\N{UPWARDS ARROW}", "step")
        self._down = Button("\N{DOWNWARDS ARROW}", "step")
        self._copy = Button(tr("Duplicate"), "quiet")
        self._remove = Button(tr("Remove"), "quiet")
        self._up.clicked.connect(lambda: self.move_requested.emit(-1))
        self._down.clicked.connect(lambda: self.move_requested.emit(1))
        self._copy.clicked.connect(self.copy_requested)
        self._remove.clicked.connect(self.removal_requested)
        row = FlowLayout(self, spacing=6)
        for button in (self._up, self._down, self._copy, self._remove):
            row.addWidget(button)

    def show_place(self, name: str, index: int, count: int) -> None:
        """Say whose row it is, and which place of how many it has, from 0."""
        for button, text in (
            (self._up, tr("Move {name} up")),
            (self._down, tr("Move {name} down")),
            (self._copy, tr("Duplicate {name}")),
            (self._remove, tr("Remove {name}")),
        ):
            button.setAccessibleName(text.format(name=name))
            button.setToolTip(text.format(name=name))
        self._up.setEnabled(index > 0)
        self._down.setEnabled(index + 1 < count)
