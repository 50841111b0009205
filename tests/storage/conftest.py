"""Histories, sessions and processes for the storage tests."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import rls_coach
from rls_coach.core.done import Part
from rls_coach.core.history import (
    AfterNotes,
    Outcome,
    SessionRecord,
    SessionStart,
    Slot,
)
from rls_coach.core.leg_day import leg_day
from rls_coach.core.side import Side
from rls_coach.core.step import Step, StepKind
from rls_coach.core.timeline import Timeline
from rls_coach.storage.database import open_history

BEGIN = datetime(2026, 3, 1, 19, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.db"


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(open_history(None)) as connection:
        yield connection


@pytest.fixture(scope="session")
def timeline() -> Timeline:
    hold = Step(
        10.0, 15.0, StepKind.HOLD, 0, "calf", "hold", Side.LEFT, Side.LEFT, 1, 1,
        "Hold", "Keep the heel down.",
    )  # fmt: skip
    wait = Step(
        0.0, 10.0, StepKind.LEAD_IN, 0, "calf", "", Side.BOTH, Side.LEFT, 0, 0,
        "Get ready", "Stand at the wall.",
    )  # fmt: skip
    return Timeline("four", "Four stretches", (wait, hold))


@pytest.fixture(scope="session")
def make_id() -> Callable[[int], str]:
    return lambda number: f"00000000-0000-4000-8000-{number:012d}"


@pytest.fixture(scope="session")
def make_start(
    make_id: Callable[[int], str], timeline: Timeline
) -> Callable[..., SessionStart]:
    def make(number: int = 0, at: datetime = BEGIN) -> SessionStart:
        return SessionStart(make_id(number), at, leg_day(at), Slot.OTHER, timeline)

    return make


@pytest.fixture(scope="session")
def make_record(make_id: Callable[[int], str]) -> Callable[..., SessionRecord]:
    def make(number: int = 0, at: datetime = BEGIN) -> SessionRecord:
        return SessionRecord(
            id=make_id(number),
            started_at=at,
            ended_at=at + timedelta(minutes=12),
            day=leg_day(at),
            slot=Slot.AFTERNOON,
            routine_id="four",
            routine_name="Four stretches",
            outcome=Outcome.COMPLETED,
            planned_s=720.0,
            active_s=700.5,
            parts=(
                Part(0, "calf", Side.LEFT, 3, 3, 45.0, 45.0),
                Part(0, "calf", Side.RIGHT, 3, 2, 45.0, 31.25),
            ),
            notes=AfterNotes(effort=4, had_pain=False, note="easy"),
        )

    return make


@pytest.fixture
def start_python() -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Start a script that can import the package; it does not outlive the test."""
    root = str(Path(rls_coach.__file__).parents[1])
    processes: list[subprocess.Popen[str]] = []

    def start(script: str, *arguments: object) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-c", script, *map(str, arguments)],
            env={**os.environ, "PYTHONPATH": root},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        processes.append(process)
        return process

    yield start
    for process in processes:
        process.kill()
        process.communicate()
