"""How much of a person's minutes a routine takes, as a bar."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rls_coach.core.lengths import Lengths
from rls_coach.ui.routines.words import optional_text, over_text, total_text
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Label

_HEIGHT_PX = 14


class MinutesBar(QWidget):
    """The words, the bar below them, and what there is to do about too much."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = Label("", "strong", wraps=True)
        self._optional = Label("", "quiet", wraps=True)
        self._bar = _Bar(theme)
        self._over = Label("", "warning", wraps=True)
        self._is_short = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._words, self._optional, self._bar, self._over):
            column.addWidget(part)

    def show_lengths(self, lengths: Lengths, cap_min: int, *, is_comfort: bool) -> None:
        """Show how long a routine takes, of a cap that counts for exercise only."""
        self._words.setText(total_text(lengths, cap_min, is_comfort=is_comfort))
        optional = optional_text(lengths, cap_min, is_comfort=is_comfort)
        self._optional.setText(optional)
        self._optional.setVisible(bool(optional))
        self._bar.setVisible(not is_comfort)
        self._bar.show_lengths(lengths, cap_min)
        self._over.setText(over_text(lengths, cap_min, is_comfort=is_comfort))
        self._show_over()

    def set_short(self, *, is_short: bool) -> None:
        """Leave out what to do, where there is little room for it."""
        self._is_short = is_short
        self._show_over()

    def _show_over(self) -> None:
        self._over.setVisible(bool(self._over.text()) and not self._is_short)


class _Bar(QWidget):
    """What is sure, what is optional, and where the cap is.

    What it shows is told in words above it, so that it needs no name of its own.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts = (0.0, 0.0, 1.0)
        self.setFixedHeight(_HEIGHT_PX)
        theme.changed.connect(self.update)

    def show_lengths(self, lengths: Lengths, cap_min: int) -> None:
        """Show the parts; the longer of cap and routine takes the whole width."""
        whole_min = max(cap_min, lengths.whole_s / 60)
        self._parts = (
            lengths.base_s / 60 / whole_min,
            lengths.whole_s / 60 / whole_min,
            cap_min / whole_min,
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        frame = QRectF(1, 2, self.width() - 2, self.height() - 4)
        outline = QPainterPath()
        outline.addRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        base, whole, cap = (part * self.width() for part in self._parts)
        painter.setClipPath(outline)
        height = self.height()
        for width, token in (
            (self.width(), "empty"),
            (whole, "control_line"),
            (base, "primary"),
        ):
            painter.fillRect(QRectF(0, 0, width, height), theme.color(token))
        if cap < self.width() - 1:
            over = QRectF(cap, 0, self.width() - cap, height)
            painter.fillRect(over, theme.color("accent"))
        painter.setClipping(False)
        # The fill of what is left is too near to the card to be told from it.
        painter.strokePath(outline, QPen(theme.color("control_line"), 2))
        if cap < self.width() - 1:
            painter.fillRect(QRectF(cap - 1.5, 0, 3, height), theme.color("text"))
        painter.end()
