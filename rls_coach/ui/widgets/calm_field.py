"""Fields that change only for the one who uses them."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class CalmField(QObject):
    """Lets a field change only for the one who uses it.

    A wheel that passes over it scrolls the page, and the keys for taking back and doing
    again are the editor's: a number has no history of its own worth having.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel and those keys go on to whoever is behind the field."""
        kind = event.type()
        if kind == QEvent.Type.Wheel:
            event.ignore()
            return isinstance(watched, QWidget) and not watched.hasFocus()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            standard = QKeySequence.StandardKey
            if event.matches(standard.Undo) or event.matches(standard.Redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def keep_calm(field: QWidget) -> None:
    """Let a number, a choice or a slider change only for the one who uses it."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel
    field.installEventFilter(CalmField(field))
