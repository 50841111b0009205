"""Reads the key poses of an illustration file."""

from typing import Final

from rls_coach.figure.limb import Arm, Leg, turn_to
from rls_coach.figure.move import KeyPose
from rls_coach.figure.pose import Pose, unnatural_limb
from rls_coach.figure.reach import LIMB_OF_END, Reach, reached
from rls_coach.figure.skeleton import JOINT_NAMES
from rls_coach.figure.table import Table

NATURALLY: Final = "naturally: elbows forwards, knees backwards"
HANDS: Final = ("near", "far")
MOST_BEND: Final = 90.0
SCALED_BONES: Final = tuple(
    f"{side}_{bone}"
    for side in ("near", "far")
    for bone in ("upper", "fore", "thigh", "shin")
)


def read_key_poses(root: Table) -> dict[str, KeyPose]:
    """Return the key poses of a file by their names.

    Raises:
        IllustrationError: If one of them is not right.
    """
    anchor = root.choice("anchor", JOINT_NAMES)
    is_held = "anchor_y" in root.names()
    anchor_y = root.number("anchor_y", at_least=0.0) if is_held else None
    poses = root.table("poses")
    if not poses.names():
        raise poses.error("", "at least one pose")
    return {
        name: _key_pose(poses.table(name), anchor, anchor_y) for name in poses.names()
    }


def _key_pose(table: Table, anchor: str, anchor_y: float | None) -> KeyPose:
    table.expect_only(
        *("torso", "waist", "neck", "head"),
        *("near_arm", "far_arm", "near_leg", "far_leg"),
        *("scale", "reach", "lift", "grip", "press", "breath"),
    )
    scale = table.table("scale", optional=True)
    scale.expect_only(*SCALED_BONES)
    torso = table.number("torso")
    waist = table.number("waist", default=torso)
    bend = turn_to(torso, waist)
    if abs(bend) > MOST_BEND:
        raise table.error("waist", f"an angle within {MOST_BEND:g} of torso")
    neck = table.number("neck", default=waist)
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
        bend=bend,
        anchor_y=anchor_y,
        breath=table.number("breath", default=0.0, at_least=0.0, at_most=1.0),
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
        _grip(table, side),
    )


def _grip(table: Table, side: str) -> float:
    is_closed = side in table.choices("grip", HANDS)
    is_pressed = side in table.choices("press", HANDS)
    if is_closed and is_pressed:
        raise table.error("press", "a hand that does not grip")
    return 1.0 if is_closed else -1.0 if is_pressed else 0.0


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
