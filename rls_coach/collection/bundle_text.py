"""The file that carries routines from machine to machine, as strictly read JSON.

What is in the exercises and routines is not looked into here.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rls_coach.core.picture_name import is_own_picture

MAX_BYTES = 20_000_000
"""A larger file is not read, and none is written."""

MAX_ITEMS = 500
"""Routines in a file, and exercises likewise."""

_FORMAT = "rls-coach"
_VERSION = 1
_KEYS = ("format", "version", "routines", "exercises", "pictures")

_MAX_SIGNS = 400_000
"""Brackets and commas. A file as large as allowed and full of them would take a
hundred times its size in memory."""


class BundleError(Exception):
    """A file cannot be taken; nothing of it was.

    Attributes:
        reason: Why, in words for the person.
        is_newer: Whether a newer version of the app made it.
    """

    def __init__(self, reason: str, *, is_newer: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.is_newer = is_newer


@dataclass(frozen=True, slots=True)
class RawBundle:
    """What a file holds, as plain values.

    Attributes:
        routines: Each as its values by key.
        exercises: Likewise.
        pictures: What claims to be PNG, by name.
    """

    routines: list[dict[str, Any]]
    exercises: list[dict[str, Any]]
    pictures: dict[str, bytes]


def bundle_to_bytes(
    routines: Iterable[Mapping[str, object]],
    exercises: Iterable[Mapping[str, object]],
    pictures: Mapping[str, bytes],
) -> bytes:
    """Return the file; the same contents always give the same bytes."""
    told = {
        "format": _FORMAT,
        "version": _VERSION,
        "routines": list(routines),
        "exercises": list(exercises),
        "pictures": {
            name: b64encode(pictures[name]).decode() for name in sorted(pictures)
        },
    }
    text = json.dumps(told, ensure_ascii=False, allow_nan=False, indent=2)
    return (text + "\n").encode()


def bundle_from_bytes(data: bytes) -> RawBundle:
    """Return what a file holds.

    Raises:
        BundleError: If it is not such a file, or one of a newer version of the app.
    """
    told = _parsed(data)
    if not isinstance(told, dict) or told.get("format") != _FORMAT:
        raise BundleError("it is not a file of RLS Coach")
    version = told.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise BundleError("it does not tell which version it is")
    if version > _VERSION:
        reason = "it was made by a newer version of RLS Coach"
        raise BundleError(reason, is_newer=True)
    for key in told:
        if key not in _KEYS:
            raise BundleError(f"it holds the unknown part “{key[:40]}”")
    return RawBundle(
        _tables(told, "routines"), _tables(told, "exercises"), _pictures(told)
    )


def _parsed(data: bytes) -> object:
    if sum(data.count(sign) for sign in (b"[", b"{", b",")) > _MAX_SIGNS:
        raise BundleError("it holds more than such a file can")
    try:
        text = data.decode("utf-8-sig")  # some editors put a mark before it
        told = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_number)
        # half a character, which an escape can tell, cannot be stored
        json.dumps(told, ensure_ascii=False).encode()
    except UnicodeError as error:
        raise BundleError("it is not text in UTF-8") from error
    except RecursionError as error:
        raise BundleError("it is nested too deeply") from error
    except ValueError as error:
        raise BundleError("it is not whole, or not JSON") from error
    return told


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise BundleError(f"it tells “{twice[:40]}” twice")
    return values


def _no_number(constant: str) -> None:
    raise BundleError(f"it holds {constant}, which is not a number")


def _tables(told: dict[str, Any], key: str) -> list[dict[str, Any]]:
    values = told.get(key, [])
    if not isinstance(values, list) or not all(isinstance(one, dict) for one in values):
        raise BundleError(f"its {key} are not a list of them")
    if len(values) > MAX_ITEMS:
        raise BundleError(f"it holds more than {MAX_ITEMS} {key}")
    return values


def _pictures(told: dict[str, Any]) -> dict[str, bytes]:
    values = told.get("pictures", {})
    if not isinstance(values, dict):
        raise BundleError("its pictures are not told by name")
    pictures = {}
    for name, text in values.items():
        if not is_own_picture(name):
            raise BundleError(f"“{name[:40]}” is not the name of an own picture")
        try:
            pictures[name] = b64decode(text, validate=True)
        except (ValueError, TypeError) as error:
            raise BundleError("one of its pictures is not a picture") from error
    return pictures
