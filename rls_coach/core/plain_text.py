"""What of a text can be seen, and a text brought into one line."""

import unicodedata

_CONTROLS = frozenset(("Cc", "Cs", "Zl", "Zp"))
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that show the text after them in another order than it is written."""


def is_control(sign: str) -> bool:
    """Tell whether a sign steers a text instead of standing in it."""
    return sign in _TURNING or unicodedata.category(sign) in _CONTROLS


def one_line(text: str) -> str:
    """Return a text without control characters, with single blanks between words.

    Nothing is left of a text of which nothing could be seen.
    """
    words = ("".join(s for s in word if not is_control(s)) for word in text.split())
    line = " ".join(word for word in words if word)
    # Joiners and the like shape the letters around them and are nothing alone.
    is_seen = any(unicodedata.category(sign) != "Cf" for sign in line)
    return line if is_seen else ""
