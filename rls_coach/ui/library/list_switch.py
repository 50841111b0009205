"""The two buttons above the lists: which of them is shown."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from rls_coach.ui.widgets.basics import Button


class ListSwitch(QWidget):
    """One button for each list, of which one is pressed in."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        segments = QFrame()
        segments.setProperty("role", "segments")
        self._inner = QHBoxLayout(segments)
        self._inner.setContentsMargins(2, 2, 2, 2)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 20, 40, 8)
        row.addWidget(segments)
        row.addStretch(1)

    def add(self, text: str, open_it: Callable[[], None]) -> Button:
        """Add the button of a list, and return it to be checked."""
        button = Button(text, "segment")
        button.setCheckable(True)
        button.clicked.connect(open_it)
        self._group.addButton(button)
        self._inner.addWidget(button)
        return button
