"""What each action does to a session, besides the change of its state."""

import math
from collections.abc import Callable, Mapping
from dataclasses import replace

from rls_coach.core.easier import eased
from rls_coach.core.session import Action, Extra, Session, Span, State
from rls_coach.core.step import StepKind
from rls_coach.core.timeline import Timeline

COUNT_IN_S = 3.0
"""Time to get back into position after a pause."""

MORE_S = 10.0
"""What one press of "10 s more" adds."""

MORE_FREE_S = 60.0
"""What it adds to a free activity, where ten seconds are nothing."""

RESTART_AFTER_S = 3.0
"""Back restarts an exercise from here on; sooner, it goes to the one before."""


def _jump(session: Session, position_s: float) -> Session:
    """Go to a position; what was added and not used on the way is dropped."""
    is_end = position_s >= session.timeline.duration_s
    spans = tuple(span for span in session.spans if span.to_s > span.from_s)
    return replace(
        session,
        state=State.COMPLETED if is_end else session.state,
        position_s=position_s,
        spans=(*spans, Span(position_s, position_s)),
        extras=_used_extras(session),
    )


def _used_extras(session: Session) -> tuple[Extra, ...]:
    return tuple(
        replace(extra, left_s=0.0) for extra in session.extras if extra.used_s > 0
    )


def _start(session: Session) -> Session:
    return replace(session, spans=(Span(0.0, 0.0),))


def _pause(session: Session) -> Session:
    return replace(session, count_in_s=0.0, was_asleep=False)


def _resume(session: Session) -> Session:
    return replace(session, count_in_s=COUNT_IN_S, was_asleep=False)


def _next_exercise(session: Session) -> Session:
    sections = session.timeline.sections
    here = session.timeline.step_at(session.position_s)
    # While the next exercise is being named, it is that one the person means.
    is_named = here.kind is StepKind.CHANGE_EXERCISE
    following = here.item_index if is_named else here.item_index + 1
    if following == len(sections):
        return _jump(session, session.timeline.duration_s)
    return _jump(session, _lead_in_s(session.timeline, following))


def _restart_exercise(session: Session) -> Session:
    return _jump(session, _begin_s(session))


def _begin_s(session: Session) -> float:
    """Return where the present exercise begins."""
    section = session.timeline.section_at(session.position_s)
    if session.timeline.step_at(session.position_s).kind is StepKind.CHANGE_EXERCISE:
        return _lead_in_s(session.timeline, section.item_index)
    return _lead_in_s(session.timeline, section.item_index, session.position_s)


def _back(session: Session) -> Session:
    section = session.timeline.section_at(session.position_s)
    into_s = session.position_s - _begin_s(session)
    if into_s >= RESTART_AFTER_S or section.item_index == 0:
        return _restart_exercise(session)
    return _jump(session, _lead_in_s(session.timeline, section.item_index - 1))


def _skip_step(session: Session) -> Session:
    return _jump(session, session.timeline.step_at(session.position_s).end_s)


def _switch_legs(session: Session) -> Session:
    """Go on to the second leg, or from the second leg back to the first."""
    section = session.timeline.section_at(session.position_s)
    steps = session.timeline.steps_of(section)
    for step in steps:
        if step.kind is StepKind.SWITCH_LEGS:
            if session.position_s < step.start_s:
                return _jump(session, step.start_s)
            first = [one for one in steps if one.kind is StepKind.LEAD_IN]
            on_first_leg = [one for one in first if one.next_side != step.next_side]
            return _jump(session, (on_first_leg or first)[-1].start_s)
    return session


def _easier(session: Session) -> Session:
    """Go on in the next easier version; without one nothing changes."""
    changed = eased(session)
    if changed is None:
        return session
    if changed.begins_at_s == session.position_s:
        return changed.session
    return _jump(changed.session, changed.begins_at_s)


def _more_time(session: Session) -> Session:
    """Add time to the current step, or to the hold a move is leading to."""
    steps = session.timeline.steps
    index = session.timeline.index_at(session.position_s)
    here = steps[index]
    goal = index
    if here.kind is StepKind.MOVE:
        for ahead in range(index + 1, len(steps)):
            step = steps[ahead]
            if (step.side, step.repetition) != (here.side, here.repetition):
                break
            if step.kind is StepKind.HOLD:
                goal = ahead
                break
    more_s = MORE_FREE_S if here.kind is StepKind.FREE else MORE_S
    return replace(session, extras=(*session.extras, Extra(goal, more_s)))


def _lead_in_s(
    timeline: Timeline, item_index: int, before_s: float = math.inf
) -> float:
    """Return where an exercise begins; made easier on the way, where that begins.

    Args:
        timeline: What is carried out.
        item_index: Which exercise.
        before_s: Only what begins up to this position counts.
    """
    section = timeline.sections[item_index]
    return max(
        (
            step.start_s
            for step in timeline.steps_of(section)
            if step.kind is StepKind.LEAD_IN and step.start_s <= before_s
        ),
        default=section.start_s,
    )


EFFECTS: Mapping[Action, Callable[[Session], Session]] = {
    Action.START: _start,
    Action.PAUSE: _pause,
    Action.RESUME: _resume,
    Action.NEXT_EXERCISE: _next_exercise,
    Action.BACK: _back,
    Action.RESTART_EXERCISE: _restart_exercise,
    Action.SKIP_STEP: _skip_step,
    Action.MORE_TIME: _more_time,
    Action.SWITCH_LEGS: _switch_legs,
    Action.EASIER: _easier,
}
"""What an action does besides the change of state."""
