import base64
import os
import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from rls_coach.figure import own_picture
from rls_coach.figure.own_picture import PictureError, encode, read_picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {more} viewBox="0 0 40 20">{inner}</svg>'
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
BOX = '<rect width="40" height="20" fill="#ff0000"/>'
LAUGHS = """<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>"""


def svg(inner: str = BOX, more: str = XLINK, before: str = "") -> bytes:
    return (before + SVG.format(more=more, inner=inner)).encode()


def drawn(width: int = 30, height: int = 20) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    for x in range(width // 2):
        image.setPixelColor(x, 0, QColor("#0000ff"))
    return image


def file_of(image: QImage, kind: bytes) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, kind).write(image)
    return bytes(buffer.data().data())


def chunk(name: bytes, data: bytes) -> bytes:
    body = name + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png_claiming(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    packed = zlib.compress(bytes(100))
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", packed), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def jpeg_claiming(width: int, height: int) -> bytes:
    data = bytearray(file_of(drawn(), b"jpeg"))
    place = data.index(b"\xff\xc0") + 5
    data[place : place + 4] = struct.pack(">HH", height, width)
    return bytes(data)


def turned_jpeg() -> bytes:
    """Return a JPEG 30 wide and 20 high that says it was taken upright."""
    data = file_of(drawn(), b"jpeg")
    orientation = struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0)
    tiff = b"II*\0" + struct.pack("<IH", 8, 1) + orientation + bytes(4)
    exif = b"Exif\0\0" + tiff
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + data[2:]


def data_link(content: bytes, kind: str = "png") -> str:
    packed = base64.b64encode(content).decode()
    link = f"data:image/{kind};base64,{packed}"
    return f'<image width="40" height="20" xlink:href="{link}"/>'


def read(tmp_path: Path, content: bytes, name: str = "mine.png") -> QImage:
    path = tmp_path / name
    path.write_bytes(content)
    return read_picture(path)


