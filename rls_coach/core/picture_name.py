"""The names of pictures: those that ship have plain ones, a person's own have an id."""

import re

OWN_PICTURE = "own:"
"""What the name of a person's own picture begins with; a UUID follows."""

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def is_own_picture(name: str) -> bool:
    """Tell whether a name is that of a person's own picture."""
    return name.startswith(OWN_PICTURE) and is_uuid(name.removeprefix(OWN_PICTURE))


def is_uuid(text: str) -> bool:
    """Tell whether a text is a UUID, written as the app writes them."""
    return _UUID.fullmatch(text) is not None
