"""Turns exercises and routines into plain values, as files have them."""

from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def values_of(item: "DataclassInstance") -> dict[str, object]:
    """Return what a value of the domain is made of, by name.

    What is as usual is left out.
    """
    return {
        field.name: _written(value)
        for field in fields(item)
        if (value := getattr(item, field.name)) != field.default
        or field.default is MISSING
    }


def _written(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_written(one) for one in value]
    if isinstance(value, frozenset):
        return sorted(str(_written(one)) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return values_of(value)
    return value
