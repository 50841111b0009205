from dataclasses import replace

import pytest

from rls_coach.core.routine import Dose, usual_dose
from rls_coach.core.side import Sides
from rls_coach.ui.dose_text import dose_text, dose_words, length_text
from tests.ui.fakes import LIBRARY

QUAD = Dose("quad_standing", 5)
NBSP = "\N{NO-BREAK SPACE}"


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("exercise_id", "changes", "text"),
    [
        ("quad_standing", {}, "5 each leg"),
        ("quad_standing", {"sides": Sides.LEFT}, "5 on the left leg"),
        ("quad_standing", {"sides": Sides.RIGHT, "sets": 2}, "2 sets of 5 on the"),
        ("bridge", {"repetitions": 8}, "8 times"),
        ("bridge", {"repetitions": 10, "sets": 3}, "3 sets of 10 times"),
        ("cycling", {"minutes": 1}, "1 minute"),
        ("cycling", {"minutes": 20}, "20 minutes"),
        ("massage_warmup", {}, "2 minutes each leg"),
        ("slow_breathing", {}, "2 minutes"),
        ("slow_breathing", {"repetitions": 9}, "90 s"),
    ],
)
def test_a_dose_in_short(
    exercise_id: str, changes: dict[str, object], text: str
) -> None:
    exercise = LIBRARY[exercise_id]
    dose = replace(usual_dose(exercise), **changes)  # type: ignore[arg-type]
    assert plain(dose_text(exercise, dose)).startswith(text)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "5 times, each leg, hold a few seconds"),
        ({"repetitions": 1}, "once, each leg, hold a few seconds"),
        (
            {"repetitions": 10, "sets": 3, "sides": Sides.LEFT, "hold_s": 7},
            "3 sets of 10, left leg only, hold 7 s, rest 30 s",
        ),
        ({"sides": Sides.RIGHT, "hold_s": 120}, "5 times, right leg only, hold 2 min"),
        ({"sides": Sides.BOTH, "hold_s": 1}, "5 times, both legs together, hold 1 s"),
    ],
)
def test_a_whole_dose(changes: dict[str, object], words: str) -> None:
    dose = replace(QUAD, **changes)  # type: ignore[arg-type]
    said = plain(dose_words(LIBRARY["quad_standing"], dose))
    assert said.replace("2 minutes", "2 min") == words


def test_an_open_hold_is_the_persons_own_within_the_bounds() -> None:
    quad = LIBRARY["quad_standing"]
    most = quad.hold_s.most if quad.hold_s else 0
    assert plain(dose_words(quad, QUAD, 8)).endswith("hold 8 s")
    assert plain(dose_words(quad, QUAD, 99)).endswith(f"hold {most} s")


def test_a_screen_reader_hears_whole_words() -> None:
    dose = replace(QUAD, hold_s=7, sets=2, rest_s=1)
    words = dose_words(LIBRARY["quad_standing"], dose, is_spoken=True)
    assert words == "2 sets of 5, each leg, hold 7 seconds, rest 1 second"


def test_an_activity_is_its_minutes_and_how_often() -> None:
    cycling = LIBRARY["cycling"]
    assert dose_words(cycling, Dose("cycling", 1, minutes=10)) == "10 minutes"
    assert dose_words(cycling, Dose("cycling", 2, minutes=10)) == "2 times 10 minutes"


def test_every_usual_dose_can_be_said_in_every_version() -> None:
    for exercise in LIBRARY.values():
        for version in ("", *(one.id for one in exercise.versions)):
            dose = usual_dose(exercise, version)
            assert dose_text(exercise, dose)
            assert dose_words(exercise, dose)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(45, "45 s"), (60, "1 min"), (129.6, "2 min 10 s"), (59.7, "1 min")],
)
def test_lengths_are_short(seconds: float, text: str) -> None:
    assert plain(length_text(seconds)) == text
