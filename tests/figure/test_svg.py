import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from rls_coach.figure.colours import FigureColours
from rls_coach.figure.illustration import Illustration
from rls_coach.figure.painter import paint
from rls_coach.figure.svg import still_svg

SVG = "{http://www.w3.org/2000/svg}"
WIDTH = 200


def written(illustration: Illustration, mirrored: bool = False) -> str:
    light = FigureColours.LIGHT
    return still_svg(illustration, mirrored, light, "Up & down", "Arms < legs.")


def blank(height: int) -> QImage:
    image = QImage(WIDTH, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    return image


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_file_shows_what_the_app_paints(
    picture: Illustration, mirrored: bool
) -> None:
    frame = picture.frame
    renderer = QSvgRenderer(QByteArray(written(picture, mirrored).encode()))
    assert renderer.isValid()
    size = renderer.viewBoxF()
    height = round(WIDTH * size.height() / size.width())
    assert size.width() == pytest.approx(frame.right - frame.left, abs=0.01)
    from_file, from_app = blank(height), blank(height)
    target = QRectF(0, 0, WIDTH, WIDTH * size.height() / size.width())
    painter = QPainter(from_file)
    renderer.render(painter, target)
    painter.end()
    painter = QPainter(from_app)
    move, fraction = picture.still_move, picture.still_fraction
    paint(painter, target, picture, move, fraction, mirrored, FigureColours.LIGHT)
    painter.end()
    pairs = list(zip(values(from_file), values(from_app), strict=True))
    differing = sum(abs(a - b) > 60 for a, b in pairs)
    drawn = sum(b < 250 for _, b in pairs)
    assert drawn > 500
    assert differing < drawn * 0.02


def values(image: QImage) -> bytes:
    return bytes(image.convertToFormat(QImage.Format.Format_RGBX8888).constBits())


def test_the_file_is_well_formed_and_says_what_it_shows(picture: Illustration) -> None:
    root = ElementTree.fromstring(written(picture))
    assert root.tag == f"{SVG}svg"
    assert root.findtext(f"{SVG}title") == "Up & down"
    assert root.findtext(f"{SVG}desc") == "Arms < legs."
    left, top, width, height = (float(word) for word in root.attrib["viewBox"].split())
    assert (left, top) == (0, 0)
    assert min(width, height) > 20
    paths = root.findall(f"{SVG}path")
    assert len(paths) > 20
    assert all(re.fullmatch("#[0-9a-f]{6}", path.attrib["fill"]) for path in paths)


def test_the_file_points_to_nothing_outside(picture: Illustration) -> None:
    text = written(picture)
    assert "href" not in text
    assert "url(" not in text
    assert text.count("http") == 1
    assert 'xmlns="http://www.w3.org/2000/svg"' in text


def test_the_same_picture_gives_the_same_file(picture: Illustration) -> None:
    assert written(picture) == written(picture)
    assert written(picture) != written(picture, mirrored=True)
