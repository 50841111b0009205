"""The doses of a routine in order, to be chosen and moved."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rls_coach.figure.artwork import Artwork
from rls_coach.ui.routines.dose_drag import DoseDrag
from rls_coach.ui.routines.dose_row import DoseRow
from rls_coach.ui.routines.row_view import RowView
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.in_sight import bring_in_sight


class DoseList(QWidget):
    """The rows. Up and Down choose, Enter opens, Alt with them moves.

    Attributes:
        rows: The rows in order.
        drag: The drag of one of them.

    Args:
        theme: Colours and sizes.
        artwork: Returns a picture by its name.
        before: From where Tab comes to the rows.

    Signals:
        chosen(int): A row was chosen with the arrow keys, or dragged to its own place.
        pressed(int): A row was pressed.
        opened(int): The person wants to change a row's details with the keyboard.
        move_requested(int, int): A row is to go to another place.
        removal_requested(int): A row is to go.
        copy_requested(int): A row is wanted twice.
    """

    chosen = Signal(int)
    pressed = Signal(int)
    opened = Signal(int)
    move_requested = Signal(int, int)
    removal_requested = Signal(int)
    copy_requested = Signal(int)

    def __init__(
        self, theme: Theme, artwork: Callable[[str], Artwork], before: QWidget
    ) -> None:
        super().__init__()
        self._theme = theme
        self._before = before
        self._artwork = artwork
        self._index = 0
        self._panel: QWidget | None = None
        self.rows: list[DoseRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.drag = DoseDrag(theme, self, self.rows)

    @property
    def chosen_row(self) -> DoseRow:
        """The row that is chosen."""
        return self.rows[self._index]

    def show_rows(self, views: list[RowView], index: int) -> None:
        """Show the doses, and which of them is chosen."""
        while len(self.rows) < len(views):
            self._add_row()
        self._index = index
        # Before a row goes: Qt would find the keyboard another place.
        self._take_keyboard_along()
        while len(self.rows) > len(views):
            self._let_go(self.rows.pop())
        for place, (row, view) in enumerate(zip(self.rows, views, strict=True)):
            row.show_view(view)
            row.setChecked(place == index)
            row.set_reached_by_tab(is_reached=place == index)
        self._place_panel()

    def show_panel(self, panel: QWidget | None) -> None:
        """Show a panel below the chosen row, or none."""
        self._panel = panel
        self._place_panel()

    def focus_row(self, *, is_led_to: bool = True) -> None:
        """Give the keyboard to the chosen row, and scroll until it can be seen.

        Args:
            is_led_to: Whether to scroll at all.
        """
        row = self.chosen_row
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_led_to:
            bring_in_sight(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, move, open, remove or copy."""
        if not any(row.hasFocus() for row in self.rows):
            super().keyPressEvent(event)
            return
        key, index = event.key(), self._index
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        goal = index + step
        if step and 0 <= goal < len(self.rows):
            if has_alt:
                self.move_requested.emit(index, goal)
            else:
                self.chosen.emit(goal)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(index)
        elif key == Qt.Key.Key_Delete:
            self.removal_requested.emit(index)
        elif key == Qt.Key.Key_D and has_ctrl:
            self.copy_requested.emit(index)
        elif not step:
            super().keyPressEvent(event)

    def _take_keyboard_along(self) -> None:
        """Keep the keyboard at the chosen row where it is at one."""
        if any(row.hasFocus() for row in self.rows if row is not self.chosen_row):
            self.focus_row()

    def _add_row(self) -> None:
        row = DoseRow(self._theme, self._artwork)
        row.clicked.connect(lambda: self.pressed.emit(self.rows.index(row)))
        row.dragged.connect(lambda at: self._on_dragged(row, at))
        row.dropped.connect(lambda at: self._on_dropped(row, at))
        row.drag_cancelled.connect(self._on_drag_cancelled)
        self._column.addWidget(row)
        # Else what is made last would be last, behind buttons and details.
        QWidget.setTabOrder(self.rows[-1] if self.rows else self._before, row)
        self.rows.append(row)

    def _let_go(self, row: DoseRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _place_panel(self) -> None:
        panel = self._panel
        if panel is None or not self.rows or self.drag.is_going_on:
            return
        goal = self._index + 1
        if self._column.indexOf(panel) != goal:
            self._column.removeWidget(panel)
            self._column.insertWidget(goal, panel)

    def _on_dragged(self, row: DoseRow, at: QPoint) -> None:
        if self._panel is not None:
            self._panel.hide()
        self.drag.move_to(row, at)

    def _on_dropped(self, row: DoseRow, at: QPoint) -> None:
        index = self.rows.index(row)
        goal = self.drag.goal(index, at)
        self.drag.end()
        if goal != index:
            self.move_requested.emit(index, goal)
        else:
            self.chosen.emit(index)

    def _on_drag_cancelled(self) -> None:
        self.drag.end()
        self.chosen.emit(self._index)
