"""A note of a few lines that is kept as one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from rls_coach.ui.own_exercise.spot import Lines
from rls_coach.ui.routines.own_undo import keep_own_undo
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.fields import FieldRow

_KEEP = QTextCursor.MoveMode.KeepAnchor


class NoteLines(Lines):
    """Wraps what is typed; the Enter key is left to those who keep the field.

    Args:
        theme: Colours and sizes.
        name: What the field is called.
        most: How many characters it takes.
    """

    def __init__(self, theme: Theme, name: str, most: int) -> None:
        super().__init__(theme, name)
        self._most = most
        keep_own_undo(self)
        self.textChanged.connect(self._cut)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and Escape to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _cut(self) -> None:
        if len(self.toPlainText()) <= self._most:
            return
        # With a cursor, so that taking back still works.
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._most)
        cursor.movePosition(QTextCursor.MoveOperation.End, _KEEP)
        cursor.removeSelectedText()


class NoteRow(FieldRow):
    """A note beside or below its name.

    Attributes:
        box: The note.

    Args:
        theme: Colours and sizes.
        name: What the field is called.
        most: How many characters it takes.
        share: How wide the field is if the name were 2.
    """

    def __init__(self, theme: Theme, name: str, most: int, share: int = 3) -> None:
        self.box = NoteLines(theme, name, most)
        super().__init__(theme, name, self.box, self.box, share)

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.box.toPlainText()

    def show_text(self, text: str, *, is_forced: bool = False) -> None:
        """Show a text; while one types only if ``is_forced``."""
        if self.text != text and (is_forced or not self.box.hasFocus()):
            self.box.show_text(text)
