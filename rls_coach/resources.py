"""Finds the bundled illustrations and sounds.

In a wheel and in a frozen bundle they are inside the package, at
``rls_coach/assets``. In a checkout, and in an editable install, they are in the
``assets`` folder beside the package.
"""

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


class AssetNotFoundError(LookupError):
    """A bundled file is missing."""


def asset(folder: str, name: str) -> "Traversable":
    """Return a bundled file.

    Args:
        folder: ``illustrations`` or ``sounds``.
        name: The file's name in that folder.

    Raises:
        AssetNotFoundError: If there is no such file.
    """
    found = _assets_root().joinpath(folder, name)
    if not found.is_file():
        raise AssetNotFoundError(f"no asset {folder}/{name}")
    return found


def _assets_root() -> "Traversable":
    installed = files("rls_coach").joinpath("assets")
    if installed.is_dir():
        return installed
    return Path(__file__).resolve().parent.parent / "assets"
