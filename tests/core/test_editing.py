from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rls_coach.core import editing
from rls_coach.core.editing import Draft, changed, redone, settled, undone
from rls_coach.core.routine import MAX_DOSES, Dose, Routine

FIRST = Routine("own", "Mine", (Dose("calf", 5), Dose("lunge", 6)), is_own=True)
COURSE = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(1, 100), st.integers(0, 70)),
        st.tuples(st.just("remove"), st.integers(0, 70)),
        st.tuples(st.just("copy"), st.integers(0, 70)),
        st.tuples(st.just("move"), st.integers(0, 70), st.integers(-3, 70)),
        st.tuples(st.just("name"), st.text(max_size=100)),
        st.tuples(st.just("note"), st.text(max_size=30)),
        st.tuples(st.just("type"), st.integers(0, 70), st.integers(1, 100)),
        st.tuples(st.just("settle")),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    max_size=editing.MAX_UNDO,
)


def after(draft: Draft, action: tuple[object, ...]) -> Draft:
    """Return a draft after one thing that a person does."""
    name, *arguments = action
    routine = draft.routine
    place, other = (*(one for one in arguments if isinstance(one, int)), 0, 0)[:2]
    at = place % len(routine.doses)
    match name:
        case "add":
            dose = Dose("bridge", place)
            return changed(draft, editing.added(routine, dose, other))
        case "remove":
            return changed(draft, editing.removed(routine, at))
        case "copy":
            return changed(draft, editing.duplicated(routine, at))
        case "move":
            return changed(draft, editing.moved(routine, at, other))
        case "name":
            return changed(draft, editing.renamed(routine, str(arguments[0])), "name")
        case "note":
            return changed(draft, editing.noted(routine, str(arguments[0])), "note")
        case "type":
            dose = replace(routine.doses[at], repetitions=other)
            typed = editing.with_dose(routine, at, dose)
            return changed(draft, typed, f"repetitions {at}")
        case "settle":
            return settled(draft)
        case "undo":
            return undone(draft)
        case _:
            return redone(draft)


@given(COURSE)
@settings(max_examples=300)
def test_after_any_course_undoing_all_gives_the_first_and_redoing_all_the_last(
    course: list[tuple[object, ...]],
) -> None:
    draft = Draft(FIRST)
    for action in course:
        draft = after(draft, action)
        assert 1 <= len(draft.routine.doses) <= MAX_DOSES
        assert draft.routine.name == editing.tidied(draft.routine.name, 80) != ""
        assert (draft.routine.id, draft.routine.is_own) == (FIRST.id, True)
    last = draft
    while last.can_redo:
        last = redone(last)
    while draft.can_undo:
        draft = undone(draft)
    assert draft.routine == FIRST
    while draft.can_redo:
        draft = redone(draft)
    assert draft.routine == last.routine


def test_each_step_back_is_another_routine() -> None:
    draft = Draft(FIRST)
    for count in (1, 12, 12, 3):
        dose = replace(FIRST.doses[0], repetitions=count)
        draft = changed(draft, editing.with_dose(draft.routine, 0, dose))
    assert len(draft.past) == 3


def typed(draft: Draft, counts: tuple[int, ...], field: str) -> Draft:
    for count in counts:
        dose = replace(draft.routine.doses[0], repetitions=count)
        draft = changed(draft, editing.with_dose(draft.routine, 0, dose), field)
    return draft


def test_what_is_typed_into_one_field_is_one_change() -> None:
    draft = typed(Draft(FIRST), (1, 12), "repetitions")
    assert draft.past == (FIRST,)
    assert undone(draft).routine == FIRST


def test_what_is_typed_back_again_is_no_change() -> None:
    draft = typed(Draft(FIRST), (1, 5), "repetitions")
    assert draft.routine == FIRST
    assert not draft.can_undo


def test_a_field_that_was_left_begins_another_change() -> None:
    draft = typed(settled(typed(Draft(FIRST), (7,), "a")), (9,), "a")
    assert len(draft.past) == 2
    assert len(typed(typed(Draft(FIRST), (7,), "a"), (9,), "b").past) == 2


def test_after_an_undo_typing_begins_another_change() -> None:
    draft = undone(typed(Draft(FIRST), (7,), "a"))
    draft = typed(draft, (9,), "a")
    assert (draft.past, draft.future) == ((FIRST,), ())


def test_the_oldest_changes_are_let_go() -> None:
    draft = Draft(FIRST)
    for number in range(editing.MAX_UNDO + 5):
        draft = changed(draft, editing.renamed(draft.routine, f"Mine {number}"))
    assert len(draft.past) == editing.MAX_UNDO


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("  Legs,   slowly ", "Legs, slowly"),
        ("one\ntwo\tthree", "one two three"),
        ("a\u202eb\x00c", "abc"),
        ("\u2067", ""),
        ("ab cd", "ab"),
    ],
)
def test_a_text_is_kept_as_it_can_be_stored(text: str, stored: str) -> None:
    most = 3 if text == "ab cd" else 80
    assert editing.tidied(text, most) == stored


def test_a_blank_name_changes_nothing() -> None:
    assert editing.renamed(FIRST, "  \u202e ") is FIRST


def test_the_last_exercise_stays() -> None:
    alone = editing.removed(FIRST, 0)
    assert editing.removed(alone, 0) is alone


def test_a_full_routine_takes_no_more() -> None:
    full = replace(FIRST, doses=FIRST.doses[:1] * MAX_DOSES)
    assert editing.added(full, FIRST.doses[1]) is full
    assert editing.duplicated(full, 0) is full


@pytest.mark.parametrize("index", [-1, 2])
def test_there_is_nothing_past_the_ends(index: int) -> None:
    with pytest.raises(IndexError, match=f"routine 'own' has no dose {index}"):
        editing.removed(FIRST, index)


def test_a_change_is_found_where_it_is() -> None:
    turned = editing.moved(FIRST, 1, 0)
    assert editing.first_change(FIRST, turned, 9) == 0
    assert editing.first_change(FIRST, editing.added(FIRST, Dose("a", 1)), 9) == 2
    assert editing.first_change(FIRST, editing.removed(FIRST, 1), 9) == 0
    assert editing.first_change(FIRST, FIRST, 9) == 9
