"""How one of the drawings to choose from looks."""

from collections.abc import Callable

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from rls_coach.figure.artwork import Artwork
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.figure_view import FigureView

FIGURE_PX = 116
TITLE_PX = 64
"""A tile is as high as its figure and, grown with the text, its title."""


class DrawingTile(QStyledItemDelegate):
    """Draws a still, its name, and a tick on the chosen one."""

    def __init__(
        self, theme: Theme, artwork: Callable[[str], Artwork], tiles: QListWidget
    ) -> None:
        super().__init__(tiles)
        self._list = tiles
        self._theme = theme
        self._artwork = artwork
        self._figure = FigureView(theme, least=1)
        self._stills: dict[tuple[str, str, int, int], QPixmap] = {}

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Return the size of a tile."""
        return self._list.gridSize()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a tile."""
        theme = self._theme
        state, rect = option.state, QRectF(option.rect)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        frame = rect.adjusted(4, 4, -4, -4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, frame, is_chosen=is_chosen, has_focus=has_focus)
        place = frame.adjusted(8, 8, -8, -8)
        place.setHeight(FIGURE_PX - 12)
        name = str(index.data(Qt.ItemDataRole.UserRole))
        ratio = painter.device().devicePixelRatioF()
        still = self._still(name, place.size().toSize(), ratio)
        painter.drawPixmap(place.topLeft(), still)
        words = frame.adjusted(8, place.height() + 10, -8, -4)
        painter.setPen(theme.color("on_calm" if is_chosen else "text"))
        font = painter.font()
        font.setPixelSize(theme.px(14))
        painter.setFont(font)
        painter.drawText(
            words,
            Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap,
            index.data(Qt.ItemDataRole.DisplayRole),
        )
        if is_chosen:
            self._paint_tick(painter, frame.topLeft() + QPointF(6, 6))
        painter.restore()

    def _still(self, name: str, size: QSize, ratio: float) -> QPixmap:
        """Return a still, drawn when it is first seen in this size and colours."""
        key = (name, self._theme.tokens.name, size.width(), size.height())
        if key not in self._stills:
            image = QPixmap(size * ratio)
            image.setDevicePixelRatio(ratio)
            image.fill(Qt.GlobalColor.transparent)
            self._figure.resize(size)
            self._figure.show_still(self._artwork(name))
            self._figure.render(image, renderFlags=QWidget.RenderFlag.DrawChildren)
            self._stills[key] = image
        return self._stills[key]

    def _paint_frame(
        self, painter: QPainter, frame: QRectF, *, is_chosen: bool, has_focus: bool
    ) -> None:
        theme = self._theme
        line = "control_line" if is_chosen else "line"
        line = "accent_text" if has_focus else line
        painter.setPen(QPen(theme.color(line), 3 if has_focus else 2))
        painter.setBrush(theme.color("calm" if is_chosen else "raised"))
        painter.drawRoundedRect(frame, 12, 12)

    def _paint_tick(self, painter: QPainter, corner: QPointF) -> None:
        edge = self._theme.px(24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("primary"))
        painter.drawEllipse(QRectF(corner.x(), corner.y(), edge, edge))
        pen = QPen(self._theme.color("on_primary"), edge * 0.12)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        points = ((0.28, 0.53), (0.44, 0.68), (0.72, 0.35))
        painter.drawPolyline([corner + QPointF(x, y) * edge for x, y in points])
