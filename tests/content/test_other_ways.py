"""Which ways that ship are told in words, because no version is like them."""

import pytest

from rls_coach.content.loader import load_library
from rls_coach.core.exercise_kind import Level
from rls_coach.core.other_ways import other_ways

LIBRARY = load_library()


@pytest.mark.parametrize(
    ("exercise_id", "easier", "harder"),
    [
        ("massage_warmup", 0, 1),
        ("calf_heel_lift", 0, 1),
        ("lunge_rock", 0, 1),
        ("quad_standing", 1, 1),
        ("inner_thigh", 0, 0),
        ("bridge", 0, 1),
        ("squat_gentle", 0, 1),
        ("cycling", 0, 1),
        ("swimming", 1, 1),
        ("warm_bath", 0, 0),
        ("slow_breathing", 1, 1),
    ],
)
def test_only_what_no_version_is_like_is_left(
    exercise_id: str, easier: int, harder: int
) -> None:
    exercise = LIBRARY[exercise_id]
    assert len(other_ways(exercise, Level.EASIER)) == easier
    assert len(other_ways(exercise, Level.HARDER)) == harder
