from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rls_coach.content.exercise_table import exercise_from, exercise_to_values
from rls_coach.content.table import Table
from rls_coach.core.amount import Limits
from rls_coach.core.compiling import compile_routine
from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import ExerciseKind, Need, Posture
from rls_coach.core.move import Move, MoveKind
from rls_coach.core.own_exercise import MoveForm, OwnExerciseForm
from rls_coach.core.own_exercise_check import problems
from rls_coach.core.own_exercise_making import exercise_from_form, form_of
from rls_coach.core.routine import Routine, usual_dose
from rls_coach.core.side import Sides
from tests.core.made import MADE, RIDE, STRETCH
from tests.core.own_forms import PUMPS, WALK

words = st.text(max_size=9)
moves = st.lists(
    st.builds(
        MoveForm,
        word=words,
        kind=st.sampled_from(MoveKind),
        seconds=st.integers(0, 150),
        cue=st.lists(words, max_size=14).map(" ".join),
        name=st.sampled_from(("", "lift", "lift 2")),
    ),
    max_size=4,
).map(tuple)
forms = st.builds(
    OwnExerciseForm,
    name=words,
    kind=st.sampled_from(ExerciseKind),
    posture=st.sampled_from(Posture),
    needs=st.sampled_from(("", "A chair", "A mat", "A band")),
    need_kinds=st.frozensets(st.sampled_from(Need)),
    sides=st.sampled_from(Sides),
    is_timed=st.booleans(),
    repetitions=st.integers(0, 101),
    sets=st.integers(0, 11),
    rest_s=st.integers(0, 301),
    set_up=st.lists(words, max_size=3).map(tuple),
    moves=moves,
    is_hold_adjustable=st.booleans(),
    picture=st.sampled_from(("", "calf_heel_lift")),
    note=st.text(max_size=40),
    ask_first=st.lists(words, max_size=3).map(tuple),
)


