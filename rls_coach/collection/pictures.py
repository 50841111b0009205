"""The pictures of the person's own."""

from typing import TYPE_CHECKING

from rls_coach.core.picture_name import is_own_picture
from rls_coach.core.trouble import WorldError
from rls_coach.history_port import world_errors
from rls_coach.storage.own_content import picture, picture_name

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from PySide6.QtGui import QImage

    from rls_coach.core.exercise import Exercise


def names_in(exercises: "Iterable[Exercise]") -> list[str]:
    """Return the names of the own pictures that exercises show, each once."""
    names = (
        name
        for exercise in exercises
        for name in (exercise.picture, *(one.picture for one in exercise.versions))
    )
    return list(dict.fromkeys(name for name in names if name and is_own_picture(name)))


class OwnPictures:
    """The pictures in the history, and those that were added but not yet saved.

    A picture that was chosen for an exercise that is never saved leaves nothing behind.
    """

    def __init__(self, connection: "sqlite3.Connection") -> None:
        self._connection = connection
        self._unsaved: dict[str, bytes] = {}
        self._images: dict[str, QImage] = {}

    def image(self, name: str) -> "QImage":
        """Return a picture.

        Raises:
            WorldError: If it is missing or damaged.
        """
        from rls_coach.figure.own_picture import PictureError, picture_in

        if name not in self._images:
            try:
                self._images[name] = picture_in(self.png(name))
            except PictureError as error:
                raise _missing() from error
        return self._images[name]

    def png(self, name: str) -> bytes:
        """Return a picture as PNG.

        Raises:
            WorldError: If it is missing.
        """
        png = self.png_or_none(name)
        if png is None:
            raise _missing()
        return png

    def png_or_none(self, name: str) -> bytes | None:
        """Return a picture as PNG; none if there is none of that name."""
        with world_errors():
            return self._unsaved.get(name) or picture(self._connection, name)

    def add(self, path: "Path", name: str) -> str:
        """Take a picture of the person's own from a file, to be saved later.

        Args:
            path: The file.
            name: What to call it, unless it is there already.

        Returns:
            What it is called.

        Raises:
            WorldError: If the file is no picture that can be taken.
        """
        from rls_coach.figure.own_picture import PictureError, encode, read_picture

        try:
            png = encode(read_picture(path))
        except PictureError as error:
            raise WorldError(
                f"{path.name} cannot be used as a picture. {error}",
                "Choose another picture.",
            ) from error
        known = self.name_of(png)
        if known is None:
            known = name
            self._unsaved[name] = png
        return known

    def name_of(self, png: bytes) -> str | None:
        """Return the name of a picture that is there already; none if it is not."""
        for name, unsaved in self._unsaved.items():
            if unsaved == png:
                return name
        with world_errors():
            return picture_name(self._connection, png)

    def unsaved_in(self, exercise: "Exercise") -> "Mapping[str, bytes]":
        """Return the pictures of an exercise that have to be saved with it."""
        names = names_in([exercise])
        return {name: self._unsaved[name] for name in names if name in self._unsaved}


def _missing() -> WorldError:
    return WorldError(
        "A picture of your own is missing or damaged.",
        "Edit the exercise and choose its picture again.",
    )
