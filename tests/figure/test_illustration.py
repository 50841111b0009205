import pytest

from rls_coach.figure.illustration import (
    Illustration,
    IllustrationError,
    parse_illustration,
)
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
sway = { from = "bent", to = "bent", cycle_s = 4, via = [
    { pose = "stand", at = 0.3 }, { pose = "stand", at = 0.6 } ] }
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
    "waist is text": ("torso = 60", 'torso = 60\nwaist = "x"', "poses.bent.waist"),
    "waist bends too far": ("torso = 60", "torso = 60\nwaist = 151", "bent.waist"),
    "grip of a foot": ("torso = 60", 'torso = 60\ngrip = ["foot"]', "bent.grip"),
    "press of a foot": ("torso = 60", 'torso = 60\npress = ["foot"]', "bent.press"),
    "a fist that presses": (
        "torso = 60",
        'torso = 60\ngrip = ["far"]\npress = ["far"]',
        "bent.press",
    ),
    "breath too deep": ("torso = 60", "torso = 60\nbreath = 2", "bent.breath"),
    "unknown hair": ('rest = "stand"', 'rest = "stand"\nhair = "mane"', "hair"),
    "via out of order": ("at = 0.6", "at = 0.3", "moves.sway.via[1].at"),
    "via is a number": (
        'to = "bent" }',
        'to = "bent", via = 3 }',
        "moves.bend.via",
    ),
    "via to nowhere": ('"stand", at = 0.6', '"lie", at = 0.6', "sway.via[1].pose"),
    "round of no length": ("cycle_s = 4", "cycle_s = 0", "moves.sway.cycle_s"),
    "round of minus 1 s": ("cycle_s = 4", "cycle_s = -1", "moves.sway.cycle_s"),
    "round of many": ("cycle_s = 4", "cycle_s = [4]", "moves.sway.cycle_s"),
    "round that stays open": (
        'to = "bent", cycle_s',
        'to = "stand", cycle_s',
        "moves.sway.to",
    ),
    "round that stays still": (
        'glow = ["near_calf"]',
        "cycle_s = 4",
        "moves.hold.via",
    ),
    "glow in a round": (
        "cycle_s = 4",
        'cycle_s = 4, glow = ["near_calf"]',
        "moves.sway.glow",
    ),
    "even is text": ("cycle_s = 4", 'cycle_s = 4, even = "yes"', "moves.sway.even"),
    "even without a round": (
        'to = "bent" }',
        'to = "bent", even = true }',
        "bend.even",
    ),
    "unknown prop": ('kind = "mat"', 'kind = "lion"', "props[0].kind"),
    "unknown layer": (
        'kind = "mat"',
        'kind = "mat"\nlayer = "above"',
        "props[0].layer",
    ),
    "unknown tone": ('kind = "mat"', 'kind = "mat"\ntone = "red"', "props[0].tone"),
    "prop on a tail": (
        'kind = "mat"',
        'kind = "mat"\njoint = "tail"',
        "props[0].joint",
    ),
    "prop of no move": (
        'kind = "mat"',
        'kind = "mat"\nmoves = ["jump"]',
        "props[0].moves",
    ),
    "unknown outfit": ('rest = "stand"', 'rest = "stand"\nwears = "gown"', "wears"),
    "anchor below the floor": (
        'rest = "stand"',
        'rest = "stand"\nanchor_y = -1',
        "anchor_y",
    ),
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
    text = text[: text.index("hold = {")] + text[text.index("[[props]]") :]
    with pytest.raises(IllustrationError, match="moves: expected at least one move"):
        parse_illustration(text, "mine.toml")


def test_the_neck_and_head_follow_the_torso_unless_they_are_given(
    good: Illustration,
) -> None:
    pose = good.pose_at("hold", 0)
    assert (pose.neck, pose.head) == (60, 60)


def test_the_neck_follows_the_upper_trunk_where_it_bends() -> None:
    text = GOOD.replace("torso = 60", "torso = 60\nwaist = 40")
    pose = parse_illustration(text, "good.toml").pose_at("hold", 0)
    assert (pose.waist, pose.neck, pose.head) == (40, 40, 40)


def test_a_trunk_bends_the_short_way_round() -> None:
    text = GOOD.replace("torso = 60", "torso = 170\nwaist = -170")
    pose = parse_illustration(text, "good.toml").pose_at("hold", 0)
    assert pose.bend == 20


def test_a_hand_grips_where_the_pose_says_so() -> None:
    text = GOOD.replace("torso = 60", 'torso = 60\ngrip = ["far"]')
    illustration = parse_illustration(text, "good.toml")
    pose = illustration.pose_at("hold", 0)
    assert (pose.near_arm.grip, pose.far_arm.grip) == (0, 1)
    assert illustration.pose_at("bend", 0.5).far_arm.grip == pytest.approx(0.5)


def test_a_move_takes_its_whole_time(good: Illustration) -> None:
    assert good.fraction_at("bend", 1.5, 6.0) == 0.25
    assert good.fraction_at("bend", 7.0, 6.0) == 1.0
    assert good.fraction_at("bend", -1.0, 6.0) == 0.0
    assert good.fraction_at("bend", 0.0, 0.0) == 1.0
    assert good.fraction_at(None, 1.0, 4.0) == 0.25


def test_a_looping_move_begins_anew_for_as_long_as_it_lasts(
    good: Illustration,
) -> None:
    assert good.fraction_at("sway", 1.0, 60.0) == 0.25
    assert good.fraction_at("sway", 41.0, 60.0) == 0.25
    assert good.fraction_at("sway", 4.0, 60.0) == 0.0
    assert good.fraction_at("sway", -1.0, 60.0) == 0.0


def test_the_fraction_of_a_move_it_does_not_have_is_a_key_error(
    good: Illustration,
) -> None:
    with pytest.raises(KeyError):
        good.fraction_at("jump", 0, 1)


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


def test_a_prop_needs_a_known_kind_and_a_size() -> None:
    with pytest.raises(ValueError, match="lion"):
        Prop("lion", 0, 10, 10)
    with pytest.raises(ValueError, match="width"):
        Prop("mat", 0, 0, 10)
