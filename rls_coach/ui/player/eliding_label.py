"""A line of text that gives way to what must not be cut off."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from rls_coach.ui.widgets.basics import Label


class ElidingLabel(Label):
    """One line that ends in "…" where there is no room for all of it.

    The whole stands in its tooltip then, and is what a screen reader says always.
    """

    def __init__(self, role: str = "") -> None:
        self._whole = ""
        super().__init__("", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def whole_text(self) -> str:
        """What it says where there is room."""
        return self._whole

    def setText(self, text: str) -> None:
        """Show a text, or as much of it as there is room for."""
        self._whole = text
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more of it, or less."""
        super().resizeEvent(event)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Show more of it, or less, in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._show()

    def minimumSizeHint(self) -> QSize:
        """Return that it gets along with any width."""
        return QSize(0, super().minimumSizeHint().height())

    def _show(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, mode, self.width())
        if shown != self.text():
            super().setText(shown)
        self.setToolTip("" if shown == self._whole else self._whole)
        self.setAccessibleName(self._whole)
