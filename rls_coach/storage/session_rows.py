"""Sessions as rows of the history, and back."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from rls_coach.core.done import Part
from rls_coach.core.history import (
    AfterNotes,
    Journal,
    Outcome,
    SessionRecord,
    SessionStart,
    Slot,
)
from rls_coach.core.session import Extra, Span
from rls_coach.core.side import Side
from rls_coach.storage.moments import (
    day_to_text,
    moment_from_columns,
    moment_to_columns,
)
from rls_coach.storage.timeline_text import timeline_from_text


def record_to_columns(record: SessionRecord) -> dict[str, object]:
    """Return a finished session as values by column.

    Raises:
        ValueError: If a moment has no time zone.
    """
    started_at_utc, started_offset_min = moment_to_columns(record.started_at)
    ended_at_utc, ended_offset_min = moment_to_columns(record.ended_at)
    return {
        "id": record.id,
        "state": record.outcome.value,
        "slot": record.slot.value,
        "routine_id": record.routine_id,
        "routine_name": record.routine_name,
        "started_at_utc": started_at_utc,
        "started_offset_min": started_offset_min,
        "ended_at_utc": ended_at_utc,
        "ended_offset_min": ended_offset_min,
        "leg_day": day_to_text(record.day),
        "planned_s": record.planned_s,
        "active_s": record.active_s,
        "effort": record.notes.effort,
        "had_pain": record.notes.had_pain,
        "note": record.notes.note,
        "aid": record.notes.aid,
        "is_comfort": record.is_comfort,
    }


def parts_to_rows(record: SessionRecord) -> list[tuple[object, ...]]:
    """Return what was done in a session as rows of its parts, in order."""
    return [
        (
            record.id, position, part.item_index, part.exercise_id, part.side.value,
            part.repetitions_planned, part.repetitions_done, part.seconds_planned,
            part.seconds_done,
        )
        for position, part in enumerate(record.parts)
    ]  # fmt: skip


def parts_by_session(
    rows: Iterable[tuple[Any, ...]],
) -> dict[str, tuple[Part, ...]]:
    """Return the parts that rows tell, by the id that is each row's first column.

    Raises:
        ValueError, TypeError: If one tells no part.
    """
    parts: defaultdict[str, list[Part]] = defaultdict(list)
    for session_id, item_index, exercise_id, side, *numbers in rows:
        parts[session_id].append(Part(item_index, exercise_id, Side(side), *numbers))
    return {session_id: tuple(found) for session_id, found in parts.items()}


def record_from_row(row: tuple[Any, ...], parts: tuple[Part, ...]) -> SessionRecord:
    """Return the finished session that a row and its parts tell.

    Raises:
        ValueError, TypeError: If they tell none.
    """
    (
        id_, started_at_utc, started_offset_min, ended_at_utc, ended_offset_min, day,
        slot, routine_id, routine_name, state, planned_s, active_s, effort, had_pain,
        note, aid, is_comfort,
    ) = row  # fmt: skip
    had_pain = None if had_pain is None else bool(had_pain)
    return SessionRecord(
        id=id_,
        started_at=moment_from_columns(started_at_utc, started_offset_min),
        ended_at=moment_from_columns(ended_at_utc, ended_offset_min),
        day=date.fromisoformat(day),
        slot=Slot(slot),
        routine_id=routine_id,
        routine_name=routine_name,
        outcome=Outcome(state),
        planned_s=planned_s,
        active_s=active_s,
        parts=parts,
        notes=AfterNotes(effort, had_pain, note, aid),
        is_comfort=bool(is_comfort),
    )


def journal_from_row(row: tuple[Any, ...]) -> Journal:
    """Return the running session that a row tells.

    Raises:
        ValueError, TypeError, KeyError: If it tells none.
    """
    (
        id_, started_at_utc, started_offset_min, day, slot, timeline_json, position_s,
        spans_json, extras_json, written_at_utc, written_offset_min,
    ) = row  # fmt: skip
    start = SessionStart(
        id=id_,
        started_at=moment_from_columns(started_at_utc, started_offset_min),
        day=date.fromisoformat(day),
        slot=Slot(slot),
        timeline=timeline_from_text(timeline_json),
    )
    return Journal(
        start,
        position_s,
        spans=tuple(Span(*values) for values in json.loads(spans_json)),
        extras=tuple(Extra(*values) for values in json.loads(extras_json)),
        written_at=moment_from_columns(written_at_utc, written_offset_min),
    )


def positions_to_text(rows: Iterable[list[float]]) -> str:
    """Return rows of numbers as JSON.

    Raises:
        ValueError: If a number is not finite.
    """
    return json.dumps(list(rows), separators=(",", ":"), allow_nan=False)
