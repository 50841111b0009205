"""The leg chart with its read-out, for pointer, keyboard and screen reader."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QLocale, QRectF, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rls_coach.core.trends import DayFigures, DaySeries
from rls_coach.ui.charts.leg_plot import LegPlot
from rls_coach.ui.charts.legend import Legend
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Label

if TYPE_CHECKING:
    from rls_coach.core.week_ranges import DayRange

_LEAST_HEIGHT = 290
_FOCUS_MARGIN = 4
_TEXT_MARGIN = 10


class LegChart(QWidget):
    """Evenings, nights and minutes of exercise over days.

    Attributes:
        legend: What the marks mean; the page gives it a place.
        readout: The line below that tells a day's figures.

    Signals:
        days_needed(): Days came into sight that no figures were given for.
    """

    days_needed = Signal()

    def __init__(
        self, theme: Theme, locale: QLocale, day_line: Callable[[DayFigures], str]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._day_line = day_line
        self._days: dict[date, DayFigures] = {}
        self._bounds: DayRange | None = None
        self._cursor: date | None = None
        self.legend = Legend(theme)
        self.plot = LegPlot(theme, locale)
        name = self.tr("Chart of evenings, nights and minutes")
        # The surface inside passes the keyboard on, but says that it takes it.
        for widget in (self.plot, self.plot.viewport()):
            widget.setAccessibleName(name)
        self.readout = Label("", "strong", wraps=True)
        hint = self.tr(
            "Point at a day to read it, or use ← and →. "
            "Drag to move, Ctrl and the wheel to zoom."
        )
        self._hint = Label(hint, "quiet", wraps=True)
        # As high as the higher of the two, so that the chart does not jump.
        self._below = QStackedWidget()
        self._below.addWidget(self._hint)
        self._below.addWidget(self.readout)
        self._below.setContentsMargins(_TEXT_MARGIN, 0, _TEXT_MARGIN, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[_FOCUS_MARGIN] * 4)
        column.setSpacing(4)
        column.addWidget(self.plot, 1)
        column.addWidget(self._below)
        self.setFocusProxy(self.plot)
        self._join()
        self._fit()
        self._show_day(None)

    def show_days(
        self, series: DaySeries, days: "DayRange", shown: "DayRange", bounds: "DayRange"
    ) -> None:
        """Show figures.

        Args:
            series: The figures, of these days at least.
            days: The days to bring into sight.
            shown: Those among them that the page is about.
            bounds: The days there are figures for, if asked.
        """
        self._bounds = bounds
        self._days = {day.day: day for day in series.days if day.day in bounds}
        self._cursor = None
        self._show_day(None)
        self.plot.show_days(series, days, shown, bounds)
        self.legend.show_marks(self.plot.detail.marks)

    def show_series(self, series: DaySeries) -> None:
        """Take the figures of more days, without moving."""
        if self._bounds is not None:
            bounds = self._bounds
            self._days = {day.day: day for day in series.days if day.day in bounds}
        self.plot.show_series(series)

    def describe(self, sentence: str) -> None:
        """Tell a screen reader what the chart shows."""
        self.plot.setAccessibleDescription(sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a frame while the keyboard is here."""
        super().paintEvent(event)
        if not self.plot.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.accent_text), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        painter.end()

    def _join(self) -> None:
        self.plot.days_changed.connect(self._on_plot_days_changed)
        self.plot.day_hovered.connect(self._on_plot_day_hovered)
        self.plot.step_requested.connect(self._on_plot_step_requested)
        self.plot.edge_requested.connect(self._on_plot_edge_requested)
        self.plot.focus_changed.connect(self.update)
        self._theme.changed.connect(self._fit)

    def _on_plot_days_changed(self, days: "DayRange") -> None:
        self.legend.show_marks(self.plot.detail.marks)
        if self._bounds is None:
            return
        wanted = days.within(self._bounds)
        if wanted and not (wanted.first in self._days and wanted.last in self._days):
            self.days_needed.emit()

    def _on_plot_day_hovered(self, day: date | None) -> None:
        if day is None:
            self._show_day(self._cursor)
        elif day in self._days:
            self._show_day(day)

    def _on_plot_step_requested(self, step: int) -> None:
        if self._cursor is None:
            self._on_plot_edge_requested(True)
        else:
            self._move_cursor(self._cursor + timedelta(days=step))

    def _on_plot_edge_requested(self, is_last: bool) -> None:
        if self._bounds is None:
            return
        in_sight = self.plot.days.within(self._bounds)
        if in_sight is not None:
            self._move_cursor(in_sight.last if is_last else in_sight.first)

    def _move_cursor(self, day: date) -> None:
        if self._bounds is None or day not in self._bounds:
            return
        self.plot.bring_into_sight(day)
        if day not in self._days:
            return
        self._cursor = day
        self._show_day(day)
        _announce(self.plot, self.readout.text())

    def _show_day(self, day: date | None) -> None:
        self.plot.show_cursor(day)
        if day is None:
            self._below.setCurrentWidget(self._hint)
            return
        self.readout.setText(self._day_line(self._days[day]))
        self._below.setCurrentWidget(self.readout)

    def _fit(self) -> None:
        self.plot.setMinimumHeight(self._theme.px(_LEAST_HEIGHT))
        self.update()


def _announce(widget: QWidget, text: str) -> None:
    # Qt has announcements from 6.8 on.
    announcement = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if announcement is not None and QAccessible.isActive():
        QAccessible.updateAccessibility(announcement(widget, text))
