from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from rls_coach.core.amount import Limits
from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.own_exercise import MoveForm, OwnExerciseForm
from rls_coach.core.own_exercise_making import exercise_from_form
from rls_coach.core.settings import ThemeChoice
from rls_coach.core.side import Sides
from rls_coach.core.trouble import WorldError
from rls_coach.ui.own_exercise.editor import OwnExerciseEditor
from rls_coach.ui.theme import Theme
from tests.core.own_forms import PUMPS, WALK
from tests.ui.fakes import FakeCollection
from tests.ui.hands import buttons, click, press, settle
from tests.ui.own_exercise.keys import focus, name_of, reads

FULL = replace(
    PUMPS,
    needs="A towel",
    picture="calf_seated",
    note="Slowly.\n\nTwice a day.",
    ask_first=("A swollen leg.", "A numb foot."),
    set_up=("Lie down.", "Stretch the legs."),
)


def own(form: OwnExerciseForm) -> Exercise:
    return exercise_from_form(form, "own-1")


@pytest.mark.parametrize("form", [PUMPS, WALK, FULL], ids=["pumps", "walk", "full"])
def test_what_is_opened_and_saved_stays_as_it_is(
    editor: OwnExerciseEditor,
    collection: FakeCollection,
    saved: list[str],
    form: OwnExerciseForm,
) -> None:
    exercise = replace(own(form), summary="Mine.", hold_s=own(form).hold_s)
    editor.edit(exercise)
    assert not editor.has_changes
    click(editor, "Save")
    assert saved == ["own-1"]
    assert collection.own_exercises["own-1"] == exercise


def test_a_changed_exercise_keeps_its_id(
    editor: OwnExerciseEditor, collection: FakeCollection, saved: list[str]
) -> None:
    editor.edit(own(PUMPS))
    editor.page.about.name.setText("Pumps")
    editor.page.amount.repetitions.box.setValue(12)
    assert editor.has_changes
    click(editor, "Save")
    changed = replace(PUMPS, name="Pumps", repetitions=12)
    assert collection.own_exercises == {"own-1": own(changed)}
    assert not editor.has_changes


def test_an_activity_is_asked_for_minutes_and_for_both_legs(
    editor: OwnExerciseEditor, collection: FakeCollection
) -> None:
    about = editor.page.about
    about.name.setText("Stairs")
    about.kind.box.setCurrentIndex(about.kind.box.findData("activity"))
    assert editor.page.amount.minutes.isVisible()
    assert not editor.page.amount.repetitions.isVisible()
    assert not editor.page.moves.list.isVisible()
    editor.page.amount.minutes.box.setValue(15)
    assert reads(editor, "15 minutes, after 10 s to get ready.")
    click(editor, "Save")
    (exercise,) = collection.own_exercises.values()
    assert exercise.minutes == Limits(1, 15, 60)
    assert exercise.kind is ExerciseKind.ACTIVITY
    assert exercise.sides is Sides.BOTH
    assert exercise.moves[0].duration_s == 900


@pytest.mark.parametrize("sides", [Sides.LEFT, Sides.RIGHT])
def test_one_leg_alone_stays_that_leg_when_it_is_counted_otherwise(
    editor: OwnExerciseEditor, sides: Sides
) -> None:
    amount = editor.page.amount
    amount.sides.box.setCurrentIndex(amount.sides.box.findData(sides.value))
    for is_timed in (True, False):
        amount.show_timed(is_timed=is_timed)
        assert editor.page.form.sides is sides


def test_going_over_activity_on_the_way_loses_nothing(
    editor: OwnExerciseEditor,
) -> None:
    before = editor.page.form
    box = editor.page.about.kind.box
    for kind in ("activity", "stretch"):
        box.setCurrentIndex(box.findData(kind))
    assert editor.page.form == before


def test_what_is_wrong_is_said_beside_the_field_until_it_is_mended(
    editor: OwnExerciseEditor, collection: FakeCollection, saved: list[str]
) -> None:
    assert not reads(editor, "Give it")
    click(editor, "Save")
    row = editor.page.moves.list.rows[0]
    assert reads(editor, "Give it a name, such as “Ankle pumps”.")
    assert reads(row, "Give it a word or two, such as “Lift”.")
    assert reads(row, "Say what to do, such as “Lift the heel.”")
    assert "name" in editor.page.about.name.accessibleDescription()
    editor.page.about.name.setText("Pumps")
    assert not reads(editor, "Give it a name, such as “Ankle pumps”.")
    assert editor.page.about.name.accessibleDescription() == ""
    assert reads(row, "Give it a word or two, such as “Lift”.")
    assert saved == []
    assert collection.own_exercises == {}


