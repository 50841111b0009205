"""The contents of the window: the rail, its pages, and the player before them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from rls_coach.core.settings import Settings, with_text_step
from rls_coach.ui.closing import Closing
from rls_coach.ui.page_maker import PageMaker
from rls_coach.ui.pages.today_page import TodayPage
from rls_coach.ui.parts import Parts
from rls_coach.ui.rail import Rail, RailEntry
from rls_coach.ui.sessions import Sessions
from rls_coach.ui.widgets.in_sight import bring_in_sight
from rls_coach.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from rls_coach.ui.player.player_page import PlayerPage

_REFRESH_MS = 60_000
"""How often Today looks whether the day has moved on."""


class MainWindow(QWidget):
    """Opens on Today; every other page and the player are made when first needed."""

    def __init__(self, parts: Parts, settings: Settings) -> None:
        super().__init__()
        self._parts = parts
        self._settings = settings
        self._maker = PageMaker(parts, self)
        self._pages: dict[str, QWidget] = {}
        self._open_key = "today"
        self._closing = Closing(self._pages, self)
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
        self.sessions = Sessions(parts, self._stack, lambda: self._settings)
        self.sessions.opened.connect(lambda: self._toast.show_at_top(is_at_top=True))
        self.sessions.closed.connect(self._on_session_closed)
        self.sessions.told.connect(self.show_message)
        self.sessions.history_changed.connect(self._on_history_changed)
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
        return self.sessions.player

    @property
    def settings(self) -> Settings:
        """The settings in use."""
        return self._settings

    @property
    def is_playing(self) -> bool:
        """Whether the player stands in front of the pages."""
        return self._stack.currentWidget() is not self._shell

    def open_page(self, key: str) -> QWidget:
        """Open a page, brought up to date, and return it."""
        page = self._pages.get(key)
        if page is None:
            page = self._maker.make(key)
            self._pages[key] = page
            self._page_stack.addWidget(page)
        self._open_key = key
        self.rail.show_page(key)
        self._page_stack.setCurrentWidget(page)
        show_page = getattr(page, "show_page", None)
        if show_page is not None:
            show_page()
        return page

    def open_exercise(self, exercise_id: str) -> None:
        """Open the page of one exercise."""
        from rls_coach.ui.exercises_room import ExercisesRoom

        room = self.open_page("exercises")
        assert isinstance(room, ExercisesRoom)
        room.open_exercise(exercise_id)

    def focus_first(self) -> None:
        """Give the keyboard to Today's one obvious next action."""
        today = self._pages["today"]
        if isinstance(today, TodayPage):
            today.focus_first()

    def show_pages(self) -> None:
        """Bring the pages to the front; a session is paused and kept for later."""
        if self.is_playing:
            self.sessions.keep_unfinished()
            self._stack.setCurrentWidget(self._shell)

    def show_message(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say something at the bottom of the window."""

        def take_back() -> None:
            assert undo is not None
            undo()
            if self._open_key != "exercises":  # it brings its own lists up to date
                self.refresh()

        # At the bottom of the player there is Stop.
        self._toast.show_message(
            text, take_back if undo is not None else None, is_at_top=self.is_playing
        )

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
        focus = QApplication.focusWidget()
        if settings.text_percent != before.text_percent and focus is not None:
            # Everything moves; what one is at is not to move out of sight.
            QTimer.singleShot(0, focus, partial(bring_in_sight, focus))
        for page in self._pages.values():
            show_settings = getattr(page, "show_settings", None)
            if show_settings is not None:
                show_settings(settings)
        if _sound_of(settings) != _sound_of(before):
            # Else a session that was muted by its own key would sound again.
            self.sessions.show_sound_settings()

    def may_close(self) -> bool:
        """Tell whether nothing would be lost by closing; else say or ask what is."""
        return self._closing.may_close()

    def prepare_to_close(self) -> None:
        """Keep what is not yet kept, as far as that goes."""
        self._closing.keep_pages()
        self.sessions.keep_unfinished()

    def _close_if_asked(self) -> None:
        if self.may_close():
            self.window().close()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back what a message offers to, where nobody else uses the key."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._toast.undo()
        else:
            super().keyPressEvent(event)

    def _make_rail(self) -> Rail:
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
            ("Ctrl+Q", self._close_if_asked),
            ("Ctrl++", lambda: self._step_text_size(1)),
            ("Ctrl+=", lambda: self._step_text_size(1)),
            ("Ctrl+-", lambda: self._step_text_size(-1)),
            ("Ctrl+0", lambda: self._step_text_size(0)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(what)

    def show_rating_saved(
        self, text: str, rating_id: str, replaced_id: str = ""
    ) -> None:
        """Say that a rating was saved, and offer to take it back."""

        def undo() -> None:
            if replaced_id:
                self._parts.history.restore_rating(replaced_id)
            self._parts.history.remove_rating(rating_id, self._parts.clock.now())
            self.refresh()

        self.show_message(text, undo)

    def _on_session_closed(self) -> None:
        if self.window().isFullScreen():
            self.window().showNormal()
        self._stack.setCurrentWidget(self._shell)
        come_back = getattr(self._pages[self._open_key], "come_back", None)
        if come_back is not None:
            come_back()
            return
        self.open_page(self._open_key)
        if self._open_key == "today":
            self.focus_first()

    def _on_history_changed(self) -> None:
        self.refresh()
        # Not on the same button again, should there be another unfinished session.
        self.focus_first()

    def _on_minute_passed(self) -> None:
        today = self._pages.get("today")
        is_shown = today is not None and self._page_stack.currentWidget() is today
        if isinstance(today, TodayPage) and is_shown and not self.is_playing:
            today.show_time()

    def refresh(self) -> None:
        """Bring the open page up to date."""
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
