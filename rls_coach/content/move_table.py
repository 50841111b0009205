"""Reads the moves of an exercise or of one of its versions."""

from rls_coach.content.table import Table
from rls_coach.core.amount import Limits
from rls_coach.core.move import MAX_CUE_WORDS, Move, MoveKind

MAX_SCREEN_WORDS = 2
"""A move's word is shown large; a third one would not fit."""

MAX_WORD = 24
MAX_NAME = 80
MAX_CUE = 120
"""Characters of a move's word, of a name and of a cue."""

MAX_DURATION_S = 3600
"""The source text's ceiling for all exercise in one go is an hour."""

_KEYS = ("name", "kind", "word", "duration_s", "cue", "is_adjustable")


def moves_from(
    table: Table, hold_s: Limits | None, minutes: Limits | None
) -> tuple[Move, ...]:
    """Return the moves that stand in a table.

    Args:
        table: The exercise or the version.
        hold_s: Bounds of the adjustable hold that go with them.
        minutes: Bounds of the adjustable activity that go with them.

    Raises:
        ContentError: If something is wrong.
    """
    moves: list[Move] = []
    for inner in table.tables("moves"):
        move = _move(inner, hold_s, minutes)
        if any(other.name == move.name for other in moves):
            raise inner.error("name", "a name no other move has", move.name)
        moves.append(move)
    return tuple(moves)


def check_bounds(
    table: Table, moves: tuple[Move, ...], hold_s: Limits | None, minutes: Limits | None
) -> None:
    """Refuse bounds that go with no move, or leave no time for one.

    Raises:
        ContentError: If there are such.
    """
    kinds = {move.kind for move in moves if move.is_adjustable}
    for key, limits, kind in (
        ("hold_s", hold_s, MoveKind.HOLD),
        ("minutes", minutes, MoveKind.FREE),
    ):
        if limits is not None and kind not in kinds:
            expected = f"a {kind.value} move that is_adjustable to go with it"
            raise table.error(key, expected)
    fixed_s = sum(move.duration_s for move in moves if not move.is_adjustable)
    if minutes is not None and minutes.least * 60 <= fixed_s:
        expected = f"more than the {fixed_s} s of the other moves"
        raise table.error("minutes.least", expected, minutes.least)


def _move(table: Table, hold_s: Limits | None, minutes: Limits | None) -> Move:
    table.allow_only(_KEYS)
    kind = table.choice("kind", MoveKind)
    move = Move(
        name=table.text("name", most=MAX_NAME),
        kind=kind,
        word=table.text("word", MAX_SCREEN_WORDS, most=MAX_WORD),
        duration_s=table.whole("duration_s", 1, MAX_DURATION_S),
        cue=table.text("cue", MAX_CUE_WORDS, most=MAX_CUE),
        is_adjustable=_is_adjustable(table, kind, hold_s, minutes),
    )
    is_held = move.is_adjustable and kind is MoveKind.HOLD
    if is_held and hold_s is not None and move.duration_s != hold_s.usual:
        expected = f"the usual hold of {hold_s.usual}"
        raise table.error("duration_s", expected, move.duration_s)
    return move


def _is_adjustable(
    table: Table, kind: MoveKind, hold_s: Limits | None, minutes: Limits | None
) -> bool:
    if "is_adjustable" not in table or not table.truth("is_adjustable"):
        return False
    bounds = {MoveKind.HOLD: ("hold_s", hold_s), MoveKind.FREE: ("minutes", minutes)}
    if kind not in bounds:
        expected = "false unless kind is 'hold' or 'free'"
        raise table.error("is_adjustable", expected, True)
    name, limits = bounds[kind]
    if limits is None:
        raise table.error("is_adjustable", f"false without {name}", True)
    return True
