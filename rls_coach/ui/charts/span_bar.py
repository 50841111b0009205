"""Chooses which days are looked at: how many, and back and forth."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rls_coach.core.week_ranges import Span
from rls_coach.ui.widgets.basics import Button
from rls_coach.ui.widgets.flow import FlowLayout, WrappingLabel


class SpanBar(QWidget):
    """The page's title with its buttons, wrapping where it is narrow.

    Attributes:
        title: The page's title.
        range_label: The days shown.
        earlier: Goes back.
        later: Goes forth.
        segments: The buttons that choose how much is shown.

    Signals:
        step_requested(int): The person wants the days before (-1) or after (1).
        span_chosen(Span): They want to look at a week, a month ...
    """

    step_requested = Signal(int)
    span_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.title = WrappingLabel("", "title")
        self.range_label = WrappingLabel("", "subtitle")
        self.earlier = Button("‹")  # noqa: RUF001
        self.later = Button("›")  # noqa: RUF001
        self.earlier.clicked.connect(self._on_earlier_clicked)
        self.later.clicked.connect(self._on_later_clicked)
        self._group = QButtonGroup(self)
        self.segments = {
            Span.WEEK: Button(self.tr("Week"), "segment"),
            Span.MONTH: Button(self.tr("Month"), "segment"),
            Span.YEAR: Button(self.tr("Year"), "segment"),
            Span.ALL: Button(self.tr("All"), "segment"),
        }
        for span, button in self.segments.items():
            button.setCheckable(True)
            button.setChecked(span is Span.WEEK)
            self._group.addButton(button)
        # Arrow keys choose too: that checks a button without a click.
        self._group.buttonToggled.connect(self._on_group_button_toggled)
        flow = FlowLayout(self, spacing=12, is_spread=True)
        flow.addWidget(self._headings())
        self._steps = QWidget()
        row = QHBoxLayout(self._steps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.earlier)
        row.addWidget(self.later)
        flow.addWidget(self._steps)
        self._frame = self._segment_frame()
        flow.addWidget(self._frame)

    def show_range(self, title: str, days_text: str) -> None:
        """Say which days are shown."""
        self.title.setText(title)
        self.range_label.setText(days_text)
        self.range_label.setVisible(bool(days_text))

    def show_steps(
        self, names: tuple[str, str], *, has_earlier: bool, has_later: bool
    ) -> None:
        """Say what the step buttons do, and whether there is anywhere to go."""
        buttons = (self.earlier, self.later)
        for button, name, is_on in zip(
            buttons, names, (has_earlier, has_later), strict=True
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setEnabled(is_on)

    def show_controls(self, *, are_wanted: bool) -> None:
        """Show the buttons, or hide them where there is nothing to look at."""
        self._steps.setVisible(are_wanted)
        self._frame.setVisible(are_wanted)

    def _headings(self) -> QWidget:
        headings = QWidget()
        column = QVBoxLayout(headings)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.range_label)
        return headings

    def _segment_frame(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self.segments.values():
            row.addWidget(button)
        return frame

    def _on_earlier_clicked(self) -> None:
        self.step_requested.emit(-1)

    def _on_later_clicked(self) -> None:
        self.step_requested.emit(1)

    def _on_group_button_toggled(self, button: Button, is_checked: bool) -> None:
        if not is_checked:
            return
        for span, segment in self.segments.items():
            if segment is button:
                self.span_chosen.emit(span)
