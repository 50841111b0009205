"""Choosing an exercise to add: a list to search."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rls_coach.core.concern import Concern
from rls_coach.core.finding import found
from rls_coach.ui.library.words import count_text
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import said
from rls_coach.ui.routines.exercise_row import ExerciseRow
from rls_coach.ui.routines.words import tr
from rls_coach.ui.widgets.announce import announce
from rls_coach.ui.widgets.basics import Button, Card, Label, Page, clear_layout
from rls_coach.ui.widgets.edge_line import EdgeLine, StraightEdge
from rls_coach.ui.widgets.flow import FlowLayout, WrappingLabel


class ExercisePicker(QWidget):
    """A field to search in, and the exercises below it.

    Signals:
        chosen(str, str): An exercise and the version of it.
        cancelled(): None after all.
    """

    chosen = Signal(str, str)
    cancelled = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._concerns: frozenset[Concern] = frozenset()
        self._is_filled = False
        self.rows: list[ExerciseRow] = []
        self._title = WrappingLabel("", "title")
        self._cancel = Button(tr("Cancel"))
        self._cancel.clicked.connect(self.cancelled)
        self.search = QLineEdit()
        self.search.setMinimumHeight(44)
        self.search.setPlaceholderText(tr("Name or kind, such as calf or warm-up"))
        self.search.setAccessibleName(tr("Search the exercises"))
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._on_enter)
        self.search.installEventFilter(self)
        self._count = Label("", "quiet")
        self._nothing_text = tr("No exercise has that name or kind.")
        self._page = Page(spacing=10, top=4)
        StraightEdge(self._page)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._page.column.addLayout(self._rows)
        self._nothing = self._make_nothing()
        self._page.column.addWidget(self._nothing)
        self._page.column.addStretch(1)
        self._build()

    def open_list(self, title: str, concerns: frozenset[Concern]) -> None:
        """Show every exercise, with what a person told about their body in mind."""
        self._title.setText(title)
        self._concerns = concerns
        self.search.clear()
        self._fill()
        self._page.verticalScrollBar().setValue(0)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead from the search to the first row with the down key."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
            and self._shown
        ):
            self._focus(0)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape give up."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    @property
    def _shown(self) -> list[ExerciseRow]:
        return [row for row in self.rows if not row.isHidden()]

    def _build(self) -> None:
        top = QWidget()
        top.setProperty("role", "page")
        column = QVBoxLayout(top)
        column.setContentsMargins(40, 24, 40, 8)
        column.setSpacing(10)
        heading = FlowLayout(spacing=12, is_spread=True)
        heading.addWidget(self._title)
        heading.addWidget(self._cancel)
        column.addLayout(heading)
        column.addWidget(self.search)
        column.addWidget(self._count)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top)
        whole.addWidget(EdgeLine(self._parts.theme, self._page.verticalScrollBar()))
        whole.addWidget(self._page, 1)

    def _make_nothing(self) -> Card:
        card = Card(margin=28, spacing=14)
        text = Label(self._nothing_text, "card-title", wraps=True)
        card.column.addWidget(text)
        button = Button(tr("Show all"), "primary")
        button.clicked.connect(self._show_all)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        card.column.addLayout(row)
        return card

    def _show_all(self) -> None:
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        clear_layout(self._rows)
        self.rows = []
        for exercise in self._parts.collection.library.values():
            row = ExerciseRow(self._parts, exercise, self._concerns)
            row.clicked.connect(
                lambda _on, row=row: self.chosen.emit(row.exercise_id, row.version)
            )
            row.stepped.connect(
                lambda by, row=row: self._focus(self._shown.index(row) + by)
            )
            self.rows.append(row)
            self._rows.addWidget(row)
        self._find()

    def _find(self) -> None:
        library = self._parts.collection.library
        finds = found(library, self.search.text(), said=said)
        places = {find.exercise.id: place for place, find in enumerate(finds)}
        # What has the words in its name comes first, and is what Enter adds.
        self.rows.sort(key=lambda row: places.get(row.exercise_id, len(places)))
        for place, row in enumerate(self.rows):
            if self._rows.indexOf(row) != place:
                self._rows.insertWidget(place, row)
            row.setVisible(row.exercise_id in places)
            row.set_reached_by_tab(is_reached=place == 0)
        self._count.setText(count_text(len(finds)))
        self._count.setVisible(bool(finds))
        self._nothing.setVisible(not finds)

    def _on_typed(self) -> None:
        self._find()
        has_none = self._nothing.isVisibleTo(self)
        announce(self, self._nothing_text if has_none else self._count.text())

    def _on_enter(self) -> None:
        shown = self._shown
        if shown and self.search.text().strip():
            shown[0].click()

    def _focus(self, place: int) -> None:
        shown = self._shown
        if place < 0:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place < len(shown):
            for row in shown:
                row.set_reached_by_tab(is_reached=row is shown[place])
            shown[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.ensureWidgetVisible(shown[place], 0, 24)
