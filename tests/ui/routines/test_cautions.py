"""What an own routine has that the person's body rules out is said everywhere."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rls_coach.core.concern import Concern
from rls_coach.core.settings import Settings
from rls_coach.ui.routines.routine_editor import RoutineEditor
from rls_coach.ui.routines.routines_page import RoutinesPage
from tests.ui.hands import says, settle, texts
from tests.ui.routines.conftest import OWN, FullCollection

LEFT = Qt.MouseButton.LeftButton
KNEE = Settings(concerns=frozenset({Concern.KNEE_REPLACEMENT}))


def test_a_card_warns_of_what_the_body_rules_out(page: RoutinesPage) -> None:
    page.show_settings(KNEE)
    settle()
    own, ready = page.list.cards["own"], page.list.cards["four_stretches"]
    (said,) = [text for text in texts(own) if text.startswith("Not with")]
    assert said.startswith("Not with your knee replacement: Lunge and rock, ")
    assert own.start_button.accessibleDescription() == said
    # In a ready-made routine another version takes the place.
    assert not says(ready, "Not with")
    page.show_settings(Settings())
    settle()
    assert not says(page.list.cards["own"], "Not with")


def test_a_card_names_an_exercise_once_and_every_reason(
    page: RoutinesPage, collection: FullCollection
) -> None:
    lunge = next(dose for dose in OWN.doses if dose.exercise_id == "lunge_rock")
    collection.own_routines["own"] = replace(OWN, doses=(lunge, lunge))
    concerns = frozenset({Concern.KNEE_REPLACEMENT, Concern.FLOOR})
    page.show_settings(Settings(concerns=concerns))
    settle()
    assert says(
        page.list.cards["own"],
        "Not with your knee replacement and trouble getting to the floor:"
        " Lunge and rock.",
    )


def test_a_version_that_does_not_suit_is_said_to_be_so(editor: RoutineEditor) -> None:
    row = editor.body.list.rows[1]
    QTest.mouseClick(row, LEFT)
    editor.show_settings(Settings(concerns=frozenset({Concern.KNEE_REPLACEMENT})))
    against = "Not with your knee replacement."
    assert editor.body.details.caution == against
    assert says(row, against)
    assert row.accessibleName().endswith(against)
    assert not says(editor.body.list.rows[0], against)
    editor.body.details.version.box.setCurrentIndex(
        editor.body.details.version.box.findText("Standing (easier)")
    )
    assert editor.body.details.caution == ""
    assert not says(row, against)
