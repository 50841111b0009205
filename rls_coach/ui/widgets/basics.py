"""The smallest building blocks: labels, cards, buttons."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rls_coach.ui.widgets.in_sight import FocusFollower

_LONG_WORD = re.compile(r"(\S{24})(?=\S)")
"""No word of a language the app speaks is as long; it would widen the page."""


class Label(QLabel):
    """Plain text in one of the style sheet's roles.

    Text is never read as HTML, so a note such as "a <b> c" shows as it was written.
    """

    def __init__(self, text: str = "", role: str = "", *, wraps: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setText(text)
        if role:
            self.setProperty("role", role)

    def setText(self, text: str) -> None:
        """Show a text; where it wraps, a word without end wraps as well."""
        if self.wordWrap() and self.textFormat() is Qt.TextFormat.PlainText:
            text = _LONG_WORD.sub("\\1\N{ZERO WIDTH SPACE}", text)
        super().setText(text)

    def set_role(self, role: str) -> None:
        """Change what the text is."""
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)


class Card(QFrame):
    """A raised frame with rounded corners and a column of contents.

    Attributes:
        column: The layout of its contents.
    """

    def __init__(self, margin: int = 24, spacing: int = 8) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin - 4, margin, margin - 4)
        self.column.setSpacing(spacing)


class Button(QPushButton):
    """A push button in one of the style sheet's roles."""

    def __init__(self, text: str, role: str = "", *, name: str = "") -> None:
        super().__init__(text)
        # Enter presses the button that has the focus, as people expect.
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if role:
            self.setProperty("role", role)
        if name:
            self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a key that is held press once: it may be meant for what came before."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (event.isAutoRepeat() and is_enter):
            super().keyPressEvent(event)


class Page(QScrollArea):
    """A page behind the rail: it scrolls where the window is too small for it.

    Args:
        spacing: Pixels between its contents.
        top: Pixels above them; less where something stands above the page.
        follows_focus: Whether it scrolls to whatever gets the keyboard.

    Attributes:
        column: The layout of its contents.
    """

    def __init__(
        self, spacing: int = 20, top: int = 32, *, follows_focus: bool = True
    ) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = _PageBody()
        body.setProperty("role", "page")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(40, top, 40, 32)
        self.column.setSpacing(spacing)
        self.setWidget(body)
        if follows_focus:
            FocusFollower(self)

    def show_page(self) -> None:
        """Bring the contents up to date; called each time the page is opened."""


class _PageBody(QWidget):
    """What a page scrolls: as high as its contents are at the width it has."""

    def minimumSizeHint(self) -> QSize:
        """Return no height of its own where that follows from the width.

        Qt would take what wrapped texts need at their narrowest, and leave a page
        with nothing at its end.
        """
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            hint.setHeight(0)
        return hint


def stacked(label: Label, field: QWidget) -> QWidget:
    """Return a field straight below its label, however high the place is."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label)
    column.addWidget(field)
    column.addStretch(1)
    return both


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)
