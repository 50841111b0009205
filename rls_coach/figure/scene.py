"""What an illustration is made of: key poses, moves, props and their frame."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from rls_coach.figure.pose import Pose, blended, eased, solve
from rls_coach.figure.reach import Reach, reached, reaches_between

GLOW_BONES: Final = tuple(
    f"{side}_{muscle}"
    for side in ("near", "far")
    for muscle in ("calf", "quad", "hamstring", "inner_thigh")
)
PROP_KINDS: Final = ("mat", "chair", "towel", "cushion", "wall")

DRAWN_LIMB_RADII: Final = (
    *(("elbow", 8.0), ("hand", 6.0), ("knee", 10.0)),
    *(("heel", 6.0), ("ball", 6.0), ("toe", 5.0)),
)
DRAWN_RADII: Final[Mapping[str, float]] = {
    "pelvis": 17.0,
    "chest": 18.0,
    "head": 24.0,
    **{
        f"{side}_{joint}": radius
        for side in ("near", "far")
        for joint, radius in DRAWN_LIMB_RADII
    },
}
"""How far the drawing reaches around a joint, for the frame."""
FRAME_SAMPLES: Final = 8
FRAME_MARGIN: Final = 3.0


class Box(NamedTuple):
    """A rectangle in figure units; y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing beside, below or behind the person; it stands at ``bottom``.

    Raises:
        ValueError: If the kind is unknown or a size is not positive.
    """

    kind: str
    x: float
    width: float
    height: float
    bottom: float = 0.0
    is_in_front: bool = False

    def __post_init__(self) -> None:
        if self.kind not in PROP_KINDS:
            raise ValueError(f"{self.kind!r} is not one of {', '.join(PROP_KINDS)}")
        if not (self.width > 0.0 and self.height > 0.0):
            raise ValueError(f"a {self.kind} needs a width and a height above 0")


@dataclass(frozen=True, slots=True)
class KeyPose:
    """A named pose with the places its hands and feet touch."""

    pose: Pose
    reaches: tuple[Reach, ...] = ()


@dataclass(frozen=True, slots=True)
class Waypoint:
    """A key pose to pass through when a fraction ``at`` of the way is done.

    Raises:
        ValueError: If ``at`` is not between 0 and 1.
    """

    key: KeyPose
    at: float

    def __post_init__(self) -> None:
        if not 0.0 < self.at < 1.0:
            raise ValueError(f"{self.at} is not between 0 and 1")


@dataclass(frozen=True, slots=True)
class Move:
    """The way from one key pose to another; a hold stays at one.

    Raises:
        ValueError: If a muscle glows while the person moves, or is unknown.
    """

    start: KeyPose
    end: KeyPose
    glow: tuple[str, ...] = ()
    via: Waypoint | None = None

    def __post_init__(self) -> None:
        if self.glow and not self.is_hold:
            raise ValueError("only a hold can glow")
        for bone in self.glow:
            if bone not in GLOW_BONES:
                raise ValueError(f"{bone!r} is not one of {', '.join(GLOW_BONES)}")

    @property
    def is_hold(self) -> bool:
        """Whether the person keeps still."""
        return self.via is None and self.start == self.end

    def pose_at(self, fraction: float) -> Pose:
        """Return the pose when a fraction (0 to 1) of the move is done."""
        part = eased(fraction)
        if self.via is None:
            return _blend(self.start, self.end, part)
        if part < self.via.at:
            return _blend(self.start, self.via.key, part / self.via.at)
        rest = (part - self.via.at) / (1.0 - self.via.at)
        return _blend(self.via.key, self.end, rest)


def _blend(a: KeyPose, b: KeyPose, part: float) -> Pose:
    if a == b:
        return a.pose
    reaches = reaches_between(a.reaches, b.reaches, part)
    return reached(blended(a.pose, b.pose, part), reaches)


def frame_around(moves: Iterable[Move], props: Iterable[Prop]) -> Box:
    """Return the box that holds every moment of the moves, and the props."""
    boxes = [Box(p.x, p.bottom, p.x + p.width, p.bottom + p.height) for p in props]
    for move in moves:
        samples = 1 if move.is_hold else FRAME_SAMPLES
        for sample in range(samples + 1):
            boxes.append(_box_of(move.pose_at(sample / samples)))
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
