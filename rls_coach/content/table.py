"""Reads values out of TOML tables and says exactly what is wrong with them."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, Final, TypeVar

EnumT = TypeVar("EnumT", bound=Enum)


class ContentError(Exception):
    """A content file is wrong; the text names the file, the key and what belongs there.

    Args:
        file_name: The file.
        key: The key in it, such as ``moves[2].cue``; empty for the file as a whole.
        expected: What should be there.
        found: What is there instead, if anything.
    """

    def __init__(
        self, file_name: str, key: str, expected: str, found: object = None
    ) -> None:
        where = f"{file_name}, {key}" if key else file_name
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

    def error(self, key: str, expected: str, found: object = None) -> ContentError:
        """Return the error for one of this table's keys, for the caller to raise."""
        return ContentError(self._file_name, self._path + key, expected, found)

    def allow_only(self, keys: Iterable[str]) -> None:
        """Refuse any other key.

        Raises:
            ContentError: If there is one.
        """
        known = tuple(keys)
        for key in self._values:
            if key not in known:
                raise self.error(key, f"one of the keys {', '.join(known)}")

    def text(self, key: str, max_words: int | None = None) -> str:
        """Return a text that is not empty."""
        return self._text(key, self._value(key, "a text"), max_words)

    def texts(
        self, key: str, max_words: int | None = None, *, least: int = 0
    ) -> tuple[str, ...]:
        """Return a list of texts, none of them empty."""
        values = self._list(key, "a list of texts", least)
        return tuple(
            self._text(f"{key}[{number}]", value, max_words)
            for number, value in enumerate(values, start=1)
        )

    def whole(self, key: str, least: int, most: int) -> int:
        """Return a whole number between two bounds, both included."""
        expected = f"a whole number from {least} to {most}"
        value = self._value(key, expected)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.error(key, expected, value)
        if not least <= value <= most:
            raise self.error(key, expected, value)
        return value

    def truth(self, key: str) -> bool:
        """Return true or false."""
        value = self._value(key, "true or false")
        if not isinstance(value, bool):
            raise self.error(key, "true or false", value)
        return value

    def choice(self, key: str, kind: type[EnumT]) -> EnumT:
        """Return the member of an enumeration whose value is written there."""
        expected = f"one of {', '.join(repr(member.value) for member in kind)}"
        value = self._value(key, expected)
        for member in kind:
            if member.value == value:
                return member
        raise self.error(key, expected, value)

    def table(self, key: str) -> "Table":
        """Return a table within this one."""
        value = self._value(key, "a table")
        if not isinstance(value, dict):
            raise self.error(key, "a table", value)
        return Table(self._file_name, value, f"{self._path}{key}.")

    def tables(self, key: str) -> tuple["Table", ...]:
        """Return a list of tables, at least one."""
        tables = []
        for number, value in enumerate(self._list(key, "a list of tables", 1), 1):
            place = f"{key}[{number}]"
            if not isinstance(value, dict):
                raise self.error(place, "a table", value)
            tables.append(Table(self._file_name, value, f"{self._path}{place}."))
        return tuple(tables)

    def _value(self, key: str, expected: str) -> object:
        if key not in self._values:
            raise self.error(key, f"{expected}, but the key is missing")
        value: object = self._values[key]
        return value

    def _list(self, key: str, expected: str, least: int) -> list[object]:
        value = self._value(key, expected)
        if not isinstance(value, list):
            raise self.error(key, expected, value)
        if len(value) < least:
            raise self.error(key, f"{expected} with at least {least}", value)
        return value

    def _text(self, key: str, value: object, max_words: int | None) -> str:
        if not isinstance(value, str):
            raise self.error(key, "a text", value)
        if not value or value != value.strip():
            raise self.error(key, "a text without blanks around it", value)
        if max_words is not None and len(value.split()) > max_words:
            raise self.error(key, f"at most {max_words} words", value)
        return value


def _as_written(value: object) -> str:
    """Return a value much as the file has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
