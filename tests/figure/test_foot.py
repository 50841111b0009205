from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

from rls_coach.figure.foot import BARE, SHOD, SWIM_HEM, SWIM_LEG, Foot
from rls_coach.figure.skeleton import BALL_OFFSET

SOLE_Y = -9.0
ARCH, HEEL, BALL = (QPointF(x, SOLE_Y + 0.6) for x in (4.0, -4.0, 11.0))


def lowest(foot: Foot) -> float:
    toes = QTransform.fromTranslate(*BALL_OFFSET).map(foot.toes)
    return min(foot.foot.boundingRect().top(), toes.boundingRect().top())


def test_a_bare_foot_stands_on_heel_and_ball_and_has_an_arch() -> None:
    assert BARE.foot.contains(HEEL)
    assert BARE.foot.contains(BALL)
    assert not BARE.foot.contains(ARCH)
    assert SHOD.foot.contains(ARCH)


def test_a_bare_foot_stands_as_deep_as_a_shoe() -> None:
    assert abs(lowest(BARE) - SOLE_Y) < 0.4
    assert abs(lowest(SHOD) - SOLE_Y) < 0.4


def test_a_bare_foot_is_slimmer_and_shorter_than_a_shoe() -> None:
    assert BARE.foot.boundingRect().left() > SHOD.foot.boundingRect().left()
    assert BARE.toes.boundingRect().right() < SHOD.toes.boundingRect().right() + 0.1


def test_the_marks_of_a_bare_foot_are_within_it_and_are_no_sole() -> None:
    assert BARE.toes.contains(BARE.toes_mark)
    assert BARE.foot_mark.boundingRect().width() < 6.0
    assert SHOD.foot_mark.boundingRect().width() > 18.0


def test_the_leg_of_a_swimsuit_opens_on_the_thigh() -> None:
    opening = SWIM_LEG.boundingRect().right()
    assert 15.0 < opening < 30.0
    assert abs(SWIM_HEM.boundingRect().right() - opening) < 1.0
