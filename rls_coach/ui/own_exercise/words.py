"""What the page for an own exercise says."""

from PySide6.QtCore import QCoreApplication

from rls_coach.core.lengths import in_minutes
from rls_coach.core.move import MAX_CUE_WORDS, MoveKind
from rls_coach.core.own_exercise import OwnExerciseForm
from rls_coach.core.own_exercise_check import Field, Flaw, Problem
from rls_coach.core.side import Sides
from rls_coach.ui.dose_text import length_text, minutes_text

_HOUR_S = 3600
_QUOTED = 40
"""Characters of a line that are shown to tell which line is meant."""


def tr(text: str) -> str:
    """Return a text of the page in the person's language."""
    return QCoreApplication.translate("own_exercise", text)


def move_kind_name(kind: MoveKind) -> str:
    """Return what a person does during a move."""
    return {
        MoveKind.MOVE: tr("Move"),
        MoveKind.HOLD: tr("Hold still"),
        MoveKind.REST: tr("Rest"),
        MoveKind.FREE: tr("Your own pace"),
    }[kind]


def word_count_text(text: str) -> str:
    """Return how many words of a cue there are and may be; nothing for no text."""
    count = len(text.split())
    if not count:
        return ""
    if count > MAX_CUE_WORDS:
        more = tr("{count} words; {most} can be followed. Take out {over}.")
        return more.format(count=count, most=MAX_CUE_WORDS, over=count - MAX_CUE_WORDS)
    return tr("{count} of {most} words").format(count=count, most=MAX_CUE_WORDS)


def length_sentence(form: OwnExerciseForm) -> str:
    """Return how long a repetition and all of it take, in a sentence or two."""
    if not form.repetition_s:
        return tr("Say how long each step lasts, to see how long it takes.")
    text = _timed_sentence(form) if form.is_timed else _counted_sentence(form)
    if form.whole_s > _HOUR_S:
        text = f"{text} {tr('That is more than an hour in one go.')}"
    return text


def _timed_sentence(form: OwnExerciseForm) -> str:
    text = tr("{minutes}, {legs}; about {whole} in all.")
    if form.sides is Sides.BOTH:
        text = tr("{minutes}, after {ready} to get ready.")
    return text.format(
        minutes=minutes_text(form.repetition_s // 60),
        legs=_legs_text(form.sides),
        whole=minutes_text(in_minutes(form.whole_s)),
        ready=length_text(form.whole_s - form.repetition_s),
    )


def _counted_sentence(form: OwnExerciseForm) -> str:
    text = tr("One repetition lasts {one}; {amount} {legs} take about {whole}.")
    amount = str(form.repetitions)
    if form.sets > 1:
        amount = tr("{sets} sets of {count}")
        amount = amount.format(sets=form.sets, count=form.repetitions)
    elif form.repetitions == 1:
        text = tr("One repetition lasts {one}; once {legs} takes about {whole}.")
    text = text.format(
        one=length_text(form.repetition_s),
        amount=amount,
        legs=_legs_text(form.sides),
        whole=minutes_text(in_minutes(form.whole_s)),
    )
    return text.replace("  ", " ")


def _legs_text(sides: Sides) -> str:
    return {
        Sides.EACH_LEG: tr("on each leg"),
        Sides.LEFT: tr("on the left leg"),
        Sides.RIGHT: tr("on the right leg"),
        Sides.BOTH: "",
    }[sides]


def problem_text(problem: Problem, form: OwnExerciseForm) -> str:
    """Return what is wrong and what to do about it, in a sentence."""
    text = {
        Flaw.EMPTY: _empty_text(problem.field),
        Flaw.TOO_LONG: tr("This is too long: {most} characters fit."),
        Flaw.TOO_MANY_WORDS: tr("Too many words: {most} can be followed."),
        Flaw.TOO_MANY: tr("That is too much: {most} fit."),
        Flaw.OUT_OF_RANGE: tr("Choose from 1 to {most}."),
        Flaw.TOO_MUCH_IN_ALL: tr("All of it takes more than {hours} hours."),
    }[problem.flaw]
    if problem.field is Field.HOLD:
        text = tr("A hold of more than {most} s cannot be changed in a routine.")
    text = text.format(most=problem.most, hours=problem.most // _HOUR_S)
    line = _line_of(problem, form)
    return f"“{line}”: {text}" if line else text


def count_text(count: int, *, is_all_empty: bool) -> str:
    """Return how many fields stand in the way of saving.

    Args:
        count: How many there are, at least one.
        is_all_empty: Whether each of them only waits to be filled in.
    """
    if is_all_empty:
        one, more = tr("1 thing to fill in."), tr("{count} things to fill in.")
    else:
        one, more = tr("1 thing to put right."), tr("{count} things to put right.")
    return one if count == 1 else more.format(count=count)


def routines_text(names: list[str]) -> str:
    """Return which routines are done otherwise, now that an exercise was changed."""
    quoted = [f"“{name}”" for name in names]
    if len(quoted) == 1:
        return tr("The routine {name} has changed too.").format(name=quoted[0])
    text = tr("The routines {names} and {last} have changed too.")
    return text.format(names=", ".join(quoted[:-1]), last=quoted[-1])


def _empty_text(field: Field) -> str:
    return {
        Field.NAME: tr("Give it a name, such as “Ankle pumps”."),
        Field.SET_UP: tr("Say in a line how to get into position."),
        Field.MOVES: tr("Add at least one step."),
        Field.MOVE_WORD: tr("Give it a word or two, such as “Lift”."),
        Field.MOVE_CUE: tr("Say what to do, such as “Lift the heel.”"),
    }.get(field, "")


def _line_of(problem: Problem, form: OwnExerciseForm) -> str:
    """Return the beginning of the line that is meant, where there are several."""
    lines = {Field.SET_UP: form.set_up, Field.ASK_FIRST: form.ask_first}
    if problem.index is None or problem.field not in lines:
        return ""
    line = lines[problem.field][problem.index]
    return line if len(line) <= _QUOTED else f"{line[:_QUOTED].rstrip()}…"
