"""What the player says comes next, at every place of a session."""

import pytest

from rls_coach.core.compiling import compile_routine
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.session import Session
from rls_coach.core.side import Side, Sides
from rls_coach.core.step import Step, StepKind
from rls_coach.ui.player.coming import next_text
from tests.ui.fakes import LIBRARY

SETS = Dose("calf_heel_lift", 2, 7, sides=Sides.LEFT, sets=3, rest_s=30)
BOTH = Dose("calf_heel_lift", 2, 7, sets=2, rest_s=30)
BRIDGE = Dose("bridge", 2)
RIDE = Dose("cycling", 1, minutes=5)


def told(*doses: Dose) -> list[tuple[Step, str]]:
    """Return what is said at every step of a session."""
    timeline = compile_routine(Routine("made", "Made", doses), LIBRARY)
    return [
        (step, next_text(Session(timeline, position_s=step.start_s), LIBRARY))
        for step in timeline.steps
    ]


def at_work(*doses: Dose) -> list[str]:
    """Return what is said in turn while a leg works, each once."""
    texts = [text for step, text in told(*doses) if not step.is_waiting]
    return list(dict.fromkeys(texts))


def test_before_the_last_set_comes_the_rest_and_then_the_next_set() -> None:
    assert at_work(SETS, BRIDGE)[:3] == [
        "Next: rest, then set 2",
        "Next: rest, then set 3",
        "Next: bridge",
    ]


def test_between_two_legs_with_sets_the_other_leg_comes_last() -> None:
    texts = [
        (step.side, text) for step, text in told(BOTH, BRIDGE) if not step.is_waiting
    ]
    assert list(dict.fromkeys(texts))[:4] == [
        (Side.LEFT, "Next: rest, then set 2"),
        (Side.LEFT, "Next: right leg"),
        (Side.RIGHT, "Next: rest, then set 2"),
        (Side.RIGHT, "Next: bridge"),
    ]


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (StepKind.SET_REST, ["Next: set 2", "Next: set 2"]),
        (StepKind.SWITCH_LEGS, ["Next: right leg"]),
        (StepKind.CHANGE_EXERCISE, ["Next: bridge"]),
    ],
)
def test_a_wait_says_what_it_leads_to(kind: StepKind, texts: list[str]) -> None:
    assert [text for step, text in told(BOTH, BRIDGE) if step.kind is kind] == texts


def test_the_last_exercise_says_that_it_is_the_last() -> None:
    assert at_work(RIDE, BRIDGE)[-1] == "Last exercise"


def test_the_last_set_of_a_single_exercise_is_followed_by_the_end() -> None:
    assert at_work(SETS)[-1] == "Next: the end"


@pytest.mark.parametrize("dose", [RIDE, BRIDGE], ids=lambda dose: dose.exercise_id)
def test_of_a_single_exercise_in_one_piece_there_is_nothing_to_say(dose: Dose) -> None:
    assert {text for _, text in told(dose)} == {""}
