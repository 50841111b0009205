from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rls_coach.collection.shipped import load_illustration
from rls_coach.core.compiling import compile_routine
from rls_coach.core.cues import Cue, CueKind, plan
from rls_coach.core.exercise import Library
from rls_coach.core.move import MAX_CUE_WORDS
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.session import Session, State
from rls_coach.core.side import Side
from rls_coach.core.step import Step
from rls_coach.core.timeline import Timeline
from rls_coach.ui.player import wording
from rls_coach.ui.player.player_page import PlayerPage
from rls_coach.ui.player.wording import cue_of
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.figure_view import FigureView
from tests.ui.fakes import LIBRARY, FakeClock, FakeSounds
from tests.ui.hands import click, says, spoken
from tests.ui.player.conftest import Playing

KINDS_ON_THE_WAY = [kind for kind in CueKind if kind is not CueKind.END]


def first_of(timeline: Timeline, kind: CueKind) -> Cue:
    return next(cue for cue in plan(timeline) if cue.kind is kind)


def play_up_to(playing: Playing, position_s: float) -> None:
    playing.goes_on(position_s - playing.position_s)


def test_every_kind_of_cue_is_planned_in_the_session_that_ships(
    timeline: Timeline,
) -> None:
    assert {cue.kind for cue in plan(timeline)} == set(CueKind)


@pytest.mark.parametrize("kind", KINDS_ON_THE_WAY)
def test_every_sound_has_a_twin_that_can_be_seen_and_heard_read(
    player: PlayerPage,
    playing: Playing,
    sounds: FakeSounds,
    timeline: Timeline,
    kind: CueKind,
) -> None:
    cue = first_of(timeline, kind)
    if cue.at_s > 0:
        play_up_to(playing, cue.at_s - 0.25)
        sounds.played.clear()
        player.playing.ring.show_halo(0.0)
        playing.goes_on(0.25)
    assert sounds.played == [kind]
    assert player.playing.ring.halo > 0
    assert player.playing.ring.accessibleDescription() == cue.text
    assert cue.text in spoken(player.playing.ring)


def test_the_end_is_heard_and_seen(
    player: PlayerPage, playing: Playing, sounds: FakeSounds
) -> None:
    playing.goes_on(515.0)
    assert sounds.played[-1] is CueKind.END
    assert player.currentWidget() is player.after
    assert says(player.after, "Session done")


@pytest.mark.parametrize("is_muted", [True, False])
def test_without_sound_the_twins_still_show(
    player: PlayerPage, sounds: FakeSounds, clock: FakeClock, *, is_muted: bool
) -> None:
    sounds.is_available = is_muted
    player.set_sound(has_sound=not is_muted, volume_percent=50)
    player.begin()
    halos = []
    playing = Playing(player, clock)
    for cue in plan(player_timeline(player))[1:40]:
        player.playing.ring.show_halo(0.0)
        play_up_to(playing, cue.at_s)
        halos.append(player.playing.ring.halo)
    assert sounds.played == []
    assert all(halo > 0 for halo in halos)


def player_timeline(player: PlayerPage) -> Timeline:
    assert player.session is not None
    return player.session.timeline


def test_the_chimes_are_as_loud_as_they_are_set(
    player: PlayerPage, sounds: FakeSounds
) -> None:
    player.set_sound(has_sound=True, volume_percent=35)
    assert sounds.volume_percent == 35


def test_a_paused_session_shows_no_halo(player: PlayerPage, playing: Playing) -> None:
    playing.goes_on(12.0)
    assert player.playing.ring.halo > 0
    click(player.playing, "Pause (Space)")
    assert player.playing.ring.halo == 0


def picture(view: FigureView) -> QImage:
    image = QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    nothing_behind = QWidget.RenderFlag.DrawChildren
    view.render(image, QPoint(), QRegion(), nothing_behind)
    return image


@pytest.fixture
def drawn(player: PlayerPage, theme: Theme) -> Callable[[Step, bool], QImage]:
    """Draws the beginning of a step, mirrored or not."""

    def draw(step: Step, is_mirrored: bool) -> QImage:
        view = FigureView(theme)
        view.resize(player.playing.figure.size())
        illustration = load_illustration(step.exercise_id)
        view.show_moment(illustration, step.move, 0.0, is_mirrored=is_mirrored)
        return picture(view)

    return draw


