"""Sessions as the window begins them: what is played, and in front of what."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from rls_coach.core.cues import CueKind
from rls_coach.core.history import Journal, Slot
from rls_coach.core.routine import exercise_of
from rls_coach.core.settings import Settings
from rls_coach.core.suiting import suited_version
from rls_coach.ui.parts import Parts
from rls_coach.ui.session_plan import (
    SessionPlan,
    plan_of_exercise,
    plan_of_routine,
    slot_now,
)

if TYPE_CHECKING:
    from rls_coach.ui.player.player_page import PlayerPage


class Sessions(QObject):
    """Opens the player before a session, and settles what became of unfinished ones.

    Args:
        parts: What the app is made of.
        stack: Where the player comes in front of the pages.
        settings: Returns the settings in use.

    Signals:
        opened(): The player stands in front.
        closed(): The person is back from it.
        told(str): Something to say.
        history_changed(): An unfinished session was settled.
    """

    opened = Signal()
    closed = Signal()
    told = Signal(str)
    history_changed = Signal()

    def __init__(
        self, parts: Parts, stack: QStackedWidget, settings: Callable[[], Settings]
    ) -> None:
        super().__init__(stack)
        self._parts = parts
        self._stack = stack
        self._settings = settings
        self._player: PlayerPage | None = None

    @property
    def player(self) -> "PlayerPage":
        """The player, made when it is first needed."""
        if self._player is None:
            self._player = self._make_player()
        return self._player

    def start(self, slot: Slot, routine_id: str = "") -> None:
        """Open the player before a routine; without one, before that of the slot."""
        plan = plan_of_routine(self._parts, self._settings(), slot, routine_id)
        if plan is None:
            text = self.tr("What you told in Settings rules this out. Choose another.")
            self.told.emit(text)
        else:
            self._open(plan)

    def start_routine(self, routine_id: str) -> None:
        """Open the player before a routine, for whichever session is open now."""
        self.start(slot_now(self._parts, self._settings()), routine_id)

    def start_exercise(self, exercise_id: str, version: str = "") -> None:
        """Open the player before one exercise alone."""
        plan = plan_of_exercise(self._parts, self._settings(), exercise_id, version)
        self._open(plan)

    def start_comfort(self, exercise_id: str) -> None:
        """Open the player before a bath or the like, in the version that suits."""
        exercise = self._parts.collection.library[exercise_id]
        version = suited_version(exercise, self._settings().concerns)
        self.start_exercise(exercise_id, version or "")

    def resume(self, journal: Journal) -> None:
        """Open the player on a session that was cut off."""
        self._stack.setCurrentWidget(self.player)
        self.player.resume(journal, self._settings().concerns)
        self.opened.emit()

    def keep(self, journal: Journal) -> None:
        """Keep what was done of a session that was cut off."""
        from rls_coach.ui.player.session_keeper import keep_journal

        is_kept = keep_journal(self._parts.history, journal)
        self.history_changed.emit()
        nothing = self.tr("That was too short to keep, so nothing was noted.")
        self.told.emit(self.tr("What you did is kept.") if is_kept else nothing)

    def discard(self, journal: Journal) -> None:
        """Leave a session that was cut off out of the history."""
        now = self._parts.clock.now()
        self._parts.history.discard_session(journal.start.id, now)
        self.history_changed.emit()
        self.told.emit(self.tr("The session was left out."))

    def keep_unfinished(self) -> None:
        """Pause a session that is being played, and write down where it stands."""
        if self._player is not None:
            self._player.keep_unfinished()

    def show_sound_settings(self) -> None:
        """Sound as the settings say, where there is a player."""
        if self._player is not None:
            settings = self._settings()
            self._player.set_sound(
                has_sound=settings.has_sound, volume_percent=settings.volume_percent
            )

    def test_sound(self) -> None:
        """Play a chime, or say that none can be heard here."""
        sounds = self._parts.sounds
        sounds.set_volume(self._settings().volume_percent)
        if sounds.is_available:
            sounds.play(CueKind.HOLD)
        else:
            text = self.tr("This machine plays no sound here. Sessions work without.")
            self.told.emit(text)

    def _open(self, plan: SessionPlan) -> None:
        collection = self._parts.collection
        for dose in plan.routine.doses:
            # A picture that is broken must show now and not in the middle.
            collection.artwork(exercise_of(dose, collection.library).picture)
        self._stack.setCurrentWidget(self.player)
        self.player.prepare(plan, self._settings().concerns)
        self.opened.emit()

    def _make_player(self) -> "PlayerPage":
        from rls_coach.ui.player.player_page import PlayerPage

        player = self._player = PlayerPage(self._parts)
        player.closed.connect(self.closed)
        player.told.connect(self.told)
        self._stack.addWidget(player)
        self.show_sound_settings()
        return player
