"""The quiet panels around the playing: before it, and leaving it."""

from collections.abc import Collection, Mapping
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from rls_coach.ui.player.panel import Panel
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Label, clear_layout
from rls_coach.ui.widgets.choice_rows import CheckRow
from rls_coach.ui.widgets.flow import FlowLayout
from rls_coach.ui.widgets.rating_scale import RatingScale


class BeforePanel(Panel):
    """Asks how the legs are; everything can be left out.

    Signals:
        rated(int): The person gave a number.
        rating_cleared(): The person took it back.
        choice_changed(): The person wants something more in it, or less.
        start_requested(): The person wants to begin.
        leave_requested(): The person changed their mind.
    """

    rated = Signal(int)
    rating_cleared = Signal()
    choice_changed = Signal()
    start_requested = Signal()
    leave_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._title = Label("", "title", wraps=True)
        self._summary = Label("", "subtitle", wraps=True)
        question = self.tr("How are your legs right now?")
        self.scale = RatingScale(
            *(theme, question, self.tr("no urge to move"), self.tr("worst imaginable")),
            can_clear=True,
        )
        self.scale.value_cleared.connect(self.rating_cleared)
        self.scale.value_chosen.connect(self._on_value_chosen)
        self.start_button = Button(self.tr("Start"), "primary")
        self.start_button.clicked.connect(self.start_requested)
        self._choices: dict[int, CheckRow] = {}
        self._choice_column = QVBoxLayout()
        self._choice_column.setSpacing(4)
        self._caution = Label("", "warning", wraps=True)
        skip = self.tr("You can leave this out.")
        self.column.addWidget(self._title)
        self.column.addWidget(self._summary)
        self.column.addSpacing(8)
        self.column.addWidget(Label(question, "card-title", wraps=True))
        self.column.addWidget(self.scale)
        self.column.addWidget(Label(skip, "quiet", wraps=True))
        self.column.addLayout(self._choice_column)
        self.column.addWidget(self._caution)
        self._make_foot()

    @property
    def boxes(self) -> tuple[CheckRow, ...]:
        """What can be ticked, from top to bottom."""
        return tuple(self._choices.values())

    @property
    def taken(self) -> frozenset[int]:
        """What is ticked of what was offered, by the keys it was offered with."""
        return frozenset(key for key, box in self._choices.items() if box.isChecked())

    def show_session(self, title: str, summary: str, caution: str = "") -> None:
        """Show what is about to begin, and what to think of first, if anything."""
        self._title.setText(title)
        self.show_summary(summary)
        self._caution.setText(caution)
        self._caution.setVisible(bool(caution))
        self.scale.show_value(None)
        self.start_button.setFocus()

    def show_summary(self, summary: str, *, can_start: bool = True) -> None:
        """Show how much it is, and whether there is anything to begin."""
        self._summary.setText(summary)
        self.start_button.setEnabled(can_start)

    def show_choices(
        self, texts: Mapping[int, tuple[str, str]], taken: Collection[int]
    ) -> None:
        """Offer what can be taken or left: by key its name and how much it is.

        Some of it is ticked already.
        """
        clear_layout(self._choice_column)
        self._choices = {}
        for key, (name, amount) in texts.items():
            box = CheckRow(self._theme, name, amount)
            box.setChecked(key in taken)
            box.toggled.connect(self.choice_changed)
            self._choices[key] = box
            self._choice_column.addWidget(box)
        # Made last, they would come after Start.
        stops = (self.scale.last_button, *self.boxes, self.start_button)
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit for the question, wherever the keyboard is."""
        if event.text().isdecimal():
            self.scale.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _make_foot(self) -> None:
        """Make what is in sight however low the window is: when to stop, and Start."""
        stop = self.tr(
            "Stop at once if you feel chest pain, faintness, sudden weakness or sharp"
            " pain."
        )
        back = Button(self.tr("Not now"), "quiet")
        back.clicked.connect(self.leave_requested)
        buttons = FlowLayout(spacing=10)
        buttons.addWidget(self.start_button)
        buttons.addWidget(back)
        self.foot.addWidget(Label(stop, wraps=True))
        self.foot.addLayout(buttons)

    def _on_value_chosen(self, value: int) -> None:
        self.rated.emit(value)
        self.start_button.setFocus()


class LeavePanel(Panel):
    """Asks what to do with a session that is left in the middle.

    Signals:
        go_on_requested(): Back to it.
        keep_requested(): Keep what was done.
        later_requested(): Resume another time.
        discard_requested(): Leave it out of the history.
    """

    go_on_requested = Signal()
    keep_requested = Signal()
    later_requested = Signal()
    discard_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        column = self.column
        column.addWidget(Label(self.tr("Leave this session?"), "title", wraps=True))
        column.addWidget(
            Label(self.tr("It is paused. Nothing is lost."), "subtitle", wraps=True)
        )
        self.go_on_button = Button(self.tr("Go on with it"), "primary")
        self.go_on_button.clicked.connect(self.go_on_requested)
        keep = Button(self.tr("Stop here and keep what I did"))
        keep.clicked.connect(self.keep_requested)
        later = Button(self.tr("Resume later"))
        later.clicked.connect(self.later_requested)
        discard = Button(self.tr("Discard it"), "quiet")
        discard.clicked.connect(self.discard_requested)
        for button in (self.go_on_button, keep, later, discard):
            self.foot.addWidget(button)
