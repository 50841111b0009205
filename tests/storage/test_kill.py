"""What was acknowledged outlives a kill that comes at any moment."""

import random
import subprocess
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from rls_coach.storage.database import open_history
from rls_coach.storage.own_content import Shelf, picture, stored_bodies
from rls_coach.storage.ratings import ratings_between
from rls_coach.storage.running_sessions import unfinished_sessions
from rls_coach.storage.seals import broken_seals
from rls_coach.storage.sessions import sessions_between

WRITE_FOR_EVER = """
import itertools, sys, uuid
from datetime import UTC, datetime
from pathlib import Path
from rls_coach.core.history import Outcome, SessionRecord, SessionStart, Slot
from rls_coach.core.rating import Context, Rating
from rls_coach.core.session import Span
from rls_coach.core.side import Side
from rls_coach.core.step import Step, StepKind
from rls_coach.core.timeline import Timeline
from rls_coach.storage.database import open_history
from rls_coach.storage.own_content import OwnContent, save_content
from rls_coach.storage.ratings import add_rating
from rls_coach.storage.running_sessions import begin_session, write_journal
from rls_coach.storage.sessions import finish_session

now = datetime(2026, 3, 1, 12, tzinfo=UTC)
step = Step(0.0, 9e9, StepKind.HOLD, 0, "calf", "hold", Side.BOTH, Side.BOTH, 1, 1,
            "Hold", "Hold.")
timeline = Timeline("four", "Four stretches", (step,))
connection = open_history(Path(sys.argv[1]))

def say(*words):
    print(*words, flush=True)

for number in itertools.count():
    id_ = str(uuid.uuid4())
    begin_session(connection, SessionStart(id_, now, now.date(), Slot.OTHER, timeline))
    say("begun", id_)
    for position_s in map(float, range(1, 6)):
        spans = (Span(0.0, position_s),)
        write_journal(connection, id_, position_s, spans, (), now)
        say("at", position_s)
    rating = Rating(str(uuid.uuid4()), now, now.date(), Context.AFTER, number % 11, id_)
    add_rating(connection, rating)
    say("rated", rating.id)
    name = "own:" + id_
    exercise = OwnContent({id_: name}, {id_: id_}, {name: bytes(20_000)})
    save_content(connection, exercise, now)
    say("kept", id_)
    finish_session(connection, SessionRecord(id_, now, now, now.date(), Slot.OTHER,
        "four", "Four stretches", Outcome.STOPPED, 9e9, 5.0))
    say("finished", id_)
"""


@pytest.mark.parametrize("seed", range(10))
def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(
    path: Path,
    start_python: Callable[..., subprocess.Popen[str]],
    seed: int,
) -> None:
    writer = start_python(WRITE_FOR_EVER, path)
    assert writer.stdout is not None
    enough = random.Random(seed).randrange(1, 60)
    acknowledged = [writer.stdout.readline() for _ in range(enough)]
    writer.kill()
    acknowledged += writer.stdout.readlines()
    told = [line.split() for line in acknowledged if line.endswith("\n")]
    assert len(told) >= enough

    with closing(open_history(path)) as connection:
        finished = {s.id for s in sessions_between(connection, date.min, date.max)}
        rated = {r.id for r in ratings_between(connection, date.min, date.max)}
        running = unfinished_sessions(connection)
        exercises = stored_bodies(connection, Shelf.EXERCISES)
        routines = stored_bodies(connection, Shelf.ROUTINES)
        assert all(picture(connection, one.body.decode()) for one in exercises)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert broken_seals(connection) == []
    assert {id_ for word, id_ in told if word == "finished"} <= finished
    assert {id_ for word, id_ in told if word == "rated"} <= rated
    kept = [one.id for one in exercises]
    assert [one.id for one in routines] == kept
    assert {id_ for word, id_ in told if word == "kept"} <= set(kept)
    assert {id_ for word, id_ in told if word == "begun"} <= finished | {
        journal.start.id for journal in running
    }
    _check_last_position(told, [journal.position_s for journal in running])


def _check_last_position(told: list[list[str]], positions_s: list[float]) -> None:
    """The last session is at least as far as it said it was, if it still runs."""
    last_begun = max(n for n, (word, _) in enumerate(told) if word == "begun")
    said_s = [float(text) for word, text in told[last_begun:] if word == "at"]
    if positions_s and told[-1][0] != "finished":
        assert len(positions_s) == 1
        assert positions_s[0] >= max(said_s, default=0.0)
