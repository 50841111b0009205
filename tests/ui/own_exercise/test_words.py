from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from rls_coach.core.own_exercise import MoveForm, OwnExerciseForm
from rls_coach.core.own_exercise_check import problems
from rls_coach.core.side import Sides
from rls_coach.ui.own_exercise.words import (
    length_sentence,
    problem_text,
    routines_text,
    word_count_text,
)
from tests.core.own_forms import PUMPS, WALK
from tests.ui.own_exercise.keys import plain

TEN_S = replace(PUMPS, moves=(*PUMPS.moves, MoveForm("Rest", seconds=3, cue="Rest.")))


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        (
            replace(TEN_S, sets=3, sides=Sides.LEFT),
            "One repetition lasts 10 s; 3 sets of 10 on the left leg take about"
            " 6 minutes.",
        ),
        (
            replace(TEN_S, sets=1),
            "One repetition lasts 10 s; 10 on each leg take about 4 minutes.",
        ),
        (
            replace(TEN_S, sets=1, repetitions=1, sides=Sides.BOTH),
            "One repetition lasts 10 s; once takes about 1 minute.",
        ),
        (
            replace(PUMPS, moves=()),
            "Say how long each step lasts, to see how long it takes.",
        ),
        (WALK, "10 minutes, after 10 s to get ready."),
        (
            replace(WALK, sides=Sides.EACH_LEG),
            "10 minutes, on each leg; about 20 minutes in all.",
        ),
    ],
)
def test_it_says_how_long_it_takes(
    qapp: QApplication, form: OwnExerciseForm, sentence: str
) -> None:
    assert plain(length_sentence(form)) == sentence


def test_more_than_an_hour_is_said_to_be_so(qapp: QApplication) -> None:
    long = replace(TEN_S, repetitions=100, sets=4)
    assert length_sentence(long).endswith("That is more than an hour in one go.")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", ""),
        ("Lift the heel.", "3 of 12 words"),
        ("a " * 12, "12 of 12 words"),
        ("a " * 14, "14 words; 12 can be followed. Take out 2."),
    ],
)
def test_the_words_of_a_cue_are_counted(
    qapp: QApplication, text: str, count: str
) -> None:
    assert word_count_text(text) == count


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (replace(PUMPS, name=""), "Give it a name, such as “Ankle pumps”."),
        (
            replace(PUMPS, set_up=("Sit.", "a " * 13)),
            "“a a a a a a a a a a a a a”: Too many words: 12 can be followed.",
        ),
        (
            replace(PUMPS, ask_first=("w" * 501,)),
            f"“{'w' * 40}…”: This is too long: 500 characters fit.",
        ),
        (
            replace(PUMPS, moves=(replace(PUMPS.moves[1], seconds=121),)),
            "A hold of more than 120 s cannot be changed in a routine.",
        ),
        (
            replace(PUMPS, repetitions=100, sets=10, moves=TEN_S.moves),
            "All of it takes more than 5 hours.",
        ),
        (replace(PUMPS, rest_s=301), "Choose from 1 to 300."),
        (replace(PUMPS, moves=PUMPS.moves[:1] * 41), "That is too much: 40 fit."),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(
    qapp: QApplication, form: OwnExerciseForm, text: str
) -> None:
    (problem,) = problems(form)
    assert problem_text(problem, form) == text


def test_routines_that_changed_are_named_in_one_sentence() -> None:
    assert routines_text(["A"]) == "The routine “A” has changed too."
    both = "The routines “A” and “B” have changed too."
    assert routines_text(["A", "B"]) == both
    more = "The routines “A”, “B” and “C” have changed too."
    assert routines_text(["A", "B", "C"]) == more
