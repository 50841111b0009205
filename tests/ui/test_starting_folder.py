from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from rls_coach.ui.starting_folder import starting_folder

PICTURES = QStandardPaths.StandardLocation.PicturesLocation


def point_pictures_at(monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    def writable_location(place: QStandardPaths.StandardLocation) -> str:
        assert place is PICTURES
        return folder

    monkeypatch.setattr(QStandardPaths, "writableLocation", writable_location)


def test_a_standard_folder_that_is_there_is_opened(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    point_pictures_at(monkeypatch, str(tmp_path))
    assert starting_folder(PICTURES) == str(tmp_path)


@pytest.mark.parametrize("folder", ["missing", "a file", None])
def test_a_folder_that_is_not_there_gives_way_to_the_home_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: str | None
) -> None:
    (tmp_path / "a file").write_text("", encoding="utf-8")
    point_pictures_at(monkeypatch, str(tmp_path / folder) if folder else "")
    assert starting_folder(PICTURES) == str(Path.home())
