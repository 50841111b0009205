from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rls_coach.core.amount import Limits
from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import ExerciseKind, Need, Posture
from rls_coach.core.move import Move, MoveKind
from rls_coach.core.side import Sides
from rls_coach.ui.own_exercise.editor import OwnExerciseEditor
from tests.ui.fakes import FakeCollection
from tests.ui.hands import press, settle, spoken
from tests.ui.own_exercise.keys import choose, focus, tab_to, write

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def write_move(
    editor: OwnExerciseEditor, number: int, move: tuple[str, str, str, str]
) -> None:
    word, kind, seconds, cue = move
    write(editor, f"Step {number}, word", word)
    choose(editor, f"Step {number}, kind of step", kind)
    write(editor, f"Step {number}, seconds", seconds)
    write(editor, f"Step {number}, cue", cue)


def add_move(editor: OwnExerciseEditor) -> None:
    tab_to(editor, "Add a step")
    press(editor, Qt.Key.Key_Space)
    settle()


def test_ankle_pumps_are_made_with_keys_alone(
    editor: OwnExerciseEditor, collection: FakeCollection, saved: list[str]
) -> None:
    write(editor, "Name", "Ankle pumps")
    choose(editor, "What kind", "Strength")
    choose(editor, "Position", "Lying")
    tab_to(editor, "A mat")
    press(editor, Qt.Key.Key_Space)
    choose(editor, "Legs", "Each leg")
    write(editor, "Repetitions", "10")
    write(editor, "Sets", "2")
    write(editor, "Rest between sets", "20")
    write_move(editor, 1, ("Point", "Move", "2", "Point the foot."))
    add_move(editor)
    write_move(editor, 2, ("Hold", "Hold still", "3", "Stay there."))
    add_move(editor)
    write_move(editor, 3, ("Pull", "Move", "2", "Pull the toes up."))
    tab_to(editor, "Save")
    press(editor, Qt.Key.Key_Space)
    assert saved == ["id-1"]
    assert collection.own_exercises["id-1"] == Exercise(
        id="id-1",
        name="Ankle pumps",
        summary="",
        kind=ExerciseKind.STRENGTH,
        posture=Posture.LYING,
        position="Lying",
        needs="A mat",
        need_kinds=frozenset({Need.MAT}),
        sides=Sides.EACH_LEG,
        repetitions=Limits(1, 10, 100),
        sets=2,
        rest_s=20,
        hold_s=Limits(1, 3, 120),
        moves=(
            Move("point", MoveKind.MOVE, "Point", 2, "Point the foot."),
            Move("hold", MoveKind.HOLD, "Hold", 3, "Stay there.", is_adjustable=True),
            Move("pull", MoveKind.MOVE, "Pull", 2, "Pull the toes up."),
        ),
        set_up=("Get into position.",),
        is_own=True,
    )


def test_the_keyboard_begins_in_the_name(editor: OwnExerciseEditor) -> None:
    assert spoken(focus()) == "Name"


def test_control_s_saves_or_goes_to_the_first_wrong_field(
    editor: OwnExerciseEditor, saved: list[str]
) -> None:
    tab_to(editor, "Sets")
    QTest.keyClick(focus(), Qt.Key.Key_S, CONTROL)
    assert spoken(focus()) == "Name"
    QTest.keyClicks(focus(), "Pumps")
    QTest.keyClick(focus(), Qt.Key.Key_S, CONTROL)
    assert spoken(focus()) == "Step 1, word"
    QTest.keyClicks(focus(), "Pump")
    write(editor, "Step 1, cue", "Pump the foot.")
    QTest.keyClick(focus(), Qt.Key.Key_S, CONTROL)
    assert saved == ["id-1"]


def test_alt_and_the_arrows_take_a_move_to_another_place(
    editor: OwnExerciseEditor,
) -> None:
    write(editor, "Step 1, word", "Lift")
    add_move(editor)
    write(editor, "Step 2, word", "Lower")
    field = focus()
    QTest.keyClick(field, Qt.Key.Key_Up, ALT)
    assert [row.word.text() for row in editor.page.moves.list.rows] == ["Lower", "Lift"]
    assert focus() is field
    assert spoken(field) == "Step 1, word"
    QTest.keyClick(field, Qt.Key.Key_Up, ALT)
    QTest.keyClick(field, Qt.Key.Key_Down, ALT)
    assert [row.word.text() for row in editor.page.moves.list.rows] == ["Lift", "Lower"]


