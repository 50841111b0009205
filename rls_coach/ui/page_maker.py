"""Makes the pages behind the rail and joins them to the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from rls_coach.ui.pages.today_page import TodayPage
from rls_coach.ui.parts import Parts

if TYPE_CHECKING:
    from rls_coach.ui.main_window import MainWindow


class PageMaker:
    """Makes each page when it is first needed; what it imports is then loaded."""

    def __init__(self, parts: Parts, window: "MainWindow") -> None:
        self._parts = parts
        self._window = window
        self._makers: dict[str, Callable[[], QWidget]] = {
            "today": self._make_today,
            "exercises": self._make_exercises,
            "diary": self._make_diary,
            "trends": self._make_trends,
            "settings": self._make_settings,
        }

    def make(self, key: str) -> QWidget:
        """Return a new page.

        Raises:
            KeyError: If there is no such page.
        """
        return self._makers[key]()

    def _make_today(self) -> QWidget:
        window = self._window
        page = TodayPage(self._parts)
        page.start_requested.connect(window.sessions.start)
        page.exercise_requested.connect(window.sessions.start_comfort)
        page.resume_requested.connect(window.sessions.resume)
        page.keep_requested.connect(window.sessions.keep)
        page.discard_requested.connect(window.sessions.discard)
        page.exercises_requested.connect(lambda: window.open_page("exercises"))
        page.rating_saved.connect(window.show_rating_saved)
        return page

    def _make_exercises(self) -> QWidget:
        from rls_coach.ui.exercises_room import ExercisesRoom

        window = self._window
        room = ExercisesRoom(self._parts, window.settings)
        room.routine_requested.connect(window.sessions.start_routine)
        room.exercise_requested.connect(window.sessions.start_exercise)
        room.settings_changed.connect(window.apply_settings)
        room.told.connect(window.show_message)
        return room

    def _make_diary(self) -> QWidget:
        from rls_coach.ui.pages.diary_page import DiaryPage

        parts = self._parts
        page = DiaryPage(parts.theme, parts.history, parts.clock, parts.new_id)
        page.rating_saved.connect(self._window.show_rating_saved)
        page.today_requested.connect(lambda: self._window.open_page("today"))
        return page

    def _make_trends(self) -> QWidget:
        from rls_coach.ui.pages.trends_page import TrendsPage

        parts = self._parts
        page = TrendsPage(
            parts.theme, parts.history, parts.clock, lambda: self._window.settings
        )
        page.start_requested.connect(lambda: self._window.open_page("today"))
        return page

    def _make_settings(self) -> QWidget:
        from rls_coach.ui.pages.settings_page import SettingsPage

        parts = self._parts
        settings = self._window.settings
        page = SettingsPage(parts.theme, settings, parts.data_dir, parts.version)
        page.settings_changed.connect(self._window.apply_settings)
        page.sound_test_requested.connect(self._window.sessions.test_sound)
        return page
