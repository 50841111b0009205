"""What a text of a content file may not be."""

from rls_coach.core.plain_text import is_control


def flaw_in(
    text: str, most: int, max_words: int | None = None, *, has_lines: bool = False
) -> str | None:
    """Return what is expected of a text that it is not; none if nothing is wrong.

    Args:
        text: The text.
        most: How many characters it may have.
        max_words: How many words it may have.
        has_lines: Whether it may have several lines.
    """
    if len(text) > most:
        return f"at most {most} characters"
    if not text or text != text.strip():
        return "a text without blanks around it"
    plain = text.replace("\n", " ") if has_lines else text
    if not plain.isprintable() and any(map(is_control, plain)):
        return "a text without control characters"
    if max_words is not None and len(text.split()) > max_words:
        return f"at most {max_words} words"
    return None
