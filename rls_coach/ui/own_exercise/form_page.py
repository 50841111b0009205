"""All the fields of an own exercise, one card below the other."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.own_exercise import MoveForm, OwnExerciseForm
from rls_coach.core.own_exercise_check import Problem
from rls_coach.core.own_exercise_making import form_of
from rls_coach.ui.own_exercise.about_card import AboutCard
from rls_coach.ui.own_exercise.amount_card import AmountCard
from rls_coach.ui.own_exercise.drawings import Drawing
from rls_coach.ui.own_exercise.moves_card import MovesCard
from rls_coach.ui.own_exercise.notes_card import NotesCard
from rls_coach.ui.own_exercise.picture_card import PictureCard
from rls_coach.ui.own_exercise.spot import Spot
from rls_coach.ui.own_exercise.words import problem_text, tr
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import said
from rls_coach.ui.widgets.basics import Label, Page

_PREVIEW_PLACE = 5
"""Where the preview stands among the cards: below the moves it plays."""


@dataclass(frozen=True, slots=True)
class _Timing:
    """What is filled in about moves and minutes, to bring it back."""

    is_timed: bool
    rows: tuple[MoveForm, ...]
    free: MoveForm
    minutes: int


class FormPage(Page):
    """The fields.

    Signals:
        changed(): Something else is filled in.
    """

    changed = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__(spacing=16)
        theme = parts.theme
        self._is_loading = False
        self._title = Label("", "title", wraps=True)
        self.about = AboutCard(theme)
        self.amount = AmountCard(theme)
        self.moves = MovesCard(theme)
        self.picture = PictureCard(theme, parts.collection)
        self.notes = NotesCard(theme)
        self._cards = (self.about, self.picture, self.amount, self.moves, self.notes)
        self.column.addWidget(self._title)
        for card in self._cards:
            self.column.addWidget(card)
            card.changed.connect(self._on_changed)
        self.column.addStretch(1)
        self.about.kind_chosen.connect(self._on_kind_chosen)
        self.amount.changed.connect(self._show_timing)
        self.picture.moves_wanted.connect(self._use_moves)

    @property
    def form(self) -> OwnExerciseForm:
        """What is filled in."""
        amount, about = self.amount, self.about
        moves = self.moves.list.moves
        if amount.is_timed:
            moves = (self.moves.free_move(amount.minutes.box.value()),)
        return OwnExerciseForm(
            name=about.name.text(),
            kind=about.kind_value,
            posture=about.posture_value,
            needs=about.needs.text(),
            need_kinds=about.need_kinds,
            sides=amount.sides_value,
            is_timed=amount.is_timed,
            repetitions=amount.repetitions.box.value(),
            sets=amount.sets.box.value(),
            rest_s=amount.rest.box.value(),
            set_up=tuple(self.moves.set_up.toPlainText().splitlines()),
            moves=moves,
            is_hold_adjustable=self.moves.hold_box.isChecked(),
            picture=self.picture.picture,
            note=self.notes.note.toPlainText(),
            ask_first=tuple(self.notes.ask_first.toPlainText().splitlines()),
        )

    def show_new(self, title: str) -> None:
        """Show an exercise that is yet to be filled in."""
        form = OwnExerciseForm(set_up=(tr("Get into position."),))
        # A move gets its name from its word, which is yet to come.
        self._load(title, form, (MoveForm(),))

    def show_form(self, title: str, form: OwnExerciseForm) -> None:
        """Show an exercise that is there."""
        self._load(title, form)

    def show_preview(self, preview: QWidget) -> None:
        """Show the preview below the moves."""
        self.column.insertWidget(_PREVIEW_PLACE, preview)

    def show_problems(
        self, form: OwnExerciseForm, found: tuple[Problem, ...]
    ) -> tuple[Spot, ...]:
        """Say at the fields what is wrong; return those fields, the first one first."""
        texts: dict[Spot, str] = {}
        for problem in found:
            texts.setdefault(self._spot(problem), problem_text(problem, form))
        for spot in self._all_spots():
            spot.tell(texts.get(spot, ""))
        return tuple(texts)

    def _load(
        self, title: str, form: OwnExerciseForm, rows: tuple[MoveForm, ...] = ()
    ) -> None:
        self._is_loading = True
        self._title.setText(title)
        for card in self._cards:
            card.show_form(form)
        if rows:
            self.moves.list.show_moves(rows)
        self._is_loading = False
        self.show_problems(form, ())
        self.verticalScrollBar().setValue(0)
        self._on_changed()
        self.about.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        if not self._is_loading:
            self.picture.show_moves(self.form)
            self.changed.emit()

    def _on_kind_chosen(self, kind: ExerciseKind) -> None:
        if not self._is_loading:
            self.amount.show_timed(is_timed=kind is ExerciseKind.ACTIVITY)

    def _show_timing(self) -> None:
        self.moves.show_timed(is_timed=self.amount.is_timed)

    def _spot(self, problem: Problem) -> Spot:
        for spots in (self.about.spots, self.amount.spots, self.notes.spots):
            if problem.field in spots:
                return spots[problem.field]
        is_timed = self.amount.is_timed
        return self.moves.spot(problem.field, problem.index, is_timed=is_timed)

    def _all_spots(self) -> Iterator[Spot]:
        for spots in (self.about.spots, self.amount.spots, self.notes.spots):
            yield from spots.values()
        yield from self.moves.all_spots()

    def _use_moves(self, drawing: Drawing) -> None:
        """Take over the moves of the exercise that a drawing was drawn for."""
        minutes = self.amount.minutes.box.value()
        before = _Timing(
            self.amount.is_timed,
            self.moves.list.moves,
            self.moves.free_move(minutes),
            minutes,
        )
        drawn = form_of(drawing.exercise)
        moves = tuple(
            replace(move, word=said(move.word), cue=said(move.cue))
            for move in drawn.moves
        )
        if drawn.is_timed:
            minutes = moves[0].seconds // 60
            after = replace(before, is_timed=True, free=moves[0], minutes=minutes)
        else:
            after = replace(before, is_timed=False, rows=moves)
        self._show_moves(after)
        text = tr("The steps of “{name}” are here now.").format(name=drawing.title)
        self.picture.offer_undo(text, lambda: self._show_moves(before))

    def _show_moves(self, timing: _Timing) -> None:
        self.moves.list.show_moves(timing.rows)
        self.moves.show_free(timing.free)
        self.amount.minutes.box.setValue(timing.minutes)
        self.amount.show_timed(is_timed=timing.is_timed)
