"""What is being done in a session, and what can be asked of it just now."""

from html import escape

from PySide6.QtCore import QCoreApplication

from rls_coach.core.exercise import Library
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.history import Slot
from rls_coach.core.session import Session
from rls_coach.core.step import Step, StepKind
from rls_coach.core.suiting import easier_version
from rls_coach.ui.player import wording

_KINDS_WITH_LEGS = {
    ExerciseKind.WARM_UP,
    ExerciseKind.STRETCH,
    ExerciseKind.STRENGTH,
}


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
    text = _tr("{session} · {exercise}")
    if len(sections) > 1:
        text = _tr("{session} · {exercise} · exercise {now} of {of}")
    return text.format(
        session=escape(wording.slot_title(slot)),
        exercise=f"<b>{escape(wording.title_of(step, library))}</b>",
        now=step.item_index + 1,
        of=len(sections),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("player", text)
