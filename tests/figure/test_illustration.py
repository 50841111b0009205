import pytest

from rls_coach.figure.illustration import (
    Illustration,
    IllustrationError,
    parse_illustration,
)
from rls_coach.figure.move import KeyPose, Move, Waypoint
from rls_coach.figure.scene import Prop

GOOD = """
anchor = "far_ball"
rest = "stand"
still = { move = "hold", fraction = 0.5 }
side_default = "left"
[poses.stand]
torso = 90
near_arm = [-90, -80]
far_arm = [-90, -80, -70]
near_leg = [-90, -92, 0]
far_leg = [-90, -92, 0]
[poses.bent]
torso = 60
near_arm = [-90, -80]
far_arm = [-90, -80]
near_leg = [-60, -105, -40, 0]
far_leg = [-90, -92, 0]
scale = { far_thigh = 0.9 }
reach.near_hand = { joint = "near_knee", x = 0, y = 9 }
[moves]
bend = { from = "stand", to = "bent" }
hold = { from = "bent", to = "bent", glow = ["near_calf"] }
[[props]]
kind = "mat"
x = -50
width = 100
height = 9
bottom = -9
"""

BROKEN = {
    "not toml": ("[moves]", "[moves", "TOML"),
    "no anchor": ('anchor = "far_ball"', "", "anchor"),
    "unknown anchor": ('"far_ball"', '"tail"', "anchor"),
    "unknown rest": ('rest = "stand"', 'rest = "lie"', "rest"),
    "unknown side": ('"left"', '"both"', "side_default"),
    "mistyped key": ("side_default", "side_defualt", "side_defualt"),
    "unknown still move": ('move = "hold"', 'move = "held"', "still.move"),
    "still too late": ("fraction = 0.5", "fraction = 2", "still.fraction"),
    "torso is text": ("torso = 60", 'torso = "60"', "poses.bent.torso"),
    "torso is true": ("torso = 60", "torso = true", "poses.bent.torso"),
    "torso is not finite": ("torso = 60", "torso = nan", "poses.bent.torso"),
    "too few angles": ("[-60, -105, -40, 0]", "[-60]", "poses.bent.near_leg"),
    "angle is text": ("[-90, -80, -70]", '[-90, "x"]', "poses.stand.far_arm"),
    "mistyped pose key": ("torso = 60", "torsoo = 60", "poses.bent.torsoo"),
    "knee bends forwards": ("-105, -40", "0, -40", "poses.bent.near_leg"),
    "scale too large": ("far_thigh = 0.9", "far_thigh = 9", "bent.scale.far_thigh"),
    "unknown bone": ("far_thigh = 0.9", "far_tail = 0.9", "bent.scale.far_tail"),
    "unknown end": ("reach.near_hand", "reach.nose", "poses.bent.reach.nose"),
    "unknown joint": ('"near_knee"', '"tail"', "bent.reach.near_hand.joint"),
    "unknown pose": ('to = "bent" }', 'to = "bend" }', "moves.bend.to"),
    "glow in a movement": (
        'to = "bent" }',
        'to = "bent", glow = ["near_calf"] }',
        "moves.bend.glow",
    ),
    "unknown muscle": ('["near_calf"]', '["near_ear"]', "moves.hold.glow"),
    "via too late": (
        'to = "bent" }',
        'to = "bent", via = { pose = "bent", at = 1 } }',
        "moves.bend.via.at",
    ),
    "unknown prop": ('kind = "mat"', 'kind = "lion"', "props[0].kind"),
    "prop without width": ("width = 100", "", "props[0].width"),
}


@pytest.fixture
def good() -> Illustration:
    return parse_illustration(GOOD, "good.toml")


@pytest.mark.parametrize(("old", "new", "key"), BROKEN.values(), ids=list(BROKEN))
def test_a_broken_file_names_itself_and_the_key(old: str, new: str, key: str) -> None:
    assert old in GOOD
    with pytest.raises(IllustrationError) as caught:
        parse_illustration(GOOD.replace(old, new, 1), "mine.toml")
    assert str(caught.value).startswith("mine.toml: ")
    assert key in str(caught.value)
    assert "expected" in str(caught.value)


def test_a_file_without_moves_is_refused() -> None:
    text = GOOD.replace('bend = { from = "stand", to = "bent" }\n', "")
    text = text.replace(
        'hold = { from = "bent", to = "bent", glow = ["near_calf"] }', ""
    )
    with pytest.raises(IllustrationError, match="moves: expected at least one move"):
        parse_illustration(text, "mine.toml")


def test_the_neck_and_head_follow_the_torso_unless_they_are_given(
    good: Illustration,
) -> None:
    pose = good.pose_at("hold", 0)
    assert (pose.neck, pose.head) == (60, 60)


def test_without_a_move_it_leads_from_the_rest_pose_to_the_first_move(
    good: Illustration,
) -> None:
    assert good.pose_at(None, 0) == good.rest
    assert good.pose_at(None, 1) == good.pose_at("bend", 0)


def test_a_move_it_does_not_have_is_a_key_error(good: Illustration) -> None:
    with pytest.raises(KeyError):
        good.pose_at("jump", 0)
    with pytest.raises(KeyError):
        good.glow_at("jump")


def test_a_move_passes_through_its_via_pose(good: Illustration) -> None:
    stand, bent = good.moves["bend"].start, good.moves["bend"].end
    there_and_back = Move(stand, stand, via=(Waypoint(bent, 0.5),))
    assert not there_and_back.is_hold
    assert there_and_back.pose_at(0.5).torso == pytest.approx(60)


def test_a_movement_cannot_glow(good: Illustration) -> None:
    stand, bent = good.moves["bend"].start, good.moves["bend"].end
    with pytest.raises(ValueError, match="only a hold"):
        Move(stand, bent, ("near_calf",))
    with pytest.raises(ValueError, match="near_ear"):
        Move(stand, stand, ("near_ear",))


def test_a_prop_needs_a_known_kind_and_a_size() -> None:
    with pytest.raises(ValueError, match="lion"):
        Prop("lion", 0, 10, 10)
    with pytest.raises(ValueError, match="width"):
        Prop("mat", 0, 0, 10)


def test_a_key_pose_without_reaches_is_just_its_pose(good: Illustration) -> None:
    assert KeyPose(good.rest).reaches == ()
