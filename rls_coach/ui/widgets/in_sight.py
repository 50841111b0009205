"""Scrolling to what a person was just led to."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_MARGIN_PX = 24


def bring_in_sight(widget: QWidget) -> None:
    """Scroll the page that a widget stands on until it can be seen."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if not isinstance(area, QScrollArea):
        return
    area.ensureWidgetVisible(widget, 0, _MARGIN_PX)
    # What is new, or has just moved, gets its place only when events go on.
    QTimer.singleShot(0, widget, lambda: _scroll(area, widget))


def _scroll(area: QScrollArea, widget: QWidget) -> None:
    if widget.isVisible() and area.isAncestorOf(widget):
        area.ensureWidgetVisible(widget, 0, _MARGIN_PX)
