"""Before a session: what can be added to it is chosen, and it is compiled."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rls_coach.core.compiling import compile_routine
from rls_coach.core.concern import Concern
from rls_coach.core.offer import Offer, offer_of
from rls_coach.core.routine import chosen, is_anything
from rls_coach.ui.player import wording
from rls_coach.ui.player.panels import BeforePanel
from rls_coach.ui.ports import Collection
from rls_coach.ui.session_plan import SessionPlan

if TYPE_CHECKING:
    from rls_coach.core.timeline import Timeline


class Beginning(QObject):
    """Joins the panel before a session to the timeline that comes of it."""

    def __init__(self, panel: BeforePanel, collection: Collection) -> None:
        super().__init__(panel)
        self._panel = panel
        self._collection = collection
        self._offer: Offer | None = None
        panel.choice_changed.connect(self._show_length)

    @property
    def timeline(self) -> "Timeline":
        """The session with all that is ticked."""
        assert self._offer is not None
        routine = chosen(self._offer.routine, self._panel.taken)
        return compile_routine(routine, self._collection.library)

    def show_plan(self, plan: SessionPlan, concerns: frozenset[Concern]) -> None:
        """Show a session, with what can be added to it."""
        self._offer = offer_of(plan.routine, self._collection.library, concerns)
        name = wording.said(plan.routine.name)
        self._panel.show_session(name, "", plan.caution)
        self._panel.show_choices(self._choices(self._offer), self._offer.taken)
        self._show_length()

    def _show_length(self) -> None:
        assert self._offer is not None
        is_something = is_anything(self._offer.routine, self._panel.taken)
        text = self.tr("Tick at least one to begin.")
        if is_something:
            text = wording.summary_text(self.timeline)
        self._panel.show_summary(text, can_start=is_something)

    def _choices(self, offer: Offer) -> dict[int, tuple[str, str]]:
        """Return the words of what is asked about: its name, and how much it is."""
        library = self._collection.library
        texts = {}
        for index in offer.optional:
            dose = offer.routine.doses[index]
            alone = compile_routine(replace(offer.routine, doses=(dose,)), library)
            exercise = library[dose.exercise_id]
            amount = wording.summary_text(alone)
            texts[index] = (wording.offer_text(exercise), amount)
        return texts
