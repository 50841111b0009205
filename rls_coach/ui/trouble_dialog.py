"""Says what stands in the way, and what to do about it."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from rls_coach.core.trouble import WorldError
from rls_coach.ui.widgets.basics import Button, Label


class TroubleDialog(QDialog):
    """One of the world's errors before the window could open.

    It is accepted where the person goes on without saving.
    """

    def __init__(self, error: WorldError, *, can_go_on: bool) -> None:
        super().__init__()
        self.setWindowTitle("RLS Coach")
        self.setProperty("role", "plain")
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(14)
        column.addWidget(Label(self.tr("Your history cannot be opened"), "heading"))
        column.addWidget(Label(error.what, wraps=True))
        column.addWidget(Label(error.advice, wraps=True))
        row = QHBoxLayout()
        row.addStretch(1)
        if can_go_on:
            go_on = Button(self.tr("Go on without saving"))
            go_on.clicked.connect(self.accept)
            row.addWidget(go_on)
        self.close_button = Button(self.tr("Close"), "primary")
        self.close_button.clicked.connect(self.reject)
        row.addWidget(self.close_button)
        column.addSpacing(8)
        column.addLayout(row)
        self.close_button.setFocus()
