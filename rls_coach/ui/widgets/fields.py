"""The fields of a dose: a name beside or above each, safe from a passing wheel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.announce import announce
from rls_coach.ui.widgets.basics import Label
from rls_coach.ui.widgets.calm_field import keep_calm
from rls_coach.ui.widgets.field_boxes import ChoiceBox, NumberBox
from rls_coach.ui.widgets.flow import SideBySide
from rls_coach.ui.widgets.stepper import Stepper

_BESIDE_PX = 320
"""From this width on, grown with the text, a field stands beside its name."""

_GAP_PX = 6


class FieldRow(QWidget):
    """A field with its name, and a quiet line for what there is to say of it.

    Args:
        theme: Colours and sizes.
        name: What the field is called.
        field: What stands beside the name.
        target: What of it takes the keyboard.
        share: How wide the field is if the name were 2.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        field: QWidget,
        target: QWidget,
        share: int = 3,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._share = share
        self.name_label = Label(name, wraps=True)
        self.name_label.setBuddy(target)
        target.setAccessibleName(name)
        field.setMinimumHeight(44)
        self._pair = SideBySide(spacing=_GAP_PX)
        self._pair.add(self.name_label, 2)
        self._pair.add(field, share)
        self._remark = Label("", "quiet", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._pair)
        column.addWidget(self._remark)
        self.show_remark("")
        theme.changed.connect(self._fit)
        self._fit()

    def show_remark(self, text: str) -> None:
        """Say something quietly, or nothing."""
        self._remark.setText(text)
        self._remark.setVisible(bool(text))

    @property
    def remark(self) -> str:
        """What is said quietly."""
        return self._remark.text()

    def _fit(self) -> None:
        self._pair.set_least_width(self._theme.px(_BESIDE_PX))


class NumberRow(FieldRow):
    """A whole number between two large buttons.

    Attributes:
        box: The number.
    """

    def __init__(self, theme: Theme, name: str, most: int, unit: str = "") -> None:
        self._given_remark = self._most_remark = ""
        self.box = NumberBox()
        self.box.setRange(1, most)
        self.box.setSuffix(unit)
        stepper = Stepper(self.box, name)
        for button in (stepper.less, stepper.more):
            # The arrow keys do the same; Tab would stop three times at each field.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        super().__init__(theme, name, stepper, self.box)
        self.box.capped.connect(self._on_capped)
        self.box.valueChanged.connect(self._on_value_changed)

    def show_number(self, number: int) -> None:
        """Show a number, and do not take it for a wish."""
        is_new = self.box.value() != number
        if is_new:
            self.box.blockSignals(True)
            self.box.setValue(number)
            self.box.blockSignals(False)
        if is_new or not self.box.hasFocus():
            self._tell_most("")

    def show_remark(self, text: str) -> None:
        """Say something quietly, beside what there is to say of the most."""
        self._given_remark = text
        both = (self._most_remark, text)
        super().show_remark(" ".join(one for one in both if one))

    def _tell_most(self, text: str) -> None:
        if text != self._most_remark:
            self._most_remark = text
            self.show_remark(self._given_remark)

    def _on_capped(self) -> None:
        most = f"{self.box.maximum()}{self.box.suffix()}"
        text = self.tr("At most {most}.").format(most=most)
        self._tell_most(text)
        announce(self.box, text)

    def _on_value_changed(self, number: int) -> None:
        if number < self.box.maximum():
            self._tell_most("")


class ChoiceRow(FieldRow):
    """One of several, below its name where the longest has no room beside it.

    Attributes:
        box: The choices.
    """

    def __init__(self, theme: Theme, name: str) -> None:
        self.box = ChoiceBox()
        keep_calm(self.box)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(8)
        super().__init__(theme, name, self.box, self.box)

    def show_choices(self, choices: list[tuple[str, str]], chosen: str) -> None:
        """Show the choices, as value and words, and which of them is chosen."""
        self.box.blockSignals(True)
        there = [
            (self.box.itemData(index), self.box.itemText(index))
            for index in range(self.box.count())
        ]
        if there != choices:
            self.box.clear()
            for value, words in choices:
                self.box.addItem(words, value)
        self.box.setCurrentIndex(self.box.findData(chosen))
        self.box.blockSignals(False)
        if there != choices:
            self._fit()

    def _fit(self) -> None:
        # The name has two parts of the width where the field has its share.
        beside_px = self.box.wanted_width * (2 + self._share) // self._share
        least_px = max(self._theme.px(_BESIDE_PX), beside_px + _GAP_PX)
        self._pair.set_least_width(least_px)


class TextRow(FieldRow):
    """A line of text.

    Attributes:
        box: The text.
    """

    def __init__(self, theme: Theme, name: str, most: int) -> None:
        self.box = QLineEdit()
        self.box.setMaxLength(most)
        super().__init__(theme, name, self.box, self.box, share=6)

    def show_text(self, text: str, *, is_forced: bool = False) -> None:
        """Show a text; while one types only if ``is_forced``."""
        if self.box.text() != text and (is_forced or not self.box.hasFocus()):
            self.box.blockSignals(True)
            self.box.setText(text)
            self.box.setCursorPosition(0)
            self.box.blockSignals(False)