@pytest.mark.parametrize("item_index", range(4))
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_the_left_leg_is_mirrored_and_the_right_leg_is_not(
    player: PlayerPage,
    playing: Playing,
    timeline: Timeline,
    drawn: Callable[[Step, bool], QImage],
    item_index: int,
    side: Side,
) -> None:
    step = next(
        step
        for step in timeline.steps
        if (step.item_index, step.side, step.repetition) == (item_index, side, 1)
    )
    go_to(player, playing, step)
    is_left = side is Side.LEFT
    assert says(player.playing, "LEFT LEG" if is_left else "RIGHT LEG")
    shown = picture(player.playing.figure)
    assert shown == drawn(step, is_left)
    assert shown != drawn(step, not is_left)


def go_to(player: PlayerPage, playing: Playing, goal: Step) -> None:
    """Go to the beginning of a step with the keys of a person in a hurry."""
    for _ in range(goal.item_index):
        QTest.keyClick(player.playing, Qt.Key.Key_Right)
    if goal.side is Side.RIGHT:
        QTest.keyClick(player.playing, Qt.Key.Key_S)
    while playing.position_s < goal.start_s:
        QTest.keyClick(player.playing, Qt.Key.Key_Down)
    assert playing.position_s == goal.start_s


def test_the_side_changes_when_the_switch_begins(
    player: PlayerPage, playing: Playing, timeline: Timeline
) -> None:
    play_up_to(playing, 44.5)
    assert says(player.playing, "LEFT LEG")
    play_up_to(playing, 45.0)
    assert says(player.playing, "RIGHT LEG")
    assert says(player.playing, "Change to the right leg.")


def test_the_count_goes_from_the_length_of_a_step_down_to_one(
    player: PlayerPage, playing: Playing
) -> None:
    counts = []
    for _ in range(10):
        counts.append(spoken(player.playing.ring))
        playing.goes_on(1.0)
    assert counts == [f"Get ready {left}" for left in range(10, 0, -1)]


@pytest.mark.parametrize(
    "which",
    [wording.all_cues, lambda session, library: every_cue(session, library)],
    ids=["kept room for", "shown"],
)
def test_a_cue_on_the_screen_has_at_most_twelve_words(
    timeline: Timeline, which: Callable[[Session, Library], set[str]]
) -> None:
    cues = which(Session(timeline), LIBRARY)
    assert cues
    assert [cue for cue in cues if len(cue.split()) > MAX_CUE_WORDS] == []


def every_cue(session: Session, library: Library) -> set[str]:
    timeline = session.timeline
    return {
        cue_of(Session(timeline, State.RUNNING, position_s=half / 2), library)
        for half in range(int(timeline.duration_s * 2))
    }


def test_room_is_kept_for_every_cue_that_is_shown(timeline: Timeline) -> None:
    session = Session(timeline)
    assert every_cue(session, LIBRARY) <= wording.all_cues(session, LIBRARY)


def test_a_leg_says_where_it_is_where_both_are_at_work() -> None:
    lunge, quad = LIBRARY["lunge_rock"], LIBRARY["quad_standing"]
    assert wording.side_text(Side.LEFT, lunge) == "LEFT LEG IN FRONT"
    assert wording.side_text(Side.RIGHT, lunge) == "RIGHT LEG IN FRONT"
    assert wording.side_text(Side.BOTH, lunge) == "BOTH LEGS"
    assert wording.side_text(Side.LEFT, quad) == "LEFT LEG"
    assert wording.side_text(Side.LEFT) == "LEFT LEG"


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("Stop if it pulls.", "Stop if it pulls."),
        ("slowly " * 60, "slowly " * 11 + "slowly…"),
    ],
)
def test_the_note_of_an_exercise_is_shown_while_one_gets_ready(
    note: str, shown: str
) -> None:
    routine = Routine("own", "Own", (Dose("quad_standing", 2, note=note),))
    session = Session(compile_routine(routine, LIBRARY))
    set_up = LIBRARY["quad_standing"].set_up
    seen = [
        cue_of(replace(session, position_s=at_s), LIBRARY) for at_s in (0.0, 4.0, 9.0)
    ]
    assert seen == [*set_up[:2], shown]
    assert shown in wording.all_cues(session, LIBRARY)
