"""A session: where it stands, what was played, and what can be asked of it.

A frozen value. ``session_machine`` brings it from one state to the next.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import Library
from rls_coach.core.timeline import Timeline


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
        concerns: What the person told about their body; it rules versions out.
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
    concerns: frozenset[Concern] = frozenset()

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
    concerns: frozenset[Concern] = frozenset(),
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
        concerns=concerns,
    )


def _left_s(session: Session, index: int) -> float:
    return sum(extra.left_s for extra in session.extras if extra.step_index == index)
