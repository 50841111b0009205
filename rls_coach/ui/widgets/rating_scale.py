"""The eleven buttons of a rating."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QWidget

from rls_coach.core.rating import SCALE
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Label

_GAP_PX = 4

_RING_PX = 5
"""Room around the numbers for the ring that shows where the keyboard is."""

_LEAST_NUMBER_PX = 44

_FRAME_PX = 8
"""What a number's frame takes of its width."""

_TEN_WAIT_MS = 600
"""A 1 that is typed waits this long for a 0: ten must not be saved as one as well."""


_PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)

_ALONG_THE_ROW = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class _Number(Button):
    """One number; the arrow keys stay with its row.

    Signals:
        focus_changed(): It got the keyboard, or lost it.
        entered(): A key that presses came while the keyboard was at the whole row.
    """

    focus_changed = Signal()
    entered = Signal()

    def __init__(self, text: str, name: str, is_row_whole: Callable[[], bool]) -> None:
        super().__init__(text, "scale", name=name)
        self._is_row_whole = is_row_whole

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the row."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the row."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the row; Qt would walk out at its ends.

        Enter that was meant for what came before must not say 0: while nothing is
        chosen, and no arrow was used, it only goes to the number.
        """
        if event.key() in _ALONG_THE_ROW:
            event.ignore()
        elif event.key() in _PRESSES and self._is_row_whole():
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            super().keyPressEvent(event)


class RatingScale(QWidget):
    """0 to 10, one press.

    The digits choose as well; 1 and at once 0 is 10. The arrow keys move along the
    row. Until one is chosen, or the arrows moved to one, the keyboard is shown at the
    row as a whole: a number with a coloured frame would look chosen.

    Args:
        theme: Colours and sizes.
        question: What the numbers answer.
        low: What 0 means.
        high: What 10 means.
        can_clear: Whether pressing the chosen number again takes it back.

    Signals:
        value_chosen(int): The person pressed a number.
        value_cleared(): The person took the number back.
    """

    value_chosen = Signal(int)
    value_cleared = Signal()

    def __init__(
        self,
        theme: Theme,
        question: str,
        low: str,
        high: str,
        *,
        can_clear: bool = False,
    ) -> None:
        super().__init__()
        self.setAccessibleName(question)
        self._theme = theme
        self._can_clear = can_clear
        self._value: int | None = None
        self._has_moved = False
        self._one_timer = QTimer(self)
        self._one_timer.setSingleShot(True)
        self._one_timer.setInterval(_TEN_WAIT_MS)
        self._one_timer.timeout.connect(lambda: self.choose(1))
        self._buttons = [self._make_button(value) for value in SCALE]
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(_GAP_PX)
        self._grid.setVerticalSpacing(_GAP_PX)
        self._grid.setContentsMargins(_RING_PX, _RING_PX, _RING_PX, _RING_PX)
        self._columns = 0
        self._low = Label(low, "quiet")
        self._high = Label(high, "quiet")
        theme.changed.connect(self._show_focus)
        self._arrange(len(SCALE))
        self._let_tab_reach(0)

    @property
    def value(self) -> int | None:
        """The number that is marked, if any."""
        return self._value

    def show_value(self, value: int | None) -> None:
        """Mark a number, or none."""
        self._value = value
        self._has_moved = False
        for number, button in enumerate(self._buttons):
            button.setChecked(number == value)
        self._let_tab_reach(value or 0)
        self._show_focus()

    @property
    def last_button(self) -> Button:
        """The one after which the Tab key goes on."""
        return self._buttons[-1]

    @property
    def shows_focus_as_a_whole(self) -> bool:
        """Whether the keyboard is in the row and at none of its numbers yet."""
        is_here = any(button.hasFocus() for button in self._buttons)
        return is_here and self._value is None and not self._has_moved

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
            self._settle_one()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring around the row where the keyboard is."""
        if not self.shows_focus_as_a_whole:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent_text"), 2))
        box = self._buttons[0].geometry()
        for button in self._buttons:
            box = box.united(button.geometry())
        out = _RING_PX - 1
        painter.drawRoundedRect(box.adjusted(-out, -out, out, out), 15, 15)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break into two rows where eleven buttons are too wide."""
        super().resizeEvent(event)
        self._buttons[10].ensurePolished()
        ten_px = self._buttons[10].fontMetrics().horizontalAdvance("10") + _FRAME_PX
        needed = len(SCALE) * (max(_LEAST_NUMBER_PX, ten_px) + _GAP_PX) - _GAP_PX
        is_row = self.width() - 2 * _RING_PX >= needed
        self._arrange(len(SCALE) if is_row else 6)

    def _make_button(self, value: int) -> _Number:
        name = self.tr("{number} of 10").format(number=value)
        button = _Number(str(value), name, lambda: self.shows_focus_as_a_whole)
        button.setCheckable(True)
        button.setMinimumWidth(1)
        button.clicked.connect(lambda: self._press(value))
        button.entered.connect(self._enter)
        button.focus_changed.connect(self._on_focus_changed)
        return button

    def _arrange(self, columns: int) -> None:
        """Set the numbers in rows, with each end's words at its own number."""
        if columns == self._columns:
            return
        self._columns = columns
        grid, align = self._grid, Qt.AlignmentFlag
        for number, button in enumerate(self._buttons):
            grid.addWidget(button, 1 + number // columns, number % columns)
        is_row = columns == len(SCALE)
        last = len(SCALE) - 1
        low_row, high_row = (2, 2) if is_row else (0, 3)
        half = columns // 2 if is_row else columns
        grid.addWidget(self._low, low_row, 0, 1, half, align.AlignLeft)
        end = last % columns + 1
        first = end - half if is_row else 0
        grid.addWidget(self._high, high_row, first, 1, end - first, align.AlignRight)
        self.updateGeometry()

    def choose(self, value: int) -> None:
        """Choose a number, as a press does."""
        self._one_timer.stop()
        self.show_value(value)
        self._buttons[value].setFocus(Qt.FocusReason.OtherFocusReason)
        self.value_chosen.emit(value)

    def _on_focus_changed(self) -> None:
        is_here = any(button.hasFocus() for button in self._buttons)
        if self._one_timer.isActive() and not is_here:
            # Whoever goes on meant the one, and wants the keyboard elsewhere.
            self._settle_one()
        self._show_focus()

    def _settle_one(self) -> None:
        self._one_timer.stop()
        self.value_chosen.emit(1)

    def _press(self, value: int) -> None:
        if self._one_timer.isActive() and value == 1:
            self._settle_one()
        elif self._can_clear and value == self._value:
            self.show_value(None)
            self.value_cleared.emit()
        else:
            self.choose(value)

    def _enter(self) -> None:
        self._has_moved = True
        self._show_focus()

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
                self._has_moved = True
                self._show_focus()
                self._buttons[goal].setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _show_focus(self) -> None:
        """Show the keyboard at the row or at a number, never at both."""
        frame = ""
        if self.shows_focus_as_a_whole:
            color = self._theme.color("control_line").name()
            frame = f":focus {{ border-color: {color}; }}"
        for button in self._buttons:
            if button.styleSheet() != frame:
                button.setStyleSheet(frame)
        self.update()
