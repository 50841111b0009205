"""What was done away from the app, and is told to it afterwards."""

from datetime import datetime, timedelta

from rls_coach.core.done import Part
from rls_coach.core.exercise import Exercise
from rls_coach.core.history import AfterNotes, Outcome, SessionRecord, Slot
from rls_coach.core.leg_day import leg_day
from rls_coach.core.side import Side

LOGGED_MINUTES = range(1, 241)
"""How long something that is logged afterwards may have lasted, in minutes."""


def logged_session(
    session_id: str,
    exercise: Exercise,
    started_at: datetime,
    minutes: int,
    notes: AfterNotes | None = None,
) -> SessionRecord:
    """Return the session of one exercise that was done away from the app.

    Args:
        session_id: A UUID as text.
        exercise: What was done.
        started_at: When it began; aware, in the local offset of that moment.
        minutes: How long it lasted.
        notes: What the person said about it.

    Raises:
        ValueError: If the minutes are out of ``LOGGED_MINUTES``, or the moment has no
            time zone.
    """
    if minutes not in LOGGED_MINUTES:
        raise ValueError(f"{exercise.id}: {minutes} minutes are not 1 to 240")
    seconds = minutes * 60.0
    return SessionRecord(
        id=session_id,
        started_at=started_at,
        ended_at=started_at + timedelta(seconds=seconds),
        day=leg_day(started_at),
        slot=Slot.OTHER,
        routine_id=exercise.id,
        routine_name=exercise.name,
        outcome=Outcome.COMPLETED,
        planned_s=seconds,
        active_s=seconds,
        parts=(Part(0, exercise.id, Side.BOTH, 1, 1, seconds, seconds),),
        notes=notes or AfterNotes(),
        is_comfort=not exercise.kind.is_training,
    )


def is_over(started_at: datetime, minutes: int, now: datetime) -> bool:
    """Tell whether what began at a moment and lasted some minutes is over now."""
    return started_at + timedelta(minutes=minutes) <= now
