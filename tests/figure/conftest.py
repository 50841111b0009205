import pytest

from rls_coach.figure.illustration import Illustration
from tests.figure.moments import ALL_NAMES, FOUR, load


@pytest.fixture(params=FOUR)
def illustration(request: pytest.FixtureRequest) -> Illustration:
    return load(request.param)


@pytest.fixture(params=ALL_NAMES)
def picture_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def picture(picture_name: str) -> Illustration:
    return load(picture_name)


@pytest.fixture
def calf_heel_lift() -> Illustration:
    return load("calf_heel_lift")


@pytest.fixture
def lunge_rock() -> Illustration:
    return load("lunge_rock")


@pytest.fixture
def quad_standing() -> Illustration:
    return load("quad_standing")


@pytest.fixture
def inner_thigh() -> Illustration:
    return load("inner_thigh")
