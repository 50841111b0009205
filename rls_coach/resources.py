"""Finds the bundled illustrations and sounds.

In a wheel and in a frozen bundle they are inside the package, at
``rls_coach/assets``. In a checkout, and in an editable install, they are in the
``assets`` folder beside the package.

Plain paths, not ``importlib.resources``: that would load a third more modules before
the first page can be seen, for the sake of zip files, in which Qt cannot run anyway.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


class AssetNotFoundError(LookupError):
    """A bundled file is missing."""


def asset(folder: str, name: str) -> Path:
    """Return a bundled file.

    Args:
        folder: ``illustrations`` or ``sounds``.
        name: The file's name in that folder.

    Raises:
        AssetNotFoundError: If there is no such file.
    """
    found = _assets_root() / folder / name
    if not found.is_file():
        raise AssetNotFoundError(f"no asset {folder}/{name}")
    return found


def _assets_root() -> Path:
    installed = _PACKAGE / "assets"
    return installed if installed.is_dir() else _PACKAGE.parent / "assets"
