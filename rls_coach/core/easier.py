"""The way on in an easier version, from wherever a session stands."""

from dataclasses import replace
from typing import TYPE_CHECKING

from rls_coach.core.compiling import Place, append_exercise
from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.routine import in_version
from rls_coach.core.step import Step, StepKind
from rls_coach.core.suiting import easier_version
from rls_coach.core.timeline import Timeline

if TYPE_CHECKING:
    from rls_coach.core.routine import Dose


def easier_at(
    timeline: Timeline, position_s: float, library: Library
) -> tuple[Timeline, float] | None:
    """Return the session's timeline with the rest of this exercise made easier.

    What was played stays as it was, so that nothing done is lost. The repetition that
    was begun is begun again in the easier version, after a lead-in to get into the new
    position; the count goes on from there.

    Args:
        timeline: What is being carried out.
        position_s: Where the session stands.
        library: Where versions are looked up.

    Returns:
        The timeline and the position at which the easier version begins; none where
        this exercise has no easier version.
    """
    step = timeline.step_at(position_s)
    exercise = library.get(step.exercise_id)
    if exercise is None or step.item_index >= len(timeline.doses):
        return None
    try:
        version = easier_version(exercise, step.version)
    except KeyError:
        return None  # the version is gone since the session was stored
    if version is None:
        return None
    dose = in_version(timeline.doses[step.item_index], exercise, version)
    easier = exercise.in_version(version)
    if step.kind is StepKind.FREE:
        if {move.name for move in easier.moves} != {m.name for m in exercise.moves}:
            return None
        steps = _with_rest_of_activity(timeline, position_s, easier)
        changed_s = position_s
    else:
        cut = _end_of_repetition(timeline, timeline.index_at(position_s))
        steps = list(timeline.steps[:cut])
        changed_s = steps[-1].end_s
        place = _place_at(timeline, position_s)
        append_exercise(steps, step.item_index, easier, dose, start=place)
    _append_later(steps, timeline, step.item_index)
    doses = _with_dose(timeline.doses, step.item_index, dose)
    changed = Timeline(
        timeline.routine_id,
        timeline.routine_name,
        tuple(steps),
        doses,
        is_comfort=timeline.is_comfort,
    )
    return changed, changed_s


def _end_of_repetition(timeline: Timeline, index: int) -> int:
    """Return the index after the repetition, or after the wait, at a step."""
    here = timeline.steps[index]
    if here.is_waiting:
        return index + 1
    end = index + 1
    while end < len(timeline.steps) and _is_same_repetition(here, timeline.steps[end]):
        end += 1
    return end


def _is_same_repetition(a: Step, b: Step) -> bool:
    return not b.is_waiting and _key(a) == _key(b)


def _key(step: Step) -> tuple[object, ...]:
    return (step.item_index, step.side, step.set_number, step.repetition)


def _place_at(timeline: Timeline, position_s: float) -> Place:
    """Return the repetition that is being done, or comes next, at a position."""
    index = timeline.index_at(position_s)
    for step in timeline.steps[index:]:
        if not step.is_waiting:
            return Place(step.side, step.set_number, step.repetition)
    raise AssertionError("an exercise ends with a move")


def _with_rest_of_activity(
    timeline: Timeline, position_s: float, easier: Exercise
) -> list[Step]:
    """Return the steps up to a position, and what is left of a free activity there.

    It lasts as long as it would have; only what is done changes.
    """
    here = timeline.index_at(position_s)
    section = timeline.section_at(position_s)
    steps = list(timeline.steps[:here])
    if position_s > timeline.steps[here].start_s:
        steps.append(replace(timeline.steps[here], end_s=position_s))
    for old in timeline.steps[here : section.stop]:
        move = easier.move(old.move)
        steps.append(
            replace(
                old,
                start_s=max(old.start_s, position_s),
                word=move.word,
                cue=move.cue,
                version=easier.version,
                picture=easier.picture,
            )
        )
    return steps


def _append_later(steps: list[Step], timeline: Timeline, item_index: int) -> None:
    for step in timeline.steps:
        if step.item_index > item_index:
            start_s = steps[-1].end_s
            moved = replace(step, start_s=start_s, end_s=start_s + step.duration_s)
            steps.append(moved)


def _with_dose(
    doses: "tuple[Dose, ...]", item_index: int, dose: "Dose"
) -> "tuple[Dose, ...]":
    return (*doses[:item_index], dose, *doses[item_index + 1 :])
