"""The activities, comforts and sessions, held against the sentences of the source."""

import pytest

from rls_coach.content.loader import load_library, load_routines
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.routine import MAX_MINUTES, is_comfort
from rls_coach.core.settings import CAPS_MIN, FOUR_STRETCHES, Settings
from tests.content import sentences as source
from tests.content.printing import Printer
from tests.content.sentences import numbers_in

LIBRARY = load_library()
ROUTINES = load_routines(LIBRARY)


def test_yoga_is_a_free_practice_without_the_extreme_forms(printed: Printer) -> None:
    assert "hot yoga, DDPY, or any particular yoga poses" in source.YOGA
    set_up = " ".join(LIBRARY["yoga_pilates"].set_up)
    assert "No hot yoga, no DDPY, no hard poses" in set_up
    assert "gentle" in source.YOGA_GENTLE
    practice = printed("yoga_pilates")
    assert [row["kind"] for row in practice.moves] == ["free"]


def test_cycling_stays_below_ten_miles_an_hour(printed: Printer) -> None:
    (miles,) = numbers_in(source.CYCLING)
    assert miles == 10
    assert "Under ten miles an hour" in printed("cycling").cues
    assert f"{miles * 1.609:.0f} km/h" in LIBRARY["cycling"].note


def test_cycling_is_done_early_at_a_moderate_pace(printed: Printer) -> None:
    assert "early in the day to a moderate pace" in source.CYCLING_EARLY
    cues = printed("cycling").cues
    assert "Early in the day" in cues
    assert "talk but not sing" in cues


def test_swimming_has_laps_a_float_and_company(printed: Printer) -> None:
    assert "pool float" in source.SWIMMING
    assert "pool float" in LIBRARY["swimming"].needs
    assert "laps around the pool with a friend" in source.SWIMMING_FRIEND
    swim = printed("swimming")
    assert [row["move"] for row in swim.moves] == ["easy start", "laps", "float"]
    assert "with a friend or a class" in swim.cues


def test_a_massage_comes_before_the_rest_for_those_who_want_it() -> None:
    assert "If your muscles seem tense before exercising" in source.MASSAGE
    first = ROUTINES["full_set"].doses[0]
    assert first.exercise_id == "massage_warmup"
    assert first.is_optional
    assert LIBRARY["massage_warmup"].kind is ExerciseKind.WARM_UP
    assert not LIBRARY["massage_warmup"].kind.is_training


def test_relaxing_comes_after_training_for_those_who_want_it() -> None:
    assert "Relax after training" in source.RELAX
    last = ROUTINES["full_set"].doses[-1]
    assert last.exercise_id == "relax_after"
    assert last.is_optional


def test_no_product_is_named_in_what_is_said() -> None:
    assert "Medzock" in source.RELAX
    for exercise in LIBRARY.values():
        assert "medzock" not in f"{exercise.note}{exercise.set_up}".lower()


def test_the_bath_is_warm_but_not_hot_and_before_bedtime(printed: Printer) -> None:
    assert "warm – but not hot" in source.BATH  # noqa: RUF001 - as in the source
    for version in ("", "foot_bath"):
        assert "arm, not hot" in printed("warm_bath", "--version", version).cues
    assert "before bedtime" in source.BATH
    assert "before bedtime" in " ".join(LIBRARY["warm_bath"].set_up)


def test_warm_and_cold_compresses_are_both_there(printed: Printer) -> None:
    assert "Warm and cold compresses on legs" in source.COMPRESS
    assert printed("warm_compress").minutes == 10
    assert printed("cold_compress").minutes == 8
    assert printed("cold_compress", "--amount", "most").minutes == 10


def test_what_is_done_before_bed_is_no_exercise() -> None:
    assert "avoid any kind of exercise before going to bed" in source.BEDTIME
    comforts = [
        name for name, one in LIBRARY.items() if one.kind is ExerciseKind.COMFORT
    ]
    assert comforts == [
        *("warm_bath", "warm_compress", "cold_compress", "slow_breathing", "slow_walk")
    ]
    assert not any(is_comfort(routine, LIBRARY) for routine in ROUTINES.values())


def test_the_four_stretches_are_those_of_the_source_morning_and_afternoon(
    printed: Printer,
) -> None:
    (how_many,) = numbers_in(source.TWICE)
    stretches = list(dict.fromkeys(row["exercise"] for row in printed().moves))
    assert stretches == ["calf_heel_lift", "lunge_rock", "quad_standing", "inner_thigh"]
    assert len(stretches) == how_many
    assert "in the morning and again in the afternoon" in source.TWICE
    settings = Settings()
    assert settings.morning_routine == settings.afternoon_routine == FOUR_STRETCHES
    assert settings.morning_at is not None
    assert settings.afternoon_at is not None


def test_sessions_stay_within_thirty_minutes_at_first_and_an_hour_later(
    printed: Printer,
) -> None:
    (minutes,) = numbers_in(source.THIRTY)
    assert Settings().cap_min == minutes
    assert "up to an hour" in source.HOUR
    assert max(CAPS_MIN) == MAX_MINUTES == 60
    for name in (*ROUTINES, *LIBRARY):
        assert printed(name).minutes <= minutes
        assert printed(name, "--amount", "most").minutes <= 60


def test_every_sentence_an_exercise_shows_as_the_source_is_held_here() -> None:
    for exercise in LIBRARY.values():
        assert [quote for quote in exercise.quotes if quote not in source.ALL] == []


@pytest.mark.parametrize("name", ["slow_breathing", "slow_walk"])
def test_what_the_source_does_not_have_says_that_it_is_ours(name: str) -> None:
    assert LIBRARY[name].quotes == ()
    assert "Not in the article: this one is ours" in LIBRARY[name].note
    others = [one.id for one in LIBRARY.values() if not one.quotes]
    assert others == ["slow_breathing", "slow_walk"]
