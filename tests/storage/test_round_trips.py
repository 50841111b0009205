from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rls_coach.core.concern import Concern
from rls_coach.core.done import Part
from rls_coach.core.history import (
    AfterNotes,
    Journal,
    Outcome,
    SessionRecord,
    SessionStart,
    Slot,
)
from rls_coach.core.rating import SCALE, Context, Rating
from rls_coach.core.routine import MAX_REPETITIONS, Dose
from rls_coach.core.session import Extra, Span
from rls_coach.core.settings import (
    CAPS_MIN,
    FOUR_STRETCHES,
    HOLD_LIMITS_S,
    TEXT_PERCENTS,
    Settings,
    ThemeChoice,
)
from rls_coach.core.side import Side, Sides
from rls_coach.core.step import Step, StepKind
from rls_coach.core.timeline import Timeline
from rls_coach.storage.database import open_history
from rls_coach.storage.moments import moment_from_columns, moment_to_columns
from rls_coach.storage.ratings import add_rating, ratings_between
from rls_coach.storage.running_sessions import (
    begin_session,
    unfinished_sessions,
    write_journal,
)
from rls_coach.storage.seals import broken_seals
from rls_coach.storage.sessions import finish_session, sessions_between
from rls_coach.storage.settings import load_settings, save_settings
from rls_coach.storage.timeline_text import timeline_from_text, timeline_to_text

texts = st.text(max_size=40)
counts = st.integers(0, 10**6)
seconds = st.floats(0, 1e7)
days = st.dates(date(1900, 1, 1), date(2200, 1, 1))
zones = st.integers(-14 * 60, 14 * 60).map(
    lambda minutes: timezone(timedelta(minutes=minutes))
)
moments = st.datetimes(
    datetime.fromisoformat("1900-01-01"),
    datetime.fromisoformat("2200-01-01"),
    timezones=zones,
)
ids = st.uuids().map(str)
scale = st.sampled_from(SCALE)

parts = st.builds(
    Part, counts, texts, st.sampled_from(Side), counts, counts, seconds, seconds
)
records = st.builds(
    SessionRecord,
    id=ids,
    started_at=moments,
    ended_at=moments,
    day=days,
    slot=st.sampled_from(Slot),
    routine_id=texts,
    routine_name=texts,
    outcome=st.sampled_from(Outcome),
    planned_s=seconds,
    active_s=seconds,
    parts=st.lists(parts, max_size=4).map(tuple),
    notes=st.builds(
        AfterNotes,
        st.none() | scale,
        st.none() | st.booleans(),
        note=texts,
        aid=texts,
    ),
    is_comfort=st.booleans(),
)
clock_times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
settings_ = st.builds(
    Settings,
    morning_at=st.none() | clock_times,
    afternoon_at=st.none() | clock_times,
    bedtime=clock_times,
    quiet_hours=st.integers(1, 6),
    hold_s=st.sampled_from(HOLD_LIMITS_S),
    morning_routine=ids | st.just(FOUR_STRETCHES),
    afternoon_routine=ids | st.just(FOUR_STRETCHES),
    cap_min=st.sampled_from(CAPS_MIN),
    concerns=st.frozensets(st.sampled_from(Concern)),
    has_sound=st.booleans(),
    volume_percent=st.integers(0, 100),
    theme=st.sampled_from(ThemeChoice),
    text_percent=st.sampled_from(TEXT_PERCENTS),
)
ratings = st.builds(
    Rating,
    id=ids,
    at=moments,
    day=days,
    context=st.sampled_from(Context),
    value=st.none() | scale,
    session_id=st.none() | ids,
)

