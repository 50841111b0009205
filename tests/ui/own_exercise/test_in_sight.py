"""Whatever a person is led to on the page can be seen there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

from rls_coach.core.settings import ThemeChoice
from rls_coach.core.trouble import WorldError
from rls_coach.ui.own_exercise.editor import OwnExerciseEditor
from rls_coach.ui.parts import Parts
from tests.ui.fakes import FakeCollection
from tests.ui.hands import button, click, press, settle, spoken
from tests.ui.own_exercise.keys import focus, focus_in_sight, in_sight, tab_to, write

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
REFUSED = WorldError(
    "The picture “foot.svg” cannot be drawn: it has no size of its own, and there is"
    " nothing in it that could be seen.",
    "Choose another one, or save it again as a PNG or a JPEG file.",
)


@pytest.fixture(params=[(1184, 800, 100), (744, 600, 200)], ids=["usual", "large"])
def sized(
    editor: OwnExerciseEditor, parts: Parts, request: pytest.FixtureRequest
) -> OwnExerciseEditor:
    """The editor in a window of 1280 x 840, and in a small one with the text large."""
    width, height, percent = request.param
    theme = ThemeChoice.LIGHT if percent == 100 else ThemeChoice.DARK
    parts.theme.apply(theme, percent)
    editor.resize(width, height)
    settle()
    return editor


def test_enter_on_a_drawing_leads_back_to_what_one_came_from(
    sized: OwnExerciseEditor,
) -> None:
    tab_to(sized, "Choose a drawing")
    press(sized, Key.Key_Space)
    settle()
    QTest.keyClicks(focus(), "Lunge")
    press(sized, Key.Key_Return)
    assert spoken(focus()) == "Choose a drawing"
    assert focus_in_sight(sized.page)


def test_the_first_drawing_is_chosen_with_one_press_of_the_mouse(
    sized: OwnExerciseEditor,
) -> None:
    click(sized, "Choose a drawing")
    settle()
    tiles = sized.page.picture.drawings
    room = tiles.viewport()
    place = tiles.visualItemRect(tiles.item(2)).center()
    on_screen = room.mapToGlobal(place)
    QTest.mousePress(room, LEFT, pos=place)
    settle()
    QTest.mouseRelease(room, LEFT, pos=room.mapFromGlobal(on_screen))
    assert sized.page.form.picture == "calf_heel_lift"
    assert not tiles.isVisible()
    assert focus_in_sight(sized.page)


def test_a_press_that_is_let_go_beside_its_drawing_chooses_nothing(
    editor: OwnExerciseEditor,
) -> None:
    click(editor, "Choose a drawing")
    settle()
    tiles = editor.page.picture.drawings
    places = [tiles.visualItemRect(tiles.item(n)).center() for n in (0, 1)]
    QTest.mousePress(tiles.viewport(), LEFT, pos=places[0])
    QTest.mouseMove(tiles.viewport(), places[1])
    QTest.mouseRelease(tiles.viewport(), LEFT, pos=places[1])
    assert editor.page.form.picture == ""
    assert tiles.isVisible()


def test_all_of_why_a_picture_is_refused_can_be_seen(
    sized: OwnExerciseEditor,
    collection: FakeCollection,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_path: Path) -> str:
        raise REFUSED

    monkeypatch.setattr(collection, "add_picture", refuse)
    sized.page.verticalScrollBar().setValue(0)
    sized.page.picture.use_file(Path("foot.svg"))
    settle()
    label = sized.page.picture.spot.label
    assert label.text() == str(REFUSED)
    assert in_sight(sized.page, label)


def test_tab_from_the_end_of_the_window_comes_to_a_name_that_can_be_seen(
    sized: OwnExerciseEditor,
) -> None:
    bar = sized.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    sized.bar.save_button.setFocus()
    settle()
    press(sized, Key.Key_Tab)
    assert spoken(focus()) == "Name"
    assert focus_in_sight(sized.page)
    bar.setValue(0)
    sized.bar.cancel_button.setFocus()
    press(sized, Key.Key_Backtab)
    assert sized.page.isAncestorOf(focus())
    assert focus_in_sight(sized.page)


def test_every_field_can_be_seen_while_the_tab_key_goes_round(
    sized: OwnExerciseEditor,
) -> None:
    for key, end in ((Key.Key_Tab, "Save"), (Key.Key_Backtab, "Name")):
        for _ in range(60):
            press(sized, key)
            assert focus_in_sight(sized.page), spoken(focus())
            if spoken(focus()) == end:
                break
        assert spoken(focus()) == end


def test_every_drawing_that_the_arrow_keys_come_to_can_be_seen(
    sized: OwnExerciseEditor,
) -> None:
    tab_to(sized, "Choose a drawing")
    press(sized, Key.Key_Space)
    assert focus_in_sight(sized.page)
    for key in (Key.Key_End, Key.Key_Home, Key.Key_Down, Key.Key_Right, Key.Key_Up):
        press(sized, key)
        assert focus_in_sight(sized.page)


def test_what_is_done_to_steps_stays_in_sight(sized: OwnExerciseEditor) -> None:
    def do(name: str, then: str) -> None:
        tab_to(sized, name)
        press(sized, Key.Key_Space)
        assert spoken(focus()) == then
        assert focus_in_sight(sized.page), name

    write(sized, "Step 1, word", "Lift")
    do("Add a step", "Step 2, word")
    write(sized, "Step 2, word", "Lower")
    do("Duplicate step 2", "Step 3, word")
    do("Take step 3 up", "Take step 2 up")
    do("Remove step 3", "Undo: Lower was removed.")
    assert in_sight(sized.page, sized.page.moves.list.undo_line)
    do("Undo: Lower was removed.", "Step 3, word")
    do("Remove step 1", "Undo: Lift was removed.")
    assert in_sight(sized.page, sized.page.moves.list.undo_line)


def test_what_is_typed_in_lines_stays_in_sight_as_they_become_more(
    sized: OwnExerciseEditor,
) -> None:
    tab_to(sized, "Notes, such as what your therapist said")
    field = focus()
    assert isinstance(field, QPlainTextEdit)
    for _ in range(9):
        QTest.keyClicks(field, "Slowly.")
        press(sized, Key.Key_Return)
        settle()
        caret = field.viewport().mapTo(
            sized.page.viewport(), field.cursorRect().center()
        )
        assert sized.page.viewport().rect().contains(caret)


def test_what_is_wrong_can_be_seen_where_save_leads_to(
    sized: OwnExerciseEditor,
) -> None:
    for name in ("Name", "Step 1, word"):
        tab_to(sized, "Save")
        press(sized, Key.Key_Space)
        assert spoken(focus()) == name
        assert focus_in_sight(sized.page)
        QTest.keyClicks(focus(), "Lift")


@pytest.mark.parametrize("has_pictures", [True, False])
def test_a_picture_is_looked_for_where_pictures_are(
    editor: OwnExerciseEditor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    has_pictures: bool,
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    if has_pictures:
        (tmp_path / "Pictures").mkdir()
    click(editor, "Use a picture file")
    (dialog,) = editor.findChildren(QFileDialog)
    folder = tmp_path / "Pictures" if has_pictures else tmp_path
    assert Path(dialog.directory().absolutePath()) == folder
    dialog.reject()
    assert button(editor, "Use a picture file").isVisible()
