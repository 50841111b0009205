from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from rls_coach.core.move import MoveKind
from rls_coach.core.own_exercise_making import exercise_from_form
from rls_coach.figure.illustration import Illustration
from rls_coach.ui.own_exercise.drawings import drawings_of
from rls_coach.ui.own_exercise.editor import OwnExerciseEditor
from tests.core.own_forms import PUMPS
from tests.ui.fakes import LIBRARY, FakeCollection
from tests.ui.hands import button, click, press, says, settle, texts
from tests.ui.own_exercise.keys import focus, name_of, plain, tab_to


def test_every_drawing_is_offered_once_with_the_exercise_it_shows() -> None:
    drawings = drawings_of(LIBRARY)
    pictures = [drawing.picture for drawing in drawings]
    assert len(pictures) == len(set(pictures))
    expected = {
        exercise.in_version(version).picture
        for exercise in LIBRARY.values()
        for version in ("", *(one.id for one in exercise.versions))
    }
    assert set(pictures) == expected
    assert all(drawing.exercise.picture == drawing.picture for drawing in drawings)


def test_own_exercises_offer_no_drawings() -> None:
    own = exercise_from_form(PUMPS, "own-1")
    assert drawings_of({"own-1": own}) == ()


def test_a_drawing_is_chosen_with_the_keyboard(
    editor: OwnExerciseEditor,
) -> None:
    tab_to(editor, "Choose a drawing")
    press(editor, Qt.Key.Key_Space)
    settle()
    assert name_of(focus()) == "Drawings"
    QTest.keyClicks(focus(), "Calf")
    picture = editor.page.picture
    assert picture.picture == "calf_heel_lift"
    assert isinstance(picture.artwork, Illustration)
    assert editor.page.form.picture == "calf_heel_lift"
    assert says(editor, "The figure stands still: the drawing has other steps.")


def test_its_moves_can_be_had_with_it_and_given_back(
    editor: OwnExerciseEditor,
) -> None:
    editor.edit(exercise_from_form(PUMPS, "own-1"))
    editor.page.picture.choose("calf_heel_lift")
    click(editor, "Use its steps too")
    calf = LIBRARY["calf_heel_lift"]
    shown = [move.name for move in editor.page.form.moves]
    assert shown == [move.name for move in calf.moves]
    assert says(editor, "The figure follows your steps.")
    name = "Undo: The steps of “Calf stretch” are here now."
    click(editor, name)
    assert editor.page.form.moves == PUMPS.moves


def test_the_moves_of_an_activity_bring_its_minutes(editor: OwnExerciseEditor) -> None:
    editor.page.picture.choose("cycling")
    click(editor, "Use its steps too")
    form = editor.page.form
    assert form.is_timed
    minutes = LIBRARY["cycling"].minutes
    assert minutes is not None
    assert form.repetition_s == minutes.usual * 60
    assert [move.kind for move in form.moves] == [MoveKind.FREE]


def test_no_picture_takes_it_away(editor: OwnExerciseEditor) -> None:
    editor.page.picture.choose("calf_heel_lift")
    click(editor, "No picture")
    assert editor.page.form.picture == ""
    assert editor.page.picture.artwork is None
    assert says(editor, "No picture")


def test_a_file_of_ones_own_is_taken(
    editor: OwnExerciseEditor, collection: FakeCollection, tmp_path: Path
) -> None:
    path = tmp_path / "foot.png"
    path.write_bytes(b"a picture")
    editor.page.picture.use_file(path)
    assert collection.pictures == [path]
    assert editor.page.form.picture == "own:1"
    assert isinstance(editor.page.picture.artwork, QImage)
    assert says(editor, "Your own picture")
    assert not any("figure" in text for text in texts(editor.page.picture))


def test_a_file_that_is_no_picture_changes_nothing(
    editor: OwnExerciseEditor, tmp_path: Path
) -> None:
    editor.page.picture.choose("calf_heel_lift")
    editor.page.picture.use_file(tmp_path / "missing.png")
    assert says(editor.page.picture, "There is no such picture. Choose another.")
    assert editor.page.form.picture == "calf_heel_lift"


def test_the_preview_plays_the_moves_in_turn(editor: OwnExerciseEditor) -> None:
    editor.edit(exercise_from_form(PUMPS, "own-1"))
    for elapsed_s, word, cue in (
        (0.0, "Point · 2 s", "Point the foot."),
        (2.5, "Hold · 3 s", "Stay there."),
        (5.0, "Pull · 2 s", "Pull the toes up."),
        (7.1, "Point · 2 s", "Point the foot."),
    ):
        editor.preview.show_time(elapsed_s)
        assert {word, cue} <= set(map(plain, texts(editor.preview)))


def test_the_drawings_can_be_put_away_again(editor: OwnExerciseEditor) -> None:
    click(editor, "Choose a drawing")
    assert editor.page.picture.drawings.isVisible()
    click(editor, "Close the drawings")
    assert not editor.page.picture.drawings.isVisible()
    assert button(editor, "Choose a drawing").isVisible()


def test_all_drawings_stand_on_the_page_which_alone_scrolls(
    editor: OwnExerciseEditor,
) -> None:
    click(editor, "Choose a drawing")
    settle()
    tiles = editor.page.picture.drawings
    for index in range(tiles.count()):
        assert tiles.viewport().rect().contains(tiles.visualItemRect(tiles.item(index)))
    page = editor.page
    assert button(editor, "Close the drawings").visibleRegion().rectCount()
    tiles.setFocus()
    QTest.keyClick(tiles, Qt.Key.Key_End)
    settle()
    tile = tiles.visualItemRect(tiles.item(tiles.count() - 1))
    middle = tiles.viewport().mapTo(page.viewport(), tile.center())
    assert page.viewport().rect().contains(middle)


def test_a_click_on_a_drawing_is_the_last_word(editor: OwnExerciseEditor) -> None:
    click(editor, "Choose a drawing")
    settle()
    tiles = editor.page.picture.drawings
    place = tiles.visualItemRect(tiles.item(2)).center()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(tiles.viewport(), left, pos=place)
    assert editor.page.form.picture == "calf_heel_lift"
    assert not tiles.isVisible()
    assert focus() is button(editor, "Choose a drawing")


def test_enter_on_a_drawing_is_the_last_word(editor: OwnExerciseEditor) -> None:
    tab_to(editor, "Choose a drawing")
    press(editor, Qt.Key.Key_Space)
    QTest.keyClicks(focus(), "Calf")
    press(editor, Qt.Key.Key_Return)
    assert not editor.page.picture.drawings.isVisible()
    assert editor.page.form.picture == "calf_heel_lift"
    assert focus() is button(editor, "Choose a drawing")


def test_the_picture_is_asked_for_straight_after_what_it_is(
    editor: OwnExerciseEditor,
) -> None:
    names = []
    while name_of(focus()) != "Repetitions":
        names.append(name_of(focus()))
        press(editor, Qt.Key.Key_Tab)
    assert names.index("Choose a drawing") > names.index("What you need, in words")
    picture, amount = editor.page.picture, editor.page.amount
    assert editor.page.about.y() < picture.y() < amount.y()
