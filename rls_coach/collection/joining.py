"""Decides what becomes of a file's contents beside what is there already.

Nothing that is there is ever changed. What is there with the same contents is not
added again; what has the id of something else gets an id and a name of its own.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from typing import Generic, TypeVar

from rls_coach.collection.own import Own
from rls_coach.collection.pictures import names_in
from rls_coach.content.move_table import MAX_NAME
from rls_coach.core.bundle import Bundle
from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.picture_name import OWN_PICTURE
from rls_coach.core.routine import Routine

ItemT = TypeVar("ItemT", Exercise, Routine)

_NUMBER = re.compile(r" \((\d{1,9})\)$", re.ASCII)


@dataclass(frozen=True, slots=True)
class Joined:
    """What became of a file's contents.

    Attributes:
        bundle: All of it, under the ids and names that it has here.
        exercises: Those of it that are new here.
        routines: Likewise.
        pictures: Likewise, as PNG by name.
    """

    bundle: Bundle
    exercises: tuple[Exercise, ...]
    routines: tuple[Routine, ...]
    pictures: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file's contents go.

    Attributes:
        library: The exercises that come with the app.
        routines: The routines that come with the app.
        own: What the person made.
        png_of: Returns the picture of a name, if there is one.
        name_of: Returns the name of a picture, if it is there.
        new_id: Makes an id.
    """

    library: Library
    routines: Mapping[str, Routine]
    own: Own
    png_of: Callable[[str], bytes | None]
    name_of: Callable[[bytes], str | None]
    new_id: Callable[[], str]


@dataclass(frozen=True, slots=True)
class _Shelf(Generic[ItemT]):
    there: Mapping[str, ItemT]
    removed: Mapping[str, ItemT]
    unread_ids: Collection[str]
    new: list[ItemT]

    @property
    def taken_ids(self) -> set[str]:
        return {*self.there, *self.removed, *self.unread_ids}


def joined(bundle: Bundle, place: Place) -> Joined:
    """Return what becomes of a file's contents."""
    own = place.own
    names = {
        name: _picture_name(name, png, place) for name, png in bundle.pictures.items()
    }
    shelf = _Shelf(
        place.library | own.exercises, own.removed_exercises, own.unread_ids, []
    )
    exercises = {
        exercise.id: _placed(_renamed(exercise, names), shelf, place.new_id)
        for exercise in bundle.exercises
    }
    ids = {old: exercise.id for old, exercise in exercises.items()}
    routine_shelf = _Shelf(
        {**place.routines, **own.routines}, own.removed_routines, own.unread_ids, []
    )
    routines = tuple(
        _placed(_remapped(routine, ids), routine_shelf, place.new_id)
        for routine in bundle.routines
    )
    pictures = {names[old]: png for old, png in bundle.pictures.items()}
    return Joined(
        Bundle(routines, tuple(exercises.values()), pictures),
        tuple(shelf.new),
        tuple(routine_shelf.new),
        {name: pictures[name] for name in names_in(shelf.new)},
    )


def _picture_name(name: str, png: bytes, place: Place) -> str:
    there = place.png_of(name)
    if there is None or there == png:
        return name
    return place.name_of(png) or OWN_PICTURE + place.new_id()


def _renamed(exercise: Exercise, names: Mapping[str, str]) -> Exercise:
    """Return an exercise that shows its pictures by the names they have here."""
    versions = tuple(
        replace(one, picture=names.get(one.picture, one.picture))
        if one.picture
        else one
        for one in exercise.versions
    )
    picture = names.get(exercise.picture, exercise.picture)
    return replace(exercise, picture=picture, versions=versions)


def _remapped(routine: Routine, ids: Mapping[str, str]) -> Routine:
    doses = tuple(
        replace(dose, exercise_id=ids.get(dose.exercise_id, dose.exercise_id))
        for dose in routine.doses
    )
    return replace(routine, doses=doses)


def _placed(item: ItemT, shelf: _Shelf[ItemT], new_id: Callable[[], str]) -> ItemT:
    """Return an item as it is here; one that was not here is put with the new ones."""
    there = shelf.there.get(item.id)
    if there is not None and replace(there, is_own=True) == item:
        return there
    is_back = there is None and shelf.removed.get(item.id) == item
    if item.id in shelf.taken_ids and not is_back:
        known = [*shelf.there.values(), *shelf.new]
        for other in known:
            if other == _under(item, other.id, other.name) and _is_numbered(
                other.name, item.name
            ):
                return other
        name = free_name(item.name, {other.name for other in known})
        item = _under(item, new_id(), name)
    shelf.new.append(item)
    return item


def _under(item: ItemT, id_: str, name: str) -> ItemT:
    if isinstance(item, Exercise) and item.picture == item.id:
        return replace(item, id=id_, name=name, picture=id_)
    return replace(item, id=id_, name=name)


def free_name(name: str, taken: Collection[str]) -> str:
    """Return a name that is not taken: with a number after it, if need be."""
    if name not in taken:
        return name
    return next(
        one for one in map(partial(_numbered, name), count(2)) if one not in taken
    )


def _numbered(name: str, number: int) -> str:
    suffix = f" ({number})"
    return name[: MAX_NAME - len(suffix)].rstrip() + suffix


def _is_numbered(name: str, original: str) -> bool:
    found = _NUMBER.search(name)
    return name == original or (
        found is not None and name == _numbered(original, int(found[1]))
    )
