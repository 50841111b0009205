import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from rls_coach.core.history import SessionRecord
from rls_coach.core.leg_day import leg_day
from rls_coach.core.rating import Context, Rating
from rls_coach.storage.errors import NotInHistoryError
from rls_coach.storage.ratings import (
    add_rating,
    first_day,
    ratings_between,
    remove_rating,
    restore_rating,
)
from rls_coach.storage.sessions import finish_session

MakeId = Callable[[int], str]

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
NEWFOUNDLAND = timezone(-timedelta(hours=3, minutes=30))


@pytest.fixture
def make_rating(make_id: MakeId) -> Callable[..., Rating]:
    def make(number: int = 0, at: datetime = NOON, value: int | None = 4) -> Rating:
        return Rating(make_id(number), at, leg_day(at), Context.NOW, value)

    return make


def everything(connection: sqlite3.Connection) -> list[Rating]:
    return ratings_between(connection, date.min, date.max)


def test_a_rating_comes_back_the_same(
    connection: sqlite3.Connection, make_id: MakeId
) -> None:
    at = NOON.astimezone(NEWFOUNDLAND)
    rating = Rating(make_id(0), at, at.date(), Context.BEFORE, 7, make_id(1))
    add_rating(connection, rating)
    assert everything(connection) == [rating]
    assert everything(connection)[0].at.utcoffset() == at.utcoffset()


def test_a_day_takes_many_ratings_and_the_oldest_comes_first(
    connection: sqlite3.Connection, make_rating: Callable[..., Rating]
) -> None:
    ratings = [make_rating(n, NOON + timedelta(minutes=n)) for n in range(30)]
    for rating in reversed(ratings):
        add_rating(connection, rating)
    assert everything(connection) == ratings


def test_none_at_all_and_skipped_and_unknown_are_three_things(
    connection: sqlite3.Connection, make_rating: Callable[..., Rating]
) -> None:
    no_urge, skipped = make_rating(0, value=0), make_rating(1, value=None)
    for rating in (no_urge, skipped):
        add_rating(connection, rating)
    assert [rating.value for rating in everything(connection)] == [0, None]
    unknown = NOON.date() + DAY
    assert ratings_between(connection, unknown, unknown) == []


def test_both_ends_of_a_range_of_days_are_included(
    connection: sqlite3.Connection, make_rating: Callable[..., Rating]
) -> None:
    ratings = [make_rating(n, NOON + n * DAY) for n in range(5)]
    for rating in ratings:
        add_rating(connection, rating)
    found = ratings_between(connection, ratings[1].day, ratings[3].day)
    assert found == ratings[1:4]


def test_a_removed_rating_can_be_restored(
    connection: sqlite3.Connection, make_rating: Callable[..., Rating]
) -> None:
    ratings = [make_rating(0), make_rating(1, NOON + DAY)]
    for rating in ratings:
        add_rating(connection, rating)
    remove_rating(connection, ratings[0].id, NOON)
    assert everything(connection) == ratings[1:]
    assert first_day(connection) == ratings[1].day
    restore_rating(connection, ratings[0].id)
    assert everything(connection) == ratings


def test_a_rating_that_is_not_there_cannot_be_removed_or_restored(
    connection: sqlite3.Connection, make_id: MakeId
) -> None:
    with pytest.raises(NotInHistoryError):
        remove_rating(connection, make_id(0), NOON)
    with pytest.raises(NotInHistoryError):
        restore_rating(connection, make_id(0))


def test_a_moment_without_a_zone_is_refused(
    connection: sqlite3.Connection, make_rating: Callable[..., Rating]
) -> None:
    add_rating(connection, make_rating())
    with pytest.raises(ValueError, match="time zone"):
        remove_rating(connection, make_rating().id, NOON.replace(tzinfo=None))
    assert everything(connection) == [make_rating()]


def test_a_rating_is_stored_once(
    connection: sqlite3.Connection, make_rating: Callable[..., Rating]
) -> None:
    add_rating(connection, make_rating())
    with pytest.raises(sqlite3.IntegrityError):
        add_rating(connection, make_rating(value=9))
    assert everything(connection) == [make_rating()]


def test_a_rating_before_a_session_needs_no_session_yet(
    connection: sqlite3.Connection, make_id: MakeId
) -> None:
    rating = Rating(make_id(0), NOON, NOON.date(), Context.BEFORE, 5, make_id(9))
    add_rating(connection, rating)
    assert everything(connection) == [rating]


def test_an_empty_history_has_no_first_day(connection: sqlite3.Connection) -> None:
    assert first_day(connection) is None


def test_the_first_day_is_the_oldest_of_sessions_and_ratings(
    connection: sqlite3.Connection,
    make_rating: Callable[..., Rating],
    make_record: Callable[..., SessionRecord],
) -> None:
    add_rating(connection, make_rating())
    finish_session(connection, make_record(at=NOON + DAY))
    assert first_day(connection) == NOON.date()
    finish_session(connection, make_record(1, at=NOON - DAY))
    assert first_day(connection) == (NOON - DAY).date()
