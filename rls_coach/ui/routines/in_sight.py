"""Scrolling to what a person was just led to."""

from PySide6.QtWidgets import QScrollArea, QWidget

_MARGIN_PX = 24


def bring_in_sight(widget: QWidget) -> None:
    """Scroll the page that a widget stands on until it can be seen."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if not isinstance(area, QScrollArea):
        return
    body = area.widget()
    layout = body.layout() if body is not None else None
    if layout is not None:
        layout.activate()  # what is new has no place yet
    area.ensureWidgetVisible(widget, 0, _MARGIN_PX)
