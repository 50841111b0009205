"""What is being done in a session, and what can be asked of it just now."""

from html import escape
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from rls_coach.core.exercise import Library
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.history import Slot
from rls_coach.core.session import Session
from rls_coach.core.side import Side
from rls_coach.core.step import Step, StepKind
from rls_coach.core.suiting import easier_version
from rls_coach.ui.player import wording

_KINDS_WITH_LEGS = {
    ExerciseKind.WARM_UP,
    ExerciseKind.STRETCH,
    ExerciseKind.STRENGTH,
}


class Possible(NamedTuple):
    """What can be asked of a session just now.

    Attributes:
        has_legs: Whether it matters which leg works.
        no_switch: Why legs cannot be switched; empty where they can.
        no_easier: Why there is nothing easier; empty where there is.
        is_free: Whether it is a free activity, for which ten seconds are nothing.
    """

    has_legs: bool
    no_switch: str
    no_easier: str
    is_free: bool


def possible_at(session: Session, library: Library) -> Possible:
    """Return what can be asked of a session where it stands."""
    step = session.timeline.step_at(session.position_s)
    no_easier = "" if can_ease(session) else _tr("This is the easiest way")
    return Possible(
        is_done_by_legs(step, library),
        "" if can_switch(session) else _why_no_switch(session),
        no_easier,
        step.kind is StepKind.FREE,
    )


def _why_no_switch(session: Session) -> str:
    section = session.timeline.section_at(session.position_s)
    sides = {step.next_side for step in session.timeline.steps_of(section)}
    if sides & {Side.LEFT, Side.RIGHT}:
        return _tr("Only one leg has its turn here")
    return _tr("Both legs work at once here")


def is_done_by_legs(step: Step, library: Library) -> bool:
    """Tell whether it matters which leg works; a bath or a ride is not done by a leg.

    It does where the exercise is gone since the session was stored.
    """
    exercise = library.get(step.exercise_id)
    return exercise is None or exercise.kind in _KINDS_WITH_LEGS


def can_switch(session: Session) -> bool:
    """Tell whether another leg comes in this exercise, or came before."""
    section = session.timeline.section_at(session.position_s)
    steps = session.timeline.steps_of(section)
    return any(step.kind is StepKind.SWITCH_LEGS for step in steps)


def can_ease(session: Session) -> bool:
    """Tell whether this exercise has an easier version than the one being done."""
    step = session.timeline.step_at(session.position_s)
    exercise = session.library.get(step.exercise_id)
    if exercise is None or not session.timeline.doses:
        return False
    if step.version not in ("", *(version.id for version in exercise.versions)):
        return False  # it is gone since the session was stored
    following = easier_version(exercise, step.version, session.concerns)
    return following is not None


def title_text(session: Session, slot: Slot, library: Library) -> str:
    """Return which session and exercise it is, as rich text with the latter in bold."""
    sections = session.timeline.sections
    step = session.timeline.step_at(session.position_s)
    parts = [
        escape(wording.slot_title(slot)),
        f"<b>{escape(wording.title_of(step, library))}</b>",
    ]
    if len(sections) > 1:
        place = _tr("exercise {now} of {of}")
        place = place.format(now=step.item_index + 1, of=len(sections))
        # In two lines it is not torn apart.
        parts.append(place.replace(" ", "\N{NO-BREAK SPACE}"))
    return " · ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("player", text)
