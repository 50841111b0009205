"""Short remarks with an icon, so that nothing is told by colour alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from rls_coach.ui.icon import pixmap
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Label

_ICON_PX = 20


class Mark(QWidget):
    """An icon and a text that wraps; without a text it takes no room.

    Args:
        theme: Colours and sizes.
        icon_name: Which icon of the set.
        role: The text's role in the style sheet.
        token: The icon's colour.
    """

    def __init__(self, theme: Theme, icon_name: str, role: str, token: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon_name
        self._token = token
        self._icon = QLabel()
        self.label = Label("", role, wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        theme.changed.connect(self._show_icon)
        self._show_icon()
        self.show_text("")

    def show_text(self, text: str) -> None:
        """Say something, or nothing."""
        self.label.setText(text)
        self.setVisible(bool(text))

    def _show_icon(self) -> None:
        size = self._theme.px(_ICON_PX)
        color = self._theme.color(self._token)
        self._icon.setPixmap(pixmap(self._icon_name, color, size))


def caution(theme: Theme, role: str = "") -> Mark:
    """Return a mark for what to look out for; with the role "warning" a loud one."""
    return Mark(theme, "caution", role, "accent_text")
