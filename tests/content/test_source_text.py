"""What `rls-coach timeline` prints, held against the sentences of the source text.

Every number is taken out of the sentence that names it, so that the sentence and the
number cannot drift apart. The stretches and strength exercises are here.
"""

import pytest

from rls_coach.content.loader import load_library
from rls_coach.core.exercise_kind import Posture
from rls_coach.core.settings import HOLD_LIMITS_S, Settings
from tests.content import sentences as source
from tests.content.printing import Printer
from tests.content.sentences import numbers_in

LIBRARY = load_library()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("calf_heel_lift", source.CALF),
        ("quad_standing", source.QUAD),
        ("inner_thigh", source.INNER),
    ],
)
def test_up_to_so_many_times_with_one_leg_and_then_with_the_other(
    name: str, sentence: str, printed: Printer
) -> None:
    (times,) = numbers_in(sentence)
    assert printed(name, "--amount", "most").counts() == {"left": times, "right": times}
    assert max(printed(name).counts().values()) <= times


def test_the_calf_stretch_lifts_and_lowers_the_heel_of_the_leg_in_front(
    printed: Printer,
) -> None:
    rows = printed("calf_heel_lift").moves[:3]
    assert "left leg forward" in source.CALF_START
    assert "lift your left heel and lower it" in source.CALF_HEEL
    assert [row["side"] for row in rows] == ["left"] * 3
    assert [row["move"] for row in rows] == ["rise", "hold", "lower"]
    assert "front heel" in str(rows[0]["cue"]).lower()


def test_where_the_article_has_a_leg_forward_it_is_said_which_one() -> None:
    assert "left leg forward" in source.CALF_START
    assert "left leg forward" in source.LUNGE_START
    said = {name: one.leg_place for name, one in LIBRARY.items() if one.leg_place}
    assert said == {"calf_heel_lift": "in front", "lunge_rock": "in front"}


def test_the_calf_stretch_reaches_up_with_even_weight(printed: Printer) -> None:
    assert "towards the ceiling" in source.CALF_ARMS
    assert "Reach for the ceiling" in printed("calf_heel_lift").cues
    set_up = " ".join(LIBRARY["calf_heel_lift"].set_up)
    assert "Raise both arms" in set_up
    assert "weight even on your feet" in source.CALF_HEEL
    assert "Share your weight between both feet" in set_up


def test_the_lunge_is_done_between_five_and_eight_times_with_each_leg(
    printed: Printer,
) -> None:
    least, most = numbers_in(source.LUNGE)
    for amount, times in (("least", least), ("most", most)):
        counts = printed("lunge_rock", "--amount", amount).counts()
        assert counts == {"left": times, "right": times}
    assert least <= printed("lunge_rock").counts()["left"] <= most


@pytest.mark.parametrize("version", ["", "chair", "standing", "seated", "upright"])
def test_the_lunge_is_held_for_three_seconds_in_each_direction(
    version: str, printed: Printer
) -> None:
    (seconds,) = numbers_in(source.LUNGE_HOLD)
    lunge = printed("lunge_rock", "--version", version)
    moves = [row["move"] for row in lunge.moves[:4]]
    assert moves == ["rock forward", "hold forward", "rock back", "hold back"]
    assert lunge.seconds("hold forward") == lunge.seconds("hold back") == seconds


def test_the_lunge_begins_with_the_left_leg_forward_and_hands_beside_the_foot(
    printed: Printer,
) -> None:
    assert "left leg forward and right shin down" in source.LUNGE_START
    assert printed("lunge_rock").moves[0]["side"] == "left"
    exercise = LIBRARY["lunge_rock"]
    assert exercise.posture is Posture.KNEELING
    assert "hands to the sides of your left foot" in source.LUNGE_HANDS
    assert "Place your hands either side of the front foot." in exercise.set_up


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("quad_standing", source.QUAD_HOLD), ("bridge", source.BRIDGE_HOLD)],
)
def test_a_few_seconds_are_five_and_can_be_read_otherwise(
    name: str, sentence: str, printed: Printer
) -> None:
    assert "for a few seconds" in sentence
    assert printed(name).seconds("hold") == Settings().hold_s == 5
    exercise = LIBRARY[name]
    assert exercise.has_few_seconds
    assert exercise.hold_s is not None
    assert exercise.hold_s.least <= min(HOLD_LIMITS_S)
    assert exercise.hold_s.most >= max(HOLD_LIMITS_S)


def test_a_few_seconds_are_read_only_where_the_source_says_so_or_gives_none() -> None:
    reading = [name for name, one in LIBRARY.items() if one.has_few_seconds]
    assert reading == ["quad_standing", "inner_thigh", "bridge"]


def test_the_quad_stretch_lifts_the_leg_with_tummy_and_buttocks_tight() -> None:
    assert "engage your abs and glutes" in source.QUAD_ABS
    assert "Tighten your tummy and buttocks." in LIBRARY["quad_standing"].set_up


def test_the_inner_thigh_stretch_reaches_for_the_toes_of_the_straight_leg(
    printed: Printer,
) -> None:
    assert "Stretch towards your toes" in source.INNER
    assert "reach for your toes" in printed("inner_thigh").cues
    assert "one leg straight, extended out to the side" in source.INNER_START
    set_up = LIBRARY["inner_thigh"].set_up
    assert "Sit with one leg straight out to the side." in set_up


def test_the_bridge_is_repeated_up_to_twenty_times_without_sides(
    printed: Printer,
) -> None:
    (times,) = numbers_in(source.BRIDGE)
    assert printed("bridge", "--amount", "most").counts() == {"both": times}


def test_the_bridge_comes_down_slowly_from_a_straight_line(printed: Printer) -> None:
    bridge = printed("bridge")
    assert "slowly bringing yourself back down" in source.BRIDGE_HOLD
    assert bridge.seconds("lower") > bridge.seconds("lift")
    assert "straight line going from your knees to your shoulders" in source.BRIDGE_LINE
    assert "Knees, hips and shoulders in line" in bridge.cues


def test_only_a_few_squats_are_done_at_a_time(printed: Printer) -> None:
    assert "only do a few at a time" in source.SQUAT
    for version in ("", "mini", "sit_to_stand", "pause"):
        squat = printed("squat_gentle", "--version", version, "--amount", "most")
        assert squat.counts() == {"both": 8}
    assert LIBRARY["squat_gentle"].sets == 1


def test_level_thighs_are_the_limit_of_the_squat(printed: Printer) -> None:
    assert "until your thighs are parallel with the floor" in source.SQUAT_DEPTH
    assert "level thighs at most" in printed("squat_gentle").cues
    set_up = " ".join(LIBRARY["squat_gentle"].set_up)
    assert "Level thighs are the limit" in set_up
    assert "arms straight out" in set_up
    assert "back long" in set_up
