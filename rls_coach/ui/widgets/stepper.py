"""A number or a time between two large buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QWidget

from rls_coach.ui.widgets.basics import Button
from rls_coach.ui.widgets.calm_field import keep_calm


class Stepper(QWidget):
    """Less, the field, more; the arrow keys and typing work in the field."""

    def __init__(self, field: QAbstractSpinBox, name: str) -> None:
        super().__init__()
        self.field = field
        keep_calm(field)
        field.setAccessibleName(name)
        field.setMinimumHeight(44)
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.less = self._make_button(
            "\N{MINUS SIGN}", self.tr("{name}: less").format(name=name), field.stepDown
        )
        self.more = self._make_button(
            "+", self.tr("{name}: more").format(name=name), field.stepUp
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.less)
        row.addWidget(field, 1)
        row.addWidget(self.more)

    def _make_button(self, text: str, name: str, step: object) -> Button:
        button = Button(text, "step", name=name)
        button.setAutoRepeat(True)
        button.clicked.connect(step)
        return button
