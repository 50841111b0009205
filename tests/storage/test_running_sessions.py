import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from rls_coach.core.history import (
    Journal,
    SessionRecord,
    SessionStart,
)
from rls_coach.core.routine import Dose
from rls_coach.core.session import Extra, Span
from rls_coach.core.side import Side, Sides
from rls_coach.core.step import Step, StepKind
from rls_coach.core.timeline import Timeline
from rls_coach.storage.errors import NotInHistoryError
from rls_coach.storage.running_sessions import (
    begin_session,
    discard_session,
    unfinished_sessions,
    write_journal,
)
from rls_coach.storage.sessions import (
    finish_session,
    remove_session,
    sessions_between,
)

MakeId = Callable[[int], str]
MakeRecord = Callable[..., SessionRecord]
MakeStart = Callable[..., SessionStart]

BEGIN = datetime(2026, 3, 1, 19, tzinfo=UTC)
DAY = timedelta(days=1)
NEPAL = timezone(timedelta(hours=5, minutes=45))


def everything(connection: sqlite3.Connection) -> list[SessionRecord]:
    return sessions_between(connection, date.min, date.max)


def statements(connection: sqlite3.Connection, run: Callable[[], object]) -> list[str]:
    """Return the SQL that something runs."""
    seen: list[str] = []
    connection.set_trace_callback(seen.append)
    run()
    connection.set_trace_callback(None)
    return seen


def test_a_begun_session_is_unfinished_at_its_beginning(
    connection: sqlite3.Connection, make_start: MakeStart
) -> None:
    begin_session(connection, make_start())
    expected = Journal(make_start(), 0.0, (), (), written_at=BEGIN)
    assert unfinished_sessions(connection) == [expected]


def test_a_journal_tells_where_the_session_stood_last(
    connection: sqlite3.Connection, make_start: MakeStart, make_id: MakeId
) -> None:
    begin_session(connection, make_start())
    spans = (Span(0.0, 10.1), Span(5.0, 7.25))
    extras = (Extra(1, 2.5, 7.5),)
    at = (BEGIN + timedelta(seconds=12, microseconds=1)).astimezone(NEPAL)
    write_journal(connection, make_id(0), 3.0, (), (), BEGIN)
    write_journal(connection, make_id(0), 7.25, spans, extras, at)
    expected = Journal(make_start(), 7.25, spans, extras, at)
    assert unfinished_sessions(connection) == [expected]


def test_the_newest_unfinished_session_comes_first(
    connection: sqlite3.Connection, make_start: MakeStart, make_id: MakeId
) -> None:
    for number, days in enumerate([1, 2, 0]):
        begin_session(connection, make_start(number, BEGIN + days * DAY))
    found = [journal.start.id for journal in unfinished_sessions(connection)]
    assert found == [make_id(1), make_id(0), make_id(2)]


def test_only_running_sessions_are_journalled_and_discarded(
    connection: sqlite3.Connection, make_record: MakeRecord
) -> None:
    record = make_record()
    finish_session(connection, record)
    with pytest.raises(NotInHistoryError):
        write_journal(connection, record.id, 1.0, (), (), BEGIN)
    with pytest.raises(NotInHistoryError):
        discard_session(connection, record.id, BEGIN)
    assert everything(connection) == [record]


def test_moments_without_a_zone_are_refused(
    connection: sqlite3.Connection, make_start: MakeStart, make_id: MakeId
) -> None:
    begin_session(connection, make_start())
    naive = BEGIN.replace(tzinfo=None)
    with pytest.raises(ValueError, match="time zone"):
        write_journal(connection, make_id(0), 1.0, (), (), naive)
    with pytest.raises(ValueError, match="time zone"):
        discard_session(connection, make_id(0), naive)
    with pytest.raises(ValueError, match="time zone"):
        remove_session(connection, make_id(0), naive)


def test_a_journal_is_written_in_a_single_transaction_without_the_timeline(
    connection: sqlite3.Connection, make_start: MakeStart, make_id: MakeId
) -> None:
    begin_session(connection, make_start())
    seen = statements(
        connection,
        lambda: write_journal(connection, make_id(0), 1.0, (), (), BEGIN),
    )
    assert [statement.split()[0] for statement in seen] == ["BEGIN", "UPDATE", "COMMIT"]
    assert "Keep the heel down." not in "".join(seen)


def test_a_comfort_session_is_one_from_its_beginning(
    connection: sqlite3.Connection,
    make_start: MakeStart,
    make_record: MakeRecord,
    timeline: Timeline,
) -> None:
    bath = Timeline("bath", "A bath", timeline.steps, is_comfort=True)
    begin_session(connection, replace(make_start(), timeline=bath))
    assert connection.execute("SELECT is_comfort FROM session").fetchone() == (1,)
    (journal,) = unfinished_sessions(connection)
    assert journal.start.timeline == bath
    record = replace(make_record(), is_comfort=True)
    finish_session(connection, record)
    assert everything(connection) == [record]


def test_a_session_made_easier_goes_on_with_its_new_timeline(
    connection: sqlite3.Connection, make_start: MakeStart, timeline: Timeline
) -> None:
    start = make_start()
    easier = Step(
        15.0, 40.0, StepKind.HOLD, 0, "calf", "hold", Side.LEFT, Side.LEFT, 1, 1,
        "Hold", "Sit down.", version="seated", picture="calf_seated",
    )  # fmt: skip
    dose = Dose("calf", 1, version="seated", sides=Sides.LEFT, note="slowly")
    changed = Timeline("four", "Four stretches", (*timeline.steps, easier), (dose,))
    begin_session(connection, start)
    write_journal(connection, start.id, 15.0, (), (), BEGIN, changed)
    (journal,) = unfinished_sessions(connection)
    assert journal.start == replace(start, timeline=changed)
    assert connection.execute("SELECT planned_s FROM session").fetchone() == (40.0,)


def test_a_timeline_is_changed_together_with_the_journal_or_not_at_all(
    connection: sqlite3.Connection,
    make_start: MakeStart,
    make_record: MakeRecord,
    timeline: Timeline,
) -> None:
    begin_session(connection, make_start())
    with pytest.raises(sqlite3.IntegrityError):
        write_journal(connection, make_start().id, -1.0, (), (), BEGIN, timeline)
    assert unfinished_sessions(connection) == [
        Journal(make_start(), 0.0, (), (), written_at=BEGIN)
    ]
    finish_session(connection, make_record())
    with pytest.raises(NotInHistoryError):
        write_journal(connection, make_record().id, 1.0, (), (), BEGIN, timeline)
    assert everything(connection) == [make_record()]
