from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from rls_coach.figure.illustration import Illustration
from rls_coach.figure.painter import FigureColours, paint

COLOURS = {
    "light": FigureColours.LIGHT,
    "dark": FigureColours.DARK,
    "high contrast": FigureColours.HIGH_CONTRAST,
}
BACKGROUNDS = {
    "light": ("#f6f4ef", "#ffffff"),
    "dark": ("#14201f", "#1c2b29"),
}
SHAPES = (
    "top",
    "top_far",
    "leg",
    "leg_far",
    "shoe",
    "shoe_far",
    "hair",
    "wood",
    "cloth",
)


def painted(
    illustration: Illustration,
    size: int = 200,
    move: str | None = None,
    fraction: float = 0.0,
    mirrored: bool = False,
    colours: FigureColours = FigureColours.LIGHT,
    target: QRectF | None = None,
) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    target = QRectF(0, 0, size, size) if target is None else target
    paint(painter, target, illustration, move, fraction, mirrored, colours)
    painter.end()
    return image


def covered(image: QImage) -> set[tuple[int, int]]:
    return {
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).alpha() > 0
    }


def is_anything_in(image: QImage, part: QRect) -> bool:
    alpha = image.copy(part).convertToFormat(QImage.Format.Format_Alpha8)
    return any(bytes(alpha.constBits()))


def contrast(a: str, b: str) -> float:
    lighter, darker = sorted((luminance(a), luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(name: str) -> float:
    colour = QColor(name)
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("size", [64, 300, 900])
@pytest.mark.parametrize("colours", COLOURS.values(), ids=list(COLOURS))
def test_it_paints_at_every_size_in_every_set_of_colours(
    illustration: Illustration, size: int, colours: FigureColours
) -> None:
    image = painted(illustration, size, illustration.still_move, 1.0, colours=colours)
    blank = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    blank.fill(0)
    assert image != blank


@pytest.mark.parametrize("colours", COLOURS.values(), ids=list(COLOURS))
def test_nothing_is_painted_outside_the_target(
    illustration: Illustration, colours: FigureColours
) -> None:
    target = QRectF(60, 40, 80, 120)
    for move in (None, *illustration.moves):
        for fraction in (0.0, 0.5, 1.0):
            image = painted(
                illustration, 200, move, fraction, colours=colours, target=target
            )
            for x, y in covered(image):
                assert target.contains(x + 0.5, y + 0.5)


def test_every_picture_fits_its_frame_at_every_moment(picture: Illustration) -> None:
    inner = QRect(20, 10, 60, 80)
    # The outline of high contrast reaches farthest.
    colours = FigureColours.HIGH_CONTRAST
    for move in (None, *picture.moves):
        for fraction in (0.0, 0.25, 0.5, 0.75, 1.0):
            image = painted(
                picture, 100, move, fraction, colours=colours, target=QRectF(inner)
            )
            assert is_anything_in(image, inner)
            for outer in (
                QRect(0, 0, 100, inner.top()),
                QRect(0, inner.bottom() + 1, 100, 100 - inner.bottom() - 1),
                QRect(0, 0, inner.left(), 100),
                QRect(inner.right() + 1, 0, 100 - inner.right() - 1, 100),
            ):
                assert not is_anything_in(image, outer), (move, fraction, outer)


def test_the_picture_stands_on_the_bottom_edge_of_its_target(
    illustration: Illustration,
) -> None:
    image = painted(illustration, target=QRectF(0, 0, 200, 190))
    lowest = max(y for _, y in covered(image))
    assert 180 <= lowest < 190


def test_the_mirrored_picture_is_the_mirror_image(illustration: Illustration) -> None:
    move = illustration.still_move
    right = painted(illustration, 200, move, 1.0)
    left = painted(illustration, 200, move, 1.0, mirrored=True)
    flipped = right.flipped(Qt.Orientation.Horizontal)
    differing = sum(
        abs(left.pixelColor(x, y).alpha() - flipped.pixelColor(x, y).alpha()) > 90
        for y in range(200)
        for x in range(200)
    )
    assert differing < 40


def test_the_mat_stays_put_while_the_person_moves(illustration: Illustration) -> None:
    bottoms = set()
    for move in illustration.moves:
        image = painted(illustration, 200, move, 0.5)
        lowest = max(y for _, y in covered(image))
        mat = [x for x, y in covered(image) if y == lowest - 1]
        bottoms.add((lowest, min(mat), max(mat)))
    assert len(bottoms) == 1


def test_the_glow_is_painted_in_the_hold_only(illustration: Illustration) -> None:
    plain = replace(FigureColours.LIGHT, glow="#000000")
    for name, move in illustration.moves.items():
        image = painted(illustration, 200, name, 0.5)
        other = painted(illustration, 200, name, 0.5, colours=plain)
        assert (image != other) == bool(move.glow)


def test_the_painter_is_left_as_it_was(illustration: Illustration) -> None:
    image = QImage(100, 100, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.translate(3, 4)
    before = painter.worldTransform()
    target = QRectF(0, 0, 90, 90)
    paint(painter, target, illustration, None, 0, False, FigureColours.LIGHT)
    assert painter.worldTransform() == before
    painter.end()


def test_an_empty_target_is_left_empty(illustration: Illustration) -> None:
    assert not covered(painted(illustration, target=QRectF(10, 10, 0, 0)))


@pytest.mark.parametrize("look", BACKGROUNDS)
@pytest.mark.parametrize("part", SHAPES)
def test_clothes_hair_and_props_stand_out_from_the_page(look: str, part: str) -> None:
    for background in BACKGROUNDS[look]:
        assert contrast(getattr(COLOURS[look], part), background) >= 3.0


def test_a_colour_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="hair"):
        replace(FigureColours.LIGHT, hair="grayish")
