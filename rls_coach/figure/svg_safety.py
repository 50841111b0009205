"""Tells an SVG that only draws from one that runs, loads or blows up.

The text is read with the very parser that Qt's SVG renderer uses, so that the two
never see different things in one file.
"""

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QXmlStreamReader

Token = QXmlStreamReader.TokenType

REFUSED_ELEMENTS: Final = frozenset(
    (
        *("script", "foreignobject", "handler", "listener", "iframe", "object"),
        *("embed", "audio", "video"),
    )
)
REFERENCES: Final = frozenset(("href", "src", "base"))
MOST_ELEMENTS: Final = 5_000
MOST_DEPTH: Final = 100
MOST_STYLE: Final = 100_000
MOST_DRAWN: Final = 5_000
"""How many elements may be drawn once every ``use`` has drawn what it points to."""
LENGTH_LIKE_ONE_MORE: Final = 1000
"""So many characters of attributes count as much as one element more."""

_AWAY: Final = re.compile(r"url\(\s*['\"]?\s*(?!['\"\s]|#|data:)", re.IGNORECASE)
_DATA_PICTURE: Final = re.compile(
    r"data:image/(?:png|jpe?g);base64,([A-Za-z0-9+/=\s]*)", re.IGNORECASE
)


class UnsafeSvgError(ValueError):
    """An SVG does more than draw."""


class IntricateSvgError(ValueError):
    """An SVG would take too long to draw."""


class NotSvgError(ValueError):
    """A text is no SVG."""


def check_svg(data: bytes, check_picture: Callable[[bytes], None]) -> None:
    """Refuse an SVG that does more than draw a picture of bearable size.

    Args:
        data: The file.
        check_picture: Refuses a PNG or JPEG that is inside the SVG, by any error.

    Raises:
        NotSvgError: If it is not one.
        UnsafeSvgError: If it declares a document type, contains a program, or points
            to something outside itself.
        IntricateSvgError: If there is too much in it.
    """
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QXmlStreamReader(buffer)
    seen = _Seen(check_picture)
    while not reader.atEnd():
        kind = reader.readNext()
        if kind == Token.StartElement:
            seen.start(reader.name().lower(), _attributes(reader))
        elif kind == Token.EndElement:
            seen.end()
        elif kind == Token.Characters:
            seen.characters(reader.text())
        elif _points_away(kind, reader):
            raise UnsafeSvgError
    if reader.hasError():
        raise NotSvgError
    seen.check_whole()


def _points_away(kind: Token, reader: QXmlStreamReader) -> bool:
    if kind == Token.ProcessingInstruction:
        return "stylesheet" in reader.processingInstructionTarget().lower()
    return kind in (Token.DTD, Token.EntityReference)


def _attributes(reader: QXmlStreamReader) -> list[tuple[str, str]]:
    # Without its prefix, because a renderer may not ask what a prefix stands for.
    attributes = reader.attributes()
    every = (attributes.at(index) for index in range(attributes.size()))
    return [(one.name().lower(), one.value()) for one in every]


@dataclass(slots=True)
class _Element:
    """An element, how much it is by itself, and what is drawn with it."""

    name: str
    weight: int
    inner: list["_Element"] = field(default_factory=list)
    used: str = ""


class _Seen:
    """What has been read of an SVG so far."""

    def __init__(self, check_picture: Callable[[bytes], None]) -> None:
        self._check_picture = check_picture
        self._root: _Element | None = None
        self._open: list[_Element] = []
        self._by_id: dict[str, _Element] = {}
        self._count = 0
        self._style = ""

    def start(self, name: str, attributes: list[tuple[str, str]]) -> None:
        """Note an element that begins."""
        self._count += 1
        if self._count > MOST_ELEMENTS or len(self._open) >= MOST_DEPTH:
            raise IntricateSvgError
        if name in REFUSED_ELEMENTS:
            raise UnsafeSvgError
        length = sum(len(value) for _, value in attributes)
        element = _Element(name, 1 + length // LENGTH_LIKE_ONE_MORE)
        for key, value in attributes:
            self._check_attribute(key, value)
            if key == "id":
                self._by_id.setdefault(value, element)
            elif key == "href" and name == "use":
                element.used = value.strip().removeprefix("#")
        if self._open:
            self._open[-1].inner.append(element)
        else:
            self._root = element
        self._open.append(element)

    def end(self) -> None:
        """Note the end of the innermost element."""
        self._open.pop()

    def characters(self, text: str) -> None:
        """Note text, which in a style can point outside."""
        if self._open and self._open[-1].name == "style":
            self._style += text
            if len(self._style) > MOST_STYLE:
                raise IntricateSvgError

    def check_whole(self) -> None:
        """Refuse what only the whole file shows."""
        if self._root is None or self._root.name != "svg":
            raise NotSvgError
        _check_style(self._style)
        self._drawn(self._root, 0, {})

    def _drawn(self, element: _Element, depth: int, known: dict[str, int]) -> int:
        """Return how many elements are drawn for one, after all that it uses."""
        if depth > MOST_DEPTH:
            raise IntricateSvgError
        count = element.weight
        for inner in element.inner:
            count += self._drawn(inner, depth + 1, known)
        used = self._by_id.get(element.used) if element.used else None
        if used is not None:
            if element.used not in known:
                known[element.used] = self._drawn(used, depth + 1, known)
            count += known[element.used]
        if count > MOST_DRAWN:
            raise IntricateSvgError
        return count

    def _check_attribute(self, key: str, value: str) -> None:
        if key.startswith("on"):
            raise UnsafeSvgError
        if key in REFERENCES:
            self._check_reference(value.strip())
        elif key == "style":
            _check_style(value)
        elif _AWAY.search(value):
            raise UnsafeSvgError

    def _check_reference(self, target: str) -> None:
        if target.startswith("#") or not target:
            return
        data = _DATA_PICTURE.fullmatch(target)
        if data is None:
            raise UnsafeSvgError
        try:
            picture = base64.b64decode("".join(data[1].split()), validate=True)
        except binascii.Error as error:
            raise UnsafeSvgError from error
        self._check_picture(picture)


def _check_style(style: str) -> None:
    # A backslash could hide the very words that are looked for.
    if "\\" in style or "@import" in style.lower() or _AWAY.search(style):
        raise UnsafeSvgError