def test_a_full_disk_is_told_and_nothing_is_lost(
    editor: OwnExerciseEditor,
    collection: FakeCollection,
    saved: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_exercise: Exercise) -> None:
        raise WorldError("The disk is full.", "Make room.")

    editor.edit(own(PUMPS))
    editor.page.about.name.setText("Pumps")
    with monkeypatch.context() as full:
        full.setattr(collection, "save_exercise", refuse)
        click(editor, "Save")
    assert reads(editor, "The disk is full. Make room.")
    assert saved == []
    assert editor.has_changes
    click(editor, "Save")
    assert not reads(editor, "The disk is full.")
    assert saved == ["own-1"]


def test_the_length_follows_what_is_typed(editor: OwnExerciseEditor) -> None:
    editor.edit(own(PUMPS))
    first = "One repetition lasts 7 s; 2 sets of 10 on each leg take about 6 minutes."
    assert reads(editor, first)
    editor.page.moves.list.rows[0].seconds.setValue(12)
    assert reads(editor, "One repetition lasts 17 s; 2 sets of 10 on each leg")


def test_the_words_are_counted_while_one_types(editor: OwnExerciseEditor) -> None:
    row = editor.page.moves.list.rows[0]
    QTest.keyClicks(row.cue, "Lift the")
    assert reads(row, "2 of 12 words")
    row.cue.setText("a " * 14)
    assert reads(row, "14 words; 12 can be followed. Take out 2.")


def test_a_move_can_be_had_twice(editor: OwnExerciseEditor) -> None:
    editor.edit(own(PUMPS))
    click(editor, "Duplicate step 1")
    words = [move.word for move in editor.page.form.moves]
    assert words == ["Point", "Point", "Hold", "Pull"]
    names = [move.name for move in editor.page.form.moves]
    assert names == ["point", "point 2", "hold", "pull"]


def test_there_is_room_for_forty_moves_and_no_more(editor: OwnExerciseEditor) -> None:
    moves = editor.page.moves.list
    moves.show_moves((MoveForm("Go", cue="Go."),) * 39)
    click(editor, "Add a step")
    assert not moves.add_button.isEnabled()
    click(editor, "Duplicate step 1")
    assert len(moves.rows) == 40


def test_the_hold_is_spoken_of_only_where_there_is_one(
    editor: OwnExerciseEditor,
) -> None:
    assert not editor.page.moves.hold_box.isVisible()
    editor.edit(own(PUMPS))
    assert editor.page.moves.hold_box.isVisible()
    assert reads(editor, "From 1 s to 2 min; 3 s is what you start with.")


def test_leaving_asks_only_once_and_in_the_page(
    editor: OwnExerciseEditor, closed: list[bool]
) -> None:
    editor.page.about.name.setText("Pumps")
    click(editor, "Cancel")
    assert reads(editor, "Leave “Pumps” without saving?")
    click(editor, "Keep editing")
    assert not reads(editor, "without saving?")
    click(editor, "Cancel")
    click(editor, "Leave")
    assert closed == [True]


def test_without_a_name_it_asks_all_the_same(
    editor: OwnExerciseEditor, closed: list[bool]
) -> None:
    editor.page.about.needs.setText("A towel")
    click(editor, "Cancel")
    assert reads(editor, "Leave without saving?")
    assert closed == []


@pytest.mark.parametrize("goal", ["another", "new"])
def test_beginning_anew_asks_before_it_loses_what_was_typed(
    editor: OwnExerciseEditor, closed: list[bool], goal: str
) -> None:
    def go_on() -> None:
        if goal == "new":
            editor.start_new()
        else:
            editor.edit(own(FULL))

    editor.page.about.name.setText("Pumps")
    go_on()
    assert editor.page.form.name == "Pumps"
    assert reads(editor, "Leave “Pumps” without saving?")
    click(editor, "Keep editing")
    assert editor.page.form.name == "Pumps"
    go_on()
    click(editor, "Leave")
    assert editor.page.form.name == ("" if goal == "new" else FULL.name)
    assert not editor.has_changes
    assert closed == []