NO_PICTURES = {
    "text called png": b"Hello, this is a shopping list.",
    "nothing": b"",
    "html": b"<html><body>Hi</body></html>",
    "broken svg": svg()[:-8],
    "gif": b"GIF89a" + bytes(100),
    "gzip": b"\x1f\x8b\x08" + bytes(50),
    "noughts": bytes(1000),
}
DAMAGED = {
    "truncated png": file_of(drawn(300, 200), b"png")[:-60],
    "png without its end": file_of(drawn(), b"png")[:-12],
    "only the start of a png": b"\x89PNG\r\n\x1a\n",
    "truncated jpeg": file_of(drawn(300, 200), b"jpeg")[:-300],
    "only the start of a jpeg": b"\xff\xd8\xff\xe0",
    "png of no width": png_claiming(0, 10),
}
TOO_LARGE = {
    "png": png_claiming(60000, 60000),
    "png just over": png_claiming(8001, 5000),
    "jpeg": jpeg_claiming(60000, 60000),
}
UNSAFE = {
    "doctype": svg(before="<!DOCTYPE svg>"),
    "billion laughs": svg(inner="<text>&d;</text>", before=LAUGHS),
    "outside entity": svg(
        inner="<text>&x;</text>",
        before='<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ),
    "script": svg(inner=BOX + "<script>alert(1)</script>"),
    "script of another namespace": svg(
        inner=BOX + '<x:SCRIPT xmlns:x="q">alert(1)</x:SCRIPT>'
    ),
    "event": svg(inner='<rect width="9" height="9" onclick="alert(1)"/>'),
    "event of the whole": svg(more='onload="alert(1)"'),
    "foreign object": svg(inner=BOX + "<foreignObject/>"),
    "passwords": svg(inner=BOX + '<image xlink:href="file:///etc/passwd"/>'),
    "plain link": svg(inner=BOX + '<image href="/etc/passwd"/>'),
    "a file beside it": svg(inner=BOX + '<use xlink:href="other.svg#a"/>'),
    "odd prefix": svg(inner=BOX + '<image a:href="http://e.org/" xmlns:a="q"/>'),
    "anchor": svg(inner=f'<a xlink:href="https://example.org">{BOX}</a>'),
    "base": svg(more='xml:base="file:///etc/"'),
    "program in a link": svg(inner=f'<a href=" javascript:alert(1)">{BOX}</a>'),
    "fill": svg(inner='<rect width="9" height="9" fill="url(http://e.org/#a)"/>'),
    "fill in quotes": svg(
        inner="<rect width='9' height='9' fill='URL( &quot;//e.org/a&quot;)'/>"
    ),
    "style attribute": svg(
        inner='<rect width="9" height="9" style="fill:url(file:///a.svg#b)"/>'
    ),
    "hidden style": svg(
        inner='<rect width="9" height="9" style="fill:u\\72l(//e.org)"/>'
    ),
    "import": svg(inner=BOX + '<style>@IMPORT "http://e.org/a.css";</style>'),
    "url in a style": svg(inner=BOX + "<style>rect{fill:url(a.svg#b)}</style>"),
    "url in cdata": svg(inner=BOX + "<style><![CDATA[*{fill:url(a#b)}]]></style>"),
    "stylesheet": svg(before='<?xml-stylesheet href="http://e.org/a.css"?>'),
    "svg in a link": svg(inner=data_link(svg(), "svg+xml")),
    "svg that says it is a png": svg(inner=data_link(svg())),
    "broken base64": svg(inner='<image href="data:image/png;base64,a"/>'),
}
SAFE = {
    "shades": svg(
        inner='<linearGradient id="a"><stop stop-color="red"/></linearGradient>'
        '<rect width="40" height="20" fill="url(#a)"/>'
    ),
    "use": svg(inner=f'<defs><g id="a">{BOX}</g></defs><use xlink:href="#a"/>'),
    "png inside": svg(inner=data_link(file_of(drawn(), b"png"))),
    "jpeg inside": svg(inner=data_link(file_of(drawn(), b"jpeg"), "jpeg")),
    "style": svg(inner="<style>rect{fill:#ff0000}</style>" + BOX),
    "maker's notes": svg(
        inner='<metadata><a:l xmlns:a="q" a:resource="http://e.org"/></metadata>' + BOX
    ),
    "declaration": svg(before='<?xml version="1.0" encoding="UTF-8"?>'),
    "utf-16": ('<?xml version="1.0" encoding="UTF-16"?>' + svg().decode()).encode(
        "utf-16"
    ),
}
INTRICATE = {
    "many parts": svg(inner="<g/>" * 5_001),
    "deep": svg(inner="<g>" * 101 + "</g>" * 101),
    "uses of uses": svg(
        inner='<g id="a0"><rect width="9" height="9"/></g>'
        + "".join(
            f'<g id="a{step + 1}">' + f'<use href="#a{step}"/>' * 10 + "</g>"
            for step in range(12)
        )
    ),
    "a use of itself": svg(inner='<g id="a"><use href="#a"/></g>'),
    "a long chain of uses": svg(
        inner="".join(
            f'<g id="a{step}"><use href="#a{step + 1}"/></g>' for step in range(2000)
        )
    ),
    "long styles": svg(inner=f"<style>{'rect{fill:red}' * 10_000}</style>{BOX}"),
    "long paths": svg(
        inner=f'<path id="p" d="M0 0{"L9 9" * 9000}"/>' + '<use href="#p"/>' * 999
    ),
}
BLANK = {
    "empty": svg(inner=""),
    "clear": svg(inner='<rect width="40" height="20" fill="none"/>'),
    "all outside": svg(inner='<rect x="99" width="40" height="20"/>'),
    "no size": b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>',
    "a line without end": svg(more='width="1e9" height="1"').replace(
        b"0 0 40 20", b"0 0 1e9 1"
    ),
}
REFUSED = {
    **{name: (file, own_picture.NO_PICTURE) for name, file in NO_PICTURES.items()},
    **{name: (file, own_picture.DAMAGED) for name, file in DAMAGED.items()},
    **{name: (file, own_picture.TOO_MANY_PIXELS) for name, file in TOO_LARGE.items()},
    **{name: (file, own_picture.UNSAFE) for name, file in UNSAFE.items()},
    **{name: (file, own_picture.INTRICATE) for name, file in INTRICATE.items()},
    **{name: (file, own_picture.BLANK) for name, file in BLANK.items()},
    "huge png in an svg": (
        svg(inner=data_link(png_claiming(60000, 60000))),
        own_picture.TOO_MANY_PIXELS,
    ),
}


@pytest.mark.qt_log_ignore("Corrupt JPEG", "JPEG datastream", "libpng")
@pytest.mark.parametrize(("content", "message"), REFUSED.values(), ids=list(REFUSED))
def test_what_is_no_harmless_picture_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, message: str
) -> None:
    with pytest.raises(PictureError) as caught:
        read(tmp_path, content)
    assert str(caught.value) == message
    assert message.endswith(".")


