from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from rls_coach.core.afterwards import is_over, logged_session
from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.history import AfterNotes, Outcome, Slot
from rls_coach.core.side import Side

BEGAN = datetime(2026, 11, 18, 8, 30, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def swim(library: Library) -> Exercise:
    return replace(
        library["calf_heel_lift"],
        id="swim",
        name="Swimming",
        kind=ExerciseKind.ACTIVITY,
    )


def test_what_was_done_away_from_the_app_is_a_whole_session(swim: Exercise) -> None:
    notes = AfterNotes(effort=3, note="With Ann.")
    record = logged_session("id", swim, BEGAN, 20, notes)
    assert record.id == "id"
    assert record.started_at == BEGAN
    assert record.ended_at == BEGAN + timedelta(minutes=20)
    assert record.day == date(2026, 11, 18)
    assert record.slot is Slot.OTHER
    assert (record.routine_id, record.routine_name) == ("swim", "Swimming")
    assert record.outcome is Outcome.COMPLETED
    assert record.planned_s == record.active_s == 1200.0
    assert record.notes == notes
    assert not record.is_comfort


def test_it_is_one_part_that_was_done_whole(swim: Exercise) -> None:
    (part,) = logged_session("id", swim, BEGAN, 20).parts
    assert (part.exercise_id, part.side) == ("swim", Side.BOTH)
    assert part.repetitions_planned == part.repetitions_done == 1
    assert part.seconds_planned == part.seconds_done == 1200.0


@pytest.mark.parametrize("kind", list(ExerciseKind))
def test_only_training_counts_as_exercise(swim: Exercise, kind: ExerciseKind) -> None:
    record = logged_session("id", replace(swim, kind=kind), BEGAN, 10)
    assert record.is_comfort is not kind.is_training


def test_the_small_hours_count_for_the_day_before(swim: Exercise) -> None:
    record = logged_session("id", swim, BEGAN.replace(hour=1), 10)
    assert record.day == date(2026, 11, 17)


@pytest.mark.parametrize("minutes", [1, 240])
def test_a_minute_and_four_hours_can_be_logged(swim: Exercise, minutes: int) -> None:
    assert logged_session("id", swim, BEGAN, minutes).active_s == minutes * 60


@pytest.mark.parametrize("minutes", [-1, 0, 241])
def test_other_lengths_are_refused(swim: Exercise, minutes: int) -> None:
    with pytest.raises(ValueError, match=f"{minutes} minutes are not 1 to 240"):
        logged_session("id", swim, BEGAN, minutes)


def test_a_moment_without_a_time_zone_is_refused(swim: Exercise) -> None:
    with pytest.raises(ValueError, match="needs a time zone"):
        logged_session("id", swim, BEGAN.replace(tzinfo=None), 10)


def test_something_is_over_when_its_last_minute_is() -> None:
    now = datetime(2026, 11, 18, 8, 0, tzinfo=UTC)  # 09:00 where it began
    assert is_over(BEGAN, 30, now)
    assert not is_over(BEGAN, 31, now)
