"""Reads a picture of the person's own, and trusts nothing about its file.

What is kept of it is a plain image of bearable size: no metadata, no place where it was
taken, nothing that runs or points elsewhere.
"""

import stat
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer, QtSvg

from rls_coach.figure.svg_safety import (
    IntricateSvgError,
    NotSvgError,
    UnsafeSvgError,
    check_svg,
)

MOST_BYTES: Final = 10_000_000
MOST_PIXELS: Final = 40_000_000
LONGEST_SIDE: Final = 1600
DOTS_PER_METRE: Final = 3780

UNREADABLE: Final = "The file cannot be read."
TOO_MANY_BYTES: Final = "The file is larger than 10 MB."
TOO_MANY_PIXELS: Final = "The picture has more than 40 million pixels."
NO_PICTURE: Final = "The file is not a picture that can be shown (SVG, PNG or JPEG)."
DAMAGED: Final = "The picture is damaged or not whole."
UNSAFE: Final = (
    "The SVG picture holds more than a drawing, such as a program, a link or a document"
    " type; save it as plain SVG or as a PNG."
)
INTRICATE: Final = "The SVG picture has too many parts; save it as a PNG instead."
BLANK: Final = "There is nothing to see in the picture."

_STARTS: Final = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}


class PictureError(ValueError):
    """A file cannot be taken as a picture; its message is a sentence for the person."""


def read_picture(path: Path) -> QImage:
    """Return the picture in a file, at most ``LONGEST_SIDE`` pixels wide and high.

    Its kind is told by what is in the file, whatever the file is called.

    Raises:
        PictureError: If the file cannot be read or is not an SVG, PNG or JPEG that is
            safe to show; the message says why.
    """
    return picture_in(_bytes_of(path))


def picture_in(data: bytes) -> QImage:
    """Return the picture that a file's contents are, as ``read_picture`` does.

    Raises:
        PictureError: If they are no such picture; the message says why.
    """
    if len(data) > MOST_BYTES:
        raise PictureError(TOO_MANY_BYTES)
    kind = _kind_of(data)
    image = _read_svg(data) if kind is None else _read_pixels(data, kind)
    return _plain(image)


def encode(image: QImage) -> bytes:
    """Return a picture as a PNG file without metadata.

    Raises:
        PictureError: If the image is empty.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not QImageWriter(buffer, b"png").write(_plain(image)):
        raise PictureError(DAMAGED)
    return bytes(buffer.data().data())


def _bytes_of(path: Path) -> bytes:
    try:
        # Opening a pipe would wait for someone to write into it.
        if not stat.S_ISREG(path.stat().st_mode):
            raise PictureError(UNREADABLE)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise PictureError(UNREADABLE) from error
    if len(data) > MOST_BYTES:
        raise PictureError(TOO_MANY_BYTES)
    return data


def _kind_of(data: bytes) -> str | None:
    """Return the kind of a picture made of pixels, or None for any other file."""
    return next(
        (kind for start, kind in _STARTS.items() if data.startswith(start)), None
    )


def _read_pixels(data: bytes, kind: str) -> QImage:
    buffer = _buffer(data)
    reader = _checked_reader(buffer, kind)
    if not _is_whole(data, kind):
        raise PictureError(DAMAGED)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise PictureError(DAMAGED)
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    if max(image.width(), image.height()) <= LONGEST_SIDE:
        return image
    return image.scaled(
        QSize(LONGEST_SIDE, LONGEST_SIDE),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _buffer(data: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _checked_reader(buffer: QBuffer, kind: str) -> QImageReader:
    """Return a reader of a picture whose size is bearable, before it is decoded."""
    reader = QImageReader(buffer, kind.encode())
    reader.setDecideFormatFromContent(False)
    size = reader.size()
    if size.isEmpty():
        raise PictureError(DAMAGED)
    if size.width() * size.height() > MOST_PIXELS:
        raise PictureError(TOO_MANY_PIXELS)
    return reader


def _is_whole(data: bytes, kind: str) -> bool:
    if kind == "png":
        return b"IEND" in data
    # The last scan of a JPEG must be closed; decoders fill up a missing rest with grey.
    return data.rfind(b"\xff\xd9") > data.rfind(b"\xff\xda")


def _read_svg(data: bytes) -> QImage:
    try:
        check_svg(data, _check_inner)
    except NotSvgError as error:
        raise PictureError(NO_PICTURE) from error
    except UnsafeSvgError as error:
        raise PictureError(UNSAFE) from error
    except IntricateSvgError as error:
        raise PictureError(INTRICATE) from error
    renderer = QSvgRenderer()
    # Filters, masks and patterns could make a small file take hours to draw.
    renderer.setOptions(QtSvg.Option.Tiny12FeaturesOnly)
    if not renderer.load(data):
        raise PictureError(NO_PICTURE)
    size = renderer.viewBoxF().size()
    if size.isEmpty():
        size = QSizeF(renderer.defaultSize())
    if size.isEmpty() or not 1e-6 < size.width() / size.height() < 1e6:
        raise PictureError(BLANK)
    return _drawn(renderer, size)


def _drawn(renderer: QSvgRenderer, size: QSizeF) -> QImage:
    pixels = size.scaled(
        LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio
    ).toSize()
    image = _blank(pixels.expandedTo(QSize(1, 1)))
    blank = image.copy()
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    if image == blank:
        raise PictureError(BLANK)
    return image


def _check_inner(data: bytes) -> None:
    kind = _kind_of(data)
    if kind is None:
        raise UnsafeSvgError
    _checked_reader(_buffer(data), kind)


def _plain(image: QImage) -> QImage:
    """Return only the pixels of an image."""
    plain = _blank(image.size())
    painter = QPainter(plain)
    painter.drawImage(plain.rect(), image)
    painter.end()
    return plain


def _blank(size: QSize) -> QImage:
    blank = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    if blank.isNull():
        raise PictureError(TOO_MANY_PIXELS)
    # Otherwise the file would tell the resolution of this machine's screen.
    blank.setDotsPerMeterX(DOTS_PER_METRE)
    blank.setDotsPerMeterY(DOTS_PER_METRE)
    blank.fill(Qt.GlobalColor.transparent)
    return blank
