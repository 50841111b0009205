"""What one file carries from machine to machine: routines and what they need."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from rls_coach.core.exercise import Exercise
from rls_coach.core.routine import Routine


@dataclass(frozen=True, slots=True)
class Bundle:
    """Routines, the person's own exercises in them, and the pictures of those.

    Attributes:
        routines: The routines.
        exercises: The own exercises; those that come with the app travel by name.
        pictures: The own pictures as PNG, by name.

    Raises:
        ValueError: If there is nothing in it.
    """

    routines: tuple[Routine, ...] = ()
    exercises: tuple[Exercise, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        if not self.routines and not self.exercises:
            raise ValueError("a bundle without routines and exercises is empty")
