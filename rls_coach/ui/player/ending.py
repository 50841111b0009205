"""How a session ends: it is stored, and the person is asked how it was."""

from PySide6.QtCore import QObject, Signal

from rls_coach.core.done import parts_of
from rls_coach.core.exercise import Library
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.rating import Context
from rls_coach.core.session import Session, State
from rls_coach.core.step import StepKind
from rls_coach.core.trouble import WorldError
from rls_coach.ui.dose_text import length_text
from rls_coach.ui.player.after_panel import AfterPanel
from rls_coach.ui.player.session_keeper import SessionKeeper


class Ending(QObject):
    """Joins the panel after a session to what keeps the session.

    Signals:
        nothing_done(): There was nothing to store or to ask about.
        asked(): The panel is ready to be shown.
    """

    nothing_done = Signal()
    asked = Signal()

    def __init__(self, panel: AfterPanel, keeper: SessionKeeper) -> None:
        super().__init__(panel)
        self._panel = panel
        self._keeper = keeper
        panel.rated.connect(lambda value: keeper.rate(Context.AFTER, value))
        panel.rating_cleared.connect(lambda: keeper.take_back(Context.AFTER))
        panel.effort_noted.connect(keeper.note_effort)
        panel.pain_noted.connect(keeper.note_pain)
        panel.note_written.connect(keeper.note_text)
        panel.aid_noted.connect(keeper.note_aid)
        for answered in (panel.effort_noted, panel.pain_noted, panel.aid_noted):
            answered.connect(self._show_if_saved)
        panel.retry_requested.connect(self._save_again)

    def end(self, session: Session, library: Library) -> None:
        """Store a session that is over and ask about it."""
        trouble = ""
        try:
            if not self._keeper.finish(session):
                self.nothing_done.emit()
                return
        except WorldError as error:
            trouble = str(error)
        self._ask(session, library)
        if trouble:
            self._panel.show_unsaved(trouble)

    def _ask(self, session: Session, library: Library) -> None:
        tr = self.tr
        is_comfort = session.timeline.is_comfort
        title = tr("Session stopped")
        if session.state is State.COMPLETED:
            parts = parts_of(session)
            is_whole = all(p.repetitions_done >= p.repetitions_planned for p in parts)
            title = tr("Session done") if is_whole else tr("Session ended")
        if is_comfort:
            title = tr("Done")
        self._panel.show_session(
            title,
            _summary(self, session),
            asks_effort=not is_comfort,
            asks_aid=_was_relaxing(session, library),
        )
        self.asked.emit()
        self._panel.scale.focus_first()

    def _show_if_saved(self) -> None:
        if not self._keeper.has_unsaved:
            self._panel.show_saved()

    def _save_again(self) -> None:
        try:
            self._keeper.save_unsaved()
        except WorldError as error:
            self._panel.show_unsaved(str(error))
        else:
            self._panel.show_saved()
            self._panel.scale.focus_first()


def _summary(ending: Ending, session: Session) -> str:
    length = length_text(session.active_s)
    steps = session.timeline.steps
    if session.timeline.is_comfort or any(s.kind is StepKind.FREE for s in steps):
        return length
    parts = parts_of(session)
    return ending.tr("{done} of {planned} repetitions in {length}").format(
        done=sum(part.repetitions_done for part in parts),
        planned=sum(part.repetitions_planned for part in parts),
        length=length,
    )


def _was_relaxing(session: Session, library: Library) -> bool:
    """Tell whether relaxing was a part of it that was at least begun."""
    return any(
        part.seconds_done > 0
        and part.exercise_id in library
        and library[part.exercise_id].kind is ExerciseKind.COOL_DOWN
        for part in parts_of(session)
    )