@pytest.mark.parametrize("content", SAFE.values(), ids=list(SAFE))
def test_an_svg_that_only_draws_is_drawn(tmp_path: Path, content: bytes) -> None:
    image = read(tmp_path, content, "mine.svg")
    assert (image.width(), image.height()) == (1600, 800)
    middle = image.pixelColor(800, 400)
    assert (middle.red() > 240, middle.alpha()) == (True, 255)


@pytest.mark.parametrize("kind", [b"png", b"jpeg"])
@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.txt", "a", "\u00e4 \u4f60.svg"])
def test_the_kind_is_told_by_the_content_and_not_the_name(
    tmp_path: Path, kind: bytes, name: str
) -> None:
    image = read(tmp_path, file_of(drawn(), kind), name)
    assert (image.width(), image.height()) == (30, 20)
    assert image.pixelColor(15, 15).red() > 240


@pytest.mark.parametrize("kind", [b"png", b"jpeg"])
def test_a_large_picture_is_made_smaller_in_proportion(
    tmp_path: Path, kind: bytes
) -> None:
    image = read(tmp_path, file_of(drawn(4000, 3000), kind))
    assert (image.width(), image.height()) == (1600, 1200)


def test_a_very_narrow_picture_keeps_at_least_one_pixel(tmp_path: Path) -> None:
    image = read(tmp_path, file_of(drawn(8000, 1), b"png"))
    assert (image.width(), image.height()) == (1600, 1)


def test_a_photograph_is_shown_the_way_up_it_was_taken(tmp_path: Path) -> None:
    image = read(tmp_path, turned_jpeg(), "turned.jpg")
    assert (image.width(), image.height()) == (20, 30)


def test_a_clear_background_stays_clear(tmp_path: Path) -> None:
    picture = svg(inner='<rect width="20" height="20" fill="#ff0000"/>')
    image = read(tmp_path, picture)
    assert image.pixelColor(1500, 400).alpha() == 0
    assert image.pixelColor(100, 400).alpha() == 255


def test_a_file_of_more_than_10_mb_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="10 MB"):
        read(tmp_path, file_of(drawn(), b"png") + bytes(10_000_000))


def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.png"
    os.mkfifo(pipe)
    loop = tmp_path / "loop.png"
    loop.symlink_to(loop)
    for path in (tmp_path, tmp_path / "missing.png", pipe, loop, Path("a\0b.png")):
        with pytest.raises(PictureError, match="cannot be read"):
            read_picture(path)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs Linux")
def test_a_file_that_fails_while_it_is_read_is_refused() -> None:
    with pytest.raises(PictureError, match="cannot be read"):
        read_picture(Path("/proc/self/mem"))


def test_a_picture_that_is_kept_has_no_metadata(tmp_path: Path) -> None:
    image = drawn()
    image.setText("Author", "Somebody")
    image.setText("Place", "At home")
    image.setDotsPerMeterX(5000)
    for kept in (encode(image), encode(read(tmp_path, file_of(image, b"png")))):
        assert b"Somebody" not in kept
        names, place = [], 8
        while place < len(kept):
            length = int.from_bytes(kept[place : place + 4])
            names.append(kept[place + 4 : place + 8])
            place += length + 12
        assert set(names) == {b"IHDR", b"pHYs", b"IDAT", b"IEND"}
        assert (3780).to_bytes(4) * 2 in kept


def test_a_kept_picture_is_read_back_as_it_was(tmp_path: Path) -> None:
    image = read(tmp_path, svg())
    again = read(tmp_path, encode(image))
    assert again == image
    assert encode(image) == encode(again)


def test_an_empty_picture_cannot_be_kept() -> None:
    with pytest.raises(PictureError):
        encode(QImage())
