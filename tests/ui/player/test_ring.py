"""The type in the ring is as large as SCREENS.md wants it, and stays in the ring."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from rls_coach.core.history import Slot
from rls_coach.core.routine import Dose, Routine
from rls_coach.core.session import Action
from rls_coach.core.settings import ThemeChoice
from rls_coach.ui.player.player_page import PlayerPage
from rls_coach.ui.player.playing_sizes import sizes_of
from rls_coach.ui.player.ring import Ring
from rls_coach.ui.player.ring_text import LeastType, RingWords, Row
from rls_coach.ui.session_plan import SessionPlan
from rls_coach.ui.theme import Theme
from tests.ui.fakes import LIBRARY, FakeClock
from tests.ui.hands import settle
from tests.ui.player.conftest import Playing

SIZES = [(900, 600), (1280, 800), (1920, 1080)]
PERCENTS = [100, 200]
FREE = ("cycling", "warm_bath")


def box_of(row: Row) -> QRectF:
    """Return where a line is painted, around the middle of the ring."""
    metrics = QFontMetricsF(row.font)
    box = metrics.tightBoundingRect(row.text)
    width = metrics.horizontalAdvance(row.text)
    return box.translated(-width / 2, row.baseline_px)


def assert_is_readable(rows: tuple[Row, ...], ring: Ring, least: LeastType) -> None:
    radius_px = min(ring.width(), ring.height()) * (0.5 - 0.027 - 0.07)
    boxes = [box_of(row) for row in rows]
    for row, box in zip(rows, boxes, strict=True):
        is_number = row.part == "number"
        least_px = least.number_px if is_number else int(least.word_px)
        assert row.font.pixelSize() >= least_px, row.text
        for corner in (box.topLeft(), box.topRight(), box.bottomLeft()):
            assert corner.x() ** 2 + corner.y() ** 2 <= radius_px**2, row.text
    for above, below in pairwise(boxes):
        assert above.bottom() < below.top()


@pytest.mark.parametrize("percent", PERCENTS)
@pytest.mark.parametrize("size", SIZES)
def test_every_word_of_a_session_is_as_large_as_the_small_texts(
    player: PlayerPage, theme: Theme, size: tuple[int, int], percent: int
) -> None:
    theme.apply(ThemeChoice.LIGHT, percent)
    player.resize(*size)
    player.begin()
    settle()
    sizes = sizes_of(player.size(), percent / 100)
    least = LeastType(size[1] / 7, sizes.small_px)
    ring, seen = player.playing.ring, set()
    while player.session is not None and not player.session.is_over:
        settle(1)
        rows = ring.rows
        seen.add(" ".join(row.text for row in rows if row.part == "word"))
        assert_is_readable(rows, ring, least)
        player.act(Action.SKIP_STEP)
    assert {"SWITCH LEGS", "GET READY", "HOLD", "ROCK FORWARD"} <= seen


@pytest.mark.parametrize("exercise_id", FREE)
@pytest.mark.parametrize("percent", PERCENTS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("passed_s", [200.0, 750.0])
def test_a_long_count_is_a_seventh_of_the_height_as_well(
    player: PlayerPage,
    clock: FakeClock,
    theme: Theme,
    size: tuple[int, int],
    percent: int,
    exercise_id: str,
    passed_s: float,
) -> None:
    theme.apply(ThemeChoice.LIGHT, percent)
    player.resize(*size)
    dose = Dose(exercise_id, 1, minutes=15)
    player.prepare(SessionPlan(Routine("made", "Made", (dose,)), Slot.OTHER, ""))
    player.begin()
    Playing(player, clock).goes_on(passed_s)
    settle()
    sizes = sizes_of(player.size(), percent / 100)
    rows = player.playing.ring.rows
    assert [row.part for row in rows] == ["word", "number", "goal"]
    least = LeastType(size[1] / 7, sizes.small_px)
    assert_is_readable(rows, player.playing.ring, least)


@pytest.fixture
def ring(qtbot: QtBot, theme: Theme) -> Ring:
    ring = Ring(theme)
    qtbot.addWidget(ring)
    ring.resize(300, 300)
    ring.set_least(LeastType(88, 22))
    return ring


def show(ring: Ring, words: RingWords) -> tuple[Row, ...]:
    ring.show_step(words, 5, 10, is_hold=True)
    return ring.rows


def test_word_digits_and_goal_stand_close_together(ring: Ring) -> None:
    boxes = [box_of(row) for row in show(ring, RingWords("Soak", "3:10", "of 10:00"))]
    for above, below in pairwise(boxes):
        assert 0 < below.top() - above.bottom() <= boxes[1].height() / 2


def test_a_long_word_takes_two_lines(ring: Ring) -> None:
    ring.resize(220, 220)
    rows = show(ring, RingWords("Switch legs", "4"))
    assert [row.text for row in rows] == ["SWITCH", "LEGS", "4"]


def test_the_type_keeps_its_size_from_one_second_to_the_next(ring: Ring) -> None:
    sizes = {
        tuple(
            row.font.pixelSize() for row in show(ring, RingWords("Hold", str(number)))
        )
        for number in range(1, 10)
    }
    assert len(sizes) == 1


def test_even_an_own_word_without_end_stays_in_the_ring(ring: Ring) -> None:
    word = "Wadenmuskeldehnungsübung langsam"
    assert_is_readable(show(ring, RingWords(word, "12")), ring, LeastType(1, 1))


@pytest.mark.parametrize("percent", PERCENTS)
def test_the_words_of_every_exercise_fit_where_the_window_is_smallest(
    ring: Ring, theme: Theme, percent: int
) -> None:
    theme.apply(ThemeChoice.LIGHT, percent)
    sizes = sizes_of(QSize(900, 600), percent / 100)
    edge = sizes.least_ring_px
    ring.resize(edge, edge)
    ring.set_least(LeastType(sizes.count_px, sizes.small_px))
    for exercise in LIBRARY.values():
        for move in exercise.moves:
            rows = show(ring, RingWords(move.word, "9"))
            assert_is_readable(rows, ring, LeastType(600 / 7, sizes.small_px))
