import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from rls_coach.figure.artwork import aspect_ratio, paint_picture
from tests.figure.moments import load


def picture(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    return image


def painted(image: QImage, target: QRectF) -> QImage:
    page = QImage(100, 100, QImage.Format.Format_ARGB32_Premultiplied)
    page.fill(0)
    painter = QPainter(page)
    painter.translate(3, 4)
    before = painter.worldTransform()
    paint_picture(painter, target.translated(-3, -4), image)
    assert painter.worldTransform() == before
    painter.end()
    return page


def is_red(page: QImage, part: QRect) -> bool:
    seen = page.copy(part)
    red = QImage(part.size(), page.format())
    red.fill(QColor("#ff0000"))
    return seen == red


@pytest.mark.parametrize("size", [(4, 2), (400, 200)])
def test_a_wide_picture_fills_the_width_in_the_middle(size: tuple[int, int]) -> None:
    page = painted(picture(*size), QRectF(10, 10, 80, 60))
    assert is_red(page, QRect(10, 20, 80, 40))
    assert page.pixelColor(50, 19).alpha() == 0
    assert page.pixelColor(50, 60).alpha() == 0


def test_a_tall_picture_fills_the_height_in_the_middle() -> None:
    page = painted(picture(20, 40), QRectF(10, 10, 80, 60))
    assert is_red(page, QRect(35, 10, 30, 60))
    assert page.pixelColor(34, 30).alpha() == 0
    assert page.pixelColor(65, 30).alpha() == 0


def test_nothing_is_painted_where_there_is_no_picture_or_no_room() -> None:
    blank = painted(QImage(), QRectF(10, 10, 80, 60))
    assert blank == painted(picture(4, 2), QRectF(10, 10, 0, 0))
    assert blank.pixelColor(50, 40).alpha() == 0


def test_a_picture_is_as_wide_as_all_its_moves_need() -> None:
    assert aspect_ratio(picture(300, 100)) == 3.0
    assert aspect_ratio(load("bridge")) > 2.0 > 1.0 > aspect_ratio(load("slow_walk"))


def test_no_picture_at_all_has_a_shape_too() -> None:
    assert aspect_ratio(QImage()) == 1.0