def test_tab_follows_the_order_that_moves_were_brought_into(
    editor: OwnExerciseEditor,
) -> None:
    add_move(editor)
    QTest.keyClick(focus(), Qt.Key.Key_Up, ALT)
    names = []
    while spoken(focus()) != "Add a step":
        names.append(spoken(focus()))
        press(editor, Qt.Key.Key_Tab)
    words = [name for name in names if name.endswith(", word")]
    assert words == ["Step 1, word", "Step 2, word"]
    press(editor, Qt.Key.Key_Backtab)
    assert spoken(focus()) == "Remove step 2"


def test_a_removed_move_comes_back_with_one_key(editor: OwnExerciseEditor) -> None:
    write(editor, "Step 1, word", "Lift")
    add_move(editor)
    write(editor, "Step 2, word", "Lower")
    before = editor.page.moves.list.moves
    tab_to(editor, "Remove step 2")
    press(editor, Qt.Key.Key_Space)
    assert len(editor.page.moves.list.rows) == 1
    assert spoken(focus()) == "Undo: Lower was removed."
    press(editor, Qt.Key.Key_Space)
    assert editor.page.moves.list.moves == before
    assert spoken(focus()) == "Step 2, word"


def test_the_offer_to_undo_stands_where_the_move_was(
    editor: OwnExerciseEditor,
) -> None:
    write(editor, "Step 1, word", "Lift")
    add_move(editor)
    write(editor, "Step 2, word", "Lower")
    QTest.keyClick(focus(), Qt.Key.Key_Up, ALT)
    tab_to(editor, "Remove step 1")
    press(editor, Qt.Key.Key_Space)
    settle()
    assert spoken(focus()) == "Undo: Lower was removed."
    rows = editor.page.moves.list.rows
    assert (
        focus().mapTo(editor, focus().rect().topLeft()).y()
        < rows[0].mapTo(editor, rows[0].rect().topLeft()).y()
    )
    press(editor, Qt.Key.Key_Tab)
    assert spoken(focus()) == "Step 1, word"
    press(editor, Qt.Key.Key_Backtab, Qt.Key.Key_Space)
    assert [row.word.text() for row in rows] == ["Lower", "Lift"]


def test_a_drawing_and_its_moves_are_taken_and_given_back(
    editor: OwnExerciseEditor,
) -> None:
    write(editor, "Step 1, word", "Lift")
    before = editor.page.moves.list.moves
    tab_to(editor, "Choose a drawing")
    press(editor, Qt.Key.Key_Space)
    QTest.keyClicks(focus(), "Lunge")
    assert editor.page.picture.picture == "lunge_rock"
    tab_to(editor, "Use its steps too")
    press(editor, Qt.Key.Key_Space)
    assert len(editor.page.moves.list.rows) > 1
    assert spoken(focus()).startswith("Undo: The steps of")
    press(editor, Qt.Key.Key_Space)
    assert editor.page.moves.list.moves == before
    assert spoken(focus()) == "Use its steps too"


def test_tab_brings_all_of_a_field_into_sight(editor: OwnExerciseEditor) -> None:
    for height in range(500, 560, 6):
        editor.resize(804, height)
        settle()
        editor.page.about.name.setFocus()
        room = editor.page.viewport()
        while spoken(focus()) != "Add a step":
            press(editor, Qt.Key.Key_Tab)
            for corner in (focus().rect().topLeft(), focus().rect().bottomLeft()):
                assert room.rect().contains(focus().mapTo(room, corner))


def test_escape_leaves_at_once_where_nothing_was_typed(
    editor: OwnExerciseEditor, closed: list[bool]
) -> None:
    press(editor, Qt.Key.Key_Escape)
    assert closed == [True]


def test_escape_asks_first_where_something_was_typed(
    editor: OwnExerciseEditor, closed: list[bool], collection: FakeCollection
) -> None:
    write(editor, "Name", "Pumps")
    press(editor, Qt.Key.Key_Escape)
    assert closed == []
    assert spoken(focus()) == "Keep editing"
    press(editor, Qt.Key.Key_Escape)
    assert spoken(focus()) == "Name"
    press(editor, Qt.Key.Key_Escape)
    press(editor, Qt.Key.Key_Backtab)
    press(editor, Qt.Key.Key_Space)
    assert closed == [True]
    assert collection.own_exercises == {}
