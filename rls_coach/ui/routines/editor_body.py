"""Where the things of the editor stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from rls_coach.core.editing import MAX_NAME, MAX_NOTE
from rls_coach.core.lengths import Lengths
from rls_coach.core.routine import Routine
from rls_coach.core.settings import Settings
from rls_coach.ui.parts import Parts
from rls_coach.ui.routines.dose_details import DoseDetails
from rls_coach.ui.routines.dose_list import DoseList
from rls_coach.ui.routines.editor_focus import EditorFocus
from rls_coach.ui.routines.note_row import NoteRow
from rls_coach.ui.routines.own_undo import keep_own_undo
from rls_coach.ui.routines.row_view import row_views
from rls_coach.ui.routines.widths import WIDE_PX
from rls_coach.ui.routines.words import tr
from rls_coach.ui.widgets.announce import announce
from rls_coach.ui.widgets.basics import Button, Label, Page
from rls_coach.ui.widgets.edge_line import StraightEdge
from rls_coach.ui.widgets.fields import TextRow
from rls_coach.ui.widgets.flow import FlowLayout, WrappingLabel
from rls_coach.ui.widgets.in_sight import bring_in_sight

_MANY = 6
"""From so many rows on, an exercise can be added below them too."""


class EditorBody(QWidget):
    """The name and the list; the details beside them, or below the row they are of.

    Attributes:
        name: The routine's name.
        note: What it is for.
        list: The doses.
        add_button: For another exercise.
        last_button: The same below many rows.
        details: Of the chosen dose.

    Signals:
        exercise_requested(): The person wants another exercise in it.
    """

    exercise_requested = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._theme = parts.theme
        self._collection = parts.collection
        self._is_wide: bool | None = None
        self._is_open = False
        self.name = TextRow(parts.theme, tr("Name"), MAX_NAME)
        keep_own_undo(self.name.box)
        self.note = NoteRow(parts.theme, tr("What it is for"), MAX_NOTE, share=6)
        self.add_button = Button(tr("Add an exercise"))
        self.list = DoseList(parts.theme, parts.collection.artwork, self.add_button)
        at_end = tr("Add an exercise at the end")
        self.last_button = Button(tr("Add an exercise"), name=at_end)
        self._asking = self.add_button
        for button in (self.add_button, self.last_button):
            button.clicked.connect(lambda _on, at=button: self._ask(at))
        self._hint = Label("", "warning", wraps=True)
        self._hint.hide()
        self._over = Label("", "warning", wraps=True)
        self._over.hide()
        self._page = self._make_page()
        self._focus = EditorFocus(self, self._page, self.list, self.name.box)
        self._side = Page(follows_focus=False)
        self._side.column.setContentsMargins(12, 8, 40, 32)
        self._page_edge = StraightEdge(self._page)
        StraightEdge(self._side)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._page, 3)
        row.addWidget(self._side, 2)
        # Made last, and so reached last by Tab, wherever they stand.
        self.details = DoseDetails(parts.theme)
        self.details.setParent(self)
        self.details.hide()
        parts.theme.changed.connect(self._arrange)

    @property
    def hint(self) -> str:
        """Why something was not done, while that is said."""
        return self._hint.text()

    def show_hint(self, text: str) -> None:
        """Say why something was not done; nothing takes it away."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        if text:
            announce(self, text)
            bring_in_sight(self._hint)

    def judge_name(self, text: str) -> None:
        """Say below the name what is wrong with it; nothing takes that away."""
        if text and text != self.name.remark:
            announce(self, text)
        self.name.show_remark(text)

    def open_details(self, *, is_open: bool) -> None:
        """Show the details even where they stand below their row, or only beside."""
        self._is_open = is_open
        self._arrange()
        self.details.setVisible(bool(self._is_wide) or is_open)

    @property
    def scroll_bars(self) -> tuple[QScrollBar, QScrollBar]:
        """Scroll the list, and the details where they stand beside it."""
        return self._page.verticalScrollBar(), self._side.verticalScrollBar()

    def focus_add(self) -> None:
        """Give the keyboard back to the button that asked for an exercise."""
        self._asking.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_in_sight(self._asking)

    def focus_start(self) -> None:
        """Show the top, with the keyboard at the chosen row if that can be seen."""
        self._side.verticalScrollBar().setValue(0)
        self._focus.start()

    def follow_focus(self) -> None:
        """Keep in sight what has the keyboard, where things have moved."""
        self._focus.follow()

    def keep_focus_in_sight(self) -> None:
        """Let what has the keyboard be seen after a change, if it can be seen now."""
        self._focus.keep()

    def show_routine(
        self,
        routine: Routine,
        index: int,
        lengths: Lengths,
        settings: Settings,
        *,
        is_forced: bool,
    ) -> None:
        """Show a routine and the details of one of its doses.

        Args:
            routine: The routine.
            index: Which dose is chosen, from 0.
            lengths: How long it takes.
            settings: The person's settings.
            is_forced: Whether even a text that is being typed is shown anew.
        """
        library, dose = self._collection.library, routine.doses[index]
        self.details.show_dose(
            library[dose.exercise_id],
            dose,
            (index, len(routine.doses)),
            settings.hold_s,
            settings.concerns,
            is_forced=is_forced,
        )
        views = row_views(
            routine, library, lengths.items_s, settings.hold_s, settings.concerns
        )
        self.list.show_rows(views, index)
        self.last_button.setVisible(len(views) >= _MANY)
        self.name.show_text(routine.name, is_forced=is_forced)
        self.note.show_text(routine.note, is_forced=is_forced)

    def show_over(self, text: str) -> None:
        """Say what there is to say of too many minutes, where the strip says less."""
        self._over.setText(text)
        self._over.setVisible(bool(text) and not self._is_wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the details beside the list, or below the chosen row."""
        super().resizeEvent(event)
        self._arrange()

    def _ask(self, button: Button) -> None:
        self._asking = button
        self.exercise_requested.emit()

    def _make_page(self) -> Page:
        page = Page(spacing=12, top=8, follows_focus=False)
        keys = tr(
            "Reorder by dragging, or with Alt + \N{UPWARDS ARROW} or"
            " \N{DOWNWARDS ARROW}."
        )
        bottom = QHBoxLayout()
        bottom.addWidget(self.last_button)
        bottom.addStretch(1)
        above = FlowLayout(spacing=10, is_spread=True)
        above.addWidget(WrappingLabel(keys, "quiet"))
        above.addWidget(self.add_button)
        texts = QVBoxLayout()
        texts.setSpacing(10)
        texts.addWidget(self.name)
        texts.addWidget(self.note)
        page.column.addWidget(Label(tr("Change routine"), "title", wraps=True))
        page.column.addWidget(self._over)
        page.column.addLayout(texts)
        page.column.addLayout(above)
        page.column.addWidget(self.list)
        page.column.addWidget(self._hint)
        page.column.addLayout(bottom)
        page.column.addStretch(1)
        return page

    def _arrange(self) -> None:
        is_wide = self.width() >= self._theme.px(WIDE_PX)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.details.isAncestorOf(focus)
        # Beside the details the scroll bar is no edge of the window.
        self._page_edge.set_right(28 if is_wide else 40)
        self._side.setVisible(is_wide)
        if is_wide:
            self.list.show_panel(None)
            self._side.column.addWidget(self.details)
            self._side.column.addStretch(1)
        else:
            self._side.column.takeAt(self._side.column.count() - 1)
            self._side.column.removeWidget(self.details)
            self.list.show_panel(self.details)
        self.details.setVisible(is_wide or self._is_open)
        self._over.setVisible(bool(self._over.text()) and not is_wide)
        if had_focus and focus is not None and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
