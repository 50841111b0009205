"""Trends: this week beside last week, the chart, the table and the sentence."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rls_coach.core.leg_day import leg_day
from rls_coach.core.settings import Settings
from rls_coach.core.trends import DaySeries, day_figures, day_series
from rls_coach.core.week import Summary, slots_per_day, summarised
from rls_coach.core.week_ranges import (
    DayRange,
    Span,
    chart_range,
    range_before,
    shown_range,
    stepped,
)
from rls_coach.ui.charts.day_table import DayTable, DayTableModel
from rls_coach.ui.charts.day_text import range_text
from rls_coach.ui.charts.figure_cards import FigureCards
from rls_coach.ui.charts.span_bar import SpanBar
from rls_coach.ui.charts.summary_words import SummaryWords
from rls_coach.ui.charts.trend_words import TrendWords
from rls_coach.ui.ports import Clock, History
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Card, Label, Page
from rls_coach.ui.widgets.flow import SideBySide, WrappingLabel

if TYPE_CHECKING:
    from rls_coach.ui.charts.leg_chart import LegChart

_AVERAGED = timedelta(days=27)
_STACKED_BELOW = 760


class TrendsPage(Page):
    """What the ratings and the minutes of exercise come to.

    Attributes:
        bar: Title, steps and how much is shown.
        cards: The four figures.
        chart: The chart, from when it is first needed.
        table: The chart's days as a table.
        sentence: What the chart shows, in words.

    Signals:
        start_requested(): The person wants to start a session.
    """

    start_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        history: History,
        clock: Clock,
        settings: Callable[[], Settings],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(spacing=16)
        if parent is not None:
            self.setParent(parent)
        self._theme = theme
        self._history = history
        self._clock = clock
        self._settings = settings
        self._locale = QLocale()
        self._words = TrendWords(self._locale, self)
        self._summary_words = SummaryWords(self._words, self)
        self._span = Span.WEEK
        self._today = self._anchor = leg_day(clock.now())
        self._bounds: DayRange | None = None
        self.chart: LegChart | None = None
        self._build()
        self._fit()
        theme.changed.connect(self._fit)

    def show_page(self) -> None:
        """Bring everything up to date and show the days up to today."""
        self._today = self._anchor = leg_day(self._clock.now())
        first_day = self._history.first_day()
        self._bounds = None
        if first_day is not None:
            self._bounds = DayRange(min(first_day, self._today), self._today)
        self._show()

    def _build(self) -> None:
        self.bar = SpanBar()
        self.bar.step_requested.connect(self._on_bar_step_requested)
        self.bar.span_chosen.connect(self._on_bar_span_chosen)
        self.column.addWidget(self.bar)
        self.empty = self._empty_card()
        self.column.addWidget(self.empty)
        self._figures = QWidget()
        self._figures.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding
        )
        column = QVBoxLayout(self._figures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.cards = FigureCards(self._theme)
        column.addWidget(self.cards)
        self._chart_card = Card(margin=20, spacing=6)
        self.finding = WrappingLabel("", "card-title")
        self._chart_card.column.addWidget(self.finding)
        column.addWidget(self._chart_card, 1)
        self._below = SideBySide()
        self._below.add(self._table_card(), 3)
        self._below.add(self._words_card(), 2)
        column.addWidget(self._below)
        self.column.addWidget(self._figures, 1)
        self.column.addStretch(0)

    def _empty_card(self) -> Card:
        card = Card()
        sentence = self.tr(
            "Once you have done a session or rated your legs, your evenings, nights "
            "and minutes of exercise stand here week by week."
        )
        card.column.addWidget(Label(sentence, wraps=True))
        self.start_button = Button(self.tr("Start a session"), "primary")
        self.start_button.clicked.connect(self.start_requested)
        self.start_button.setSizePolicy(
            QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed
        )
        card.column.addSpacing(8)
        card.column.addWidget(self.start_button)
        return card

    def _table_card(self) -> Card:
        card = Card(margin=20)
        card.column.addWidget(Label(self.tr("Day by day"), "card-title"))
        self.model = DayTableModel(self._locale, self)
        self.table = DayTable(self._theme, self.model)
        card.column.addWidget(self.table, 1)
        return card

    def _words_card(self) -> Card:
        card = Card(margin=20)
        card.column.addWidget(Label(self.tr("In words"), "card-title"))
        self.sentence = Label("", wraps=True)
        card.column.addWidget(self.sentence)
        note = self.tr(
            "Ratings go up and down by themselves, and people often start after a bad "
            "week. A change here does not show what caused it."
        )
        self.note = Label(note, "quiet", wraps=True)
        card.column.addSpacing(4)
        card.column.addWidget(self.note)
        card.column.addStretch(1)
        return card

    def _fit(self) -> None:
        self._below.set_least_width(self._theme.px(_STACKED_BELOW))

    def _on_bar_span_chosen(self, span: Span) -> None:
        self._span = span
        self._show()

    def _on_bar_step_requested(self, steps: int) -> None:
        if self._bounds is None:
            return
        self._anchor = stepped(self._span, self._anchor, steps)
        if self._today in self._shown(self._bounds):
            # So that a week chosen next is the present one too.
            self._anchor = self._today
        self._show()

    def _shown(self, bounds: DayRange) -> DayRange:
        first_weekday = self._locale.firstDayOfWeek().value
        return shown_range(self._span, self._anchor, first_weekday, bounds)

    def _show(self) -> None:
        bounds = self._bounds
        self.empty.setVisible(bounds is None)
        self._figures.setVisible(bounds is not None)
        self.bar.show_controls(are_wanted=bounds is not None)
        if bounds is None:
            self.bar.show_range(self._words.title(Span.WEEK), "")
            return
        shown = self._shown(bounds)
        in_chart = chart_range(self._span, shown)
        before = range_before(self._span, shown)
        needed = in_chart.joined(before) if before else in_chart
        series = self._series(needed)
        summary = summarised(
            series.between(bounds.first, bounds.last),
            shown,
            before,
            slots_per_day(self._settings()),
        )
        self._show_bar(shown, bounds)
        self._show_summary(summary, shown)
        in_table = in_chart.within(bounds) or shown
        self.model.show_days(series.between(in_table.first, in_table.last))
        self._needed_chart().show_days(series, in_chart, shown, bounds)

    def _show_bar(self, shown: DayRange, bounds: DayRange) -> None:
        days_text = range_text(self._locale, shown, self._today)
        self.bar.show_range(self._words.title(self._span), days_text)
        has_steps = self._span is not Span.ALL
        self.bar.show_steps(
            self._words.step_names(self._span),
            has_earlier=has_steps and shown.first > bounds.first,
            has_later=has_steps and shown.last < bounds.last,
        )

    def _show_summary(self, summary: Summary, shown: DayRange) -> None:
        is_present = self._today in shown
        before_name = self._words.before_name(self._span, is_present=is_present)
        self.cards.show_words(self._words.cards(summary, before_name))
        self.finding.setText(self._words.finding(summary, before_name))
        days_text = range_text(self._locale, shown, self._today)
        sentence = self._summary_words.sentence(summary, days_text, before_name)
        self.sentence.setText(sentence)
        self._needed_chart().describe(sentence)

    def _series(self, days: DayRange) -> DaySeries:
        """Return the figures of days, with averages that look back before them."""
        first = days.first - _AVERAGED
        # Beyond today an average would run on into days not lived yet.
        last = min(days.last, self._today)
        sessions = self._history.sessions_between(first, last)
        ratings = self._history.ratings_between(first, last)
        return day_series(day_figures(first, last, sessions, ratings))

    def _needed_chart(self) -> "LegChart":
        if self.chart is None:
            # pyqtgraph costs more than the rest of the start: only now.
            from rls_coach.ui.charts.leg_chart import LegChart

            self.chart = LegChart(self._theme, self._locale, self._words.day_line)
            self.chart.days_needed.connect(self._on_chart_days_needed)
            self._chart_card.column.addWidget(self.chart.legend)
            self._chart_card.column.addWidget(self.chart, 1)
        return self.chart

    def _on_chart_days_needed(self) -> None:
        if self.chart is not None and self._bounds is not None:
            self.chart.show_series(self._series(self._bounds))
