"""Keeps in sight what has the keyboard in the editor."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from rls_coach.ui.routines.dose_list import DoseList
from rls_coach.ui.widgets.fields import FieldRow
from rls_coach.ui.widgets.in_sight import bring_in_sight

_SETTLED_MS = 50
"""By then everything that is shown anew has its place."""


class EditorFocus(QObject):
    """Where the keyboard is below the editor's strip.

    Qt scrolls to what Tab comes to only from within the same page.

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
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

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
        """Scroll to what has the keyboard, and to the name of a field."""
        focus = QApplication.focusWidget()
        if focus is None or focus is self._at_start:
            return
        if self._body.isAncestorOf(focus):
            row = _field_row(focus)
            if row is not None:
                bring_in_sight(row)
            bring_in_sight(focus)

    def _leave_hidden_row(self) -> None:
        self._at_start = None
        focus, view = QApplication.focusWidget(), self._page.viewport()
        if focus is None or focus not in self._doses.rows:
            return
        if focus.mapTo(view, focus.rect().bottomLeft()).y() > view.height():
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        # A page that moves under a mouse button would let it go on something else;
        # and without an old place only the window has come back.
        is_by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if old is None or new is None or is_by_mouse:
            return
        if self._body.isAncestorOf(new):
            QTimer.singleShot(0, self, self.follow)


def _field_row(widget: QWidget) -> FieldRow | None:
    at: QWidget | None = widget
    while at is not None and not isinstance(at, FieldRow):
        at = at.parentWidget()
    return at
