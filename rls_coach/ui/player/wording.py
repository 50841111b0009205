"""What the player says about a session, in words."""

from dataclasses import replace
from math import ceil
from textwrap import shorten
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.history import Slot
from rls_coach.core.session import Session, State
from rls_coach.core.side import Side
from rls_coach.core.step import Step, StepKind
from rls_coach.core.timeline import Timeline
from rls_coach.ui.units import in_units

LEAST_CUE_S = 3.0
"""A cue that stands for less cannot be read."""

MAX_NOTE = 90
"""Characters of a note that are shown in its three seconds; the editor has the rest."""


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


def side_text(side: Side, exercise: Exercise | None = None) -> str:
    """Return which leg, and where it is if that is not plain, in capitals.

    Args:
        side: The leg at work.
        exercise: The exercise, where it is known.
    """
    text = {
        Side.LEFT: tr("LEFT LEG"),
        Side.RIGHT: tr("RIGHT LEG"),
        Side.BOTH: tr("BOTH LEGS"),
    }[side]
    if exercise is None or not exercise.leg_place or side is Side.BOTH:
        return text
    place = said(exercise.leg_place).upper()
    return tr("{leg} {place}").format(leg=text, place=place)


def word_of(session: Session) -> str:
    """Return the word in the ring."""
    if session.state is State.PAUSED:
        return tr("Paused")
    if session.is_counting_in:
        return tr("Going on")
    return said(session.timeline.step_at(session.position_s).word)


def count_of(session: Session) -> str:
    """Return the number in the ring: seconds to go, or how long an activity lasted."""
    if session.is_counting_in:
        return str(ceil(session.count_in_s))
    if session.timeline.step_at(session.position_s).kind is StepKind.FREE:
        return clock_text(free_time(session).passed_s)
    left_s = max(1, ceil(session.step_left_s - 1e-6))
    return clock_text(left_s) if left_s >= 100 else str(left_s)


class FreeTime(NamedTuple):
    """How a free activity stands: what has passed, and the goal, in seconds."""

    passed_s: float
    goal_s: float


def free_time(session: Session) -> FreeTime:
    """Return how the activity stands that a session is at; zero where it is at none."""
    timeline = session.timeline
    section = timeline.section_at(session.position_s)
    first_s = next(
        (
            step.start_s
            for step in timeline.steps_of(section)
            if step.kind is StepKind.FREE
        ),
        section.end_s,
    )
    here = [
        extra
        for extra in session.extras
        if section.first <= extra.step_index < section.stop
    ]
    passed_s = session.position_s - first_s + sum(extra.used_s for extra in here)
    added_s = sum(extra.used_s + extra.left_s for extra in here)
    return FreeTime(max(0.0, passed_s), section.end_s - first_s + added_s)


def summary_text(timeline: Timeline) -> str:
    """Return how much a session is."""
    minutes = max(1, round(timeline.duration_s / 60))
    count = len(timeline.sections)
    if count > 1:
        return tr("{count} exercises, about {minutes} minutes").format(
            count=count, minutes=minutes
        )
    if minutes == 1:
        return tr("About 1 minute")
    return tr("About {minutes} minutes").format(minutes=minutes)


def offer_text(exercise: Exercise) -> str:
    """Return what is asked about an exercise that can be taken or left."""
    name = said(exercise.name)
    if exercise.kind is ExerciseKind.WARM_UP:
        return tr("Legs tense? {name} first").format(name=name)
    return name


def cue_of(session: Session, library: Library) -> str:
    """Return what to do now.

    While getting ready the set-up cues take turns, each for three seconds at least.
    """
    step = session.timeline.step_at(session.position_s)
    if step.kind is not StepKind.LEAD_IN:
        return in_units(said(step.cue))
    cues = _lead_in_cues(step, session.timeline, library)
    part = (session.position_s - step.start_s) / step.duration_s
    return cues[min(int(part * len(cues)), len(cues) - 1)]


def _lead_in_cues(step: Step, timeline: Timeline, library: Library) -> tuple[str, ...]:
    """Return how to get into position, as much of it as there is time for.

    What somebody wrote beside the exercise, a therapist perhaps, comes last. The first
    cue stands alone where the exercise is gone.
    """
    exercise = exercise_at(step, library)
    cues = exercise.set_up if exercise is not None else (step.cue,)
    count = max(1, int(step.duration_s / LEAST_CUE_S))
    shown = [in_units(said(cue)) for cue in cues]
    note = shorten(_note_at(step, timeline), MAX_NOTE, placeholder="…")
    return (*shown[: count - 1], note) if note and count > 1 else (*shown[:count],)


def _note_at(step: Step, timeline: Timeline) -> str:
    doses = timeline.doses
    return doses[step.item_index].note if step.item_index < len(doses) else ""


def exercise_at(step: Step, library: Library) -> Exercise | None:
    """Return the exercise of a step in its version.

    None where it is gone since the session was stored, as an own one may be.
    """
    exercise = library.get(step.exercise_id)
    if exercise is None:
        return None
    try:
        return exercise.in_version(step.version)
    except KeyError:
        return exercise


def title_of(step: Step, library: Library) -> str:
    """Return the name of what is being done, with its version where it has one."""
    exercise = exercise_at(step, library)
    return full_name(exercise) if exercise is not None else tr("Exercise")


def full_name(exercise: Exercise) -> str:
    """Return an exercise's name, with its version unless that is the usual one."""
    if not exercise.version_name:
        return said(exercise.name)
    version = said(exercise.version_name)
    return f"{said(exercise.name)} ({version[:1].lower()}{version[1:]})"


def paused_text(session: Session) -> str:
    """Return what stands where the cue was while a session is paused."""
    if session.was_asleep:
        return tr("The computer slept. Press Space to go on.")
    return tr("Paused. Press Space to go on.")


def all_cues(session: Session, library: Library) -> set[str]:
    """Return every cue of a session, to know the room they need."""
    timeline = session.timeline
    cues = {in_units(said(step.cue)) for step in timeline.steps}
    for step in timeline.steps:
        if step.kind is StepKind.LEAD_IN:
            cues |= set(_lead_in_cues(step, timeline, library))
    pauses = {
        paused_text(replace(session, was_asleep=slept)) for slept in (True, False)
    }
    return pauses | cues


def goal_of(session: Session) -> str:
    """Return what stands below the number in the ring: an activity's goal."""
    if session.timeline.step_at(session.position_s).kind is not StepKind.FREE:
        return ""
    return tr("of {goal}").format(goal=clock_text(free_time(session).goal_s))


def repetition_text(step: Step) -> str:
    """Return the repetition and set in words; nothing in a wait or an activity."""
    if step.repetition == 0 or step.kind is StepKind.FREE:
        return ""
    text = tr("{now} of {of}").format(now=step.repetition, of=step.repetitions)
    if step.sets == 1:
        return "" if step.repetitions == 1 else text
    of_sets = tr("set {now} of {of}").format(now=step.set_number, of=step.sets)
    return f"{text} · {of_sets}"
