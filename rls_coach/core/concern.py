"""What a person may have told about their body, and what that rules out.

The app does not judge anybody's health. It marks what the sources say not to do, and
puts the version first that they say to do instead.
"""

from enum import Enum


class Concern(Enum):
    """Something a person ticks when they are asked what to look out for.

    The list follows the screening questions that the app's clinical notes gathered;
    what each rules out stands with every exercise.
    """

    HEART = "heart"
    OPERATION = "operation"
    TREATMENT = "treatment"
    HIP_REPLACEMENT = "hip replacement"
    KNEE_REPLACEMENT = "knee replacement"
    OSTEOPOROSIS = "osteoporosis"
    PREGNANT = "pregnant"
    UNSTEADY = "unsteady"
    FLOOR = "floor"
    NUMB = "numb"


ASK_FIRST = frozenset({Concern.HEART, Concern.OPERATION, Concern.TREATMENT})
"""Those for which a clinician is asked before any exercise, whichever it is."""
