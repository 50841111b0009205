"""The buttons of the player."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent
from PySide6.QtWidgets import QToolButton

from rls_coach.ui.icon import icon, pixmap
from rls_coach.ui.player.playing_sizes import LEAST_ICON_PX
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class PlayerButton(QToolButton):
    """An icon with a name; arrow keys stay with the player."""

    def __init__(self, theme: Theme, icon_name: str, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon_px = theme.px(LEAST_ICON_PX)
        self._icon_name = icon_name
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._show_icon)
        self._show_icon()

    def show_icon(self, icon_name: str, text: str) -> None:
        """Show another icon and name."""
        if icon_name != self._icon_name:
            self._icon_name = icon_name
            self.setAccessibleName(text)
            self.setToolTip(text)
            self._show_icon()

    def set_icon_px(self, edge_px: int) -> None:
        """Set the size of the icon."""
        if edge_px != self._icon_px:
            self._icon_px = edge_px
            self._show_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the player; Enter presses, once however long."""
        if event.isAutoRepeat():
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _show_icon(self) -> None:
        edge = self._icon_px
        self.setIcon(_icon(self._theme, self._icon_name, self._token, edge))
        self.setIconSize(QSize(edge, edge))

    @property
    def _token(self) -> str:
        return "text"


class PauseButton(PlayerButton):
    """The large round button in the middle."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "pause", self.tr("Pause (Space)"))
        self.setProperty("role", "pause")
        self.setFixedSize(76, 76)

    def set_icon_px(self, edge_px: int) -> None:
        """Set the size of the icon: larger than the others', within its circle."""
        super().set_icon_px(min(round(edge_px * 1.2), 48))

    @property
    def _token(self) -> str:
        return "on_primary"


class StopButton(Button):
    """Always there, and asks nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Stop"), "stop", name=self.tr("Stop the session"))
        self._theme = theme
        theme.changed.connect(self._show_icon)
        self._show_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the player."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def set_padding(self, padding_px: int) -> None:
        """Set how much room is left and right of the word, in pixels."""
        self.setStyleSheet(f"padding: 4px {padding_px}px;")

    def _show_icon(self) -> None:
        edge = self._theme.px(20)
        self.setIcon(icon("stop", self._theme.color("accent_text"), edge))
        self.setIconSize(QSize(edge, edge))


class EasierButton(Button):
    """Goes on in an easier version; where there is little room it is an icon alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("", "quiet", name=self.tr("Easier version (E)"))
        self.setToolTip(self.accessibleName())
        self._theme = theme
        theme.changed.connect(self._show_icon)
        self._show_icon()

    def show_words(self, *, has_room: bool) -> None:
        """Write out what it does, or not."""
        # Qt leaves too little between an icon and its word.
        word = "\N{NO-BREAK SPACE}" + self.tr("Easier")
        self.setText(word if has_room else "")
        self.setStyleSheet("" if has_room else "padding: 4px 6px;")

    def show_reason(self, no_easier: str) -> None:
        """Say why there is nothing easier, if there is not."""
        self.setEnabled(not no_easier)
        self.setToolTip(no_easier or self.accessibleName())
        self.setAccessibleDescription(no_easier)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the player."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _show_icon(self) -> None:
        edge = max(LEAST_ICON_PX, self._theme.px(22))
        self.setIcon(_icon(self._theme, "easier", "primary", edge))
        self.setIconSize(QSize(edge, edge))


def _icon(theme: Theme, name: str, token: str, edge_px: int) -> QIcon:
    """Return an icon that is plainly paler where its button cannot be pressed."""
    result = icon(name, theme.color(token), edge_px)
    text, ground = theme.color("text"), theme.color("background")
    pale = QColor(
        (text.red() + ground.red()) // 2,
        (text.green() + ground.green()) // 2,
        (text.blue() + ground.blue()) // 2,
    )
    result.addPixmap(pixmap(name, pale, edge_px), QIcon.Mode.Disabled)
    return result
