import pytest

from rls_coach.figure.illustration import Illustration, parse_illustration
from rls_coach.resources import asset

NAMES = ("calf_heel_lift", "inner_thigh", "lunge_rock", "quad_standing")


def load(name: str) -> Illustration:
    file_name = f"{name}.toml"
    text = asset("illustrations", file_name).read_text("utf-8")
    return parse_illustration(text, file_name)


@pytest.fixture(params=NAMES)
def illustration(request: pytest.FixtureRequest) -> Illustration:
    return load(request.param)


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
