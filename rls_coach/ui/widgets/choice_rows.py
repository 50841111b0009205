"""Choices with a name and a quiet line below it; all of the row can be pressed."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Label
from rls_coach.ui.widgets.check_box import CheckBox

_EDGE_PX = 24
_GAP_PX = 12
_MARGIN_PX = 12


class CheckRow(CheckBox):
    """A check box with a wrapping name and a line that says more."""

    def __init__(self, theme: Theme, name: str, note: str) -> None:
        super().__init__(theme, "")
        self._row_theme = theme
        self._column = _column_of(self, name, note)
        theme.changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return room for the box and both texts."""
        return self._column.sizeHint().expandedTo(QSize(0, 44))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which they do not fit."""
        return self._column.minimumSize().expandedTo(QSize(0, 44))

    def _fit(self) -> None:
        left = self._row_theme.px(_EDGE_PX) + _GAP_PX + 2
        self._column.setContentsMargins(left, 6, 4, 6)


class RadioRow(QRadioButton):
    """One of several, with a name and a line that says more."""

    def __init__(self, theme: Theme, name: str, note: str) -> None:
        super().__init__()
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._column = _column_of(self, name, note)
        theme.changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return room for the circle and both texts."""
        return self._column.sizeHint().expandedTo(QSize(0, 44))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which they do not fit."""
        return self._column.minimumSize().expandedTo(QSize(0, 44))

    def hitButton(self, _position: object) -> bool:
        """Take a press anywhere."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the chosen one and the circle."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = self.isChecked()
        line = "control_line" if is_on else "line"
        line = "accent_text" if self.hasFocus() else line
        painter.setPen(QPen(theme.color(line), 2))
        ground = "calm" if is_on or self.underMouse() else "raised"
        painter.setBrush(theme.color(ground))
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, 12, 12)
        edge = theme.px(_EDGE_PX)
        middle = QPointF(_MARGIN_PX + edge / 2, self.height() / 2)
        painter.setPen(QPen(theme.color("primary" if is_on else "control_line"), 2))
        painter.setBrush(theme.color("raised"))
        painter.drawEllipse(middle, edge / 2 - 1, edge / 2 - 1)
        if is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary"))
            painter.drawEllipse(middle, edge * 0.26, edge * 0.26)
        painter.end()

    def _fit(self) -> None:
        left = _MARGIN_PX + self._theme.px(_EDGE_PX) + _GAP_PX
        self._column.setContentsMargins(left, 8, _MARGIN_PX, 8)


def _column_of(row: QWidget, name: str, note: str) -> QVBoxLayout:
    row.setAccessibleName(name)
    row.setAccessibleDescription(note)
    # A button wants all of its text in one line; these texts wrap.
    row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    column = QVBoxLayout(row)
    column.setSpacing(2)
    for label in (Label(name, "strong", wraps=True), Label(note, "quiet", wraps=True)):
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(label)
        if not label.text():
            label.hide()
    return column
