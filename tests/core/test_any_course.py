"""Any course of a session keeps its promises and matches a model of whole units.

The model below is a second, plainer telling of the engine. It counts in 1024ths of a
second, which floats hold exactly, so the two must agree to the last bit.
"""

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
)

from rls_coach.content.loader import load_library, load_routines
from rls_coach.core.compiling import Pace, compile_routine
from rls_coach.core.cues import Cue, due, plan
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.session import TRANSITIONS, Action, Session, State, resumable
from rls_coach.core.session_machine import IllegalActionError, act, tick
from rls_coach.core.side import Sides
from rls_coach.core.step import StepKind
from rls_coach.core.timeline import Timeline

UNIT = 1024
STEERING = sorted(set(Action) - {Action.START, Action.STOP}, key=lambda a: a.value)


def timelines() -> tuple[Timeline, ...]:
    library = load_library()
    library["both"] = replace(library["calf_heel_lift"], id="both", sides=Sides.BOTH)
    doses = (Dose("lunge_rock", 1), Dose("quad_standing", 2, 3), Dose("both", 1))
    return (
        compile_routine(Routine("small", "Small", doses), library, Pace(4, 3, 2)),
        compile_routine(load_routines(library)["four_stretches"], library),
    )


TIMELINES = timelines()


class Model:
    """The engine once more, in whole units and with nothing looked up twice."""

    def __init__(self, timeline: Timeline) -> None:
        self.steps = timeline.steps
        self.cues = {int(cue.at_s * UNIT): cue for cue in plan(timeline)}
        assert len(self.cues) == len(plan(timeline))
        self.end = int(timeline.duration_s * UNIT)
        self.state = State.READY
        self.position = self.count_in = self.active = 0
        self.extras: dict[int, int] = {}
        self.landed: int | None = None
        self.heard: list[Cue] = []

    def index(self) -> int:
        return sum(step.start_s * UNIT <= self.position for step in self.steps) - 1

    def passes(self, units: int) -> None:
        if self.state is not State.RUNNING:
            return
        if units > 3 * UNIT:
            self.state, self.count_in = State.PAUSED, 0
            return
        left, over = self.count_in - units, units - self.count_in
        self.count_in, units = max(0, left), max(0, over)
        while units and self.state is State.RUNNING:
            index = self.index()
            if extra := min(units, self.extras.get(index, 0)):
                self.extras[index] -= extra
                self.active += extra
                units -= extra
                continue
            piece = min(units, UNIT - self.position % UNIT)
            units -= piece
            self.active += piece
            self.position += piece
            self.landed = None
            if self.position in self.cues:
                self.heard.append(self.cues[self.position])
            if self.position == self.end:
                self.state = State.COMPLETED

    def jumps(self, position: int) -> None:
        self.extras = {}
        self.position = position
        if position == self.end:
            self.state = State.COMPLETED
        if self.landed != position and position in self.cues:
            self.heard.append(self.cues[position])
        self.landed = position

    def acts(self, action: Action) -> None:
        here = self.steps[self.index()]
        item = here.item_index
        self.state = TRANSITIONS[self.state, action]
        if action in (Action.PAUSE, Action.RESUME):
            self.count_in = 3 * UNIT if action is Action.RESUME else 0
        elif action is Action.START:
            self.jumps(0)
        elif action is Action.MORE_TIME:
            goal = self.hold_ahead()
            self.extras[goal] = self.extras.get(goal, 0) + 10 * UNIT
        elif action is Action.SWITCH_LEGS:
            switch = self.ready(item, StepKind.SWITCH_LEGS)
            if switch != self.end:
                self.jumps(switch if self.position < switch else self.ready(item))
        elif action is Action.BACK:
            late = self.position - self.ready(item) >= 3 * UNIT
            self.jumps(self.ready(item if late else max(0, item - 1)))
        elif action is Action.NEXT_EXERCISE:
            is_named = here.kind is StepKind.CHANGE_EXERCISE
            self.jumps(self.ready(item if is_named else item + 1))
        elif action is Action.RESTART_EXERCISE:
            self.jumps(self.ready(item))
        elif action is Action.SKIP_STEP:
            self.jumps(int(here.end_s * UNIT))

    def hold_ahead(self) -> int:
        index = self.index()
        here = self.steps[index]
        leg = (here.item_index, here.side, here.repetition)
        for ahead, step in enumerate(self.steps[index:], index):
            if (step.item_index, step.side, step.repetition) != leg:
                break
            if here.kind is StepKind.MOVE and step.kind is StepKind.HOLD:
                return ahead
        return index

    def ready(self, item: int, kind: StepKind = StepKind.LEAD_IN) -> int:
        for step in self.steps:
            if (step.item_index, step.kind) == (item, kind):
                return int(step.start_s * UNIT)
        return self.end


