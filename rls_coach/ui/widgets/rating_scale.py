"""The eleven buttons of a rating."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rls_coach.core.rating import SCALE
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Label

_GAP_PX = 4

_TEN_WAIT_MS = 600
"""A 1 that is typed waits this long for a 0: ten must not be saved as one as well."""


_ALONG_THE_ROW = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class _Number(Button):
    """One number; the arrow keys stay with its row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the row; Qt would walk out at its ends."""
        if event.key() in _ALONG_THE_ROW:
            event.ignore()
        else:
            super().keyPressEvent(event)


class RatingScale(QWidget):
    """0 to 10, one press.

    The digits choose as well; 1 and at once 0 is 10. The arrow keys move along the
    row.

    Signals:
        value_chosen(int): The person pressed a number.
    """

    value_chosen = Signal(int)

    def __init__(self, theme: Theme, question: str, low: str, high: str) -> None:
        super().__init__()
        self.setAccessibleName(question)
        self._theme = theme
        self._value: int | None = None
        self._one_timer = QTimer(self)
        self._one_timer.setSingleShot(True)
        self._one_timer.setInterval(_TEN_WAIT_MS)
        self._one_timer.timeout.connect(lambda: self.choose(1))
        self._buttons = [self._make_button(value) for value in SCALE]
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP_PX)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._columns = 0
        self._low = Label(low, "quiet")
        self._high = Label(high, "quiet")
        ends = QHBoxLayout()
        ends.addWidget(self._low)
        ends.addStretch(1)
        ends.addWidget(self._high)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._grid)
        column.addLayout(ends)
        self._arrange(len(SCALE))
        self._let_tab_reach(0)

    @property
    def value(self) -> int | None:
        """The number that is marked, if any."""
        return self._value

    def show_value(self, value: int | None) -> None:
        """Mark a number, or none."""
        self._value = value
        for number, button in enumerate(self._buttons):
            button.setChecked(number == value)
        self._let_tab_reach(value or 0)

    def focus_first(self) -> None:
        """Give the marked number the keyboard, or the first one."""
        self._buttons[self._value or 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit; move by arrow."""
        text = event.text()
        if text.isdecimal():
            self._type_digit(int(text))
        elif event.key() in _ALONG_THE_ROW:
            self._move_focus(_ALONG_THE_ROW[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Choose a 1 that still waits."""
        super().hideEvent(event)
        if self._one_timer.isActive():
            self._one_timer.stop()
            self.value_chosen.emit(1)

    def resizeEvent(self, event: object) -> None:
        """Break into two rows where eleven buttons are too wide."""
        needed = len(SCALE) * (max(44, self._theme.px(36)) + _GAP_PX) - _GAP_PX
        self._arrange(len(SCALE) if self.width() >= needed else 6)

    def _make_button(self, value: int) -> _Number:
        button = _Number(
            str(value), "scale", name=self.tr("{number} of 10").format(number=value)
        )
        button.setCheckable(True)
        button.setMinimumWidth(1)
        button.clicked.connect(lambda: self.choose(value))
        return button

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, button in enumerate(self._buttons):
            self._grid.addWidget(button, number // columns, number % columns)
        self.updateGeometry()

    def choose(self, value: int) -> None:
        """Choose a number, as a press does."""
        self._one_timer.stop()
        self.show_value(value)
        self._buttons[value].setFocus(Qt.FocusReason.OtherFocusReason)
        self.value_chosen.emit(value)

    def _let_tab_reach(self, value: int) -> None:
        """Make the row one stop of the Tab key, as a group of choices is one."""
        for number, button in enumerate(self._buttons):
            policy = Qt.FocusPolicy
            is_stop = number == value
            button.setFocusPolicy(policy.StrongFocus if is_stop else policy.ClickFocus)

    def _type_digit(self, digit: int) -> None:
        if digit == 1:
            self.show_value(1)
            self._buttons[1].setFocus(Qt.FocusReason.OtherFocusReason)
            self._one_timer.start()
        else:
            is_ten = digit == 0 and self._one_timer.isActive()
            self.choose(10 if is_ten else digit)

    def _move_focus(self, by: int) -> None:
        for number, button in enumerate(self._buttons):
            if button.hasFocus():
                goal = max(0, min(number + by, len(self._buttons) - 1))
                self._let_tab_reach(goal)
                self._buttons[goal].setFocus(Qt.FocusReason.TabFocusReason)
                return
