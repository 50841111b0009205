"""Writes and opens the file that carries routines from machine to machine."""

from typing import TYPE_CHECKING

from rls_coach.collection.bodies import exercise_to_body, routine_to_body
from rls_coach.collection.bundle_content import bundle_from_file, bundle_to_file
from rls_coach.collection.bundle_text import MAX_BYTES, BundleError
from rls_coach.collection.joining import Place, joined
from rls_coach.core.trouble import WorldError
from rls_coach.storage.own_content import OwnContent
from rls_coach.storage.shared_files import FileRefusedError, read_file, write_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from rls_coach.core.bundle import Bundle
    from rls_coach.core.exercise import Library


def write_bundle(
    bundle: "Bundle",
    path: "Path",
    shipped: "Library",
    shipped_routines: "Iterable[str]",
) -> None:
    """Write a bundle as a file, as a whole or not at all.

    Args:
        bundle: What to write.
        path: Where.
        shipped: The exercises that every machine has.
        shipped_routines: Ids of the routines that every machine has.

    Raises:
        WorldError: If it cannot be written, or could not be opened again.
    """
    try:
        data = bundle_to_file(bundle)
        if len(data) > MAX_BYTES:
            largest = f"{MAX_BYTES // 1_000_000} MB"
            raise BundleError(f"with its pictures it would be larger than {largest}")
        bundle_from_file(data, shipped, shipped_routines)
        write_file(path, data)
    except (BundleError, FileRefusedError) as error:
        raise WorldError(
            f"The file {path.name} cannot be written: {error.reason}.",
            "Nothing was written. Put that right, or choose another place.",
        ) from error


def opened_bundle(path: "Path", place: Place) -> tuple["Bundle", OwnContent]:
    """Return what is in a file.

    Returns:
        All of it, under the ids and names that it has here; and what has to be stored.

    Raises:
        WorldError: If it cannot be read, or anything in it is not as it should be.
    """
    library = place.library | place.own.exercises
    try:
        data = read_file(path, MAX_BYTES)
        bundle = bundle_from_file(data, library, place.routines)
    except (BundleError, FileRefusedError) as error:
        is_newer = isinstance(error, BundleError) and error.is_newer
        raise WorldError(
            f"The file {path.name} cannot be opened: {error.reason}.",
            "Install the newer version to open it. Nothing was changed here."
            if is_newer
            else "Nothing was changed here. Ask for the file once more.",
        ) from error
    found = joined(bundle, place)
    library = library | {one.id: one for one in found.exercises}
    content = OwnContent(
        {one.id: exercise_to_body(one) for one in found.exercises},
        {one.id: routine_to_body(one, library) for one in found.routines},
        found.pictures,
    )
    return found.bundle, content
