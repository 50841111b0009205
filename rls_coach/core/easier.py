"""The way on in an easier version, from wherever a session stands.

The timeline is changed ahead of the person only: whatever was played stays on it, also
what was played before going back, so that nothing done is lost.
"""

from dataclasses import replace
from typing import NamedTuple

from rls_coach.core.compiling import Place, append_exercise
from rls_coach.core.exercise import Exercise
from rls_coach.core.routine import Dose, in_version
from rls_coach.core.session import Extra, Session, Span
from rls_coach.core.step import Section, Step, StepKind
from rls_coach.core.suiting import easier_version
from rls_coach.core.timeline import Timeline


class Eased(NamedTuple):
    """A session on a timeline with the rest of this exercise made easier.

    Attributes:
        session: Where it was, with its spans and added seconds brought over.
        begins_at_s: Where the easier version begins.
    """

    session: Session
    begins_at_s: float


def eased(session: Session) -> Eased | None:
    """Return a session with the rest of this exercise in the next easier version.

    The repetition that was begun is begun again in the easier version, after a lead-in
    to get into the new position; the count goes on from there. An activity goes on for
    the time it had left.

    Returns:
        None where there is no easier version that suits the person.
    """
    timeline = session.timeline
    step = timeline.step_at(session.position_s)
    exercise = session.library.get(step.exercise_id)
    if exercise is None or step.item_index >= len(timeline.doses):
        return None
    try:
        version = easier_version(exercise, step.version, session.concerns)
        old = exercise.in_version(step.version)
    except KeyError:
        return None  # the version is gone since the session was stored
    if version is None:
        return None
    dose = in_version(timeline.doses[step.item_index], exercise, version)
    new = exercise.in_version(version)
    if step.kind is not StepKind.FREE:
        return _from_next_repetition(session, old, new, dose)
    if [move.name for move in old.moves] != [move.name for move in new.moves]:
        return None
    return _from_here(session, new, dose)


def _from_next_repetition(
    session: Session, old: Exercise, new: Exercise, dose: Dose
) -> Eased:
    timeline = session.timeline
    section = timeline.section_at(session.position_s)
    cut = max(
        _end_of_repetition(timeline, timeline.index_at(session.position_s)),
        _end_of_played(session, section),
    )
    steps = list(timeline.steps[:cut])
    begins_at_s = steps[-1].end_s
    place = _place_at(session, old, new, dose)
    append_exercise(steps, section.item_index, new, dose, start=place)
    shift_s = steps[-1].end_s - section.end_s
    shift_steps = len(steps) - section.stop
    _append_later(steps, timeline, section.item_index)
    spans = tuple(
        piece
        for span in session.spans
        for piece in _moved(span, section.end_s, shift_s)
    )
    extras = tuple(
        replace(
            extra,
            step_index=extra.step_index
            + (shift_steps if extra.step_index >= section.stop else 0),
            left_s=0.0,
        )
        for extra in session.extras
        if extra.used_s > 0
    )
    changed = _with_steps(timeline, steps, section.item_index, dose)
    moved = replace(session, timeline=changed, spans=spans, extras=extras)
    return Eased(moved, begins_at_s)


def _from_here(session: Session, new: Exercise, dose: Dose) -> Eased:
    """Change a free activity where it stands; every second keeps its place."""
    timeline, position_s = session.timeline, session.position_s
    here = timeline.index_at(position_s)
    section = timeline.section_at(position_s)
    steps = list(timeline.steps[:here])
    is_begun = position_s > timeline.steps[here].start_s
    if is_begun:
        steps.append(replace(timeline.steps[here], end_s=position_s))
    for step in timeline.steps[here : section.stop]:
        changed = replace(
            step,
            start_s=max(step.start_s, position_s),
            version=new.version,
            picture=new.picture,
        )
        if step.move:
            move = new.move(step.move)
            changed = replace(changed, word=move.word, cue=move.cue)
        steps.append(changed)
    steps += timeline.steps[section.stop :]
    extras = tuple(_split(session.extras, here)) if is_begun else session.extras
    changed_timeline = _with_steps(timeline, steps, section.item_index, dose)
    moved = replace(session, timeline=changed_timeline, extras=extras)
    return Eased(moved, position_s)


def _split(extras: tuple[Extra, ...], here: int) -> list[Extra]:
    """Return added seconds with a step split in two: the used ones before."""
    found = []
    for extra in extras:
        if extra.step_index < here:
            found.append(extra)
        elif extra.step_index > here:
            found.append(replace(extra, step_index=extra.step_index + 1))
        else:
            if extra.used_s > 0:
                found.append(replace(extra, left_s=0.0))
            if extra.left_s > 0:
                found.append(Extra(here + 1, extra.left_s))
    return found


def _moved(span: Span, end_s: float, shift_s: float) -> list[Span]:
    """Return a span with what lies past a position moved on."""
    if span.to_s <= end_s and span.from_s < end_s:
        return [span]
    if span.from_s >= end_s:
        return [Span(span.from_s + shift_s, span.to_s + shift_s)]
    return [Span(span.from_s, end_s), Span(end_s + shift_s, span.to_s + shift_s)]


def _end_of_repetition(timeline: Timeline, index: int) -> int:
    """Return the index after the repetition, or after the wait, at a step."""
    here = timeline.steps[index]
    end = index + 1
    while (
        not here.is_waiting
        and end < len(timeline.steps)
        and _key(timeline.steps[end]) == _key(here)
    ):
        end += 1
    return end


def _key(step: Step) -> tuple[object, ...]:
    place = (step.side, step.set_number, step.repetition)
    return (step.is_waiting, step.item_index, *place)


def _end_of_played(session: Session, section: Section) -> int:
    """Return the index after the last repetition of an exercise that was begun.

    A step counts as begun as well where only added time was spent on it.
    """
    steps = session.timeline.steps
    reached_s = max(
        (
            min(span.to_s, section.end_s)
            for span in session.spans
            if span.from_s < section.end_s and span.to_s > section.start_s
        ),
        default=section.start_s,
    )
    with_added = {extra.step_index for extra in session.extras if extra.used_s > 0}
    begun = [
        index
        for index in range(section.first, section.stop)
        if steps[index].start_s < reached_s or index in with_added
    ]
    if not begun:
        return section.first
    return _end_of_repetition(session.timeline, begun[-1])


def _place_at(session: Session, old: Exercise, new: Exercise, dose: Dose) -> Place:
    """Return the repetition of the easier version to go on with.

    Where it works the legs in another way, a leg that had not had its turn must get its
    full count: only the last leg's own count goes on.
    """
    timeline = session.timeline
    index = timeline.index_at(session.position_s)
    step = next(one for one in timeline.steps[index:] if not one.is_waiting)
    before = (dose.sides or old.sides).in_order
    after = (dose.sides or new.sides).in_order
    if before != after and step.side is not before[-1]:
        return Place(after[0])
    return Place(step.side, step.set_number, step.repetition)


def _append_later(steps: list[Step], timeline: Timeline, item_index: int) -> None:
    for step in timeline.steps:
        if step.item_index > item_index:
            start_s = steps[-1].end_s
            moved = replace(step, start_s=start_s, end_s=start_s + step.duration_s)
            steps.append(moved)


def _with_steps(
    timeline: Timeline, steps: list[Step], item_index: int, dose: Dose
) -> Timeline:
    doses = timeline.doses
    return Timeline(
        timeline.routine_id,
        timeline.routine_name,
        tuple(steps),
        (*doses[:item_index], dose, *doses[item_index + 1 :]),
        is_comfort=timeline.is_comfort,
    )
