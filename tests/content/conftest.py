"""What the tests of the content share."""

import pytest

from tests.content.printing import Printer


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Printer:
    """Prints the timeline of a routine or an exercise."""
    return Printer(capsys)
