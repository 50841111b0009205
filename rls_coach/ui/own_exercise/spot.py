"""A field, and what is wrong with it in words beside it."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Label, stacked
from rls_coach.ui.widgets.fields import FieldRow
from rls_coach.ui.widgets.in_sight import bring_in_sight
from rls_coach.ui.widgets.marks import caution
from rls_coach.ui.widgets.stepper import Stepper


class Spot(QWidget):
    """Holds a field and says below it what is wrong, with an icon.

    Args:
        theme: Colours and sizes.
        content: The field with its name.
        target: What takes the keyboard.
        above: What the words stand straight below; all of it where nothing is named.

    Attributes:
        column: The layout, in which more can be said.
    """

    def __init__(
        self,
        theme: Theme,
        content: QWidget,
        target: QWidget,
        above: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.target = target
        self._above = above
        self._mark = caution(theme, "warning")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(content)
        self.column.addWidget(self._mark)
        self.column.addStretch(1)
        if above is not None:
            above.installEventFilter(self)

    @property
    def label(self) -> Label:
        """Where it is said."""
        return self._mark.label

    @property
    def text(self) -> str:
        """What is wrong; empty where nothing is."""
        return self._mark.label.text()

    def tell(self, text: str) -> None:
        """Say what is wrong, or take it back."""
        if text != self.text:
            self._mark.show_text(text)
            self.target.setAccessibleDescription(text)

    def focus(self) -> None:
        """Give the field the keyboard, and bring all of this into sight."""
        self.target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bring_in_sight()

    def bring_in_sight(self) -> None:
        """Scroll to all of this; where that is too much, to the words."""
        bring_in_sight(self)
        if self.text:
            bring_in_sight(self._mark)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the words below the field when it goes beside its name or below it."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self._above:
            left = self._above.mapTo(self, QPoint(0, 0)).x()
            self._mark.setContentsMargins(left, 0, 0, 0)
        return super().eventFilter(watched, event)


def below_field(theme: Theme, row: FieldRow, target: QWidget) -> Spot:
    """Return a named field whose words stand below the field, not below its name."""
    parent = target.parentWidget()
    return Spot(theme, row, target, parent if isinstance(parent, Stepper) else target)


class Lines(QPlainTextEdit):
    """A few lines of text, one below the other; Tab leads on.

    It grows with its text up to eight lines.
    """

    def __init__(self, theme: Theme, name: str, least_lines: int = 2) -> None:
        super().__init__()
        self._least_lines = least_lines
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a text, and do not take it for a wish."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for lines that wrap."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the page."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self.ensurePolished()
        lines = round(self.document().size().height())
        lines = max(self._least_lines, min(lines, 8))
        height = QFontMetrics(self.font()).lineSpacing() * lines + 28
        if self.height() != height:
            self.setFixedHeight(height)
            if self.hasFocus():
                # It may have grown out of sight while somebody types.
                QTimer.singleShot(0, self, partial(bring_in_sight, self))


def above(name: str, field: QWidget, target: QWidget) -> tuple[QWidget, Label]:
    """Return a field with its name above it, and the name's label."""
    label = Label(name, "quiet", wraps=True)
    label.setBuddy(target)
    field.setMinimumHeight(44)
    return stacked(label, field), label
