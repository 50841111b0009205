"""The bones of the drawn person: lengths, joints and how thick it is around them.

Lengths are in figure units; a standing person is about 205 tall.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Point(NamedTuple):
    """A place in figure units."""

    x: float
    y: float


Joints = Mapping[str, Point]
"""Every joint's place, by the names in ``JOINT_NAMES``."""

TORSO, NECK, HEAD = 62.0, 12.0, 15.0
WAIST = 28.0
"""How far up the trunk its upper part turns from its lower part."""
SPINE_CURVE = 22.0
"""How far from there, both ways, the spine is curved when it does."""
UPPER_ARM, FOREARM, HAND = 33.0, 30.0, 11.0
THIGH, SHIN = 48.0, 46.0
SHOULDER_DROP = 5.0
SHOULDER_RISE, SHOULDER_BACK = 5.0, 4.5
"""How far a shoulder comes up along the trunk, and back, with an arm overhead."""
HEEL_OFFSET = Point(-5.0, -5.0)
BALL_OFFSET = Point(12.0, -5.0)
TOE_OFFSET = Point(6.5, -1.0)

CONTACT_RADII: Final[Mapping[str, float]] = {
    "pelvis": 13.0,
    "waist": 12.0,
    "chest": 11.0,
    "head": 15.4,
    **{
        f"{side}_{joint}": radius
        for side in ("near", "far")
        for joint, radius in (
            ("elbow", 6.0),
            ("hand", 3.0),
            ("knee", 8.4),
            ("ankle", 5.4),
            ("heel", 4.0),
            ("ball", 4.0),
            ("toe", 3.0),
        )
    },
}
"""How far the body reaches around a joint; these circles may rest on the floor."""

ARM_JOINTS: Final = ("shoulder", "elbow", "wrist", "hand")
LEG_JOINTS: Final = ("hip", "knee", "ankle", "heel", "ball", "toe")
JOINT_NAMES: Final = (
    *("pelvis", "waist", "chest", "neck", "head"),
    *(
        f"{side}_{joint}"
        for side in ("near", "far")
        for joint in (*ARM_JOINTS, *LEG_JOINTS)
    ),
)
