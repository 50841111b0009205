"""Everything that can be wrong with the file of a routine, and what is said of it."""

import struct
import zlib
from base64 import b64encode
from collections.abc import Callable
from typing import Any

from tests.collection.made import made_id

Change = Callable[[dict[str, Any]], object]

PICTURE = f"own:{made_id(1000)}"
"""The picture in the file that is changed."""


def exercise(told: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = told["exercises"][0]
    return found


def dose(told: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = told["routines"][0]["doses"][1]
    return found


def png(width: int, height: int) -> bytes:
    """Return a picture that claims a size and holds no pixels."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    chunks = (header, b"IDAT" + zlib.compress(b""), b"IEND")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
        for chunk in chunks
    )


def picture(data: bytes) -> Change:
    return lambda told: told["pictures"].update({PICTURE: b64encode(data).decode()})


CHANGES: dict[str, tuple[Change, str]] = {
    "another program's": (lambda told: told.update(format="other"), "RLS Coach"),
    "without a format": (lambda told: told.pop("format"), "RLS Coach"),
    "without a version": (lambda told: told.pop("version"), "which version"),
    "of version 0": (lambda told: told.update(version=0), "which version"),
    "of version true": (lambda told: told.update(version=True), "which version"),
    "of version 1.0": (lambda told: told.update(version=1.0), "which version"),
    "an unknown part": (lambda told: told.update(scripts=[]), "“scripts”"),
    "an unknown key": (lambda told: exercise(told).update(run="x"), "“run”"),
    "an unknown key in a dose": (
        lambda told: dose(told).update(run="x"),
        "exercise 2 of the routine “My evening” has a part that this app does not know",
    ),
    "an unknown key in a move": (
        lambda told: exercise(told)["moves"][0].update(run="x"),
        "step 1 of the exercise “Wall press” has a part that this app does not know",
    ),
    "a time below zero": (
        lambda told: exercise(told)["moves"][0].update(duration_s=-5),
        "step 1 of the exercise “Wall press” has -5 seconds; only 1 to 3600 is",
    ),
    "a hold below zero": (
        lambda told: dose(told).update(hold_s=-1),
        "-1 seconds of holding",
    ),
    "no rest": (lambda told: dose(told).update(rest_s=0), "has 0 seconds of rest"),
    "10,000 repetitions": (
        lambda told: dose(told).update(repetitions=10_000),
        "10000 repetitions; only 1 to 100 is possible",
    ),
    "10,000 repetitions in an exercise": (
        lambda told: exercise(told)["repetitions"].update(most=10_000),
        "10000 repetitions; only 1 to 100 is possible",
    ),
    "a number as text": (lambda told: dose(told).update(sets="3"), "sets"),
    "a number with a point": (lambda told: dose(told).update(sets=1.5), "sets"),
    "text as a number": (lambda told: exercise(told).update(name=7), "name"),
    "a kind that is none": (lambda told: exercise(told).update(kind="cure"), "kind"),
    "no moves": (lambda told: exercise(told).update(moves=[]), "the steps of"),
    "moves that are none": (lambda told: exercise(told).update(moves=[1]), "step 1 of"),
    "no name": (lambda told: told["routines"][0].update(name=""), "name"),
    "a name with a control character": (
        lambda told: exercise(told).update(name="a\x1b[2Jb"),
        "name",
    ),
    "a name that turns the text after it": (
        lambda told: exercise(told).update(name="\u202ereversed"),
        "name",
    ),
    "half a character": (lambda told: exercise(told).update(name="\ud800"), "UTF-8"),
    "a note too long": (lambda told: exercise(told).update(note="x" * 9999), "note"),
    "too many doses": (
        lambda told: told["routines"][0].update(doses=[dose(told)] * 61),
        "the exercises of the routine",
    ),
    "too many routines": (
        lambda told: told.update(routines=told["routines"] * 501),
        "more than 500",
    ),
    "routines that are none": (lambda told: told.update(routines={}), "routines"),
    "a routine that is none": (lambda told: told.update(routines=["x"]), "routines"),
    "nothing": (lambda told: told.update(routines=[], exercises=[]), "nothing"),
    "an exercise twice": (
        lambda told: told.update(exercises=told["exercises"] * 2),
        "the same id",
    ),
    "a routine twice": (
        lambda told: told.update(routines=told["routines"] * 2),
        "the same id",
    ),
    "the id of an exercise that ships": (
        lambda told: exercise(told).update(id="calf_heel_lift"),
        "no own exercise has",
    ),
    "an id that is a path": (
        lambda told: told["routines"][0].update(id="../../x"),
        "id",
    ),
    "an id that is no UUID": (
        lambda told: told["routines"][0].update(id="mine"),
        "no routine has",
    ),
    "an exercise that is nowhere": (
        lambda told: dose(told).update(exercise_id=made_id(77)),
        "neither in the file nor in the app",
    ),
    "a version that is nowhere": (
        lambda told: dose(told).update(version="flying"),
        "version",
    ),
    "a picture that is nowhere": (lambda told: told["pictures"].clear(), "not in the"),
    "a picture that does not ship": (
        lambda told: exercise(told).update(picture="calf_lift_2"),
        "does not come with the app",
    ),
    "a picture's name that is a path": (
        lambda told: exercise(told).update(picture="../../etc/passwd"),
        "picture",
    ),
    "a picture under a path": (
        lambda told: told["pictures"].update({"../../etc/passwd": ""}),
        "not the name of an own picture",
    ),
    "a picture under an own path": (
        lambda told: told["pictures"].update({"own:../../etc/passwd": ""}),
        "not the name of an own picture",
    ),
    "a picture that is no Base64": (
        lambda told: told["pictures"].update({PICTURE: "no picture!"}),
        "not a picture",
    ),
    "a picture with something between": (
        lambda told: told["pictures"].update(
            {PICTURE: "!" + told["pictures"][PICTURE]}
        ),
        "not a picture",
    ),
    "a drawing in the place of a picture": (
        picture(
            b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"
            b"<rect width='9' height='9'/></svg>"
        ),
        "not a picture",
    ),
    "a picture that is a number": (
        lambda told: told["pictures"].update({PICTURE: 1}),
        "not a picture",
    ),
    "pictures that are a list": (
        lambda told: told.update(pictures=[]),
        "not told by name",
    ),
    "an empty picture": (picture(b""), "not a picture"),
    "a picture that is text": (picture(b"#!/bin/sh"), "not a picture"),
    "a drawing with a program": (
        picture(b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
        "not a picture",
    ),
    "a picture that is cut off": (picture(png(20, 20)[:40]), "not a picture"),
    "a picture without pixels": (picture(png(20, 20)), "not a picture"),
    "a picture as large as a field": (picture(png(60_000, 60_000)), "not a picture"),
}


TEXTS: dict[str, tuple[Callable[[str], bytes], str]] = {
    "empty": (lambda text: b"", "not JSON"),
    "zeros": (lambda text: bytes(1000), "not JSON"),
    "a list": (lambda text: b"[]", "not a file of RLS Coach"),
    "null": (lambda text: b"null", "not a file of RLS Coach"),
    "a database": (lambda text: b"SQLite format 3\x00\xff", "UTF-8"),
    "not UTF-8": (lambda text: text.encode("utf-16"), "UTF-8"),
    "in Latin 1": (
        lambda text: text.replace("Wall", "W\xe4nde").encode("latin-1", "replace"),
        "UTF-8",
    ),
    "cut off": (lambda text: text.encode()[:-20], "not whole"),
    "with more after it": (lambda text: text.encode() + b"{}", "not JSON"),
    "a key twice": (
        lambda text: text.replace(
            '"version": 1', '"version": 1, "version": 2'
        ).encode(),
        "“version” twice",
    ),
    "a key twice deep inside": (
        lambda text: text.replace('"sets": 3', '"sets": 3, "sets": 4').encode(),
        "“sets” twice",
    ),
    "NaN": (lambda text: text.replace('"sets": 3', '"sets": NaN').encode(), "NaN"),
    "Infinity": (
        lambda text: text.replace('"sets": 3', '"sets": -Infinity').encode(),
        "-Infinity",
    ),
    "a number past all bounds": (
        lambda text: text.replace('"sets": 3', '"sets": 1e999').encode(),
        "sets",
    ),
    "nested deeply": (lambda text: b"[" * 100_000 + b"]" * 100_000, "too deeply"),
    "tables nested deeply": (
        lambda text: b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        "too deeply",
    ),
    "5,000 digits": (
        lambda text: text.replace('"sets": 3', '"sets": ' + "9" * 5000).encode(),
        "not JSON",
    ),
    "millions of values": (
        lambda text: b"[" + b"0," * 1_000_000 + b"0]",
        "more than such a file can",
    ),
}
