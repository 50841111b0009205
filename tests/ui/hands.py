"""What a person does to a window, and sees of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget


def spoken(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def texts(widget: QWidget) -> list[str]:
    """Return the texts of the labels that can be seen, from top to bottom."""
    labels = widget.findChildren(QLabel)
    return [one.text() for one in labels if one.isVisible() and one.text()]


def says(widget: QWidget, text: str) -> bool:
    """Tell whether a text can be seen, as it is or as a part of another."""
    return any(text in one for one in texts(widget))


def buttons(widget: QWidget) -> list[QAbstractButton]:
    """Return the buttons that can be seen."""
    found = widget.findChildren(QAbstractButton)
    return [one for one in found if one.isVisible()]


def button(widget: QWidget, name: str) -> QAbstractButton:
    """Return the one visible button whose text or spoken name is ``name``."""
    found = [one for one in buttons(widget) if name in (one.text(), spoken(one))]
    assert len(found) == 1, (name, [spoken(one) for one in buttons(widget)])
    return found[0]


def click(widget: QWidget, name: str) -> None:
    """Press a button with the mouse, in its middle."""
    target = button(widget, name)
    assert target.isEnabled(), name
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)


def press(widget: QWidget, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is, which must be within a widget."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus is widget or widget.isAncestorOf(focus), focus
        QTest.keyClick(focus, key)


def settle(rounds: int = 4) -> None:
    """Let layouts come to rest."""
    for _ in range(rounds):
        QApplication.processEvents()
        QApplication.sendPostedEvents()
