"""What the tests of the pages share."""

import pytest

from rls_coach.core.history import Journal, SessionStart, Slot
from rls_coach.core.leg_day import leg_day
from rls_coach.core.session import Span
from tests.ui.fakes import WEDNESDAY_MORNING, FakeHistory, four_stretches


@pytest.fixture
def unfinished(history: FakeHistory) -> FakeHistory:
    """A history with a session that was cut off 20 s after its beginning."""
    now = WEDNESDAY_MORNING
    start = SessionStart("cut off", now, leg_day(now), Slot.MORNING, four_stretches())
    journal = Journal(start, 20.0, (Span(0.0, 20.0),), (), now)
    history.journals[start.id] = journal
    return history
