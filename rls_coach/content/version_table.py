"""Reads the versions of an exercise, and what they share with it."""

from rls_coach.content.move_table import MAX_CUE, MAX_NAME, check_bounds, moves_from
from rls_coach.content.table import Table
from rls_coach.core.amount import Limits
from rls_coach.core.concern import Concern
from rls_coach.core.exercise_kind import Level, Need, Posture
from rls_coach.core.move import MAX_CUE_WORDS, Move, MoveKind
from rls_coach.core.picture_name import is_own_picture
from rls_coach.core.routine import MAX_HOLD_S, MAX_MINUTES, MAX_REPETITIONS
from rls_coach.core.side import Sides
from rls_coach.core.version import Version

_KEYS = (
    "id",
    "name",
    "summary",
    "level",
    "not_with",
    "preferred_for",
    "picture",
    "posture",
    "needs",
    "need_kinds",
    "sides",
    "repetitions",
    "hold_s",
    "minutes",
    "moves",
    "set_up",
)


def versions_from(
    table: Table, moves: tuple[Move, ...], hold_s: Limits | None, minutes: Limits | None
) -> tuple[Version, ...]:
    """Return the versions that stand in an exercise's table; none if it has none.

    Args:
        table: The exercise.
        moves: Its moves.
        hold_s: Bounds of its adjustable hold.
        minutes: Bounds of its activity.

    Raises:
        ContentError: If something is wrong.
    """
    if "versions" not in table:
        return ()
    versions: list[Version] = []
    for inner in table.tables("versions"):
        version = _version(inner, moves, hold_s, minutes)
        if any(other.id == version.id for other in versions):
            raise inner.error("id", "an id no other version has", version.id)
        versions.append(version)
    return tuple(versions)


def limits_or_none(table: Table, key: str, ceiling: int) -> Limits | None:
    """Return an amount with its bounds; none if the key is missing."""
    return table.limits(key, ceiling) if key in table else None


def set_up_from(table: Table) -> tuple[str, ...]:
    """Return the cues for getting into position, at least one."""
    return table.texts("set_up", MAX_CUE_WORDS, least=1, most=MAX_CUE)


def need_kinds_from(table: Table) -> frozenset[Need] | None:
    """Return what has to be at hand; none if the key is missing."""
    return table.choices("need_kinds", Need) if "need_kinds" in table else None


def concerns_from(table: Table, key: str) -> frozenset[Concern]:
    """Return what a person may have told; nothing if the key is missing."""
    return table.choices(key, Concern) if key in table else frozenset()


def picture_from(table: Table) -> str | None:
    """Return the name of a picture, one that ships or an own one; none without key."""
    if "picture" not in table:
        return None
    name = table.text("picture")
    return name if is_own_picture(name) else table.name("picture")


def _version(
    table: Table, moves: tuple[Move, ...], hold_s: Limits | None, minutes: Limits | None
) -> Version:
    table.allow_only(_KEYS)
    own_hold_s = limits_or_none(table, "hold_s", MAX_HOLD_S)
    own_minutes = limits_or_none(table, "minutes", MAX_MINUTES)
    hold_s, minutes = own_hold_s or hold_s, own_minutes or minutes
    own_moves: tuple[Move, ...] = ()
    if "moves" in table:
        own_moves = moves_from(table, hold_s, minutes)
    _check_version_bounds(table, own_moves or moves, own_hold_s, own_minutes)
    return Version(
        id=table.name("id"),
        name=table.text("name", most=MAX_NAME),
        summary=table.text("summary"),
        level=table.choice("level", (Level.EASIER, Level.HARDER)),
        not_with=concerns_from(table, "not_with"),
        preferred_for=concerns_from(table, "preferred_for"),
        picture=picture_from(table),
        posture=table.choice("posture", Posture) if "posture" in table else None,
        needs=table.text("needs") if "needs" in table else None,
        need_kinds=need_kinds_from(table),
        sides=table.choice("sides", Sides) if "sides" in table else None,
        repetitions=limits_or_none(table, "repetitions", MAX_REPETITIONS),
        hold_s=own_hold_s,
        minutes=own_minutes,
        moves=own_moves,
        set_up=set_up_from(table) if "set_up" in table else (),
    )


def _check_version_bounds(
    table: Table, moves: tuple[Move, ...], hold_s: Limits | None, minutes: Limits | None
) -> None:
    check_bounds(table, moves, hold_s, minutes)
    if hold_s is None:
        return
    for move in moves:
        is_held = move.is_adjustable and move.kind is MoveKind.HOLD
        if is_held and move.duration_s != hold_s.usual:
            raise table.error("hold_s", "moves of its own to go with it", hold_s.usual)
