"""What of a session was really done, per exercise and leg."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rls_coach.core.side import Side
from rls_coach.core.step import StepKind

if TYPE_CHECKING:
    from rls_coach.core.session import Session, Span
    from rls_coach.core.step import Section, Step

_TOLERANCE_S = 1e-6


@dataclass(frozen=True, slots=True)
class Part:
    """One exercise on one leg, planned and done.

    Attributes:
        item_index: Which dose of the routine, from 0.
        exercise_id: The exercise.
        side: The leg, or both where the exercise has no sides.
        repetitions_planned: How many repetitions there were to do.
        repetitions_done: How many were played from beginning to end without a jump.
            One that was done again counts again.
        seconds_planned: Time planned for the leg, without getting ready.
        seconds_done: Time that leg really worked, added seconds included.

    Raises:
        ValueError: If a number is below zero.
    """

    item_index: int
    exercise_id: str
    side: Side
    repetitions_planned: int
    repetitions_done: int
    seconds_planned: float
    seconds_done: float

    def __post_init__(self) -> None:
        numbers = (
            self.item_index,
            self.repetitions_planned,
            self.repetitions_done,
            self.seconds_planned,
            self.seconds_done,
        )
        if not all(number >= 0 for number in numbers):
            raise ValueError(f"{self.exercise_id}: a count is below zero: {numbers}")


def parts_of(session: "Session") -> tuple[Part, ...]:
    """Return what was done, in the order of the routine, left leg before right."""
    return tuple(
        _part(session, section, side)
        for section in session.timeline.sections
        for side in Side
        if any(
            step.side is side and not step.is_waiting
            for step in _steps(session, section)
        )
    )


def _steps(session: "Session", section: "Section") -> "tuple[Step, ...]":
    return session.timeline.steps_of(section)


def _part(session: "Session", section: "Section", side: Side) -> Part:
    steps = [
        step
        for step in _steps(session, section)
        if step.side is side and not step.is_waiting
    ]
    done = 0
    planned: dict[tuple[int, int], float] = {}
    for run in _runs(_steps(session, section), side):
        times = sum(_is_played(span, run.steps) for span in session.spans)
        done += times
        # What was given up for an easier version is planned there again.
        if run.is_to_come or times:
            key = (run.steps[0].set_number, run.steps[0].repetition)
            planned[key] = sum(step.duration_s for step in run.steps)
    played_s = sum(_overlap_s(span, step) for span in session.spans for step in steps)
    return Part(
        item_index=section.item_index,
        exercise_id=section.exercise_id,
        side=side,
        repetitions_planned=len(planned),
        repetitions_done=done,
        seconds_planned=sum(planned.values()),
        seconds_done=played_s + _extra_s(session, steps),
    )


class _Run(NamedTuple):
    """One repetition as it stands on the timeline.

    Attributes:
        steps: Its steps.
        is_to_come: Whether no easier version begins after it.
    """

    steps: "list[Step]"
    is_to_come: bool


def _runs(steps: "tuple[Step, ...]", side: Side) -> list[_Run]:
    """Return one leg's repetitions in the order they stand, some of them twice."""
    last_lead_in_s = max(
        (step.start_s for step in steps if step.kind is StepKind.LEAD_IN), default=0.0
    )
    runs: list[list[Step]] = []
    before: Step | None = None
    for step in steps:
        if step.side is side and not step.is_waiting:
            is_same = runs and runs[-1][-1] is before and _key(before) == _key(step)
            if is_same:
                runs[-1].append(step)
            else:
                runs.append([step])
        before = step
    return [_Run(run, run[0].start_s >= last_lead_in_s) for run in runs]


def _is_played(span: "Span", run: "list[Step]") -> bool:
    begins = span.from_s <= run[0].start_s + _TOLERANCE_S
    return begins and span.to_s >= run[-1].end_s - _TOLERANCE_S


def _key(step: "Step | None") -> tuple[int, int] | None:
    return (step.set_number, step.repetition) if step else None


def _overlap_s(span: "Span", step: "Step") -> float:
    return max(0.0, min(span.to_s, step.end_s) - max(span.from_s, step.start_s))


def _extra_s(session: "Session", steps: "list[Step]") -> float:
    starts_s = {step.start_s for step in steps}
    all_steps = session.timeline.steps
    return sum(
        extra.used_s
        for extra in session.extras
        # A stored journal may tell of a step that the timeline no longer has.
        if extra.step_index < len(all_steps)
        and all_steps[extra.step_index].start_s in starts_s
    )
