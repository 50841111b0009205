"""What is sounded and flashed at which moment of a timeline.

A cue belongs to a position on the timeline, not to a tick, so a late or irregular
timer neither loses nor doubles one. Every sound has a visual twin: both are shown
from the same cue.
"""

from dataclasses import dataclass
from enum import Enum
from math import ceil
from typing import TYPE_CHECKING

from rls_coach.core.session import State
from rls_coach.core.step import StepKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rls_coach.core.session import Session
    from rls_coach.core.step import Step
    from rls_coach.core.timeline import Timeline

TICKS_S = (3, 2, 1)
"""Seconds before the end of a wait at which a soft tick sounds."""


class CueKind(Enum):
    """What a cue tells."""

    READY = "ready"
    MOVE = "move"
    HOLD = "hold"
    RELEASE = "release"
    SWITCH_LEGS = "switch"
    CHANGE_EXERCISE = "next"
    TICK = "tick"
    END = "end"


@dataclass(frozen=True, slots=True)
class Cue:
    """Something to notice at a moment.

    Attributes:
        at_s: Where on the timeline, in seconds.
        kind: What it tells.
        text: The words of its visual twin.
    """

    at_s: float
    kind: CueKind
    text: str


_KIND_AT_START = {
    StepKind.LEAD_IN: CueKind.READY,
    StepKind.SWITCH_LEGS: CueKind.SWITCH_LEGS,
    StepKind.CHANGE_EXERCISE: CueKind.CHANGE_EXERCISE,
    StepKind.HOLD: CueKind.HOLD,
}


def plan(timeline: "Timeline") -> tuple[Cue, ...]:
    """Return the cues of a timeline in order; no two share a moment."""
    cues = [cue for step in timeline.steps for cue in _cues_of(timeline, step)]
    cues.append(Cue(timeline.duration_s, CueKind.END, "Done"))
    return tuple(cues)


def due(cues: tuple[Cue, ...], before: "Session", after: "Session") -> tuple[Cue, ...]:
    """Return the cues between two states of one session.

    Going on from where one was gives what lies between, the far end included. After
    a start or a jump the position that was jumped to is included as well.
    """
    if after.state is State.READY or not after.spans:
        return ()
    span = after.spans[-1]
    is_same_span = (
        len(before.spans) == len(after.spans)
        and bool(before.spans)
        and before.spans[-1].from_s == span.from_s
    )
    to_s = span.to_s
    if is_same_span:
        from_s = before.spans[-1].to_s
        return tuple(cue for cue in cues if from_s < cue.at_s <= to_s)
    return tuple(cue for cue in cues if span.from_s <= cue.at_s <= to_s)


def count_in_ticks(before: "Session", after: "Session") -> tuple[int, ...]:
    """Return the whole seconds of the count-in that began between two states."""
    if after.state is not State.RUNNING:
        return ()
    if not before.is_counting_in:
        return (ceil(after.count_in_s),) if after.is_counting_in else ()
    last = max(1, ceil(after.count_in_s))
    return tuple(range(ceil(before.count_in_s) - 1, last - 1, -1))


def _cues_of(timeline: "Timeline", step: "Step") -> "Iterator[Cue]":
    kind = _KIND_AT_START.get(step.kind)
    if kind is not None:
        yield Cue(step.start_s, kind, step.word)
    elif step.start_s > 0 and _ends_a_hold(timeline, step):
        yield Cue(step.start_s, CueKind.RELEASE, step.word)
    elif step.kind is StepKind.MOVE:
        yield Cue(step.start_s, CueKind.MOVE, step.word)
    if step.is_waiting and step.kind is not StepKind.CHANGE_EXERCISE:
        for seconds in TICKS_S:
            if step.duration_s > seconds:
                yield Cue(step.end_s - seconds, CueKind.TICK, str(seconds))


def _ends_a_hold(timeline: "Timeline", step: "Step") -> bool:
    before = timeline.step_at(step.start_s - 1e-3)
    return before.kind is StepKind.HOLD
