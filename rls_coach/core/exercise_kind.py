"""What an exercise is for, how the body is placed, and what has to be at hand."""

from enum import Enum


class ExerciseKind(Enum):
    """What an exercise is for."""

    WARM_UP = "warm-up"
    STRETCH = "stretch"
    STRENGTH = "strength"
    ACTIVITY = "activity"
    COOL_DOWN = "cool-down"
    COMFORT = "comfort"

    @property
    def is_training(self) -> bool:
        """Whether its minutes are minutes of exercise; those of a bath are not."""
        return self in _TRAINING


_TRAINING = {ExerciseKind.STRETCH, ExerciseKind.STRENGTH, ExerciseKind.ACTIVITY}


class Posture(Enum):
    """How the body is placed."""

    STANDING = "standing"
    KNEELING = "kneeling"
    FLOOR = "on the floor"
    CHAIR = "on a chair"
    LYING = "lying"
    MOVING = "moving about"


class Need(Enum):
    """What has to be at hand."""

    CHAIR = "chair"
    MAT = "mat"
    OTHER = "something else"


class Level(Enum):
    """How a version stands to the usual one."""

    EASIER = "easier"
    USUAL = "usual"
    HARDER = "harder"
