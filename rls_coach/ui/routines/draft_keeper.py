"""Keeps the routine that is being edited, and stores it."""

from PySide6.QtCore import QObject, QTimer, Signal

from rls_coach.core.editing import Draft, changed, settled
from rls_coach.core.routine import Routine
from rls_coach.ui.ports import Collection

SAVE_PAUSE_MS = 250
"""What is typed is stored when it rests for this long."""


class DraftKeeper(QObject):
    """The draft and its way to the collection; every change is stored.

    What could not be stored stays in the draft, and is tried again with the next
    change and on leaving.

    Signals:
        changed(): The routine, or what can be undone, is different.
        tried(): The draft was stored, or could not be.
    """

    changed = Signal()
    tried = Signal()

    def __init__(self, collection: Collection) -> None:
        super().__init__()
        self._collection = collection
        self._draft: Draft | None = None
        self._stored: Routine | None = None
        self._has_failed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_PAUSE_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def draft(self) -> Draft:
        """The draft; there must be one."""
        assert self._draft is not None
        return self._draft

    @property
    def routine(self) -> Routine:
        """The routine as it stands."""
        return self.draft.routine

    @property
    def is_open(self) -> bool:
        """Whether there is a routine to edit."""
        return self._draft is not None

    @property
    def has_failed(self) -> bool:
        """Whether the last change could not be stored, and waits."""
        return self._has_failed

    @property
    def is_stored(self) -> bool:
        """Whether everything is stored."""
        return self._draft is None or self._draft.routine == self._stored

    def open(self, routine: Routine) -> None:
        """Begin with a routine that is stored, or will be once it is changed."""
        self._timer.stop()
        self._draft, self._stored = Draft(routine), routine
        self._has_failed = False
        self.tried.emit()
        self.changed.emit()

    def change(self, routine: Routine, field: str = "") -> None:
        """Change the routine.

        Args:
            routine: What it becomes.
            field: Where it is being typed; it is then stored when it rests.

        Raises:
            WorldError: If it cannot be stored.
        """
        self.take(changed(self.draft, routine, field), is_resting=bool(field))

    def settle(self) -> None:
        """Let what is typed next be a change of its own."""
        if self._draft is not None:
            self._draft = settled(self._draft)

    def close(self) -> None:
        """Be done with the routine, unless something of it waits to be stored."""
        if self.is_stored:
            self._timer.stop()
            self._draft = self._stored = None

    def flush(self) -> None:
        """Store now what waits to be stored.

        Raises:
            WorldError: If it cannot be stored.
        """
        self._timer.stop()
        if self._draft is None:
            return
        # What failed may have been taken back since.
        self._has_failed = not self.is_stored
        try:
            if not self.is_stored:
                self._collection.save_routine(self._draft.routine)
            self._stored, self._has_failed = self._draft.routine, False
        finally:
            self.tried.emit()

    def take(self, draft: Draft, *, is_resting: bool = False) -> None:
        """Go on with another draft.

        Args:
            draft: The draft.
            is_resting: Whether it is stored only when it rests.

        Raises:
            WorldError: If it cannot be stored.
        """
        if draft == self._draft:
            return
        self._draft = draft
        self.changed.emit()
        if is_resting:
            self._timer.start()
        else:
            self.flush()
