"""Keeps in sight what has the keyboard in the editor."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from rls_coach.ui.routines.dose_list import DoseList
from rls_coach.ui.widgets.in_sight import FocusFollower, bring_in_sight

_SETTLED_MS = 50
"""By then everything that is shown anew has its place."""


class EditorFocus(QObject):
    """Where the keyboard is below the editor's strip.

    It opens at its top, with the keyboard at the chosen row only if that can be seen.

    Args:
        body: All below the strip.
        page: What scrolls the list.
        doses: The list.
        name: What has the keyboard at the start where the first row is hidden.
    """

    def __init__(
        self, body: QWidget, page: QScrollArea, doses: DoseList, name: QWidget
    ) -> None:
        super().__init__(body)
        self._body = body
        self._page = page
        self._doses = doses
        self._name = name
        self._at_start: QWidget | None = None
        FocusFollower(body, lambda widget: widget is self._at_start)

    def start(self) -> None:
        """Give the keyboard to the chosen row, or to the name where that is hidden."""
        self._page.verticalScrollBar().setValue(0)
        self._at_start = self._doses.chosen_row
        self._doses.focus_row(is_led_to=False)
        # Whether it is hidden is known only when everything has its place.
        QTimer.singleShot(_SETTLED_MS, self, self._leave_hidden_row)

    def keep(self) -> None:
        """Let what has the keyboard be seen after a change, if it can be seen now."""
        focus = QApplication.focusWidget()
        if focus is None or not self._body.isAncestorOf(focus):
            return
        if focus.visibleRegion().boundingRect() == focus.rect():
            QTimer.singleShot(0, self, self.follow)

    def follow(self) -> None:
        """Scroll to what has the keyboard."""
        focus = QApplication.focusWidget()
        if focus is None or focus is self._at_start:
            return
        if self._body.isAncestorOf(focus):
            bring_in_sight(focus)

    def _leave_hidden_row(self) -> None:
        self._at_start = None
        focus, view = QApplication.focusWidget(), self._page.viewport()
        if focus is None or focus not in self._doses.rows:
            return
        if focus.mapTo(view, focus.rect().bottomLeft()).y() > view.height():
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
