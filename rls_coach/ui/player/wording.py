"""What the player says about a session, in words."""

from math import ceil

from PySide6.QtCore import QCoreApplication

from rls_coach.core.exercise import Library
from rls_coach.core.history import Slot
from rls_coach.core.session import Session, State
from rls_coach.core.side import Side
from rls_coach.core.step import Step, StepKind

LEAST_CUE_S = 3.0
"""A cue that stands for less cannot be read."""


def tr(text: str) -> str:
    """Return a text of the player in the person's language."""
    return QCoreApplication.translate("player", text)


def said(text: str) -> str:
    """Return a text of the content files in the person's language."""
    return QCoreApplication.translate("content", text)


def clock_text(seconds: float) -> str:
    """Return whole seconds that have passed, as minutes and seconds such as 8:35."""
    whole = int(seconds + 1e-6)
    return f"{whole // 60}:{whole % 60:02d}"


def slot_title(slot: Slot) -> str:
    """Return the name of a session in its part of the day."""
    return {
        Slot.MORNING: tr("Morning session"),
        Slot.AFTERNOON: tr("Afternoon session"),
        Slot.OTHER: tr("Session"),
    }[slot]


def side_text(side: Side) -> str:
    """Return which leg, in capitals."""
    return {
        Side.LEFT: tr("LEFT LEG"),
        Side.RIGHT: tr("RIGHT LEG"),
        Side.BOTH: tr("BOTH LEGS"),
    }[side]


def word_of(session: Session) -> str:
    """Return the word in the ring."""
    if session.state is State.PAUSED:
        return tr("Paused")
    if session.is_counting_in:
        return tr("Going on")
    return said(session.timeline.step_at(session.position_s).word)


def count_of(session: Session) -> str:
    """Return the number in the ring."""
    if session.is_counting_in:
        return str(ceil(session.count_in_s))
    return str(max(1, ceil(session.step_left_s - 1e-6)))


def cue_of(session: Session, library: Library) -> str:
    """Return what to do now.

    While getting ready the set-up cues take turns, each for three seconds at least.
    """
    step = session.timeline.step_at(session.position_s)
    exercise = library.get(step.exercise_id)
    if step.kind is not StepKind.LEAD_IN or exercise is None:
        return said(step.cue)
    count = min(len(exercise.set_up), max(1, int(step.duration_s / LEAST_CUE_S)))
    part = (session.position_s - step.start_s) / step.duration_s
    return said(exercise.set_up[min(int(part * count), count - 1)])


def all_cues(session: Session, library: Library) -> set[str]:
    """Return every cue of a session, to know the room they need."""
    cues = {step.cue for step in session.timeline.steps}
    for section in session.timeline.sections:
        cues |= set(library[section.exercise_id].set_up)
    return {said(cue) for cue in cues}


def next_text(session: Session, library: Library) -> str:
    """Return what comes after this leg of this exercise."""
    timeline = session.timeline
    section = timeline.section_at(session.position_s)
    for step in timeline.steps_of(section):
        is_ahead = step.start_s > session.position_s
        if is_ahead and step.kind is StepKind.SWITCH_LEGS:
            leg = tr("right leg") if step.next_side is Side.RIGHT else tr("left leg")
            return tr("Next: {what}").format(what=leg)
    following = section.item_index + 1
    if following == len(timeline.sections):
        return tr("Next: the end")
    name = said(library[timeline.sections[following].exercise_id].name)
    return tr("Next: {what}").format(what=name.lower())


def repetition_text(step: Step) -> str:
    """Return the repetition in words, or nothing while getting ready."""
    if step.repetition == 0:
        return ""
    return tr("{now} of {of}").format(now=step.repetition, of=step.repetitions)
