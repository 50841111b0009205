"""What happens before the window closes: nothing typed is lost unasked."""

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from rls_coach.core.trouble import WorldError

if TYPE_CHECKING:
    from rls_coach.ui.main_window import MainWindow


class Closing:
    """Has the pages keep what they hold, and asks where they cannot."""

    def __init__(self, pages: Mapping[str, QWidget], window: "MainWindow") -> None:
        self._pages = pages
        self._window = window
        self._was_warned = False

    def may_close(self) -> bool:
        """Tell whether nothing would be lost by closing; else say or ask what is."""
        try:
            self._flush()
        except WorldError as error:
            if not self._was_warned:
                self._was_warned = True
                self._window.show_message(str(error))
                return False
        else:
            self._was_warned = False
        may_close = getattr(self._pages.get("exercises"), "may_close", None)
        if may_close is None or may_close(self._window.window().close):
            return True
        # Behind a session the question would not be seen.
        self._window.show_pages()
        self._window.open_page("exercises")
        return False

    def keep_pages(self) -> None:
        """Have every page keep what it holds, as far as that goes."""
        # Nobody is left to be told of a full disk; where somebody was, they were told.
        with suppress(WorldError):
            self._flush()

    def _flush(self) -> None:
        for page in self._pages.values():
            flush = getattr(page, "flush", None)
            if flush is not None:
                flush()
