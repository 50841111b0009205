"""Layouts for pages that must read well from narrow to wide."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QWidget,
)

from rls_coach.ui.widgets.basics import Label


class FlowLayout(QLayout):
    """Sets things in a row and goes on below where the row is full.

    Args:
        parent: The widget to lay out.
        spacing: Pixels between things and between lines.
        is_spread: Whether what is left of the first line's width goes behind its
            first item, so that the rest of that line stands at the right edge.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        spacing: int = 8,
        *,
        is_spread: bool = False,
    ) -> None:
        super().__init__(parent)
        self._is_spread = is_spread
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or nothing."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that no more room is wanted than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow row is a high one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        """Set everything in its place."""
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        """Return the size of everything in one row."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints)
        width += self.spacing() * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size below which something is cut off."""
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            size = _size_within(item, width)
            if not lines or used + self.spacing() + size.width() > width:
                lines.append([])
                used = -self.spacing()
            lines[-1].append((item, size))
            used += self.spacing() + size.width()
        return lines

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        y = rect.y()
        lines = self._lines(rect.width())
        spreads = self._is_spread
        for number, line in enumerate(lines):
            height = max(size.height() for _, size in line)
            used = sum(size.width() + self.spacing() for _, size in line)
            left_over = max(0, rect.width() - used + self.spacing())
            x = rect.x()
            for index, (item, size) in enumerate(line):
                if moves:
                    corner = QPoint(x, y + (height - size.height()) // 2)
                    item.setGeometry(QRect(corner, size))
                x += size.width() + self.spacing()
                x += left_over if spreads and number == index == 0 else 0
            y += height + self.spacing()
        return max(0, y - self.spacing() - rect.y()) if lines else 0


class WrappingLabel(Label):
    """A label that asks for one line, and wraps where it does not get it."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__(text, role, wraps=True)

    def sizeHint(self) -> QSize:
        """Return the size of the text in one line."""
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + 4
        return QSize(width, self.heightForWidth(width))


class EvenGrid(QWidget):
    """Things of equal width in as many columns as their least width allows."""

    def __init__(self, spacing: int = 16) -> None:
        super().__init__()
        self._least_widths_px: dict[int, int] = {}
        self._columns = 0
        self._widgets: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(spacing)

    def add(self, widget: QWidget) -> None:
        """Add a thing at the end."""
        self._widgets.append(widget)
        self._columns = 0

    def set_least_widths(self, widths_px: dict[int, int]) -> None:
        """Say how narrow a column may be by the number of columns, most first."""
        self._least_widths_px = widths_px
        self._arrange(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as there is room for."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def minimumSizeHint(self) -> QSize:
        """Return a width of one column: the grid can always fall back to it."""
        hint = super().minimumSizeHint()
        widths = [widget.minimumSizeHint().width() for widget in self._widgets]
        return QSize(max(widths, default=0), hint.height())

    def _arrange(self, width_px: int) -> None:
        gap_px = self._grid.spacing()
        columns = next(
            (
                count
                for count, least_px in self._least_widths_px.items()
                if count * (least_px + gap_px) - gap_px <= width_px
            ),
            1,
        )
        if columns == self._columns:
            return
        self._columns = columns
        for widget in self._widgets:
            self._grid.removeWidget(widget)
        for index, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, index // columns, index % columns)
        for column in range(len(self._widgets)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


class SideBySide(QWidget):
    """Two things beside one another, or one below the other where it is narrow."""

    def __init__(self, spacing: int = 16) -> None:
        super().__init__()
        self._least_width_px = 1
        self._stretches: list[int] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)

    def add(self, widget: QWidget, stretch: int) -> None:
        """Add a thing with its share of the width."""
        self._stretches.append(stretch)
        self._box.addWidget(widget, stretch)

    def set_least_width(self, width_px: int) -> None:
        """Say below which width one stands below the other, in pixels."""
        self._least_width_px = width_px
        self._arrange(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def minimumSizeHint(self) -> QSize:
        """Return the width of the wider one: they can always be stacked."""
        hint = super().minimumSizeHint()
        widths = [
            item.minimumSize().width()
            for index in range(self._box.count())
            if (item := self._box.itemAt(index)) is not None
        ]
        return QSize(max(widths, default=0), hint.height())

    def _arrange(self, width_px: int) -> None:
        direction = QBoxLayout.Direction
        wanted = direction.LeftToRight
        if width_px < self._least_width_px:
            wanted = direction.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            # Shares are of the width; of the height each takes what it needs.
            for index, stretch in enumerate(self._stretches):
                is_row = wanted == direction.LeftToRight
                self._box.setStretch(index, stretch if is_row else 0)


def _size_within(item: QLayoutItem, width: int) -> QSize:
    hint = item.sizeHint()
    if hint.width() <= width:
        return hint
    widget = item.widget()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return QSize(width, widget.heightForWidth(width))
    if item.hasHeightForWidth():
        return QSize(width, item.heightForWidth(width))
    return QSize(width, hint.height())
