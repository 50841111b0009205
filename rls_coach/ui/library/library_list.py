"""The library's list: searched, filtered and grouped by kind."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.finding import Find, found
from rls_coach.ui.library.exercise_card import ExerciseCard
from rls_coach.ui.library.filter_bar import FilterBar
from rls_coach.ui.library.kind_section import KindSection
from rls_coach.ui.library.words import count_text, kind_text, nothing_text, tr
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import said
from rls_coach.ui.widgets.announce import announce
from rls_coach.ui.widgets.basics import Button, Card, Label, Page
from rls_coach.ui.widgets.flow import FlowLayout, WrappingLabel

_COLUMN_PX = 490
_MOST_COLUMNS = 3

_HEADER_PX = 360
"""From this width on, grown with the text, the whole button fits beside the title."""


class LibraryList(Page):
    """Every exercise as a card, under the heading of its kind.

    Signals:
        exercise_opened(str, str): The person wants to see an exercise, in a version.
        new_exercise_requested(): The person wants to make one of their own.
        open_requested(): The person has a file with one.
    """

    exercise_opened = Signal(str, str)
    new_exercise_requested = Signal()
    open_requested = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__(spacing=6, top=8)
        self._parts = parts
        self._library: Library = {}
        self._concerns: frozenset[Concern] = frozenset()
        self.cards: dict[str, ExerciseCard] = {}
        self.filters = FilterBar(parts.theme)
        self.filters.changed.connect(self._on_filters_changed)
        self._add_header()
        self.column.addSpacing(10)
        self.column.addWidget(self.filters)
        self._add_count()
        self._sections: dict[ExerciseKind | None, KindSection] = {
            kind: KindSection(kind_text(kind)) for kind in ExerciseKind
        }
        self._sections[None] = KindSection(tr("Your own"))
        self._shelf = QVBoxLayout()
        self._shelf.setSpacing(6)
        for section in self._sections.values():
            self._shelf.addWidget(section)
        self.column.addLayout(self._shelf)
        self._nothing = self._make_nothing()
        self.column.addWidget(self._nothing)
        self.column.addStretch(1)
        self._arrange()

    def show_library(self, library: Library, concerns: frozenset[Concern]) -> None:
        """Show these exercises, with what a person told about their body in mind."""
        gone = {
            key: card
            for key, card in self.cards.items()
            if concerns != self._concerns or library.get(key) != self._library.get(key)
        }
        self._show_finds(())
        for key, card in gone.items():
            del self.cards[key]
            card.setParent(None)
            card.deleteLater()
        self._library, self._concerns = library, concerns
        for key, exercise in library.items():
            if key not in self.cards:
                self.cards[key] = self._make_card(exercise)
        self._find()

    def focus_search(self) -> None:
        """Give the keyboard to the search."""
        self.filters.search_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_card(self, exercise_id: str) -> None:
        """Give the keyboard to an exercise's card, if it is listed."""
        card = self.cards.get(exercise_id)
        if card is not None and not card.isHidden():
            card.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _add_header(self) -> None:
        top = FlowLayout(spacing=12, is_spread=True)
        top.addWidget(WrappingLabel(tr("Exercises"), "title"))
        self.new_button = Button("", name=tr("New exercise"))
        self.new_button.clicked.connect(self.new_exercise_requested)
        self.open_button = Button("", name=tr("Open from a file"))
        self.open_button.clicked.connect(self.open_requested)
        # Together, so that both go below the title where there is no room beside it.
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=10)
        row.addWidget(self.new_button)
        row.addWidget(self.open_button)
        top.addWidget(buttons)
        self.column.addLayout(top)
        intro = tr("Gentle and slow. Stop at a mild pull; a rest day is a good day.")
        self.column.addWidget(Label(intro, "subtitle", wraps=True))

    def _add_count(self) -> None:
        self._count = WrappingLabel("", "quiet")
        self.show_all_button = Button(tr("Show all"), "quiet")
        self.show_all_button.clicked.connect(self.show_all)
        row = FlowLayout(spacing=8)
        row.addWidget(self._count)
        row.addWidget(self.show_all_button)
        # The list must not jump when the button comes.
        policy = self.show_all_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.show_all_button.setSizePolicy(policy)
        self.column.addLayout(row)

    def _make_nothing(self) -> QWidget:
        card = Card(margin=28, spacing=14)
        card.column.addWidget(Label(nothing_text(), "card-title", wraps=True))
        hint = tr("Try fewer words or another position.")
        card.column.addWidget(Label(hint, wraps=True))
        button = Button(tr("Show all"), "primary")
        button.clicked.connect(self.show_all)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        card.column.addLayout(row)
        return card

    def show_all(self) -> None:
        """Filter by nothing, and give the keyboard to the search."""
        self.filters.clear()
        self.focus_search()

    def _make_card(self, exercise: Exercise) -> ExerciseCard:
        parts = self._parts
        card = ExerciseCard(
            parts.theme, exercise, self._concerns, parts.collection.artwork
        )
        card.opened.connect(
            lambda version: self.exercise_opened.emit(exercise.id, version)
        )
        return card

    def _on_filters_changed(self) -> None:
        self._find()
        self.verticalScrollBar().setValue(0)
        announce(self, self._count.text() or nothing_text())

    def _find(self) -> None:
        filters = self.filters
        finds = found(
            self._library,
            filters.text,
            filters.posture,
            filters.need,
            filters.kind,
            said,
        )
        self._show_finds(finds)
        # The card below says that there is nothing.
        self._count.setText(count_text(len(finds)) if finds else "")
        self._nothing.setVisible(not finds)
        self.show_all_button.setVisible(bool(finds) and not filters.is_open)

    def _show_finds(self, finds: tuple[Find, ...]) -> None:
        shelves: dict[ExerciseKind | None, list[Find]] = {}
        for find in finds:
            kind = None if find.exercise.is_own else find.exercise.kind
            shelves.setdefault(kind, []).append(find)
        for kind, section in self._sections.items():
            cards = []
            for find in shelves.get(kind, ()):
                card = self.cards[find.exercise.id]
                card.show_version(find.version)
                cards.append(card)
            section.show_cards(cards)
        self._put_in_order(list(shelves))

    def _put_in_order(self, kinds: list[ExerciseKind | None]) -> None:
        """Bring what fits the words most to the top, for the eye and for Tab."""
        if not self.filters.text.strip():
            kinds = list(self._sections)
        for place, kind in enumerate(kinds):
            self._shelf.insertWidget(place, self._sections[kind])
        stops = [self.show_all_button]
        for kind in kinds:
            stops += [card.open_button for card in self._sections[kind].cards]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def _arrange(self) -> None:
        least = self._parts.theme.px(_COLUMN_PX)
        room = self.width() - 60
        columns = max(1, min(_MOST_COLUMNS, room // least))
        for section in self._sections.values():
            section.set_columns(columns)
        has_room = room >= self._parts.theme.px(_HEADER_PX)
        self.new_button.setText(tr("New exercise") if has_room else tr("New"))
        self.open_button.setText(
            tr("Open from a file") if has_room else tr("From a file")
        )
