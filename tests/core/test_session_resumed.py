"""A session that a journal tells of plays on to the same end."""

import pytest

from rls_coach.core.done import parts_of
from rls_coach.core.session import Action, Extra, Session, Span, State, resumable
from rls_coach.core.session_machine import act, tick
from rls_coach.core.timeline import Timeline


def played(session: Session, until_s: float) -> Session:
    """Read the clock every half second."""
    while session.read_at_s < until_s and not session.is_over:
        session = tick(session, min(session.read_at_s + 0.5, until_s))
    return session


def played_to_end(session: Session) -> Session:
    return played(session, session.read_at_s + 1000)


def test_a_resumed_session_plays_on_to_the_same_end(timeline: Timeline) -> None:
    straight = played_to_end(act(Session(timeline), Action.START, 0.0))
    cut = played(act(Session(timeline), Action.START, 0.0), 30.0)
    again = resumable(timeline, cut.position_s, cut.spans, cut.extras)
    assert again.state is State.PAUSED
    ended = played_to_end(act(again, Action.RESUME, 7000.0))
    assert ended.state is State.COMPLETED
    assert (ended.position_s, ended.spans) == (straight.position_s, straight.spans)
    assert parts_of(ended) == parts_of(straight)
    assert ended.read_at_s == 7000.0 + 3.0 + (89.0 - 30.0)


def test_a_resumed_session_keeps_the_seconds_that_were_added(
    timeline: Timeline,
) -> None:
    added = act(act(Session(timeline), Action.START, 0.0), Action.MORE_TIME, 2.0)
    cut = played(added, 7.0)
    again = resumable(timeline, cut.position_s, cut.spans, cut.extras)
    assert again.position_s == 2.0
    assert again.extra_left_s == 5.0
    ended = played_to_end(act(again, Action.RESUME, 50.0))
    assert ended.active_s == 89.0 + 10.0


def test_a_journal_without_spans_counts_nothing_as_played(timeline: Timeline) -> None:
    again = resumable(timeline, 30.0, (), ())
    assert again.spans == (Span(30.0, 30.0),)
    running = played(act(again, Action.RESUME, 0.0), 5.0)
    assert running.active_s == 2.0


def test_spans_that_end_elsewhere_than_the_position_are_not_stretched(
    timeline: Timeline,
) -> None:
    again = resumable(timeline, 30.0, (Span(0.0, 12.0),), ())
    running = played(act(again, Action.RESUME, 0.0), 5.0)
    assert running.spans == (Span(0.0, 12.0), Span(30.0, 32.0))


@pytest.mark.parametrize(("told_s", "position_s"), [(-1.0, 0.0), (90.0, 89.0)])
def test_a_position_outside_the_timeline_becomes_its_nearest_end(
    told_s: float, position_s: float, timeline: Timeline
) -> None:
    assert resumable(timeline, told_s, (), ()).position_s == position_s


def test_a_session_resumed_at_its_very_end_is_completed(timeline: Timeline) -> None:
    again = resumable(timeline, 89.0, (Span(0.0, 89.0),), ())
    ended = played(act(again, Action.RESUME, 0.0), 4.0)
    assert ended.state is State.COMPLETED
    assert ended.active_s == 89.0


@pytest.mark.parametrize("step_indexes", [(8, 2), (2, 8)])
def test_added_seconds_are_used_in_the_order_of_their_steps(
    step_indexes: tuple[int, int], timeline: Timeline
) -> None:
    extras = tuple(Extra(index, 10.0) for index in step_indexes)
    again = resumable(timeline, 5.0, (Span(0.0, 5.0),), extras)
    running = played(act(again, Action.RESUME, 0.0), 3.0 + 1.0 + 4.0)
    assert running.position_s == 6.0
    left_s = {extra.step_index: extra.left_s for extra in running.extras}
    assert left_s == {2: 6.0, 8: 10.0}
    ended = played_to_end(running)
    assert ended.extras == tuple(Extra(index, 0.0, 10.0) for index in step_indexes)


def test_added_seconds_of_a_step_that_is_past_do_not_lead_back(
    timeline: Timeline,
) -> None:
    again = resumable(timeline, 12.0, (Span(0.0, 12.0),), (Extra(2, 4.0, 6.0),))
    running = played(act(again, Action.RESUME, 0.0), 4.0)
    assert running.position_s == 13.0
    assert running.extras == (Extra(2, 4.0, 6.0),)
