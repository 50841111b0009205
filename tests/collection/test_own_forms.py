"""Whatever a person fills in without a problem can be stored and comes back."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rls_coach.collection.bodies import (
    exercise_from_body,
    exercise_to_body,
    routine_to_body,
)
from rls_coach.content.loader import load_library
from rls_coach.core.exercise_kind import ExerciseKind, Need, Posture
from rls_coach.core.move import MoveKind
from rls_coach.core.own_exercise import MoveForm, OwnExerciseForm
from rls_coach.core.own_exercise_check import problems
from rls_coach.core.own_exercise_making import exercise_from_form, form_of
from rls_coach.core.side import Sides
from tests.collection.made import EVENING, PRESS, made_id

words = st.text(max_size=7).map("a".__add__)
lines = st.lists(st.text(max_size=7), max_size=3).map(tuple)
moves = st.builds(
    MoveForm,
    word=words,
    kind=st.sampled_from([MoveKind.MOVE, MoveKind.HOLD, MoveKind.REST]),
    seconds=st.integers(1, 20) | st.integers(1, 130),
    cue=words,
    name=st.sampled_from(["", "hold", "lift"]),
)
activities = st.builds(
    lambda word, minutes: (MoveForm(word, MoveKind.FREE, minutes * 60, word),),
    words,
    st.integers(1, 60),
)
other_moves = st.lists(moves, min_size=1, max_size=4).map(tuple)
untimed_forms = st.builds(
    OwnExerciseForm,
    name=words,
    kind=st.sampled_from(ExerciseKind),
    posture=st.sampled_from(Posture),
    needs=words,
    need_kinds=st.frozensets(st.sampled_from(Need)),
    sides=st.sampled_from(Sides),
    moves=other_moves,
    repetitions=st.integers(1, 12),
    sets=st.integers(1, 3),
    rest_s=st.integers(1, 300),
    set_up=lines.map(("Stand.",).__add__),
    is_hold_adjustable=st.booleans(),
    picture=st.sampled_from(["", "calf_heel_lift", f"own:{made_id(9)}"]),
    note=st.text(max_size=9),
    ask_first=lines,
)

timed_forms = st.builds(
    replace, untimed_forms, is_timed=st.just(True), moves=activities
)
forms = untimed_forms | timed_forms


@given(forms, st.none() | forms)
@settings(deadline=None)
def test_an_own_exercise_comes_back_as_it_was_filled_in(
    form: OwnExerciseForm, later: OwnExerciseForm | None
) -> None:
    assume(not problems(form))
    exercise = exercise_from_form(form, made_id(1))
    found = exercise_from_body(exercise_to_body(exercise).encode(), made_id(1))
    assert found == exercise
    assert form_of(found) == form
    if later is not None and not problems(later):
        changed = exercise_from_form(later, made_id(1), found)
        body = exercise_to_body(changed).encode()
        assert exercise_from_body(body, made_id(1)) == changed


def test_an_exercise_that_would_come_back_as_another_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="reads back as another"):
        exercise_to_body(replace(PRESS, is_own=False))
    with pytest.raises(ValueError, match="reads back as another"):
        routine_to_body(
            replace(EVENING, is_own=False), {**load_library(), PRESS.id: PRESS}
        )
