"""The rail on the left: one button a page."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from rls_coach.ui.icon import icon
from rls_coach.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One entry of the rail.

    Attributes:
        key: Which page.
        text: Its name for the person.
        icon_name: Its icon.
        is_at_bottom: Whether it stands apart, at the bottom.
    """

    key: str
    text: str
    icon_name: str
    is_at_bottom: bool = False


class Rail(QFrame):
    """The pages, one button each; Ctrl+1 opens the first.

    Signals:
        page_requested(str): The person wants that page.
    """

    page_requested = Signal(str)

    def __init__(self, theme: Theme, entries: tuple[RailEntry, ...]) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self.setAccessibleName(self.tr("Pages"))
        self._theme = theme
        self._entries = entries
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 20, 8, 20)
        column.setSpacing(6)
        for entry in entries:
            if entry.is_at_bottom:
                column.addStretch(1)
            column.addWidget(self._add_button(entry))
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_page(self, key: str) -> None:
        """Mark the page that is open."""
        self._buttons[key].setChecked(True)

    def add_shortcuts(self, window: QWidget) -> None:
        """Let Ctrl+1, Ctrl+2 ... open the pages."""
        for number, entry in enumerate(self._entries, start=1):
            keys = QKeySequence(f"Ctrl+{number}")
            shortcut = QShortcut(keys, window)
            shortcut.activated.connect(self._buttons[entry.key].click)
            self._buttons[entry.key].setToolTip(f"{entry.text} ({keys.toString()})")

    def _add_button(self, entry: RailEntry) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "rail")
        button.setText(entry.text)
        button.setAccessibleName(entry.text)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.page_requested.emit(entry.key))
        self._group.addButton(button)
        self._buttons[entry.key] = button
        return button

    def _on_theme_changed(self) -> None:
        theme = self._theme
        edge = theme.px(24)
        width = max(80, theme.px(80))
        for entry in self._entries:
            button = self._buttons[entry.key]
            button.setIcon(
                icon(
                    entry.icon_name,
                    theme.color("quiet"),
                    edge,
                    checked=theme.color("on_calm"),
                )
            )
            button.setIconSize(QSize(edge, edge))
            button.setFixedWidth(width)
            button.setMinimumHeight(theme.px(58))
        self.setFixedWidth(width + 16)
