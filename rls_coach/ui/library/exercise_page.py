"""One exercise: the moving figure and everything there is to know about it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import USUAL, Exercise
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.suiting import suited_version
from rls_coach.ui.icon import icon
from rls_coach.ui.library.concern_words import ask_first_text, ruled_out_text
from rls_coach.ui.library.exercise_sections import how_sections, more_sections
from rls_coach.ui.library.figure_card import FigureCard
from rls_coach.ui.library.version_card import VersionCard
from rls_coach.ui.library.words import shown, tr
from rls_coach.ui.library.words_card import WordsCard
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import said
from rls_coach.ui.widgets.basics import Button, Label, Page
from rls_coach.ui.widgets.flow import FlowLayout
from rls_coach.ui.widgets.marks import Mark, caution

_TWO_COLUMNS_PX = 860
_THREE_COLUMNS_PX = 1500
_LOGGED = (ExerciseKind.ACTIVITY, ExerciseKind.COMFORT)


class ExercisePage(Page):
    """The figure and the versions on the left, the words on the right.

    Signals:
        back_requested(): Back to the list.
        start_requested(str, str): Do this exercise now, in this version.
        log_requested(str): Tell afterwards that it was done.
        add_requested(str, str): Put this exercise into a routine, in this version.
        edit_requested(str): Change this own exercise.
        save_requested(str): Write this own exercise to a file.
        remove_requested(str): Take this own exercise away.
    """

    back_requested = Signal()
    start_requested = Signal(str, str)
    log_requested = Signal(str)
    add_requested = Signal(str, str)
    edit_requested = Signal(str)
    save_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, parts: Parts) -> None:
        super().__init__(spacing=8)
        self._parts = parts
        self._exercise: Exercise | None = None
        self._concerns: frozenset[Concern] = frozenset()
        self.version = USUAL
        self.back_button = Button(tr("Back to the list"), "quiet")
        self.back_button.clicked.connect(self.back_requested)
        self._title = Label("", "title", wraps=True)
        self._own = Mark(parts.theme, "person", "quiet", "primary")
        self._summary = Label("", "subtitle", wraps=True)
        self._caution = caution(parts.theme, "warning")
        self.figure_card = FigureCard(parts.theme)
        self.version_card = VersionCard(parts.theme)
        self.version_card.version_chosen.connect(self._show_version)
        self._how, self._more = WordsCard(), WordsCard()
        self._lay_out()
        parts.theme.changed.connect(self._fit)
        self._fit()

    @property
    def exercise_id(self) -> str:
        """The exercise that is open, if any."""
        return self._exercise.id if self._exercise else ""

    def show_exercise(
        self, exercise: Exercise, concerns: frozenset[Concern], version: str = USUAL
    ) -> None:
        """Show an exercise from its beginning.

        Args:
            exercise: The exercise in its usual version.
            concerns: What the person told about their body.
            version: The version to show; the one that comes first where it is empty.
        """
        self._exercise, self._concerns = exercise, concerns
        if version == USUAL:
            version = suited_version(exercise, concerns) or USUAL
        self._title.setText(said(exercise.name))
        self._own.show_text(tr("Your own") if exercise.is_own else "")
        self._log_button.setVisible(exercise.kind in _LOGGED)
        for button in self._own_buttons:
            button.setVisible(exercise.is_own)
        self.version_card.show_exercise(exercise, concerns, version)
        self._show_version(version)
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one, two or three columns."""
        super().resizeEvent(event)
        px, direction = self._parts.theme.px, QBoxLayout.Direction
        is_wide = self.width() >= px(_TWO_COLUMNS_PX)
        is_widest = self.width() >= px(_THREE_COLUMNS_PX)
        across, down = direction.LeftToRight, direction.TopToBottom
        self._row.setDirection(across if is_wide else down)
        self._texts.setDirection(across if is_widest else down)
        self._row.setStretch(1, 7 if is_widest else 4)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.back_button)
        top.addStretch(1)
        self.column.addLayout(top)
        for part in (self._title, self._own, self._summary, self._caution):
            self.column.addWidget(part)
        self.column.addSpacing(4)
        self.column.addWidget(self._make_buttons())
        self.column.addSpacing(8)
        left = QVBoxLayout()
        left.setSpacing(18)
        left.addWidget(self.figure_card)
        left.addWidget(self.version_card)
        left.addStretch(1)
        self._texts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._texts.setSpacing(18)
        for card in (self._how, self._more):
            self._texts.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.addLayout(self._texts)
        texts.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(18)
        self._row.addLayout(left, 3)
        self._row.addLayout(texts, 4)
        self.column.addLayout(self._row)
        self.column.addStretch(1)

    def _make_buttons(self) -> QWidget:
        self.start_button = Button(tr("Start now"), "primary")
        self.start_button.clicked.connect(
            lambda: self.start_requested.emit(self.exercise_id, self.version)
        )
        self._log_button = Button(tr("Log afterwards"))
        self._log_button.clicked.connect(
            lambda: self.log_requested.emit(self.exercise_id)
        )
        add = Button(tr("Add to a routine"))
        add.clicked.connect(
            lambda: self.add_requested.emit(self.exercise_id, self.version)
        )
        self._own_buttons = []
        for text, signal in (
            (tr("Change"), self.edit_requested),
            (tr("Save to a file"), self.save_requested),
            (tr("Remove"), self.remove_requested),
        ):
            button = Button(text, "quiet")
            button.clicked.connect(
                lambda _on=False, one=signal: one.emit(self.exercise_id)
            )
            self._own_buttons.append(button)
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=10)
        for button in (self.start_button, self._log_button, add, *self._own_buttons):
            row.addWidget(button)
        return buttons

    def _show_version(self, version: str) -> None:
        if self._exercise is None:
            return
        self.version = version
        done = self._exercise.in_version(version)
        self._summary.setText(shown(done.summary))
        self._summary.setVisible(bool(done.summary))
        cautions = (
            ask_first_text(done, self._concerns),
            ruled_out_text(done, self._concerns),
        )
        self._caution.show_text("\n".join(text for text in cautions if text))
        artwork = self._parts.collection.artwork(done.picture)
        self.figure_card.show_exercise(done, artwork)
        self._how.show_sections(how_sections(done))
        self._more.show_sections(more_sections(self._exercise))

    def _fit(self) -> None:
        theme = self._parts.theme
        size = theme.px(20)
        self.start_button.setIcon(icon("play", theme.color("on_primary"), size))
        self.start_button.setIconSize(QSize(size, size))
