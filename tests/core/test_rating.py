from datetime import UTC, date, datetime

import pytest

from rls_coach.core.rating import SCALE, Context, Rating

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def rating(value: int | None, at: datetime = NOON) -> Rating:
    return Rating("r", at, date(2026, 3, 1), Context.NOW, value)


def test_the_scale_runs_from_nought_to_ten() -> None:
    assert list(SCALE) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    assert [rating(value).value for value in SCALE] == list(SCALE)


@pytest.mark.parametrize("value", [-1, 11, 100])
def test_a_number_off_the_scale_is_refused(value: int) -> None:
    with pytest.raises(ValueError, match=f"a rating is 0 to 10, not {value}"):
        rating(value)


def test_a_skipped_rating_is_none_and_not_zero() -> None:
    assert rating(None).value is None
    assert rating(None) != rating(0)


def test_a_rating_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a time zone"):
        rating(5, NOON.replace(tzinfo=None))


def test_a_rating_belongs_to_no_session_unless_it_says_so() -> None:
    assert rating(5).session_id is None
