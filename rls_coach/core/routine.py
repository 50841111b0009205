"""What a routine is: an ordered list of exercises with their doses."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import USUAL, Exercise, Library
from rls_coach.core.side import Sides
from rls_coach.core.suiting import suited_version

MAX_DOSES = 60
"""More exercises than that are no session but a mistake."""

MAX_REPETITIONS = 100
MAX_SETS = 10
MAX_HOLD_S = 120
MAX_REST_S = 300
MAX_MINUTES = 60
"""The source text's ceiling for all exercise in one go is an hour."""


@dataclass(frozen=True, slots=True)
class Dose:
    """One exercise of a routine and how much of it.

    Attributes:
        exercise_id: Which exercise.
        repetitions: How often in one set, per leg where each leg works by itself.
        hold_s: Seconds of the adjustable hold; none for the exercise's usual one, or
            where that is "a few seconds" for the person's own reading of it.
        version: Which version; empty for the usual one.
        sides: Which legs; none for those of the exercise.
        sets: How many rounds of the repetitions, each leg all of its own in turn.
        rest_s: Seconds of rest between two sets.
        minutes: How long an activity is; none for its usual length.
        note: The person's or their therapist's words.
        is_optional: Whether it is asked for before every session, and left out else.

    Raises:
        ValueError: If an amount is not above zero or past its ceiling.
    """

    exercise_id: str
    repetitions: int
    hold_s: int | None = None
    version: str = USUAL
    sides: Sides | None = None
    sets: int = 1
    rest_s: int = 30
    minutes: int | None = None
    note: str = ""
    is_optional: bool = False

    def __post_init__(self) -> None:
        for name, value, ceiling in (
            ("repetitions", self.repetitions, MAX_REPETITIONS),
            ("hold_s", self.hold_s, MAX_HOLD_S),
            ("sets", self.sets, MAX_SETS),
            ("rest_s", self.rest_s, MAX_REST_S),
            ("minutes", self.minutes, MAX_MINUTES),
        ):
            if value is not None and not 0 < value <= ceiling:
                raise ValueError(f"{self.exercise_id}: {name} is {value}")


@dataclass(frozen=True, slots=True)
class Routine:
    """The exercises of one session, in order.

    Attributes:
        id: Stable identifier, stored in the history; never shown.
        name: Name shown to the person.
        doses: The exercises and how much of each.
        note: What it is for, in one or two sentences.
        is_own: Whether the person made it and may change it.

    Raises:
        ValueError: If there are no exercises, or too many, or no name.
    """

    id: str
    name: str
    doses: tuple[Dose, ...]
    note: str = ""
    is_own: bool = False

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError(f"routine {self.id!r} has no name")
        if not self.doses:
            raise ValueError(f"routine {self.id!r} has no exercises")
        if len(self.doses) > MAX_DOSES:
            raise ValueError(f"routine {self.id!r} has {len(self.doses)} exercises")


def exercise_of(dose: Dose, library: Library) -> Exercise:
    """Return the exercise of a dose in the dose's version.

    Raises:
        KeyError: If the library lacks the exercise or it lacks the version.
    """
    return library[dose.exercise_id].in_version(dose.version)


def usual_dose(exercise: Exercise, version: str = USUAL) -> Dose:
    """Return the dose a new routine starts with.

    The hold is left open, so that "a few seconds" is what the person set it to.
    """
    done = exercise.in_version(version)
    return Dose(
        exercise.id,
        done.repetitions.usual,
        version=version,
        sets=exercise.sets,
        rest_s=exercise.rest_s,
    )


def in_version(dose: Dose, exercise: Exercise, version: str) -> Dose:
    """Return a dose for another version, with the amounts as near as its bounds allow.

    Raises:
        KeyError: If the exercise has no such version.
    """
    before, after = exercise.in_version(dose.version), exercise.in_version(version)
    hold_s, minutes = dose.hold_s, dose.minutes
    if before.hold_s != after.hold_s and hold_s is not None:
        hold_s = after.hold_s.clamped(hold_s) if after.hold_s else None
    if before.minutes != after.minutes and minutes is not None:
        minutes = after.minutes.clamped(minutes) if after.minutes else None
    repetitions = dose.repetitions
    if before.repetitions != after.repetitions:
        repetitions = after.repetitions.clamped(repetitions)
    return replace(
        dose,
        version=version,
        hold_s=hold_s,
        minutes=minutes,
        repetitions=repetitions,
    )


def with_hold(routine: Routine, library: Library, hold_s: int) -> Routine:
    """Return the routine with the person's reading of "a few seconds" filled in.

    Only where the source says "a few seconds" and the dose leaves it open; a version
    with a hold of its own, such as a longer one, keeps that.
    """
    doses = []
    for dose in routine.doses:
        exercise = exercise_of(dose, library)
        is_own_hold = exercise.hold_s != library[dose.exercise_id].hold_s
        is_open = exercise.has_few_seconds and dose.hold_s is None and not is_own_hold
        if is_open and exercise.hold_s is not None:
            dose = replace(dose, hold_s=exercise.hold_s.clamped(hold_s))
        doses.append(dose)
    return replace(routine, doses=tuple(doses))


def suited(
    routine: Routine, library: Library, concerns: frozenset[Concern]
) -> Routine | None:
    """Return the routine with a suited version of every exercise.

    An exercise that has none is left out; none is returned if nothing is left.
    """
    doses = []
    for dose in routine.doses:
        exercise = library[dose.exercise_id]
        version = suited_version(exercise, concerns, dose.version)
        if version == dose.version:
            doses.append(dose)
        elif version is not None:
            doses.append(in_version(dose, exercise, version))
    return replace(routine, doses=tuple(doses)) if doses else None


def ruled_out(
    routine: Routine, library: Library, concerns: frozenset[Concern]
) -> tuple[tuple[int, frozenset[Concern]], ...]:
    """Return the doses whose version does not go with what a person told.

    Each as its place in the routine, from 0, and what stands against it. Only a
    person's own routine is done with such versions; in a ready-made one others take
    their place.

    Raises:
        KeyError: If the library lacks an exercise of the routine.
    """
    found = (
        (index, exercise_of(dose, library).not_with & concerns)
        for index, dose in enumerate(routine.doses)
    )
    return tuple((index, against) for index, against in found if against)


def chosen(routine: Routine, taken: Collection[int]) -> Routine:
    """Return the routine without the optional doses that were not taken.

    Args:
        routine: The routine.
        taken: Which of its doses, from 0, the person wants this time; those that are
            not optional need not be named.

    Raises:
        ValueError: If nothing is left.
    """
    doses = tuple(
        dose
        for index, dose in enumerate(routine.doses)
        if not dose.is_optional or index in taken
    )
    return replace(routine, doses=doses)


def is_anything(routine: Routine, taken: Collection[int]) -> bool:
    """Tell whether anything is left without the optional doses that were not taken."""
    return any(
        not dose.is_optional or index in taken
        for index, dose in enumerate(routine.doses)
    )


def is_comfort(routine: Routine, library: Library) -> bool:
    """Tell whether nothing in a routine is exercise, as in a bath or a massage."""
    return not any(
        library[dose.exercise_id].kind.is_training
        for dose in routine.doses
        if dose.exercise_id in library
    )
