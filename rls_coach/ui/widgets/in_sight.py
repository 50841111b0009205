"""Scrolls a page so that what has the keyboard, or is news, can be seen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

_MARGIN_PX = 56
"""Room left above, so that the name of a field is seen with it, and below."""


def bring_in_sight(widget: QWidget) -> None:
    """Scroll the page that a widget stands on until all of it can be seen.

    Of what is higher than the page that part is shown which is worked on.
    """
    # What came, went or moved gets its place only with these; before, one would
    # scroll to where something was. Some of it moves once more when events go on.
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    _scroll_to(widget)
    QTimer.singleShot(0, widget, partial(_scroll_to, widget))


class FocusFollower(QObject):
    """Keeps what has the keyboard in sight, wherever it came from.

    A scroll area alone follows only from one of its fields to the next, and not when
    somebody comes in with the Tab key or what had the keyboard has gone.

    Args:
        page: The page, or what holds it.
        is_excepted: Tells of a widget that is not to be scrolled to.
    """

    def __init__(
        self,
        page: QWidget,
        is_excepted: Callable[[QWidget], bool] = lambda _widget: False,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._is_excepted = is_excepted
        self._last: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        is_back = old is None and now is self._last
        is_here = self._page.isAncestorOf(now)
        self._last = now if is_here else None
        # Whoever comes back from another window finds the page as it was, and what is
        # pressed with the mouse must not move away from under it.
        is_pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if is_here and not is_back and not is_pressed and not self._is_excepted(now):
            _scroll_to(now)
            QTimer.singleShot(0, now, partial(self._follow, now))

    def _follow(self, widget: QWidget) -> None:
        if widget.hasFocus() and not self._is_excepted(widget):
            bring_in_sight(widget)


def _scroll_to(widget: QWidget) -> None:
    area = _area_of(widget)
    body = area.widget() if area is not None else None
    if area is None or body is None or not widget.isVisible():
        return
    room = area.viewport().height()
    part = _part_of(widget, room)
    place = QRect(widget.mapTo(body, part.topLeft()), part.size())
    top = -body.y()
    if top <= place.top() and place.bottom() < top + room:
        return
    if place.height() > room:
        area.verticalScrollBar().setValue(place.top())
        return
    margin = min(_MARGIN_PX, (room - place.height()) // 2)
    middle = place.center()
    area.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + margin)


def _area_of(widget: QWidget) -> QScrollArea | None:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    return area


def _part_of(widget: QWidget, room: int) -> QRect:
    """Return what of a widget is to be seen, where not all of it can be."""
    if widget.height() <= room:
        return widget.rect()
    if isinstance(widget, QAbstractItemView):
        part = widget.visualRect(widget.currentIndex())
    elif isinstance(widget, QPlainTextEdit):
        part = widget.cursorRect()
    else:
        return widget.rect()
    return part.translated(widget.viewport().mapTo(widget, QPoint(0, 0)))