@st.composite
def sound_forms(draw: st.DrawFn) -> OwnExerciseForm:
    """A form without problems, bent into shape so that few draws are in vain."""
    form = draw(forms)
    seconds = draw(st.integers(1, 60))
    form = replace(
        form,
        name=form.name or "Pumps",
        set_up=form.set_up or ("Sit down.",),
        repetitions=max(1, min(100, form.repetitions)),
        sets=max(1, min(3, form.sets)),
        rest_s=max(1, min(300, form.rest_s)),
        moves=tuple(
            replace(
                move,
                word=" ".join(move.word.split()[:2]) or "Go",
                cue=" ".join(move.cue.split()[:12]) or "Go on.",
                seconds=seconds * 60 if form.is_timed else max(1, move.seconds // 9),
            )
            for move in form.moves or (MoveForm(),)
        ),
    )
    assume(not problems(form))
    return form


@given(sound_forms())
def test_a_form_comes_back_from_its_exercise_as_it_was(form: OwnExerciseForm) -> None:
    exercise = exercise_from_form(form, "own-1")
    assert form_of(exercise) == form


@given(sound_forms())
def test_what_it_makes_can_be_stored_and_read_again(form: OwnExerciseForm) -> None:
    exercise = exercise_from_form(form, "own-1")
    read = exercise_from(Table("it", exercise_to_values(exercise)))
    assert replace(read, is_own=True) == exercise


@given(sound_forms())
def test_the_length_it_tells_is_the_length_of_a_session(form: OwnExerciseForm) -> None:
    exercise = exercise_from_form(form, "own-1")
    routine = Routine("r", "R", (usual_dose(exercise),))
    timeline = compile_routine(routine, {"own-1": exercise})
    assert timeline.duration_s == form.whole_s


@given(forms)
def test_a_form_with_problems_is_the_only_one_that_makes_no_exercise(
    form: OwnExerciseForm,
) -> None:
    if problems(form):
        return
    assert exercise_from_form(form, "own-1").is_own


def test_ankle_pumps_are_made_as_they_were_filled_in() -> None:
    assert problems(PUMPS) == ()
    assert exercise_from_form(PUMPS, "own-1") == Exercise(
        id="own-1",
        name="Ankle pumps",
        summary="",
        kind=ExerciseKind.STRENGTH,
        posture=Posture.LYING,
        position="Lying",
        needs="A mat",
        need_kinds=frozenset({Need.MAT}),
        sides=Sides.EACH_LEG,
        repetitions=Limits(1, 10, 100),
        sets=2,
        rest_s=20,
        hold_s=Limits(1, 3, 120),
        moves=(
            Move("point", MoveKind.MOVE, "Point", 2, "Point the foot."),
            Move("hold", MoveKind.HOLD, "Hold", 3, "Stay there.", is_adjustable=True),
            Move("pull", MoveKind.MOVE, "Pull", 2, "Pull the toes up."),
        ),
        set_up=("Get into position.",),
        is_own=True,
    )


def test_an_activity_is_one_free_stretch_of_minutes() -> None:
    exercise = exercise_from_form(WALK, "own-1")
    assert exercise.minutes == Limits(1, 10, 60)
    assert exercise.repetitions == Limits(1, 1, 1)
    assert exercise.moves == (
        Move("climb", MoveKind.FREE, "Climb", 600, "Go at your own pace.", True),
    )


def test_only_the_longest_hold_can_be_changed() -> None:
    holds = tuple(
        MoveForm("Hold", MoveKind.HOLD, seconds, "Stay.") for seconds in (3, 8, 8)
    )
    exercise = exercise_from_form(replace(PUMPS, moves=holds), "own-1")
    assert exercise.hold_s == Limits(1, 8, 120)
    assert [move.is_adjustable for move in exercise.moves] == [False, True, True]


def test_moves_of_one_word_have_names_of_their_own() -> None:
    lift = MoveForm("Lift")
    form = replace(PUMPS, moves=(lift, lift, replace(lift, name="lift"), lift))
    names = [move.name for move in form.moves]
    assert names == ["lift 2", "lift 3", "lift", "lift 4"]


def test_a_name_stays_when_the_word_changes() -> None:
    shown = form_of(exercise_from_form(PUMPS, "own-1"))
    moves = (replace(shown.moves[0], word="Stretch"), *shown.moves[1:])
    changed = exercise_from_form(replace(shown, moves=moves), "own-1")
    assert [move.name for move in changed.moves] == ["point", "hold", "pull"]


@pytest.mark.parametrize("exercise", [STRETCH, RIDE], ids=lambda one: one.id)
def test_what_the_form_does_not_show_stays(exercise: Exercise) -> None:
    form = replace(form_of(exercise), name="Mine", note="Slowly.")
    made = exercise_from_form(form, exercise.id, exercise)
    assert made == replace(exercise, name="Mine", note="Slowly.", is_own=True)


def test_versions_go_when_the_moves_they_build_on_do() -> None:
    form = form_of(STRETCH)
    changed = replace(form, moves=form.moves[1:])
    made = exercise_from_form(changed, STRETCH.id, STRETCH)
    assert made.versions == ()
    assert made.not_with == STRETCH.not_with


@pytest.mark.parametrize("exercise", MADE.values(), ids=lambda one: one.id)
def test_an_exercise_of_any_kind_can_be_changed(exercise: Exercise) -> None:
    assert problems(form_of(exercise)) == ()


def test_control_characters_and_needless_blanks_are_dropped() -> None:
    form = OwnExerciseForm(
        name=" Ankle\t\x00pumps\u202e ",
        set_up=("", " Sit\ndown. "),
        note=" One.\r\n\n Two\x07.\n",
    )
    assert form.name == "Ankle pumps"
    assert form.set_up == ("Sit down.",)
    assert form.note == "One.\n\nTwo."
