"""Settings: the day, the sound, the look, the data, and what this app is."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider

from rls_coach.core.settings import TEXT_PERCENTS, Settings, ThemeChoice
from rls_coach.ui.pages.day_card import DayCard
from rls_coach.ui.pages.safety_card import SafetyCard
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Card, Label, Page
from rls_coach.ui.widgets.check_box import CheckBox
from rls_coach.ui.widgets.field_boxes import ChoiceBox
from rls_coach.ui.widgets.setting_row import SettingRow

_SAVE_PAUSE_MS = 250
"""A slider or a spin box is saved when it rests for this long."""

PURPOSE = (
    "A private stretching and habit diary for adults who want to move gently. It does"
    " not diagnose, treat, relieve or monitor any disease, and does not replace a"
    " clinician."
)


class SettingsPage(Page):
    """Every setting; a change counts at once.

    Signals:
        settings_changed(Settings): The person chose something else.
        sound_test_requested(): The person wants to hear a chime.
    """

    settings_changed = Signal(object)
    sound_test_requested = Signal()

    def __init__(
        self, theme: Theme, settings: Settings, data_dir: str, version: str
    ) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._waiting: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_PAUSE_MS)
        self._timer.timeout.connect(self._save)
        self.column.addWidget(Label(self.tr("Settings"), "title"))
        for card in (
            self._make_day_card(),
            self._make_safety_card(),
            self._make_sound_card(),
            self._make_look_card(),
            self._make_data_card(data_dir),
            self._make_about_card(version),
        ):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def flush(self) -> None:
        """Save now what waits to be saved."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def show_settings(self, settings: Settings) -> None:
        """Take over what was chosen elsewhere; what waits here to be saved stays."""
        self._settings = replace(settings, **self._waiting)
        self.text_box.blockSignals(True)
        self.text_box.setCurrentIndex(
            self.text_box.findData(self._settings.text_percent)
        )
        self.text_box.blockSignals(False)

    def _save(self) -> None:
        self._waiting = {}
        self.settings_changed.emit(self._settings)

    def _make_day_card(self) -> Card:
        card = DayCard(self._theme, self._settings)
        card.changed.connect(self._set)
        return card

    def _make_safety_card(self) -> Card:
        card = SafetyCard(self._theme, self._settings.concerns)
        card.concerns_changed.connect(lambda told: self._set("concerns", told))
        return card

    def _make_sound_card(self) -> Card:
        card = Card(margin=24, spacing=12)
        card.column.addWidget(Label(self.tr("Sound"), "card-title"))
        self.sound_box = CheckBox(self._theme, self.tr("Chimes in a session"))
        self.sound_box.setChecked(self._settings.has_sound)
        self.sound_box.toggled.connect(lambda is_on: self._set("has_sound", is_on))
        card.column.addWidget(self.sound_box)
        volume = QSlider(Qt.Orientation.Horizontal)
        volume.setRange(0, 100)
        volume.setValue(self._settings.volume_percent)
        volume.valueChanged.connect(
            lambda percent: self._set("volume_percent", percent)
        )
        card.column.addWidget(SettingRow(self._theme, self.tr("Volume"), volume))
        test = Button(self.tr("Play a chime"))
        test.clicked.connect(self._on_test_clicked)
        row = QHBoxLayout()
        row.addWidget(test)
        row.addStretch(1)
        card.column.addLayout(row)
        note = self.tr("Every sound can be seen as well: a halo around the ring.")
        card.column.addWidget(Label(note, "quiet", wraps=True))
        return card

    def _make_look_card(self) -> Card:
        card = Card(margin=24, spacing=12)
        card.column.addWidget(Label(self.tr("Look"), "card-title"))
        self.theme_box = ChoiceBox()
        for choice, text in (
            (ThemeChoice.SYSTEM, self.tr("As the system")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
            (ThemeChoice.CONTRAST, self.tr("High contrast")),
        ):
            self.theme_box.addItem(text, choice.value)
        self.theme_box.setCurrentIndex(
            self.theme_box.findData(self._settings.theme.value)
        )
        self.theme_box.currentIndexChanged.connect(self._on_theme_chosen)
        self.text_box = ChoiceBox()
        for percent in TEXT_PERCENTS:
            self.text_box.addItem(f"{percent} %", percent)
        self.text_box.setCurrentIndex(
            self.text_box.findData(self._settings.text_percent)
        )
        self.text_box.currentIndexChanged.connect(self._on_text_chosen)
        for text, box in (
            (self.tr("Colours"), self.theme_box),
            (self.tr("Text size"), self.text_box),
        ):
            card.column.addWidget(SettingRow(self._theme, text, box))
        return card

    def _make_data_card(self, data_dir: str) -> Card:
        card = Card(margin=24, spacing=8)
        card.column.addWidget(Label(self.tr("Your data"), "card-title"))
        text = self.tr(
            "Everything stays on this machine, in one file. There is no account, and"
            " nothing is ever sent."
        )
        card.column.addWidget(Label(text, wraps=True))
        where = Label(data_dir, "quiet", wraps=True)
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        card.column.addWidget(where)
        return card

    def _make_about_card(self, version: str) -> Card:
        card = Card(margin=24, spacing=8)
        title = self.tr("RLS Coach {version}").format(version=version)
        card.column.addWidget(Label(title, "card-title"))
        card.column.addWidget(Label(self.tr(PURPOSE), wraps=True))
        card.column.addWidget(
            Label(self.tr("For adults. Free software, MIT licence."), "quiet")
        )
        return card

    def _set(self, name: str, value: Any) -> None:
        self._waiting[name] = value
        self._settings = replace(self._settings, **{name: value})
        self._timer.start()

    def _on_theme_chosen(self) -> None:
        self._set("theme", ThemeChoice(self.theme_box.currentData()))
        self.flush()

    def _on_text_chosen(self) -> None:
        self._set("text_percent", int(self.text_box.currentData()))
        self.flush()

    def _on_test_clicked(self) -> None:
        self.flush()
        self.sound_test_requested.emit()
