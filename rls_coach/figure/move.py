"""How the person gets from one key pose to another, once or over and over."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rls_coach.figure.curve import curve_weights, curved_pose, curved_reaches
from rls_coach.figure.limb import eased
from rls_coach.figure.pose import Pose, blended
from rls_coach.figure.reach import Reach, reached, reaches_between

GLOW_BONES: Final = (
    *(
        f"{side}_{muscle}"
        for side in ("near", "far")
        for muscle in ("calf", "quad", "hamstring", "inner_thigh")
    ),
    "near_glute",
)
LEAST_SAMPLES: Final = 8
SAMPLES_PER_LEG: Final = 4


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

    With a ``cycle_s``, in seconds, the way is a round that is repeated for as long as
    the move lasts. Each leg of a round starts and ends gently, as breath does, unless
    the round ``is_even``, as pedalling is.

    Raises:
        ValueError: If a muscle glows while the person moves, or is unknown; if the
            waypoints are not in order; or if a round is not one.
    """

    start: KeyPose
    end: KeyPose
    glow: tuple[str, ...] = ()
    via: tuple[Waypoint, ...] = ()
    cycle_s: float | None = None
    is_even: bool = False

    def __post_init__(self) -> None:
        if self.glow and not self.is_hold:
            raise ValueError("only a hold can glow")
        for bone in self.glow:
            if bone not in GLOW_BONES:
                raise ValueError(f"{bone!r} is not one of {', '.join(GLOW_BONES)}")
        if any(b.at <= a.at for a, b in pairwise(self.via)):
            raise ValueError("waypoints come in the order of their at")
        self._check_round()

    def _check_round(self) -> None:
        if self.cycle_s is None:
            if self.is_even:
                raise ValueError("only a round can be even")
            return
        if not 0.0 < self.cycle_s < float("inf"):
            raise ValueError(f"a round of {self.cycle_s} s has no length")
        if self.start != self.end or not self.via:
            raise ValueError("a round ends where it starts and passes a waypoint")

    @property
    def is_hold(self) -> bool:
        """Whether the person keeps still."""
        return not self.via and self.start == self.end

    def fraction_at(self, elapsed_s: float, duration_s: float) -> float:
        """Return what fraction is done of the way or, in a round, of this round.

        Args:
            elapsed_s: Seconds since the move began.
            duration_s: How many seconds the whole move lasts.
        """
        if self.cycle_s is not None:
            return max(0.0, elapsed_s) / self.cycle_s % 1.0
        if duration_s <= 0.0:
            return 1.0
        return min(1.0, max(0.0, elapsed_s / duration_s))

    def pose_at(self, fraction: float) -> Pose:
        """Return the pose when a fraction (0 to 1) of the way is done."""
        held = min(1.0, max(0.0, fraction))
        part = held if self.cycle_s is not None else eased(held)
        stops = [(0.0, self.start), *((w.at, w.key) for w in self.via), (1.0, self.end)]
        leg = next(i for i in range(len(stops) - 1) if part <= stops[i + 1][0])
        (begin, a), (finish, b) = stops[leg], stops[leg + 1]
        share = (part - begin) / (finish - begin)
        if self.is_even:
            return _curved(stops, leg, share)
        return _blend(a, b, eased(share) if self.cycle_s is not None else share)

    def samples(self) -> list[Pose]:
        """Return so many poses of the way that nothing happens in between."""
        if self.is_hold:
            return [self.start.pose]
        count = max(LEAST_SAMPLES, SAMPLES_PER_LEG * (len(self.via) + 1))
        return [self.pose_at(index / count) for index in range(count + 1)]


def _blend(a: KeyPose, b: KeyPose, part: float) -> Pose:
    if a == b:
        return a.pose
    reaches = reaches_between(a.reaches, b.reaches, part)
    return reached(blended(a.pose, b.pose, part), reaches)


def _curved(stops: list[tuple[float, KeyPose]], leg: int, share: float) -> Pose:
    """Return the pose on a curve through all stops of a round, without a jolt."""
    rounds = len(stops) - 1
    times = (
        stops[leg - 1][0] if leg else stops[-2][0] - 1.0,
        stops[leg][0],
        stops[leg + 1][0],
        stops[leg + 2][0] if leg + 2 <= rounds else stops[1][0] + 1.0,
    )
    keys = [stops[(leg + step) % rounds][1] for step in (-1, 0, 1, 2)]
    weights = curve_weights(times, share)
    pose = curved_pose([key.pose for key in keys], weights)
    return reached(pose, curved_reaches([key.reaches for key in keys], weights))
