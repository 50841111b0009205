"""One routine in the list."""

from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtWidgets import QMenu

from rls_coach.core.exercise import Library
from rls_coach.core.history import Slot
from rls_coach.core.lengths import lengths_of
from rls_coach.core.routine import Routine, exercise_of
from rls_coach.core.settings import Settings
from rls_coach.core.todays_routine import as_done, routine_of_slot
from rls_coach.ui.icon import icon
from rls_coach.ui.library.words import count_text
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import full_name, said, slot_title
from rls_coach.ui.routines.stills import Stills
from rls_coach.ui.routines.words import caution_text, length_words, tr
from rls_coach.ui.widgets.basics import Button, Card, Label
from rls_coach.ui.widgets.flow import FlowLayout, WrappingLabel
from rls_coach.ui.widgets.marks import caution


class RoutineCard(Card):
    """A routine: its name, what is in it, how long it takes, what to do with it.

    What is done rarely stands in a menu. Only the routines in use, morning or
    afternoon, have a Start that stands out: many would be none.

    Signals:
        start_requested(): The person wants to begin.
        slot_chosen(Slot): It is to be the routine of that part of the day.
        change_requested(): It, or a copy of it, is to be changed.
        copy_requested(): It is wanted twice.
        save_requested(): It is to be saved to a file.
        removal_requested(): It is to go.
    """

    start_requested = Signal()
    slot_chosen = Signal(object)
    change_requested = Signal()
    copy_requested = Signal()
    save_requested = Signal()
    removal_requested = Signal()

    def __init__(self, parts: Parts, routine: Routine, settings: Settings) -> None:
        super().__init__(margin=24, spacing=8)
        self._theme = parts.theme
        self._routine = routine
        self._slots = _slots_of(routine, parts.collection.routines, settings)
        library = parts.collection.library
        done = as_done(routine, library, settings)
        self._add_words(done or routine, library, settings)
        if done is None:
            text = tr("Nothing in it suits what you told about your body.")
            self.column.addWidget(Label(text, "warning", wraps=True))
        self.column.addSpacing(4)
        self.column.addWidget(Stills(parts, done or routine))
        self.column.addStretch(1)
        self.column.addSpacing(4)
        self._add_buttons()
        against = caution_text(routine, library, settings.concerns)
        self._caution.show_text(against)
        self.start_button.setAccessibleDescription(against)
        parts.theme.changed.connect(self._show_icon)
        self._show_icon()

    @property
    def buttons(self) -> tuple[Button, Button, Button]:
        """Start, change and more, from left to right."""
        return (self.start_button, self.change_button, self.more_button)

    def _add_words(
        self, routine: Routine, library: Library, settings: Settings
    ) -> None:
        top = FlowLayout(spacing=10)
        top.addWidget(WrappingLabel(said(routine.name), "card-title"))
        if self._slots:
            top.addWidget(Label(self._slots_text(), "badge"))
        self.column.addLayout(top)
        lengths = lengths_of(routine, library, settings.hold_s)
        facts = f"{length_words(lengths)} · {count_text(len(routine.doses))}"
        self.column.addWidget(Label(facts, "quiet", wraps=True))
        if routine.note:
            self.column.addWidget(Label(said(routine.note), wraps=True))
        self._caution = caution(self._theme, "strong")
        self.column.addWidget(self._caution)
        names = [full_name(exercise_of(dose, library)) for dose in routine.doses]
        self.column.addWidget(Label(" · ".join(names), "quiet", wraps=True))

    def _slots_text(self) -> str:
        if len(self._slots) > 1:
            return tr("Morning and afternoon session")
        return slot_title(self._slots[0])

    def _add_buttons(self) -> None:
        name = said(self._routine.name)
        self.start_button = self._make_button(
            tr("Start"), tr("Start {name}"), self.start_requested, role=self._start_role
        )
        text, spoken = tr("Copy and change"), tr("Copy and change {name}")
        if self._routine.is_own:
            text, spoken = tr("Change"), tr("Change {name}")
        self.change_button = self._make_button(text, spoken, self.change_requested)
        more = tr("More for {name}").format(name=name)
        self.more_button = Button(tr("More…"), name=more)
        self.more_button.setMenu(self._make_menu())
        row = FlowLayout(spacing=8)
        for button in self.buttons:
            row.addWidget(button)
        self.column.addLayout(row)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        for slot, text in (
            (Slot.MORNING, tr("Use in the morning")),
            (Slot.AFTERNOON, tr("Use in the afternoon")),
        ):
            if slot not in self._slots:
                menu.addAction(text).triggered.connect(
                    lambda _on=False, slot=slot: self.slot_chosen.emit(slot)
                )
        if self._routine.is_own:
            menu.addAction(tr("Duplicate")).triggered.connect(
                lambda: self.copy_requested.emit()
            )
        menu.addAction(tr("Save to a file…")).triggered.connect(
            lambda: self.save_requested.emit()
        )
        if self._routine.is_own:
            menu.addAction(tr("Remove")).triggered.connect(
                lambda: self.removal_requested.emit()
            )
        return menu

    @property
    def _start_role(self) -> str:
        return "primary" if self._slots else ""

    def _make_button(
        self, text: str, spoken: str, signal: SignalInstance, role: str = ""
    ) -> Button:
        button = Button(text, role, name=spoken.format(name=said(self._routine.name)))
        button.clicked.connect(signal)
        return button

    def _show_icon(self) -> None:
        size = self._theme.px(16)
        color = self._theme.color("on_primary" if self._slots else "primary")
        self.start_button.setIcon(icon("play", color, size))
        self.start_button.setIconSize(QSize(size, size))


def _slots_of(
    routine: Routine, routines: dict[str, Routine], settings: Settings
) -> tuple[Slot, ...]:
    return tuple(
        slot
        for slot in (Slot.MORNING, Slot.AFTERNOON)
        if routine_of_slot(slot, routines, settings).id == routine.id
    )
