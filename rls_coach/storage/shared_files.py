"""Files that the person chooses, to carry something from one machine to another.

They lie wherever the person wants them, and may be anything: links are followed here,
but what is no file, or too large a one, is not read.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path

from rls_coach.storage.os_reasons import os_reason
from rls_coach.storage.private_files import (
    BINARY,
    NO_FOLLOW,
    NO_WAIT,
    PRIVATE_FILE,
    sync_folder,
)


class FileRefusedError(Exception):
    """A file cannot be read, or not be written.

    Attributes:
        reason: Why, in words for a person.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read_file(path: Path, most_bytes: int) -> bytes:
    """Return what is in a file.

    Args:
        path: The file, or a link to it.
        most_bytes: A larger one is not read.

    Raises:
        FileRefusedError: If it cannot be read, is too large or is no file.
    """
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | NO_WAIT | BINARY), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise FileRefusedError("it is not a file")
            # it may grow while it is read
            data = b"" if status.st_size > most_bytes else file.read(most_bytes + 1)
            if not status.st_size <= most_bytes or len(data) > most_bytes:
                largest = f"{most_bytes // 1_000_000} MB"
                raise FileRefusedError(f"it is larger than {largest}")
            return data
    except FileNotFoundError as error:
        raise FileRefusedError("it is not there") from error
    except IsADirectoryError as error:
        raise FileRefusedError("it is not a file") from error
    except OSError as error:
        raise FileRefusedError(os_reason(error)) from error


def write_file(path: Path, data: bytes) -> None:
    """Write a file that only its owner can read: all of it, or nothing.

    A file that is there is replaced once the new one is whole and on the disk.

    Raises:
        FileRefusedError: If it cannot be written. What was there is still there.
    """
    try:
        goal = Path(os.path.realpath(path))
        if goal.is_symlink():
            raise FileRefusedError("it is a link that leads nowhere")
        if goal.exists() and not goal.is_file():
            raise FileRefusedError("something that is not a file has its name")
        # short: the name it stands in for may be as long as names can be
        part = goal.with_name(f".rls-coach-{os.getpid()}.part")
        try:
            _write_new(part, data)
            part.replace(goal)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise FileRefusedError(os_reason(error)) from error
    with suppress(OSError):  # the file is there; not every disk can sync a folder
        sync_folder(goal.parent)


def _write_new(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)  # left by a try of ours that was cut short
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | NO_FOLLOW | BINARY
    with os.fdopen(os.open(path, flags, PRIVATE_FILE), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
