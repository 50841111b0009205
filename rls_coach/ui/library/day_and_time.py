"""A day that is not to come and a time of it."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from rls_coach.ui.library.words import tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button
from rls_coach.ui.widgets.flow import SideBySide
from rls_coach.ui.widgets.moment_fields import DayEdit, TimeEdit
from rls_coach.ui.widgets.setting_row import SettingRow
from rls_coach.ui.widgets.stepper import Stepper

_YESTERDAY = 1
_EARLIER = 2
"""The choices, by how many days they go back; the last is any further back."""

_SEGMENTS_PX = 294
"""Below this width, grown with the text, the days stand one below the other."""

_BACK_YEARS = 20

ROW_GAP_PX = 14
"""Between this row and the next, on all of the page."""


_STEP_MIN = 5


class DayAndTime(QWidget):
    """Today, yesterday or any day before, and when it began.

    Signals:
        changed(): The person chose another day or time.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._now: datetime | None = None
        self._is_touched = False
        self._is_earlier = False
        self.day_edit = DayEdit()
        self.day_edit.setDisplayFormat("ddd d MMM yyyy")
        self.day_edit.dateChanged.connect(self._on_touched)
        self.time_edit = TimeEdit(_STEP_MIN)
        self.time_edit.setWrapping(True)
        self.time_edit.timeChanged.connect(self._on_touched)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP_PX)
        date_text, time_text = tr("Date"), tr("Began at")
        self._date_row = SettingRow(theme, date_text, Stepper(self.day_edit, date_text))
        time_row = SettingRow(theme, time_text, Stepper(self.time_edit, time_text))
        column.addWidget(SettingRow(theme, tr("Day"), self._make_days()))
        column.addWidget(self._date_row)
        column.addWidget(time_row)
        theme.changed.connect(self._fit)
        self._fit()

    def begin_anew(self, now: datetime, minutes: int) -> None:
        """Take it that something of that length has just ended."""
        self._now = now
        today = QDate(now.year, now.month, now.day)
        self.day_edit.blockSignals(True)
        self.day_edit.setDateRange(today.addYears(-_BACK_YEARS), today)
        self.day_edit.blockSignals(False)
        self._is_touched = False
        self._is_earlier = False
        self.show_minutes(minutes)

    def show_minutes(self, minutes: int) -> None:
        """Move the beginning with the length, until the person chose it."""
        if self._is_touched or self._now is None:
            return
        began = self._now - timedelta(minutes=minutes)
        began -= timedelta(minutes=began.minute % _STEP_MIN)
        self._show(began.date(), QTime(began.hour, began.minute))

    def moment(self, now: datetime) -> datetime:
        """Return the chosen moment, aware, in the local offset it had.

        Args:
            now: The present moment; its offset is taken where it is not the machine's.
        """
        day, at = self.day_edit.date(), self.time_edit.time()
        plain = datetime(  # noqa: DTZ001 the zone is put in below
            day.year(), day.month(), day.day(), at.hour(), at.minute()
        )
        if now.replace(tzinfo=None).astimezone().utcoffset() == now.utcoffset():
            return plain.astimezone()
        return plain.replace(tzinfo=now.tzinfo)

    def focus_first(self) -> None:
        """Give the keyboard to the day."""
        for button in self._days.buttons():
            if button.isChecked():
                button.setFocus()
                return
        self.day_edit.setFocus()

    def focus_time(self) -> None:
        """Give the keyboard to the time."""
        self.time_edit.setFocus()

    def _make_days(self) -> QFrame:
        days = QFrame()
        days.setProperty("role", "segments")
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        self._segments = SideBySide(spacing=0)
        row.addWidget(self._segments)
        self._days = QButtonGroup(self)
        for back, text in enumerate((tr("Today"), tr("Yesterday"), tr("Earlier"))):
            button = Button(text, "segment")
            button.setCheckable(True)
            button.clicked.connect(lambda _on, by=back: self._choose_day(by))
            self._days.addButton(button, back)
            self._segments.add(button, 0)
        return days

    def _fit(self) -> None:
        self._segments.set_least_width(self._theme.px(_SEGMENTS_PX))

    def _choose_day(self, back: int) -> None:
        self._is_earlier = back == _EARLIER
        if self._now is not None:
            if not self._is_earlier or self._days_back() <= _YESTERDAY:
                day = self._now.date() - timedelta(days=back)
                self.day_edit.setDate(QDate(day.year, day.month, day.day))
            self._mark_day()

    def _days_back(self) -> int:
        if self._now is None:
            return 0
        today = QDate(self._now.year, self._now.month, self._now.day)
        return self.day_edit.date().daysTo(today)

    def _on_touched(self) -> None:
        self._is_touched = True
        self._mark_day()
        self.changed.emit()

    def _show(self, day: date, at: QTime) -> None:
        for field in (self.day_edit, self.time_edit):
            field.blockSignals(True)
        self.day_edit.setDate(QDate(day.year, day.month, day.day))
        self.time_edit.setTime(at)
        for field in (self.day_edit, self.time_edit):
            field.blockSignals(False)
        self._mark_day()

    def _mark_day(self) -> None:
        back = min(self._days_back(), _EARLIER)
        if self._is_earlier:
            # Whoever steps through the days keeps the field under the hand.
            back = _EARLIER
        self._date_row.setVisible(back == _EARLIER)
        self._days.setExclusive(False)
        for button in self._days.buttons():
            button.setChecked(self._days.id(button) == back)
        self._days.setExclusive(True)
