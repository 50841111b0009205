"""The fields for a day and for a time, to be clicked into and typed over."""

from PySide6.QtCore import QEvent, QObject, QTime
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateEdit,
    QDateTimeEdit,
    QLineEdit,
    QTimeEdit,
)

_REACH_PX = 8
"""So far beside the digits is still at them."""


class DayEdit(QDateEdit):
    """A date whose steps are days, whichever part the cursor is in."""

    def __init__(self) -> None:
        super().__init__()
        _pick_sections(self)

    def stepBy(self, steps: int) -> None:
        """Go some days on or back."""
        self.setDate(self.date().addDays(steps))

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Let it go back always, and on up to today."""
        flag = QAbstractSpinBox.StepEnabledFlag
        if self.date() < self.maximumDate():
            return flag.StepUpEnabled | flag.StepDownEnabled
        return flag.StepDownEnabled


class TimeEdit(QTimeEdit):
    """A time of day in steps of some minutes; any minute can be typed.

    Args:
        step_min: Minutes from one step to the next, counted from the full hour.
    """

    def __init__(self, step_min: int = 5) -> None:
        super().__init__()
        self._step_min = step_min
        self.setWrapping(True)
        _pick_sections(self)

    def stepBy(self, steps: int) -> None:
        """Go to the next step from wherever it is."""
        minutes = self.time().hour() * 60 + self.time().minute()
        whole, over = divmod(minutes, self._step_min)
        if steps < 0 and over:
            whole += 1
        goal = (whole + steps) * self._step_min
        self.setTime(QTime(0, 0).addSecs(goal * 60))

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Let it go on past midnight."""
        flag = QAbstractSpinBox.StepEnabledFlag
        return flag.StepUpEnabled | flag.StepDownEnabled


class _SectionPicker(QObject):
    """Selects the part of a field that is clicked into, so that typing replaces it.

    Qt sets the cursor between the digits alone, where more of them do not fit and are
    dropped. Beside the digits the first part is taken: all of it can be typed.
    """

    def __init__(self, field: QDateTimeEdit, line: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._line = line
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Select where the mouse is let go."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            assert isinstance(event, QMouseEvent)
            self._pick(event.position().x())
        return super().eventFilter(watched, event)

    def _pick(self, x: float) -> None:
        width = self._line.fontMetrics().horizontalAdvance(self._line.text())
        is_beside = abs(x - self._line.width() / 2) > width / 2 + _REACH_PX
        if is_beside:
            self._field.setCurrentSectionIndex(0)
        self._field.setSelectedSection(self._field.currentSection())


def _pick_sections(field: QDateTimeEdit) -> None:
    _SectionPicker(field, field.lineEdit())
