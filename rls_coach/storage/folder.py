"""The data folder: making it, and deciding who owns it while the app runs."""

import os
import stat
import sys
from typing import TYPE_CHECKING, Self

from rls_coach.storage.os_reasons import os_reason
from rls_coach.storage.private_files import (
    NO_FOLLOW,
    NO_WAIT,
    PRIVATE_FILE,
    PRIVATE_FOLDER,
    make_folder,
    tighten,
)

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_NAME = "rls-coach.lock"
"""The file whose lock says who owns the folder. It is never removed: two processes
could then each hold the lock of a file of that name."""


class FolderInUseError(Exception):
    """Another process owns the data folder."""


class FolderUnusableError(Exception):
    """The data folder cannot be used.

    Attributes:
        path: The folder.
        reason: Why, in words for a person.
    """

    def __init__(self, path: "Path", reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class FolderLock:
    """The right to use the data folder, until it is closed or the process dies."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the folder up; a second time does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def prepare(data_dir: "Path") -> None:
    """Make the data folder, and what is missing above it, for its owner alone.

    A folder that was there is closed to others too, unless it already holds other
    things: it was then not made for this app and is not ours to close.

    Raises:
        FolderUnusableError: If it cannot be made, is no folder or cannot be written.
    """
    try:
        make_folder(data_dir)
        if not data_dir.is_dir():
            raise FolderUnusableError(data_dir, "it is not a folder")
        names = os.listdir(data_dir)  # noqa: PTH208 - only the names are wanted
        if not names or LOCK_NAME in names:
            tighten(data_dir, PRIVATE_FOLDER)
    except OSError as error:
        raise FolderUnusableError(data_dir, os_reason(error)) from error
    if not os.access(data_dir, os.W_OK | os.X_OK):
        raise FolderUnusableError(data_dir, "it can be read but not written to")


def claim(data_dir: "Path") -> FolderLock:
    """Become the only owner of the data folder.

    The system gives the lock back when the process ends, however it ends.

    Raises:
        FolderInUseError: If another process owns it.
        FolderUnusableError: If it is gone, cannot be written to or cannot be locked.
    """
    if not data_dir.is_dir():
        raise FolderUnusableError(data_dir, "it is not there")
    flags = os.O_RDWR | os.O_CREAT | NO_FOLLOW | NO_WAIT
    try:
        descriptor = os.open(data_dir / LOCK_NAME, flags, PRIVATE_FILE)
    except OSError as error:
        reason = f"the file {LOCK_NAME!r} in it: {os_reason(error)}"
        raise FolderUnusableError(data_dir, reason) from error
    try:
        _lock(data_dir, descriptor)
    except BaseException:
        os.close(descriptor)
        raise
    return FolderLock(descriptor)


def _lock(data_dir: "Path", descriptor: int) -> None:
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        raise FolderUnusableError(data_dir, f"{LOCK_NAME!r} in it is not a file")
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError) as error:
        raise FolderInUseError(f"{data_dir} is in use") from error
    except OSError as error:
        raise FolderUnusableError(data_dir, os_reason(error)) from error
