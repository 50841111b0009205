"""How long a routine and each of its exercises take."""

from dataclasses import dataclass

from rls_coach.core.compiling import compile_routine
from rls_coach.core.exercise import Library
from rls_coach.core.routine import Routine, chosen, with_hold

MAX_LENGTH_S = 5 * 3600
"""Nothing longer is a session; a file with more than that cannot be read again."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long a routine takes, in seconds.

    Attributes:
        items_s: Each dose, with getting from the one before to it.
        base_s: The routine without what is optional.
        whole_s: The routine with everything.
    """

    items_s: tuple[float, ...]
    base_s: float
    whole_s: float

    @property
    def base_min(self) -> int:
        """The routine without what is optional, in minutes; at least one."""
        return in_minutes(self.base_s)

    @property
    def whole_min(self) -> int:
        """The routine with everything, in minutes; at least one."""
        return in_minutes(self.whole_s)


def lengths_of(routine: Routine, library: Library, hold_s: int) -> Lengths:
    """Return how long a routine takes.

    Args:
        routine: The routine. If all of it is optional, all of it is counted.
        library: Its exercises.
        hold_s: The person's reading of "a few seconds".

    Raises:
        KeyError: If the library lacks an exercise of the routine, or it a version.
    """
    routine = with_hold(routine, library, hold_s)
    timeline = compile_routine(routine, library)
    items_s = tuple(part.end_s - part.start_s for part in timeline.sections)
    base_s = whole_s = timeline.duration_s
    optional = [dose.is_optional for dose in routine.doses]
    if any(optional) and not all(optional):
        base_s = compile_routine(chosen(routine, ()), library).duration_s
    return Lengths(items_s, base_s, whole_s)


def in_minutes(seconds: float) -> int:
    """Return seconds as minutes, to the nearest; at least one."""
    return max(1, round(seconds / 60))
