"""Turns what a person filled in into an exercise, and an exercise back again."""

from dataclasses import replace

from rls_coach.core.amount import Limits
from rls_coach.core.exercise import Exercise
from rls_coach.core.move import Move, MoveKind
from rls_coach.core.own_exercise import MoveForm, OwnExerciseForm, needs_text
from rls_coach.core.routine import MAX_HOLD_S, MAX_MINUTES, MAX_REPETITIONS


def form_of(exercise: Exercise) -> OwnExerciseForm:
    """Return an exercise, in its usual version, as a form to change it in."""
    minutes = exercise.minutes
    moves = tuple(
        MoveForm(move.word, move.kind, move.duration_s, move.cue, move.name)
        for move in exercise.moves
        if minutes is None or move.is_adjustable
    )
    if minutes is not None:
        moves = (replace(moves[0], seconds=minutes.usual * 60),)
    return OwnExerciseForm(
        name=exercise.name,
        kind=exercise.kind,
        posture=exercise.posture,
        needs=exercise.needs,
        need_kinds=exercise.need_kinds,
        sides=exercise.sides,
        is_timed=minutes is not None,
        repetitions=exercise.repetitions.usual,
        sets=exercise.sets,
        rest_s=exercise.rest_s,
        set_up=exercise.set_up,
        moves=moves,
        is_hold_adjustable=exercise.hold_s is not None,
        picture="" if exercise.picture == exercise.id else exercise.picture,
        note=exercise.note,
        ask_first=exercise.ask_first,
    )


def exercise_from_form(
    form: OwnExerciseForm, exercise_id: str, before: Exercise | None = None
) -> Exercise:
    """Return the person's own exercise that a form without problems makes.

    Args:
        form: The form.
        exercise_id: Its id.
        before: The exercise that was changed. What the form does not show stays as it
            was there, and so do versions and bounds while the moves stay.

    Raises:
        ValueError: If the form has problems.
    """
    made = Exercise(
        id=exercise_id,
        name=form.name,
        summary="",
        kind=form.kind,
        posture=form.posture,
        position=form.posture.value.capitalize(),
        needs=form.needs or needs_text(form.need_kinds),
        sides=form.sides,
        repetitions=Limits(
            1, form.repetitions, 1 if form.is_timed else MAX_REPETITIONS
        ),
        moves=_moves_of(form),
        set_up=form.set_up,
        need_kinds=form.need_kinds,
        hold_s=_around(form.adjustable_s, MAX_HOLD_S),
        minutes=_around(
            form.repetition_s // 60 if form.is_timed else None, MAX_MINUTES
        ),
        ask_first=form.ask_first,
        note=form.note,
        sets=form.sets,
        rest_s=form.rest_s,
        picture=form.picture,
        is_own=True,
    )
    return made if before is None else _kept(made, form, before)


def _kept(made: Exercise, form: OwnExerciseForm, before: Exercise) -> Exercise:
    """Return the exercise with what the form does not show as it was."""
    shown = form_of(before)
    kept = replace(
        made,
        summary=before.summary,
        mistakes=before.mistakes,
        easier=before.easier,
        harder=before.harder,
        not_with=before.not_with,
        muscles=before.muscles,
        quotes=before.quotes,
        position=before.position if shown.posture is form.posture else made.position,
    )
    if (shown.is_timed, shown.moves, shown.is_hold_adjustable) != (
        form.is_timed,
        form.moves,
        form.is_hold_adjustable,
    ):
        return kept
    repetitions = before.repetitions
    if repetitions.clamped(form.repetitions) != form.repetitions:
        repetitions = made.repetitions
    return replace(
        kept,
        repetitions=replace(repetitions, usual=form.repetitions),
        moves=before.moves,
        hold_s=before.hold_s,
        minutes=before.minutes,
        has_few_seconds=before.has_few_seconds,
        versions=before.versions,
    )


def _moves_of(form: OwnExerciseForm) -> tuple[Move, ...]:
    longest_s = form.adjustable_s
    return tuple(
        Move(
            name=move.name,
            kind=move.kind,
            word=move.word,
            duration_s=move.seconds,
            cue=move.cue,
            is_adjustable=form.is_timed
            or (move.kind is MoveKind.HOLD and move.seconds == longest_s),
        )
        for move in form.moves
    )


def _around(usual: int | None, ceiling: int) -> Limits | None:
    return None if usual is None else Limits(1, usual, ceiling)
