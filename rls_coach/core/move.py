"""A move: a timed part of one repetition."""

from dataclasses import dataclass
from enum import Enum

MAX_CUE_WORDS = 12
"""A cue is read at two metres and heard once; longer ones are not followed."""


class MoveKind(Enum):
    """What a person does during a move."""

    MOVE = "move"
    HOLD = "hold"
    REST = "rest"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Move:
    """A timed part of one repetition.

    Attributes:
        name: Stable name within its exercise; pictures refer to it.
        kind: Whether the person moves, holds still, rests, or fills the time freely.
        word: One or two words for the screen, such as "Lift".
        duration_s: How long it lasts, in whole seconds.
        cue: What to do, in at most twelve words.
        is_adjustable: Whether the dose replaces ``duration_s``: that of a hold by the
            hold time, that of a free move by what the minutes leave for it.

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
        if self.is_adjustable and self.kind not in (MoveKind.HOLD, MoveKind.FREE):
            raise ValueError(f"move {self.name!r}: only a hold or a free one can be")
