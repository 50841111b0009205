"""What comes next in a session, in words."""

from rls_coach.core.exercise import Library
from rls_coach.core.session import Session
from rls_coach.core.side import Side
from rls_coach.core.step import Step, StepKind
from rls_coach.core.timeline import Timeline
from rls_coach.ui.player.wording import said, tr

_BREAKS = (StepKind.SET_REST, StepKind.SWITCH_LEGS)
"""The waits within an exercise, between two sets or two legs."""


def next_text(session: Session, library: Library) -> str:
    """Return what comes after this set of this leg; in a wait, what it leads to."""
    timeline = session.timeline
    here = timeline.index_at(session.position_s)
    step = timeline.steps[here]
    if step.kind is StepKind.SET_REST:
        return _next(tr("set {number}").format(number=step.set_number))
    if step.kind is StepKind.SWITCH_LEGS:
        return _next(_leg(step))
    if step.kind is StepKind.CHANGE_EXERCISE:
        return _next(_name(step, library))
    section = timeline.section_at(session.position_s)
    for later in timeline.steps[here + 1 : section.stop]:
        if later.kind is StepKind.SET_REST:
            return _next(tr("rest, then set {number}").format(number=later.set_number))
        if later.kind is StepKind.SWITCH_LEGS:
            return _next(_leg(later))
    if section.stop < len(timeline.steps):
        return _next(_name(timeline.steps[section.stop], library))
    return _at_the_end(timeline)


def _at_the_end(timeline: Timeline) -> str:
    """Return what there is to say when nothing comes any more."""
    if len(timeline.sections) > 1:
        return tr("Last exercise")
    # Of a single one in one piece there is nothing to say.
    has_parts = any(step.kind in _BREAKS for step in timeline.steps)
    return _next(tr("the end")) if has_parts else ""


def _next(what: str) -> str:
    return tr("Next: {what}").format(what=what)


def _leg(step: Step) -> str:
    return tr("right leg") if step.next_side is Side.RIGHT else tr("left leg")


def _name(step: Step, library: Library) -> str:
    exercise = library.get(step.exercise_id)
    name = said(exercise.name) if exercise is not None else tr("Exercise")
    return name.lower()
