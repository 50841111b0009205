"""Timelines that the tests of the core share."""

from dataclasses import replace

import pytest

from rls_coach.content.loader import load_library, load_routines
from rls_coach.core.compiling import Pace, compile_routine
from rls_coach.core.exercise import Library
from rls_coach.core.move import Move, MoveKind
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.side import Sides
from rls_coach.core.timeline import Timeline


@pytest.fixture(scope="session")
def library() -> Library:
    """The exercises that ship, and one that works both legs at once."""
    library = load_library()
    both = replace(library["calf_heel_lift"], id="both_legs", sides=Sides.BOTH)
    return library | {both.id: both}


@pytest.fixture(scope="session")
def four_stretches(library: Library) -> Timeline:
    """The session that ships: 515 s."""
    return compile_routine(load_routines(library)["four_stretches"], library)


@pytest.fixture(scope="session")
def timeline(library: Library) -> Timeline:
    """A short session with every kind of step, 89 s long.

    calf     0 ready, 4 left, 18 switch, 21 right (2 x lift 2, hold 2, lower 3)
    quad    35 change, 37 ready, 41 left, 57 switch, 60 right (2 x 2, hold 3, 2, rest 1)
    both    76 change, 78 ready, 82 both legs (1 x lift 2, hold 2, lower 3)
    """
    doses = (
        Dose("calf_heel_lift", 2),
        Dose("quad_standing", 2, 3),
        Dose("both_legs", 1),
    )
    return compile_routine(Routine("short", "Short", doses), library, Pace(4, 3, 2))


@pytest.fixture(scope="session")
def resting(library: Library) -> Timeline:
    """One exercise with a rest before its hold and another after it.

    0 ready, 10 lift 2, 12 rest 1, 13 hold 2, 15 rest 1
    """
    calf = library["calf_heel_lift"]
    rest = Move("rest", MoveKind.REST, "Rest", 1, "Let go.")
    after = replace(rest, name="rest again")
    moves = (calf.moves[0], rest, calf.moves[1], after)
    exercise = replace(calf, id="resting", sides=Sides.BOTH, moves=moves)
    routine = Routine("rest", "Rest", (Dose("resting", 1),))
    return compile_routine(routine, {"resting": exercise})
