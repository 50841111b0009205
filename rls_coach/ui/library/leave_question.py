"""The buttons below a form, and the question before what is typed in it is lost."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rls_coach.ui.library.words import tr
from rls_coach.ui.widgets.announce import announce
from rls_coach.ui.widgets.basics import Button, Label
from rls_coach.ui.widgets.flow import FlowLayout
from rls_coach.ui.widgets.in_sight import bring_in_sight


class LeaveQuestion(QWidget):
    """Offers to keep and to cancel, or asks whether to leave.

    Args:
        keep_text: What the button says that keeps what is typed.

    Signals:
        keep_requested(): Keep it.
        cancel_requested(): Leave, perhaps after a question.
        stayed(): Do not leave; the question was answered.
    """

    keep_requested = Signal()
    cancel_requested = Signal()
    stayed = Signal()

    def __init__(self, keep_text: str) -> None:
        super().__init__()
        self._then: Callable[[], None] | None = None
        self._ways, self._question = QWidget(), QWidget()
        self._asked = Label("", "strong", wraps=True)
        self.keep_button = Button(keep_text, "primary")
        self.cancel_button = Button(tr("Cancel"), "quiet")
        self.leave_button = Button(tr("Leave"))
        self.stay_button = Button(tr("Keep editing"), "primary")
        self._lay_out()
        self.keep_button.clicked.connect(self.keep_requested)
        self.cancel_button.clicked.connect(self.cancel_requested)
        self.leave_button.clicked.connect(self._leave)
        self.stay_button.clicked.connect(self.stay)
        self.ask_no_more()

    @property
    def is_asking(self) -> bool:
        """Whether it asks before something is lost."""
        return not self._question.isHidden()

    def ask(self, question: str, then: Callable[[], None]) -> None:
        """Ask before something is lost, with what stays as the first choice.

        Args:
            question: The question.
            then: Leaves, once that is the answer.
        """
        self._then = then
        self._asked.setText(question)
        self._ways.hide()
        self._question.show()
        self.stay_button.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_in_sight(self)
        announce(self, question)

    def ask_no_more(self) -> None:
        """Offer to keep and to cancel again."""
        self._then = None
        self._question.hide()
        self._ways.show()

    def stay(self) -> None:
        """Take it that nothing is to be lost."""
        self.ask_no_more()
        self.stayed.emit()

    def _leave(self) -> None:
        then = self._then
        self.ask_no_more()
        if then is not None:
            then()

    def _lay_out(self) -> None:
        answers = QWidget()
        for part, buttons in (
            (self._ways, (self.keep_button, self.cancel_button)),
            (answers, (self.leave_button, self.stay_button)),
        ):
            row = FlowLayout(part, spacing=10)
            for button in buttons:
                row.addWidget(button)
        question = QVBoxLayout(self._question)
        question.setContentsMargins(0, 0, 0, 0)
        question.addWidget(self._asked)
        question.addWidget(answers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._ways)
        column.addWidget(self._question)
