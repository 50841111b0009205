"""A version: another way of doing an exercise."""

from dataclasses import dataclass

from rls_coach.core.amount import Limits
from rls_coach.core.concern import Concern
from rls_coach.core.exercise_kind import Level, Need, Posture
from rls_coach.core.move import Move
from rls_coach.core.side import Sides


@dataclass(frozen=True, slots=True)
class Version:
    """Another way of doing an exercise; what it leaves open is as usual.

    Attributes:
        id: Stable name within its exercise, stored in routines and the history.
        name: Name shown to the person, such as "At a worktop".
        summary: What is different, in one sentence.
        level: Easier or harder.
        not_with: What rules this version out.
        preferred_for: With which of a person's concerns it comes before the other
            easier ones, as the sources name it for them.
        picture: Name of its illustration.
        posture: How the body is placed.
        needs: What has to be at hand, in words.
        need_kinds: The same, to filter by.
        sides: Which legs work, in which order.
        repetitions: How often, per leg where each leg works by itself.
        hold_s: Bounds of the adjustable hold in seconds.
        minutes: Bounds of a free activity in minutes.
        moves: The parts of one repetition, in order.
        set_up: How to get into position, as cues.

    Raises:
        ValueError: If it has no id or name, or claims to be the usual version.
    """

    id: str
    name: str
    summary: str
    level: Level
    not_with: frozenset[Concern] = frozenset()
    preferred_for: frozenset[Concern] = frozenset()
    picture: str | None = None
    posture: Posture | None = None
    needs: str | None = None
    need_kinds: frozenset[Need] | None = None
    sides: Sides | None = None
    repetitions: Limits | None = None
    hold_s: Limits | None = None
    minutes: Limits | None = None
    moves: tuple[Move, ...] = ()
    set_up: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.id or not self.name:
            raise ValueError(f"version {self.id!r} needs an id and a name")
        if self.level is Level.USUAL:
            raise ValueError(f"version {self.id!r}: the usual one is the exercise")
