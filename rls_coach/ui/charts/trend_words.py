"""The words for figures and days: plain, without praise, bands or verdicts.

A change is "lower" or "higher" than before, never an improvement: ratings go up and
down by themselves, and people often start after a bad week.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from rls_coach.core.week import RangeFigures, Summary
from rls_coach.core.week_ranges import Span
from rls_coach.ui.charts.day_text import weekday_day_text

if TYPE_CHECKING:
    from rls_coach.core.trends import DayFigures

_NONE = "–"  # noqa: RUF001


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a figure card says.

    Attributes:
        label: What the number is.
        number: The number, large.
        details: Two lines of what it rests on and how it was before.
    """

    label: str
    number: str
    details: tuple[str, str]


class TrendWords(QObject):
    """Puts numbers into words.

    Args:
        locale: How numbers and dates are written.
    """

    def __init__(self, locale: QLocale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.locale = locale

    def title(self, span: Span) -> str:
        """Return the page's title."""
        return {
            Span.WEEK: self.tr("Your week"),
            Span.MONTH: self.tr("Your month"),
            Span.YEAR: self.tr("Your year"),
            Span.ALL: self.tr("All your days"),
        }[span]

    def step_names(self, span: Span) -> tuple[str, str]:
        """Return what the two step buttons do."""
        if span is Span.YEAR:
            return self.tr("Year before"), self.tr("Year after")
        if span is Span.MONTH:
            return self.tr("Month before"), self.tr("Month after")
        return self.tr("Week before"), self.tr("Week after")

    def before_name(self, span: Span, *, is_present: bool) -> str:
        """Return what the time before is called; nothing where there cannot be any."""
        if span is Span.ALL:
            return ""
        if span is Span.YEAR:
            return self.tr("the 12 months before")
        if span is Span.MONTH:
            return self.tr("last month") if is_present else self.tr("the month before")
        return self.tr("last week") if is_present else self.tr("the week before")

    def cards(self, summary: Summary, before_name: str) -> tuple[CardWords, ...]:
        """Return the words of the four figure cards."""
        shown = summary.shown
        return (
            CardWords(
                self.tr("Evening legs"),
                self.mean_text(shown.evening_mean),
                (
                    self._change_line(summary, before_name),
                    self._evenings_line(shown.evenings_rated),
                ),
            ),
            CardWords(
                self.tr("Sessions"),
                self._sessions_number(shown),
                (self.slots_text(shown), self._active_days_line(shown)),
            ),
            CardWords(
                self.tr("Time moving"),
                self.time_text(shown.minutes),
                self._time_lines(shown),
            ),
            CardWords(
                self.tr("Nights rated 6 or more"),
                self._nights_number(shown),
                self._nights_lines(summary, before_name),
            ),
        )

    def finding(self, summary: Summary, before_name: str) -> str:
        """Return the chart's title: what it shows, in a few words."""
        mean = summary.shown.evening_mean
        if mean is None:
            return self.tr("Evenings, nights and minutes of exercise")
        if summary.evening_change is None:
            return self.tr("Evenings {mean} on average").format(
                mean=self.mean_text(mean)
            )
        return self.tr("Evenings {mean} on average, {change}").format(
            mean=self.mean_text(mean), change=self.change_text(summary, before_name)
        )

    def change_text(self, summary: Summary, before_name: str) -> str:
        """Return how the evenings are beside those before; nothing if unknown."""
        before = summary.before.evening_mean if summary.before else None
        if summary.evening_change is None or before is None:
            return ""
        # Of the rounded numbers, so that it agrees with what stands on the screen.
        difference = round(summary.evening_change + before, 1) - round(before, 1)
        if abs(difference) < 0.05:
            return self.tr("the same as {before}").format(before=before_name)
        words = (
            self.tr("{difference} lower than {before}")
            if difference < 0
            else self.tr("{difference} higher than {before}")
        )
        return words.format(
            difference=self.mean_text(abs(difference)), before=before_name
        )

    def mean_text(self, mean: float | None) -> str:
        """Return a mean with one decimal."""
        return _NONE if mean is None else self.locale.toString(mean, "f", 1)

    def time_text(self, minutes: float) -> str:
        """Return a length of time in short, such as "2 h 05" or "45 min"."""
        hours, rest = divmod(round(minutes), 60)
        if not hours:
            return self.tr("{minutes} min").format(minutes=rest)
        number = self.locale.toString(hours)
        return self.tr("{hours} h {minutes}").format(hours=number, minutes=f"{rest:02}")

    def minutes_text(self, minutes: float) -> str:
        """Return minutes, such as "1 minute" or "17 minutes"."""
        return self.counted(round(minutes), self.tr("1 minute"), self.tr("{n} minutes"))

    def slots_text(self, shown: RangeFigures) -> str:
        """Return how many sessions were meant for which part of the day."""
        parts = (
            (shown.mornings, self.tr("1 morning"), self.tr("{n} mornings")),
            (shown.afternoons, self.tr("1 afternoon"), self.tr("{n} afternoons")),
            (shown.others, self.tr("1 other"), self.tr("{n} others")),
        )
        texts = [self.counted(n, one, many) for n, one, many in parts if n]
        return ", ".join(texts) if texts else self.tr("no session")

    def day_line(self, day: "DayFigures") -> str:
        """Return a day in one line, for the cursor and the screen reader."""
        return self.tr("{day}: evening {evening}, night {night}, {minutes}").format(
            day=weekday_day_text(self.locale, day.day),
            evening=self._rating(day.evening, is_skipped=day.has_skipped_evening),
            night=self._rating(day.night, is_skipped=day.has_skipped_night),
            minutes=self.minutes_text(day.minutes),
        )

    def counted(self, count: int, one: str, many: str) -> str:
        """Return the right one of two forms, with the number in it."""
        # Not format(): other places to fill may still stand in the text.
        return one if count == 1 else many.replace("{n}", self.locale.toString(count))

    def _rating(self, value: int | None, *, is_skipped: bool) -> str:
        if value is not None:
            return self.locale.toString(value)
        return self.tr("skipped") if is_skipped else self.tr("not rated")

    def _change_line(self, summary: Summary, before_name: str) -> str:
        if not before_name:
            return ""
        return self.change_text(summary, before_name) or self.tr(
            "too few days to compare"
        )

    def _evenings_line(self, count: int) -> str:
        if not count:
            return self.tr("no evening rated")
        return self.counted(
            count, self.tr("1 evening rated"), self.tr("average of {n} evenings")
        )

    def _sessions_number(self, shown: RangeFigures) -> str:
        done, planned = shown.sessions_done, shown.sessions_planned
        if not planned or done > planned:
            return self.locale.toString(done)
        return self.tr("{done} of {planned}").format(
            done=self.locale.toString(done), planned=self.locale.toString(planned)
        )

    def _active_days_line(self, shown: RangeFigures) -> str:
        return self.counted(
            shown.days,
            self.tr("on {active} of 1 day"),
            self.tr("on {active} of {n} days"),
        ).replace("{active}", self.locale.toString(shown.active_days))

    def _time_lines(self, shown: RangeFigures) -> tuple[str, str]:
        if shown.minutes_per_day is None:
            return "", ""
        a_day = self.tr("{minutes} a day").format(
            minutes=self.minutes_text(shown.minutes_per_day)
        )
        over = self.counted(shown.days, self.tr("over 1 day"), self.tr("over {n} days"))
        return a_day, over

    def _nights_number(self, shown: RangeFigures) -> str:
        if not shown.nights_rated:
            return _NONE
        return self.tr("{high} of {rated}").format(
            high=self.locale.toString(shown.high_nights),
            rated=self.locale.toString(shown.nights_rated),
        )

    def _nights_lines(self, summary: Summary, before_name: str) -> tuple[str, str]:
        shown, before = summary.shown, summary.before
        average = self.tr("no night rated")
        if shown.night_mean is not None:
            average = self.tr("nights {mean} on average").format(
                mean=self.mean_text(shown.night_mean)
            )
        if not before_name:
            return average, ""
        if before is None or summary.night_change is None:
            return self.tr("too few days to compare"), average
        earlier = self.tr("{high} of {rated} {before}").format(
            high=self.locale.toString(before.high_nights),
            rated=self.locale.toString(before.nights_rated),
            before=before_name,
        )
        return earlier, average