def test_what_was_left_is_not_asked_about_again(
    editor: OwnExerciseEditor, closed: list[bool]
) -> None:
    editor.page.about.name.setText("Pumps")
    click(editor, "Cancel")
    click(editor, "Leave")
    editor.start_new()
    assert not reads(editor, "without saving?")
    assert editor.page.form.name == ""
    assert closed == [True]


def test_a_draft_stays_while_another_page_is_open(editor: OwnExerciseEditor) -> None:
    editor.page.about.name.setText("Pumps")
    editor.hide()
    editor.show()
    assert editor.page.form.name == "Pumps"
    assert editor.has_changes


def test_cancel_after_a_question_still_leaves_the_page(
    editor: OwnExerciseEditor, closed: list[bool]
) -> None:
    editor.page.about.name.setText("Pumps")
    editor.start_new()
    click(editor, "Keep editing")
    click(editor, "Cancel")
    click(editor, "Leave")
    assert closed == [True]


def test_the_bar_counts_what_is_still_to_be_filled_in(
    editor: OwnExerciseEditor, saved: list[str]
) -> None:
    click(editor, "Save")
    assert reads(editor.bar, "3 things to fill in.")
    editor.page.about.name.setText("Pumps")
    assert reads(editor.bar, "2 things to fill in.")
    row = editor.page.moves.list.rows[0]
    row.word.setText("Pump")
    assert reads(editor.bar, "1 thing to fill in.")
    row.cue.setText("a " * 14)
    assert reads(editor.bar, "1 thing to put right.")
    row.cue.setText("Pump the foot.")
    assert not reads(editor.bar, "thing")
    assert saved == []


@pytest.mark.parametrize("width", [700, 1184])
def test_what_is_wrong_stands_straight_below_its_field(
    editor: OwnExerciseEditor, width: int
) -> None:
    editor.resize(width, 800)
    click(editor, "Save")
    settle()
    field = editor.page.about.name
    (label,) = [
        one
        for one in editor.page.about.findChildren(QLabel)
        if one.text().startswith("Give it a name")
    ]
    mark = label.parentWidget()
    assert mark is not None
    left = mark.contentsRect().left() + mark.mapTo(editor, QPoint(0, 0)).x()
    assert left == field.mapTo(editor, QPoint(0, 0)).x()
    assert label.mapTo(editor, QPoint(0, 0)).y() > field.mapTo(editor, QPoint(0, 0)).y()


def test_the_question_is_whole_in_a_small_window(
    editor: OwnExerciseEditor, theme: Theme
) -> None:
    theme.apply(ThemeChoice.DARK, 200)
    editor.resize(QSize(804, 600))
    editor.page.about.name.setText("Pumps")
    click(editor, "Cancel")
    settle()
    for one in (editor.bar.stay_button, editor.bar.leave_button):
        assert one.width() >= one.sizeHint().width()
        assert editor.bar.rect().contains(
            one.mapTo(editor.bar, one.rect().bottomRight())
        )


def test_a_new_one_begins_empty_after_another(editor: OwnExerciseEditor) -> None:
    first = editor.page.form
    editor.edit(own(FULL))
    editor.start_new()
    assert editor.page.form == first
    assert not editor.has_changes


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("form", [FULL, WALK], ids=["full", "walk"])
def test_nothing_is_cut_off_in_a_small_window(
    editor: OwnExerciseEditor, theme: Theme, percent: int, form: OwnExerciseForm
) -> None:
    theme.apply(ThemeChoice.LIGHT, percent)
    editor.resize(QSize(804, 600))
    editor.edit(own(form))
    editor.page.picture.choose_button.click()
    settle()
    body = editor.page.widget()
    assert body is not None
    assert body.minimumSizeHint().width() <= editor.page.viewport().width()
    assert editor.size() == QSize(804, 600)


def test_all_that_tab_visits_has_a_name_of_its_own_and_is_large_enough(
    editor: OwnExerciseEditor,
) -> None:
    editor.edit(own(FULL))
    settle()
    stops = [focus()]
    press(editor, Qt.Key.Key_Tab)
    while focus() is not stops[0]:
        stops.append(focus())
        press(editor, Qt.Key.Key_Tab)
    names = [name_of(stop) for stop in stops]
    assert "" not in names
    assert sorted(names) == sorted(set(names))
    assert [name_of(stop) for stop in stops if stop.height() < 44] == []
    assert [name_of(one) for one in buttons(editor) if one.height() < 44] == []
