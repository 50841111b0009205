"""The session state machine.

Everything that decides what happens next in a session is here and in
``session_effects``. It never reads a clock: the caller passes a monotonic reading, in
seconds, and how often it does so changes nothing. The same inputs always give the same
session.
"""

from dataclasses import replace

from rls_coach.core.session import TRANSITIONS, Action, Session, State
from rls_coach.core.session_effects import EFFECTS

MAX_GAP_S = 3.0
"""A longer silence between readings means the machine slept, not that time was used."""


class IllegalActionError(Exception):
    """An action was asked for in a state that does not allow it."""


def act(session: Session, action: Action, now_s: float) -> Session:
    """Return the session after a person's action.

    Time is brought up to date first, which may end the session or find that it
    slept. An action that its new state does not allow came just too late and changes
    nothing more.

    Raises:
        IllegalActionError: If the session's state does not allow the action.
    """
    if (session.state, action) not in TRANSITIONS:
        raise IllegalActionError(
            f"{action.value!r} is not allowed when a session is {session.state.value}"
        )
    session = tick(session, now_s)
    state = TRANSITIONS.get((session.state, action))
    if state is None:
        return session
    changed = replace(session, state=state, read_at_s=now_s)
    effect = EFFECTS.get(action)
    return effect(changed) if effect is not None else changed


def tick(session: Session, now_s: float) -> Session:
    """Return the session after time has passed.

    A reading earlier than the last one uses no time. A silence longer than
    ``MAX_GAP_S`` leaves the session paused where it was left.
    """
    if session.state is not State.RUNNING:
        return session
    passed_s = max(0.0, now_s - session.read_at_s)
    if passed_s > MAX_GAP_S:
        return replace(
            session,
            state=State.PAUSED,
            read_at_s=now_s,
            count_in_s=0.0,
            was_asleep=True,
        )
    counted_s = min(passed_s, session.count_in_s)
    session = replace(
        session, read_at_s=now_s, count_in_s=session.count_in_s - counted_s
    )
    return _play(session, passed_s - counted_s)


def _play(session: Session, seconds: float) -> Session:
    """Spend seconds on the timeline and on the extras that stand in the way."""
    while seconds > 0:
        index = session.timeline.index_at(session.position_s)
        waiting = _next_extra(session, index)
        if waiting is not None and session.extras[waiting].step_index == index:
            used_s = min(seconds, session.extras[waiting].left_s)
            session = _use_extra(session, waiting, used_s)
            seconds -= used_s
            continue
        goal_s = session.timeline.duration_s
        if waiting is not None:
            goal_s = session.timeline.steps[session.extras[waiting].step_index].start_s
        target_s = min(session.position_s + seconds, goal_s)
        moved_s = target_s - session.position_s
        session = _move_on(session, target_s)
        if session.position_s >= session.timeline.duration_s:
            return replace(session, state=State.COMPLETED)
        if moved_s <= 0:
            break  # what is left is too small for a float to hold
        seconds -= moved_s
    return session


def _move_on(session: Session, position_s: float) -> Session:
    last = session.spans[-1]
    spans = (*session.spans[:-1], replace(last, to_s=position_s))
    return replace(session, position_s=position_s, spans=spans)


def _next_extra(session: Session, index: int) -> int | None:
    """Return which extra comes first from the step at ``index`` on."""
    ahead = [
        number
        for number, extra in enumerate(session.extras)
        if extra.left_s > 0 and extra.step_index >= index
    ]
    return min(ahead, key=lambda n: session.extras[n].step_index, default=None)


def _use_extra(session: Session, number: int, used_s: float) -> Session:
    extra = session.extras[number]
    left_s = extra.left_s - used_s
    spent = replace(extra, left_s=left_s, used_s=extra.used_s + used_s)
    extras = (*session.extras[:number], spent, *session.extras[number + 1 :])
    return replace(session, extras=extras)
