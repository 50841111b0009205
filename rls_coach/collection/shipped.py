"""The exercises, routines and pictures that come with the app."""

from functools import cache
from typing import TYPE_CHECKING

from rls_coach.content.loader import load_library, load_routines
from rls_coach.content.table import ContentError
from rls_coach.core.trouble import WorldError
from rls_coach.figure.illustration import (
    Illustration,
    IllustrationError,
    parse_illustration,
)
from rls_coach.resources import AssetNotFoundError, asset

if TYPE_CHECKING:
    from rls_coach.core.exercise import Library
    from rls_coach.core.routine import Routine


def load_content() -> "tuple[Library, dict[str, Routine]]":
    """Return the exercises and the routines that come with the app, by id.

    Raises:
        WorldError: If a file is wrong or missing.
    """
    try:
        library = load_library()
        return library, load_routines(library)
    except ContentError as error:
        raise _broken_file(str(error)) from error


@cache
def load_illustration(name: str) -> Illustration:
    """Return a picture that comes with the app, by its name.

    Raises:
        WorldError: If its file is wrong or missing.
    """
    file_name = f"{name}.toml"
    try:
        text = asset("illustrations", file_name).read_text("utf-8")
        return parse_illustration(text, file_name)
    except (IllustrationError, LookupError, OSError, UnicodeDecodeError) as error:
        raise _broken_file(str(error)) from error


def has_illustration(name: str) -> bool:
    """Tell whether a picture of that name comes with the app."""
    try:
        asset("illustrations", f"{name}.toml")
    except AssetNotFoundError:
        return False
    return True


def _broken_file(what: str) -> WorldError:
    return WorldError(
        f"A file of the app is damaged: {what}.",
        "Install RLS Coach again. Your history is safe.",
    )
