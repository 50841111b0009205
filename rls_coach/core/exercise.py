"""What an exercise is: its moves, its dose, its words and its safety notes."""

from dataclasses import dataclass
from enum import Enum

MAX_CUE_WORDS = 12
"""A cue is read at two metres and heard once; longer ones are not followed."""


class Side(Enum):
    """The leg a step works on."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    @property
    def other(self) -> "Side":
        """The opposite leg; both legs have no opposite but themselves."""
        return _OTHER[self]


_OTHER = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT, Side.BOTH: Side.BOTH}


class MoveKind(Enum):
    """What a person does during a move."""

    MOVE = "move"
    HOLD = "hold"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Limits:
    """A dose with its bounds.

    Attributes:
        least: The smallest amount that is offered.
        usual: The amount a new routine starts with.
        most: The ceiling; for repetitions the one the source text names.

    Raises:
        ValueError: Unless ``0 < least <= usual <= most``.
    """

    least: int
    usual: int
    most: int

    def __post_init__(self) -> None:
        if not 0 < self.least <= self.usual <= self.most:
            raise ValueError(
                f"need 0 < least <= usual <= most, not"
                f" {self.least}, {self.usual}, {self.most}"
            )

    def clamped(self, amount: int) -> int:
        """Return the amount, or the bound it went past."""
        return max(self.least, min(amount, self.most))


@dataclass(frozen=True, slots=True)
class Move:
    """A timed part of one repetition.

    Attributes:
        name: Stable name within its exercise; pictures refer to it.
        kind: Whether the person moves, holds still or rests.
        word: One or two words for the screen, such as "Lift".
        duration_s: How long it lasts, in whole seconds.
        cue: What to do, in at most twelve words.
        is_adjustable: Whether the hold time of the dose replaces ``duration_s``.

    Raises:
        ValueError: If a part is empty, not above zero, or the cue too long.
    """

    name: str
    kind: MoveKind
    word: str
    duration_s: int
    cue: str
    is_adjustable: bool = False

    def __post_init__(self) -> None:
        if not self.name or not self.word or not self.cue:
            raise ValueError(f"move {self.name!r} needs a name, a word and a cue")
        if not self.duration_s > 0:
            raise ValueError(f"move {self.name!r}: duration_s is {self.duration_s}")
        if len(self.cue.split()) > MAX_CUE_WORDS:
            raise ValueError(f"move {self.name!r}: cue is over {MAX_CUE_WORDS} words")
        if self.is_adjustable and self.kind is not MoveKind.HOLD:
            raise ValueError(f"move {self.name!r}: only a hold can be adjustable")


@dataclass(frozen=True, slots=True)
class Exercise:
    """An entry of the library.

    Attributes:
        id: Stable identifier, stored in the history; never shown.
        name: Name shown to the person.
        summary: One sentence for lists.
        position: Body position, such as "standing".
        needs: What to have at hand.
        each_leg: Whether the full count is done on one leg, then on the other.
        repetitions: How often, per leg where ``each_leg``.
        hold_s: Bounds of the adjustable hold in seconds; none where it is fixed.
        moves: The parts of one repetition, in order.
        set_up: How to get into position, as cues.
        mistakes: Common mistakes.
        easier: Easier ways of doing it.
        harder: Harder ways of doing it.
        ask_first: When to ask a clinician or choose another version first.
        muscles: Where it is felt.
        quotes: The sentences of the source text that it carries out.
        note: What of the dose is ours, and why.

    Raises:
        ValueError: If it has no moves, no set-up cue or a set-up cue too long, or
            an adjustable hold without bounds.
    """

    id: str
    name: str
    summary: str
    position: str
    needs: str
    each_leg: bool
    repetitions: Limits
    hold_s: Limits | None
    moves: tuple[Move, ...]
    set_up: tuple[str, ...]
    mistakes: tuple[str, ...]
    easier: tuple[str, ...]
    harder: tuple[str, ...]
    ask_first: tuple[str, ...]
    muscles: str
    quotes: tuple[str, ...]
    note: str

    def __post_init__(self) -> None:
        if not self.moves or not self.set_up:
            raise ValueError(f"exercise {self.id!r} needs moves and set-up cues")
        for cue in self.set_up:
            if len(cue.split()) > MAX_CUE_WORDS:
                raise ValueError(f"set-up cue over {MAX_CUE_WORDS} words: {cue!r}")
        if (self.hold_s is not None) != any(move.is_adjustable for move in self.moves):
            raise ValueError(
                f"exercise {self.id!r}: hold_s and adjustable moves go together"
            )

    @property
    def sides(self) -> tuple[Side, ...]:
        """The legs in the order they work."""
        return (Side.LEFT, Side.RIGHT) if self.each_leg else (Side.BOTH,)

    def move(self, name: str) -> Move:
        """Return the move of that name.

        Raises:
            KeyError: If the exercise has no such move.
        """
        for move in self.moves:
            if move.name == name:
                return move
        raise KeyError(name)


Library = dict[str, Exercise]
"""The exercises by id, in the order they are listed."""
