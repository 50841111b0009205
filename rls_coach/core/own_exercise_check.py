"""What is wrong with what a person filled in; the words for it are the window's."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from rls_coach.core.lengths import MAX_LENGTH_S
from rls_coach.core.move import MAX_CUE_WORDS
from rls_coach.core.own_exercise import MoveForm, OwnExerciseForm
from rls_coach.core.routine import (
    MAX_HOLD_S,
    MAX_MINUTES,
    MAX_REPETITIONS,
    MAX_REST_S,
    MAX_SETS,
)

MAX_NAME = 80
MAX_WORD = 24
MAX_SCREEN_WORDS = 2
MAX_CUE = 120
MAX_TEXT = 500
MAX_NOTE = 1000
"""Characters of a name, a move's word, a cue, any other text and the note; and how many
words a move's word may have."""

MAX_LINES = 40
"""Moves of an exercise, and lines of a list."""

MAX_MOVE_S = 3600


class Field(Enum):
    """Something that is filled in, in the order in which it is checked."""

    NAME = auto()
    NEEDS = auto()
    REPETITIONS = auto()
    SETS = auto()
    REST = auto()
    MINUTES = auto()
    SET_UP = auto()
    MOVES = auto()
    MOVE_WORD = auto()
    MOVE_SECONDS = auto()
    MOVE_CUE = auto()
    HOLD = auto()
    NOTE = auto()
    ASK_FIRST = auto()


class Flaw(Enum):
    """What is wrong with a field."""

    EMPTY = auto()
    TOO_LONG = auto()
    TOO_MANY_WORDS = auto()
    TOO_MANY = auto()
    OUT_OF_RANGE = auto()
    TOO_MUCH_IN_ALL = auto()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that stands in the way of saving.

    Attributes:
        field: Where it is.
        flaw: What is wrong.
        index: Which move or line of the field, from 0; none where there is one.
        most: How many characters, words, lines, times or seconds there may be; 0 where
            that is not the question.
    """

    field: Field
    flaw: Flaw
    index: int | None = None
    most: int = 0


def problems(form: OwnExerciseForm) -> tuple[Problem, ...]:
    """Return all that stands in the way of saving, in the order of the fields."""
    return (
        *_text_problems(Field.NAME, form.name, MAX_NAME, is_needed=True),
        *_text_problems(Field.NEEDS, form.needs, MAX_TEXT),
        *_amount_problems(form),
        *_list_problems(Field.SET_UP, form.set_up, MAX_CUE, is_cue=True),
        *_moves_problems(form),
        *_text_problems(Field.NOTE, form.note, MAX_NOTE),
        *_list_problems(Field.ASK_FIRST, form.ask_first, MAX_TEXT),
    )


def _amount_problems(form: OwnExerciseForm) -> Iterator[Problem]:
    for field, amount, most in (
        (Field.REPETITIONS, form.repetitions, MAX_REPETITIONS),
        (Field.SETS, form.sets, MAX_SETS),
        (Field.REST, form.rest_s, MAX_REST_S),
    ):
        if not 0 < amount <= most:
            yield Problem(field, Flaw.OUT_OF_RANGE, most=most)
    seconds = form.repetition_s
    if form.is_timed and (seconds % 60 or not 0 < seconds <= MAX_MINUTES * 60):
        yield Problem(Field.MINUTES, Flaw.OUT_OF_RANGE, most=MAX_MINUTES)
    if not form.is_timed and form.whole_s > MAX_LENGTH_S:
        yield Problem(Field.REPETITIONS, Flaw.TOO_MUCH_IN_ALL, most=MAX_LENGTH_S)


def _moves_problems(form: OwnExerciseForm) -> Iterator[Problem]:
    if not form.moves:
        yield Problem(Field.MOVES, Flaw.EMPTY)
    if len(form.moves) > MAX_LINES:
        yield Problem(Field.MOVES, Flaw.TOO_MANY, most=MAX_LINES)
    for index, move in enumerate(form.moves):
        yield from _move_problems(move, index, is_timed=form.is_timed)
    longest_s = form.adjustable_s
    if longest_s is not None and longest_s > MAX_HOLD_S:
        yield Problem(Field.HOLD, Flaw.OUT_OF_RANGE, most=MAX_HOLD_S)


def _move_problems(move: MoveForm, index: int, *, is_timed: bool) -> Iterator[Problem]:
    yield from _text_problems(
        Field.MOVE_WORD,
        move.word,
        MAX_WORD,
        is_needed=True,
        most_words=MAX_SCREEN_WORDS,
        index=index,
    )
    if not is_timed and not 0 < move.seconds <= MAX_MOVE_S:
        yield Problem(Field.MOVE_SECONDS, Flaw.OUT_OF_RANGE, index, MAX_MOVE_S)
    yield from _text_problems(
        Field.MOVE_CUE,
        move.cue,
        MAX_CUE,
        is_needed=True,
        most_words=MAX_CUE_WORDS,
        index=index,
    )


def _list_problems(
    field: Field, lines: tuple[str, ...], most: int, *, is_cue: bool = False
) -> Iterator[Problem]:
    if is_cue and not lines:
        yield Problem(field, Flaw.EMPTY)
    if len(lines) > MAX_LINES:
        yield Problem(field, Flaw.TOO_MANY, most=MAX_LINES)
    most_words = MAX_CUE_WORDS if is_cue else None
    for index, line in enumerate(lines):
        yield from _text_problems(field, line, most, most_words=most_words, index=index)


def _text_problems(
    field: Field,
    text: str,
    most: int,
    *,
    is_needed: bool = False,
    most_words: int | None = None,
    index: int | None = None,
) -> Iterator[Problem]:
    if is_needed and not text:
        yield Problem(field, Flaw.EMPTY, index)
    elif most_words is not None and len(text.split()) > most_words:
        yield Problem(field, Flaw.TOO_MANY_WORDS, index, most_words)
    elif len(text) > most:
        yield Problem(field, Flaw.TOO_LONG, index, most)
