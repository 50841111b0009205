"""Offers a session that was cut off."""

from datetime import date

from PySide6.QtCore import Signal

from rls_coach.core.history import Journal
from rls_coach.ui.dates import full_date, short_time
from rls_coach.ui.player.wording import clock_text, said
from rls_coach.ui.widgets.basics import Button, Card, Label
from rls_coach.ui.widgets.flow import FlowLayout


class ResumeCard(Card):
    """Offers a session that was cut off.

    Signals:
        resume_requested(): Go on with it.
        keep_requested(): Keep what was done.
        discard_requested(): Leave it out of the history.
    """

    resume_requested = Signal()
    keep_requested = Signal()
    discard_requested = Signal()

    def __init__(self) -> None:
        super().__init__(margin=22, spacing=10)
        self._text = Label("", wraps=True)
        self.resume_button = Button(self.tr("Resume"), "primary")
        self.resume_button.clicked.connect(self.resume_requested)
        keep = Button(self.tr("Keep what I did"))
        keep.clicked.connect(self.keep_requested)
        discard = Button(self.tr("Discard"), "quiet")
        discard.clicked.connect(self.discard_requested)
        row = FlowLayout(spacing=10)
        for button in (self.resume_button, keep, discard):
            row.addWidget(button)
        self.column.addWidget(Label(self.tr("An unfinished session"), "card-title"))
        self.column.addWidget(self._text)
        self.column.addLayout(row)

    @property
    def main_button(self) -> Button:
        """The one obvious next action."""
        return self.resume_button

    def show_journal(self, journal: Journal, today: date) -> None:
        """Show which session, and how far it came."""
        timeline = journal.start.timeline
        text = self.tr("{name}, begun at {time}: you came to {passed} of {whole}.")
        if journal.start.day != today:
            text = self.tr(
                "{name}, begun on {day} at {time}: you came to {passed} of {whole}."
            )
        self._text.setText(
            text.format(
                name=said(timeline.routine_name),
                day=full_date(journal.start.day),
                time=short_time(journal.start.started_at.time()),
                passed=clock_text(journal.position_s),
                whole=clock_text(timeline.duration_s),
            )
        )
