"""Where a page that scrolls ends."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Page
from rls_coach.ui.widgets.edge_line import EdgeLine, StraightEdge
from tests.ui.hands import settle


def open_page(qtbot: QtBot, theme: Theme) -> tuple[QWidget, Page, EdgeLine, QWidget]:
    window = QWidget()
    window.resize(400, 200)
    page, content = Page(), QWidget()
    page.column.addWidget(content)
    line = EdgeLine(theme, page.verticalScrollBar())
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(line)
    column.addWidget(page)
    StraightEdge(page)
    qtbot.addWidget(window)
    window.show()
    return window, page, line, content


def right_of(content: QWidget, window: QWidget) -> int:
    return content.mapTo(window, QPoint(content.width(), 0)).x()


def test_a_line_is_seen_only_while_something_is_hidden_behind_it(
    qtbot: QtBot, theme: Theme
) -> None:
    _window, page, line, content = open_page(qtbot, theme)
    content.setFixedHeight(900)
    settle()
    is_seen_before = line.is_seen
    ground = line.grab().toImage().pixelColor(5, 0)
    page.verticalScrollBar().setValue(40)
    settle()
    assert [is_seen_before, line.is_seen] == [False, True]
    assert line.grab().toImage().pixelColor(5, 0) != ground
    assert line.height() == 1


def test_contents_end_at_the_same_place_with_and_without_a_scroll_bar(
    qtbot: QtBot, theme: Theme
) -> None:
    window, page, _, content = open_page(qtbot, theme)
    content.setFixedHeight(40)
    settle()
    assert not page.verticalScrollBar().isVisible()
    assert right_of(content, window) == 360
    content.setFixedHeight(900)
    settle()
    assert page.verticalScrollBar().isVisible()
    assert right_of(content, window) == 360
