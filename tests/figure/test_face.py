"""A face that reads as one, however the head is turned."""

from PySide6.QtCore import QPointF

from rls_coach.figure.hair import HAIR_SHAPES
from rls_coach.figure.shapes import BROW, EYE, FACE, HEAD_SHAPE, MOUTH

JAW = -11.0


def test_the_mouth_is_shorter_and_flatter_than_the_closed_eye() -> None:
    eye, mouth = EYE.boundingRect(), MOUTH.boundingRect()
    assert mouth.height() < eye.height()
    assert mouth.width() < eye.width() * 0.7


def test_the_mouth_opens_on_the_profile_and_the_eye_does_not() -> None:
    beyond = 0.8
    mouth, eye = MOUTH.boundingRect(), EYE.boundingRect()
    lips = QPointF(mouth.center().x(), mouth.top() - beyond)
    lid = QPointF(eye.center().x(), eye.top() - beyond)
    assert not HEAD_SHAPE.contains(lips)
    assert HEAD_SHAPE.contains(lid)


def test_a_brow_above_it_tells_the_eye_from_the_mouth() -> None:
    assert BROW.boundingRect().left() > EYE.boundingRect().right() + 1.5
    for part in (BROW, EYE, MOUTH):
        assert FACE.boundingRect().contains(part.boundingRect())


def test_no_hair_hangs_below_the_jaw_of_one_who_lies() -> None:
    assert HAIR_SHAPES["high bun"].boundingRect().left() > JAW + 3.0
    assert HAIR_SHAPES["low bun"].boundingRect().left() > JAW
