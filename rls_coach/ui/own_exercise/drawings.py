"""The drawn pictures to choose from, each with the exercise it was drawn for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
)

from rls_coach.core.exercise import USUAL, Exercise, Library
from rls_coach.figure.artwork import Artwork
from rls_coach.ui.own_exercise.drawing_tile import FIGURE_PX, TITLE_PX, DrawingTile
from rls_coach.ui.own_exercise.words import tr
from rls_coach.ui.player.wording import said
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.in_sight import bring_in_sight

_LEAST_WIDTH_PX = 148


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
    """The drawings as tiles, all of them: the page scrolls, not the list.

    The arrow keys choose, letters find a name; Enter or a click is the last word.

    Signals:
        chosen(str): The name of the drawing the person chose.
        settled(): The person is done with choosing.
    """

    chosen = Signal(str)
    settled = Signal()

    def __init__(self, theme: Theme, artwork: Callable[[str], Artwork]) -> None:
        super().__init__()
        self._theme = theme
        self._pressed = QPersistentModelIndex()
        self.setAccessibleName(tr("Drawings"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(DrawingTile(theme, artwork, self))
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
        self.blockSignals(False)
        self._fit()

    def bring_in_sight(self) -> None:
        """Scroll the page to the chosen drawing, or to the first."""
        current = self.currentIndex()
        self.scrollTo(current if current.isValid() else self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as the last word, and leave Escape to the page."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settled.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the tile; it is chosen when it is let go, like a button.

        To choose at once would move the page, and with it the tile, from under the
        mouse.
        """
        self._pressed = QPersistentModelIndex()
        if event.button() is Qt.MouseButton.LeftButton:
            place = event.position().toPoint()
            self._pressed = QPersistentModelIndex(self.indexAt(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose nothing while the mouse is drawn over the tiles."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the tile that was pressed as the last word."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._pressed == index:
            self.setCurrentIndex(index)
            self.settled.emit()
        self._pressed = QPersistentModelIndex()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll the page to a tile; the list itself is never scrolled."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        body = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and body is not None and self.isVisible():
            tile = self.visualRect(index)
            middle = self.viewport().mapTo(body, tile.center())
            area.ensureVisible(middle.x(), middle.y(), 0, tile.height() // 2 + 12)

    def _on_selected(self) -> None:
        for item in self.selectedItems():
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
        if self.hasFocus():
            # What is told of it above may have become longer, and moved the tiles.
            bring_in_sight(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among as many tiles as it has room for."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        least = max(_LEAST_WIDTH_PX, self._theme.px(120))
        room = self.width() - 2
        columns = max(1, room // least)
        height = FIGURE_PX + self._theme.px(TITLE_PX)
        self.setGridSize(QSize(room // columns, height))
        rows = -(-self.count() // columns)
        self.setFixedHeight(max(1, rows) * height + 2)
