"""An exercise of the person's own, as they fill it in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rls_coach.core.compiling import Pace
from rls_coach.core.exercise_kind import ExerciseKind, Need, Posture
from rls_coach.core.move import MoveKind
from rls_coach.core.plain_text import one_line
from rls_coach.core.side import Sides

GET_READY = "Get into position."
"""The set-up cue a new exercise begins with."""

USUAL_REST_S = 30

_NEED_WORDS = {
    Need.CHAIR: "a chair",
    Need.MAT: "a mat",
    Need.OTHER: "something else",
}


@dataclass(frozen=True, slots=True)
class MoveForm:
    """One move as it is filled in; anything may be missing or too much.

    Attributes:
        word: The word for the screen.
        kind: What the person does.
        seconds: How long it lasts.
        cue: What to do.
        name: Its stable name; empty for a new one, which is named after its word.
    """

    word: str = ""
    kind: MoveKind = MoveKind.MOVE
    seconds: int = 2
    cue: str = ""
    name: str = ""

    def __post_init__(self) -> None:
        for key in ("word", "cue", "name"):
            object.__setattr__(self, key, one_line(getattr(self, key)))


@dataclass(frozen=True, slots=True)
class OwnExerciseForm:
    """What a person fills in; anything may be missing or too much.

    From birth its texts have no control characters and no blanks around them, empty
    lines of lists are gone, every move has a name of its own, and what does not go
    with the way of timing is as usual. So two forms that mean the same are equal.

    Attributes:
        name: Name shown to the person.
        kind: What it is for.
        posture: How the body is placed.
        needs: What to have at hand, in words.
        need_kinds: The same, to filter by.
        sides: Which legs work.
        is_timed: Whether it goes on for minutes instead of repetitions; then it has
            one free move, whose seconds are those minutes.
        repetitions: How often in one set.
        sets: How many rounds.
        rest_s: Seconds of rest between two rounds.
        set_up: How to get into position, as cues.
        moves: The parts of one repetition, in order.
        is_hold_adjustable: Whether a routine may change the longest hold.
        picture: Name of its picture; empty for none.
        note: The person's or their therapist's words, in lines.
        ask_first: When to ask a clinician first, one case a line.
    """

    name: str = ""
    kind: ExerciseKind = ExerciseKind.STRETCH
    posture: Posture = Posture.STANDING
    needs: str = ""
    need_kinds: frozenset[Need] = frozenset()
    sides: Sides = Sides.EACH_LEG
    is_timed: bool = False
    repetitions: int = 10
    sets: int = 1
    rest_s: int = USUAL_REST_S
    set_up: tuple[str, ...] = (GET_READY,)
    moves: tuple[MoveForm, ...] = (MoveForm(),)
    is_hold_adjustable: bool = True
    picture: str = ""
    note: str = ""
    ask_first: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        moves = self.moves[:1] if self.is_timed else self.moves
        if self.is_timed:
            moves = tuple(replace(move, kind=MoveKind.FREE) for move in moves)
            for key, usual in (("repetitions", 1), ("sets", 1)):
                object.__setattr__(self, key, usual)
        needs = one_line(self.needs)
        has_hold = any(move.kind is MoveKind.HOLD for move in moves)
        for key, value in (
            ("name", one_line(self.name)),
            ("needs", "" if needs == needs_text(self.need_kinds) else needs),
            ("rest_s", self.rest_s if self.sets != 1 else USUAL_REST_S),
            ("set_up", _lines(self.set_up)),
            ("moves", _named(moves)),
            ("is_hold_adjustable", self.is_hold_adjustable and has_hold),
            ("picture", one_line(self.picture)),
            ("note", "\n".join(map(one_line, self.note.splitlines())).strip()),
            ("ask_first", _lines(self.ask_first)),
        ):
            object.__setattr__(self, key, value)

    @property
    def repetition_s(self) -> int:
        """How long one repetition lasts, in seconds."""
        return sum(move.seconds for move in self.moves)

    @property
    def whole_s(self) -> int:
        """How long all of it takes with the usual pauses, in seconds."""
        pace, legs = Pace(), len(self.sides.in_order)
        leg_s = self.sets * self.repetitions * self.repetition_s
        leg_s += (self.sets - 1) * self.rest_s
        return pace.lead_in_s + legs * leg_s + (legs - 1) * pace.switch_s

    @property
    def adjustable_s(self) -> int | None:
        """Seconds of the hold that a routine may change: the longest; none if none."""
        if not self.is_hold_adjustable:
            return None
        return max(m.seconds for m in self.moves if m.kind is MoveKind.HOLD)


def needs_text(needs: frozenset[Need]) -> str:
    """Return what has to be at hand, in words; nothing where nothing has to."""
    words = ", ".join(_NEED_WORDS[need] for need in Need if need in needs)
    return words[:1].upper() + words[1:]


def needs_beside(needs: str, need_kinds: frozenset[Need]) -> tuple[Need, ...]:
    """Return what was ticked to have at hand and is not said in the words for it.

    Words for something else are that something else.

    Args:
        needs: What to have at hand, in words.
        need_kinds: What was ticked.
    """
    spoken = needs.casefold()
    return tuple(
        need
        for need in (Need.CHAIR, Need.MAT)
        if need in need_kinds and not re.search(rf"\b{need.value}s?\b", spoken)
    )


def _named(moves: tuple[MoveForm, ...]) -> tuple[MoveForm, ...]:
    """Return the moves, each with a name that no other has."""
    taken: set[str] = set()
    names: list[str] = []
    for move in moves:
        names.append("" if move.name in taken else move.name)
        taken.add(move.name)
    for index, move in enumerate(moves):
        base = name = move.word.lower() or move.kind.value
        number = 2
        while not names[index] and name in taken:
            name = f"{base} {number}"
            number += 1
        names[index] = names[index] or name
        taken.add(names[index])
    return tuple(replace(m, name=name) for m, name in zip(moves, names, strict=True))


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(line for line in map(one_line, texts) if line)
