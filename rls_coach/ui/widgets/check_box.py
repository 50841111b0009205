"""A check box whose box and tick can be seen in every theme."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

from rls_coach.ui.theme import Theme

_GAP_PX = 12


class CheckBox(QCheckBox):
    """A check box drawn from the theme's tokens; all of it can be pressed."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for the box and the text."""
        text = self.fontMetrics().size(0, self.text())
        edge = self._theme.px(24)
        return QSize(
            edge + _GAP_PX + text.width() + 8, max(44, edge + 6, text.height())
        )

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def hitButton(self, _position: object) -> bool:
        """Take a press anywhere."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the tick and the text."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.px(24)
        box = QRectF(2, (self.height() - edge) / 2, edge, edge)
        is_on = self.isChecked()
        line = "accent_text" if self.hasFocus() else "control_line"
        painter.setPen(QPen(theme.color(line), 3 if self.hasFocus() else 2))
        painter.setBrush(theme.color("primary" if is_on else "background"))
        painter.drawRoundedRect(box, 6, 6)
        if is_on:
            pen = QPen(theme.color("on_primary"), edge * 0.12)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            points = ((0.26, 0.54), (0.43, 0.7), (0.75, 0.32))
            painter.drawPolyline(
                QPolygonF(
                    [
                        QPointF(box.left() + x * edge, box.top() + y * edge)
                        for x, y in points
                    ]
                )
            )
        painter.setPen(theme.color("text" if self.isEnabled() else "quiet"))
        words = QRectF(edge + _GAP_PX, 0, self.width() - edge, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
