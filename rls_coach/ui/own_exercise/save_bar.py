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
        self._asked = Label("", "strong", wraps=True)
        self._ways, self._answers = QWidget(), QWidget()
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
        self.ask_no_more()

    @property
    def is_asking(self) -> bool:
        """Whether it asks before something is lost."""
        return not self._question.isHidden()

    def ask(self, question: str) -> None:
        """Ask before something is lost, with what stays as the first choice."""
        self._asked.setText(question)
        self._show_question(is_asking=True)
        self.stay_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, question)

    def ask_no_more(self) -> None:
        """Offer the two ways out again."""
        self._show_question(is_asking=False)

    def show_length(self, text: str) -> None:
        """Say how long it takes."""
        self._length.setText(text)

    def show_trouble(self, text: str, *, is_news: bool = True) -> None:
        """Say what stands in the way of saving, or nothing.

        Args:
            text: The words.
            is_news: Whether a screen reader is to say them at once.
        """
        self._trouble.show_text(text)
        # One of the two is enough: on a small window the fields need the room.
        self._length.setVisible(not text)
        if text and is_news:
            announce(self, text)

    def _show_question(self, *, is_asking: bool) -> None:
        self._question.setVisible(is_asking)
        self._pair.setVisible(not is_asking)

    def _lay_out(self) -> None:
        self._pair = SideBySide(spacing=16)
        said = QWidget()
        words = QVBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        words.addStretch(1)
        words.addWidget(self._length)
        words.addWidget(self._trouble)
        words.addStretch(1)
        self._pair.add(said, 1)
        self._pair.add(self._ways, 0)
        self._question = SideBySide(spacing=16)
        self._question.add(self._asked, 1)
        self._question.add(self._answers, 0)
        for part, buttons in (
            (self._ways, (self.cancel_button, self.save_button)),
            (self._answers, (self.leave_button, self.stay_button)),
        ):
            row = QHBoxLayout(part)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(10)
            row.addStretch(1)
            for button in buttons:
                row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 12, 40, 12)
        column.addWidget(self._pair)
        column.addWidget(self._question)

    def _fit(self) -> None:
        for part in (self._pair, self._question):
            part.set_least_width(self._theme.px(_ONE_ROW_PX))
