"""Collections on histories of their own, as on two machines."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from rls_coach.collection.stored import StoredCollection
from rls_coach.history_port import StoredHistory
from tests.collection.made import EVENING, PRESS, SWING, draw, made_id, shown_by

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def open_collection() -> Iterator[Callable[..., StoredCollection]]:
    """Open a collection in a folder, as a start of the app does."""
    numbers = count(1000)
    with ExitStack() as stack:

        def open_in(folder: Path) -> StoredCollection:
            folder.mkdir(exist_ok=True)
            history = stack.enter_context(closing(StoredHistory.at(folder)))
            return StoredCollection(
                history, lambda: NOW, lambda: made_id(next(numbers))
            )

        yield open_in


@pytest.fixture
def history(tmp_path: Path) -> Iterator[StoredHistory]:
    with closing(StoredHistory.at(tmp_path)) as history:
        yield history


@pytest.fixture
def reopen(history: StoredHistory) -> Callable[[], StoredCollection]:
    """Read the history anew, as the next start does."""
    numbers = count(100)
    return lambda: StoredCollection(
        history, lambda: NOW, lambda: made_id(next(numbers))
    )


@pytest.fixture
def collection(reopen: Callable[[], StoredCollection]) -> StoredCollection:
    return reopen()


@pytest.fixture
def here(
    open_collection: Callable[..., StoredCollection], tmp_path: Path
) -> StoredCollection:
    """The machine with the routine, whose own exercise shows an own picture."""
    here = open_collection(tmp_path / "here")
    name = here.add_picture(draw(tmp_path / "mine.png"))
    here.save_exercise(shown_by(PRESS, name))
    here.save_exercise(SWING)
    here.save_routine(EVENING)
    return here


@pytest.fixture
def there(
    open_collection: Callable[..., StoredCollection], tmp_path: Path
) -> StoredCollection:
    """A machine with nothing of its own."""
    return open_collection(tmp_path / "there")


@pytest.fixture
def file(here: StoredCollection, tmp_path: Path) -> Path:
    """The routine's file."""
    path = tmp_path / "evening.rlscoach.json"
    here.write_bundle(here.bundle_of(here.routines[EVENING.id]), path)
    return path


@pytest.fixture
def filled(collection: StoredCollection) -> StoredCollection:
    """A collection with two own exercises and a routine."""
    collection.save_exercise(SWING)
    collection.save_exercise(PRESS)
    collection.save_routine(EVENING)
    return collection
