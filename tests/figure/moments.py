"""Every moment of a picture, to look for faults in."""

from collections.abc import Iterator
from functools import cache

from rls_coach.figure.illustration import Illustration, parse_illustration
from rls_coach.figure.pose import Pose, solve
from rls_coach.figure.skeleton import CONTACT_RADII, Joints
from rls_coach.resources import asset

FOUR = ("calf_heel_lift", "inner_thigh", "lunge_rock", "quad_standing")
FOLDER = asset("illustrations", f"{FOUR[0]}.toml").parent
ALL_NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))
FRACTIONS = [step / 20 for step in range(21)]


@cache
def load(name: str) -> Illustration:
    file_name = f"{name}.toml"
    text = asset("illustrations", file_name).read_text("utf-8")
    return parse_illustration(text, file_name)


def all_poses(illustration: Illustration) -> Iterator[Pose]:
    for move in (None, *illustration.moves):
        way = illustration.lead_in if move is None else illustration.moves[move]
        moments = (len(way.via) + 1) * 20
        for step in range(moments + 1):
            yield illustration.pose_at(move, step / moments)


def all_moments(illustration: Illustration) -> list[Joints]:
    return [solve(pose) for pose in all_poses(illustration)]


def height(joints: Joints, name: str) -> float:
    return joints[name].y - CONTACT_RADII[name]
