"""The moving figure, with the leg to choose and the cue of the moment."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout

from rls_coach.core.exercise import Exercise
from rls_coach.core.looping import moment_in_loop
from rls_coach.core.side import Side, Sides
from rls_coach.figure.artwork import Artwork, aspect_ratio
from rls_coach.figure.illustration import Illustration
from rls_coach.ui.dose_text import length_text
from rls_coach.ui.library.words import shown, tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Card, Label
from rls_coach.ui.widgets.figure_view import FigureView
from rls_coach.ui.widgets.seen_clock import SeenClock

_HIGHEST_PX, _LOWEST_PX = 360, 180
"""A lying person needs no more than the lowest, and leaves the rest to the words."""


class FigureCard(Card):
    """Shows one repetition again and again."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=20, spacing=10)
        self._theme = theme
        self._exercise: Exercise | None = None
        self._artwork: Artwork | None = None
        self._side = Side.LEFT
        self._clock = SeenClock(self)
        self._clock.ticked.connect(self._show_frame)
        self._figure = FigureView(theme, least=_LOWEST_PX)
        self._move_label = Label("", "card-title", wraps=True)
        self._cue_label = Label("", wraps=True)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        self._cue_label.setAlignment(top)
        self._sides = self._make_sides()
        for part in (self._figure, self._move_label, self._cue_label, self._sides):
            self.column.addWidget(part)
        theme.changed.connect(self._keep_room_for_cue)
        self._keep_room_for_cue()

    def show_exercise(self, exercise: Exercise, artwork: Artwork) -> None:
        """Show an exercise, in one of its versions, from its beginning.

        Without a picture its words alone are left, and no legs to choose from.
        """
        self._exercise, self._artwork = exercise, artwork
        is_seen = has_picture(artwork)
        self._figure.setVisible(is_seen)
        self._sides.setVisible(is_seen and exercise.each_leg)
        self._clock.begin()
        self._fit_figure()
        self._show_frame()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the figure the height it needs at this width."""
        super().resizeEvent(event)
        self._fit_figure()

    def _make_sides(self) -> QFrame:
        sides = QFrame()
        sides.setProperty("role", "segments")
        row = QHBoxLayout(sides)
        row.setContentsMargins(2, 2, 2, 2)
        group = QButtonGroup(self)
        for text, side in (
            (tr("Left leg"), Side.LEFT),
            (tr("Right leg"), Side.RIGHT),
        ):
            button = Button(text, "segment")
            button.setCheckable(True)
            button.setChecked(side is Side.LEFT)
            button.clicked.connect(lambda _checked, leg=side: self._show_side(leg))
            group.addButton(button)
            row.addWidget(button)
        return sides

    def _fit_figure(self) -> None:
        if self._artwork is None:
            return
        margins = self.column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        height = round(width / aspect_ratio(self._artwork))
        self._figure.setFixedHeight(max(_LOWEST_PX, min(height, _HIGHEST_PX)))

    def _show_side(self, side: Side) -> None:
        self._side = side
        self._show_frame()

    def _show_frame(self) -> None:
        if self._exercise is None or self._artwork is None:
            return
        exercise = self._exercise
        durations_s = [move.duration_s for move in exercise.moves]
        moment = moment_in_loop(durations_s, self._clock.elapsed_s)
        assert moment is not None  # every move of an exercise lasts
        move = exercise.moves[moment.move_index]
        is_left = exercise.sides is Sides.LEFT
        is_left = is_left or (exercise.each_leg and self._side is Side.LEFT)
        self._figure.show_time(
            self._artwork,
            move.name,
            moment.passed_s,
            moment.shown_s,
            is_mirrored=is_left,
        )
        word = f"{shown(move.word)} · {length_text(move.duration_s)}"
        cue = shown(move.cue)
        if (self._move_label.text(), self._cue_label.text()) != (word, cue):
            self._move_label.setText(word)
            self._cue_label.setText(cue)

    def _keep_room_for_cue(self) -> None:
        """Keep room for two lines, so that nothing moves when the cue changes."""
        self._cue_label.setMinimumHeight(self._theme.px(48))


def has_picture(artwork: Artwork) -> bool:
    """Tell whether there is anything to see: an own exercise may have no picture."""
    return isinstance(artwork, Illustration) or not artwork.isNull()
