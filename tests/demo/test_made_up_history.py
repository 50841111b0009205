from datetime import date, timedelta, timezone

import pytest

from rls_coach.core.history import Outcome, Slot
from rls_coach.core.rating import Context
from rls_coach.core.timeline import Timeline
from rls_coach.demo.made_up_history import WEEKS, MadeUpHistory
from tests.ui.fakes import FakeHistory, four_stretches

TODAY = date(2026, 11, 22)
ZONE = timezone(timedelta(hours=1))


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return four_stretches()


def made(timeline: Timeline, **seed: int) -> FakeHistory:
    history = FakeHistory()
    MadeUpHistory(timeline, ZONE, **seed).fill(history, TODAY)
    return history


def test_it_is_the_same_every_time(timeline: Timeline) -> None:
    one, other = made(timeline), made(timeline)
    assert list(one.ratings.values()) == list(other.ratings.values())
    assert list(one.records.values()) == list(other.records.values())


def test_another_seed_makes_another_history(timeline: Timeline) -> None:
    one, other = made(timeline), made(timeline, seed=1)
    assert list(one.ratings.values()) != list(other.ratings.values())


def test_it_covers_its_weeks_and_ends_this_morning(timeline: Timeline) -> None:
    history = made(timeline)
    days = {one.day for one in history.ratings.values()}
    days |= {one.day for one in history.records.values()}
    assert min(days) >= TODAY - timedelta(weeks=WEEKS)
    (today,) = [one for one in history.records.values() if one.day == TODAY]
    assert today.slot is Slot.MORNING


def test_last_night_is_left_to_be_asked_for(timeline: Timeline) -> None:
    nights = [
        one.day
        for one in made(timeline).ratings.values()
        if one.context is Context.NIGHT
    ]
    assert TODAY - timedelta(days=1) not in nights


def test_days_are_missing_and_sessions_are_stopped_as_in_life(
    timeline: Timeline,
) -> None:
    history = made(timeline)
    outcomes = {one.outcome for one in history.records.values()}
    assert outcomes == {Outcome.COMPLETED, Outcome.STOPPED}
    evenings = {
        one.day for one in history.ratings.values() if one.context is Context.EVENING
    }
    assert 0 < len(evenings) < WEEKS * 7


def test_ratings_about_a_session_belong_to_one(timeline: Timeline) -> None:
    history = made(timeline)
    about = [one.session_id for one in history.ratings.values() if one.session_id]
    assert about
    assert set(about) <= set(history.records)
