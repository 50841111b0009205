import math
from dataclasses import replace
from itertools import pairwise

import pytest

from rls_coach.figure.limb import Arm, Leg
from rls_coach.figure.move import KeyPose, Move, Waypoint
from rls_coach.figure.pose import Pose, solve
from rls_coach.figure.reach import Reach

STANDING = Pose(
    torso=90,
    neck=90,
    head=90,
    near_arm=Arm(-90, -85, -85),
    far_arm=Arm(-90, -85, -85),
    near_leg=Leg(-90, -92, 0, 0),
    far_leg=Leg(-90, -90, 0, 0),
)
STAND = KeyPose(STANDING)
BENT = KeyPose(replace(STANDING, torso=60))
LOW = KeyPose(replace(STANDING, torso=30))
ROUND = Move(STAND, STAND, via=(Waypoint(BENT, 0.3), Waypoint(LOW, 0.6)), cycle_s=2)
TICK = 1e-4


def on_pedal(clock: float) -> KeyPose:
    """Return the person whose near foot is on a pedal that has turned so far."""
    x, y = 20 + 15 * math.cos(clock), 40 + 15 * math.sin(clock)
    return KeyPose(replace(STANDING, anchor="pelvis"), (Reach("near_ball", x, y),))


PEDALS = tuple(on_pedal(-math.tau * step / 8) for step in range(8))
PEDALLING = Move(
    PEDALS[0],
    PEDALS[0],
    via=tuple(Waypoint(PEDALS[step], step / 8) for step in range(1, 8)),
    cycle_s=1.5,
    is_even=True,
)


def torso_speed(move: Move, fraction: float) -> float:
    before, after = move.pose_at(fraction - TICK), move.pose_at(fraction + TICK)
    return (after.torso - before.torso) / (2 * TICK)


def test_a_move_passes_through_its_waypoints_in_order() -> None:
    move = Move(STAND, STAND, via=(Waypoint(BENT, 0.25), Waypoint(LOW, 0.5)))
    assert not move.is_hold
    assert move.pose_at(0.5).torso == pytest.approx(30)
    assert min(abs(move.pose_at(i / 100).torso - 60) for i in range(50)) < 1
    assert move.pose_at(1).torso == 90


@pytest.mark.parametrize("move", [ROUND, replace(ROUND, is_even=True)])
def test_a_round_passes_its_waypoints_on_time_and_closes(move: Move) -> None:
    at = [move.pose_at(fraction).torso for fraction in (0, 0.3, 0.6, 1)]
    assert at == pytest.approx([90, 60, 30, 90])


def test_each_leg_of_a_round_starts_and_ends_gently() -> None:
    for stop in (0.3, 0.6):
        assert abs(torso_speed(ROUND, stop)) < 1
    assert abs(torso_speed(ROUND, 0.45)) > 100


def test_an_even_round_passes_its_waypoints_without_slowing_or_a_jolt() -> None:
    move = replace(ROUND, is_even=True)
    before, after = torso_speed(move, 0.3 - 0.001), torso_speed(move, 0.3 + 0.001)
    assert before == pytest.approx(after, rel=0.05)
    assert before < -80
    start, end = torso_speed(move, 2 * TICK), torso_speed(move, 1 - 2 * TICK)
    assert start == pytest.approx(end, abs=2)


def test_a_foot_on_a_pedal_goes_round_a_circle_at_an_even_speed() -> None:
    feet = [solve(PEDALLING.pose_at(step / 80))["near_ball"] for step in range(81)]
    pose = solve(PEDALLING.pose_at(0))
    assert math.dist(feet[0], feet[-1]) < 0.01
    height = pose["near_ball"].y - 40
    radii = [math.dist(foot, (20, 40 + height)) for foot in feet]
    assert radii == pytest.approx([15] * 81, abs=0.3)
    steps = [math.dist(a, b) for a, b in pairwise(feet)]
    assert max(steps) < 1.2 * min(steps)


def test_a_hand_that_touches_in_one_leg_of_an_even_round_touches_all_through_it() -> (
    None
):
    free = KeyPose(STANDING)
    low = KeyPose(STANDING, (Reach("near_hand", 30, 110),))
    high = KeyPose(STANDING, (Reach("near_hand", 30, 130),))
    move = Move(
        free,
        free,
        via=(Waypoint(low, 0.3), Waypoint(high, 0.6)),
        cycle_s=1,
        is_even=True,
    )
    for fraction in (0.31, 0.4, 0.5, 0.59):
        hand = solve(move.pose_at(fraction))["near_hand"]
        assert hand.x == pytest.approx(30, abs=0.01)
        assert 110 < hand.y < 130


def test_a_way_is_sampled_from_end_to_end_and_on_each_of_its_legs() -> None:
    turns = [pose.torso for pose in Move(STAND, LOW).samples()]
    assert (turns[0], turns[-1]) == (90, 30)
    assert len(turns) == 9
    assert len(PEDALLING.samples()) == 33
    assert Move(LOW, LOW).samples() == [LOW.pose]


def test_a_movement_cannot_glow() -> None:
    with pytest.raises(ValueError, match="only a hold"):
        Move(STAND, BENT, ("near_calf",))
    with pytest.raises(ValueError, match="only a hold"):
        replace(ROUND, glow=("near_calf",))
    with pytest.raises(ValueError, match="near_ear"):
        Move(STAND, STAND, ("near_ear",))


@pytest.mark.parametrize("cycle_s", [0, -1, math.nan, math.inf])
def test_a_round_without_a_length_is_refused(cycle_s: float) -> None:
    with pytest.raises(ValueError, match="no length"):
        replace(ROUND, cycle_s=cycle_s)


def test_a_round_that_does_not_close_or_stays_still_is_refused() -> None:
    with pytest.raises(ValueError, match="ends where it starts"):
        replace(ROUND, end=BENT)
    with pytest.raises(ValueError, match="passes a waypoint"):
        replace(ROUND, via=())


def test_only_a_round_can_be_even() -> None:
    with pytest.raises(ValueError, match="only a round"):
        replace(ROUND, cycle_s=None, is_even=True)


def test_waypoints_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="order"):
        replace(ROUND, via=(Waypoint(BENT, 0.6), Waypoint(LOW, 0.6)))


@pytest.mark.parametrize("at", [0, 1, -0.5, math.nan])
def test_a_waypoint_at_an_end_of_the_way_is_refused(at: float) -> None:
    with pytest.raises(ValueError, match="not between"):
        Waypoint(BENT, at)


def test_a_key_pose_without_reaches_is_just_its_pose() -> None:
    assert Move(STAND, STAND).pose_at(0.5) is STANDING
