"""Today: the next session, how the legs are, and the week."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from rls_coach.core.compiling import compile_routine
from rls_coach.core.history import Journal, Slot
from rls_coach.core.leg_day import leg_day, night_before
from rls_coach.core.rating import Context, Rating
from rls_coach.core.schedule import (
    EVENING_AT,
    NextSession,
    PartOfDay,
    Standing,
    next_session,
    part_of_day,
)
from rls_coach.core.settings import Settings
from rls_coach.core.todays_routine import as_done, left_out, routine_of_slot
from rls_coach.core.trouble import WorldError
from rls_coach.ui.dates import long_date, short_time, week_start
from rls_coach.ui.pages.comforts_card import ComfortsCard
from rls_coach.ui.pages.resume_card import ResumeCard
from rls_coach.ui.pages.today_cards import LegsCard, NextCard
from rls_coach.ui.pages.week_card import WeekCard
from rls_coach.ui.parts import Parts
from rls_coach.ui.widgets.basics import Label, Page

_TWO_COLUMNS_PX = 1150
"""Below this width, grown with the text, the cards stand in one column."""

_LOW_PX = 520
"""Below this height, grown with the text, Start would be out of sight below a list."""

_SCALE_CARD_PX = 570
"""The least width at which eleven buttons of 44 pixels stand in one row."""


class TodayPage(Page):
    """The first page.

    Signals:
        start_requested(Slot, str): The person wants to begin a session: for which part
            of the day, and the routine's id.
        exercise_requested(str): The person wants one exercise, such as a bath, now.
        resume_requested(Journal): The person wants to go on with one.
        keep_requested(Journal): The person wants to keep what was done of one.
        discard_requested(Journal): The person wants to leave one out.
        exercises_requested(): The person wants to look at the exercises.
        rating_saved(str, str): What was saved, and the id to take it back with.
    """

    start_requested = Signal(object, str)
    exercise_requested = Signal(str)
    resume_requested = Signal(object)
    keep_requested = Signal(object)
    discard_requested = Signal(object)
    exercises_requested = Signal()
    rating_saved = Signal(str, str)

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._journal: Journal | None = None
        self._slot = Slot.OTHER
        self._settings = Settings()
        self._done: set[Slot] = set()
        self._moment: tuple[date, PartOfDay, NextSession] | None = None
        self._columns = 0
        self._make_cards()
        self.column.addWidget(self._title)
        self.column.addWidget(self._subtitle)
        self.column.addWidget(self.resume_card)
        self._grid = QGridLayout()
        self._grid.setSpacing(22)
        self._left = _column(self.comforts_card, self.next_card)
        self._right = _column(
            self.legs_card, self.night_card, self.evening_card, self._week_card
        )
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        self.column.setSpacing(4)
        self._arrange(2)
        self._join()

    def show_page(self) -> None:
        """Bring everything up to date."""
        now = self._parts.clock.now()
        settings = self._parts.history.load_settings()
        self._settings = settings
        today = leg_day(now)
        first = min(week_start(today), today - timedelta(days=1))
        ratings = self._parts.history.ratings_between(first, today)
        sessions = self._parts.history.sessions_between(first, today)
        self._done = {
            record.slot
            for record in sessions
            if record.day == today and record.fills_its_slot
        }
        self._moment = self._moment_at(now)
        self._show_heading(now, settings)
        self._show_next(now, settings)
        self._show_questions(now, ratings)
        self._week_card.show_week(today, settings, sessions)
        self._show_unfinished()

    def show_time(self) -> None:
        """Catch up where the part of the day or what is next has changed."""
        if self._moment_at(self._parts.clock.now()) == self._moment:
            return
        was_at_start = self.next_card.main_button.hasFocus()
        self.show_page()
        if was_at_start:
            # What was the next action may be advised against now.
            self.focus_first()

    def _moment_at(self, now: datetime) -> tuple[date, PartOfDay, NextSession]:
        upcoming = next_session(now, self._settings, self._done)
        return leg_day(now), part_of_day(now), upcoming

    def focus_first(self) -> None:
        """Show the top, with the keyboard at the one obvious next action."""
        button = self.next_card.main_button
        comfort = self.comforts_card.main_button
        if self._journal is not None:
            button = self.resume_card.main_button
        elif comfort is not None and not self.comforts_card.isHidden():
            button = comfort
        button.setFocus()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose one column or two, and leave out in a low window what can be."""
        super().resizeEvent(event)
        px = self._parts.theme.px
        self._arrange(2 if self.width() >= px(_TWO_COLUMNS_PX) else 1)
        self.next_card.set_low(is_low=self.height() < px(_LOW_PX))

    def _make_cards(self) -> None:
        theme = self._parts.theme
        self._title = Label("", "title", wraps=True)
        self._subtitle = Label("", "subtitle", wraps=True)
        self._subtitle.setContentsMargins(0, 0, 0, 16)
        self.resume_card = ResumeCard()
        self.next_card = NextCard(theme, self._parts.collection.artwork)
        self.comforts_card = ComfortsCard(theme, self._parts.collection.artwork)
        self.legs_card = LegsCard(theme, self.tr("How are your legs right now?"))
        self.night_card = LegsCard(
            theme, self.tr("Last night, at its strongest?"), can_skip=True
        )
        self.evening_card = LegsCard(
            theme, self.tr("This evening, at its strongest?"), can_skip=True
        )
        self._week_card = WeekCard(theme)

    def _join(self) -> None:
        self.next_card.start_requested.connect(
            lambda routine_id: self.start_requested.emit(self._slot, routine_id)
        )
        self.comforts_card.chosen.connect(self.exercise_requested)
        self.next_card.exercises_requested.connect(self.exercises_requested)
        self._cards = {
            Context.NOW: self.legs_card,
            Context.NIGHT: self.night_card,
            Context.EVENING: self.evening_card,
        }
        for context, card in self._cards.items():
            card.rated.connect(lambda value, about=context: self._rate(about, value))
            card.skipped.connect(lambda about=context: self._rate(about, None))
        for asked, answer in (
            (self.resume_card.resume_requested, self.resume_requested),
            (self.resume_card.keep_requested, self.keep_requested),
            (self.resume_card.discard_requested, self.discard_requested),
        ):
            asked.connect(lambda signal=answer: signal.emit(self._journal))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self._right, *((0, 1) if columns == 2 else (1, 0)))
        is_wide = columns == 2
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if is_wide else 0)
        self._grid.setColumnMinimumWidth(1, _SCALE_CARD_PX if is_wide else 0)

    def _show_heading(self, now: datetime, settings: Settings) -> None:
        greetings = {
            PartOfDay.MORNING: self.tr("Good morning"),
            PartOfDay.AFTERNOON: self.tr("Good afternoon"),
            PartOfDay.EVENING: self.tr("Good evening"),
        }
        self._title.setText(greetings[part_of_day(now)])
        self._subtitle.setText(
            self.tr("{day} · bedtime {time}").format(
                day=long_date(now.date()), time=short_time(settings.bedtime)
            )
        )

    def _show_next(self, now: datetime, settings: Settings) -> None:
        upcoming = next_session(now, settings, self._done)
        collection = self._parts.collection
        library, routines = collection.library, collection.routines
        self._slot = upcoming.slot
        routine = routine_of_slot(upcoming.slot, routines, settings)
        fitting = as_done(routine, library, settings)
        if fitting is None:
            self.next_card.show_nothing_suited(routine)
        else:
            timeline = compile_routine(fitting, library)
            self.next_card.show_routine(fitting, timeline, library)
            self.next_card.show_left_out(left_out(routine, fitting, library))
        self.next_card.show_others(routines, routine.id)
        self.next_card.show_next(upcoming)
        self.comforts_card.show_comforts(library, settings.concerns)
        self.comforts_card.setVisible(upcoming.standing is Standing.QUIET)

    def _show_questions(self, now: datetime, ratings: list[Rating]) -> None:
        today = leg_day(now)
        answered = {(rating.day, rating.context) for rating in ratings}
        is_evening = now.time() >= EVENING_AT or now.date() != today
        asks_night = (night_before(today), Context.NIGHT) not in answered
        asks_evening = (today, Context.EVENING) not in answered
        self.night_card.setVisible(asks_night and not is_evening)
        self.evening_card.setVisible(asks_evening and is_evening)
        for card in self._cards.values():
            card.scale.show_value(None)

    def _show_unfinished(self) -> None:
        unfinished = self._parts.history.unfinished_sessions()
        self._journal = unfinished[0] if unfinished else None
        self.resume_card.setVisible(self._journal is not None)
        # The gap below the card goes when the card does.
        gap_px = 18 if self._journal is not None else 0
        self._grid.setContentsMargins(0, gap_px, 0, 0)
        if self._journal is not None:
            today = leg_day(self._parts.clock.now())
            self.resume_card.show_journal(self._journal, today)

    def _rate(self, context: Context, value: int | None) -> None:
        now = self._parts.clock.now()
        today = leg_day(now)
        day = night_before(today) if context is Context.NIGHT else today
        rating = Rating(self._parts.new_id(), now, day, context, value)
        try:
            self._parts.history.add_rating(rating)
        except WorldError:
            self._cards[context].scale.show_value(None)
            raise
        saved = self.tr("Saved: {value} of 10").format(value=value)
        text = self.tr("Skipped") if value is None else saved
        self.rating_saved.emit(text, rating.id)
        if context is not Context.NOW:
            card, focus = self._cards[context], QApplication.focusWidget()
            had_focus = focus is not None and card.isAncestorOf(focus)
            self.show_page()
            if had_focus:
                # The card is gone; without this the keyboard would be at the rail.
                self.legs_card.scale.focus_first()


def _column(*cards: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(22)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    return column
