"""Stores the settings, each as a line of text."""

import sqlite3

from rls_coach.core.settings import Settings, settings_from_text, settings_to_text
from rls_coach.storage.transactions import reading, transaction


def load_settings(connection: sqlite3.Connection) -> Settings:
    """Return the stored settings; what is missing or unfit has its default.

    Raises:
        HistoryUnusableError: If the disk or another program stood in the way.
        DamagedHistoryError: If the file is damaged.
    """
    with reading(connection):
        rows = connection.execute("SELECT name, value FROM setting").fetchall()
    return settings_from_text(dict(rows))


def save_settings(connection: sqlite3.Connection, settings: Settings) -> None:
    """Store every setting; names this app does not know are left as they are.

    Raises:
        HistoryUnusableError: If they could not be stored; the old ones then stay.
    """
    with transaction(connection):
        connection.executemany(
            "INSERT INTO setting (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            settings_to_text(settings).items(),
        )
