"""Reads values out of TOML and JSON tables and says exactly what is wrong with them."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, Final, TypeVar

from rls_coach.content.wording import flaw_in
from rls_coach.core.amount import Limits

EnumT = TypeVar("EnumT", bound=Enum)

MAX_FILE_BYTES = 1_000_000
"""The largest file of an exercise or a routine that is read."""

MAX_TEXT = 500
"""Characters of a text, unless its key has a bound of its own."""

MAX_LIST = 40
"""Texts or tables in a list, unless its key has a bound of its own."""

_MAX_NAME = 80
_NAME_CHARS = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-."
)


class Flaw(Enum):
    """What is wrong with a value, for those who tell it in other words."""

    UNKNOWN = "a key that there is not"
    MISSING = "a key that has to be there"
    OUT_OF_BOUNDS = "a number past its bounds"
    OTHER = "anything else"


class ContentError(Exception):
    """A content file is wrong; the text names the file, the key and what belongs there.

    Args:
        file_name: The file.
        key: The key in it, such as ``moves[2].cue``; empty for the file as a whole.
        expected: What should be there.
        found: What is there instead, if anything.
        flaw: What kind of mistake it is.
        bounds: The least and the most of a number that is past them.
    """

    def __init__(
        self,
        file_name: str,
        key: str,
        expected: str,
        found: object = None,
        flaw: Flaw = Flaw.OTHER,
        bounds: tuple[int, int] = (0, 0),
    ) -> None:
        self.file_name, self.key, self.found = file_name, key, found
        self.flaw, self.bounds = flaw, bounds
        where = f"{file_name}, {_shown_key(key)}" if key else file_name
        found_text = "" if found is None else f", not {_as_written(found)}"
        super().__init__(f"{where}: expected {expected}{found_text}")


class Table:
    """One table of a content file, with its place in the file for messages.

    Every method that reads a key raises `ContentError` if the key is missing or its
    value is not what the method's name says.
    """

    def __init__(
        self, file_name: str, values: Mapping[str, Any], path: str = ""
    ) -> None:
        self._file_name: Final = file_name
        self._values: Final = values
        self._path: Final = path

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def error(
        self,
        key: str,
        expected: str,
        found: object = None,
        flaw: Flaw = Flaw.OTHER,
        bounds: tuple[int, int] = (0, 0),
    ) -> ContentError:
        """Return the error for one of this table's keys, for the caller to raise.

        An empty key stands for the table as a whole.
        """
        path = self._path + key if key else self._path.removesuffix(".")
        return ContentError(self._file_name, path, expected, found, flaw, bounds)

    def allow_only(self, keys: Iterable[str]) -> None:
        """Refuse any other key.

        Raises:
            ContentError: If there is one.
        """
        known = tuple(keys)
        for key in self._values:
            if key not in known:
                expected = f"one of the keys {', '.join(known)}"
                raise self.error(key, expected, flaw=Flaw.UNKNOWN)

    def text(
        self,
        key: str,
        max_words: int | None = None,
        *,
        most: int = MAX_TEXT,
        has_lines: bool = False,
    ) -> str:
        """Return a text that is not empty.

        Args:
            key: Where it is.
            max_words: How many words it may have.
            most: How many characters it may have.
            has_lines: Whether it may have several lines.
        """
        value = self._value(key, "a text")
        return self._text(key, value, max_words, most, has_lines=has_lines)

    def text_or_empty(
        self, key: str, *, most: int = MAX_TEXT, has_lines: bool = False
    ) -> str:
        """Return a text; an empty one if the key is missing or the text is empty."""
        if self._values.get(key, "") == "":
            return ""
        return self.text(key, most=most, has_lines=has_lines)

    def name(self, key: str) -> str:
        """Return a name made of letters, digits and ``_-.``, fit for a file."""
        value = self.text(key, most=_MAX_NAME)
        if not _NAME_CHARS.issuperset(value) or value.startswith("."):
            raise self.error(key, "a name of letters, digits, '_', '-' and '.'", value)
        return value

    def texts(
        self,
        key: str,
        max_words: int | None = None,
        *,
        least: int = 0,
        most: int = MAX_TEXT,
    ) -> tuple[str, ...]:
        """Return a list of texts, none of them empty or longer than ``most``."""
        values = self._list(key, "a list of texts", least, MAX_LIST)
        return tuple(
            self._text(f"{key}[{number}]", value, max_words, most)
            for number, value in enumerate(values, start=1)
        )

    def whole(self, key: str, least: int, most: int) -> int:
        """Return a whole number between two bounds, both included."""
        expected = f"a whole number from {least} to {most}"
        value = self._value(key, expected)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.error(key, expected, value)
        if not least <= value <= most:
            bounds = (least, most)
            raise self.error(key, expected, value, Flaw.OUT_OF_BOUNDS, bounds)
        return value

    def limits(self, key: str, ceiling: int) -> Limits:
        """Return an amount with its bounds, from 1 to a ceiling."""
        inner = self.table(key)
        names = ("least", "usual", "most")
        inner.allow_only(names)
        least, usual, most = (inner.whole(name, 1, ceiling) for name in names)
        if not least <= usual <= most:
            raise self.error(key, "least <= usual <= most", (least, usual, most))
        return Limits(least, usual, most)

    def truth(self, key: str) -> bool:
        """Return true or false."""
        value = self._value(key, "true or false")
        if not isinstance(value, bool):
            raise self.error(key, "true or false", value)
        return value

    def choice(self, key: str, kind: Iterable[EnumT]) -> EnumT:
        """Return the member of an enumeration whose value is written there."""
        members = tuple(kind)
        expected = f"one of {', '.join(repr(member.value) for member in members)}"
        return _member(self, key, self._value(key, expected), members, expected)

    def choices(self, key: str, kind: type[EnumT]) -> frozenset[EnumT]:
        """Return members of an enumeration, from a list of their values."""
        members = tuple(kind)
        expected = f"one of {', '.join(repr(member.value) for member in members)}"
        values = self._list(key, f"a list of {expected}", 0, MAX_LIST)
        return frozenset(
            _member(self, f"{key}[{number}]", value, members, expected)
            for number, value in enumerate(values, start=1)
        )

    def table(self, key: str) -> "Table":
        """Return a table within this one."""
        value = self._value(key, "a table")
        if not isinstance(value, dict):
            raise self.error(key, "a table", value)
        return Table(self._file_name, value, f"{self._path}{key}.")

    def tables(self, key: str, most: int = MAX_LIST) -> tuple["Table", ...]:
        """Return a list of tables, at least one."""
        tables = []
        values = self._list(key, "a list of tables", 1, most)
        for number, value in enumerate(values, start=1):
            place = f"{key}[{number}]"
            if not isinstance(value, dict):
                raise self.error(place, "a table", value)
            tables.append(Table(self._file_name, value, f"{self._path}{place}."))
        return tuple(tables)

    def _value(self, key: str, expected: str) -> object:
        if key not in self._values:
            missing = f"{expected}, but the key is missing"
            raise self.error(key, missing, flaw=Flaw.MISSING)
        value: object = self._values[key]
        return value

    def _list(self, key: str, expected: str, least: int, most: int) -> list[object]:
        value = self._value(key, expected)
        if not isinstance(value, list):
            raise self.error(key, expected, value)
        if len(value) < least:
            raise self.error(key, f"{expected} with at least {least}", value)
        if len(value) > most:
            raise self.error(key, f"{expected} with at most {most}")
        return value

    def _text(
        self,
        key: str,
        value: object,
        max_words: int | None,
        most: int,
        *,
        has_lines: bool = False,
    ) -> str:
        if not isinstance(value, str):
            raise self.error(key, "a text", value)
        flaw = flaw_in(value, most, max_words, has_lines=has_lines)
        if flaw:
            raise self.error(key, flaw, value)
        return value


def _member(
    table: Table, key: str, value: object, members: tuple[EnumT, ...], expected: str
) -> EnumT:
    for member in members:
        if member.value == value:
            return member
    raise table.error(key, expected, value)


def _shown_key(key: str) -> str:
    return key if len(key) <= 80 and key.isprintable() else _as_written(key)


def _as_written(value: object) -> str:
    """Return a value much as the file has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        value = value[:80]
    try:
        text = repr(value)
    except (ValueError, RecursionError):
        return f"such a {type(value).__name__}"
    return text if len(text) <= 80 else f"{text[:77]}..."
