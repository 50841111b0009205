"""How often the clock is read changes nothing."""

from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rls_coach.core.cues import Cue, due, plan
from rls_coach.core.done import Part, parts_of
from rls_coach.core.session import Action, Session, State
from rls_coach.core.session_machine import act, tick
from rls_coach.core.timeline import Timeline

FRAME_S = 0.033
GAPS_S = st.lists(st.floats(0.005, 0.9), min_size=1, max_size=8)
PRESSES_S = st.lists(
    st.integers(1, 85).map(lambda second: second + 0.5), max_size=4, unique=True
)


class Playing:
    """A session played to its end, with all that was heard and when."""

    def __init__(
        self, timeline: Timeline, gaps_s: list[float], presses_s: list[float]
    ) -> None:
        self.cues = plan(timeline)
        self.heard: list[tuple[Cue, float]] = []
        self.now_s = 1000.0
        self.session = Session(timeline)
        self.goes_on_with(act(self.session, Action.START, self.now_s))
        presses_s = sorted(presses_s, reverse=True)
        for gap_s in cycle(gaps_s):
            self.now_s += gap_s
            while presses_s and 1000.0 + presses_s[-1] <= self.now_s:
                at_s = 1000.0 + presses_s.pop()
                self.goes_on_with(act(self.session, Action.MORE_TIME, at_s))
            self.goes_on_with(tick(self.session, self.now_s))
            if self.session.is_over:
                break

    def goes_on_with(self, session: Session) -> None:
        cues = due(self.cues, self.session, session)
        self.heard += [(cue, session.read_at_s - 1000.0) for cue in cues]
        self.session = session

    @property
    def cues_heard(self) -> tuple[Cue, ...]:
        return tuple(cue for cue, _ in self.heard)


def rounded(parts: tuple[Part, ...]) -> list[tuple[object, ...]]:
    return [
        (
            part.exercise_id,
            part.side,
            part.repetitions_done,
            round(part.seconds_done, 6),
        )
        for part in parts
    ]


@settings(max_examples=30, deadline=None)
@given(gaps_s=GAPS_S, presses_s=PRESSES_S)
def test_irregular_ticks_play_the_same_session_as_regular_ones(
    gaps_s: list[float], presses_s: list[float], timeline: Timeline
) -> None:
    irregular = Playing(timeline, [*gaps_s, 0.6], presses_s)
    regular = Playing(timeline, [FRAME_S], presses_s)
    for playing in (irregular, regular):
        assert playing.cues_heard == plan(timeline)
        assert playing.session.state is State.COMPLETED
        assert playing.session.position_s == timeline.duration_s
        active_s = timeline.duration_s + 10.0 * len(presses_s)
        assert playing.session.active_s == pytest.approx(active_s)
    assert rounded(parts_of(irregular.session)) == rounded(parts_of(regular.session))


@settings(max_examples=30, deadline=None)
@given(gaps_s=GAPS_S)
def test_a_cue_is_at_most_one_tick_late_and_never_early(
    gaps_s: list[float], timeline: Timeline
) -> None:
    playing = Playing(timeline, [*gaps_s, 0.6], [])
    for cue, heard_s in playing.heard:
        assert -1e-6 <= heard_s - cue.at_s <= 0.9 + 1e-6


@settings(max_examples=8, deadline=None)
@given(gaps_s=GAPS_S)
def test_the_session_that_ships_has_all_its_cues_at_any_pace(
    gaps_s: list[float], four_stretches: Timeline
) -> None:
    playing = Playing(four_stretches, [*gaps_s, 0.6], [])
    assert playing.cues_heard == plan(four_stretches)
    assert playing.session.active_s == pytest.approx(515)


@pytest.mark.parametrize("gap_s", [0.005, FRAME_S, 0.9, 1.0, 3.0])
def test_the_last_moment_is_reached_exactly(gap_s: float, timeline: Timeline) -> None:
    playing = Playing(timeline, [gap_s], [])
    assert playing.session.state is State.COMPLETED
    assert playing.session.position_s == 89.0
    assert playing.cues_heard == plan(timeline)
    assert playing.now_s - 1000.0 - 89.0 < gap_s + 1e-6
