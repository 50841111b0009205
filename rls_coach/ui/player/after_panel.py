"""The panel after a session."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QPlainTextEdit,
    QWidget,
)

from rls_coach.ui.player.panels import Panel
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Label
from rls_coach.ui.widgets.rating_scale import RatingScale

_NOTE_PAUSE_MS = 600
"""A note is saved when the typing rests for this long."""


class AfterPanel(Panel):
    """Asks how it was; saved as it is pressed, all of it can be left out.

    Signals:
        rated(int): How the legs are now.
        effort_noted(int): How hard it was.
        pain_noted(bool): Whether anything hurt.
        note_written(str): The person's own words.
        done_requested(): The person is finished here.
        retry_requested(): The person wants to try again to save.
    """

    retry_requested = Signal()
    rated = Signal(int)
    effort_noted = Signal(int)
    pain_noted = Signal(bool)
    note_written = Signal(str)
    done_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._title = Label("", "title", wraps=True)
        self._summary = Label("", "subtitle", wraps=True)
        legs = self.tr("How are your legs now?")
        self.scale = RatingScale(
            theme, legs, self.tr("no urge to move"), self.tr("worst imaginable")
        )
        self.scale.value_chosen.connect(self.rated)
        effort = self.tr("How hard was it?")
        self.effort_scale = RatingScale(
            theme, effort, self.tr("no effort"), self.tr("as hard as I could")
        )
        self.effort_scale.value_chosen.connect(self.effort_noted)
        self.note_edit = self._make_note_edit()
        self.done_button = Button(self.tr("Done"), "primary")
        self.done_button.clicked.connect(self.done_requested)
        column = self.card.column
        column.addWidget(self._title)
        column.addWidget(self._summary)
        column.addWidget(self._make_trouble())
        column.addSpacing(4)
        column.addWidget(Label(legs, "card-title", wraps=True))
        column.addWidget(self.scale)
        column.addWidget(Label(effort, "card-title", wraps=True))
        column.addWidget(self.effort_scale)
        column.addLayout(self._make_pain_row())
        column.addWidget(self.note_edit)
        column.addLayout(self._make_end_row())

    def show_session(self, title: str, summary: str) -> None:
        """Show what was done, with every answer still open."""
        self._title.setText(title)
        self._summary.setText(summary)
        self.show_saved()
        self.scale.show_value(None)
        self.effort_scale.show_value(None)
        self._pain.setExclusive(False)
        for button in self._pain.buttons():
            button.setChecked(False)
        self._pain.setExclusive(True)
        self.note_edit.blockSignals(True)
        self.note_edit.clear()
        self.note_edit.blockSignals(False)
        self.verticalScrollBar().setValue(0)
        self.scale.focus_first()

    def show_unsaved(self, words: str) -> None:
        """Say that the session is not saved yet, and why."""
        self._trouble_label.setText(words)
        self._trouble.show()
        self.done_button.setText(self.tr("Leave without saving"))
        self.retry_button.setFocus()

    def show_saved(self) -> None:
        """Say no more about saving."""
        self._trouble.hide()
        self.done_button.setText(self.tr("Done"))

    def _make_trouble(self) -> QWidget:
        self._trouble = QWidget()
        self._trouble_label = Label("", "warning", wraps=True)
        self.retry_button = Button(self.tr("Try again"))
        self.retry_button.clicked.connect(self.retry_requested)
        row = QHBoxLayout(self._trouble)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._trouble_label, 1)
        row.addWidget(self.retry_button)
        return self._trouble

    def _make_note_edit(self) -> QPlainTextEdit:
        edit = QPlainTextEdit()
        edit.setAccessibleName(self.tr("Note"))
        edit.setPlaceholderText(self.tr("A note, if you like"))
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(self._theme.px(76))
        self._note_timer = QTimer(self)
        self._note_timer.setSingleShot(True)
        self._note_timer.setInterval(_NOTE_PAUSE_MS)
        self._note_timer.timeout.connect(self._emit_note)
        edit.textChanged.connect(self._note_timer.start)
        return edit

    def _make_pain_row(self) -> QLayout:
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("Did anything hurt?"), "card-title", wraps=True))
        row.addStretch(1)
        self._pain = QButtonGroup(self)
        for text, had_pain in ((self.tr("No"), False), (self.tr("Yes"), True)):
            name = self.tr("Did anything hurt? {answer}").format(answer=text)
            button = Button(text, name=name)
            button.setCheckable(True)
            button.clicked.connect(
                lambda _checked, answer=had_pain: self.pain_noted.emit(answer)
            )
            self._pain.addButton(button)
            row.addWidget(button)
        return row

    def _make_end_row(self) -> QLayout:
        row = QHBoxLayout()
        row.addWidget(self.done_button)
        saved = self.tr("Saved as you press. You can leave any of it out.")
        row.addSpacing(12)
        row.addWidget(Label(saved, "quiet", wraps=True), 1)
        return row

    def flush(self) -> None:
        """Hand over now the note that waits for the typing to rest."""
        if self._note_timer.isActive():
            self._note_timer.stop()
            self._emit_note()

    def _emit_note(self) -> None:
        self.note_written.emit(self.note_edit.toPlainText())
