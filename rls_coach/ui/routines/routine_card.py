"""One routine in the list."""

from PySide6.QtCore import Signal, SignalInstance

from rls_coach.core.exercise import Library
from rls_coach.core.history import Slot
from rls_coach.core.lengths import lengths_of
from rls_coach.core.routine import Routine
from rls_coach.core.settings import Settings
from rls_coach.core.todays_routine import as_done, routine_of_slot
from rls_coach.ui.icon import icon
from rls_coach.ui.library.words import count_text
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import said, slot_title
from rls_coach.ui.routines.stills import Stills
from rls_coach.ui.routines.words import length_words, tr
from rls_coach.ui.widgets.basics import Button, Card, Label
from rls_coach.ui.widgets.flow import FlowLayout, WrappingLabel


class RoutineCard(Card):
    """A routine: its name, what is in it, how long it takes, what to do with it.

    Signals:
        start_requested(): The person wants to begin.
        slot_chosen(Slot): It is to be the routine of that part of the day.
        change_requested(): It, or a copy of it, is to be changed.
        save_requested(): It is to be saved to a file.
        removal_requested(): It is to go.
    """

    start_requested = Signal()
    slot_chosen = Signal(object)
    change_requested = Signal()
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
        parts.theme.changed.connect(self._show_icon)
        self._show_icon()

    def _add_words(
        self, routine: Routine, library: Library, settings: Settings
    ) -> None:
        top = FlowLayout(spacing=10)
        top.addWidget(WrappingLabel(said(routine.name), "card-title"))
        for slot in self._slots:
            top.addWidget(Label(slot_title(slot), "kicker"))
        self.column.addLayout(top)
        lengths = lengths_of(routine, library, settings.hold_s)
        facts = f"{length_words(lengths)} · {count_text(len(routine.doses))}"
        self.column.addWidget(Label(facts, "quiet", wraps=True))
        if routine.note:
            self.column.addWidget(Label(said(routine.note), wraps=True))
        names = [said(library[dose.exercise_id].name) for dose in routine.doses]
        self.column.addWidget(Label(" · ".join(names), "quiet", wraps=True))

    def _add_buttons(self) -> None:
        name = said(self._routine.name)
        self.start_button = self._make_button(
            tr("Start"), tr("Start {name}"), self.start_requested, role=""
        )
        row = FlowLayout(spacing=6)
        row.addWidget(self.start_button)
        for slot, text, spoken in (
            (Slot.MORNING, tr("Use in the morning"), tr("Use {name} in the morning")),
            (
                Slot.AFTERNOON,
                tr("Use in the afternoon"),
                tr("Use {name} in the afternoon"),
            ),
        ):
            if slot in self._slots:
                continue
            button = Button(text, "quiet", name=spoken.format(name=name))
            button.clicked.connect(lambda _on, slot=slot: self.slot_chosen.emit(slot))
            row.addWidget(button)
        text, spoken = tr("Copy and change"), tr("Copy and change {name}")
        if self._routine.is_own:
            text, spoken = tr("Change"), tr("Change {name}")
        self.change_button = self._make_button(text, spoken, self.change_requested)
        row.addWidget(self.change_button)
        row.addWidget(
            self._make_button(
                tr("Save to a file"), tr("Save {name} to a file"), self.save_requested
            )
        )
        if self._routine.is_own:
            row.addWidget(
                self._make_button(
                    tr("Remove"), tr("Remove {name}"), self.removal_requested
                )
            )
        self.column.addLayout(row)

    def _make_button(
        self, text: str, spoken: str, signal: SignalInstance, role: str = "quiet"
    ) -> Button:
        button = Button(text, role, name=spoken.format(name=said(self._routine.name)))
        button.clicked.connect(signal)
        return button

    def _show_icon(self) -> None:
        self.start_button.setIcon(icon("play", self._theme.color("primary"), 22))


def _slots_of(
    routine: Routine, routines: dict[str, Routine], settings: Settings
) -> tuple[Slot, ...]:
    return tuple(
        slot
        for slot in (Slot.MORNING, Slot.AFTERNOON)
        if routine_of_slot(slot, routines, settings).id == routine.id
    )
