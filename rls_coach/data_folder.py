"""Owning the data folder, with what stands in the way in words for the person.

Needs no SQLite and no Qt: it is settled before the window appears.
"""

from contextlib import contextmanager
from typing import TYPE_CHECKING

from rls_coach.core.trouble import WorldError
from rls_coach.storage.folder import (
    FolderInUseError,
    FolderUnusableError,
    claim,
    prepare,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


LOOK_NAME = "look"
"""The colours of the last time, so that a dark window is dark from its first moment."""


class FolderBusyError(WorldError):
    """The app is open already."""


@contextmanager
def own_folder(data_dir: "Path") -> "Iterator[None]":
    """Own a data folder, made where it is missing, until the block ends.

    Raises:
        FolderBusyError: If the app is open already.
        WorldError: If the folder cannot be used.
    """
    try:
        prepare(data_dir)
        lock = claim(data_dir)
    except FolderInUseError as error:
        raise FolderBusyError(
            "RLS Coach is already open.",
            "Use the window that is there, or close it first.",
        ) from error
    except FolderUnusableError as error:
        raise WorldError(
            f"The data folder {error.path} cannot be used: {error.reason}.",
            "Check that the folder is yours and can be written to, or choose another"
            " one with --data-dir.",
        ) from error
    with lock:
        yield
