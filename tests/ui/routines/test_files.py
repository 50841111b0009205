from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QWidget,
)

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


Dialogs = Callable[..., None]


@pytest.fixture
def dialogs() -> Iterator[Dialogs]:
    """Answers one dialog after another as a person would, who sees Qt's own."""
    never = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    QApplication.setAttribute(never, True)

    timer = QTimer()
    waiting: list[Callable[[QWidget], object]] = []
    answered: list[QWidget] = []

    def give() -> None:
        dialog = QApplication.activeModalWidget()
        if waiting and dialog is not None and dialog not in answered:
            answered.append(dialog)
            waiting.pop(0)(dialog)

    def answer(*answers: Callable[[QWidget], object]) -> None:
        assert not waiting
        waiting.extend(answers)

    timer.timeout.connect(give)
    timer.start(0)
    yield answer
    timer.stop()
    QApplication.setAttribute(never, False)


def name_it(path: Path | str) -> Callable[[QWidget], None]:
    """Return how a person gives a file a name."""

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        # A file that is there is marked once its folder was read.
        QTest.qWait(50)
        (line,) = dialog.findChildren(QLineEdit)
        line.selectAll()
        QTest.keyClicks(line, str(path))
        dialog.accept()

    return answer


def say(text: str) -> Callable[[QWidget], None]:
    """Return how a person answers a question."""

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, QMessageBox)
        click(dialog, text)

    return answer


@pytest.mark.parametrize(
    ("name", "saved"),
    [
        ("legs", "legs.rlscoach.json"),
        ("set v1.2", "set v1.2.rlscoach.json"),
        ("legs.json", "legs.json.rlscoach.json"),
        ("legs.rlscoach.json", "legs.rlscoach.json"),
        ("Legs.RLScoach.JSON", "Legs.RLScoach.JSON"),
        ("history.db", "history.db.rlscoach.json"),
    ],
)
def test_every_name_gets_the_ending_that_the_app_opens(
    page: RoutinesPage, tmp_path: Path, dialogs: Dialogs, name: str, saved: str
) -> None:
    (tmp_path / "history.db").write_text("all there is")
    dialogs(name_it(tmp_path / name))
    assert file_choice.path_to_save(page, "Mine") == tmp_path / saved


def test_a_file_is_replaced_only_by_one_who_says_so(
    page: RoutinesPage, tmp_path: Path, dialogs: Dialogs
) -> None:
    path = tmp_path / "set v1.2.rlscoach.json"
    path.write_text("before")
    dialogs(name_it(tmp_path / "set v1.2"), say("Replace"))
    assert file_choice.path_to_save(page, "Mine") == path
    dialogs(
        name_it(tmp_path / "set v1.2"), say("Choose another name"), name_it("set v1.3")
    )
    assert file_choice.path_to_save(page, "Mine") == tmp_path / "set v1.3.rlscoach.json"


def test_one_who_does_not_want_to_replace_a_file_can_give_up(
    page: RoutinesPage, tmp_path: Path, dialogs: Dialogs
) -> None:
    (tmp_path / "legs.rlscoach.json").write_text("before")

    def press_escape(dialog: QWidget) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    dialogs(name_it(tmp_path / "legs"), press_escape, press_escape)
    assert file_choice.path_to_save(page, "Mine") is None


@pytest.mark.parametrize("has_documents", [True, False])
def test_a_file_goes_to_the_documents_or_else_to_the_home_folder(
    page: RoutinesPage,
    tmp_path: Path,
    dialogs: Dialogs,
    monkeypatch: pytest.MonkeyPatch,
    has_documents: bool,
) -> None:
    documents = tmp_path / "Documents"
    if has_documents:
        documents.mkdir()
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(
        QStandardPaths, "writableLocation", lambda _kind: str(documents)
    )
    found: list[str] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        (line,) = dialog.findChildren(QLineEdit)
        found.extend((dialog.directory().absolutePath(), line.text()))
        dialog.reject()

    dialogs(look)
    assert file_choice.path_to_open(page) is None
    dialogs(look)
    assert file_choice.path_to_save(page, "Mine") is None
    folder = str(documents if has_documents else tmp_path)
    assert found == [folder, "", folder, "Mine.rlscoach.json"]
