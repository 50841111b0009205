"""The session state machine.

Everything that decides what happens next in a session is in this module. It never
reads a clock: the caller passes a monotonic reading, in seconds, and how often it
does so changes nothing. The same inputs always give the same session.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from rls_coach.core.easier import easier_at
from rls_coach.core.exercise import Library
from rls_coach.core.step import StepKind
from rls_coach.core.timeline import Timeline

MAX_GAP_S = 3.0
"""A longer silence between readings means the machine slept, not that time was used."""

COUNT_IN_S = 3.0
"""Time to get back into position after a pause."""

MORE_S = 10.0
"""What one press of "10 s more" adds."""

MORE_FREE_S = 60.0
"""What it adds to a free activity, where ten seconds are nothing."""

RESTART_AFTER_S = 3.0
"""Back restarts an exercise from here on; sooner, it goes to the one before."""


class State(Enum):
    """Where a session stands."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    COMPLETED = "completed"
    STOPPED = "stopped"


class Action(Enum):
    """What a person can ask of a session."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    NEXT_EXERCISE = "next exercise"
    BACK = "back"
    RESTART_EXERCISE = "restart exercise"
    SKIP_STEP = "skip step"
    MORE_TIME = "10 s more"
    SWITCH_LEGS = "switch legs"
    EASIER = "easier version"
    STOP = "stop"


TRANSITIONS: Mapping[tuple[State, Action], State] = {
    (State.READY, Action.START): State.RUNNING,
    (State.RUNNING, Action.PAUSE): State.PAUSED,
    (State.PAUSED, Action.RESUME): State.RUNNING,
    (State.RUNNING, Action.NEXT_EXERCISE): State.RUNNING,
    (State.PAUSED, Action.NEXT_EXERCISE): State.PAUSED,
    (State.RUNNING, Action.BACK): State.RUNNING,
    (State.PAUSED, Action.BACK): State.PAUSED,
    (State.RUNNING, Action.RESTART_EXERCISE): State.RUNNING,
    (State.PAUSED, Action.RESTART_EXERCISE): State.PAUSED,
    (State.RUNNING, Action.SKIP_STEP): State.RUNNING,
    (State.PAUSED, Action.SKIP_STEP): State.PAUSED,
    (State.RUNNING, Action.MORE_TIME): State.RUNNING,
    (State.PAUSED, Action.MORE_TIME): State.PAUSED,
    (State.RUNNING, Action.SWITCH_LEGS): State.RUNNING,
    (State.PAUSED, Action.SWITCH_LEGS): State.PAUSED,
    (State.RUNNING, Action.EASIER): State.RUNNING,
    (State.PAUSED, Action.EASIER): State.PAUSED,
    (State.RUNNING, Action.STOP): State.STOPPED,
    (State.PAUSED, Action.STOP): State.STOPPED,
}
"""Every action that is allowed, and the state it leads to; the rest are errors.

Besides these, time alone completes a running session, and a silent gap pauses it. A
jump past the last step completes a session that runs or is paused.
"""

OVER = frozenset({State.COMPLETED, State.STOPPED})
"""The states nothing leads out of."""


class IllegalActionError(Exception):
    """An action was asked for in a state that does not allow it."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the timeline that was played without a jump.

    Attributes:
        from_s: Where playing began.
        to_s: How far it came.
    """

    from_s: float
    to_s: float


@dataclass(frozen=True, slots=True)
class Extra:
    """Seconds added to a step by "10 s more".

    Attributes:
        step_index: The step they belong to.
        left_s: Those still to come.
        used_s: Those that were used.
    """

    step_index: int
    left_s: float
    used_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Session:
    """One carrying-out of a timeline.

    Attributes:
        timeline: What is carried out.
        state: Where the session stands.
        position_s: Where on the timeline, in seconds.
        read_at_s: The last clock reading that was passed in.
        count_in_s: What is left of the count-in, in seconds.
        spans: What was really played, in the order it was played.
        extras: Seconds added by the person, in the order they were asked for.
        was_asleep: Whether the last pause came from a silent gap.
        library: Where easier versions are looked up.
    """

    timeline: Timeline
    state: State = State.READY
    position_s: float = 0.0
    read_at_s: float = 0.0
    count_in_s: float = 0.0
    spans: tuple[Span, ...] = ()
    extras: tuple[Extra, ...] = ()
    was_asleep: bool = False
    library: Library = field(default_factory=dict, compare=False, repr=False)

    @property
    def is_over(self) -> bool:
        """Whether it was completed or stopped."""
        return self.state in OVER

    @property
    def is_counting_in(self) -> bool:
        """Whether it runs but has not yet gone on after a pause."""
        return self.state is State.RUNNING and self.count_in_s > 0

    @property
    def extra_left_s(self) -> float:
        """Added seconds still to come, wherever they belong."""
        return sum(extra.left_s for extra in self.extras)

    @property
    def step_left_s(self) -> float:
        """Time left in the current step, added seconds included."""
        index = self.timeline.index_at(self.position_s)
        end_s = self.timeline.steps[index].end_s
        return end_s - self.position_s + _left_s(self, index)

    @property
    def step_whole_s(self) -> float:
        """Length of the current step, added seconds included."""
        index = self.timeline.index_at(self.position_s)
        added_s = sum(
            extra.left_s + extra.used_s
            for extra in self.extras
            if extra.step_index == index
        )
        return self.timeline.steps[index].duration_s + added_s

    @property
    def active_s(self) -> float:
        """Seconds that were really spent, added ones included."""
        played_s = sum(span.to_s - span.from_s for span in self.spans)
        return played_s + sum(extra.used_s for extra in self.extras)


def resumable(
    timeline: Timeline,
    position_s: float,
    spans: tuple[Span, ...],
    extras: tuple[Extra, ...],
    library: Library | None = None,
) -> Session:
    """Return a paused session as a journal tells it, ready to go on."""
    position_s = min(max(position_s, 0.0), timeline.duration_s)
    if not spans or spans[-1].to_s != position_s:
        spans = (*spans, Span(position_s, position_s))
    return Session(
        timeline,
        State.PAUSED,
        position_s,
        spans=spans,
        extras=extras,
        library=library or {},
    )


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
    return _EFFECTS.get(action, _no_effect)(changed)


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


def _left_s(session: Session, index: int) -> float:
    return sum(extra.left_s for extra in session.extras if extra.step_index == index)


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


def _no_effect(session: Session) -> Session:
    return session


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
    changed = easier_at(session.timeline, session.position_s, session.library)
    if changed is None:
        return session
    timeline, position_s = changed
    is_here = position_s == session.position_s
    session = replace(session, timeline=timeline, extras=_used_extras(session))
    return session if is_here else _jump(session, position_s)


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


_EFFECTS: Mapping[Action, Callable[[Session], Session]] = {
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
