"""The doses that ship, held against the numbers of the source text one by one."""

import pytest

from rls_coach.content.loader import load_library, load_routines
from rls_coach.core.amount import Limits
from rls_coach.core.compiling import compile_routine
from rls_coach.core.exercise import Exercise
from rls_coach.core.move import MoveKind
from rls_coach.core.side import Side
from rls_coach.core.timeline import Timeline

CLAIMS = (
    "relie",
    "treat",
    "cure",
    "heal",
    "alleviat",
    "blood flow",
    "dopamine",
    "endorphin",
    "proven",
    "best",
    "symptom",
    "restless",
    "pelvic floor",
    "oxygen",
)


@pytest.fixture(scope="module")
def library() -> dict[str, Exercise]:
    return load_library()


@pytest.fixture(scope="module")
def timeline(library: dict[str, Exercise]) -> Timeline:
    return compile_routine(load_routines(library)["four_stretches"], library)


def moves_of(exercise: Exercise) -> list[tuple[str, str, int, bool]]:
    return [
        (move.name, move.kind.value, move.duration_s, move.is_adjustable)
        for move in exercise.moves
    ]


def test_the_four_stretches_are_listed_in_the_order_of_the_source(
    library: dict[str, Exercise],
) -> None:
    assert [exercise.name for exercise in library.values()] == [
        "Calf stretch",
        "Lunge and rock",
        "Standing quad stretch",
        "Inner thigh stretch",
    ]
    assert [key for key, exercise in library.items() if key != exercise.id] == []


def test_every_stretch_is_done_on_the_left_leg_then_on_the_right(
    library: dict[str, Exercise],
) -> None:
    for exercise in library.values():
        assert exercise.sides == (Side.LEFT, Side.RIGHT)


def test_the_calf_stretch_is_repeated_up_to_five_times(
    library: dict[str, Exercise],
) -> None:
    exercise = library["calf_heel_lift"]
    assert exercise.repetitions == Limits(2, 5, 5)
    assert exercise.hold_s is None
    assert moves_of(exercise) == [
        ("rise", "move", 2, False),
        ("hold", "hold", 2, False),
        ("lower", "move", 3, False),
    ]
    assert exercise.quotes == (
        "Repeat the exercise up to five times before switching to the other leg.",
        "Keep your weight even on your feet, lift your left heel and lower it.",
    )


def test_the_calf_stretch_lifts_the_front_heel(library: dict[str, Exercise]) -> None:
    exercise = library["calf_heel_lift"]
    assert "Front heel up" in exercise.move("rise").cue
    assert "front" in exercise.summary
    assert "front heel" in exercise.note


def test_the_lunge_holds_three_seconds_each_direction_five_to_eight_times(
    library: dict[str, Exercise],
) -> None:
    exercise = library["lunge_rock"]
    assert exercise.repetitions == Limits(5, 6, 8)
    assert exercise.hold_s is None
    assert moves_of(exercise) == [
        ("rock forward", "move", 2, False),
        ("hold forward", "hold", 3, False),
        ("rock back", "move", 2, False),
        ("hold back", "hold", 3, False),
    ]
    assert exercise.quotes == (
        "Gently rock backward and forwards, holding the stretch for three seconds"
        " for each direction.",
        "Complete the stretch between five and eight times before switching to the"
        " other leg.",
    )


def test_the_quad_stretch_is_held_a_few_seconds_up_to_five_times_with_each_leg(
    library: dict[str, Exercise],
) -> None:
    exercise = library["quad_standing"]
    assert exercise.repetitions == Limits(2, 5, 5)
    assert exercise.hold_s == Limits(3, 5, 10)
    assert moves_of(exercise) == [
        ("lift", "move", 2, False),
        ("hold", "hold", 5, True),
        ("lower", "move", 2, False),
        ("rest", "rest", 1, False),
    ]
    assert exercise.quotes == (
        "Hold the position for a few seconds and then release it.",
        "Repeat the stretch up to five times with each leg.",
    )


def test_the_inner_thigh_stretch_is_completed_up_to_ten_times(
    library: dict[str, Exercise],
) -> None:
    exercise = library["inner_thigh"]
    assert exercise.repetitions == Limits(3, 6, 10)
    assert exercise.hold_s == Limits(3, 5, 10)
    assert moves_of(exercise) == [
        ("reach", "move", 2, False),
        ("hold", "hold", 5, True),
        ("return", "move", 2, False),
    ]
    assert exercise.quotes == (
        "Stretch towards your toes. Complete the stretch up to ten times and then"
        " switch legs.",
    )


def test_every_exercise_has_all_its_words(library: dict[str, Exercise]) -> None:
    for exercise in library.values():
        assert exercise.mistakes
        assert exercise.easier
        assert exercise.harder
        assert exercise.ask_first
        for cue in (*exercise.set_up, *(move.cue for move in exercise.moves)):
            assert cue.endswith(".")
        words = (exercise.name, exercise.summary, *exercise.mistakes, exercise.note)
        words += (*exercise.easier, *exercise.harder, *exercise.ask_first)
        words += tuple(
            text for move in exercise.moves for text in (move.word, move.cue)
        )
        assert [text for text in words if not text[0].isupper()] == []


def test_our_words_promise_no_effect(library: dict[str, Exercise]) -> None:
    for exercise in library.values():
        ours = " ".join(
            (
                exercise.summary,
                exercise.note,
                exercise.needs,
                exercise.muscles,
                *exercise.set_up,
                *exercise.easier,
                *exercise.harder,
                *(move.cue for move in exercise.moves),
            )
        ).lower()
        assert [claim for claim in CLAIMS if claim in ours.replace("heel", "")] == []


def test_the_ready_made_session_takes_eight_and_a_half_minutes(
    timeline: Timeline,
) -> None:
    assert timeline.duration_s == 515
    assert 8 * 60 < timeline.duration_s < 9 * 60


def test_the_ready_made_session_works_both_legs_for_the_same_time(
    timeline: Timeline,
) -> None:
    assert timeline.planned_s(Side.LEFT) == timeline.planned_s(Side.RIGHT) == 199
    for section in timeline.sections:
        seconds = dict.fromkeys(Side, 0.0)
        for step in timeline.steps_of(section):
            seconds[step.side] += step.duration_s
        assert seconds[Side.LEFT] == seconds[Side.RIGHT] > 0


def test_the_ready_made_session_has_the_usual_doses(
    library: dict[str, Exercise],
) -> None:
    routine = load_routines(library)["four_stretches"]
    assert routine.name == "Four stretches"
    assert [
        (dose.exercise_id, dose.repetitions, dose.hold_s) for dose in routine.doses
    ] == [
        ("calf_heel_lift", 5, None),
        ("lunge_rock", 6, None),
        ("quad_standing", 5, 5),
        ("inner_thigh", 6, 5),
    ]


def test_only_the_quad_stretch_rests_between_repetitions(
    library: dict[str, Exercise],
) -> None:
    resting = [
        exercise.id
        for exercise in library.values()
        if any(move.kind is MoveKind.REST for move in exercise.moves)
    ]
    assert resting == ["quad_standing"]
