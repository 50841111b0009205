from dataclasses import replace

import pytest

from rls_coach.core.exercise import USUAL, Exercise, Library
from rls_coach.core.exercise_kind import ExerciseKind, Level, Need, Posture
from rls_coach.core.finding import AtHand, found, plain
from rls_coach.core.version import Version

SEATED = Version(
    "seated",
    "Seated",
    "On the edge of a chair.",
    Level.EASIER,
    posture=Posture.CHAIR,
    need_kinds=frozenset({Need.CHAIR}),
)


@pytest.fixture
def calf(library: Library) -> Exercise:
    return replace(
        library["calf_heel_lift"],
        id="calf",
        name="Calf stretch",
        summary="Lift one heel.",
        muscles="Wadenmuskel, Soléaire",
        position="Standing, one foot forward",
        posture=Posture.STANDING,
        need_kinds=frozenset(),
        kind=ExerciseKind.STRETCH,
        versions=(),
    )


@pytest.fixture
def shelf(calf: Exercise) -> Library:
    """Three made-up exercises."""
    lunge = replace(
        calf,
        id="lunge",
        name="Lunge",
        summary="Kneel and rock.",
        muscles="Hip",
        position="Half-kneeling",
        posture=Posture.KNEELING,
        need_kinds=frozenset({Need.MAT}),
        versions=(SEATED,),
    )
    bike = replace(
        calf,
        id="bike",
        name="Cycling",
        summary="An easy ride.",
        muscles="Thighs",
        position="On a bicycle",
        posture=Posture.MOVING,
        need_kinds=frozenset({Need.OTHER}),
        kind=ExerciseKind.ACTIVITY,
    )
    return {one.id: one for one in (calf, lunge, bike)}


def ids(shelf: Library, text: str = "", **asked: object) -> list[str]:
    return [find.exercise.id for find in found(shelf, text, **asked)]  # type: ignore[arg-type]


def test_everything_is_found_when_nothing_is_asked(shelf: Library) -> None:
    assert ids(shelf) == ids(shelf, "  ") == ["calf", "lunge", "bike"]
    assert all(find.version == USUAL for find in found(shelf))


@pytest.mark.parametrize("text", ["calf", "HEEL", "soleaire", "SOLÉAIRE", "forward"])
def test_name_summary_muscles_and_position_are_searched(
    shelf: Library, text: str
) -> None:
    assert ids(shelf, text) == ["calf"]


def test_all_the_words_must_occur_in_whatever_order(shelf: Library) -> None:
    assert ids(shelf, "heel calf") == ["calf"]
    assert ids(shelf, "heel lunge") == []


def test_what_is_named_so_comes_before_what_only_speaks_of_it(
    shelf: Library, calf: Exercise
) -> None:
    massage = replace(calf, id="massage", name="Massage", summary="Stroke the calf.")
    shelf = {"massage": massage, **shelf}
    assert ids(shelf, "CALF") == ["calf", "massage"]
    assert ids(shelf) == ["massage", "calf", "lunge", "bike"]
    assert ids(shelf, "calf stroke") == ["massage"]


def test_the_shown_name_is_what_counts(shelf: Library) -> None:
    finds = found(shelf, "rock", said=lambda text: text.replace("Cycling", "Rock"))
    assert [find.exercise.id for find in finds] == ["bike", "lunge"]


def test_what_is_shown_is_searched(shelf: Library) -> None:
    finds = found(shelf, "fahren", said=lambda text: text.replace("Cycling", "Fahren"))
    assert [find.exercise.id for find in finds] == ["bike"]


@pytest.mark.parametrize(
    ("need", "expected"),
    [
        (AtHand.NOTHING, ["calf"]),
        (AtHand.MAT, ["lunge"]),
        (AtHand.OTHER, ["bike"]),
        (AtHand.CHAIR, ["lunge"]),
    ],
)
def test_the_need_filters(shelf: Library, need: AtHand, expected: list[str]) -> None:
    assert ids(shelf, need=need) == expected


def test_the_kind_filters(shelf: Library) -> None:
    assert ids(shelf, kind=ExerciseKind.ACTIVITY) == ["bike"]


@pytest.mark.parametrize(
    "asked", [{"need": AtHand.CHAIR}, {"posture": Posture.CHAIR}, {"text": "edge"}]
)
def test_a_version_that_fits_makes_an_exercise_found(
    shelf: Library, asked: dict[str, object]
) -> None:
    (find,) = found(shelf, **asked)  # type: ignore[arg-type]
    assert (find.exercise.id, find.version) == ("lunge", "seated")


def test_the_usual_version_comes_before_another_that_fits(shelf: Library) -> None:
    (find,) = found(shelf, "lunge")
    assert find.version == USUAL


def test_one_version_must_fit_everything_at_once(shelf: Library) -> None:
    assert ids(shelf, posture=Posture.KNEELING, need=AtHand.CHAIR) == []


def test_plain_text_has_no_accents_and_no_capitals() -> None:
    assert plain("Übung ÉTIREMENT straße") == "ubung etirement strasse"
