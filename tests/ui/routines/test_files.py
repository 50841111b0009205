from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from rls_coach.core.bundle import Bundle
from rls_coach.core.trouble import WorldError
from rls_coach.ui.routines import file_choice, routines_page
from rls_coach.ui.routines.routines_page import RoutinesPage
from tests.ui.fakes import LIBRARY
from tests.ui.hands import click
from tests.ui.routines.conftest import OWN, FullCollection, pick


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | None], list[str]]:
    """Answers for the person where a file is asked for, and notes what was proposed."""
    proposed: list[str] = []

    def answer(path: Path | None) -> list[str]:
        def to_save(_parent: object, name: str) -> Path | None:
            proposed.append(file_choice.suggested_name(name))
            return path

        monkeypatch.setattr(routines_page, "path_to_save", to_save)
        monkeypatch.setattr(routines_page, "path_to_open", lambda _parent: path)
        return proposed

    return answer


def heard(page: RoutinesPage) -> list[str]:
    said: list[str] = []
    page.message.connect(said.append)
    return said


def test_a_routine_is_saved_with_what_it_needs(
    page: RoutinesPage,
    collection: FullCollection,
    choose: Callable[[Path | None], list[str]],
) -> None:
    said, path = heard(page), Path("/somewhere/mine.rlscoach.json")
    proposed = choose(path)
    pick(page, "Mine", "Save to a file…")
    assert collection.files[path] == Bundle((OWN,))
    assert proposed == ["Mine.rlscoach.json"]
    assert said == ["Saved as mine.rlscoach.json"]


def test_a_file_is_opened_and_says_what_it_brought(
    page: RoutinesPage,
    collection: FullCollection,
    choose: Callable[[Path | None], list[str]],
) -> None:
    said, path = heard(page), Path("/somewhere/given.rlscoach.json")
    exercise = replace(LIBRARY["bridge"], id="new", name="Wall sit", is_own=True)
    given = replace(OWN, id="given", name="From my therapist")
    collection.files[path] = Bundle((given,), (exercise,))
    choose(path)
    click(page, "Open from a file")
    click(page, "Open from a file")
    assert "given" in page.list.cards
    assert said == [
        "Added: Wall sit, From my therapist",
        "Nothing was added: it is all here already.",
    ]


def test_no_file_changes_nothing(
    page: RoutinesPage,
    collection: FullCollection,
    choose: Callable[[Path | None], list[str]],
) -> None:
    said = heard(page)
    choose(None)
    click(page, "Open from a file")
    pick(page, "Mine", "Save to a file…")
    assert (said, collection.files) == ([], {})


def test_a_file_that_is_none_of_ours_is_told_and_changes_nothing(
    page: RoutinesPage,
    collection: FullCollection,
    choose: Callable[[Path | None], list[str]],
) -> None:
    said = heard(page)
    choose(Path("/somewhere/photo.jpg"))
    with pytest.raises(WorldError, match="is no file of RLS Coach"):
        page.open_file()
    assert said == []
    assert list(collection.own_routines) == ["own"]


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("Four stretches (mine)", "Four stretches (mine)"),
        ("../a/b: c?", "a b c"),
        ("Übungen für die Beine", "Übungen für die Beine"),
        ("???", "Routine"),
        ("x" * 80, "x" * 60),
    ],
)
def test_a_file_is_named_for_its_routine(name: str, suggested: str) -> None:
    assert file_choice.suggested_name(name) == f"{suggested}.rlscoach.json"


def test_a_name_without_the_ending_gets_it(
    page: RoutinesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    never = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    QApplication.setAttribute(never, True)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile("legs")
        dialog.accept()

    QTimer.singleShot(0, answer)
    try:
        assert file_choice.path_to_save(page, "Mine") == (
            tmp_path / "legs.rlscoach.json"
        )
    finally:
        QApplication.setAttribute(never, False)
