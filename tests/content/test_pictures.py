"""Every version has a picture, and the picture moves as the version does."""

import pytest

from rls_coach.content.loader import load_library
from rls_coach.figure.illustration import parse_illustration
from rls_coach.resources import asset

LIBRARY = load_library()
WAYS = [
    (name, version)
    for name, exercise in LIBRARY.items()
    for version in ("", *(one.id for one in exercise.versions))
]


@pytest.mark.parametrize(("name", "version"), WAYS)
def test_a_picture_has_the_moves_of_its_version(name: str, version: str) -> None:
    done = LIBRARY[name].in_version(version)
    file_name = f"{done.picture}.toml"
    text = asset("illustrations", file_name).read_text("utf-8")
    picture = parse_illustration(text, file_name)
    assert list(picture.moves) == [move.name for move in done.moves]
