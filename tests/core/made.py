"""Exercises made for tests: small, with versions of every kind."""

from rls_coach.core.amount import Limits
from rls_coach.core.concern import Concern
from rls_coach.core.exercise import Exercise, Library
from rls_coach.core.exercise_kind import ExerciseKind, Level, Posture
from rls_coach.core.move import Move, MoveKind
from rls_coach.core.side import Sides
from rls_coach.core.version import Version

LIFT = Move("lift", MoveKind.MOVE, "Lift", 2, "Lift the heel.")
HOLD = Move("hold", MoveKind.HOLD, "Hold", 5, "Stay there.", is_adjustable=True)
LOWER = Move("lower", MoveKind.MOVE, "Lower", 3, "Lower it slowly.")
SQUEEZE = Move("squeeze", MoveKind.HOLD, "Squeeze", 4, "Squeeze.")
START = Move("start", MoveKind.FREE, "Start", 60, "Start slowly.")
STEADY = Move("steady", MoveKind.FREE, "Steady", 540, "Keep on.", is_adjustable=True)

STRETCH = Exercise(
    id="stretch",
    name="Stretch",
    summary="A stretch.",
    kind=ExerciseKind.STRETCH,
    posture=Posture.KNEELING,
    position="Kneeling",
    needs="A mat",
    sides=Sides.EACH_LEG,
    repetitions=Limits(2, 3, 5),
    hold_s=Limits(3, 5, 15),
    has_few_seconds=True,
    moves=(LIFT, HOLD, LOWER),
    set_up=("Kneel down.", "Sit tall."),
    not_with=frozenset({Concern.KNEE_REPLACEMENT, Concern.FLOOR}),
    versions=(
        Version(
            "standing",
            "Standing",
            "Standing at a worktop.",
            Level.EASIER,
            picture="standing",
            set_up=("Stand at a worktop.",),
            not_with=frozenset({Concern.UNSTEADY}),
        ),
        Version(
            "seated",
            "On a chair",
            "Both legs, on a chair.",
            Level.EASIER,
            sides=Sides.BOTH,
            repetitions=Limits(1, 2, 4),
            moves=(LIFT, SQUEEZE),
            set_up=("Sit down.",),
        ),
        Version(
            "long",
            "Longer hold",
            "Held longer.",
            Level.HARDER,
            hold_s=Limits(10, 12, 15),
            not_with=frozenset({Concern.UNSTEADY}),
        ),
    ),
)
BRIDGE = Exercise(
    id="bridge",
    name="Bridge",
    summary="A bridge.",
    kind=ExerciseKind.STRENGTH,
    posture=Posture.LYING,
    position="Lying",
    needs="A mat",
    sides=Sides.BOTH,
    repetitions=Limits(5, 10, 20),
    moves=(LIFT, LOWER),
    set_up=("Lie down.",),
    not_with=frozenset({Concern.PREGNANT}),
)
RIDE = Exercise(
    id="ride",
    name="Ride",
    summary="A ride.",
    kind=ExerciseKind.ACTIVITY,
    posture=Posture.MOVING,
    position="On a bicycle",
    needs="A bicycle",
    sides=Sides.BOTH,
    repetitions=Limits(1, 1, 1),
    minutes=Limits(2, 10, 30),
    moves=(START, STEADY),
    set_up=("Sit on the saddle.",),
    versions=(
        Version("indoor", "Indoors", "At home.", Level.EASIER, picture="indoor"),
    ),
)
MASSAGE = Exercise(
    id="massage_warmup",
    name="Massage",
    summary="A massage.",
    kind=ExerciseKind.WARM_UP,
    posture=Posture.CHAIR,
    position="Sitting",
    needs="",
    sides=Sides.EACH_LEG,
    repetitions=Limits(1, 1, 2),
    moves=(Move("stroke", MoveKind.MOVE, "Stroke", 60, "Stroke."),),
    set_up=("Sit down.",),
)
RELAX = Exercise(
    id="relax_after",
    name="Relax",
    summary="Rest.",
    kind=ExerciseKind.COOL_DOWN,
    posture=Posture.LYING,
    position="Lying",
    needs="",
    sides=Sides.BOTH,
    repetitions=Limits(1, 1, 2),
    moves=(Move("breathe", MoveKind.MOVE, "Breathe", 120, "Breathe."),),
    set_up=("Lie down.",),
)
BATH = Exercise(
    id="bath",
    name="Bath",
    summary="A bath.",
    kind=ExerciseKind.COMFORT,
    posture=Posture.MOVING,
    position="In the bath",
    needs="",
    sides=Sides.BOTH,
    repetitions=Limits(1, 1, 1),
    minutes=Limits(5, 10, 20),
    moves=(Move("soak", MoveKind.FREE, "Soak", 600, "Soak.", is_adjustable=True),),
    set_up=("Run it warm.",),
)
MADE: Library = {one.id: one for one in (MASSAGE, STRETCH, BRIDGE, RIDE, RELAX, BATH)}
