"""Every routine: those that come with the app, then the person's own."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rls_coach.core.routine import Routine
from rls_coach.core.settings import Settings
from rls_coach.ui.parts import Parts
from rls_coach.ui.routines.routine_card import RoutineCard
from rls_coach.ui.routines.words import tr
from rls_coach.ui.widgets.basics import Button, Card, Label, Page, clear_layout
from rls_coach.ui.widgets.flow import EvenGrid, FlowLayout, WrappingLabel
from rls_coach.ui.widgets.in_sight import bring_in_sight

_TWO_COLUMNS_PX = 520

_SETTLED_MS = 50
"""By then every card has its place."""


class RoutineList(Page):
    """The routines as cards.

    Signals:
        start_requested(str): The person wants to begin a routine.
        slot_chosen(Slot, str): A routine is to be that of a part of the day.
        change_requested(str): A routine, or a copy of it, is to be changed.
        copy_requested(str): An own routine is wanted twice.
        save_requested(str): A routine is to be saved to a file.
        removal_requested(str): A routine is to go.
        new_requested(): The person wants to make one.
        open_requested(): The person has a file with one.
    """

    start_requested = Signal(str)
    slot_chosen = Signal(object, str)
    change_requested = Signal(str)
    copy_requested = Signal(str)
    save_requested = Signal(str)
    removal_requested = Signal(str)
    new_requested = Signal()
    open_requested = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__(spacing=14, top=8)
        self._parts = parts
        self._grids: list[EvenGrid] = []
        self.cards: dict[str, RoutineCard] = {}
        self.new_button = Button(tr("New routine"))
        self.new_button.clicked.connect(self.new_requested)
        self.open_button = Button(tr("Open from a file"))
        self.open_button.clicked.connect(self.open_requested)
        top = FlowLayout(spacing=10, is_spread=True)
        top.addWidget(WrappingLabel(tr("Routines"), "title"))
        # Together, so that both go below the title where there is no room beside it.
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=10)
        row.addWidget(self.new_button)
        row.addWidget(self.open_button)
        top.addWidget(buttons)
        self.column.addLayout(top)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(14)
        self.column.addLayout(self._groups)
        self.column.addStretch(1)
        parts.theme.changed.connect(self._fit)

    def show_routines(self, settings: Settings) -> None:
        """Show the routines there are; the keyboard stays at the card it was at."""
        focused = self._focused()
        clear_layout(self._groups)
        self._grids, self.cards = [], {}
        routines = self._parts.collection.routines.values()
        ready = [one for one in routines if not one.is_own]
        own = [one for one in routines if one.is_own]
        if own:
            self._add_heading(tr("Your own"))
            self._add_group(own, settings)
            self._add_heading(tr("Ready-made"))
        self._add_group(ready, settings)
        if not own:
            self._add_heading(tr("Your own"))
            self._groups.addWidget(self._make_empty())
        self._fit()
        if focused is not None and focused[0] in self.cards:
            button = self.cards[focused[0]].buttons[focused[1]]
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_card(self, routine_id: str) -> None:
        """Give the keyboard to a routine's card, or to where a new one begins."""
        card = self.cards.get(routine_id)
        button = card.change_button if card is not None else self.new_button
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_in_sight(card, button)
        QTimer.singleShot(
            _SETTLED_MS, button, lambda: self._bring_in_sight(card, button)
        )

    def own_beside(self, routine_id: str) -> str:
        """Return the own routine after one, else that before it, else nothing."""
        routines = self._parts.collection.routines.values()
        own = [one.id for one in routines if one.is_own]
        place = own.index(routine_id)
        beside = own[place + 1 : place + 2] or own[max(0, place - 1) : place]
        return beside[0] if beside else ""

    def _bring_in_sight(self, card: RoutineCard | None, button: Button) -> None:
        if card is not None:
            bring_in_sight(card)
        # Last, as a card can be higher than what can be seen.
        bring_in_sight(button)

    def _focused(self) -> tuple[str, int] | None:
        """Return at which card's button the keyboard is, if it is at one."""
        for routine_id, card in self.cards.items():
            for place, button in enumerate(card.buttons):
                if button.hasFocus():
                    return routine_id, place
        return None

    def _add_heading(self, text: str) -> None:
        heading = Label(text, "section")
        heading.setContentsMargins(0, 10, 0, 0)
        self._groups.addWidget(heading)

    def _add_group(self, routines: list[Routine], settings: Settings) -> None:
        grid = EvenGrid(spacing=16)
        for routine in routines:
            grid.add(self._make_card(routine, settings))
        self._grids.append(grid)
        self._groups.addWidget(grid)

    def _make_card(self, routine: Routine, settings: Settings) -> RoutineCard:
        card = RoutineCard(self._parts, routine, settings)
        identity = routine.id
        card.start_requested.connect(lambda: self.start_requested.emit(identity))
        card.slot_chosen.connect(lambda slot: self.slot_chosen.emit(slot, identity))
        card.change_requested.connect(lambda: self.change_requested.emit(identity))
        card.copy_requested.connect(lambda: self.copy_requested.emit(identity))
        card.save_requested.connect(lambda: self.save_requested.emit(identity))
        card.removal_requested.connect(lambda: self.removal_requested.emit(identity))
        self.cards[identity] = card
        return card

    def _make_empty(self) -> Card:
        card = Card(margin=24, spacing=10)
        text = tr(
            "Routines of your own will stand here: copies that you changed, or what a"
            " therapist gave you, with your numbers."
        )
        card.column.addWidget(Label(text, wraps=True))
        return card

    def _fit(self) -> None:
        width = self._parts.theme.px(_TWO_COLUMNS_PX)
        for grid in self._grids:
            grid.set_least_widths({2: width})
