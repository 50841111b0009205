"""What the window is built from; ``app`` puts it together."""

from collections.abc import Callable
from dataclasses import dataclass

from rls_coach.ui.ports import Clock, Collection, History, Sounds
from rls_coach.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything pages and player are handed.

    Attributes:
        theme: Colours and sizes.
        history: Where sessions, ratings and settings are kept.
        clock: The one source of time.
        collection: The exercises, the routines and their pictures.
        sounds: The chimes.
        new_id: Makes an id for a session, a rating, a routine or an exercise.
        data_dir: Where the data is, to show it.
        version: The app's version.
    """

    theme: Theme
    history: History
    clock: Clock
    collection: Collection
    sounds: Sounds
    new_id: Callable[[], str]
    data_dir: str
    version: str
