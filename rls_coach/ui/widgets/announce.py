"""Tells a screen reader something that was not asked for."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say ``text``, where one is listening and Qt can tell it."""
    if not QAccessible.isActive():
        return
    try:
        from PySide6.QtGui import QAccessibleAnnouncementEvent
    except ImportError:  # before Qt 6.8
        return
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
