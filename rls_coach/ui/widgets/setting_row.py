"""A name and the control that belongs to it."""

from PySide6.QtWidgets import QComboBox, QSlider, QWidget

from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Label
from rls_coach.ui.widgets.calm_field import keep_calm
from rls_coach.ui.widgets.flow import SideBySide

_WIDEST_PX = 760
_SIDE_BY_SIDE_PX = 480
"""Below this width, grown with the text, the control stands below its name."""


class SettingRow(SideBySide):
    """The control beside its name, or below it where there is no room."""

    def __init__(self, theme: Theme, name: "str | QWidget", control: QWidget) -> None:
        super().__init__(spacing=12)
        self._theme = theme
        self.add(Label(name, wraps=True) if isinstance(name, str) else name, 1)
        self.add(control, 1)
        if isinstance(name, str):
            control.setAccessibleName(name)
        control.setMinimumHeight(44)
        if isinstance(control, QComboBox | QSlider):
            keep_calm(control)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setMaximumWidth(self._theme.px(_WIDEST_PX))
        self.set_least_width(self._theme.px(_SIDE_BY_SIDE_PX))
