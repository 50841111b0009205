"""The summary sentence: what a chart shows, for those who cannot see it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from rls_coach.core.week import RangeFigures, Summary
    from rls_coach.ui.charts.trend_words import TrendWords


class SummaryWords(QObject):
    """Puts a stretch of days into one sentence."""

    def __init__(self, words: "TrendWords", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def sentence(self, summary: "Summary", days_text: str, before_name: str) -> str:
        """Return the sentence about the days shown."""
        return self.tr("{days}: {evenings}; {nights}; {exercise}.").format(
            days=days_text,
            evenings=self._evenings(summary, before_name),
            nights=self._nights(summary.shown),
            exercise=self._exercise(summary.shown),
        )

    def _evenings(self, summary: "Summary", before_name: str) -> str:
        shown, words = summary.shown, self._words
        if not shown.evenings_rated:
            return self.tr("no evening rated")
        text = words.counted(
            shown.evenings_rated,
            self.tr("the evening you rated was {mean}"),
            self.tr("the {n} evenings you rated were {mean} on average"),
        ).replace("{mean}", words.mean_text(shown.evening_mean))
        if change := words.change_text(summary, before_name):
            return f"{text}, {change}"
        return text

    def _nights(self, shown: "RangeFigures") -> str:
        words = self._words
        if not shown.nights_rated:
            return self.tr("no night rated")
        text = words.counted(
            shown.nights_rated,
            self.tr("the night you rated was {mean}"),
            self.tr("the {n} nights were {mean} on average"),
        ).replace("{mean}", words.mean_text(shown.night_mean))
        high = words.locale.toString(shown.high_nights)
        if not shown.high_nights:
            return self.tr("{nights}, none of them 6 or more").format(nights=text)
        return self.tr("{nights}, {high} of them 6 or more").format(
            nights=text, high=high
        )

    def _exercise(self, shown: "RangeFigures") -> str:
        words = self._words
        if not shown.sessions_done:
            return self.tr("no exercise with the app")
        sessions = words.counted(
            shown.sessions_done, self.tr("1 session"), self.tr("{n} sessions")
        )
        return self.tr("you moved for {time} in {sessions}").format(
            time=self._long_time(shown.minutes), sessions=sessions
        )

    def _long_time(self, minutes: float) -> str:
        hours, rest = divmod(round(minutes), 60)
        if not hours:
            return self._words.minutes_text(rest)
        text = self._words.counted(hours, self.tr("1 hour"), self.tr("{n} hours"))
        return f"{text} {self._words.minutes_text(rest)}" if rest else text
