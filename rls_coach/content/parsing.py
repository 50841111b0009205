"""Turns the text of a file into a table to read."""

from collections.abc import Callable

from rls_coach.content.table import MAX_FILE_BYTES, ContentError, Table


def decoded(data: bytes, file_name: str) -> str:
    """Return a content file's text.

    Raises:
        ContentError: If the file is not UTF-8, or too large to be one of ours.
    """
    if len(data) > MAX_FILE_BYTES:
        raise ContentError(file_name, "", f"at most {MAX_FILE_BYTES} bytes")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ContentError(file_name, f"line {line}", "text in UTF-8") from error


def table_from_toml(text: str, file_name: str) -> Table:
    """Return what a TOML text says.

    Raises:
        ContentError: If it is no TOML.
    """
    # Imported here because the window is there before any content is read.
    import tomllib

    return _table(text, file_name, "TOML", tomllib.loads)


def table_from_json(text: str, file_name: str) -> Table:
    """Return what a JSON text says.

    Raises:
        ContentError: If it is no JSON, or not a table.
    """
    import json

    return _table(text, file_name, "JSON", json.loads)


def _table(
    text: str, file_name: str, language: str, parse: Callable[[str], object]
) -> Table:
    try:
        values = parse(text)
    except (ValueError, RecursionError) as error:
        raise ContentError(file_name, "", f"{language}; {str(error)[:200]}") from error
    if not isinstance(values, dict):
        raise ContentError(file_name, "", "a table", values)
    return Table(file_name, values)
