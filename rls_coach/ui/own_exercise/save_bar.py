"""The bar below the page: how long it takes, and the two ways out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rls_coach.ui.own_exercise.words import tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.announce import announce
from rls_coach.ui.widgets.basics import Button, Label
from rls_coach.ui.widgets.flow import SideBySide
from rls_coach.ui.widgets.marks import caution

_ONE_ROW_PX = 700
"""From this width on, grown with the text, all of it stands in one row."""


class SaveBar(QFrame):
    """Stays in sight while the page scrolls.

    Signals:
        save_requested(): Save it.
        cancel_requested(): Leave, perhaps after a question.
        leave_requested(): Leave without saving; the question was answered.
        stay_requested(): Do not leave.
    """

    save_requested = Signal()
    cancel_requested = Signal()
    leave_requested = Signal()
    stay_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self._theme = theme
        self._length = Label("", wraps=True)
        self._trouble = caution(theme, "warning")
        self.save_button = Button(tr("Save"), "primary")
        self.cancel_button = Button(tr("Cancel"))
        self._ways, self._question = QWidget(), QWidget()
        self.leave_button = Button(tr("Leave"))
        self.stay_button = Button(tr("Keep editing"), "primary")
        self._lay_out()
        for button, signal in (
            (self.save_button, self.save_requested),
            (self.cancel_button, self.cancel_requested),
            (self.leave_button, self.leave_requested),
            (self.stay_button, self.stay_requested),
        ):
            button.clicked.connect(signal)
        theme.changed.connect(self._fit)
        self._fit()
        self.ask(is_asking=False)

    @property
    def is_asking(self) -> bool:
        """Whether it asks if to leave without saving."""
        return not self._question.isHidden()

    def ask(self, *, is_asking: bool) -> None:
        """Ask whether to leave without saving, or offer the two ways out again."""
        self._question.setVisible(is_asking)
        self._pair.setVisible(not is_asking)
        if is_asking:
            self.stay_button.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, tr("Leave without saving?"))

    def show_length(self, text: str) -> None:
        """Say how long it takes."""
        self._length.setText(text)

    def show_trouble(self, text: str) -> None:
        """Say what stands in the way of saving, or nothing."""
        self._trouble.show_text(text)
        if text:
            announce(self, text)

    def _lay_out(self) -> None:
        self._pair = SideBySide(spacing=16)
        self._pair.add(self._length, 1)
        buttons = QHBoxLayout(self._ways)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        self._pair.add(self._ways, 0)
        asked = QHBoxLayout(self._question)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(10)
        asked.addWidget(Label(tr("Leave without saving?"), "strong", wraps=True), 1)
        asked.addWidget(self.leave_button)
        asked.addWidget(self.stay_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 12, 40, 12)
        column.setSpacing(8)
        column.addWidget(self._trouble)
        column.addWidget(self._pair)
        column.addWidget(self._question)

    def _fit(self) -> None:
        self._pair.set_least_width(self._theme.px(_ONE_ROW_PX))
