"""Choosing an exercise to add: a list to search."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import USUAL, Exercise
from rls_coach.core.finding import found
from rls_coach.core.routine import usual_dose
from rls_coach.core.suiting import suited_version
from rls_coach.ui.dose_text import dose_text
from rls_coach.ui.library.concern_words import first_version_text
from rls_coach.ui.library.words import count_text
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import said
from rls_coach.ui.routines.row_button import RowButton
from rls_coach.ui.routines.row_view import exercise_name
from rls_coach.ui.routines.words import kind_text, tr
from rls_coach.ui.widgets.announce import announce
from rls_coach.ui.widgets.basics import Button, Card, Label, Page, clear_layout
from rls_coach.ui.widgets.edge_line import EdgeLine, StraightEdge
from rls_coach.ui.widgets.figure_view import FigureView
from rls_coach.ui.widgets.flow import FlowLayout, WrappingLabel

_FIGURE_PX = 68
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ExerciseRow(RowButton):
    """One exercise that can be added, in the version that suits.

    Signals:
        stepped(int): The person goes on along the rows, or back.
    """

    stepped = Signal(int)

    def __init__(
        self, parts: Parts, exercise: Exercise, concerns: frozenset[Concern]
    ) -> None:
        super().__init__(parts.theme)
        self.exercise_id = exercise.id
        suited = suited_version(exercise, concerns)
        self.version = suited or USUAL
        done = exercise.in_version(self.version)
        amount = dose_text(exercise, usual_dose(exercise, self.version))
        facts = f"{kind_text(exercise.kind)} · {amount}"
        remark = first_version_text(exercise, concerns)
        figure = FigureView(parts.theme, least=_FIGURE_PX)
        figure.setFixedSize(_FIGURE_PX, _FIGURE_PX)
        figure.show_still(parts.collection.artwork(done.picture))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Label(exercise_name(done), "strong", wraps=True))
        words.addWidget(Label(facts, "quiet", wraps=True))
        if remark:
            role = "warning" if suited is None else "quiet"
            words.addWidget(Label(remark, role, wraps=True))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(16)
        row.addWidget(figure)
        row.addLayout(words, 1)
        self._let_presses_through(row)
        pieces = (tr("Add {name}").format(name=exercise_name(done)), facts, remark)
        self.setAccessibleName(", ".join(piece for piece in pieces if piece))

    def heightForWidth(self, width: int) -> int:
        """Return how high it is where its words wrap."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1

    def sizeHint(self) -> QSize:
        """Return the room its contents want."""
        return super().sizeHint().expandedTo(QSize(0, _FIGURE_PX + 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the rows; let Enter press as Space does."""
        if event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


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
        self._page = Page(spacing=10)
        self._page.column.setContentsMargins(40, 4, 40, 32)
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
        finds = {
            find.exercise.id for find in found(library, self.search.text(), said=said)
        }
        first = True
        for row in self.rows:
            is_found = row.exercise_id in finds
            row.setVisible(is_found)
            row.set_reached_by_tab(is_reached=is_found and first)
            first = first and not is_found
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
