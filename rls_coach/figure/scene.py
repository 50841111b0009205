"""The things around the person, and the frame that holds the whole picture."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from rls_coach.figure.pose import Pose, solve

PROP_KINDS: Final = (
    *("mat", "chair", "towel", "cushion", "wall", "worktop", "bolster", "bed"),
    *("ball", "bike", "exercise_bike", "water", "pool_edge", "float"),
    *("bath", "basin", "steam", "pack"),
)
LAYERS: Final = ("behind", "between", "front")
"""Behind the person, between the far and the near limbs, or in front of the person."""
FACINGS: Final = ("left", "right")
TONES: Final = ("plain", "warm", "cold")
OUTFITS: Final = ("clothes", "bare feet", "swimwear", "nothing")
"""What the person can wear; in a bath only the shoulders are seen."""
HAIRS: Final = ("low bun", "high bun")
"""Where the bun is; one who lies on the back has it high, off the mat."""

DRAWN_LIMB_RADII: Final = (
    *(("elbow", 8.0), ("hand", 6.0), ("knee", 10.0)),
    *(("heel", 6.0), ("ball", 6.0), ("toe", 5.0)),
)
DRAWN_RADII: Final[Mapping[str, float]] = {
    "pelvis": 17.0,
    "waist": 16.0,
    "chest": 18.0,
    "head": 24.0,
    **{
        f"{side}_{joint}": radius
        for side in ("near", "far")
        for joint, radius in DRAWN_LIMB_RADII
    },
}
"""How far the drawing reaches around a joint, for the frame."""
FRAME_MARGIN: Final = 3.0


BONE_OF_JOINT: Final[Mapping[str, tuple[str, str]]] = {
    f"{side}_{joint}": (f"{side}_{limb}", bone)
    for side in ("near", "far")
    for joint, limb, bone in (
        *(("shoulder", "arm", "upper"), ("elbow", "arm", "fore")),
        *(("hip", "leg", "thigh"), ("knee", "leg", "shin"), ("ankle", "leg", "foot")),
    )
}
"""The limb of a pose, and the angle of the bone that begins at a joint."""


class Box(NamedTuple):
    """A rectangle in figure units; y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing around the person; its left edge is at ``x`` and it stands at ``bottom``.

    With a ``joint`` it moves along with the bone that begins there: ``x`` is then the
    distance along that bone and ``bottom`` the distance towards the front of the body.
    ``faces`` is where a person who sits on it looks. ``tone`` tells a warm pack from a
    cold one. It is there in the ``moves`` named, or always if there are none.

    Raises:
        ValueError: If the kind, layer, facing, tone or joint is unknown, or a size is
            not positive.
    """

    kind: str
    x: float
    width: float
    height: float
    bottom: float = 0.0
    layer: str = "behind"
    faces: str = "right"
    tone: str = "plain"
    joint: str | None = None
    moves: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for value, known in (
            (self.kind, PROP_KINDS),
            (self.layer, LAYERS),
            (self.faces, FACINGS),
            (self.tone, TONES),
            (self.joint, (None, *BONE_OF_JOINT)),
        ):
            if value not in known:
                choices = ", ".join(str(choice) for choice in known)
                raise ValueError(f"{value!r} is not one of {choices}")
        if not (self.width > 0.0 and self.height > 0.0):
            raise ValueError(f"a {self.kind} needs a width and a height above 0")


def frame_around(poses: Iterable[Pose], props: Iterable[Prop]) -> Box:
    """Return the box that holds the person in every pose, and the props."""
    boxes = [
        Box(p.x, p.bottom, p.x + p.width, p.bottom + p.height)
        for p in props
        if p.joint is None
    ]
    boxes.extend(_box_of(pose) for pose in poses)
    return Box(
        min(box.left for box in boxes) - FRAME_MARGIN,
        min(box.bottom for box in boxes) - FRAME_MARGIN,
        max(box.right for box in boxes) + FRAME_MARGIN,
        max(box.top for box in boxes) + FRAME_MARGIN,
    )


def _box_of(pose: Pose) -> Box:
    joints = solve(pose)
    reach = [(joints[name], radius) for name, radius in DRAWN_RADII.items()]
    return Box(
        min(place.x - radius for place, radius in reach),
        min(place.y - radius for place, radius in reach),
        max(place.x + radius for place, radius in reach),
        max(place.y + radius for place, radius in reach),
    )
