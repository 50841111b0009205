"""What an exercise is: its moves, its dose, its words, its versions and its notes."""

from dataclasses import dataclass, replace
from functools import lru_cache

from rls_coach.core.amount import Limits
from rls_coach.core.concern import Concern
from rls_coach.core.exercise_kind import ExerciseKind, Need, Posture
from rls_coach.core.move import MAX_CUE_WORDS, Move, MoveKind
from rls_coach.core.side import Sides
from rls_coach.core.version import Version

USUAL = ""
"""The id of the version that an exercise is itself."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """An entry of the library, in its usual version.

    Attributes:
        id: Stable identifier, stored in the history; never shown.
        name: Name shown to the person.
        summary: One sentence for lists.
        kind: What it is for.
        posture: How the body is placed, to filter by.
        position: The same in words, such as "Standing, one foot forward".
        needs: What to have at hand, in words.
        need_kinds: The same, to filter by; nothing needed where it is empty.
        sides: Which legs work, in which order.
        repetitions: How often, per leg where each leg works by itself.
        leg_place: Where the leg that is named is, such as "in front", where both are at
            work; empty where it is plain which one is meant.
        hold_s: Bounds of the adjustable hold in seconds; none where it is fixed.
        has_few_seconds: Whether the source's "a few seconds" is meant by the hold, so
            that the person's own reading of it is used.
        minutes: Bounds in minutes of an activity that fills a free stretch of time.
        moves: The parts of one repetition, in order.
        set_up: How to get into position, as cues.
        mistakes: Common mistakes.
        easier: Easier ways of doing it, in words.
        harder: Harder ways of doing it, in words.
        ask_first: When to ask a clinician or choose another version first.
        not_with: What rules the usual version out.
        muscles: Where it is felt.
        quotes: The sentences of the source text that it carries out.
        note: What of the dose is ours, and why.
        versions: Other ways of doing it: the easier ones from slightly to much easier,
            then the harder ones.
        sets: How many rounds of the repetitions a new routine starts with.
        rest_s: Seconds of rest between two rounds.
        picture: Name of its illustration; that of its id unless it says otherwise.
        version: Which version this is; empty for the usual one.
        is_own: Whether the person made it.
        version_name: Name of the version this is; empty for the usual one.

    Raises:
        ValueError: If it has no moves, no set-up cue or a set-up cue too long, two
            moves or versions of one name, or an adjustable move without bounds.
    """

    id: str
    name: str
    summary: str
    kind: ExerciseKind
    posture: Posture
    position: str
    needs: str
    sides: Sides
    repetitions: Limits
    moves: tuple[Move, ...]
    set_up: tuple[str, ...]
    need_kinds: frozenset[Need] = frozenset()
    leg_place: str = ""
    hold_s: Limits | None = None
    has_few_seconds: bool = False
    minutes: Limits | None = None
    mistakes: tuple[str, ...] = ()
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    ask_first: tuple[str, ...] = ()
    not_with: frozenset[Concern] = frozenset()
    muscles: str = ""
    quotes: tuple[str, ...] = ()
    note: str = ""
    versions: tuple[Version, ...] = ()
    sets: int = 1
    rest_s: int = 30
    picture: str = ""
    version: str = USUAL
    is_own: bool = False
    version_name: str = ""

    def __post_init__(self) -> None:
        if not self.moves or not self.set_up:
            raise ValueError(f"exercise {self.id!r} needs moves and set-up cues")
        for cue in self.set_up:
            if len(cue.split()) > MAX_CUE_WORDS:
                raise ValueError(f"set-up cue over {MAX_CUE_WORDS} words: {cue!r}")
        self._check_names()
        self._check_bounds()
        if not self.picture:
            object.__setattr__(self, "picture", self.id)

    @property
    def each_leg(self) -> bool:
        """Whether each leg works by itself, first one and then the other."""
        return self.sides is Sides.EACH_LEG

    def move(self, name: str) -> Move:
        """Return the move of that name.

        Raises:
            KeyError: If the exercise has no such move.
        """
        for move in self.moves:
            if move.name == name:
                return move
        raise KeyError(name)

    def in_version(self, version_id: str) -> "Exercise":
        """Return the exercise as it is done in one of its versions.

        Raises:
            KeyError: If it has no such version.
        """
        if version_id == self.version:
            return self
        for version in self.versions:
            if version.id == version_id:
                return _in_version(self, version)
        raise KeyError(version_id)

    def _check_names(self) -> None:
        moves = [move.name for move in self.moves]
        versions = [version.id for version in self.versions]
        for names in (moves, versions):
            if len(set(names)) < len(names):
                raise ValueError(f"exercise {self.id!r}: a name is used twice: {names}")

    def _check_bounds(self) -> None:
        adjustable = [move for move in self.moves if move.is_adjustable]
        is_free = any(move.kind is MoveKind.FREE for move in adjustable)
        if (self.hold_s is not None) != (bool(adjustable) and not is_free):
            raise ValueError(f"exercise {self.id!r}: hold_s goes with adjustable holds")
        if (self.minutes is not None) != is_free:
            raise ValueError(f"exercise {self.id!r}: minutes goes with a free move")
        if self.minutes is not None and self.minutes.least * 60 <= self.fixed_s:
            raise ValueError(f"exercise {self.id!r}: its least minutes are too few")
        if not (self.sets > 0 and self.rest_s > 0):
            raise ValueError(f"exercise {self.id!r}: sets or rest_s not above zero")

    @property
    def fixed_s(self) -> int:
        """Seconds of one repetition that no dose changes."""
        return sum(move.duration_s for move in self.moves if not move.is_adjustable)


Library = dict[str, Exercise]
"""The exercises by id, in the order they are listed."""


@lru_cache(maxsize=256)
def _in_version(exercise: Exercise, version: Version) -> Exercise:
    moves = version.moves or exercise.moves
    adjustable = {move.kind for move in moves if move.is_adjustable}
    hold_s = version.hold_s or exercise.hold_s
    minutes = version.minutes or exercise.minutes
    return replace(
        exercise,
        version=version.id,
        version_name=version.name,
        summary=version.summary,
        not_with=version.not_with,
        picture=version.picture or exercise.picture,
        posture=version.posture or exercise.posture,
        needs=version.needs or exercise.needs,
        need_kinds=(
            exercise.need_kinds if version.need_kinds is None else version.need_kinds
        ),
        sides=version.sides or exercise.sides,
        repetitions=version.repetitions or exercise.repetitions,
        hold_s=hold_s if MoveKind.HOLD in adjustable else None,
        minutes=minutes if MoveKind.FREE in adjustable else None,
        moves=moves,
        set_up=version.set_up or exercise.set_up,
    )
