"""The week on Today: what was done, slot by slot, and in a sentence."""

from collections.abc import Sequence
from datetime import date, timedelta

from rls_coach.core.history import SessionRecord, Slot
from rls_coach.core.settings import Settings
from rls_coach.ui.dates import day_letter, week_start
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.basics import Card, Label
from rls_coach.ui.widgets.week_marks import DayMarks, Mark, WeekMarks


class WeekCard(Card):
    """A mark for every session that has a time; nothing for those that have none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=22, spacing=10)
        self._marks = WeekMarks(theme)
        self._text = Label("", "quiet", wraps=True)
        self.column.addWidget(Label(self.tr("This week"), "card-title"))
        self.column.addWidget(self._marks)
        self.column.addWidget(self._text)

    def show_week(
        self, today: date, settings: Settings, sessions: Sequence[SessionRecord]
    ) -> None:
        """Show the week of a day; sessions of other weeks do no harm."""
        first = week_start(today)
        slots = _planned_slots(settings)
        done = {
            (record.day, record.slot) for record in sessions if record.fills_its_slot
        }
        days = []
        for offset in range(7):
            day = first + timedelta(days=offset)
            marks = tuple(_mark(day, slot, today, done) for slot in slots)
            days.append(DayMarks(day_letter(day), marks))
        this_week = [
            record
            for record in sessions
            if record.day >= first and not record.is_comfort
        ]
        others = sum(record.slot is Slot.OTHER for record in this_week)
        text = self._sentence(len(this_week), others)
        self._marks.setVisible(bool(slots))
        self._marks.show_days(tuple(days), text)
        self._text.setText(text)

    def _sentence(self, count: int, others: int) -> str:
        if count == 0:
            return self.tr("No session yet this week")
        text = self.tr("{count} sessions so far").format(count=count)
        if count == 1:
            text = self.tr("1 session so far")
        if others == 0:
            return text
        # Those have no mark of their own above.
        return text + self.tr(", {others} of them at other times").format(others=others)


def _planned_slots(settings: Settings) -> tuple[Slot, ...]:
    times = (
        (Slot.MORNING, settings.morning_at),
        (Slot.AFTERNOON, settings.afternoon_at),
    )
    return tuple(slot for slot, at in times if at is not None)


def _mark(day: date, slot: Slot, today: date, done: set[tuple[date, Slot]]) -> Mark:
    if (day, slot) in done:
        return Mark.DONE
    if day == today:
        return Mark.OPEN
    return Mark.AHEAD if day > today else Mark.NONE
