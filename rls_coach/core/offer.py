"""What is offered before a session: the routine with all that can be added to it."""

from dataclasses import dataclass, replace

from rls_coach.core.concern import Concern
from rls_coach.core.exercise import Library
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.routine import Dose, Routine, usual_dose
from rls_coach.core.suiting import suited_version

MASSAGE = "massage_warmup"
"""Offered first: "If your muscles seem tense before exercising, then a nice massage can
loosen them up before you begin."
"""

RELAXING = "relax_after"
"""Offered last: the source text ends with relaxing after training."""

_GUIDED = {ExerciseKind.STRETCH, ExerciseKind.STRENGTH}


@dataclass(frozen=True, slots=True)
class Offer:
    """A routine as it is offered before a session.

    Attributes:
        routine: With every dose that can be taken.
        taken: Which of its optional doses, from 0, are ticked to begin with.
    """

    routine: Routine
    taken: frozenset[int] = frozenset()

    @property
    def optional(self) -> tuple[int, ...]:
        """The doses that are asked about."""
        doses = enumerate(self.routine.doses)
        return tuple(index for index, dose in doses if dose.is_optional)


def offer_of(
    routine: Routine, library: Library, concerns: frozenset[Concern] = frozenset()
) -> Offer:
    """Return a routine with a massage before and relaxing after it to choose.

    Neither is ticked, nor is any other warm-up, as it is for legs that feel tense; what
    the routine itself makes optional is. A bath, a ride or an only optional routine is
    offered as it is.
    """
    kinds = {library[dose.exercise_id].kind for dose in routine.doses}
    taken = {
        index
        for index, dose in enumerate(routine.doses)
        if dose.is_optional
        and library[dose.exercise_id].kind is not ExerciseKind.WARM_UP
    }
    if all(dose.is_optional for dose in routine.doses):
        return Offer(routine, frozenset(range(len(routine.doses))))
    doses = routine.doses
    if kinds & _GUIDED:
        has_warm_up = ExerciseKind.WARM_UP in kinds
        has_cool_down = ExerciseKind.COOL_DOWN in kinds
        before = () if has_warm_up else _optional(MASSAGE, library, concerns)
        after = () if has_cool_down else _optional(RELAXING, library, concerns)
        doses = (*before, *doses, *after)
        taken = {index + len(before) for index in taken}
    return Offer(replace(routine, doses=doses), frozenset(taken))


def _optional(
    exercise_id: str, library: Library, concerns: frozenset[Concern]
) -> tuple[Dose, ...]:
    exercise = library.get(exercise_id)
    if exercise is None:
        return ()
    version = suited_version(exercise, concerns)
    if version is None:
        return ()
    return (replace(usual_dose(exercise, version), is_optional=True),)
