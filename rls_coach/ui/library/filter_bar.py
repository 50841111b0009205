"""What the library is searched and filtered by."""

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from rls_coach.core.exercise_kind import ExerciseKind, Posture
from rls_coach.core.finding import AtHand
from rls_coach.ui.library.words import at_hand_text, kind_text, posture_text, tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Label, stacked
from rls_coach.ui.widgets.field_boxes import ChoiceBox
from rls_coach.ui.widgets.flow import EvenGrid

_ONE_ROW_PX = 802
"""Below this width, grown with the text, the choices are folded behind a button."""

_THREE_PX = 180
_GAP_PX = 14


class SearchField(QLineEdit):
    """A line for words; Escape empties it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the line on Escape; an empty one leaves the key to the page."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterBox(ChoiceBox):
    """A choice to filter by; the first one is anything."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: it must not change what is listed."""
        event.ignore()


class FilterBar(QWidget):
    """The words, the position, what is at hand and the kind.

    Signals:
        changed(): Something else is asked for.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_folding = False
        self._is_unfolded = False
        self.search_field = SearchField()
        self.search_field.setPlaceholderText(tr("Name or muscle"))
        self.search_field.textChanged.connect(self.changed)
        self.posture_box = self._make_box(
            tr("Any position"), ((one, posture_text(one)) for one in Posture)
        )
        self.need_box = self._make_box(
            tr("Anything"), ((one, at_hand_text(one)) for one in AtHand)
        )
        self.kind_box = self._make_box(
            tr("Any kind"), ((one, kind_text(one)) for one in ExerciseKind)
        )
        self.fold_button = Button("")
        self.fold_button.clicked.connect(lambda: self._unfold(not self._is_unfolded))
        self._lay_out()
        self.changed.connect(self._show_fold)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def text(self) -> str:
        """The words to look for."""
        return self.search_field.text()

    @property
    def posture(self) -> Posture | None:
        """The position asked for."""
        value = self.posture_box.currentData()
        return Posture(value) if value else None

    @property
    def need(self) -> AtHand | None:
        """What is to be at hand."""
        value = self.need_box.currentData()
        return AtHand(value) if value else None

    @property
    def kind(self) -> ExerciseKind | None:
        """The kind asked for."""
        value = self.kind_box.currentData()
        return ExerciseKind(value) if value else None

    @property
    def is_open(self) -> bool:
        """Whether nothing is asked for."""
        filters = (self.posture, self.need, self.kind)
        return not self.text.strip() and not any(filters)

    def clear(self) -> None:
        """Ask for nothing any more."""
        self.blockSignals(True)
        self.search_field.clear()
        for box in (self.posture_box, self.need_box, self.kind_box):
            box.setCurrentIndex(0)
        self.blockSignals(False)
        self.changed.emit()

    def _make_box(
        self, anything: str, choices: Iterable[tuple[Enum, str]]
    ) -> FilterBox:
        box = FilterBox()
        box.addItem(anything, "")
        for choice, text in choices:
            box.addItem(text, choice.value)
        box.currentIndexChanged.connect(self.changed)
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the choices where they would take more than a row."""
        super().resizeEvent(event)
        self._fold()

    def _lay_out(self) -> None:
        self._grid = EvenGrid(spacing=_GAP_PX)
        for text, box in (
            (tr("Position"), self.posture_box),
            (tr("What you have at hand"), self.need_box),
            (tr("Kind"), self.kind_box),
        ):
            self._grid.add(_named(text, box))
        search = QHBoxLayout()
        search.setSpacing(_GAP_PX)
        search.addWidget(_named(tr("Search"), self.search_field), 1)
        search.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignBottom)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_GAP_PX)
        self._box.addLayout(search, 1)
        self._box.addWidget(self._grid, 3)

    def _unfold(self, is_unfolded: bool) -> None:
        self._is_unfolded = is_unfolded
        self._fold()
        if is_unfolded:
            self.posture_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        direction = QBoxLayout.Direction
        self._is_folding = self.width() < self._theme.px(_ONE_ROW_PX)
        wanted = direction.TopToBottom if self._is_folding else direction.LeftToRight
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
        self._show_fold()

    def _show_fold(self) -> None:
        """Show the choices or the button; it says how many of them are in use."""
        self._grid.setVisible(self._is_unfolded or not self._is_folding)
        self.fold_button.setVisible(self._is_folding)
        count = sum(one is not None for one in (self.posture, self.need, self.kind))
        text = tr("Filter")
        if self._is_unfolded:
            text = tr("Hide filters")
        elif count:
            text = tr("Filter ({count})").format(count=count)
        self.fold_button.setText(text)

    def _fit(self) -> None:
        px = self._theme.px
        self._grid.set_least_widths({3: px(_THREE_PX), 1: px(_THREE_PX)})
        height = max(44, px(44))
        for field in (
            self.search_field,
            self.posture_box,
            self.need_box,
            self.kind_box,
            self.fold_button,
        ):
            field.setFixedHeight(height)
        self._fold()


def _named(text: str, field: QWidget) -> QWidget:
    # A screen reader takes the name of a combo box from its buddy alone.
    label = Label(text, "quiet")
    label.setBuddy(field)
    field.setAccessibleName(text)
    return stacked(label, field)
