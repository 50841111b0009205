"""What cannot be read any more is told and kept, and the rest stays usable."""

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rls_coach.collection.bodies import exercise_to_body
from rls_coach.collection.own import read_own
from rls_coach.collection.stored import StoredCollection
from rls_coach.history_port import StoredHistory
from rls_coach.storage.database import open_history
from rls_coach.storage.own_content import OwnContent, save_content
from tests.collection.made import EVENING, PRESS, SWING, bodies, made_id

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
SOUND = exercise_to_body(SWING)

letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)

Reopen = Callable[[], StoredCollection]


def damage(history: StoredHistory, table: str, id_: str, body: str) -> None:
    changed = history.connection.execute(
        f"UPDATE {table} SET body_json = ? WHERE id = ?", (body, id_)
    )
    assert changed.rowcount == 1


@pytest.mark.parametrize(
    "body",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"id": "half',
        "[" * 5000,
        json.dumps({"id": SWING.id, "name": "Leg swing", "repetitions": 10_000}),
        json.dumps({"id": made_id(3), "name": "Leg swing"}),
    ],
)
def test_an_exercise_that_cannot_be_read_is_told_and_kept_and_the_rest_is_there(
    filled: StoredCollection, history: StoredHistory, reopen: Reopen, body: str
) -> None:
    damage(history, "own_exercise", SWING.id, body)
    collection = reopen()
    assert SWING.id not in collection.library
    assert collection.library[PRESS.id] == PRESS
    assert collection.routines[EVENING.id] == EVENING
    (trouble,) = collection.troubles
    name = "Your exercise “Leg swing”" if "Leg" in body else "One of your exercises"
    assert trouble == f"{name} cannot be read. It was left out, not deleted."
    collection.save_exercise(replace(PRESS, name="Go on"))
    assert (SWING.id, body) in bodies(history)


def test_a_routine_whose_exercise_is_missing_is_told_and_kept(
    filled: StoredCollection, history: StoredHistory, reopen: Reopen
) -> None:
    damage(history, "own_exercise", PRESS.id, "{")
    before = bodies(history)
    collection = reopen()
    assert EVENING.id not in collection.routines
    assert collection.library[SWING.id] == SWING
    assert [text.split(" c")[0] for text in collection.troubles] == [
        "One of your exercises",
        "Your routine “My evening”",
    ]
    assert bodies(history) == before


def test_text_that_rotted_hides_nothing_else(
    filled: StoredCollection, history: StoredHistory, reopen: Reopen
) -> None:
    history.connection.execute(
        "UPDATE own_routine SET body_json = CAST(x'7bff' AS TEXT)"
    )
    collection = reopen()
    assert collection.library[PRESS.id] == PRESS
    assert len(collection.troubles) == 1


def test_a_trouble_that_was_taken_away_is_no_trouble(
    filled: StoredCollection, history: StoredHistory, reopen: Reopen, now: datetime
) -> None:
    filled.remove_exercise(SWING.id, now)
    damage(history, "own_exercise", SWING.id, "{")
    assert reopen().troubles == ()


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9), letters)))
@settings(deadline=None)
def test_whatever_became_of_a_body_the_app_starts(
    changes: list[tuple[float, int, str]],
) -> None:
    body = exercise_to_body(PRESS)
    for place, length, new in changes:
        start = int(place * len(body))
        body = body[:start] + new + body[start + length :]
    with closing(open_history(None)) as connection:
        save_content(connection, OwnContent({PRESS.id: body, SWING.id: SOUND}), NOW)
        own = read_own(connection, {})
    assert own.exercises[SWING.id] == SWING
    assert len(own.troubles) == 2 - len(own.exercises)
