"""The contents of the window: the rail, its pages, and the player before them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from rls_coach.core.compiling import compile_routine
from rls_coach.core.cues import CueKind
from rls_coach.core.history import Journal, Slot
from rls_coach.core.routine import with_hold
from rls_coach.core.settings import Settings, with_text_step
from rls_coach.ui.pages.today_page import TodayPage
from rls_coach.ui.parts import Parts
from rls_coach.ui.rail import Rail, RailEntry
from rls_coach.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from rls_coach.ui.pages.settings_page import SettingsPage
    from rls_coach.ui.player.player_page import PlayerPage

_REFRESH_MS = 60_000
"""How often Today looks whether the day has moved on."""


class MainWindow(QWidget):
    """Opens on Today; every other page and the player are made when first needed."""

    def __init__(self, parts: Parts, settings: Settings) -> None:
        super().__init__()
        self._parts = parts
        self._settings = settings
        self._pages: dict[str, QWidget] = {}
        self._settings_page: SettingsPage | None = None
        self._player: PlayerPage | None = None
        self.rail = self._make_rail()
        self._page_stack = QStackedWidget()
        self._shell = QWidget()
        row = QHBoxLayout(self._shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._page_stack, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._shell)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._toast = Toast(parts.theme, self)
        self._add_shortcuts()
        self.open_page("today")
        self.focus_first()
        self._day_timer = QTimer(self)
        self._day_timer.setInterval(_REFRESH_MS)
        self._day_timer.timeout.connect(self._on_minute_passed)
        self._day_timer.start()

    @property
    def player(self) -> "PlayerPage":
        """The player, made when it is first needed."""
        if self._player is None:
            self._player = self._make_player()
        return self._player

    @property
    def is_playing(self) -> bool:
        """Whether the player stands in front of the pages."""
        return self._stack.currentWidget() is not self._shell

    def open_page(self, key: str) -> QWidget:
        """Open a page, brought up to date, and return it."""
        page = self._pages.get(key)
        if page is None:
            page = self._page_makers[key]()
            self._pages[key] = page
            self._page_stack.addWidget(page)
        self.rail.show_page(key)
        self._page_stack.setCurrentWidget(page)
        show_page = getattr(page, "show_page", None)
        if show_page is not None:
            show_page()
        return page

    def open_exercise(self, exercise_id: str) -> None:
        """Open the page of one exercise."""
        from rls_coach.ui.pages.exercises_page import ExercisesPage

        page = self.open_page("exercises")
        assert isinstance(page, ExercisesPage)
        page.open_exercise(exercise_id)

    def focus_first(self) -> None:
        """Give the keyboard to Today's one obvious next action."""
        today = self._pages["today"]
        if isinstance(today, TodayPage):
            today.focus_first()

    def start_session(self, slot: Slot) -> None:
        """Open the player before the session on offer."""
        parts = self._parts
        routine = with_hold(parts.routine, parts.library, self._settings.hold_s)
        for dose in routine.doses:
            # A picture that is broken must show now and not in the middle.
            parts.illustration(dose.exercise_id)
        player = self.player
        self._stack.setCurrentWidget(player)
        player.prepare(compile_routine(routine, parts.library), slot)

    def resume_session(self, journal: Journal) -> None:
        """Open the player on a session that was cut off."""
        player = self.player
        self._stack.setCurrentWidget(player)
        player.resume(journal)

    def show_message(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say something at the bottom of the window."""
        # At the bottom of the player there is Stop.
        self._toast.show_message(text, undo, is_at_top=self.is_playing)

    def bring_forward(self) -> None:
        """Come to the front."""
        window = self.window()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def apply_settings(self, settings: Settings) -> None:
        """Use and keep a person's settings."""
        before, self._settings = self._settings, settings
        self._parts.history.save_settings(settings)
        self._parts.theme.apply(settings.theme, settings.text_percent)
        if self._settings_page is not None:
            self._settings_page.show_text_size(settings.text_percent)
        if _sound_of(settings) != _sound_of(before):
            # Else a session that was muted by its own key would sound again.
            self._show_sound_settings()

    def prepare_to_close(self) -> None:
        """Keep what is not yet kept."""
        if self._settings_page is not None:
            self._settings_page.flush()
        if self._player is not None:
            self._player.keep_unfinished()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is not yet kept, where it is a window of its own."""
        self.prepare_to_close()
        super().closeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Catch up with the clock when somebody comes back to the window."""
        # The window itself tells its contents only this, not of the change.
        if event.type() == QEvent.Type.WindowActivate:
            self._on_minute_passed()
        return super().event(event)

    def _make_rail(self) -> Rail:
        self._page_makers: dict[str, Callable[[], QWidget]] = {
            "today": self._make_today,
            "exercises": self._make_exercises,
            "diary": self._make_diary,
            "trends": self._make_trends,
            "settings": self._make_settings,
        }
        entries = (
            RailEntry("today", self.tr("Today"), "today"),
            RailEntry("exercises", self.tr("Exercises"), "exercises"),
            RailEntry("diary", self.tr("Diary"), "diary"),
            RailEntry("trends", self.tr("Trends"), "trends"),
            RailEntry("settings", self.tr("Settings"), "settings", is_at_bottom=True),
        )
        rail = Rail(self._parts.theme, entries)
        rail.page_requested.connect(self.open_page)
        return rail

    def _add_shortcuts(self) -> None:
        self.rail.add_shortcuts(self._shell)
        for keys, what in (
            ("F11", self._toggle_full_screen),
            ("Ctrl+Q", lambda: self.window().close()),
            ("Ctrl++", lambda: self._step_text_size(1)),
            ("Ctrl+=", lambda: self._step_text_size(1)),
            ("Ctrl+-", lambda: self._step_text_size(-1)),
            ("Ctrl+0", lambda: self._step_text_size(0)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(what)

    def _make_today(self) -> TodayPage:
        page = TodayPage(self._parts)
        page.start_requested.connect(self.start_session)
        page.resume_requested.connect(self.resume_session)
        page.keep_requested.connect(self._keep_unfinished)
        page.discard_requested.connect(self._discard_unfinished)
        page.exercises_requested.connect(lambda: self.open_page("exercises"))
        page.rating_saved.connect(self._on_rating_saved)
        return page

    def _make_exercises(self) -> QWidget:
        from rls_coach.ui.pages.exercises_page import ExercisesPage

        parts = self._parts
        return ExercisesPage(parts.theme, parts.library, parts.illustration)

    def _make_diary(self) -> QWidget:
        from rls_coach.ui.pages.diary_page import DiaryPage

        parts = self._parts
        page = DiaryPage(parts.theme, parts.history, parts.clock, parts.new_id)
        page.rating_saved.connect(self._on_rating_saved)
        page.today_requested.connect(lambda: self.open_page("today"))
        return page

    def _make_trends(self) -> QWidget:
        from rls_coach.ui.pages.trends_page import TrendsPage

        parts = self._parts
        page = TrendsPage(
            parts.theme, parts.history, parts.clock, lambda: self._settings
        )
        page.start_requested.connect(lambda: self.open_page("today"))
        return page

    def _make_settings(self) -> QWidget:
        from rls_coach.ui.pages.settings_page import SettingsPage

        parts = self._parts
        page = SettingsPage(parts.theme, self._settings, parts.data_dir, parts.version)
        page.settings_changed.connect(self.apply_settings)
        page.sound_test_requested.connect(self._test_sound)
        self._settings_page = page
        return page

    def _make_player(self) -> "PlayerPage":
        from rls_coach.ui.player.player_page import PlayerPage

        player = PlayerPage(self._parts)
        player.closed.connect(self._on_player_closed)
        self._player = player
        self._stack.addWidget(player)
        self._show_sound_settings()
        return player

    def _show_sound_settings(self) -> None:
        if self._player is not None:
            self._player.set_sound(
                has_sound=self._settings.has_sound,
                volume_percent=self._settings.volume_percent,
            )

    def _test_sound(self) -> None:
        sounds = self._parts.sounds
        sounds.set_volume(self._settings.volume_percent)
        if sounds.is_available:
            sounds.play(CueKind.HOLD)
        else:
            text = self.tr("This machine plays no sound here. Sessions work without.")
            self.show_message(text)

    def _on_rating_saved(
        self, text: str, rating_id: str, replaced_id: str = ""
    ) -> None:
        def undo() -> None:
            if replaced_id:
                self._parts.history.restore_rating(replaced_id)
            self._parts.history.remove_rating(rating_id, self._parts.clock.now())
            self._refresh()

        self.show_message(text, undo)

    def _keep_unfinished(self, journal: Journal) -> None:
        from rls_coach.ui.player.session_keeper import keep_journal

        keep_journal(self._parts.history, journal)
        self._refresh()

    def _discard_unfinished(self, journal: Journal) -> None:
        now = self._parts.clock.now()
        self._parts.history.discard_session(journal.start.id, now)
        self._refresh()

    def _on_player_closed(self) -> None:
        if self.window().isFullScreen():
            self.window().showNormal()
        self._stack.setCurrentWidget(self._shell)
        self.open_page("today")
        self.focus_first()

    def _on_minute_passed(self) -> None:
        today = self._pages.get("today")
        is_shown = today is not None and self._page_stack.currentWidget() is today
        if isinstance(today, TodayPage) and is_shown and not self.is_playing:
            today.show_time()

    def _refresh(self) -> None:
        for key, page in self._pages.items():
            if page is self._page_stack.currentWidget():
                self.open_page(key)
                return

    def _toggle_full_screen(self) -> None:
        window = self.window()
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    def _step_text_size(self, step: int) -> None:
        self.apply_settings(with_text_step(self._settings, step))


def _sound_of(settings: Settings) -> tuple[bool, int]:
    return settings.has_sound, settings.volume_percent
