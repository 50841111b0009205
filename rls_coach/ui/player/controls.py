"""The row of controls at the bottom of the player."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rls_coach.core.session import Action
from rls_coach.ui.icon import icon
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Label


class PlayerButton(QToolButton):
    """An icon with a name; arrow keys stay with the player."""

    def __init__(self, theme: Theme, icon_name: str, text: str, size: int = 28) -> None:
        super().__init__()
        self._theme = theme
        self._size = size
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
        edge = round(self._theme.px(self._size) ** 0.5 * self._size**0.5)
        self.setIcon(icon(self._icon_name, self._theme.color(self._token), edge))
        self.setIconSize(QSize(edge, edge))

    @property
    def _token(self) -> str:
        return "text"


_ROOM_FOR_WORDS_PX = 1000

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class PauseButton(PlayerButton):
    """The large round button in the middle."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "pause", self.tr("Pause (Space)"), size=34)
        self.setProperty("role", "pause")
        self.setFixedSize(76, 76)

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

    def _show_icon(self) -> None:
        edge = self._theme.px(20)
        self.setIcon(icon("stop", self._theme.color("accent_text"), edge))
        self.setIconSize(QSize(edge, edge))


class EasierButton(Button):
    """Goes on in an easier version; in a narrow window it is an icon alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("", "quiet", name=self.tr("Easier version (E)"))
        self.setToolTip(self.accessibleName())
        self._theme = theme
        theme.changed.connect(self._show_icon)
        self._show_icon()

    def show_words(self, *, has_room: bool) -> None:
        """Write out what it does, or not."""
        self.setText(self.tr("Easier") if has_room else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the player."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _show_icon(self) -> None:
        edge = self._theme.px(22)
        self.setIcon(icon("easier", self._theme.color("primary"), edge))
        self.setIconSize(QSize(edge, edge))


class Controls(QWidget):
    """Where the session stands, the buttons, and Stop.

    Signals:
        action_requested(Action): The person asks something of the session.
        pause_toggled(): The person pauses or goes on.
    """

    action_requested = Signal(object)
    pause_toggled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.time_label = Label()
        self.next_label = Label("", "subtitle")
        self.pause_button = PauseButton(theme)
        self.pause_button.clicked.connect(self.pause_toggled)
        self.stop_button = StopButton(theme)
        self.stop_button.clicked.connect(
            lambda: self.action_requested.emit(Action.STOP)
        )
        self.easier_button = EasierButton(theme)
        self.easier_button.clicked.connect(
            lambda: self.action_requested.emit(Action.EASIER)
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        grid.addLayout(self._make_times(), 0, 0)
        grid.addLayout(self._make_buttons(), 0, 1)
        right = QHBoxLayout()
        right.setSpacing(10)
        right.addStretch(1)
        right.addWidget(self.easier_button)
        right.addWidget(self.stop_button)
        grid.addLayout(right, 0, 2)

    def show_paused(self, *, is_paused: bool) -> None:
        """Show what the large button does next."""
        if is_paused:
            self.pause_button.show_icon("play", self.tr("Go on (Space)"))
        else:
            self.pause_button.show_icon("pause", self.tr("Pause (Space)"))

    def show_possible(self, *, can_switch: bool, can_ease: bool, is_free: bool) -> None:
        """Offer what the exercise has: legs to switch, an easier version.

        Args:
            can_switch: Whether another leg comes, or came before.
            can_ease: Whether there is an easier version.
            is_free: Whether it is a free activity, for which ten seconds are nothing.
        """
        self._switch.setEnabled(can_switch)
        self.easier_button.setEnabled(can_ease)
        text = self.tr("10 seconds more (Up)")
        if is_free:
            text = self.tr("1 minute more (Up)")
        if self._more.accessibleName() != text:
            self._more.setAccessibleName(text)
            self._more.setToolTip(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write out what the easier button does where there is room."""
        super().resizeEvent(event)
        has_room = self.width() >= self._theme.px(_ROOM_FOR_WORDS_PX)
        self.easier_button.show_words(has_room=has_room)

    def _make_times(self) -> QLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(self.time_label)
        column.addWidget(self.next_label)
        column.addStretch(1)
        return column

    def _make_buttons(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self._switch = self._add(
            "switch", self.tr("Switch legs (S)"), Action.SWITCH_LEGS
        )
        back = self._add(
            "back", self.tr("Back: restart this exercise (Left)"), Action.BACK
        )
        following = self._add(
            "next", self.tr("Next exercise (Right)"), Action.NEXT_EXERCISE
        )
        self._more = self._add(
            "more-time", self.tr("10 seconds more (Up)"), Action.MORE_TIME
        )
        for button in (
            self._switch,
            back,
            self.pause_button,
            following,
            self._more,
        ):
            row.addWidget(button)
        return row

    def _add(self, icon_name: str, text: str, action: Action) -> PlayerButton:
        button = PlayerButton(self._theme, icon_name, text)
        button.clicked.connect(lambda: self.action_requested.emit(action))
        return button
