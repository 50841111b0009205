"""Taking back in a text field: what was typed there, then the editor's changes."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


class OwnUndo(QObject):
    """Leaves the keys for taking back and doing again to the editor where it must.

    That is where nothing was typed since the field was entered. What was typed before
    is one of the editor's changes, and is taken back in its turn.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys go on to the editor, and forget on leaving."""
        if not isinstance(watched, QLineEdit | QPlainTextEdit):
            return super().eventFilter(watched, event)
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            standard = QKeySequence.StandardKey
            undo, redo = _can_undo_and_redo(watched)
            if (event.matches(standard.Undo) and not undo) or (
                event.matches(standard.Redo) and not redo
            ):
                event.ignore()
                return True
        # Its own menu is a popup, and offers to take back.
        elif (
            kind == QEvent.Type.FocusOut
            and isinstance(event, QFocusEvent)
            and event.reason() != Qt.FocusReason.PopupFocusReason
        ):
            _forget(watched)
        return super().eventFilter(watched, event)


def keep_own_undo(field: QLineEdit | QPlainTextEdit) -> None:
    """Let a text field take back only what was typed since it was entered."""
    field.installEventFilter(OwnUndo(field))


def _can_undo_and_redo(field: QLineEdit | QPlainTextEdit) -> tuple[bool, bool]:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable(), field.isRedoAvailable()
    document = field.document()
    return document.isUndoAvailable(), document.isRedoAvailable()


def _forget(field: QLineEdit | QPlainTextEdit) -> None:
    if isinstance(field, QPlainTextEdit):
        field.document().clearUndoRedoStacks()
    elif field.isUndoAvailable() or field.isRedoAvailable():
        # A line has no other way to forget than to be given its text anew.
        at = field.cursorPosition()
        field.blockSignals(True)
        field.setText(field.text())
        field.setCursorPosition(at)
        field.blockSignals(False)
