"""Exercises of the person's own, filled in without a flaw."""

from rls_coach.core.exercise_kind import ExerciseKind, Need, Posture
from rls_coach.core.move import MoveKind
from rls_coach.core.own_exercise import MoveForm, OwnExerciseForm
from rls_coach.core.side import Sides

PUMPS = OwnExerciseForm(
    name="Ankle pumps",
    kind=ExerciseKind.STRENGTH,
    posture=Posture.LYING,
    need_kinds=frozenset({Need.MAT}),
    sides=Sides.EACH_LEG,
    repetitions=10,
    sets=2,
    rest_s=20,
    moves=(
        MoveForm("Point", MoveKind.MOVE, 2, "Point the foot."),
        MoveForm("Hold", MoveKind.HOLD, 3, "Stay there."),
        MoveForm("Pull", MoveKind.MOVE, 2, "Pull the toes up."),
    ),
)
WALK = OwnExerciseForm(
    name="Stairs",
    kind=ExerciseKind.ACTIVITY,
    sides=Sides.BOTH,
    is_timed=True,
    moves=(MoveForm("Climb", MoveKind.FREE, 600, "Go at your own pace."),),
)
