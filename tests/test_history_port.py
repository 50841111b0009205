import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from rls_coach.core.history import AfterNotes, SessionStart, Slot
from rls_coach.core.rating import Context, Rating
from rls_coach.core.session import Extra, Span
from rls_coach.core.settings import Settings
from rls_coach.core.timeline import Timeline
from rls_coach.core.trouble import WorldError
from rls_coach.data_folder import FolderBusyError
from rls_coach.history_port import (
    DamagedError,
    StoredHistory,
    open_folder,
    world_errors,
)
from rls_coach.storage.errors import (
    DamagedHistoryError,
    HistoryUnusableError,
    NewerHistoryError,
)
from tests.ui.fakes import four_stretches, record_at

NOW = datetime(2026, 11, 18, 9, tzinfo=timezone(timedelta(hours=1)))
TODAY = date(2026, 11, 18)
ID = "00000000-0000-4000-8000-000000000001"


def without_its_end(timeline: Timeline) -> Timeline:
    """Return a timeline without its last exercise."""
    steps = timeline.steps[: timeline.sections[-1].first]
    doses = timeline.doses[:-1]
    return Timeline(timeline.routine_id, timeline.routine_name, steps, doses)


@pytest.fixture
def history() -> Iterator[StoredHistory]:
    with closing(StoredHistory.in_memory()) as history:
        yield history


@pytest.fixture
def begun(history: StoredHistory) -> StoredHistory:
    start = SessionStart(ID, NOW, TODAY, Slot.MORNING, four_stretches())
    history.begin_session(start)
    return history


def test_a_rating_comes_back_and_can_be_taken_back(history: StoredHistory) -> None:
    rating = Rating(ID, NOW, TODAY, Context.NOW, None)
    history.add_rating(rating)
    assert history.ratings_between(TODAY, TODAY) == [rating]
    assert history.first_day() == TODAY
    history.remove_rating(ID, NOW)
    assert history.ratings_between(TODAY, TODAY) == []


def test_a_running_session_can_be_found_where_it_stood(begun: StoredHistory) -> None:
    spans, extras = [Span(0.0, 20.0)], [Extra(2, 10.0)]
    begun.write_journal(ID, 20.0, spans, extras, NOW)
    (journal,) = begun.unfinished_sessions()
    assert journal.position_s == 20.0
    assert journal.spans == tuple(spans)
    assert journal.extras == tuple(extras)
    assert journal.start.timeline == four_stretches()


def test_a_finished_session_comes_back_with_what_was_said_of_it(
    begun: StoredHistory,
) -> None:
    record = replace(record_at(NOW), id=ID)
    begun.finish_session(record)
    notes = AfterNotes(effort=4, had_pain=False, note="easy")
    begun.save_notes(ID, notes)
    assert begun.sessions_between(TODAY, TODAY) == [replace(record, notes=notes)]
    assert begun.unfinished_sessions() == []


def test_a_session_made_easier_on_the_way_is_found_as_it_was_left(
    begun: StoredHistory,
) -> None:
    easier = without_its_end(four_stretches())
    begun.write_journal(ID, 20.0, [], [], NOW, easier)
    (journal,) = begun.unfinished_sessions()
    assert journal.start.timeline == easier


def test_a_session_can_be_logged_afterwards(history: StoredHistory) -> None:
    notes = AfterNotes(aid="a warm bath")
    record = replace(record_at(NOW, notes=notes), id=ID, is_comfort=True)
    history.finish_session(record)
    assert history.sessions_between(TODAY, TODAY) == [record]


def test_a_discarded_session_is_in_no_list(begun: StoredHistory) -> None:
    begun.discard_session(ID, NOW)
    assert begun.unfinished_sessions() == []
    assert begun.sessions_between(TODAY, TODAY) == []


def test_settings_come_back(history: StoredHistory) -> None:
    assert history.load_settings() == Settings()
    changed = Settings(morning_at=None, hold_s=8, text_percent=150)
    history.save_settings(changed)
    assert history.load_settings() == changed


def test_what_is_stored_in_a_folder_is_there_the_next_time(tmp_path: Path) -> None:
    rating = Rating(ID, NOW, TODAY, Context.EVENING, 3)
    with open_folder(tmp_path / "data") as history:
        history.add_rating(rating)
    with open_folder(tmp_path / "data") as history:
        assert history.ratings_between(TODAY, TODAY) == [rating]


def test_a_folder_in_use_is_told_as_an_open_window(tmp_path: Path) -> None:
    with (
        open_folder(tmp_path / "data"),
        pytest.raises(FolderBusyError) as told,
        open_folder(tmp_path / "data"),
    ):
        pass
    assert told.value.what == "RLS Coach is already open."


def test_a_history_that_cannot_be_opened_leaves_the_folder_free(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "data"
    with open_folder(folder):
        pass
    path = folder / "history.db"
    whole = path.read_bytes()
    path.write_bytes(b"no history")
    with pytest.raises(DamagedError), open_folder(folder):
        pass
    path.write_bytes(whole)
    with open_folder(folder) as history:
        assert history.first_day() is None


@pytest.mark.parametrize(
    ("error", "kind", "what"),
    [
        (NewerHistoryError(9, 1), DamagedError, "A newer version"),
        (DamagedHistoryError(Path("h.db")), DamagedError, "The history h.db cannot"),
        (HistoryUnusableError(None, "the disk is full"), WorldError, "cannot be saved"),
    ],
)
def test_what_the_world_does_is_said_with_what_to_do(
    error: Exception, kind: type[WorldError], what: str
) -> None:
    with pytest.raises(kind) as told, world_errors():
        raise error
    assert what in told.value.what
    assert told.value.advice
    assert told.value.__cause__ is error


@pytest.mark.parametrize(
    "error",
    [ValueError("ours"), sqlite3.IntegrityError("ours"), OSError(errno.EIO, "")],
)
def test_what_is_our_own_fault_is_not_hidden(error: Exception) -> None:
    with pytest.raises(type(error)) as told, world_errors():
        raise error
    assert told.value is error