class AnyCourseOfASession(RuleBasedStateMachine):
    @initialize(timeline=st.sampled_from(TIMELINES), now=st.integers(0, 10**9))
    def begins(self, timeline: Timeline, now: int) -> None:
        self.now = now
        self.ran = 0
        self.model = Model(timeline)
        self.cues = plan(timeline)
        self.heard: list[Cue] = []
        self.session = self.before = Session(timeline)
        self.acts(Action.START)

    def observe(self, session: Session) -> None:
        self.before, self.session = self.session, session
        self.heard += due(self.cues, self.before, self.session)

    def ticks(self, units: int) -> None:
        if self.session.state is State.RUNNING and 0 < units <= 3 * UNIT:
            self.ran += units
        self.now += units
        self.model.passes(max(0, units))
        self.observe(tick(self.session, self.now / UNIT))
        assert self.session.position_s >= self.before.position_s

    def acts(self, action: Action) -> None:
        if (self.session.state, action) in TRANSITIONS:
            self.model.acts(action)
            self.observe(act(self.session, action, self.now / UNIT))
        else:
            with pytest.raises(IllegalActionError):
                act(self.session, action, self.now / UNIT)

    @rule(
        gaps=st.lists(st.integers(5, 922), min_size=3, max_size=12),
        times=st.integers(1, 12),
        resumes=st.sampled_from([True, True, False]),
    )
    def time_passes(self, gaps: list[int], times: int, resumes: bool) -> None:
        if resumes and self.session.state is State.PAUSED:
            self.acts(Action.RESUME)
        for units in gaps * times:
            self.ticks(units)

    @rule(action=st.sampled_from(STEERING), units=st.integers(0, 900))
    def the_person_acts(self, action: Action, units: int) -> None:
        self.ticks(units)
        self.acts(action)

    @rule(units=st.one_of(st.just(3 * UNIT), st.integers(-5000, 3 * UNIT)))
    def a_late_tick_comes_or_one_from_the_past(self, units: int) -> None:
        self.ticks(units)

    @rule(units=st.one_of(st.just(3 * UNIT + 1), st.integers(3 * UNIT + 1, 10**8)))
    def the_machine_sleeps(self, units: int) -> None:
        was_running = self.session.state is State.RUNNING
        self.ticks(units)
        assert self.session.was_asleep or not was_running

    @rule(units=st.integers(0, 10**8))
    def the_app_is_killed_and_takes_the_session_up_again(self, units: int) -> None:
        self.now += units
        old = self.session
        if not old.is_over:
            self.model.state, self.model.count_in = State.PAUSED, 0
            self.before = self.session = resumable(
                old.timeline, old.position_s, old.spans, old.extras
            )

    @rule(action=st.sampled_from([Action.START, Action.STOP]))
    def the_person_starts_or_in_the_end_stops(self, action: Action) -> None:
        if action is Action.START or len(self.heard) > 20:
            self.acts(action)

    @invariant()
    def the_session_is_where_the_model_is(self) -> None:
        session, model = self.session, self.model
        assert session.state is model.state
        assert session.position_s * UNIT == model.position
        assert session.count_in_s * UNIT == model.count_in
        assert session.active_s * UNIT == model.active
        assert session.extra_left_s * UNIT == sum(model.extras.values())
        assert session.step_left_s >= 0

    @invariant()
    def nothing_is_said_twice_or_lost(self) -> None:
        assert self.heard == self.model.heard

    @invariant()
    def a_session_that_is_over_stays_exactly_as_it_is(self) -> None:
        assert not self.before.is_over or self.session == self.before

    @invariant()
    def what_was_played_lies_on_the_timeline_and_took_its_time(self) -> None:
        spans = self.session.spans
        end_s = self.session.timeline.duration_s
        assert 0 <= self.session.position_s <= end_s
        assert all(0 <= span.from_s <= span.to_s <= end_s for span in spans)
        assert all(span.to_s > span.from_s for span in spans[:-1])
        assert sum(span.to_s - span.from_s for span in spans) * UNIT <= self.ran
        assert self.session.active_s * UNIT <= self.ran


TestAnyCourseOfASession = AnyCourseOfASession.TestCase
TestAnyCourseOfASession.settings = settings(
    max_examples=250, stateful_step_count=40, deadline=None
)
