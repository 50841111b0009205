"""What a person does with the keyboard alone."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QScrollArea,
    QWidget,
)

from tests.ui.hands import press, settle, spoken, texts


def focus() -> QWidget:
    """Return what has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def name_of(widget: QWidget) -> str:
    """Return the name of a field.

    On Linux a screen reader takes that of a combo box from the label beside it.
    """
    return widget.accessibleName() or spoken(widget)


def tab_to(page: QWidget, name: str) -> None:
    """Press Tab until something of that name has the keyboard."""
    seen = []
    while name_of(focus()) != name:
        seen.append(name_of(focus()))
        assert len(seen) < 150, (name, seen)
        press(page, Qt.Key.Key_Tab)
    settle()


def write(page: QWidget, name: str, text: str) -> None:
    """Go to a field and type over what is in it."""
    tab_to(page, name)
    QTest.keyClick(focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focus(), text)


def choose(page: QWidget, name: str, text: str) -> None:
    """Go to a choice and take one further down by the arrow key."""
    tab_to(page, name)
    for _ in range(10):
        if getattr(focus(), "currentText", str)() == text:
            return
        press(page, Qt.Key.Key_Down)
    raise AssertionError(text)


def reads(widget: QWidget, text: str) -> bool:
    """Tell whether a text can be seen, whatever the kind of blanks in it."""
    return any(text in plain(one) for one in texts(widget))


def plain(text: str) -> str:
    """Return a text with blanks that break."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def in_sight(page: QScrollArea, widget: QWidget) -> bool:
    """Tell whether all of a widget is where the page can be seen."""
    corner = widget.mapTo(page.viewport(), QPoint(0, 0))
    return page.viewport().rect().contains(QRect(corner, widget.size()))


def focus_in_sight(page: QScrollArea) -> bool:
    """Tell whether what has the keyboard can be seen; of the drawings the tile."""
    settle()
    widget = focus()
    if isinstance(widget, QAbstractItemView):
        room = page.viewport()
        tile = widget.visualRect(widget.currentIndex())
        corner = widget.viewport().mapTo(room, tile.topLeft())
        return room.rect().contains(QRect(corner, tile.size()))
    return not page.isAncestorOf(widget) or in_sight(page, widget)
