"""The library: its list, the page of one exercise, and logging one afterwards."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import USUAL
from rls_coach.ui.library.exercise_card import ExerciseCard
from rls_coach.ui.library.exercise_page import ExercisePage
from rls_coach.ui.library.library_list import LibraryList
from rls_coach.ui.library.log_panel import LogPanel
from rls_coach.ui.parts import Parts


class ExercisesPage(QStackedWidget):
    """The list, the page of the exercise that is open, and the panel to log it.

    Signals:
        new_exercise_requested(): The person wants to make an exercise of their own.
        open_requested(): The person has a file with one.
        start_requested(str, str): Do this exercise now, in this version.
        add_requested(str, str): Put this exercise into a routine, in this version.
        edit_requested(str): Change this own exercise.
        save_requested(str): Write this own exercise to a file.
        remove_requested(str): Take this own exercise away.
        logged(SessionRecord): The person told of something done away from the app; once
            it is kept, ``close_log`` leaves the panel, which holds the words till then.
    """

    new_exercise_requested = Signal()
    open_requested = Signal()
    start_requested = Signal(str, str)
    add_requested = Signal(str, str)
    edit_requested = Signal(str)
    save_requested = Signal(str)
    remove_requested = Signal(str)
    logged = Signal(object)

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._concerns: frozenset[Concern] = frozenset()
        self.list = LibraryList(parts)
        self.list.exercise_opened.connect(self.open_exercise)
        self.list.new_exercise_requested.connect(self.new_exercise_requested)
        self.list.open_requested.connect(self.open_requested)
        self.detail = ExercisePage(parts)
        self.detail.back_requested.connect(self._on_back_requested)
        self.detail.log_requested.connect(self.open_log)
        for name in ("start", "add", "edit", "save", "remove"):
            signal = f"{name}_requested"
            getattr(self.detail, signal).connect(getattr(self, signal))
        self.log_panel = LogPanel(parts)
        self.log_panel.back_requested.connect(self._go_back_from_log)
        self.log_panel.logged.connect(self.logged)
        for page in (self.list, self.detail, self.log_panel):
            self.addWidget(page)
        self.list.show_library(parts.collection.library, self._concerns)

    @property
    def cards(self) -> dict[str, ExerciseCard]:
        """The cards of the list by exercise."""
        return self.list.cards

    def show_concerns(self, concerns: frozenset[Concern]) -> None:
        """Mark what these rule out, and put the versions first that they ask for."""
        if concerns == self._concerns:
            return
        self._concerns = concerns
        self.list.show_library(self._parts.collection.library, concerns)

    @property
    def has_changes(self) -> bool:
        """Whether there is something that leaving would lose."""
        return self.log_panel.has_changes

    def leave_for(self, then: Callable[[], None]) -> None:
        """Go on to something else; ask first where something would be lost."""
        self.log_panel.leave_for(then)

    def show_page(self) -> None:
        """Open on the list, brought up to date, with the keyboard in the search.

        A panel that is being filled in stays open with its words.
        """
        self.catch_up()
        if self.has_changes:
            self.setCurrentWidget(self.log_panel)
            self.log_panel.focus_again()
        else:
            self.setCurrentWidget(self.list)
            self.list.focus_search()

    def catch_up(self) -> None:
        """List what there is now, and leave open what is open."""
        self.list.show_library(self._parts.collection.library, self._concerns)

    def open_exercise(self, exercise_id: str, version_id: str = USUAL) -> None:
        """Open the page of one exercise.

        Args:
            exercise_id: Which one.
            version_id: The version to show; the one that comes first where it is empty.

        Raises:
            KeyError: If there is no such exercise or version.
        """
        exercise = self._parts.collection.library[exercise_id]
        self.detail.show_exercise(exercise, self._concerns, version_id)
        self.setCurrentWidget(self.detail)
        self.detail.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_log(self, exercise_id: str) -> None:
        """Open the panel that logs an exercise afterwards.

        Raises:
            KeyError: If there is no such exercise.
        """
        self.log_panel.show_exercise(self._parts.collection.library[exercise_id])
        self.setCurrentWidget(self.log_panel)
        self.log_panel.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes one page back."""
        here = self.currentWidget()
        if event.key() != Qt.Key.Key_Escape or here is self.list:
            super().keyPressEvent(event)
        elif here is self.detail:
            self._on_back_requested()
        else:
            self.log_panel.cancel()

    def _on_back_requested(self) -> None:
        exercise_id = self.detail.exercise_id
        self.setCurrentWidget(self.list)
        self.list.focus_card(exercise_id)

    def close_log(self) -> None:
        """Go back from the panel to the exercise: what was told is kept."""
        self.log_panel.put_away()
        if self.currentWidget() is self.log_panel:
            self._go_back_from_log()

    def _go_back_from_log(self) -> None:
        self.open_exercise(self.log_panel.exercise_id, self.detail.version)
