"""One exercise: the moving figure and everything there is to know about it."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QHBoxLayout

from rls_coach.core.exercise import Exercise
from rls_coach.core.move import Move
from rls_coach.core.side import Side
from rls_coach.figure.illustration import Illustration
from rls_coach.ui.player.wording import said
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Card, Label, Page, clear_layout
from rls_coach.ui.widgets.figure_view import FigureView

_FRAME_MS = 40
_TWO_COLUMNS_PX = 860


class ExercisePage(Page):
    """The figure on the left, the words on the right.

    Signals:
        back_requested(): Back to the list.
    """

    back_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._exercise: Exercise | None = None
        self._illustration: Illustration | None = None
        self._side = Side.LEFT
        self._elapsed = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._show_frame)
        self.back_button = Button(self.tr("All exercises"), "quiet")
        self.back_button.clicked.connect(self.back_requested)
        self._title = Label("", "title", wraps=True)
        self._summary = Label("", "subtitle", wraps=True)
        top = QHBoxLayout()
        top.addWidget(self.back_button)
        top.addStretch(1)
        self.column.addLayout(top)
        self.column.addWidget(self._title)
        self.column.addWidget(self._summary)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(22)
        self._row.addWidget(self._make_figure_card(), 2, Qt.AlignmentFlag.AlignTop)
        self._words = Card(margin=26, spacing=6)
        self._row.addWidget(self._words, 3)
        self.column.addLayout(self._row)
        self.column.addStretch(1)
        self.column.setSpacing(10)

    @property
    def exercise_id(self) -> str:
        """The exercise that is open, if any."""
        return self._exercise.id if self._exercise else ""

    def show_exercise(self, exercise: Exercise, illustration: Illustration) -> None:
        """Show an exercise from its beginning."""
        self._exercise, self._illustration = exercise, illustration
        self._title.setText(said(exercise.name))
        self._summary.setText(said(exercise.summary))
        self._sides.setVisible(exercise.each_leg)
        self._show_words(exercise)
        self._elapsed.start()
        self._show_frame()
        self.verticalScrollBar().setValue(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Move while somebody can see it."""
        super().showEvent(event)
        self._elapsed.start()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody can."""
        super().hideEvent(event)
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words beside the figure, or below it."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.px(_TWO_COLUMNS_PX)
        direction = QBoxLayout.Direction
        self._row.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )

    def _make_figure_card(self) -> Card:
        card = Card(margin=20, spacing=12)
        self._figure = FigureView(self._theme, least=280)
        self._figure.setFixedHeight(400)
        self._move_label = Label("", "card-title", wraps=True)
        self._cue_label = Label("", wraps=True)
        self._theme.changed.connect(self._keep_room_for_cue)
        self._keep_room_for_cue()
        self._sides = QFrame()
        self._sides.setProperty("role", "segments")
        row = QHBoxLayout(self._sides)
        row.setContentsMargins(2, 2, 2, 2)
        group = QButtonGroup(self)
        for text, side in (
            (self.tr("Left leg"), Side.LEFT),
            (self.tr("Right leg"), Side.RIGHT),
        ):
            button = Button(text, "segment")
            button.setCheckable(True)
            button.setChecked(side is Side.LEFT)
            button.clicked.connect(lambda _checked, leg=side: self._show_side(leg))
            group.addButton(button)
            row.addWidget(button)
        card.column.addWidget(self._figure)
        card.column.addWidget(self._move_label)
        card.column.addWidget(self._cue_label)
        card.column.addWidget(self._sides)
        card.column.addStretch(1)
        return card

    def _show_side(self, side: Side) -> None:
        self._side = side
        self._show_frame()

    def _show_frame(self) -> None:
        if self._exercise is None or self._illustration is None:
            return
        move, fraction = moment_of(self._exercise, self._elapsed.elapsed() / 1000)
        self._figure.show_moment(
            self._illustration,
            move.name,
            fraction,
            is_mirrored=self._exercise.each_leg and self._side is Side.LEFT,
        )
        word = f"{said(move.word)} · {seconds_text(move.duration_s)}"
        if self._move_label.text() != word:
            self._move_label.setText(word)
            self._cue_label.setText(said(move.cue))

    def _show_words(self, exercise: Exercise) -> None:
        clear_layout(self._words.column)
        for title, lines in (
            (self.tr("How much"), self._dose_lines(exercise)),
            (self.tr("You need"), (said(exercise.needs),)),
            (self.tr("Get into position"), exercise.set_up),
            (self.tr("Watch out for"), exercise.mistakes),
            (self.tr("Easier"), exercise.easier),
            (self.tr("Harder"), exercise.harder),
            (self.tr("Ask first, or choose an easier way, with"), exercise.ask_first),
            (self.tr("Where you may feel it"), (said(exercise.muscles),)),
            (self.tr("What the source says"), exercise.quotes),
            (self.tr("What is ours"), (said(exercise.note),)),
        ):
            self._add_lines(title, lines)
        self._words.column.addStretch(1)

    def _add_lines(self, title: str, lines: tuple[str, ...]) -> None:
        lines = tuple(line for line in lines if line)
        if not lines:
            return
        heading = Label(title, "card-title", wraps=True)
        heading.setContentsMargins(0, 10, 0, 0)
        self._words.column.addWidget(heading)
        mark = "•  " if len(lines) > 1 else ""
        for line in lines:
            self._words.column.addWidget(Label(mark + said(line), wraps=True))

    def _dose_lines(self, exercise: Exercise) -> tuple[str, ...]:
        count = exercise.repetitions
        text = self.tr("{usual} repetitions on each leg; {least} to {most} are fine.")
        if not exercise.each_leg:
            text = self.tr("{usual} repetitions; {least} to {most} are fine.")
        first = text.format(usual=count.usual, least=count.least, most=count.most)
        moves = ", ".join(
            f"{said(move.word).lower()} {seconds_text(move.duration_s)}"
            for move in exercise.moves
        )
        return first, self.tr("One repetition: {moves}.").format(moves=moves)

    def _keep_room_for_cue(self) -> None:
        """Keep room for two lines, so that nothing moves when the cue changes."""
        self._cue_label.setMinimumHeight(self._theme.px(48))


def moment_of(exercise: Exercise, elapsed_s: float) -> tuple[Move, float]:
    """Return the move, and how far into it, when the repetition plays in a loop."""
    whole_s = sum(move.duration_s for move in exercise.moves)
    left_s = elapsed_s % whole_s
    for move in exercise.moves:
        if left_s < move.duration_s:
            return move, left_s / move.duration_s
        left_s -= move.duration_s
    return exercise.moves[-1], 1.0


def seconds_text(seconds: int) -> str:
    """Return seconds, short."""
    return f"{seconds} s"
