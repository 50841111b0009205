"""What can be shown for an exercise: a drawn illustration or an own picture."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from rls_coach.figure.illustration import Illustration

Artwork = Illustration | QImage
"""A moving drawing, or a still picture of the person's own."""


def aspect_ratio(artwork: Artwork) -> float:
    """Return how many times as wide as high a picture is, with all its moves."""
    if isinstance(artwork, Illustration):
        frame = artwork.frame
        return (frame.right - frame.left) / (frame.top - frame.bottom)
    return artwork.width() / max(1, artwork.height()) or 1.0


def paint_picture(painter: QPainter, target: QRectF, image: QImage) -> None:
    """Paint a person's own picture, as large as fits, in the middle of the target."""
    if target.isEmpty() or image.isNull():
        return
    size = QSizeF(image.size()).scaled(
        target.size(), Qt.AspectRatioMode.KeepAspectRatio
    )
    place = QRectF(0.0, 0.0, size.width(), size.height())
    place.moveCenter(target.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image)
    painter.restore()
