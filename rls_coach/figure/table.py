"""Reads values from TOML tables and says which file and key is wrong."""

import math
from collections.abc import Mapping, Sequence
from typing import TypeGuard


class IllustrationError(ValueError):
    """An illustration file is not right; the message names file and key."""


class Table:
    """A TOML table that knows its file and its own key.

    Every reading method raises ``IllustrationError`` for a value that is missing or
    not as expected.
    """

    def __init__(
        self, values: Mapping[str, object], file_name: str, path: str = ""
    ) -> None:
        self._values = values
        self._file_name = file_name
        self._path = path

    def names(self) -> tuple[str, ...]:
        """Return the table's keys in the file's order."""
        return tuple(self._values)

    def error(self, key: str, expected: str) -> IllustrationError:
        """Return the error that a key is not as expected."""
        place = ".".join(part for part in (self._path, key) if part)
        return IllustrationError(f"{self._file_name}: {place}: expected {expected}")

    def expect_only(self, *keys: str) -> None:
        """Refuse a key that means nothing here, which is most likely mistyped."""
        for key in self._values:
            if key not in keys:
                raise self.error(key, f"only {', '.join(keys)}")

    def table(self, key: str, optional: bool = False) -> "Table":
        """Return a table; an optional one that is missing is empty."""
        value = self._values.get(key, {} if optional else None)
        if not isinstance(value, dict):
            raise self.error(key, "a table")
        return Table(value, self._file_name, self._inner_path(key))

    def tables(self, key: str) -> tuple["Table", ...]:
        """Return a list of tables; none when it is missing."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise self.error(key, "a list of tables")
        return tuple(
            Table(inner, self._file_name, self._inner_path(f"{key}[{index}]"))
            for index, inner in enumerate(value)
        )

    def one_or_more(self, key: str) -> tuple["Table", ...]:
        """Return a table or a list of tables; none when it is missing."""
        if isinstance(self._values.get(key), dict):
            return (self.table(key),)
        return self.tables(key)

    def flag(self, key: str) -> bool:
        """Return true or false; false when it is missing."""
        value = self._values.get(key, False)
        if not isinstance(value, bool):
            raise self.error(key, "true or false")
        return value

    def number(
        self,
        key: str,
        default: float | None = None,
        at_least: float = -math.inf,
        at_most: float = math.inf,
    ) -> float:
        """Return a finite number within bounds."""
        value = self._values.get(key, default)
        if not _is_number(value) or not at_least <= value <= at_most:
            bounds = "".join(
                f" {words} {bound:g}"
                for words, bound in (("of at least", at_least), ("of at most", at_most))
                if math.isfinite(bound)
            )
            raise self.error(key, f"a number{bounds}")
        return float(value)

    def numbers(self, key: str, at_least: int, at_most: int) -> tuple[float, ...]:
        """Return a list of finite numbers, of a length within bounds."""
        value = self._values.get(key)
        if not isinstance(value, list) or not at_least <= len(value) <= at_most:
            raise self.error(key, f"a list of {at_least} or {at_most} numbers")
        if not all(_is_number(number) for number in value):
            raise self.error(key, f"a list of {at_least} or {at_most} numbers")
        return tuple(float(number) for number in value)

    def choice(
        self, key: str, choices: Sequence[str], default: str | None = None
    ) -> str:
        """Return a word that is one of the choices."""
        value = self._values.get(key, default)
        if not isinstance(value, str) or value not in choices:
            raise self.error(key, f"one of {', '.join(choices)}")
        return value

    def choices(self, key: str, choices: Sequence[str]) -> tuple[str, ...]:
        """Return a list of such words; none when it is missing."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(word in choices for word in value):
            raise self.error(key, f"a list of some of {', '.join(choices)}")
        return tuple(value)

    def _inner_path(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path else key


def _is_number(value: object) -> TypeGuard[int | float]:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value)
