"""The card around the playing, whose buttons are always in sight."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.edge_line import EdgeLine
from rls_coach.ui.widgets.in_sight import FocusFollower

_WIDTH_PX = 760
"""The most, at the usual size of text."""

_LEAST_SEEN_PX = 80
"""How much is seen at least of what scrolls."""

_LOW_PX = 700
"""A window lower than this has no room to spare."""


class Panel(QWidget):
    """A card in the middle of the player: what scrolls, and below it what does not.

    Attributes:
        column: The layout of what scrolls where the window is too low for it.
        foot: The layout of what stays in sight below it.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._theme = theme
        self._body = _Body()
        self.column = self._body.column
        self._foot = QWidget()
        self.foot = QVBoxLayout(self._foot)
        self.foot.setSpacing(12)
        self._card = QFrame()
        self._card.setProperty("role", "card")
        # It is as high as what it holds, and gives way where the window is too low.
        policy = QSizePolicy.Policy
        self._card.setSizePolicy(policy.Expanding, policy.Maximum)
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(0)
        inner.addWidget(self._body)
        inner.addWidget(_LowerEdge(theme, self._body.verticalScrollBar()))
        inner.addWidget(self._foot)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._card, 1000)
        middle.addStretch(1)
        outer = self._outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()

    def scroll_to_top(self) -> None:
        """Show what stands first."""
        self._body.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave less around everything in a low window."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as what it holds from the first frame on."""
        super().showEvent(event)
        self.column.activate()
        self._body.updateGeometry()
        for layout in (self._card.layout(), self._outer):
            if layout is not None:
                layout.activate()

    def _fit(self) -> None:
        is_low = self.height() < _LOW_PX
        around, within = (16, 24) if is_low else (24, 32)
        self._outer.setContentsMargins(around, around, around, around)
        self.column.setContentsMargins(within, within - 4, within, 12)
        self.column.setSpacing(10 if is_low else 16)
        self.foot.setContentsMargins(within, 12, within, within - 8)
        self._card.setMaximumWidth(self._theme.px(_WIDTH_PX))


class _Body(QScrollArea):
    """Wants to be as high as what it holds, and scrolls where it may not."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = self._held = QWidget()
        self.column = QVBoxLayout(body)
        self.setWidget(body)
        body.setAutoFillBackground(False)  # it stands on the card
        FocusFollower(self)

    def sizeHint(self) -> QSize:
        """Return the size of what it holds, at the width it has."""
        least = self._held.minimumSizeHint()
        height = self.column.totalHeightForWidth(
            max(self.viewport().width(), least.width())
        )
        return QSize(self._held.sizeHint().width(), max(height, least.height()))

    def minimumSizeHint(self) -> QSize:
        """Return that a strip of it is enough."""
        return QSize(self._held.minimumSizeHint().width(), _LEAST_SEEN_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Want another height at another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Want another height for other contents."""
        if watched is self._held and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class _LowerEdge(EdgeLine):
    """A thin line below what scrolls, while some of it is hidden behind it."""

    @property
    def is_seen(self) -> bool:
        """Whether something is hidden behind the edge."""
        return any(bar.value() < bar.maximum() for bar in self._bars)
