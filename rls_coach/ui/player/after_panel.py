"""The panel after a session."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from rls_coach.ui.player.panel import Panel
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Label
from rls_coach.ui.widgets.calm_field import keep_calm
from rls_coach.ui.widgets.field_boxes import ChoiceBox
from rls_coach.ui.widgets.rating_scale import RatingScale

_NOTE_PAUSE_MS = 600
"""A note is saved when the typing rests for this long."""

_MAX_AID = 80


class AfterPanel(Panel):
    """Asks how it was; saved as it is pressed, all of it can be left out.

    Signals:
        rated(int): How the legs are now.
        rating_cleared(): That was taken back.
        effort_noted(object): How hard it was, 0 to 10; none where that was taken back.
        pain_noted(object): Whether anything hurt; none where that was taken back.
        note_written(str): The person's own words.
        aid_noted(str): What was used to relax; empty for nothing.
        done_requested(): The person is finished here.
        retry_requested(): The person wants to try again to save.
    """

    retry_requested = Signal()
    rated = Signal(int)
    rating_cleared = Signal()
    effort_noted = Signal(object)
    pain_noted = Signal(object)
    note_written = Signal(str)
    aid_noted = Signal(str)
    done_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._title = Label("", "title", wraps=True)
        self._summary = Label("", "subtitle", wraps=True)
        legs = self.tr("How are your legs now?")
        self.scale = RatingScale(
            *(theme, legs, self.tr("no urge to move"), self.tr("worst imaginable")),
            can_clear=True,
        )
        self.scale.value_chosen.connect(self.rated)
        self.scale.value_cleared.connect(self.rating_cleared)
        effort = self.tr("How hard was it?")
        self.effort_scale = RatingScale(
            *(theme, effort, self.tr("no effort"), self.tr("as hard as I could")),
            can_clear=True,
        )
        self.effort_scale.value_chosen.connect(
            lambda effort: self.effort_noted.emit(effort)
        )
        self.effort_scale.value_cleared.connect(lambda: self.effort_noted.emit(None))
        self.note_edit = self._make_note_edit()
        self.done_button = Button(self.tr("Done"), "primary")
        self.done_button.clicked.connect(self.done_requested)
        column = self.column
        column.addWidget(self._title)
        column.addWidget(self._summary)
        column.addWidget(self._make_trouble())
        column.addSpacing(4)
        column.addWidget(Label(legs, "card-title", wraps=True))
        column.addWidget(self.scale)
        self._effort = self._make_effort(effort)
        column.addWidget(self._effort)
        column.addWidget(self._make_aid_row())
        column.addWidget(self.note_edit)
        self.foot.addLayout(self._make_end_row())

    def show_session(
        self,
        title: str,
        summary: str,
        *,
        asks_effort: bool = True,
        asks_aid: bool = False,
    ) -> None:
        """Show what was done, with every answer still open.

        Args:
            title: How it ended.
            summary: What was done.
            asks_effort: Whether to ask how hard it was and whether it hurt.
            asks_aid: Whether to ask what was used to relax.
        """
        self._title.setText(title)
        self._summary.setText(summary)
        self._effort.setVisible(asks_effort)
        self._aid.setVisible(asks_aid)
        self.aid_box.blockSignals(True)
        self.aid_box.setCurrentIndex(-1)
        self.aid_box.setEditText("")
        self.aid_box.blockSignals(False)
        self.show_saved()
        self.scale.show_value(None)
        self.effort_scale.show_value(None)
        self._show_no_pain_answer()
        self.note_edit.blockSignals(True)
        self.note_edit.clear()
        self.note_edit.blockSignals(False)
        self.scroll_to_top()
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
        self._note_timer = _resting_timer(self, self._emit_note)
        edit.textChanged.connect(self._note_timer.start)
        return edit

    def _make_effort(self, question: str) -> QWidget:
        effort = QWidget()
        column = QVBoxLayout(effort)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.column.spacing())
        column.addWidget(Label(question, "card-title", wraps=True))
        column.addWidget(self.effort_scale)
        column.addLayout(self._make_pain_row())
        return effort

    def _make_aid_row(self) -> QWidget:
        self._aid = QWidget()
        question = self.tr("What did you relax with?")
        self.aid_box = ChoiceBox()
        keep_calm(self.aid_box)
        self.aid_box.setAccessibleName(question)
        # Any other aid can be typed; none is recommended.
        self.aid_box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        edit = QLineEdit()
        edit.setPlaceholderText(self.tr("Choose, or type"))
        self.aid_box.setLineEdit(edit)
        self.aid_box.addItem(self.tr("Nothing"))
        for aid in self._aids():
            self.aid_box.addItem(aid)
        self._aid_timer = _resting_timer(self, self._emit_aid)
        self.aid_box.currentTextChanged.connect(lambda _text: self._aid_timer.start())
        row = QHBoxLayout(self._aid)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(question, "card-title", wraps=True), 1)
        row.addWidget(self.aid_box, 1)
        return self._aid

    def _aids(self) -> tuple[str, ...]:
        return (
            self.tr("Cushion or bolster"),
            self.tr("Foot roller or ball"),
            self.tr("Medzock"),
            self.tr("Music"),
            self.tr("Warm pack"),
        )

    def _emit_aid(self) -> None:
        aid = " ".join(self.aid_box.currentText().split())
        self.aid_noted.emit("" if aid == self.tr("Nothing") else aid[:_MAX_AID])

    def _make_pain_row(self) -> QLayout:
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("Did anything hurt?"), "card-title", wraps=True))
        row.addStretch(1)
        self._had_pain: bool | None = None
        self._pain = QButtonGroup(self)
        for text, had_pain in ((self.tr("No"), False), (self.tr("Yes"), True)):
            name = self.tr("Did anything hurt? {answer}").format(answer=text)
            button = Button(text, name=name)
            button.setCheckable(True)
            button.clicked.connect(
                lambda _checked, answer=had_pain: self._answer_pain(answer)
            )
            self._pain.addButton(button)
            row.addWidget(button)
        return row

    def _answer_pain(self, had_pain: bool) -> None:
        """Take an answer; the same one once more takes it back."""
        if had_pain is self._had_pain:
            self._show_no_pain_answer()
        else:
            self._had_pain = had_pain
        self.pain_noted.emit(self._had_pain)

    def _show_no_pain_answer(self) -> None:
        self._had_pain = None
        self._pain.setExclusive(False)
        for button in self._pain.buttons():
            button.setChecked(False)
        self._pain.setExclusive(True)

    def _make_end_row(self) -> QLayout:
        row = QHBoxLayout()
        row.addWidget(self.done_button)
        saved = self.tr("Saved as you press. You can leave any of it out.")
        row.addSpacing(12)
        row.addWidget(Label(saved, "quiet", wraps=True), 1)
        return row

    def flush(self) -> None:
        """Hand over now what waits for the typing to rest."""
        waiting = (
            (self._note_timer, self._emit_note),
            (self._aid_timer, self._emit_aid),
        )
        for timer, emit in waiting:
            if timer.isActive():
                timer.stop()
                emit()

    def _emit_note(self) -> None:
        self.note_written.emit(self.note_edit.toPlainText())


def _resting_timer(parent: QObject, rested: Callable[[], None]) -> QTimer:
    """Return a timer that calls once the typing has rested."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(_NOTE_PAUSE_MS)
    timer.timeout.connect(rested)
    return timer
