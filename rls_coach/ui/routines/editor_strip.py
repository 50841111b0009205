"""The strip above the editor: the way out, the minutes, the way back and forth."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from rls_coach.ui.routines.minutes_bar import MinutesBar
from rls_coach.ui.routines.widths import WIDE_PX
from rls_coach.ui.routines.words import tr
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Label


class EditorStrip(QWidget):
    """Stays in sight while the rest scrolls.

    Attributes:
        done: Leads back.
        undo: Takes the last change back.
        redo: Does it again.
        minutes: How long the routine is.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._has_one_row: bool | None = None
        self.done = Button(tr("Done"), "primary")
        self.minutes = MinutesBar(theme)
        self.undo = Button(tr("Undo"))
        self.redo = Button(tr("Redo"))
        self._unsaved = Label(
            tr("The last change is not saved yet."), "warning", wraps=True
        )
        self._unsaved.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(40, 20, 40, 12)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self.done, 0, 0, middle)
        self._grid.addWidget(self.undo, 0, 2, middle)
        self._grid.addWidget(self.redo, 0, 3, middle)
        self._grid.addWidget(self._unsaved, 2, 0, 1, 4)
        QWidget.setTabOrder(self.done, self.undo)
        theme.changed.connect(self._arrange)
        self._arrange()

    def show_failed(self, *, has_failed: bool) -> None:
        """Say so where what is on the screen could not be stored."""
        self._unsaved.setVisible(has_failed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one row where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        has_one_row = self.width() >= self._theme.px(WIDE_PX)
        margin = 20 if has_one_row else 0
        self.minutes.set_short(is_short=not has_one_row)
        self.minutes.setContentsMargins(margin, 0, margin, 0)
        if has_one_row == self._has_one_row:
            return
        self._has_one_row = has_one_row
        self._grid.removeWidget(self.minutes)
        if has_one_row:
            self._grid.addWidget(self.minutes, 0, 1)
        else:
            self._grid.addWidget(self.minutes, 1, 0, 1, 4)
