"""What the library says about exercises, in words."""

from PySide6.QtCore import QCoreApplication

from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import ExerciseKind, Level, Need, Posture
from rls_coach.core.finding import AtHand
from rls_coach.core.long_hold import LONG_HOLD_S, LONG_HOLD_TIMES, has_long_hold
from rls_coach.core.own_exercise import needs_beside
from rls_coach.core.side import Sides
from rls_coach.ui.dose_text import length_text, minutes_text
from rls_coach.ui.player.wording import said
from rls_coach.ui.units import in_units


def tr(text: str) -> str:
    """Return a text of the library in the person's language."""
    return QCoreApplication.translate("library", text)


def shown(text: str) -> str:
    """Return a cue or a summary in the person's language and units."""
    return in_units(said(text))


def kind_text(kind: ExerciseKind) -> str:
    """Return the heading over the exercises of a kind."""
    return {
        ExerciseKind.WARM_UP: tr("Warm-up"),
        ExerciseKind.STRETCH: tr("Stretches"),
        ExerciseKind.STRENGTH: tr("Strength"),
        ExerciseKind.ACTIVITY: tr("Activities"),
        ExerciseKind.COOL_DOWN: tr("Cool-down"),
        ExerciseKind.COMFORT: tr("Comforts"),
    }[kind]


def kind_name(kind: ExerciseKind) -> str:
    """Return what one exercise of a kind is called."""
    return {
        ExerciseKind.WARM_UP: tr("Warm-up"),
        ExerciseKind.STRETCH: tr("Stretch"),
        ExerciseKind.STRENGTH: tr("Strength"),
        ExerciseKind.ACTIVITY: tr("Activity"),
        ExerciseKind.COOL_DOWN: tr("Cool-down"),
        ExerciseKind.COMFORT: tr("Comfort"),
    }[kind]


def posture_text(posture: Posture) -> str:
    """Return how the body is placed."""
    return {
        Posture.STANDING: tr("Standing"),
        Posture.KNEELING: tr("Kneeling"),
        Posture.FLOOR: tr("On the floor"),
        Posture.CHAIR: tr("On a chair"),
        Posture.LYING: tr("Lying"),
        Posture.MOVING: tr("Moving about"),
    }[posture]


def at_hand_text(need: AtHand) -> str:
    """Return what is at hand."""
    return {
        AtHand.NOTHING: tr("Nothing"),
        AtHand.CHAIR: tr("Chair"),
        AtHand.MAT: tr("Mat"),
        AtHand.OTHER: tr("Something else"),
    }[need]


def need_name(need: Need) -> str:
    """Return what is to be at hand."""
    return {
        Need.CHAIR: tr("A chair"),
        Need.MAT: tr("A mat"),
        Need.OTHER: tr("Something else"),
    }[need]


def needs_lines(exercise: Exercise) -> tuple[str, ...]:
    """Return what is to be at hand, ticked and in words."""
    ticked = needs_beside(exercise.needs, exercise.need_kinds)
    if not exercise.is_own or not ticked:
        return (said(exercise.needs),)
    return (*map(need_name, ticked), said(exercise.needs))


def level_text(level: Level) -> str:
    """Return how a version stands to the usual one."""
    return {
        Level.EASIER: tr("easier"),
        Level.USUAL: tr("usual"),
        Level.HARDER: tr("harder"),
    }[level]


def count_text(count: int) -> str:
    """Return how many exercises there are."""
    if count == 1:
        return tr("1 exercise")
    return tr("{count} exercises").format(count=count)


def nothing_text() -> str:
    """Return what is said where nothing is found."""
    return tr("No exercise fits all of that.")


def how_much_lines(exercise: Exercise) -> tuple[str, ...]:
    """Return the least, usual and most of an exercise, and one repetition's moves.

    An exercise of a person's own has no least and most worth telling: they are as wide
    as the fields allow.
    """
    lines = [_amount_line(exercise)]
    if exercise.sets > 1:
        text = tr("{sets} sets, with {rest} of rest between them.")
        rest = length_text(exercise.rest_s)
        lines.append(text.format(sets=exercise.sets, rest=rest))
    if exercise.minutes is None:
        moves = ", ".join(
            f"{shown(move.word).lower()} {length_text(move.duration_s)}"
            for move in exercise.moves
        )
        lines.append(tr("One repetition: {moves}.").format(moves=moves))
    hold = exercise.hold_s
    if hold is not None and hold.least < hold.most and not exercise.is_own:
        text = tr("The hold can be {least} to {most}; {usual} is usual.")
        least, most = length_text(hold.least), length_text(hold.most)
        usual = length_text(hold.usual)
        lines.append(text.format(least=least, most=most, usual=usual))
    if has_long_hold(exercise) and not exercise.is_own:
        text = tr("Longer holds, if you like: {times} times {time}.")
        time = length_text(LONG_HOLD_S)
        lines.append(text.format(times=LONG_HOLD_TIMES, time=time))
    return tuple(lines)


def _amount_line(exercise: Exercise) -> str:
    limits = exercise.minutes or exercise.repetitions
    if exercise.is_own or (limits.most == 1 and exercise.minutes is None):
        return _plain_amount(exercise)
    if exercise.minutes is not None:
        text = tr("{usual} minutes; {least} to {most} are fine.")
    elif limits.usual == 1:
        text = tr("Once; up to {most} times is fine.")
        if exercise.each_leg:
            text = tr("Once on each leg; up to {most} times is fine.")
    elif exercise.each_leg:
        text = tr("{usual} repetitions on each leg; {least} to {most} are fine.")
    else:
        text = tr("{usual} repetitions; {least} to {most} are fine.")
    return text.format(usual=limits.usual, least=limits.least, most=limits.most)


def _plain_amount(exercise: Exercise) -> str:
    """Return the usual amount alone, and on which legs."""
    if exercise.minutes is not None:
        amount = minutes_text(exercise.minutes.usual)
    elif (usual := exercise.repetitions.usual) == 1:
        amount = tr("Once")
    else:
        amount = tr("{usual} repetitions").format(usual=usual)
    text = {
        Sides.EACH_LEG: tr("{amount} on each leg."),
        Sides.LEFT: tr("{amount}, on the left leg only."),
        Sides.RIGHT: tr("{amount}, on the right leg only."),
        Sides.BOTH: tr("{amount}."),
    }[exercise.sides]
    return text.format(amount=amount)
