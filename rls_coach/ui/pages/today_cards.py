"""The cards of Today."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.history import Slot
from rls_coach.core.routine import Routine, exercise_of
from rls_coach.core.schedule import NextSession, Standing
from rls_coach.core.timeline import Timeline
from rls_coach.figure.artwork import Artwork
from rls_coach.ui.dates import short_time
from rls_coach.ui.dose_text import dose_text
from rls_coach.ui.icon import icon
from rls_coach.ui.player.wording import full_name, said
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Card, Label, clear_layout
from rls_coach.ui.widgets.figure_view import FigureView
from rls_coach.ui.widgets.flow import FlowLayout
from rls_coach.ui.widgets.rating_scale import RatingScale

_MOST_DOSES = 6
"""A longer list would push the Start button out of a low window."""


_SKIP_IS_HIGHER_PX = 11


class NextCard(Card):
    """The next session and one Start button.

    Signals:
        start_requested(str): The person wants to begin a routine, by its id.
        exercises_requested(): The person wants to look at the exercises first.
    """

    start_requested = Signal(str)
    exercises_requested = Signal()

    def __init__(self, theme: Theme, artwork: Callable[[str], Artwork]) -> None:
        super().__init__(margin=28)
        self._theme = theme
        self._artwork = artwork
        self._routine_id = ""
        self._is_suited = True
        self._is_quiet = self._is_low = False
        self._kicker = Label("", "kicker", wraps=True)
        self._name = Label("", "heading", wraps=True)
        self._length = Label("", "subtitle", wraps=True)
        self._doses_box = QWidget()
        self._doses = QVBoxLayout(self._doses_box)
        self._doses.setContentsMargins(0, 0, 0, 0)
        self._doses.setSpacing(1)
        self._left_out = Label("", "quiet", wraps=True)
        self._reason = Label("", wraps=True)
        self.start_button = Button("", "primary")
        self.start_button.clicked.connect(
            lambda: self.start_requested.emit(self._routine_id)
        )
        self.other_button = Button(self.tr("Another routine…"), "quiet")
        self._others = QMenu(self.other_button)
        self.other_button.setMenu(self._others)
        look = Button(
            self.tr("Look first"), name=self.tr("Look at the exercises first")
        )
        look.clicked.connect(self.exercises_requested)
        self._figure = FigureView(theme, least=180)
        buttons = FlowLayout(spacing=10)
        buttons.addWidget(self.start_button)
        buttons.addWidget(look)
        buttons.addWidget(self.other_button)
        words = QVBoxLayout()
        words.setSpacing(6)
        for part in (self._name, self._length):
            words.addWidget(part)
        words.addSpacing(12)
        words.addWidget(self._doses_box)
        words.addWidget(self._left_out)
        words.addWidget(self._reason)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self._figure, 1)
        self.column.addWidget(self._kicker)
        self.column.addLayout(row, 1)
        self.column.addSpacing(16)
        self.column.addLayout(buttons)
        theme.changed.connect(self._show_icon)

    @property
    def main_button(self) -> Button:
        """The one obvious next action."""
        return self.start_button

    def show_routine(
        self, routine: Routine, timeline: Timeline, library: Library
    ) -> None:
        """Show what the session holds."""
        minutes = round(timeline.duration_s / 60)
        self._routine_id, self._is_suited = routine.id, True
        self._name.setText(said(routine.name))
        self._length.setText(self.tr("About {minutes} minutes").format(minutes=minutes))
        clear_layout(self._doses)
        for dose in routine.doses[:_MOST_DOSES]:
            exercise = exercise_of(dose, library)
            self._doses.addWidget(Label(full_name(exercise), wraps=True))
            self._doses.addWidget(Label(dose_text(exercise, dose), "quiet"))
            self._doses.addSpacing(8)
        left = len(routine.doses) - _MOST_DOSES
        if left > 0:
            more = self.tr("and {count} more").format(count=left)
            self._doses.addWidget(Label(more, "quiet"))
        self._left_out.hide()
        middle = routine.doses[min(2, len(routine.doses) - 1)]
        self._figure.show_still(self._artwork(exercise_of(middle, library).picture))

    def show_left_out(self, exercises: Sequence[Exercise]) -> None:
        """Show what of the routine is not done, and that what was told is why."""
        names = ", ".join(said(exercise.name).lower() for exercise in exercises)
        text = self.tr("Left out, because of what you ticked in Settings: {names}.")
        self._left_out.setText(text.format(names=names))
        self._left_out.setVisible(bool(exercises))

    def show_nothing_suited(self, routine: Routine) -> None:
        """Show that what the person told rules all of a routine out."""
        self._routine_id, self._is_suited = routine.id, False
        self._name.setText(said(routine.name))
        self._length.setText("")
        clear_layout(self._doses)

    def show_others(self, routines: Mapping[str, Routine], but: str) -> None:
        """Offer every other routine, for this one time."""
        self._others.clear()
        for routine in routines.values():
            if routine.id != but:
                # A single & would underline the letter after it.
                action = self._others.addAction(said(routine.name).replace("&", "&&"))
                action.triggered.connect(
                    lambda _on=False, which=routine.id: self.start_requested.emit(which)
                )
        self.other_button.setVisible(not self._others.isEmpty())

    def show_next(self, upcoming: NextSession) -> None:
        """Show when, or why not now."""
        is_open = upcoming.standing is Standing.OPEN
        # Close to bedtime it steps back, and what it holds is of no interest.
        self._is_quiet = upcoming.standing is Standing.QUIET
        self._show_parts()
        self._kicker.setText(_kicker(self, upcoming))
        self._reason.setVisible(not is_open or not self._is_suited)
        self._reason.setText(_reason(self, upcoming))
        if not self._is_suited:
            self._reason.setText(
                self.tr("What you told in Settings rules this out. Choose another.")
            )
        self.start_button.setVisible(self._is_suited)
        self.start_button.setProperty("role", "primary" if is_open else "")
        style = self.start_button.style()
        style.unpolish(self.start_button)
        style.polish(self.start_button)
        texts = {
            Standing.OPEN: self.tr("Start session"),
            Standing.DONE: self.tr("Once more"),
            Standing.QUIET: self.tr("Start anyway"),
        }
        self.start_button.setText(texts[upcoming.standing])
        self._show_icon()

    def set_low(self, *, is_low: bool) -> None:
        """Leave out list and picture in a low window, so that Start is in sight."""
        self._is_low = is_low
        self._show_parts()

    def _show_parts(self) -> None:
        self._name.set_role("card-title" if self._is_quiet else "heading")
        self._length.setVisible(not self._is_quiet)
        for part in (self._doses_box, self._figure):
            part.setVisible(not self._is_quiet and not self._is_low)

    def _show_icon(self) -> None:
        is_primary = self.start_button.property("role") == "primary"
        token = "on_primary" if is_primary else "primary"
        edge = self._theme.px(22)
        self.start_button.setIcon(icon("play", self._theme.color(token), edge))
        self.start_button.setIconSize(QSize(edge, edge))


class LegsCard(Card):
    """Asks for one rating; one press saves it.

    Signals:
        rated(int): The person pressed a number.
        skipped(): The person chose not to say.
    """

    rated = Signal(int)
    skipped = Signal()

    def __init__(self, theme: Theme, question: str, *, can_skip: bool = False) -> None:
        super().__init__(margin=22, spacing=10)
        top = QHBoxLayout()
        top.addWidget(Label(question, "card-title", wraps=True), 1)
        if can_skip:
            skip = Button(
                self.tr("Skip"),
                "quiet",
                name=self.tr("Skip: {question}").format(question=question),
            )
            skip.clicked.connect(self.skipped)
            top.addWidget(skip)
            # The button is higher than the question; the gap above stays the same.
            margins = self.column.contentsMargins()
            margins.setTop(margins.top() - _SKIP_IS_HIGHER_PX)
            self.column.setContentsMargins(margins)
        self.scale = RatingScale(
            theme, question, self.tr("no urge to move"), self.tr("worst imaginable")
        )
        self.scale.value_chosen.connect(self.rated)
        self.column.addLayout(top)
        self.column.addWidget(self.scale)


def _kicker(card: NextCard, upcoming: NextSession) -> str:
    if upcoming.standing is Standing.QUIET:
        return card.tr("CLOSE TO BEDTIME")
    if upcoming.standing is Standing.DONE:
        return card.tr("DONE FOR TODAY")
    texts = {
        Slot.MORNING: card.tr("NEXT · MORNING SESSION"),
        Slot.AFTERNOON: card.tr("NEXT · AFTERNOON SESSION"),
        Slot.OTHER: card.tr("NEXT SESSION"),
    }
    at = f" · {short_time(upcoming.at)}" if upcoming.at is not None else ""
    return texts[upcoming.slot] + at


def _reason(card: NextCard, upcoming: NextSession) -> str:
    if upcoming.standing is Standing.QUIET:
        return card.tr(
            "Exercise just before bed can stir the legs, so it steps back now. The"
            " next session can wait until tomorrow."
        )
    return card.tr("That is enough for today. Rest is part of it.")
