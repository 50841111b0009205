"""The drawing surface of the leg chart, with its axes, pointer and wheel.

Importing pyqtgraph costs more than the rest of the start, so this module is imported
when a chart is first needed and not before.
"""

from collections.abc import Callable
from datetime import date
from math import ceil, floor
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QLocale, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QWheelEvent

from rls_coach.core.trends import DaySeries
from rls_coach.core.week_ranges import DayRange
from rls_coach.ui.charts.colors import chart_colors
from rls_coach.ui.charts.day_ticks import day_ticks
from rls_coach.ui.charts.leg_data import Detail, detail_for
from rls_coach.ui.charts.leg_items import TOP, LegItems
from rls_coach.ui.theme import Theme

_ROOM = 0.4
_TOLERANCE_DAYS = 1e-6
_LEAST_DAYS = 5
_TEXT_PX = 13
_KEY_ZOOMS = {Qt.Key.Key_Plus: 0.8, Qt.Key.Key_Equal: 0.8, Qt.Key.Key_Minus: 1.25}


class _DayAxis(pg.AxisItem):  # type: ignore[misc]
    """Labels the first days of weeks, months or years."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__("bottom")
        self._locale = locale
        self._labels: dict[float, str] = {}
        self.text_width_px: Callable[[str], float] = len

    def tickValues(self, low: float, high: float, size: float) -> list[Any]:
        ticks = day_ticks(_days(low, high), self._locale, size, self.text_width_px)
        self._labels = {float(day.toordinal()): label for day, label in ticks}
        return [(1.0, list(self._labels))]

    def tickStrings(
        self, values: list[float], scale: float, spacing: float
    ) -> list[str]:
        return [self._labels[value] for value in values]


class LegPlot(pg.PlotWidget):  # type: ignore[misc]
    """Ratings and minutes over days.

    Signals:
        days_changed(DayRange): Other days are in sight.
        day_hovered(date): The pointer is over a day, or over none.
        step_requested(int): The person wants the cursor that many days further on.
        edge_requested(bool): They want it on the first, or the last day in sight.
        focus_changed(): The keyboard came or went.
    """

    days_changed = Signal(object)
    day_hovered = Signal(object)
    step_requested = Signal(int)
    edge_requested = Signal(bool)
    focus_changed = Signal()

    def __init__(self, theme: Theme, locale: QLocale) -> None:
        self._day_axis = _DayAxis(locale)
        super().__init__(
            background=None, axisItems={"bottom": self._day_axis}, enableMenu=False
        )
        self._theme = theme
        self.detail = Detail.DAYS
        self.days = DayRange(date.min, date.min)
        self._set_up_view()
        self._items = LegItems(self._view, locale)
        self._color()
        self._view.sigXRangeChanged.connect(self._on_range_changed)
        theme.changed.connect(self._color)

    def show_days(
        self, series: DaySeries, days: DayRange, shown: DayRange, bounds: DayRange
    ) -> None:
        """Draw figures, with ``days`` in sight and ``shown`` set off among them."""
        limits = bounds.joined(days)
        self._items.show_series(series)
        self._items.shown.setVisible(len(shown) < len(days))
        self._items.shown.setRect(shown.first.toordinal() - 0.5, 0, len(shown), TOP)
        first, last = days.first.toordinal() - 0.5, days.last.toordinal() + 0.5
        self._view.blockSignals(True)
        self._view.setLimits(
            xMin=limits.first.toordinal() - 0.5,
            xMax=limits.last.toordinal() + 0.5,
            minXRange=min(_LEAST_DAYS, len(limits)),
            maxXRange=len(limits),
        )
        self._view.setXRange(first, last, padding=0)
        self._view.blockSignals(False)
        self.days = _days(first, last)
        self._draw()
        # The axis has missed the signal; the scale has not, it is drawn already.
        self._day_axis.linkedViewChanged(self._view)
        self.days_changed.emit(self.days)

    def show_series(self, series: DaySeries) -> None:
        """Draw more figures without moving."""
        self._items.show_series(series)
        self._draw()

    def show_cursor(self, day: date | None) -> None:
        """Mark the day that is read out."""
        self._items.cursor.setVisible(day is not None)
        if day is not None:
            self._items.cursor.setValue(day.toordinal())

    def bring_into_sight(self, day: date) -> None:
        """Move the days in sight as little as needed."""
        low, high = self._view.viewRange()[0]
        x = day.toordinal()
        step = min(0.0, x - 0.5 - low) + max(0.0, x + 0.5 - high)
        if step:
            self._view.setXRange(low + step, high + step, padding=0)

    def sizeHint(self) -> QSize:
        """Return no more than the least: the page gives what room is left."""
        return QSize(self.minimumWidth(), self.minimumHeight())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held; without, leave the wheel to the page."""
        sideways, turned = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self._zoom(0.999**turned, QPointF(self._x_at(event.position()), 0))
        elif abs(sideways) > abs(turned):
            low, high = self._view.viewRange()[0]
            self._view.translateBy(x=-sideways / 1200 * (high - low))
        else:
            event.ignore()
            return
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which day the pointer is over."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            inside = self._view.sceneBoundingRect().contains(event.position())
            day = round(self._x_at(event.position()))
            self.day_hovered.emit(date.fromordinal(day) if inside else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer is over no day."""
        super().leaveEvent(event)
        self.day_hovered.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor by days, or zoom."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step_requested.emit(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.edge_requested.emit(key == Qt.Key.Key_End)
        elif zoom := _KEY_ZOOMS.get(Qt.Key(key)):
            self._zoom(zoom, None)
        else:
            event.ignore()

    def focusInEvent(self, event: Any) -> None:
        """Tell that the keyboard came."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: Any) -> None:
        """Tell that the keyboard went."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def _zoom(self, factor: float, centre: QPointF | None) -> None:
        self._view.scaleBy(x=factor, center=centre)

    def _x_at(self, position: QPointF) -> float:
        return float(self._view.mapSceneToView(position).x())

    def _set_up_view(self) -> None:
        item = self.getPlotItem()
        self._view = item.getViewBox()
        item.hideButtons()
        item.showAxis("right")
        self._view.setMouseEnabled(x=True, y=False)
        self._view.disableAutoRange()
        self._view.setYRange(-_ROOM, TOP + _ROOM, padding=0)
        for name in ("left", "right", "bottom"):
            item.getAxis(name).setStyle(
                tickLength=0, tickAlpha=0, hideOverlappingLabels=False
            )
        item.getAxis("left").setTicks([[(n, str(n)) for n in range(0, TOP + 1, 2)]])

    def _on_range_changed(self, *_: object) -> None:
        self.days = _days(*self._view.viewRange()[0])
        if detail_for(len(self.days)) is not self.detail:
            self._draw()
        else:
            self._scale()
        self.days_changed.emit(self.days)

    def _draw(self) -> None:
        self.detail = detail_for(len(self.days))
        self._items.draw(self.detail)
        self._items.color(chart_colors(self._theme.tokens), self._theme)
        self._scale()

    def _scale(self) -> None:
        self._items.draw_grid(self.days)
        if self._items.scale_bars(self.days.first, self.days.last):
            top_min = self._items.top_min
            ticks = [(n, f"{top_min * n // TOP}") for n in range(0, TOP + 1, 2)]
            ticks[-1] = (TOP, self.tr("{n} min").replace("{n}", str(top_min)))
            self.getPlotItem().getAxis("right").setTicks([ticks])
            self._set_width("right", ticks[-1][1])

    def _set_width(self, axis_name: str, widest: str) -> None:
        width_px = self._day_axis.text_width_px(widest) + self._theme.px(10)
        self.getPlotItem().getAxis(axis_name).setWidth(width_px)

    def _color(self) -> None:
        colors = chart_colors(self._theme.tokens)
        self._items.color(colors, self._theme)
        self.setBackground(colors.ground)
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(_TEXT_PX))
        metrics = QFontMetricsF(font)
        self._day_axis.text_width_px = metrics.horizontalAdvance
        for name in ("left", "right", "bottom"):
            axis = self.getPlotItem().getAxis(name)
            axis.setStyle(tickFont=font, tickTextOffset=self._theme.px(6))
            axis.setTextPen(colors.text)
            axis.setPen(None)
        self._set_width("left", str(TOP))
        self._day_axis.setHeight(metrics.height() + self._theme.px(10))
        if self._items.top_min:
            self._items.top_min = 0
            self._scale()


def _days(low: float, high: float) -> DayRange:
    """Return the days in sight; a day reaches half a day to either side."""
    first = floor(low + 0.5 + _TOLERANCE_DAYS)
    last = max(first, ceil(high - 0.5 - _TOLERANCE_DAYS))
    return DayRange(date.fromordinal(max(1, first)), date.fromordinal(max(1, last)))
