import math

import pytest
from PySide6.QtCore import QPointF

from rls_coach.figure.curve import Weights, curved_pose
from rls_coach.figure.limb import Arm, Leg
from rls_coach.figure.pose import Pose, blended
from rls_coach.figure.trunk import trunk_outline

LEG, ARM = Leg(-90, -90, 0, 0), Arm(-90, -90, -90)


def breathing(breath: float) -> Pose:
    return Pose(90, 90, 90, ARM, ARM, LEG, LEG, breath=breath)


def test_a_full_breath_brings_the_front_out_and_leaves_the_back() -> None:
    empty = trunk_outline(0, 0).shape.boundingRect()
    full = trunk_outline(0, 1).shape.boundingRect()
    assert full.top() < empty.top() - 4
    assert full.bottom() == pytest.approx(empty.bottom())
    assert (full.left(), full.right()) == pytest.approx(
        (empty.left(), empty.right()), abs=0.2
    )


def test_the_front_comes_out_along_a_bent_spine_too() -> None:
    belly = QPointF(24, -16)
    assert not trunk_outline(-20, 0).shape.contains(belly)
    assert trunk_outline(-20, 1).shape.contains(belly)


def test_an_outline_is_built_once_for_each_breath() -> None:
    assert trunk_outline(0, 0.5).shape is trunk_outline(0, 0.51).shape
    assert trunk_outline(0, 0.5).shape is not trunk_outline(0, 0.7).shape


def test_the_breath_grows_on_the_way_between_poses() -> None:
    a, b = breathing(0), breathing(1)
    assert blended(a, b, 0.25).breath == pytest.approx(0.25)
    assert curved_pose([b, a, b, a], Weights(0, 0.5, 0)).breath == pytest.approx(0.5)
    assert curved_pose([a, a, b, b], Weights(0, 1.2, 0)).breath == 1


@pytest.mark.parametrize("breath", [-0.1, 1.1, math.nan])
def test_a_breath_that_is_no_share_is_refused(breath: float) -> None:
    with pytest.raises(ValueError, match="breath"):
        breathing(breath)
