"""What stands in the fields of a dose: a number with a ceiling, and one of several."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QValidator
from PySide6.QtWidgets import (
    QComboBox,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
)


class NumberBox(QSpinBox):
    """A whole number; one that is typed past the most becomes the most.

    Qt refuses only the digit that goes too far, so that 999 would be 99.

    Signals:
        capped(): More than the most was typed.
    """

    capped = Signal()

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Put the most in the place of more."""
        digits = text.removesuffix(self.suffix()).strip().lstrip("0")
        most = str(self.maximum())
        is_number = digits.isascii() and digits.isdecimal()
        if is_number and (len(digits), digits) > (len(most), most):
            self.capped.emit()
            text = f"{most}{self.suffix()}"
            return QValidator.State.Acceptable, text, len(most)
        state: tuple[QValidator.State, str, int] = super().validate(text, at)
        return state


class ChoiceBox(QComboBox):
    """Choices in a list that looks like ours.

    The chosen one ends in dots where there is no room for it.
    """

    def __init__(self) -> None:
        super().__init__()
        # Only with this does the style sheet reach what is in the list.
        self.setItemDelegate(QStyledItemDelegate(self))

    @property
    def wanted_width(self) -> int:
        """How wide it must be for the longest of them."""
        self.ensurePolished()
        words = self.fontMetrics()
        texts = (self.itemText(index) for index in range(self.count()))
        longest = max((words.horizontalAdvance(text) for text in texts), default=0)
        return longest + self.width() - self._room(self._option()) + 2

    @property
    def shown_text(self) -> str:
        """As much of the chosen one's words as goes into the box."""
        room = self._room(self._option()) - 2
        how = Qt.TextElideMode.ElideMiddle
        return self.fontMetrics().elidedText(self.currentText(), how, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, and as much of the words as goes into it."""
        option = self._option()
        option.currentText = self.shown_text
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _room(self, option: QStyleOptionComboBox) -> int:
        box, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl
        field = part.SC_ComboBoxEditField
        return self.style().subControlRect(box, option, field, self).width()
