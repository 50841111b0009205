"""What stands at the top of the player: the way out, the title, sound and screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from rls_coach.ui.player.buttons import PlayerButton
from rls_coach.ui.player.playing_sizes import Sizes, set_font
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Label

_GAP_PX = 6


class TopBar(QWidget):
    """The title in the middle of the window, and buttons at both ends.

    Signals:
        leave_requested(): The person wants out.
        mute_toggled(): The person wants sound on or off.
        full_screen_toggled(): The person wants the whole screen, or the window back.
    """

    leave_requested = Signal()
    mute_toggled = Signal()
    full_screen_toggled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title_label = Label("", wraps=True)
        # The exercise stands out in bold; every part is escaped before.
        self.title_label.setTextFormat(Qt.TextFormat.RichText)
        self.title_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        leave = PlayerButton(theme, "close", self.tr("Leave (Esc)"))
        leave.clicked.connect(self.leave_requested)
        self._mute = PlayerButton(theme, "sound-on", self.tr("Sound on (M)"))
        self._mute.clicked.connect(self.mute_toggled)
        screen = self._screen = PlayerButton(
            theme, "full-screen", self.tr("Full screen (F11)")
        )
        screen.clicked.connect(self.full_screen_toggled)
        right = QHBoxLayout()
        right.setSpacing(_GAP_PX)
        right.addWidget(self._mute)
        right.addWidget(screen)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(leave, 0, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.title_label, 0, 1)
        grid.addLayout(right, 0, 2)

    def fit(self, sizes: Sizes) -> None:
        """Choose the sizes that depend on the window, and keep the title centred."""
        set_font(self.title_label, sizes.small_px)
        for button in self.findChildren(PlayerButton):
            button.set_icon_px(sizes.icon_px)
        pair = (self._mute, self._screen)
        right_px = sum(button.sizeHint().width() for button in pair) + _GAP_PX
        self._grid.setColumnMinimumWidth(0, right_px)

    def show_sound(self, *, is_on: bool, is_available: bool) -> None:
        """Show whether the chimes sound."""
        if not is_available:
            text = self.tr("No sound here: follow the picture")
        elif is_on:
            text = self.tr("Sound on (M)")
        else:
            text = self.tr("Sound off (M)")
        is_sounding = is_on and is_available
        self._mute.show_icon("sound-on" if is_sounding else "sound-off", text)
        self._mute.setEnabled(is_available)
        self._mute.setToolTip(text)
