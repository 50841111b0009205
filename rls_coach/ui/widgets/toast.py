"""A short message at the bottom of the window, with an undo."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.announce import announce
from rls_coach.ui.widgets.basics import Button, Label

SHOWN_MS = 10_000
"""Long enough to read a short message and to reach the button; while that is used the
message stays."""

READ_MS = 90
"""For each character: a tired person reads about two words a second."""

_MARGIN_PX = 24
"""How far from the edges of the window."""


class Toast(QFrame):
    """Says what was just done and offers to undo it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "toast")
        self._theme = theme
        self._undo: Callable[[], None] | None = None
        self._is_at_top = False
        self._came_from: QWidget | None = None
        self._label = Label(wraps=True)
        self._button = Button(self.tr("Undo"))
        self._button.setToolTip(self.tr("Undo (Ctrl+Z)"))
        self._button.clicked.connect(self._on_undo_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(16)
        row.addWidget(self._label)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._on_time_over)
        window.installEventFilter(self)
        self.hide()

    def show_message(
        self,
        text: str,
        undo: Callable[[], None] | None = None,
        *,
        is_at_top: bool = False,
    ) -> None:
        """Show a message; with ``undo`` a button takes it back."""
        self._is_at_top = is_at_top
        self._undo = undo
        focus = QApplication.focusWidget()
        if focus is not self._button:
            self._came_from = focus
        self._label.setText(text)
        self._button.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(max(SHOWN_MS, READ_MS * len(text)))
        announce(self, text)

    def show_at_top(self, *, is_at_top: bool) -> None:
        """Go to the other end of the window, where it is in nobody's way."""
        self._is_at_top = is_at_top
        if self.isVisible():
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        # As wide as its text, and no wider than the window: then it wraps.
        self._label.ensurePolished()
        text = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 2
        around = 20 + 12 + 2 * _MARGIN_PX
        if self._undo is not None:
            around += self._button.sizeHint().width() + 16
        self._label.setFixedWidth(min(text, parent.width() - around))
        self.adjustSize()
        left = (parent.width() - self.width()) // 2
        lowest = parent.height() - self.height() - _MARGIN_PX
        self.move(max(0, left), _MARGIN_PX if self._is_at_top else lowest)

    def undo(self) -> None:
        """Take back what was just done, while that is offered."""
        if self._undo is not None and self.isVisible():
            self._on_undo_clicked()

    def _on_time_over(self) -> None:
        if self._button.hasFocus() or self.underMouse():
            self._timer.start(SHOWN_MS)
        else:
            self.hide()

    def _on_undo_clicked(self) -> None:
        undo, self._undo = self._undo, None
        came_from = self._came_from
        had_focus = self._button.hasFocus()
        self.hide()
        if undo is not None:
            undo()
        if had_focus and came_from is not None and isValid(came_from):
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: object) -> None:
        """Escape puts it away."""
        if getattr(event, "key", lambda: None)() == Qt.Key.Key_Escape:
            self.hide()
