"""The day in the settings: when sessions are, when bedtime is, how long it all is."""

from datetime import time
from typing import Any

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QSpinBox, QTimeEdit

from rls_coach.core.settings import CAPS_MIN, HOLD_LIMITS_S, Settings
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Card, Label
from rls_coach.ui.widgets.check_box import CheckBox
from rls_coach.ui.widgets.moment_fields import TimeEdit
from rls_coach.ui.widgets.setting_row import SettingRow
from rls_coach.ui.widgets.stepper import Stepper


class DayCard(Card):
    """Times and lengths.

    Signals:
        changed(str, object): A setting by its name, and what it is now.
    """

    changed = Signal(str, object)

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__(margin=24, spacing=12)
        self._theme = theme
        self._settings = settings
        self.column.addWidget(Label(self.tr("Your day"), "card-title"))
        for name, text, at in (
            ("morning_at", self.tr("Morning session"), settings.morning_at),
            ("afternoon_at", self.tr("Afternoon session"), settings.afternoon_at),
        ):
            self.column.addWidget(self._make_slot(name, text, at))
        bedtime = _time_edit(settings.bedtime)
        bedtime.timeChanged.connect(lambda at: self._set("bedtime", _to_time(at)))
        quiet = _spin_box(range(1, 7), settings.quiet_hours, self.tr(" h"))
        quiet.valueChanged.connect(lambda hours: self._set("quiet_hours", hours))
        hold = _spin_box(HOLD_LIMITS_S, settings.hold_s, self.tr(" s"))
        hold.valueChanged.connect(lambda seconds: self._set("hold_s", seconds))
        cap = _spin_box(CAPS_MIN, settings.cap_min, self.tr(" min"))
        cap.valueChanged.connect(self._on_cap_changed)
        few = self.tr("The article says “a few seconds”; the app takes that as 5.")
        growing = self.tr(
            "It says up to thirty minutes as you start, later up to an hour. Add about"
            " five minutes a week, when you are comfortable."
        )
        for text, field, note in (
            (self.tr("Usual bedtime"), bedtime, ""),
            (self.tr("No exercise this long before bedtime"), quiet, ""),
            (self.tr("Hold a stretch for"), hold, few),
            (self.tr("A session is at most"), cap, growing),
        ):
            self.column.addWidget(SettingRow(self._theme, text, Stepper(field, text)))
            if note:
                self.column.addWidget(Label(note, "quiet", wraps=True))

    def _make_slot(self, name: str, text: str, at: time | None) -> SettingRow:
        box = CheckBox(self._theme, text)
        box.setChecked(at is not None)
        usual: time | None = getattr(Settings(), name)
        edit = _time_edit(at or usual or time(9))
        stepper = Stepper(edit, text)
        stepper.setEnabled(at is not None)
        edit.timeChanged.connect(lambda moment: self._set(name, _to_time(moment)))
        box.toggled.connect(stepper.setEnabled)
        box.toggled.connect(
            lambda is_on: self._set(name, _to_time(edit.time()) if is_on else None)
        )
        return SettingRow(self._theme, box, stepper)

    def _on_cap_changed(self, minutes: int) -> None:
        # A number that was typed need not be on the steps of five.
        self._set("cap_min", CAPS_MIN[round((minutes - CAPS_MIN[0]) / CAPS_MIN.step)])

    def _set(self, name: str, value: Any) -> None:
        self.changed.emit(name, value)


def _time_edit(at: time) -> QTimeEdit:
    edit = TimeEdit(step_min=15)
    edit.setTime(QTime(at.hour, at.minute))
    return edit


def _spin_box(limits: range, value: int, unit: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(limits[0], limits[-1])
    box.setSingleStep(limits.step)
    box.setValue(value)
    box.setSuffix(unit)
    return box


def _to_time(at: QTime) -> time:
    return time(at.hour(), at.minute())
