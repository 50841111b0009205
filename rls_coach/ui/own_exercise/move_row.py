"""One move of an exercise, to be filled in."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from rls_coach.core.move import MoveKind
from rls_coach.core.own_exercise import MoveForm
from rls_coach.core.own_exercise_check import MAX_MOVE_S, MAX_WORD, Field
from rls_coach.ui.own_exercise.cue_field import CueField
from rls_coach.ui.own_exercise.spot import Spot, above
from rls_coach.ui.own_exercise.words import move_kind_name, tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Label
from rls_coach.ui.widgets.calm_field import keep_calm
from rls_coach.ui.widgets.field_boxes import ChoiceBox
from rls_coach.ui.widgets.flow import EvenGrid, FlowLayout
from rls_coach.ui.widgets.stepper import Stepper

_TWO_PX = 150
_ONE_PX = 120


class MoveRow(QFrame):
    """The word, what one does, for how long, the cue, and what can be done with it.

    Signals:
        changed(): Something else was filled in.
        step_requested(int): It is to go so many places on.
        copy_requested(): It is wanted twice.
        removal_requested(): It is to go.
    """

    changed = Signal()
    step_requested = Signal(int)
    copy_requested = Signal()
    removal_requested = Signal()

    def __init__(self, theme: Theme, move: MoveForm) -> None:
        super().__init__()
        self.setProperty("role", "segments")
        self._theme = theme
        self._move = move
        self._title = Label("", "strong")
        self._make_fields(move)
        self._make_buttons()
        self._lay_out()
        # Only now: what counts its words would else show as a window of its own.
        self.cue.setText(move.cue)
        self._join_fields()
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def move_form(self) -> MoveForm:
        """What is filled in; its name is the one it came with."""
        return replace(
            self._move,
            word=self.word.text(),
            kind=MoveKind(self.kind.currentData()),
            seconds=self.seconds.value(),
            cue=self.cue.text(),
        )

    @property
    def stops(self) -> list[QWidget]:
        """What the Tab key visits, in order."""
        fields = (self.word, self.kind, self.seconds, self.cue)
        return [*fields, *self._buttons.values()]

    def show_place(self, index: int, count: int) -> None:
        """Show which move of how many it is, from 0."""
        number = index + 1
        self._title.setText(tr("Step {number}").format(number=number))
        for field, text in (
            (self.word, tr("Step {number}, word")),
            (self.kind, tr("Step {number}, kind of step")),
            # On Linux a screen reader takes a combo box's name from its label.
            (self._kind_label, tr("Step {number}, kind of step")),
            (self.seconds, tr("Step {number}, seconds")),
            (self._stepper.less, tr("Step {number}, seconds: less")),
            (self._stepper.more, tr("Step {number}, seconds: more")),
            (self.cue, tr("Step {number}, cue")),
            (self._buttons["up"], tr("Take step {number} up")),
            (self._buttons["down"], tr("Take step {number} down")),
            (self._buttons["copy"], tr("Duplicate step {number}")),
            (self._buttons["remove"], tr("Remove step {number}")),
        ):
            field.setAccessibleName(text.format(number=number))
        self._buttons["up"].setEnabled(index > 0)
        self._buttons["down"].setEnabled(number < count)

    def focus_after_step(self, step: int) -> None:
        """Stay on the button that moved it, or go to its opposite at an end."""
        wanted = self._buttons["up" if step < 0 else "down"]
        other = self._buttons["down" if step < 0 else "up"]
        goal = wanted if wanted.isEnabled() else other
        goal.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_fields(self, move: MoveForm) -> None:
        self.word = QLineEdit(move.word)
        self.word.setMaxLength(MAX_WORD)
        self.word.setPlaceholderText(tr("Lift"))
        self.kind = ChoiceBox()
        keep_calm(self.kind)
        for kind in MoveKind:
            if kind is not MoveKind.FREE or move.kind is kind:
                self.kind.addItem(move_kind_name(kind), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(move.kind.value))
        self.seconds = QSpinBox()
        self.seconds.setRange(1, MAX_MOVE_S)
        self.seconds.setValue(move.seconds)
        self.seconds.setSuffix(tr(" s"))
        self._stepper = Stepper(self.seconds, "")
        for button in (self._stepper.less, self._stepper.more):
            # The arrow keys do the same; Tab would stop three times at each field.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cue = CueField(tr("What to do, in up to 12 words"))

    def _join_fields(self) -> None:
        self.word.textChanged.connect(self.changed)
        self.kind.currentIndexChanged.connect(self.changed)
        self.seconds.valueChanged.connect(self.changed)
        self.cue.textChanged.connect(self.changed)

    def _make_buttons(self) -> None:
        self._buttons = {
            "up": Button(tr("Up"), "quiet"),
            "down": Button(tr("Down"), "quiet"),
            "copy": Button(tr("Duplicate"), "quiet"),
            "remove": Button(tr("Remove"), "quiet"),
        }
        self._buttons["up"].clicked.connect(lambda: self.step_requested.emit(-1))
        self._buttons["down"].clicked.connect(lambda: self.step_requested.emit(1))
        self._buttons["copy"].clicked.connect(self.copy_requested)
        self._buttons["remove"].clicked.connect(self.removal_requested)

    def _lay_out(self) -> None:
        theme = self._theme
        word, _ = above(tr("Word on the screen"), self.word, self.word)
        kind, self._kind_label = above(tr("Kind of step"), self.kind, self.kind)
        seconds, _ = above(tr("How long"), self._stepper, self.seconds)
        cue, _ = above(tr("Cue"), self.cue, self.cue)
        self.spots = {
            Field.MOVE_WORD: Spot(theme, word, self.word),
            Field.MOVE_SECONDS: Spot(theme, seconds, self.seconds),
            Field.MOVE_CUE: Spot(theme, cue, self.cue),
        }
        self.spots[Field.MOVE_CUE].column.insertWidget(1, self.cue.count)
        self._grid = EvenGrid(spacing=12)
        self._grid.add(kind)
        self._grid.add(self.spots[Field.MOVE_SECONDS])
        actions = FlowLayout(spacing=0)
        for button in self._buttons.values():
            actions.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.spots[Field.MOVE_WORD])
        column.addWidget(self._grid)
        column.addWidget(self.spots[Field.MOVE_CUE])
        column.addLayout(actions)

    def _fit(self) -> None:
        px = self._theme.px
        self._grid.set_least_widths({2: px(_TWO_PX), 1: px(_ONE_PX)})
