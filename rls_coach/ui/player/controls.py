"""The row of controls at the bottom of the player."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from rls_coach.core.session import Action
from rls_coach.ui.player.buttons import (
    EasierButton,
    PauseButton,
    PlayerButton,
    StopButton,
)
from rls_coach.ui.player.eliding_label import ElidingLabel
from rls_coach.ui.player.playing_sizes import Sizes, set_font
from rls_coach.ui.player.possible import Possible
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Label

_GAP_PX = 10

_ROOMY_PX = 24
_TIGHT_PX = 12
"""What is left and right of "Stop"; its word is never cut."""


class Controls(QWidget):
    """Where the session stands, the buttons, and Stop.

    The pause button stands in the middle of the window whatever the texts beside it.

    Signals:
        action_requested(Action): The person asks something of the session.
        pause_toggled(): The person pauses or goes on.
    """

    action_requested = Signal(object)
    pause_toggled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row_px = 0
        self.time_label = ElidingLabel()
        self.next_label = ElidingLabel("subtitle")
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
        self._buttons = self._make_buttons()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP_PX)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        grid.addLayout(self._make_times(), 0, 0)
        grid.addLayout(self._buttons, 0, 1)
        grid.addLayout(self._make_right(), 0, 2)

    def fit(self, sizes: Sizes, window_height_px: int) -> None:
        """Choose the sizes that depend on the window."""
        for label in (self.time_label, self.next_label):
            set_font(label, sizes.small_px)
        for button in self.findChildren(PlayerButton):
            button.set_icon_px(sizes.icon_px)
        # In a high window the row may be higher than its largest button.
        self._row_px = max(self.pause_button.height(), window_height_px // 9)
        self._fit_right()

    def show_paused(self, *, is_paused: bool) -> None:
        """Show what the large button does next."""
        if is_paused:
            self.pause_button.show_icon("play", self.tr("Go on (Space)"))
        else:
            self.pause_button.show_icon("pause", self.tr("Pause (Space)"))

    def show_possible(self, possible: Possible) -> None:
        """Offer what the exercise has: legs to switch, an easier version."""
        self._switch.setVisible(possible.has_legs)
        self._switch.setEnabled(not possible.no_switch)
        self._switch.setToolTip(possible.no_switch or self._switch.accessibleName())
        self._switch.setAccessibleDescription(possible.no_switch)
        self.easier_button.show_reason(possible.no_easier)
        text = self.tr("10 seconds more (Up)")
        if possible.is_free:
            text = self.tr("1 minute more (Up)")
        if self._more.accessibleName() != text:
            self._more.setAccessibleName(text)
            self._more.setToolTip(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write out what there is room for."""
        super().resizeEvent(event)
        self._fit_right()

    def _fit_right(self) -> None:
        """Write out what there is room for beside and below Stop, which comes first."""
        room_px = (self.width() - self._buttons.sizeHint().width()) // 2 - _GAP_PX
        for has_words, padding_px in (
            (True, _ROOMY_PX),
            (True, _TIGHT_PX),
            (False, _TIGHT_PX),
        ):
            self.easier_button.show_words(has_room=has_words)
            self.stop_button.set_padding(padding_px)
            pair = (self.easier_button, self.stop_button)
            needed_px = sum(button.sizeHint().width() for button in pair) + _GAP_PX
            if needed_px <= room_px:
                break
        hint = self._hint.sizeHint()
        needed_px = self.stop_button.sizeHint().height() + hint.height()
        has_room = hint.width() <= room_px and needed_px <= self._row_px
        self._hint.setVisible(has_room)

    def _make_times(self) -> QLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(self.time_label)
        column.addWidget(self.next_label)
        column.addStretch(1)
        return column

    def _make_right(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(_GAP_PX)
        row.addStretch(1)
        row.addWidget(self.easier_button)
        row.addWidget(self.stop_button)
        keys = self.tr("Space pause · → next · ← back")
        self._hint = Label(keys, "quiet")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._hint)
        column.addStretch(1)
        return column

    def _make_buttons(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(_GAP_PX)
        self._switch = self._add(
            "switch", self.tr("Switch legs (S)"), Action.SWITCH_LEGS
        )
        policy = self._switch.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the others stay where they are
        self._switch.setSizePolicy(policy)
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
