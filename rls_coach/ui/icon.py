"""The icon set, recoloured from the theme."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_FOLDER = Path(__file__).resolve().parent / "icons"


def icon(
    name: str, color: QColor, size: int = 24, *, checked: QColor | None = None
) -> QIcon:
    """Return an icon of the set in a colour.

    Args:
        name: Its file's name, without the ending.
        color: The colour of its lines.
        size: Its edge in pixels.
        checked: Another colour for when its button is checked.

    Raises:
        FileNotFoundError: If the set has no such icon.
    """
    result = QIcon(pixmap(name, color, size))
    if checked is not None:
        on = QIcon.State.On
        result.addPixmap(pixmap(name, checked, size), QIcon.Mode.Normal, on)
    return result


def pixmap(name: str, color: QColor, size: int, ratio: float = 2.0) -> QPixmap:
    """Return an icon as a picture, drawn at ``ratio`` pixels per unit."""
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    svg = _source(name).replace("currentColor", color.name())
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


@cache
def _source(name: str) -> str:
    return (_FOLDER / f"{name}.svg").read_text("utf-8")
