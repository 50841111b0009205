"""Reads the moves of an illustration file."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from rls_coach.figure.move import GLOW_BONES, KeyPose, Move, Waypoint
from rls_coach.figure.pose import Pose, unnatural_limb
from rls_coach.figure.pose_table import NATURALLY
from rls_coach.figure.table import Table

LEAST_CYCLE_S: Final = 0.2


def read_moves(root: Table, poses: dict[str, KeyPose]) -> dict[str, Move]:
    """Return the moves of a file by their names.

    Raises:
        IllustrationError: If one of them is not right.
    """
    table = root.table("moves")
    if not table.names():
        raise table.error("", "at least one move")
    return {name: _move(table.table(name), poses) for name in table.names()}


def _move(table: Table, poses: dict[str, KeyPose]) -> Move:
    table.expect_only("from", "to", "via", "glow", "cycle_s", "even")
    start = table.choice("from", tuple(poses))
    end = table.choice("to", tuple(poses))
    via = _via(table, poses)
    glow = table.choices("glow", GLOW_BONES)
    if glow and (start != end or via):
        raise table.error("glow", "a hold, with from the same as to")
    cycle_s = None
    if "cycle_s" in table.names():
        cycle_s = table.number("cycle_s", at_least=LEAST_CYCLE_S)
        if start != end:
            raise table.error("to", "the same pose as from, because it repeats")
        if not via:
            raise table.error("via", "at least one pose, because it repeats")
    is_even = table.flag("even")
    if is_even and cycle_s is None:
        raise table.error("even", "only a move with cycle_s")
    return Move(poses[start], poses[end], glow, via, cycle_s, is_even)


def check_limbs(root: Table, move: str, poses: Iterable[Pose]) -> None:
    """Refuse a move on whose way a limb bends as none can.

    Args:
        root: The file.
        move: The name of the move.
        poses: Poses on its way.

    Raises:
        IllustrationError: If there is such a limb.
    """
    for limb in filter(None, map(unnatural_limb, poses)):
        table = root.table("moves").table(move)
        raise table.error("to", f"a pose that {limb} turns to {NATURALLY}")


def _via(table: Table, poses: dict[str, KeyPose]) -> tuple[Waypoint, ...]:
    waypoints = tuple(_waypoint(via, poses) for via in table.one_or_more("via"))
    for index, (before, after) in enumerate(pairwise(waypoints)):
        if after.at <= before.at:
            raise table.error(f"via[{index + 1}].at", f"more than {before.at:g}")
    return waypoints


def _waypoint(table: Table, poses: dict[str, KeyPose]) -> Waypoint:
    table.expect_only("pose", "at")
    key = poses[table.choice("pose", tuple(poses))]
    return Waypoint(key, table.number("at", at_least=0.01, at_most=0.99))
