"""What a file carries, as exercises, routines and pictures, every one of them checked.

A file comes from anywhere: what is not exactly as the app would have written it is
refused as a whole.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from rls_coach.collection.bundle_text import (
    BundleError,
    bundle_from_bytes,
    bundle_to_bytes,
)
from rls_coach.collection.pictures import names_in
from rls_coach.collection.plain_reason import plain_reason
from rls_coach.collection.shipped import has_illustration
from rls_coach.content.exercise_table import exercise_from, exercise_to_values
from rls_coach.content.routine_table import routine_from, routine_to_values
from rls_coach.content.table import ContentError, Table
from rls_coach.core.bundle import Bundle
from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.picture_name import is_own_picture, is_uuid
from rls_coach.core.routine import Routine

_PNG = b"\x89PNG\r\n\x1a\n"

ItemT = TypeVar("ItemT", Exercise, Routine)


def bundle_to_file(bundle: Bundle) -> bytes:
    """Return a bundle as a file."""
    return bundle_to_bytes(
        map(routine_to_values, bundle.routines),
        map(exercise_to_values, bundle.exercises),
        bundle.pictures,
    )


def bundle_from_file(
    data: bytes, library: Library, known_routines: Iterable[str] = ()
) -> Bundle:
    """Return the bundle that a file holds; pictures that nothing shows are left out.

    Args:
        data: The file.
        library: The exercises that are there already, for routines that name them.
        known_routines: Ids of the routines that ship, which are no UUIDs.

    Raises:
        BundleError: If anything in it is not as it should be.
    """
    raw = bundle_from_bytes(data)
    if not raw.routines and not raw.exercises:
        raise BundleError("there is nothing in it")
    exercises = [_exercise(values) for values in raw.exercises]
    known = set(known_routines)
    library = library | {exercise.id: exercise for exercise in exercises}
    routines = [_routine(values, library, known) for values in raw.routines]
    for kind, items in (("exercises", exercises), ("routines", routines)):
        if len({item.id for item in items}) < len(items):
            raise BundleError(f"two of its {kind} have the same id")
    pictures = {name: _picture(name, raw.pictures) for name in names_in(exercises)}
    for exercise in exercises:
        _check_pictures(exercise)
    return Bundle(tuple(routines), tuple(exercises), pictures)


def _exercise(values: dict[str, Any]) -> Exercise:
    place = _place("exercise", values)
    exercise = _checked(lambda: exercise_from(Table(place, values)))
    if not is_uuid(exercise.id):
        raise BundleError(f"{place} has an id that no own exercise has")
    return replace(exercise, is_own=True)


def _routine(values: dict[str, Any], library: Library, known: set[str]) -> Routine:
    place = _place("routine", values)
    for exercise_id in _exercise_ids(values):
        if exercise_id not in library:
            raise BundleError(
                f"{place} needs an exercise that is neither in the file nor in the app"
            )
    routine = _checked(lambda: routine_from(Table(place, values), library))
    if not is_uuid(routine.id) and routine.id not in known:
        raise BundleError(f"{place} has an id that no routine has")
    return replace(routine, is_own=True)


def _exercise_ids(values: dict[str, Any]) -> list[str]:
    """Return the exercises that a routine names, as far as that can be told."""
    doses = values.get("doses")
    found = (
        dose.get("exercise_id")
        for dose in (doses if isinstance(doses, list) else ())
        if isinstance(dose, dict)
    )
    return [one for one in found if isinstance(one, str)]


def _picture(name: str, pictures: dict[str, bytes]) -> bytes:
    """Return a picture as the app itself would have stored it.

    So nothing but its pixels comes in, whatever else is in what was sent.
    """
    from rls_coach.figure.own_picture import PictureError, encode, picture_in

    if name not in pictures:
        raise BundleError("an exercise shows a picture that is not in the file")
    try:
        if not pictures[name].startswith(_PNG):
            raise PictureError
        return encode(picture_in(pictures[name]))
    except PictureError as error:
        raise BundleError("one of its pictures is not a picture") from error


def _check_pictures(exercise: Exercise) -> None:
    names = [exercise.picture, *(one.picture for one in exercise.versions)]
    # a picture of the exercise's own name is the lack of one
    for name in filter(None, names):
        is_known = name == exercise.id or is_own_picture(name)
        if not is_known and not has_illustration(name):
            raise BundleError(
                f"the exercise “{exercise.name}” shows a drawing that does not come"
                " with the app"
            )


def _place(kind: str, values: dict[str, Any]) -> str:
    name = values.get("name")
    is_plain = isinstance(name, str) and 0 < len(name) <= 80 and name.isprintable()
    return f"the {kind} “{name}”" if is_plain else f"one {kind}"


def _checked(read: Callable[[], ItemT]) -> ItemT:
    try:
        return read()
    except ContentError as error:
        raise BundleError(plain_reason(error)) from error
