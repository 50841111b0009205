import sqlite3
from contextlib import closing
from datetime import time
from pathlib import Path

from rls_coach.core.settings import Settings, ThemeChoice
from rls_coach.storage.database import open_history
from rls_coach.storage.settings import load_settings, save_settings
from rls_coach.storage.transactions import transaction

CHANGED = Settings(
    morning_at=None, bedtime=time(21, 15), hold_s=8, theme=ThemeChoice.CONTRAST
)


def test_a_new_history_has_the_default_settings(connection: sqlite3.Connection) -> None:
    assert load_settings(connection) == Settings()


def test_settings_are_there_at_the_next_start(path: Path) -> None:
    with closing(open_history(path)) as connection:
        save_settings(connection, Settings(hold_s=3))
        save_settings(connection, CHANGED)
    with closing(open_history(path)) as connection:
        assert load_settings(connection) == CHANGED


def test_a_setting_of_another_version_survives(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        connection.execute("INSERT INTO setting VALUES ('from_the_future', 'yes')")
    save_settings(connection, CHANGED)
    assert load_settings(connection) == CHANGED
    rows = connection.execute(
        "SELECT value FROM setting WHERE name = 'from_the_future'"
    ).fetchall()
    assert rows == [("yes",)]


def test_a_setting_that_is_unfit_has_its_default(
    connection: sqlite3.Connection,
) -> None:
    save_settings(connection, CHANGED)
    with transaction(connection):
        connection.execute("UPDATE setting SET value = '99' WHERE name = 'hold_s'")
    assert load_settings(connection).hold_s == Settings().hold_s
    assert load_settings(connection).bedtime == CHANGED.bedtime
