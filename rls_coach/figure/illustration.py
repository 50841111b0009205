"""An illustration: the poses, moves, props and highlight of one exercise.

It is read from a small TOML text, so that a person can add an exercise without
touching code; ``assets/illustrations`` holds the examples.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from rls_coach.figure.limb import Arm, Leg
from rls_coach.figure.pose import Pose, unnatural_limb
from rls_coach.figure.reach import LIMB_OF_END, Reach, reached
from rls_coach.figure.scene import (
    GLOW_BONES,
    PROP_KINDS,
    Box,
    KeyPose,
    Move,
    Prop,
    Waypoint,
    frame_around,
)
from rls_coach.figure.skeleton import JOINT_NAMES
from rls_coach.figure.table import IllustrationError, Table

__all__ = ["Illustration", "IllustrationError", "parse_illustration"]

SIDES: Final = ("left", "right")
LAYERS: Final = ("behind", "front")
SAMPLES: Final = 8
NATURALLY: Final = "naturally: elbows forwards, knees backwards"
SCALED_BONES: Final = tuple(
    f"{side}_{bone}"
    for side in ("near", "far")
    for bone in ("upper", "fore", "thigh", "shin")
)


@dataclass(frozen=True, slots=True)
class Illustration:
    """How one exercise is shown.

    ``lead_in`` is the way from the rest pose to where the first move starts.
    ``side_default`` is the leg to show when no leg is being worked, ``left`` or
    ``right``. ``frame`` is the box that holds every pose and prop, so that the person
    neither grows nor jumps between moves.

    Raises:
        ValueError: If there is no move, or the still is not one of the moves.
    """

    moves: Mapping[str, Move]
    lead_in: Move
    still_move: str
    still_fraction: float
    side_default: str
    props: tuple[Prop, ...]
    frame: Box

    def __post_init__(self) -> None:
        if self.still_move not in self.moves:
            raise ValueError(f"{self.still_move!r} is not one of the moves")
        if not 0.0 <= self.still_fraction <= 1.0:
            raise ValueError(f"{self.still_fraction} is not between 0 and 1")
        if self.side_default not in SIDES:
            raise ValueError(f"{self.side_default!r} is not left or right")

    @property
    def rest(self) -> Pose:
        """The pose of a person standing ready."""
        return self.lead_in.start.pose

    def pose_at(self, move: str | None, fraction: float) -> Pose:
        """Return the pose when a fraction (0 to 1) of a move is done.

        Without a move, 0 is the rest pose and 1 is where the first move starts, so a
        lead-in can bring the person there.

        Raises:
            KeyError: If the illustration has no such move.
        """
        return (self.lead_in if move is None else self.moves[move]).pose_at(fraction)

    def glow_at(self, move: str | None) -> tuple[str, ...]:
        """Return the muscles that should feel the move, such as ``near_calf``.

        Raises:
            KeyError: If the illustration has no such move.
        """
        return () if move is None else self.moves[move].glow


def parse_illustration(text: str, file_name: str) -> Illustration:
    """Return the illustration that a TOML text describes.

    Args:
        text: The file's text.
        file_name: The file's name, for messages.

    Raises:
        IllustrationError: If the text is not right; the message names the file, the
            key and what was expected.
    """
    try:
        root = Table(tomllib.loads(text), file_name)
    except tomllib.TOMLDecodeError as error:
        raise IllustrationError(f"{file_name}: expected TOML: {error}") from error
    root.expect_only(
        "anchor", "rest", "still", "side_default", "poses", "moves", "props"
    )
    poses = _key_poses(root)
    moves = _moves(root, poses)
    rest = poses[root.choice("rest", tuple(poses))]
    lead_in = Move(rest, next(iter(moves.values())).start)
    still = root.table("still")
    still.expect_only("move", "fraction")
    props = tuple(_prop(table) for table in root.tables("props"))
    return Illustration(
        moves=MappingProxyType(moves),
        lead_in=lead_in,
        still_move=still.choice("move", tuple(moves)),
        still_fraction=still.number("fraction", at_least=0.0, at_most=1.0),
        side_default=root.choice("side_default", SIDES),
        props=props,
        frame=frame_around((lead_in, *moves.values()), props),
    )


def _key_poses(root: Table) -> dict[str, KeyPose]:
    anchor = root.choice("anchor", JOINT_NAMES)
    poses = root.table("poses")
    if not poses.names():
        raise poses.error("", "at least one pose")
    return {name: _key_pose(poses.table(name), anchor) for name in poses.names()}


def _key_pose(table: Table, anchor: str) -> KeyPose:
    table.expect_only(
        *("torso", "neck", "head", "near_arm", "far_arm", "near_leg", "far_leg"),
        *("scale", "reach", "lift"),
    )
    scale = table.table("scale", optional=True)
    scale.expect_only(*SCALED_BONES)
    torso = table.number("torso")
    neck = table.number("neck", default=torso)
    pose = Pose(
        torso=torso,
        neck=neck,
        head=table.number("head", default=neck),
        near_arm=_arm(table, scale, "near"),
        far_arm=_arm(table, scale, "far"),
        near_leg=_leg(table, scale, "near"),
        far_leg=_leg(table, scale, "far"),
        anchor=anchor,
        lift=table.number("lift", default=0.0, at_least=0.0),
    )
    ends = table.table("reach", optional=True)
    ends.expect_only(*LIMB_OF_END)
    reaches = tuple(_reach(ends, end) for end in ends.names())
    bent = reached(pose, reaches)
    limb = unnatural_limb(bent)
    if limb is not None:
        raise table.error(limb, f"a limb that bends {NATURALLY}")
    return KeyPose(bent, reaches)


def _arm(table: Table, scale: Table, side: str) -> Arm:
    angles = table.numbers(f"{side}_arm", 2, 3)
    return Arm(
        angles[0],
        angles[1],
        angles[-1],
        scale.number(f"{side}_upper", default=1.0, at_least=0.05, at_most=1.0),
        scale.number(f"{side}_fore", default=1.0, at_least=0.05, at_most=1.0),
    )


def _leg(table: Table, scale: Table, side: str) -> Leg:
    angles = table.numbers(f"{side}_leg", 3, 4)
    return Leg(
        angles[0],
        angles[1],
        angles[2],
        angles[-1],
        scale.number(f"{side}_thigh", default=1.0, at_least=0.05, at_most=1.0),
        scale.number(f"{side}_shin", default=1.0, at_least=0.05, at_most=1.0),
    )


def _reach(table: Table, end: str) -> Reach:
    place = table.table(end)
    place.expect_only("joint", "x", "y")
    joint = place.choice("joint", JOINT_NAMES) if "joint" in place.names() else None
    return Reach(end, place.number("x"), place.number("y"), joint)


def _moves(root: Table, poses: dict[str, KeyPose]) -> dict[str, Move]:
    moves: dict[str, Move] = {}
    table = root.table("moves")
    for name in table.names():
        move = table.table(name)
        move.expect_only("from", "to", "via", "glow")
        start = move.choice("from", tuple(poses))
        end = move.choice("to", tuple(poses))
        glow = move.choices("glow", GLOW_BONES)
        if glow and (start != end or "via" in move.names()):
            raise move.error("glow", "a hold, with from the same as to")
        moves[name] = Move(poses[start], poses[end], glow, _via(move, poses))
        for sample in range(1, SAMPLES):
            limb = unnatural_limb(moves[name].pose_at(sample / SAMPLES))
            if limb is not None:
                raise move.error("to", f"a pose that {limb} turns to {NATURALLY}")
    if not moves:
        raise table.error("", "at least one move")
    return moves


def _via(move: Table, poses: dict[str, KeyPose]) -> Waypoint | None:
    if "via" not in move.names():
        return None
    via = move.table("via")
    via.expect_only("pose", "at")
    key = poses[via.choice("pose", tuple(poses))]
    return Waypoint(key, via.number("at", at_least=0.01, at_most=0.99))


def _prop(table: Table) -> Prop:
    table.expect_only("kind", "x", "width", "height", "bottom", "layer")
    return Prop(
        table.choice("kind", PROP_KINDS),
        table.number("x"),
        table.number("width", at_least=1.0),
        table.number("height", at_least=1.0),
        table.number("bottom", default=0.0),
        table.choice("layer", LAYERS, default="behind") == "front",
    )
