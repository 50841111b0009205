"""Looks at a history's first bytes and its surroundings before SQLite may touch it.

SQLite would quietly merge a stale journal into the file, follow links and take a
foreign or cut-off file for its own; what is refused here is not changed by a byte.
"""

import os
import stat
import struct
from typing import TYPE_CHECKING

from rls_coach.storage.errors import (
    DamagedHistoryError,
    HistoryUnusableError,
    NewerHistoryError,
)
from rls_coach.storage.migrations import APPLICATION_ID, KNOWN_VERSION
from rls_coach.storage.os_reasons import os_reason
from rls_coach.storage.private_files import open_for_reading

if TYPE_CHECKING:
    from pathlib import Path

_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\x00"
_WITH_WAL = 2


def check_file(path: "Path") -> None:
    """Let a history pass that this app can open safely.

    Raises:
        NewerHistoryError: If a later version of the app wrote it.
        DamagedHistoryError: If it is no history of this app, or not a whole one.
        HistoryUnusableError: If it cannot be read, is a link or no file, or a file of
            another program beside it would change it.
    """
    for file in (path, _beside(path, "-journal"), _beside(path, "-wal")):
        if file.is_symlink():
            reason = f"{file.name} is a link, and links are not followed"
            raise HistoryUnusableError(path, reason)
    header, size_bytes = _read(path)
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise DamagedHistoryError(path, "it is not a history, or was cut off")
    (application_id,) = struct.unpack_from(">i", header, 68)
    if application_id != APPLICATION_ID:
        raise DamagedHistoryError(path, "it belongs to another program")
    (version,) = struct.unpack_from(">i", header, 60)
    if version > KNOWN_VERSION:
        raise NewerHistoryError(version, KNOWN_VERSION)
    if version < 1:
        raise DamagedHistoryError(path, f"version {version} makes no sense")
    if not _has(path, "-journal"):
        # with a journal to roll back, the file may still be half-written
        _check_size(path, header, size_bytes)
    if _has(path, "-wal") and header[18] != _WITH_WAL:
        name = _beside(path, "-wal").name
        reason = f"{name} beside it belongs to another history; move it away"
        raise HistoryUnusableError(path, reason)


def check_nothing_left(path: "Path") -> None:
    """Let a new history be made where no old one left its journal.

    Raises:
        DamagedHistoryError: If a journal is there that SQLite would merge into the
            new file.
    """
    for suffix in ("-journal", "-wal"):
        if _has(path, suffix):
            name = _beside(path, suffix).name
            raise DamagedHistoryError(path, f"it is gone, but {name} is there")


def _read(path: "Path") -> tuple[bytes, int]:
    try:
        descriptor = open_for_reading(path)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise HistoryUnusableError(path, "it is not a file")
            return os.read(descriptor, _HEADER_BYTES), status.st_size
        finally:
            os.close(descriptor)
    except OSError as error:
        raise HistoryUnusableError(path, os_reason(error)) from error


def _check_size(path: "Path", header: bytes, size_bytes: int) -> None:
    (raw_page_bytes,) = struct.unpack_from(">H", header, 16)
    page_bytes = 65536 if raw_page_bytes == 1 else raw_page_bytes
    changes, pages = struct.unpack_from(">II", header, 24)
    (changes_when_counted,) = struct.unpack_from(">I", header, 92)
    if page_bytes < 512 or page_bytes & (page_bytes - 1):
        raise DamagedHistoryError(path, f"pages of {raw_page_bytes} make no sense")
    is_counted = changes == changes_when_counted
    if size_bytes % page_bytes or (is_counted and size_bytes < pages * page_bytes):
        raise DamagedHistoryError(path, "it was cut off")


def _beside(path: "Path", suffix: str) -> "Path":
    return path.with_name(path.name + suffix)


def _has(path: "Path", suffix: str) -> bool:
    try:
        return _beside(path, suffix).stat().st_size > 0
    except OSError:
        return False
