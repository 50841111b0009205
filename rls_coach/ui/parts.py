"""What the window is built from; ``app`` puts it together."""

from collections.abc import Callable
from dataclasses import dataclass

from rls_coach.core.exercise import Library
from rls_coach.core.routine import Routine
from rls_coach.figure.illustration import Illustration
from rls_coach.ui.ports import Clock, History, Sounds
from rls_coach.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything pages and player are handed.

    Attributes:
        theme: Colours and sizes.
        history: Where sessions, ratings and settings are kept.
        clock: The one source of time.
        library: The exercises.
        routine: The routine on offer.
        illustration: Finds the picture of an exercise.
        sounds: The chimes.
        new_id: Makes an id for a session or a rating.
        data_dir: Where the data is, to show it.
        version: The app's version.
    """

    theme: Theme
    history: History
    clock: Clock
    library: Library
    routine: Routine
    illustration: Callable[[str], Illustration]
    sounds: Sounds
    new_id: Callable[[], str]
    data_dir: str
    version: str
