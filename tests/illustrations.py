"""Pictures of the exercises for tests, straight from their files."""

from functools import cache

from rls_coach.figure.illustration import Illustration, parse_illustration
from rls_coach.resources import asset


@cache
def load_illustration(name: str) -> Illustration:
    """Return the shipped picture of that name."""
    file_name = f"{name}.toml"
    text = asset("illustrations", file_name).read_text("utf-8")
    return parse_illustration(text, file_name)
