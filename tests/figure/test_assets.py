import math

from rls_coach.figure.illustration import Illustration
from rls_coach.figure.pose import solve, unnatural_limb
from rls_coach.figure.skeleton import CONTACT_RADII
from tests.figure.moments import all_moments, all_poses, height

WET = {"water", "bath"}


def test_nothing_sinks_below_the_floor_or_the_bottom_of_the_water(
    picture: Illustration,
) -> None:
    floor = min([0.0, *(prop.bottom for prop in picture.props if prop.kind in WET)])
    for joints in all_moments(picture):
        for name in CONTACT_RADII:
            assert height(joints, name) > floor - 0.5, name


def test_the_planted_joint_does_not_slide_or_lift(picture: Illustration) -> None:
    anchor = picture.rest.anchor
    places = [joints[anchor] for joints in all_moments(picture)]
    assert all(math.dist(place, places[0]) < 0.5 for place in places)


def test_no_elbow_or_knee_bends_backwards(picture: Illustration) -> None:
    assert {unnatural_limb(pose) for pose in all_poses(picture)} == {None}


def test_each_move_starts_where_the_one_before_ended(picture: Illustration) -> None:
    moves = list(picture.moves.values())
    for before, after in zip([moves[-1], *moves], moves, strict=False):
        assert before.end == after.start
    led_in = solve(picture.pose_at(None, 1))
    for name, place in solve(moves[0].start.pose).items():
        assert math.dist(led_in[name], place) < 0.01


def test_a_looping_move_ends_its_round_where_it_began(picture: Illustration) -> None:
    for name, move in picture.moves.items():
        if move.cycle_s is not None:
            begin, end = (solve(picture.pose_at(name, at)) for at in (0.0, 1.0))
            for joint, place in begin.items():
                assert math.dist(place, end[joint]) < 0.01


def test_no_part_jumps_from_one_moment_to_the_next(picture: Illustration) -> None:
    for name, move in picture.moves.items():
        moments = (len(move.via) + 1) * 60
        poses = (picture.pose_at(name, step / moments) for step in range(moments + 1))
        before = None
        for joints in map(solve, poses):
            for joint, place in (before or joints).items():
                assert math.dist(place, joints[joint]) < 12.0, (name, joint)
            before = joints


def test_a_muscle_glows_in_a_hold_and_never_in_a_movement_or_a_rest(
    picture: Illustration,
) -> None:
    for name, move in picture.moves.items():
        is_felt = move.is_hold and not name.startswith("rest")
        assert bool(move.glow) == is_felt, name
    assert picture.glow_at(None) == ()


def test_the_frame_holds_every_joint_and_prop(picture: Illustration) -> None:
    left, bottom, right, top = picture.frame
    for joints in all_moments(picture):
        for place in joints.values():
            assert left < place.x < right
            assert bottom < place.y < top
    for prop in picture.props:
        if prop.joint is None:
            assert left < prop.x
            assert prop.x + prop.width < right
            assert bottom < prop.bottom
            assert prop.bottom + prop.height < top
