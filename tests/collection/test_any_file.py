"""Whatever happened to a file on its way, it is opened or refused in a sentence."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rls_coach.collection import stored
from rls_coach.collection.shipped import load_content
from rls_coach.collection.stored import StoredCollection
from rls_coach.core.trouble import WorldError
from rls_coach.history_port import StoredHistory
from tests.collection.made import EVENING, PRESS, draw, made_id, shown_by

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 12)
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.sampled_from([made_id(1), made_id(9), f"own:{made_id(1000)}", "x" * 90]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=4,
)  # fmt: skip
edits = st.tuples(
    st.sampled_from(["set", "remove", "insert", "repeat", "rename"]),
    st.integers(0, 10**6),
    values,
    st.sampled_from(["", "id", "sets", "minutes", "picture", "versions", "moves"]),
)
cuts = st.tuples(st.floats(0, 1), st.integers(0, 5), st.binary(max_size=5))


def collection_in_memory(history: StoredHistory) -> StoredCollection:
    numbers = count(1000)
    return StoredCollection(history, lambda: NOW, lambda: made_id(next(numbers)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a good file; what ships is read once for all that follows."""
    folder = tmp_path_factory.mktemp("any")
    content = load_content()
    with (
        closing(StoredHistory.in_memory()) as history,
        pytest.MonkeyPatch.context() as m,
    ):
        m.setattr(stored, "load_content", lambda: content)
        here = collection_in_memory(history)
        here.save_exercise(shown_by(PRESS, here.add_picture(draw(folder / "p.png"))))
        here.save_routine(EVENING)
        here.write_bundle(here.bundle_of(EVENING), folder / "good")
        yield folder


def open_or_refuse(folder: Path, data: bytes) -> None:
    """Open a file twice: the second time adds nothing, and a refusal never does."""
    file = folder / "changed"
    file.write_bytes(data)
    with closing(StoredHistory.in_memory()) as history:
        collection = collection_in_memory(history)
        before = list(history.connection.iterdump())
        try:
            bundle = collection.open_bundle(file)
        except WorldError:
            assert list(history.connection.iterdump()) == before
            return
        rows = list(history.connection.iterdump())
        assert collection.open_bundle(file) == bundle
        assert list(history.connection.iterdump()) == rows
        assert collection_in_memory(history).troubles == ()


def test_the_file_that_nothing_happened_to_is_opened(folder: Path) -> None:
    with closing(StoredHistory.in_memory()) as history:
        collection = collection_in_memory(history)
        assert collection.open_bundle(folder / "good").routines == (EVENING,)


@given(st.lists(cuts, min_size=1, max_size=4))
@settings(deadline=None, max_examples=150)
def test_a_file_with_changed_bytes_is_opened_or_refused(
    folder: Path, changes: list[tuple[float, int, bytes]]
) -> None:
    data = (folder / "good").read_bytes()
    for place, length, new in changes:
        start = int(place * len(data))
        data = data[:start] + new + data[start + length :]
    open_or_refuse(folder, data)


@given(st.lists(edits, min_size=1, max_size=3))
@settings(deadline=None, max_examples=250)
def test_a_file_with_changed_values_is_opened_or_refused(
    folder: Path, changes: list[tuple[str, int, Any, str]]
) -> None:
    told = json.loads((folder / "good").read_bytes())
    for how, number, value, key in changes:
        places = list(_places(told))
        if places:
            _edit(*places[number % len(places)], how, value, key)
    text = json.dumps(told, ensure_ascii=False)
    open_or_refuse(folder, text.encode(errors="surrogatepass"))


@given(st.binary(max_size=60) | values.map(lambda told: json.dumps(told).encode()))
@settings(deadline=None)
def test_a_file_of_anything_is_opened_or_refused(folder: Path, data: bytes) -> None:
    open_or_refuse(folder, data)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Return every table or list within a value, with each of its keys."""
    keys = value if isinstance(value, dict) else range(len(value))
    for key in list(keys):
        yield value, key
        if isinstance(value[key], dict | list):
            yield from _places(value[key])


def _edit(inside: Any, at: Any, how: str, value: Any, key: str) -> None:
    if how == "remove":
        del inside[at]
    elif how == "repeat" and isinstance(inside, list):
        inside.insert(at, inside[at])
    elif how == "insert":
        inside.update({key: value}) if isinstance(inside, dict) else inside.insert(
            at, value
        )
    elif how == "rename" and isinstance(inside, dict):
        inside[key] = inside.pop(at)
    else:
        inside[at] = value
