"""A wide row that can be chosen, with a ground of its own."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLayout, QSizePolicy

from rls_coach.ui.theme import Theme

_RADIUS_PX = 14


class RowButton(QAbstractButton):
    """One of several rows; the arrow keys lead along them, Tab past them.

    Which row is the one that Tab reaches is told by whoever keeps the rows.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_reached_by_tab(is_reached=False)
        theme.changed.connect(self.update)

    def set_reached_by_tab(self, *, is_reached: bool) -> None:
        """Say whether the Tab key stops here."""
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.StrongFocus if is_reached else policy.ClickFocus)

    def sizeHint(self) -> QSize:
        """Return the room its contents want."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize(0, 44)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which something is cut off."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else QSize(0, 44)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to those who keep the rows."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the frame."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen())
        is_marked = self.isChecked() or self.isDown() or self.underMouse()
        painter.setBrush(theme.color("calm" if is_marked else "raised"))
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(frame, _RADIUS_PX, _RADIUS_PX)
        painter.end()

    def _pen(self) -> QPen:
        if self.hasFocus():
            return QPen(self._theme.color("accent_text"), 2)
        is_chosen = self.isChecked()
        return QPen(
            self._theme.color("control_line" if is_chosen else "line"),
            2 if is_chosen else 1,
        )

    def _let_presses_through(self, layout: QLayout) -> None:
        """Let the row itself take what is pressed on its contents."""
        for index in range(layout.count()):
            item = layout.itemAt(index)
            if item is None:
                continue
            widget, inner = item.widget(), item.layout()
            if widget is not None:
                widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            if inner is not None:
                self._let_presses_through(inner)
