"""Why the machine refused, in words for a person. Kept apart: it needs no SQLite."""

import errno

_REASONS_BY_ERRNO = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: "the disk is full",
    errno.EACCES: "permission was refused",
    errno.EPERM: "permission was refused",
    errno.EROFS: "the disk can be read but not written to",
    errno.ENOENT: "its folder is not there",
    errno.ENOTDIR: "a part of its path is not a folder",
    errno.EEXIST: "something else has its name",
    errno.ELOOP: "it is a link, and links are not followed",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EIO: "the disk reported an error",
}


def os_reason(error: OSError) -> str:
    """Return why the machine refused, in words for a person."""
    fallback = error.strerror or "the machine refused"
    return _REASONS_BY_ERRNO.get(error.errno or 0, fallback)
