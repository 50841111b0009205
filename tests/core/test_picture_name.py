from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rls_coach.core.picture_name import is_own_picture


@given(st.uuids())
def test_an_own_picture_is_named_by_an_id(uuid: UUID) -> None:
    assert is_own_picture(f"own:{uuid}")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "own:",
        "calf_heel_lift",
        "own:../../etc/passwd",
        "00000000-0000-4000-8000-000000000001",
        "own:00000000-0000-4000-8000-00000000000A",
        "own:00000000-0000-4000-8000-000000000001\n",
        "own:00000000-0000-4000-8000-0000000000012",
        "own:00000000-0000-4000-8000-00000000000\u0661",
    ],
)
def test_nothing_else_is_an_own_picture(name: str) -> None:
    assert not is_own_picture(name)
