from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rls_coach.core.history import (
    AfterNotes,
    Outcome,
    SessionRecord,
    SessionStart,
    Slot,
)
from rls_coach.core.timeline import Timeline

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
NAIVE = NOON.replace(tzinfo=None)
DAY = date(2026, 3, 1)


@pytest.fixture
def record() -> SessionRecord:
    return SessionRecord(
        id="s",
        started_at=NOON,
        ended_at=NOON + timedelta(minutes=9),
        day=DAY,
        slot=Slot.MORNING,
        routine_id="four_stretches",
        routine_name="Four stretches",
        outcome=Outcome.COMPLETED,
        planned_s=515.0,
        active_s=515.0,
    )


def test_a_person_may_say_nothing_afterwards(record: SessionRecord) -> None:
    assert record.notes == AfterNotes(effort=None, had_pain=None, note="")
    assert record.parts == ()


@pytest.mark.parametrize("effort", [0, 10, None])
def test_effort_is_on_the_scale_or_left_out(effort: int | None) -> None:
    assert AfterNotes(effort).effort == effort


@pytest.mark.parametrize("effort", [-1, 11])
def test_effort_off_the_scale_is_refused(effort: int) -> None:
    with pytest.raises(ValueError, match=f"effort is 0 to 10, not {effort}"):
        AfterNotes(effort)


def test_a_record_without_zones_is_refused(record: SessionRecord) -> None:
    with pytest.raises(ValueError, match="session s needs a time zone"):
        replace(record, started_at=NAIVE)
    with pytest.raises(ValueError, match="session s needs a time zone"):
        replace(record, ended_at=NAIVE)


@pytest.mark.parametrize("seconds", [-0.1, float("nan")])
def test_seconds_below_zero_are_refused(seconds: float, record: SessionRecord) -> None:
    with pytest.raises(ValueError, match="session s: seconds below zero"):
        replace(record, planned_s=seconds)
    with pytest.raises(ValueError, match="session s: seconds below zero"):
        replace(record, active_s=seconds)


def test_a_session_that_did_nothing_can_be_remembered(record: SessionRecord) -> None:
    assert replace(record, active_s=0.0, outcome=Outcome.STOPPED).active_s == 0.0


def test_a_start_without_a_zone_is_refused(timeline: Timeline) -> None:
    assert SessionStart("s", NOON, DAY, Slot.OTHER, timeline).started_at == NOON
    with pytest.raises(ValueError, match="needs a time zone"):
        SessionStart("s", NAIVE, DAY, Slot.OTHER, timeline)
