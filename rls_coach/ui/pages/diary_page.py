"""The diary: the days, newest first, with everything on them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from rls_coach.core.history import SessionRecord
from rls_coach.core.leg_day import leg_day
from rls_coach.core.rating import Context, Rating
from rls_coach.ui.dates import full_date
from rls_coach.ui.pages.diary_words import day_lines, value_text
from rls_coach.ui.ports import Clock, History
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Button, Card, Label, Page, clear_layout
from rls_coach.ui.widgets.flow import FlowLayout, WrappingLabel
from rls_coach.ui.widgets.rating_scale import RatingScale

DAYS_AT_ONCE = 28
"""How many days are shown before one asks for more."""


@dataclass(frozen=True, slots=True)
class Day:
    """One leg day and what is on it."""

    on: date
    ratings: tuple[Rating, ...]
    sessions: tuple[SessionRecord, ...]

    def last(self, context: Context) -> Rating | None:
        """Return the last rating of a context, if there is one."""
        of_context = [rating for rating in self.ratings if rating.context is context]
        return of_context[-1] if of_context else None


class DayCard(Card):
    """One day; evening and night can be put in or put right.

    Signals:
        rated(Context, int, str): The person gave the day's evening or night a number,
            in place of the rating of that id, if any.
    """

    rated = Signal(object, int, str)

    def __init__(self, theme: Theme, day: Day) -> None:
        super().__init__(margin=22, spacing=8)
        self._theme = theme
        self._day = day
        top = FlowLayout(is_spread=True)
        top.addWidget(WrappingLabel(full_date(day.on), "card-title"))
        for context, title in (
            (Context.EVENING, self.tr("Evening")),
            (Context.NIGHT, self.tr("Night after")),
        ):
            top.addWidget(self._make_button(context, title))
        self.column.addLayout(top)
        for line in day_lines(day.ratings, day.sessions):
            self.column.addWidget(Label(line, wraps=True))
        self._scale: RatingScale | None = None

    def _make_button(self, context: Context, title: str) -> Button:
        rating = self._day.last(context)
        if rating is None:
            text = self.tr("{title}: add").format(title=title)
        else:
            text = f"{title}: {value_text(rating.value)}"
        spoken = f"{text}, {full_date(self._day.on)}"
        button = Button(text, name=spoken)
        button.clicked.connect(lambda: self._ask(context, title, rating))
        return button

    def _ask(self, context: Context, title: str, rating: Rating | None) -> None:
        if self._scale is not None:
            self._scale.hide()
            self._scale.deleteLater()
        question = self.tr("{title}, at its strongest").format(title=title)
        self._scale = RatingScale(
            self._theme,
            question,
            self.tr("no urge to move"),
            self.tr("worst imaginable"),
        )
        self._scale.show_value(rating.value if rating else None)
        replaced_id = rating.id if rating else ""
        self._scale.value_chosen.connect(
            lambda value: self.rated.emit(context, value, replaced_id)
        )
        self.column.addWidget(self._scale)
        self._scale.focus_first()


class DiaryPage(Page):
    """The days, newest first.

    Signals:
        rating_saved(str, str, str): What was saved, the id to take it back with, and
            the id of the rating it replaced, if any.
        today_requested(): The person wants to begin somewhere.
    """

    rating_saved = Signal(str, str, str)
    today_requested = Signal()

    def __init__(
        self, theme: Theme, history: History, clock: Clock, new_id: Callable[[], str]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._history = history
        self._clock = clock
        self._new_id = new_id
        self._count = DAYS_AT_ONCE
        self.cards: list[DayCard] = []
        self.column.addWidget(Label(self.tr("Diary"), "title"))
        self._days = QVBoxLayout()
        self._days.setSpacing(14)
        self.column.addLayout(self._days)
        self.column.addStretch(1)

    def show_page(self) -> None:
        """Show the newest days."""
        clear_layout(self._days)
        self.cards = []
        oldest = self._history.first_day()
        if oldest is None:
            self._show_empty()
            return
        today = leg_day(self._clock.now())
        first = max(oldest, today - timedelta(days=self._count - 1))
        for day in self._days_between(first, today):
            card = DayCard(self._theme, day)
            card.rated.connect(
                lambda context, value, old, on=day.on: self._rate(
                    on, context, value, old
                )
            )
            self.cards.append(card)
            self._days.addWidget(card)
        if first > oldest:
            earlier = Button(self.tr("Show earlier days"))
            earlier.clicked.connect(self._show_earlier)
            self._days.addWidget(earlier)

    def _show_empty(self) -> None:
        card = Card(margin=28, spacing=14)
        text = self.tr(
            "Your days will stand here: how your legs were, and what you did."
        )
        card.column.addWidget(Label(text, wraps=True))
        button = Button(self.tr("Begin on Today"), "primary")
        button.clicked.connect(self.today_requested)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        card.column.addLayout(row)
        self._days.addWidget(card)

    def _show_earlier(self) -> None:
        self._count += DAYS_AT_ONCE
        self.show_page()

    def _days_between(self, first: date, last: date) -> list[Day]:
        ratings = self._history.ratings_between(first, last)
        sessions = self._history.sessions_between(first, last)
        count = (last - first).days + 1
        return [
            Day(
                on,
                tuple(rating for rating in ratings if rating.day == on),
                tuple(session for session in sessions if session.day == on),
            )
            for on in (last - timedelta(days=back) for back in range(count))
        ]

    def _rate(self, on: date, context: Context, value: int, replaced_id: str) -> None:
        rating = Rating(self._new_id(), self._clock.now(), on, context, value)
        self._history.add_rating(rating)
        if replaced_id:
            self._history.remove_rating(replaced_id, self._clock.now())
        text = self.tr("Saved: {value} of 10").format(value=value)
        self.rating_saved.emit(text, rating.id, replaced_id)
        self.show_page()
