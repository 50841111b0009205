from dataclasses import replace

from rls_coach.core.concern import Concern
from rls_coach.core.offer import offer_of
from rls_coach.core.routine import Dose, Routine, chosen
from tests.core.made import MADE, MASSAGE


def routine(*doses: Dose) -> Routine:
    return Routine("made", "Made", doses)


def ids(doses: tuple[Dose, ...]) -> list[str]:
    return [dose.exercise_id for dose in doses]


def test_a_massage_before_and_relaxing_after_are_offered_and_not_ticked() -> None:
    offer = offer_of(routine(Dose("stretch", 3), Dose("bridge", 5)), MADE)
    assert ids(offer.routine.doses) == [
        "massage_warmup",
        "stretch",
        "bridge",
        "relax_after",
    ]
    assert offer.optional == (0, 3)
    assert offer.taken == frozenset()
    assert ids(chosen(offer.routine, offer.taken).doses) == ["stretch", "bridge"]
    assert ids(chosen(offer.routine, {0}).doses)[0] == "massage_warmup"


def test_what_a_routine_has_already_is_not_offered_twice() -> None:
    doses = (Dose("massage_warmup", 1), Dose("stretch", 3), Dose("relax_after", 1))
    offer = offer_of(routine(*doses), MADE)
    assert offer.routine.doses == doses
    assert offer.optional == ()


def test_an_optional_warm_up_waits_for_tense_legs_and_the_rest_is_ticked() -> None:
    doses = (
        Dose("massage_warmup", 1, is_optional=True),
        Dose("stretch", 3),
        Dose("relax_after", 1, is_optional=True),
    )
    offer = offer_of(routine(*doses), MADE)
    assert offer.optional == (0, 2)
    assert offer.taken == {2}


def test_ticks_still_fit_when_a_massage_is_put_before() -> None:
    doses = (Dose("stretch", 3), Dose("bridge", 5, is_optional=True))
    offer = offer_of(routine(*doses), MADE)
    taken = [offer.routine.doses[index].exercise_id for index in offer.taken]
    assert taken == ["bridge"]


def test_a_bath_and_a_ride_are_offered_as_they_are() -> None:
    for exercise_id in ("bath", "ride"):
        offer = offer_of(routine(Dose(exercise_id, 1)), MADE)
        assert offer.routine.doses == (Dose(exercise_id, 1),)


def test_a_routine_that_is_all_optional_is_ticked_whole() -> None:
    offer = offer_of(routine(Dose("stretch", 3, is_optional=True)), MADE)
    assert chosen(offer.routine, offer.taken).doses


def test_a_massage_that_is_ruled_out_is_not_offered() -> None:
    barred = replace(MASSAGE, not_with=frozenset({Concern.TREATMENT}))
    library = MADE | {"massage_warmup": barred}
    offer = offer_of(
        routine(Dose("stretch", 3)), library, frozenset({Concern.TREATMENT})
    )
    assert "massage_warmup" not in ids(offer.routine.doses)
