"""A routine compiled to an immutable list of timed steps.

Every second of a session exists before it starts. Total time, the bar of
exercises, what comes next, the cues and the pictures are all looked up here and
never worked out while a session runs.
"""

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rls_coach.core.step import Section, Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rls_coach.core.routine import Dose
    from rls_coach.core.side import Side


@dataclass(frozen=True, slots=True)
class Timeline:
    """The steps of a session, end to end from 0.

    Attributes:
        routine_id: The routine it was compiled from.
        routine_name: That routine's name.
        steps: The steps, each beginning where the one before ends.
        doses: The doses it was compiled from, by the steps' ``item_index``; none where
            an old journal does not tell.
        is_comfort: Whether nothing in it is exercise, as in a bath or a massage.
        sections: The steps grouped by exercise.

    Raises:
        ValueError: If there are no steps, or they leave a gap or overlap.
    """

    routine_id: str
    routine_name: str
    steps: tuple[Step, ...]
    doses: "tuple[Dose, ...]"
    is_comfort: bool
    sections: tuple[Section, ...]
    _starts_s: tuple[float, ...]

    def __init__(
        self,
        routine_id: str,
        routine_name: str,
        steps: tuple[Step, ...],
        doses: "tuple[Dose, ...]" = (),
        *,
        is_comfort: bool = False,
    ) -> None:
        if not steps:
            raise ValueError(f"timeline of {routine_id!r} has no steps")
        expected_s = 0.0
        for step in steps:
            if step.start_s != expected_s or not step.end_s > step.start_s:
                raise ValueError(f"steps of {routine_id!r} do not join at {expected_s}")
            expected_s = step.end_s
        object.__setattr__(self, "routine_id", routine_id)
        object.__setattr__(self, "routine_name", routine_name)
        object.__setattr__(self, "steps", steps)
        object.__setattr__(self, "doses", doses)
        object.__setattr__(self, "is_comfort", is_comfort)
        object.__setattr__(self, "sections", tuple(_sections(steps)))
        object.__setattr__(self, "_starts_s", tuple(step.start_s for step in steps))

    @property
    def duration_s(self) -> float:
        """Length of the whole, in seconds."""
        return self.steps[-1].end_s

    def index_at(self, position_s: float) -> int:
        """Return the index of the step at a position; past the end, the last one."""
        return max(0, bisect_right(self._starts_s, position_s) - 1)

    def step_at(self, position_s: float) -> Step:
        """Return the step at a position; past the end, the last one."""
        return self.steps[self.index_at(position_s)]

    def section_at(self, position_s: float) -> Section:
        """Return the exercise's section at a position."""
        return self.sections[self.step_at(position_s).item_index]

    def steps_of(self, section: Section) -> tuple[Step, ...]:
        """Return the steps of a section."""
        return self.steps[section.first : section.stop]

    def planned_s(self, side: "Side") -> float:
        """Return the seconds planned for one leg; waiting belongs to neither."""
        return sum(step.duration_s for step in self.steps if step.side is side)


def _sections(steps: tuple[Step, ...]) -> "Iterator[Section]":
    first = 0
    for index in range(1, len(steps) + 1):
        if index == len(steps) or steps[index].item_index != steps[first].item_index:
            step = steps[first]
            yield Section(
                step.item_index,
                step.exercise_id,
                first,
                index,
                step.start_s,
                steps[index - 1].end_s,
            )
            first = index
