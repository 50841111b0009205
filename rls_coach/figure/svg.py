"""Writes the still of an illustration as SVG, for the web page, print and the store."""

from html import escape

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QTransform

from rls_coach.figure.body import Part
from rls_coach.figure.colours import FigureColours
from rls_coach.figure.illustration import Illustration
from rls_coach.figure.painter import layers_at


def still_svg(
    illustration: Illustration,
    mirrored: bool,
    colours: FigureColours,
    title: str,
    description: str,
) -> str:
    """Return the moment that tells best what the exercise is, as an SVG file's text.

    The same picture always gives the same text. An outline colour is not drawn.

    Args:
        illustration: The exercise.
        mirrored: Whether the person faces left and works the left leg.
        colours: The colours to use; the background stays empty.
        title: What the picture shows, in a few words.
        description: The same in a sentence, for those who cannot see it.
    """
    frame = illustration.frame
    edge = frame.right if mirrored else -frame.left
    base = QTransform(*(-1.0 if mirrored else 1.0, 0.0, 0.0, -1.0), edge, frame.top)
    move, fraction = illustration.still_move, illustration.still_fraction
    layers = layers_at(illustration, move, fraction, colours)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<svg xmlns="http://www.w3.org/2000/svg" role="img"'
        ' aria-labelledby="title desc" viewBox="0 0'
        f' {_number(frame.right - frame.left)} {_number(frame.top - frame.bottom)}">',
        f'<title id="title">{escape(title, quote=False)}</title>',
        f'<desc id="desc">{escape(description, quote=False)}</desc>',
        *(_element(part, base) for parts in layers for part in parts),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _element(part: Part, base: QTransform) -> str:
    colour = QColor(part.colour)
    opacity = "" if colour.alpha() == 255 else f' fill-opacity="{colour.alphaF():.3f}"'
    rule = part.path.fillRule()
    holes = ' fill-rule="evenodd"' if rule == Qt.FillRule.OddEvenFill else ""
    line = _line(part.path, part.place * base)
    return f'<path fill="{colour.name()}"{opacity}{holes} d="{line}"/>'


def _line(path: QPainterPath, place: QTransform) -> str:
    words: list[str] = []
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        kind = element.type
        if kind == QPainterPath.ElementType.MoveToElement:
            words.append("ZM" if words else "M")
        elif kind == QPainterPath.ElementType.LineToElement:
            words.append("L")
        elif kind == QPainterPath.ElementType.CurveToElement:
            words.append("C")
        point = place.map(QPointF(element.x, element.y))
        words.append(f"{_number(point.x())} {_number(point.y())}")
    return " ".join(words) + " Z"


def _number(value: float) -> str:
    # Adding 0 turns minus nought into nought.
    return f"{round(value, 2) + 0.0:g}"
