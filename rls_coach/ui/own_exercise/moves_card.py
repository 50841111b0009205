"""What is done: the way into position, and the moves of a repetition or an activity."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rls_coach.core.move import MoveKind
from rls_coach.core.own_exercise import MoveForm, OwnExerciseForm
from rls_coach.core.own_exercise_check import MAX_WORD, Field
from rls_coach.core.routine import MAX_HOLD_S
from rls_coach.ui.dose_text import length_text
from rls_coach.ui.own_exercise.cue_field import CueField
from rls_coach.ui.own_exercise.move_list import MoveList
from rls_coach.ui.own_exercise.spot import Lines, Spot, above
from rls_coach.ui.own_exercise.words import tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Card, Label
from rls_coach.ui.widgets.choice_rows import CheckRow


class MovesCard(Card):
    """Asks what to do.

    Signals:
        changed(): Something else was filled in.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=24, spacing=12)
        self._theme = theme
        self._free_name = ""
        self._make_set_up()
        self.list = MoveList(theme)
        self.hold_box = CheckRow(theme, tr("Hold time can be changed in routines"), "")
        self.hold_box.setMinimumHeight(44)
        self._hold_note = Label("", "quiet", wraps=True)
        self._make_free()
        self._lay_out()
        self.list.follow(self.set_up)
        self.list.changed.connect(self._on_moves_changed)
        self.hold_box.toggled.connect(self.changed)

    def show_form(self, form: OwnExerciseForm) -> None:
        """Show what is filled in."""
        self.set_up.show_text("\n".join(form.set_up))
        self.hold_box.setChecked(form.is_hold_adjustable or not _has_hold(form.moves))
        free = form.moves[0] if form.is_timed else _usual_free()
        self.show_free(free)
        self.list.show_moves((MoveForm(),) if form.is_timed else form.moves)
        self.show_timed(is_timed=form.is_timed)

    def show_timed(self, *, is_timed: bool) -> None:
        """Ask for one free stretch of time, or for the moves of a repetition."""
        self._title.setText(
            tr("What to do") if is_timed else tr("One repetition, step by step")
        )
        self._free.setVisible(is_timed)
        self._counted.setVisible(not is_timed)

    def show_free(self, move: MoveForm) -> None:
        """Show the one move of an activity."""
        self._free_name = move.name
        self.free_word.setText(move.word)
        self.free_cue.setText(move.cue)

    def free_move(self, minutes: int) -> MoveForm:
        """Return the one move of an activity, as it is filled in."""
        return MoveForm(
            self.free_word.text(),
            MoveKind.FREE,
            minutes * 60,
            self.free_cue.text(),
            self._free_name,
        )

    def spot(self, field: Field, index: int | None, *, is_timed: bool) -> Spot:
        """Return where a field is; ``index`` is the number of its move, from 0."""
        if field in self._spots:
            return self._spots[field]
        if is_timed:
            return self._free_spots[field]
        return self.list.rows[index or 0].spots[field]

    def all_spots(self) -> list[Spot]:
        """Return every place where something can be wrong."""
        rows = [spot for row in self.list.rows for spot in row.spots.values()]
        return [*self._spots.values(), *self._free_spots.values(), *rows]

    def _make_set_up(self) -> None:
        name = tr("Getting into position, one cue a line")
        self.set_up = Lines(self._theme, name)
        self.set_up.textChanged.connect(self.changed)
        self._set_up_part, _ = above(name, self.set_up, self.set_up)

    def _make_free(self) -> None:
        theme = self._theme
        self.free_word = QLineEdit()
        self.free_word.setMaxLength(MAX_WORD)
        self.free_word.setAccessibleName(tr("Word on the screen"))
        self.free_cue = CueField(tr("What to do, in up to 12 words"))
        self.free_cue.setAccessibleName(tr("Cue"))
        word, _ = above(tr("Word on the screen"), self.free_word, self.free_word)
        cue, _ = above(tr("Cue"), self.free_cue, self.free_cue)
        self._free_spots = {
            Field.MOVE_WORD: Spot(theme, word, self.free_word),
            Field.MOVE_CUE: Spot(theme, cue, self.free_cue),
        }
        self._free_spots[Field.MOVE_CUE].column.insertWidget(1, self.free_cue.count)
        for field in (self.free_word, self.free_cue):
            field.textChanged.connect(self.changed)

    def _lay_out(self) -> None:
        theme = self._theme
        self._title = Label("", "card-title", wraps=True)
        self._spots = {
            Field.SET_UP: Spot(theme, self._set_up_part, self.set_up),
            Field.MOVES: Spot(theme, self.list, self.list.add_button),
            Field.HOLD: Spot(theme, self.hold_box, self.hold_box),
        }
        self._spots[Field.HOLD].column.insertWidget(1, self._hold_note)
        keys = Label(tr("Reorder with Alt + ↑ or ↓."), "quiet", wraps=True)
        self._counted, self._free = QWidget(), QWidget()
        for part, widgets in (
            (self._counted, (keys, self._spots[Field.MOVES], self._spots[Field.HOLD])),
            (self._free, tuple(self._free_spots.values())),
        ):
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(12)
            for widget in widgets:
                column.addWidget(widget)
        self.column.addWidget(Label(tr("Get ready"), "card-title"))
        for one in (
            self._spots[Field.SET_UP],
            self._title,
            self._counted,
            self._free,
        ):
            self.column.addWidget(one)

    def _on_moves_changed(self) -> None:
        moves = self.list.moves
        self._spots[Field.HOLD].setVisible(_has_hold(moves))
        holds = {move.seconds for move in moves if move.kind is MoveKind.HOLD}
        text = tr("From {least} to {most}; {usual} is what you start with.")
        if len(holds) > 1:
            text = tr(
                "The longest hold, from {least} to {most}; {usual} to start with."
            )
        amounts = {"least": 1, "most": MAX_HOLD_S, "usual": max(holds, default=1)}
        shown = {name: length_text(seconds) for name, seconds in amounts.items()}
        self._hold_note.setText(text.format(**shown))
        self.changed.emit()


def _has_hold(moves: tuple[MoveForm, ...]) -> bool:
    return any(move.kind is MoveKind.HOLD for move in moves)


def _usual_free() -> MoveForm:
    return MoveForm(tr("Keep going"), MoveKind.FREE, 600, tr("Go on at your own pace."))
