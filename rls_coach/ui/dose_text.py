"""How much of an exercise, in words."""

from PySide6.QtCore import QCoreApplication

from rls_coach.core.compiling import durations_s
from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.routine import Dose
from rls_coach.core.side import Sides

_LONG_S = 120
"""From here on, seconds that make whole minutes are said as minutes."""


def tr(text: str) -> str:
    """Return a text about doses in the person's language."""
    return QCoreApplication.translate("dose", text)


def dose_text(exercise: Exercise, dose: Dose) -> str:
    """Return a dose in short, such as "5 each leg", "10 times" or "15 minutes".

    Args:
        exercise: The exercise, in any version.
        dose: How much of it.

    Raises:
        KeyError: If the exercise lacks the dose's version.
    """
    done = exercise.in_version(dose.version)
    if done.minutes is not None:
        return _activity_text(done, dose)
    sides = dose.sides or done.sides
    # Nobody counts the breaths of a comfort; how long it takes is what one asks.
    if dose.repetitions == 1 or done.kind is ExerciseKind.COMFORT:
        text = _once_text(sides).format(
            amount=seconds_text(dose.repetitions * sum(durations_s(done, dose)))
        )
    else:
        text = _times_text(sides).format(count=dose.repetitions)
    if dose.sets > 1:
        text = tr("{sets} sets of {text}").format(sets=dose.sets, text=text)
    return text


def dose_words(
    exercise: Exercise,
    dose: Dose,
    hold_s: int | None = None,
    *,
    is_spoken: bool = False,
) -> str:
    """Return a whole dose: "3 sets of 10, left leg only, hold 7 s, rest 30 s".

    Args:
        exercise: The exercise, in any version.
        dose: How much of it.
        hold_s: The person's reading of "a few seconds", for where the dose leaves it
            open; without it, it is said as "a few seconds".
        is_spoken: Whether a screen reader says it, which reads "7 s" as letters.

    Raises:
        KeyError: If the exercise lacks the dose's version.
    """
    done = exercise.in_version(dose.version)
    if done.minutes is not None:
        return _activity_text(done, dose)
    if dose.repetitions == 1 and done.hold_s is None:
        pieces = [dose_text(done, dose)]
    else:
        pieces = [_count_text(dose), _sides_text(done, dose.sides or done.sides)]
    if done.hold_s is not None:
        pieces.append(_hold_text(done, dose, hold_s, is_spoken=is_spoken))
    if dose.sets > 1:
        rest = seconds_text(dose.rest_s, is_spoken=is_spoken)
        pieces.append(tr("rest {time}").format(time=rest))
    return ", ".join(piece for piece in pieces if piece)


def minutes_text(minutes: int) -> str:
    """Return minutes in words."""
    if minutes == 1:
        return tr("1 minute")
    return tr("{count} minutes").format(count=minutes)


def seconds_text(seconds: int, *, is_spoken: bool = False) -> str:
    """Return seconds; many of them that make whole minutes as minutes."""
    if seconds >= _LONG_S and seconds % 60 == 0:
        return minutes_text(seconds // 60)
    if not is_spoken:
        return tr("{count}\N{NO-BREAK SPACE}s").format(count=seconds)
    if seconds == 1:
        return tr("1 second")
    return tr("{count} seconds").format(count=seconds)


def length_text(seconds: float) -> str:
    """Return how long something takes, short: "45 s", "2 min", "2 min 10 s"."""
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return tr("{count}\N{NO-BREAK SPACE}s").format(count=rest)
    if not rest:
        return tr("{count}\N{NO-BREAK SPACE}min").format(count=minutes)
    return tr("{minutes}\N{NO-BREAK SPACE}min {seconds}\N{NO-BREAK SPACE}s").format(
        minutes=minutes, seconds=rest
    )


def sides_text(sides: Sides) -> str:
    """Return which legs, as something to choose."""
    return {
        Sides.EACH_LEG: tr("Each leg"),
        Sides.LEFT: tr("Left leg only"),
        Sides.RIGHT: tr("Right leg only"),
        Sides.BOTH: tr("Both legs together"),
    }[sides]


def _activity_text(done: Exercise, dose: Dose) -> str:
    usual = done.minutes.usual if done.minutes is not None else 1
    text = minutes_text(dose.minutes or usual)
    times = dose.repetitions * dose.sets * len((dose.sides or done.sides).in_order)
    if times == 1:
        return text
    return tr("{count} times {text}").format(count=times, text=text)


def _count_text(dose: Dose) -> str:
    if dose.sets > 1:
        text = tr("{sets} sets of {count}")
        return text.format(sets=dose.sets, count=dose.repetitions)
    if dose.repetitions == 1:
        return tr("once")
    return tr("{count} times").format(count=dose.repetitions)


def _sides_text(done: Exercise, sides: Sides) -> str:
    if sides is Sides.BOTH and done.sides is Sides.BOTH:
        return ""
    return {
        Sides.EACH_LEG: tr("each leg"),
        Sides.LEFT: tr("left leg only"),
        Sides.RIGHT: tr("right leg only"),
        Sides.BOTH: tr("both legs together"),
    }[sides]


def _hold_text(
    done: Exercise, dose: Dose, hold_s: int | None, *, is_spoken: bool
) -> str:
    seconds = dose.hold_s
    if seconds is None and done.has_few_seconds:
        if hold_s is None or done.hold_s is None:
            return tr("hold a few seconds")
        seconds = done.hold_s.clamped(hold_s)
    if seconds is None:
        seconds = max(move.duration_s for move in done.moves if move.is_adjustable)
    return tr("hold {time}").format(time=seconds_text(seconds, is_spoken=is_spoken))


def _times_text(sides: Sides) -> str:
    return {
        Sides.EACH_LEG: tr("{count} each leg"),
        Sides.BOTH: tr("{count} times"),
        Sides.LEFT: tr("{count} on the left leg"),
        Sides.RIGHT: tr("{count} on the right leg"),
    }[sides]


def _once_text(sides: Sides) -> str:
    return {
        Sides.EACH_LEG: tr("{amount} each leg"),
        Sides.BOTH: "{amount}",
        Sides.LEFT: tr("{amount} on the left leg"),
        Sides.RIGHT: tr("{amount} on the right leg"),
    }[sides]
