"""What is done to a routine in the editor, step by step, without its widgets."""

from PySide6.QtCore import QObject, Signal

from rls_coach.core.editing import (
    Draft,
    added,
    duplicated,
    first_change,
    moved,
    noted,
    redone,
    removed,
    renamed,
    undone,
    with_dose,
)
from rls_coach.core.lengths import MAX_LENGTH_S, Lengths, lengths_of
from rls_coach.core.routine import MAX_DOSES, Dose, Routine
from rls_coach.core.settings import Settings
from rls_coach.ui.player.wording import said
from rls_coach.ui.ports import Collection
from rls_coach.ui.routines.draft_keeper import DraftKeeper
from rls_coach.ui.routines.words import tr


class EditCourse(QObject):
    """The routine, which of its doses is chosen, and every way to change them.

    A change that cannot be stored is shown and stays, and raises a ``WorldError``.

    Attributes:
        keeper: The draft and its way to the collection.
        settings: What is counted with.
        index: Which dose is chosen, from 0.

    Signals:
        shown(bool): There is something new to show; whether even a text that is
            being typed is to be shown anew.
        refused(str): Why something was not done; empty once that is past.
        name_judged(str): What is wrong with the name; empty where nothing is.
        told(str): What a screen reader should say.
    """

    shown = Signal(bool)
    refused = Signal(str)
    name_judged = Signal(str)
    told = Signal(str)

    def __init__(self, collection: Collection) -> None:
        super().__init__()
        self._collection = collection
        self.keeper = DraftKeeper(collection)
        self.keeper.changed.connect(lambda: self.shown.emit(False))
        self.settings = Settings()
        self.index = 0
        self._counted: tuple[Routine, int, Lengths] | None = None

    @property
    def routine(self) -> Routine:
        """The routine as it stands."""
        return self.keeper.routine

    @property
    def lengths(self) -> Lengths:
        """How long it takes."""
        return self._lengths_of(self.routine)

    def open(self, routine: Routine) -> None:
        """Begin with a routine that is stored, or will be once it is changed."""
        self.index, self._counted = 0, None
        self.refused.emit("")
        self.keeper.open(routine)

    def choose(self, index: int) -> None:
        """Choose a dose."""
        self.keeper.settle()
        self.refused.emit("")
        self.index = index
        self.shown.emit(True)

    def rename(self, name: str) -> None:
        """Give the routine another name, while it is typed; it keeps one."""
        self._change(renamed(self.routine, name), self.index, "name")
        needed = tr("A routine needs a name; until then it keeps its.")
        self.name_judged.emit("" if name.strip() else needed)

    def change_note(self, note: str) -> None:
        """Give the routine another note, while it is typed."""
        self._change(noted(self.routine, note), self.index, "note")

    def change_dose(self, dose: Dose, field: str) -> None:
        """Change the chosen dose; with a field while that is typed in it."""
        routine = with_dose(self.routine, self.index, dose)
        self._change(routine, self.index, f"{field} {self.index}" if field else "")

    def add(self, dose: Dose) -> bool:
        """Put a dose at the end and choose it; tell whether there was room."""
        routine = added(self.routine, dose)
        return self._grow(routine, len(routine.doses) - 1)

    def copy(self, index: int) -> bool:
        """Put a dose there twice and choose the second; tell whether there was room."""
        return self._grow(duplicated(self.routine, index), index + 1)

    def move(self, index: int, goal: int) -> None:
        """Move a dose, and choose it."""
        if self._change(moved(self.routine, index, goal), goal):
            self._tell_place(tr("{name}, now {number} of {count}"))

    def remove(self, index: int) -> None:
        """Take a dose away; the last one stays."""
        before = self.routine
        routine = removed(before, index)
        if routine == before:
            text = tr("A routine keeps at least one exercise. Add another one first.")
            self.refused.emit(text)
            return
        name = self._name_of(before.doses[index])
        if self._change(routine, min(index, len(routine.doses) - 1)):
            self.told.emit(tr("{name} removed").format(name=name))

    def undo(self) -> None:
        """Take the last change back, if there is one."""
        if self.keeper.draft.can_undo:
            self._go(undone(self.keeper.draft), tr("Undone."))

    def redo(self) -> None:
        """Do the last undone change again, if there is one."""
        if self.keeper.draft.can_redo:
            self._go(redone(self.keeper.draft), tr("Done again."))

    def _change(self, routine: Routine, index: int, field: str = "") -> bool:
        """Change the routine, and tell whether that could be done."""
        self.refused.emit("")
        if self._lengths_of(routine).whole_s > MAX_LENGTH_S:
            hours = MAX_LENGTH_S // 3600
            text = tr("A routine can take at most {hours} hours.")
            self.refused.emit(text.format(hours=hours))
            self.shown.emit(True)
            return False
        is_another = index != self.index
        self.index = index
        if is_another and routine == self.routine:
            # One of two that are alike was moved: only which is chosen is different.
            self.shown.emit(True)
        self.keeper.change(routine, field)
        return True

    def _grow(self, routine: Routine, index: int) -> bool:
        if routine == self.routine:
            text = tr("{most} exercises are as many as a routine can have.")
            self.refused.emit(text.format(most=MAX_DOSES))
            return False
        if not self._change(routine, index):
            return False
        self._tell_place(tr("{name} added, {number} of {count}"))
        return True

    def _go(self, draft: Draft, text: str) -> None:
        self.refused.emit("")
        # The draft is shown as soon as it changes, and may have fewer doses.
        self.index = first_change(self.routine, draft.routine, self.index)
        try:
            self.keeper.take(draft)
        finally:
            self.shown.emit(True)
            self.told.emit(text)

    def _lengths_of(self, routine: Routine) -> Lengths:
        library, hold_s = self._collection.library, self.settings.hold_s
        # Asked before a change and again when it is shown; long ones take a while.
        if self._counted is None or self._counted[:2] != (routine, hold_s):
            self._counted = (routine, hold_s, lengths_of(routine, library, hold_s))
        return self._counted[2]

    def _tell_place(self, text: str) -> None:
        doses = self.routine.doses
        name = self._name_of(doses[self.index])
        place = {"number": self.index + 1, "count": len(doses)}
        self.told.emit(text.format(name=name, **place))

    def _name_of(self, dose: Dose) -> str:
        return said(self._collection.library[dose.exercise_id].name)
