"""The quiet panels around the playing: before, after, and leaving."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QPlainTextEdit,
    QWidget,
)

from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Card, Label, Page
from rls_coach.ui.widgets.flow import FlowLayout
from rls_coach.ui.widgets.rating_scale import RatingScale

_NOTE_PAUSE_MS = 600
"""A note is saved when the typing rests for this long."""


class _Panel(Page):
    """A card in the middle of the player."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.card = Card(margin=32, spacing=16)
        self.column.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.card, 8)
        middle.addStretch(1)
        self.column.addLayout(middle)
        self.column.addStretch(1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self.card.setMaximumWidth(self._theme.px(760))


class BeforePanel(_Panel):
    """Asks how the legs are; everything can be left out.

    Signals:
        rated(int): The person gave a number.
        start_requested(): The person wants to begin.
        leave_requested(): The person changed their mind.
    """

    rated = Signal(int)
    start_requested = Signal()
    leave_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._title = Label("", "title", wraps=True)
        self._summary = Label("", "subtitle", wraps=True)
        question = self.tr("How are your legs right now?")
        self.scale = RatingScale(
            theme, question, self.tr("no urge to move"), self.tr("worst imaginable")
        )
        self.scale.value_chosen.connect(self._on_value_chosen)
        self.start_button = Button(self.tr("Start"), "primary")
        self.start_button.clicked.connect(self.start_requested)
        back = Button(self.tr("Not now"), "quiet")
        back.clicked.connect(self.leave_requested)
        buttons = FlowLayout(spacing=10)
        buttons.addWidget(self.start_button)
        buttons.addWidget(back)
        stop = self.tr(
            "Stop at once if you feel chest pain, faintness, sudden weakness or sharp"
            " pain."
        )
        skip = self.tr("You can leave this out.")
        for part in (self._title, self._summary):
            self.card.column.addWidget(part)
        self.card.column.addSpacing(8)
        self.card.column.addWidget(Label(question, "card-title", wraps=True))
        self.card.column.addWidget(self.scale)
        self.card.column.addWidget(Label(skip, "quiet", wraps=True))
        self.card.column.addSpacing(8)
        self.card.column.addLayout(buttons)
        self.card.column.addWidget(Label(stop, "quiet", wraps=True))

    def show_session(self, title: str, summary: str) -> None:
        """Show what is about to begin."""
        self._title.setText(title)
        self._summary.setText(summary)
        self.scale.show_value(None)
        self.start_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit for the question, wherever the keyboard is."""
        if event.text().isdecimal():
            self.scale.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _on_value_chosen(self, value: int) -> None:
        self.rated.emit(value)
        self.start_button.setFocus()


class AfterPanel(_Panel):
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


class LeavePanel(_Panel):
    """Asks what to do with a session that is left in the middle.

    Signals:
        go_on_requested(): Back to it.
        keep_requested(): Keep what was done.
        later_requested(): Resume another time.
        discard_requested(): Leave it out of the history.
    """

    go_on_requested = Signal()
    keep_requested = Signal()
    later_requested = Signal()
    discard_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        column = self.card.column
        column.addWidget(Label(self.tr("Leave this session?"), "title", wraps=True))
        column.addWidget(
            Label(self.tr("It is paused. Nothing is lost."), "subtitle", wraps=True)
        )
        column.addSpacing(8)
        self.go_on_button = Button(self.tr("Go on with it"), "primary")
        self.go_on_button.clicked.connect(self.go_on_requested)
        keep = Button(self.tr("Stop here and keep what I did"))
        keep.clicked.connect(self.keep_requested)
        later = Button(self.tr("Resume later"))
        later.clicked.connect(self.later_requested)
        discard = Button(self.tr("Discard it"), "quiet")
        discard.clicked.connect(self.discard_requested)
        for button in (self.go_on_button, keep, later, discard):
            column.addWidget(button)
