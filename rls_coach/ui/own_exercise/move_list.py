"""The moves of one repetition, in order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from rls_coach.core.move import MoveKind
from rls_coach.core.own_exercise import MoveForm
from rls_coach.core.own_exercise_check import MAX_LINES
from rls_coach.ui.own_exercise.cue_field import stops_of
from rls_coach.ui.own_exercise.move_row import MoveRow
from rls_coach.ui.own_exercise.undo_line import UndoLine
from rls_coach.ui.own_exercise.words import tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.announce import announce
from rls_coach.ui.widgets.basics import Button
from rls_coach.ui.widgets.in_sight import bring_in_sight


class MoveList(QWidget):
    """The rows; Alt with the up and down arrows takes one to another place.

    Signals:
        changed(): Something else was filled in.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._anchor: QWidget | None = None
        self.rows: list[MoveRow] = []
        self.undo_line = UndoLine()
        self.add_button = Button(tr("Add a step"))
        self.add_button.clicked.connect(self._on_add_clicked)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        bottom = QHBoxLayout()
        bottom.addWidget(self.add_button)
        bottom.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._column)
        self._column.addWidget(self.undo_line)
        column.addLayout(bottom)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=step: self._step_focused(by))

    @property
    def moves(self) -> tuple[MoveForm, ...]:
        """What is filled in."""
        return tuple(row.move_form for row in self.rows)

    def follow(self, anchor: QWidget) -> None:
        """Let the Tab key come here from a widget before."""
        self._anchor = anchor
        self._renumber()

    def show_moves(self, moves: tuple[MoveForm, ...]) -> None:
        """Show moves in place of those that are there."""
        for row in self.rows:
            self._let_go(row)
        self.rows.clear()
        self.undo_line.put_away()
        for move in moves:
            self._insert(len(self.rows), move)
        self._renumber()
        self.changed.emit()

    def _on_add_clicked(self) -> None:
        row = self._insert(len(self.rows), _next_move(self.moves))
        self._settle(row.word)
        _bring_in_sight(row)

    def _insert(self, index: int, move: MoveForm) -> MoveRow:
        row = MoveRow(self._theme, move)
        row.changed.connect(self.changed)
        row.step_requested.connect(lambda by: self._on_step_requested(row, by))
        row.copy_requested.connect(lambda: self._copy(row))
        row.removal_requested.connect(lambda: self._remove(row))
        self.rows.insert(index, row)
        self._place(row)
        row.show()
        return row

    def _place(self, row: MoveRow) -> None:
        """Set a row below the one before it."""
        self._column.removeWidget(row)
        index = self.rows.index(row)
        above = self._column.indexOf(self.rows[index - 1]) if index else -1
        self._column.insertWidget(above + 1, row)

    def _on_step_requested(self, row: MoveRow, by: int) -> None:
        if self._step(row, by):
            row.focus_after_step(by)
            _bring_in_sight(row)

    def _step_focused(self, by: int) -> None:
        focus = QApplication.focusWidget()
        for row in self.rows:
            if focus is not None and row.isAncestorOf(focus):
                self._step(row, by)
                _bring_in_sight(row)
                return

    def _step(self, row: MoveRow, by: int) -> bool:
        index = self.rows.index(row)
        goal = index + by
        if not 0 <= goal < len(self.rows):
            return False
        self.rows.insert(goal, self.rows.pop(index))
        self._place(row)
        self._settle()
        text = tr("Now step {number} of {count}")
        announce(row, text.format(number=goal + 1, count=len(self.rows)))
        return True

    def _copy(self, row: MoveRow) -> None:
        if len(self.rows) >= MAX_LINES:
            return
        move = row.move_form
        new = MoveForm(move.word, move.kind, move.seconds, move.cue)
        row = self._insert(self.rows.index(row) + 1, new)
        self._settle(row.word)
        _bring_in_sight(row)

    def _remove(self, row: MoveRow) -> None:
        index, move = self.rows.index(row), row.move_form
        self.rows.remove(row)

        def undo() -> None:
            place = min(index, len(self.rows))
            row = self._insert(place, move)
            self._settle(row.word)
            _bring_in_sight(row)

        name = move.word or tr("Step {number}").format(number=index + 1)
        text = tr("{name} was removed.").format(name=name)
        self._column.insertWidget(self._column.indexOf(row), self.undo_line)
        self.undo_line.offer(text, undo)
        announce(self, text)
        # What has the keyboard must not vanish before it is somewhere else.
        self._settle(self.undo_line.button)
        self._let_go(row)
        bring_in_sight(self.undo_line)

    def _let_go(self, row: MoveRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _settle(self, focus: QWidget | None = None) -> None:
        """Bring numbers and order up to date after rows came, went or moved."""
        self._renumber()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _renumber(self) -> None:
        for index, row in enumerate(self.rows):
            row.show_place(index, len(self.rows))
        self.add_button.setEnabled(len(self.rows) < MAX_LINES)
        stops = [] if self._anchor is None else [self._anchor]
        parts: list[MoveRow | UndoLine] = [*self.rows, self.undo_line]
        for part in sorted(parts, key=self._column.indexOf):
            stops += part.stops
        stops_of([*stops, self.add_button])


def _bring_in_sight(row: MoveRow) -> None:
    """Show all of a row; where it is too high, what of it has the keyboard."""
    bring_in_sight(row)
    focus = QApplication.focusWidget()
    if focus is not None and row.isAncestorOf(focus):
        bring_in_sight(focus)


def _next_move(moves: tuple[MoveForm, ...]) -> MoveForm:
    """Return what most often comes next: a hold after a move, a move after it."""
    if moves and moves[-1].kind is MoveKind.MOVE and len(moves) == 1:
        return MoveForm(kind=MoveKind.HOLD, seconds=5)
    return MoveForm()
