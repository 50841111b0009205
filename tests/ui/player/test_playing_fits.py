"""Where everything stands while a session plays, in any window and size of text."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from rls_coach.core.history import Slot
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.session import Action
from rls_coach.core.settings import ThemeChoice
from rls_coach.core.side import Sides
from rls_coach.ui.player.buttons import PlayerButton
from rls_coach.ui.player.player_page import PlayerPage
from rls_coach.ui.session_plan import SessionPlan
from rls_coach.ui.theme import Theme
from tests.ui.fakes import FakeClock
from tests.ui.hands import button, says, settle
from tests.ui.player.conftest import Playing

SIZES = [(900, 600), (1280, 800), (1920, 1080)]
PERCENTS = [100, 200]
SETS = Dose("calf_heel_lift", 10, 7, sides=Sides.LEFT, sets=3, rest_s=30)
PLANS = {
    "stretches": (Dose("lunge_rock", 6), Dose("quad_standing", 5)),
    "sets": (SETS, Dose("bridge", 10)),
    "ride": (Dose("cycling", 1, minutes=15),),
}


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    found: tuple[int, int] = request.param
    return found


@pytest.fixture
def sized(
    player: PlayerPage, theme: Theme, size: tuple[int, int], percent: int
) -> PlayerPage:
    theme.apply(ThemeChoice.LIGHT, percent)
    player.resize(*size)
    settle()
    return player


def play(player: PlayerPage, name: str) -> None:
    plan = SessionPlan(Routine(name, "Made", PLANS[name]), Slot.AFTERNOON, "")
    player.prepare(plan)
    player.begin()
    settle()


def places(player: PlayerPage) -> Iterator[None]:
    """Go through a session step by step."""
    while player.session is not None and not player.session.is_over:
        settle(2)
        yield
        player.act(Action.SKIP_STEP)


def middle_of(widget: QWidget, within: QWidget) -> int:
    return widget.mapTo(within, QPoint(0, 0)).x() + widget.width() // 2


@pytest.mark.parametrize("percent", PERCENTS)
@pytest.mark.parametrize("name", PLANS)
def test_stop_is_whole_and_pause_in_the_middle_whatever_comes_next(
    sized: PlayerPage, name: str
) -> None:
    play(sized, name)
    panel, controls = sized.playing, sized.playing.controls
    stop, pause = controls.stop_button, controls.pause_button
    neighbours = set()
    for _ in places(sized):
        assert stop.width() >= stop.sizeHint().width()
        right_px = stop.mapTo(panel, QPoint(stop.width(), 0)).x()
        assert right_px <= panel.width() - 36
        assert abs(middle_of(pause, panel) - panel.width() / 2) <= 1
        neighbours.add(
            tuple(
                middle_of(one, panel)
                for one in controls.findChildren(PlayerButton)
                if one.isVisible()
            )
        )
    assert len(neighbours) == 1


@pytest.mark.parametrize("percent", PERCENTS)
def test_the_title_stands_in_the_middle_of_the_window(sized: PlayerPage) -> None:
    play(sized, "stretches")
    panel = sized.playing
    label = panel.top.title_label
    assert abs(middle_of(label, panel) - panel.width() / 2) <= 1


@pytest.mark.parametrize("percent", PERCENTS)
def test_the_ring_stands_at_the_same_place_in_every_exercise(sized: PlayerPage) -> None:
    middles = set()
    for name in PLANS:
        play(sized, name)
        for _ in range(3):
            sized.act(Action.SKIP_STEP)
            settle(2)
            middles.add(middle_of(sized.playing.ring, sized.playing))
    assert len(middles) == 1


@pytest.mark.parametrize("percent", PERCENTS)
@pytest.mark.parametrize("name", PLANS)
def test_ring_cue_and_repetitions_do_not_overlap(sized: PlayerPage, name: str) -> None:
    play(sized, name)
    count = sized.playing.count
    for _ in places(sized):
        parts = (sized.playing.ring, count.cue_label, count.repetition_label)
        boxes = [
            one.rect().translated(one.mapTo(count, QPoint(0, 0)))
            for one in parts
            if one.isVisible()
        ]
        for above, below in pairwise(boxes):
            assert above.bottom() < below.top()
        assert boxes[-1].bottom() <= count.height()


@pytest.mark.parametrize("size", [(900, 600)], indirect=True)
@pytest.mark.parametrize("percent", [200])
def test_what_comes_next_gives_way_and_stands_whole_in_its_tooltip(
    sized: PlayerPage,
) -> None:
    play(sized, "stretches")
    while not (label := sized.playing.controls.next_label).toolTip():
        sized.act(Action.SKIP_STEP)
        settle(2)
    assert label.text().endswith("…")
    assert label.toolTip() == "Next: standing quad stretch"
    assert label.accessibleName() == "Next: standing quad stretch"


@pytest.mark.parametrize("percent", PERCENTS)
def test_icons_grow_with_the_text_and_are_never_small(
    sized: PlayerPage, percent: int
) -> None:
    play(sized, "stretches")
    for one in sized.playing.findChildren(PlayerButton):
        assert one.iconSize().width() >= 28 * (percent / 100) ** 0.5 - 1
    assert sized.playing.controls.easier_button.iconSize().width() >= 28


@pytest.mark.parametrize(
    ("size", "percent", "has_word", "has_keys"),
    [
        ((900, 600), 100, True, True),
        ((900, 600), 200, False, False),
        ((1280, 800), 100, True, True),
        ((1280, 800), 200, True, False),
        ((1920, 1080), 200, True, True),
    ],
    indirect=["size"],
)
def test_words_stand_wherever_there_is_room_for_them(
    sized: PlayerPage, has_word: bool, has_keys: bool
) -> None:
    play(sized, "stretches")
    easier = sized.playing.controls.easier_button
    assert easier.text().endswith("Easier") is has_word
    assert says(sized.playing, "Space pause · → next · ← back") is has_keys


@pytest.mark.parametrize(
    ("dose", "reason"),
    [
        (SETS, "Only one leg has its turn here"),
        (Dose("bridge", 5), "Both legs work at once here"),
    ],
    ids=["one leg", "both"],
)
def test_a_button_that_cannot_switch_legs_says_why(
    player: PlayerPage, dose: Dose, reason: str
) -> None:
    player.prepare(SessionPlan(Routine("made", "Made", (dose,)), Slot.OTHER, ""))
    player.begin()
    settle()
    switch = button(player, "Switch legs (S)")
    assert not switch.isEnabled()
    assert switch.toolTip() == switch.accessibleDescription() == reason


def test_a_ride_has_no_legs_to_switch(player: PlayerPage) -> None:
    play(player, "ride")
    names = [one.accessibleName() for one in player.findChildren(PlayerButton)]
    shown = [
        one.accessibleName()
        for one in player.findChildren(PlayerButton)
        if one.isVisible()
    ]
    assert set(names) - set(shown) == {"Switch legs (S)"}


def test_the_easiest_way_is_said_to_be_the_easiest(
    player: PlayerPage, clock: FakeClock
) -> None:
    play(player, "stretches")
    easier = player.playing.controls.easier_button
    assert easier.toolTip() == "Easier version (E)"
    while easier.isEnabled():
        player.act(Action.EASIER)
        Playing(player, clock).goes_on(0.5)
    assert easier.toolTip() == "This is the easiest way"
    assert easier.accessibleDescription() == "This is the easiest way"
