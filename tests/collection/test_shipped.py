import pytest

from rls_coach.collection.shipped import (
    has_illustration,
    load_content,
    load_illustration,
)
from rls_coach.core.trouble import WorldError


def test_every_exercise_that_ships_has_its_pictures() -> None:
    library, _ = load_content()
    for exercise in library.values():
        for version in ("", *(one.id for one in exercise.versions)):
            assert load_illustration(exercise.in_version(version).picture)


def test_a_picture_is_read_once() -> None:
    first = load_illustration("calf_heel_lift")
    assert load_illustration("calf_heel_lift") is first


def test_a_picture_that_is_missing_is_a_damaged_app() -> None:
    with pytest.raises(WorldError, match="Install RLS Coach again"):
        load_illustration("nothing")
    assert has_illustration("calf_heel_lift")
    assert not has_illustration("nothing")