doses = st.builds(
    Dose,
    texts,
    st.integers(1, MAX_REPETITIONS),
    hold_s=st.none() | st.integers(1, 120),
    version=texts,
    sides=st.none() | st.sampled_from(Sides),
    sets=st.integers(1, 10),
    rest_s=st.integers(1, 300),
    minutes=st.none() | st.integers(1, 60),
    note=texts,
    is_optional=st.booleans(),
)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    later_s = draw(st.lists(st.floats(0.001, 1e5), min_size=1, max_size=8, unique=True))
    bounds_s = [0.0, *sorted(later_s)]
    steps = tuple(
        Step(
            start_s=start_s,
            end_s=end_s,
            kind=draw(st.sampled_from(StepKind)),
            item_index=draw(counts),
            exercise_id=draw(texts),
            move=draw(texts),
            side=draw(st.sampled_from(Side)),
            next_side=draw(st.sampled_from(Side)),
            repetition=draw(counts),
            repetitions=draw(counts),
            word=draw(texts),
            cue=draw(texts),
            set_number=draw(counts),
            sets=draw(counts),
            version=draw(texts),
            picture=draw(texts),
        )
        for start_s, end_s in pairwise(bounds_s)
    )
    return Timeline(
        draw(texts),
        draw(texts),
        steps,
        tuple(draw(st.lists(doses, max_size=3))),
        is_comfort=draw(st.booleans()),
    )


starts = st.builds(SessionStart, ids, moments, days, st.sampled_from(Slot), timelines())
journals = st.builds(
    Journal,
    start=starts,
    position_s=seconds,
    spans=st.lists(st.builds(Span, seconds, seconds), max_size=4).map(tuple),
    extras=st.lists(st.builds(Extra, counts, seconds, seconds), max_size=4).map(tuple),
    written_at=moments,
)


@given(moments)
def test_a_moment_and_its_clock_come_back(moment: datetime) -> None:
    found = moment_from_columns(*moment_to_columns(moment))
    assert found == moment
    assert found.utcoffset() == moment.utcoffset()


@given(st.lists(moments))
def test_the_order_of_stored_moments_is_the_order_of_time(
    unordered: list[datetime],
) -> None:
    stored = [moment_to_columns(moment)[0] for moment in sorted(unordered)]
    assert stored == sorted(stored)
    assert len({len(text) for text in stored}) <= 1


@given(timelines())
def test_a_timeline_comes_back_from_its_text(timeline: Timeline) -> None:
    assert timeline_from_text(timeline_to_text(timeline)) == timeline


@given(st.lists(records, max_size=4, unique_by=lambda record: record.id))
def test_any_sessions_come_back_the_same_and_sealed(
    stored: list[SessionRecord],
) -> None:
    with closing(open_history(None)) as connection:
        for record in stored:
            finish_session(connection, record)
        found = sessions_between(connection, date.min, date.max)
        assert broken_seals(connection) == []
    assert found == sorted(stored, key=lambda record: (record.started_at, record.id))


@given(st.lists(ratings, max_size=8, unique_by=lambda rating: rating.id))
def test_any_ratings_come_back_the_same(stored: list[Rating]) -> None:
    with closing(open_history(None)) as connection:
        for rating in stored:
            add_rating(connection, rating)
        found = ratings_between(connection, date.min, date.max)
    assert found == sorted(stored, key=lambda rating: (rating.at, rating.id))


@given(journals)
def test_any_journal_comes_back_the_same(journal: Journal) -> None:
    with closing(open_history(None)) as connection:
        begin_session(connection, journal.start)
        write_journal(
            connection,
            journal.start.id,
            journal.position_s,
            journal.spans,
            journal.extras,
            journal.written_at,
        )
        assert unfinished_sessions(connection) == [journal]


@given(journals, timelines())
def test_any_change_of_a_running_session_comes_back_the_same(
    journal: Journal, changed: Timeline
) -> None:
    start = journal.start
    with closing(open_history(None)) as connection:
        begin_session(connection, start)
        write_journal(connection, start.id, 0.0, (), (), start.started_at, changed)
        (found,) = unfinished_sessions(connection)
        row = connection.execute("SELECT planned_s, is_comfort FROM session")
        assert row.fetchone() == (changed.duration_s, changed.is_comfort)
    assert found.start == replace(start, timeline=changed)


@given(settings_)
def test_any_settings_come_back_the_same(settings: Settings) -> None:
    with closing(open_history(None)) as connection:
        save_settings(connection, settings)
        assert load_settings(connection) == settings
