"""How it will look: the figure, the word and the cue of each move in turn."""

from PySide6.QtCore import Qt

from rls_coach.core.looping import moment_in_loop
from rls_coach.core.own_exercise import OwnExerciseForm
from rls_coach.core.side import Sides
from rls_coach.figure.artwork import Artwork
from rls_coach.ui.dose_text import length_text
from rls_coach.ui.own_exercise.words import move_kind_name, tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Card, Label
from rls_coach.ui.widgets.figure_view import FigureView
from rls_coach.ui.widgets.seen_clock import SeenClock

_FIGURE_PX = 240


class Preview(Card):
    """Plays one repetition again and again, as it is filled in."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=20, spacing=10)
        self._theme = theme
        self._form = OwnExerciseForm()
        self._artwork: Artwork | None = None
        self._clock = SeenClock(self)
        self._clock.ticked.connect(self.show_time)
        self._name = Label("", "card-title", wraps=True)
        self._figure = FigureView(theme, least=_FIGURE_PX)
        self._figure.setFixedHeight(_FIGURE_PX)
        self._word = Label("", "heading", wraps=True)
        self._cue = Label("", wraps=True)
        self._cue.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(Label(tr("How it will look"), "kicker"))
        for part in (self._name, self._figure, self._word, self._cue):
            self.column.addWidget(part)
        theme.changed.connect(self._keep_room_for_cue)
        self._keep_room_for_cue()

    def show_form(self, form: OwnExerciseForm, artwork: Artwork | None) -> None:
        """Play what is filled in."""
        self._form, self._artwork = form, artwork
        self._name.setText(form.name or tr("Your exercise"))
        self._figure.setVisible(artwork is not None)
        self.show_time(self._clock.elapsed_s)

    def show_time(self, elapsed_s: float) -> None:
        """Show the moment so many seconds after the repetition began."""
        moves = self._form.moves
        moment = moment_in_loop([move.seconds for move in moves], elapsed_s)
        if moment is None:
            self._say(tr("No steps yet"), "")
            return
        move = moves[moment.move_index]
        word = move.word or move_kind_name(move.kind)
        self._say(
            f"{word} · {length_text(move.seconds)}",
            move.cue or tr("What to do appears here."),
        )
        if self._artwork is not None:
            self._figure.show_time(
                self._artwork,
                move.name,
                moment.passed_s,
                moment.shown_s,
                is_mirrored=self._form.sides in (Sides.LEFT, Sides.EACH_LEG),
            )

    def _say(self, word: str, cue: str) -> None:
        if (self._word.text(), self._cue.text()) != (word, cue):
            self._word.setText(word)
            self._cue.setText(cue)

    def _keep_room_for_cue(self) -> None:
        """Keep room for two lines, so that nothing moves when the cue changes."""
        self._cue.setMinimumHeight(self._theme.px(48))
