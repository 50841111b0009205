"""The doses, moves and words of the exercises that ship."""

import pytest

from rls_coach.content.loader import load_library
from rls_coach.core.amount import Limits
from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import ExerciseKind, Level
from rls_coach.core.move import MoveKind
from rls_coach.core.side import Sides

CLAIMS = (
    "relie",
    "treat",
    "cure",
    "heal",
    "alleviat",
    "improve",
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
LIBRARY = load_library()
WAYS = [
    LIBRARY[name].in_version(version)
    for name, exercise in LIBRARY.items()
    for version in ("", *(one.id for one in exercise.versions))
]
IDS = [f"{done.id}-{done.version or 'usual'}" for done in WAYS]

DOSES = {
    "massage_warmup": ("each leg", (1, 1, 2), None, None),
    "calf_heel_lift": ("each leg", (2, 5, 5), (2, 2, 15), None),
    "lunge_rock": ("each leg", (5, 6, 8), (3, 3, 15), None),
    "quad_standing": ("each leg", (2, 5, 5), (3, 5, 15), None),
    "inner_thigh": ("each leg", (3, 6, 10), (3, 5, 15), None),
    "bridge": ("both", (5, 10, 20), (3, 5, 10), None),
    "squat_gentle": ("both", (3, 5, 8), (1, 1, 5), None),
    "yoga_pilates": ("both", (1, 1, 1), None, (5, 15, 60)),
    "cycling": ("both", (1, 1, 1), None, (8, 15, 30)),
    "swimming": ("both", (1, 1, 1), None, (10, 20, 60)),
    "relax_after": ("both", (1, 1, 2), None, None),
    "warm_bath": ("both", (1, 1, 1), None, (5, 10, 20)),
    "warm_compress": ("both", (1, 1, 2), None, None),
    "cold_compress": ("both", (1, 1, 1), None, (4, 8, 10)),
    "slow_breathing": ("both", (6, 12, 30), None, None),
    "slow_walk": ("both", (1, 1, 1), None, (2, 5, 15)),
}
MOVES = {
    "massage_warmup": "calf strokes 60, thigh strokes 60",
    "calf_heel_lift": "rise 2, hold 2*, lower 3",
    "lunge_rock": "rock forward 2, hold forward 3*, rock back 2, hold back 3*",
    "quad_standing": "lift 2, hold 5*, lower 2, rest 1",
    "inner_thigh": "reach 2, hold 5*, return 2",
    "bridge": "lift 2, hold 5*, lower 3, rest 1",
    "squat_gentle": "down 3, pause 1*, up 2, rest 2",
    "yoga_pilates": "practice 900*",
    "cycling": "easy start 180, steady 600*, easy finish 120",
    "swimming": "easy start 180, laps 900*, float 120",
    "relax_after": "settle 20, breathe 120, ankles 40",
    "warm_bath": "soak 600*",
    "warm_compress": "first half 300, second half 300",
    "cold_compress": "cold pack 480*",
    "slow_breathing": "in 4, out 6",
    "slow_walk": "walk 300*",
}
"""The seconds of every move; a star where a dose replaces them."""

KINDS = {
    ExerciseKind.WARM_UP: ["massage_warmup"],
    ExerciseKind.STRETCH: [
        *("calf_heel_lift", "lunge_rock", "quad_standing", "inner_thigh")
    ],
    ExerciseKind.STRENGTH: ["bridge", "squat_gentle"],
    ExerciseKind.ACTIVITY: ["yoga_pilates", "cycling", "swimming"],
    ExerciseKind.COOL_DOWN: ["relax_after"],
    ExerciseKind.COMFORT: [
        *("warm_bath", "warm_compress", "cold_compress", "slow_breathing", "slow_walk")
    ],
}


def bounds(limits: Limits | None) -> tuple[int, int, int] | None:
    return (limits.least, limits.usual, limits.most) if limits else None


def our_words(done: Exercise) -> list[str]:
    words = [done.name, done.summary, done.note, done.needs, done.position]
    words += [done.muscles, done.version_name, *done.set_up]
    words += [*done.mistakes, *done.easier, *done.harder, *done.ask_first]
    for move in done.moves:
        words += [move.word, move.cue]
    return [word for word in words if word]


@pytest.mark.parametrize("name", LIBRARY)
def test_every_exercise_has_its_dose(name: str) -> None:
    exercise = LIBRARY[name]
    assert exercise.id == name
    assert DOSES[name] == (
        exercise.sides.value,
        bounds(exercise.repetitions),
        bounds(exercise.hold_s),
        bounds(exercise.minutes),
    )


@pytest.mark.parametrize("name", LIBRARY)
def test_every_exercise_has_its_moves(name: str) -> None:
    moves = [
        f"{move.name} {move.duration_s}{'*' if move.is_adjustable else ''}"
        for move in LIBRARY[name].moves
    ]
    assert ", ".join(moves) == MOVES[name]


def test_every_exercise_is_of_its_kind_in_the_order_of_a_session() -> None:
    assert [name for names in KINDS.values() for name in names] == list(LIBRARY)
    for kind, names in KINDS.items():
        assert {LIBRARY[name].kind for name in names} == {kind}


@pytest.mark.parametrize("done", WAYS, ids=IDS)
def test_an_activity_lasts_its_usual_minutes_as_its_moves_stand(done: Exercise) -> None:
    if done.minutes is not None:
        seconds = sum(move.duration_s for move in done.moves)
        assert seconds == done.minutes.usual * 60


@pytest.mark.parametrize("done", WAYS, ids=IDS)
def test_what_lasts_freely_is_an_activity_or_a_comfort(done: Exercise) -> None:
    is_free = any(move.kind is MoveKind.FREE for move in done.moves)
    assert is_free == (done.minutes is not None)
    if is_free:
        assert done.kind in (ExerciseKind.ACTIVITY, ExerciseKind.COMFORT)
        assert done.sides is Sides.BOTH


def test_every_exercise_but_breathing_has_an_easier_version() -> None:
    without = [
        name
        for name, exercise in LIBRARY.items()
        if not any(one.level is Level.EASIER for one in exercise.versions)
    ]
    assert without == ["slow_breathing"]


@pytest.mark.parametrize("name", LIBRARY)
def test_easier_versions_come_before_harder_ones(name: str) -> None:
    levels = [version.level for version in LIBRARY[name].versions]
    assert levels == sorted(levels, key=[Level.EASIER, Level.HARDER].index)


def test_an_easier_activity_can_go_on_where_the_usual_one_was_left() -> None:
    for done in WAYS:
        if done.version and done.kind is ExerciseKind.ACTIVITY:
            usual = [move.name for move in LIBRARY[done.id].moves]
            assert [move.name for move in done.moves] == usual


def test_the_harder_versions_are_as_hard_as_they_say() -> None:
    assert LIBRARY["calf_heel_lift"].in_version("slow").move("lower").duration_s == 5
    long_hold = LIBRARY["quad_standing"].in_version("long_hold")
    assert bounds(long_hold.hold_s) == (10, 12, 15)
    assert long_hold.move("hold").duration_s == 12
    reach = LIBRARY["inner_thigh"].in_version("side_reach")
    assert reach.move("hold").duration_s == 10
    assert LIBRARY["squat_gentle"].in_version("pause").move("pause").duration_s == 3
    for name, version in (
        ("massage_warmup", "longer"),
        ("relax_after", "second_round"),
    ):
        assert LIBRARY[name].in_version(version).repetitions.usual == 2


@pytest.mark.parametrize("name", LIBRARY)
def test_every_exercise_has_all_its_words(name: str) -> None:
    exercise = LIBRARY[name]
    assert exercise.position
    assert exercise.needs
    assert exercise.mistakes
    assert exercise.easier
    assert exercise.ask_first
    assert exercise.muscles or not exercise.kind.is_training
    assert exercise.note
    has_harder = name not in ("warm_bath", "warm_compress", "cold_compress")
    assert bool(exercise.harder) == has_harder


@pytest.mark.parametrize("done", WAYS, ids=IDS)
def test_words_begin_with_a_capital_and_cues_end_with_a_stop(done: Exercise) -> None:
    for cue in (*done.set_up, *(move.cue for move in done.moves), done.summary):
        assert cue.endswith(".")
        assert cue.isprintable()
    small = [text for text in our_words(done) if text[0].islower()]
    assert small == []


@pytest.mark.parametrize("done", WAYS, ids=IDS)
def test_our_words_promise_no_effect(done: Exercise) -> None:
    asked = " ".join(done.ask_first).lower()
    ours = " ".join(our_words(done)).lower().replace(asked, "").replace("heel", "")
    assert [claim for claim in CLAIMS if claim in ours] == []


@pytest.mark.parametrize("done", WAYS, ids=IDS)
def test_no_cue_names_the_seconds_of_a_hold_that_can_be_set(done: Exercise) -> None:
    numbers = ("two", "three", "four", "five", "ten", "twelve", "second")
    for move in done.moves:
        if move.is_adjustable and move.kind is MoveKind.HOLD:
            words = move.cue.lower().replace(".", " ").split()
            assert not [word for word in words if word in numbers], move.cue
