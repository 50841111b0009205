"""A session before the player opens: a routine, a part of the day, a caution."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from rls_coach.core.concern import ASK_FIRST
from rls_coach.core.exercise import Exercise
from rls_coach.core.history import Slot
from rls_coach.core.leg_day import leg_day
from rls_coach.core.routine import Routine, is_comfort, usual_dose, with_hold
from rls_coach.core.schedule import is_quiet, next_session
from rls_coach.core.settings import Settings
from rls_coach.core.todays_routine import as_done, left_out, routine_of_slot
from rls_coach.ui.parts import Parts
from rls_coach.ui.player.wording import said


class SessionPlan(NamedTuple):
    """A session that can be opened.

    Attributes:
        routine: What it holds, as this person does it.
        slot: The part of the day it is for.
        caution: What to think of before it, in words; empty if nothing.
    """

    routine: Routine
    slot: Slot
    caution: str


def plan_of_routine(
    parts: Parts, settings: Settings, slot: Slot, routine_id: str = ""
) -> SessionPlan | None:
    """Return the session of a routine; without one, of that chosen for the slot.

    None where what the person told rules all of it out.
    """
    library, routines = parts.collection.library, parts.collection.routines
    routine = routines.get(routine_id) or routine_of_slot(slot, routines, settings)
    fitting = as_done(routine, library, settings)
    if fitting is None:
        return None
    missing = left_out(routine, fitting, library)
    return SessionPlan(fitting, slot, _caution(parts, settings, fitting, missing))


def plan_of_exercise(
    parts: Parts, settings: Settings, exercise_id: str, version: str
) -> SessionPlan:
    """Return the session of one exercise alone.

    Raises:
        KeyError: If there is no such exercise or version.
    """
    library = parts.collection.library
    exercise = library[exercise_id]
    alone = Routine(exercise.id, exercise.name, (usual_dose(exercise, version),))
    routine = with_hold(alone, library, settings.hold_s)
    return SessionPlan(routine, Slot.OTHER, _caution(parts, settings, routine))


def slot_now(parts: Parts, settings: Settings) -> Slot:
    """Return the part of the day that a session begun now is for."""
    now = parts.clock.now()
    today = leg_day(now)
    sessions = parts.history.sessions_between(today, today)
    done = {record.slot for record in sessions if record.fills_its_slot}
    return next_session(now, settings, done).slot


def _caution(
    parts: Parts,
    settings: Settings,
    routine: Routine,
    missing: tuple[Exercise, ...] = (),
) -> str:
    if is_comfort(routine, parts.collection.library):
        return ""
    # The window imports this at its start, and needs no words of other pages then.
    from rls_coach.ui.library.concern_words import reason_text
    from rls_coach.ui.routines.words import caution_text

    lines = []
    asked = settings.concerns & ASK_FIRST
    if asked:
        text = _tr("Because of {reason}, ask a clinician before you exercise.")
        lines.append(text.format(reason=reason_text(asked)))
    against = caution_text(routine, parts.collection.library, settings.concerns)
    if against:
        lines.append(against)
    if missing:
        names = ", ".join(said(exercise.name).lower() for exercise in missing)
        text = _tr("Left out, because of what you ticked in Settings: {names}.")
        lines.append(text.format(names=names))
    if is_quiet(parts.clock.now(), settings):
        lines.append(_tr("It is close to bedtime; exercise now can stir the legs."))
    return " ".join(lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("session plan", text)
