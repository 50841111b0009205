"""Files and folders that only their owner can read, and that no link leads astray."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
"""Refuses to open a link, where the system knows how."""

NO_WAIT = getattr(os, "O_NONBLOCK", 0)
"""Keeps a pipe that lies in a file's place from holding up the caller."""

BINARY = getattr(os, "O_BINARY", 0)
"""Keeps a system that would else do so from changing line ends."""

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


def create_file(path: "Path") -> None:
    """Create an empty file that only its owner can read and write.

    Raises:
        FileExistsError: If anything has that name, be it a link that leads nowhere.
        OSError: If it cannot be created.
    """
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | NO_FOLLOW
    os.close(os.open(path, flags, PRIVATE_FILE))


def open_for_reading(path: "Path") -> int:
    """Return a descriptor of what has that name, without following a link.

    Raises:
        OSError: If it cannot be opened, or is a link.
    """
    return os.open(path, os.O_RDONLY | NO_FOLLOW | NO_WAIT | BINARY)


def make_folder(path: "Path") -> None:
    """Make a folder that only its owner can enter, and its parents likewise.

    Folders that are there already stay as they are.

    Raises:
        OSError: If one cannot be made.
    """
    missing = []
    while not path.exists():
        missing.append(path)
        path = path.parent
    for folder in reversed(missing):
        # Path.mkdir(parents=True) would give the parents the default mode
        folder.mkdir(PRIVATE_FOLDER, exist_ok=True)


def tighten(path: "Path", mode: int) -> None:
    """Take every right away from others than the owner, where the disk can do that."""
    try:
        found = path.stat().st_mode & 0o777
        if found & 0o077:
            # Only ever fewer rights: what its owner made read-only stays so.
            path.chmod(found & mode)
    except PermissionError:
        return  # not ours to change, or a disk without modes


def sync_folder(path: "Path") -> None:
    """Make a file's new name in a folder survive a power cut."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
