"""The drawn pictures to choose from, each with the exercise it was drawn for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from rls_coach.core.exercise import USUAL, Exercise, Library
from rls_coach.figure.artwork import Artwork
from rls_coach.ui.own_exercise.words import tr
from rls_coach.ui.player.wording import said
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.figure_view import FigureView

_FIGURE_PX = 116
_TITLE_PX = 54
_LEAST_WIDTH_PX = 148
"""A tile is as high as its figure and its title, and at least so wide."""

_ROWS_SHOWN = 2.4


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that ships.

    Attributes:
        picture: Its name.
        title: What it shows, in the person's language.
        exercise: The exercise that it was drawn for, in the version it was drawn for.
    """

    picture: str
    title: str
    exercise: Exercise


def drawings_of(library: Library) -> tuple[Drawing, ...]:
    """Return each drawing once, in the order of the library."""
    found: dict[str, Drawing] = {}
    for exercise in library.values():
        if not exercise.is_own:
            for drawing in _drawings_in(exercise):
                found.setdefault(drawing.picture, drawing)
    return tuple(found.values())


def _drawings_in(exercise: Exercise) -> Iterator[Drawing]:
    for version in (USUAL, *(one.id for one in exercise.versions)):
        done = exercise.in_version(version)
        title = said(exercise.name)
        if done.version_name:
            title = tr("{exercise}: {version}").format(
                exercise=title, version=said(done.version_name)
            )
        yield Drawing(done.picture, title, done)


class DrawingList(QListWidget):
    """The drawings as tiles. The arrow keys choose, letters find a name.

    Signals:
        chosen(str): The name of the drawing the person chose.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, artwork: Callable[[str], Artwork]) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Drawings"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(_Tile(theme, artwork, self))
        self.itemSelectionChanged.connect(self._on_selected)
        theme.changed.connect(self._fit)
        self._fit()

    def show_drawings(self, drawings: tuple[Drawing, ...], picture: str) -> None:
        """Show the drawings, and which of them is chosen."""
        self.blockSignals(True)
        self.clear()
        for drawing in drawings:
            item = QListWidgetItem(drawing.title)
            item.setData(Qt.ItemDataRole.UserRole, drawing.picture)
            item.setToolTip(drawing.title)
            self.addItem(item)
            if drawing.picture == picture:
                self.setCurrentItem(item)
                self.scrollToItem(item)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape, Enter and Alt with the arrows to the page."""
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_selected(self) -> None:
        for item in self.selectedItems():
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among as many tiles as it has room for."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        least = max(_LEAST_WIDTH_PX, self._theme.px(120))
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2
        height = _FIGURE_PX + self._theme.px(_TITLE_PX)
        self.setGridSize(QSize(room // max(1, room // least), height))
        self.setFixedHeight(round(height * _ROWS_SHOWN))


class _Tile(QStyledItemDelegate):
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
        place.setHeight(_FIGURE_PX - 12)
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
