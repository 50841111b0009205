import pytest

from rls_coach.core.looping import LONGEST_S, LoopMoment, moment_in_loop


@pytest.mark.parametrize(
    ("elapsed_s", "moment"),
    [
        (0.0, LoopMoment(0, 0.0, 2)),
        (1.5, LoopMoment(0, 1.5, 2)),
        (2.0, LoopMoment(1, 0.0, 5)),
        (6.5, LoopMoment(1, 4.5, 5)),
        (7.0, LoopMoment(0, 0.0, 2)),
        (16.0, LoopMoment(1, 0.0, 5)),
    ],
)
def test_the_moves_follow_each_other_and_begin_again(
    elapsed_s: float, moment: LoopMoment
) -> None:
    assert moment_in_loop((2, 5), elapsed_s) == moment


def test_a_move_of_minutes_is_cut_short_so_that_all_come_round() -> None:
    seen = {moment_in_loop((180, 600, 120), seconds) for seconds in range(60)}
    assert {moment.move_index for moment in seen if moment} == {0, 1, 2}
    assert {moment.shown_s for moment in seen if moment} == {LONGEST_S}


def test_without_a_move_that_lasts_there_is_no_moment() -> None:
    assert moment_in_loop((), 3.0) is None
    assert moment_in_loop((0,), 3.0) is None
