"""One dose of a routine, as a row."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from rls_coach.figure.artwork import Artwork
from rls_coach.ui.routines.row_button import RowButton
from rls_coach.ui.routines.row_view import RowView
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Label
from rls_coach.ui.widgets.figure_view import FigureView
from rls_coach.ui.widgets.flow import SideBySide
from rls_coach.ui.widgets.marks import caution

_FIGURE_PX, _LARGEST_FIGURE_PX = 68, 110
_LENGTH_BESIDE_PX = 330
"""From this width of the words on, how long it takes stands beside them."""


class Handle(QWidget):
    """Six dots: this can be taken hold of."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedWidth(24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("control_line"))
        middle = QPointF(self.rect().center())
        for x in (-4, 4):
            for y in (-8, 0, 8):
                painter.drawEllipse(middle + QPointF(x, y), 2.4, 2.4)
        painter.end()


class DoseRow(RowButton):
    """A dose: its place, picture, exercise, how much, and how long that takes.

    It can be pressed, and dragged by any part of it.

    Signals:
        dragged(QPoint): It is being dragged; where the mouse is on the screen.
        dropped(QPoint): It was let go there.
        drag_cancelled(): It stays where it was.
    """

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    drag_cancelled = Signal()

    def __init__(self, theme: Theme, artwork: Callable[[str], Artwork]) -> None:
        super().__init__(theme)
        self._artwork = artwork
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        self.view: RowView | None = None
        self.setCheckable(True)
        self._number = Label("", "card-title")
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._figure = FigureView(theme, least=_FIGURE_PX)
        self._name = Label("", "strong", wraps=True)
        self._amount = Label("", wraps=True)
        self._remarks = Label("", "quiet", wraps=True)
        self._caution = caution(theme, "strong")
        self._length = Label("", "quiet")
        self._build()
        theme.changed.connect(self._fit)
        self._fit()

    def show_view(self, view: RowView) -> None:
        """Show a dose."""
        if view == self.view:
            return
        self.view = view
        self._number.setText(str(view.number))
        self._name.setText(view.name)
        self._amount.setText(view.amount)
        self._remarks.setText(" · ".join(view.remarks))
        self._remarks.setVisible(bool(view.remarks))
        self._caution.show_text(view.caution)
        self._length.setText(view.length)
        self._figure.show_still(
            self._artwork(view.picture), is_mirrored=view.is_mirrored
        )
        self.setAccessibleName(view.spoken)

    def nextCheckState(self) -> None:
        """Stay as it is: which row is chosen is told from outside."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag might begin."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag once the mouse went far enough to mean it."""
        at = event.globalPosition().toPoint()
        if self._pressed_at is None or not event.buttons():
            super().mouseMoveEvent(event)
            return
        far = (at - self._pressed_at).manhattanLength()
        if self._is_dragged or far >= QApplication.startDragDistance():
            self._is_dragged = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go, or be pressed."""
        if self._is_dragged:
            self._end_drag()
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            self._pressed_at = None
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets a drag go where it began; Enter is for those who keep it."""
        key = event.key()
        if self._is_dragged and key == Qt.Key.Key_Escape:
            self._end_drag()
            self.drag_cancelled.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Return how high it is where its words wrap."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1

    def sizeHint(self) -> QSize:
        """Return the room its contents want, with a figure that can be seen."""
        return super().sizeHint().expandedTo(QSize(0, self._front.height() + 16))

    def _end_drag(self) -> None:
        self._is_dragged = False
        self._pressed_at = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _make_front(self) -> QWidget:
        """Return grip, number and picture, as high as the picture at any height."""
        front = QWidget()
        row = QHBoxLayout(front)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Handle(self._theme))
        row.addWidget(self._number)
        row.addWidget(self._figure)
        return front

    def _build(self) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addStretch(1)
        for label in (self._name, self._amount, self._remarks, self._caution):
            column.addWidget(label)
        column.addStretch(1)
        self._words = SideBySide(spacing=8)
        self._words.add(words, 1)
        self._words.add(self._length, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 12, 8)
        row.setSpacing(12)
        self._front = self._make_front()
        row.addWidget(self._front, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self._let_presses_through(row)

    def _fit(self) -> None:
        px = self._theme.px
        self._number.setFixedWidth(px(26))
        edge = min(px(_FIGURE_PX), _LARGEST_FIGURE_PX)
        self._figure.setFixedSize(edge, edge)
        self._front.setFixedHeight(edge)
        self._words.set_least_width(px(_LENGTH_BESIDE_PX))
