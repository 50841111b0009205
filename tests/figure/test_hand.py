from PySide6.QtCore import QPointF

from rls_coach.figure.hand import FIST_CREASE, STEPS, hand_lines, hand_outline


def test_a_closed_hand_is_thicker_than_a_flat_one() -> None:
    thickness = [
        hand_outline(step / STEPS).controlPointRect().height()
        for step in range(STEPS + 1)
    ]
    assert hand_outline(1).contains(QPointF(11, -4))
    assert not hand_outline(0).contains(QPointF(11, -4))
    assert len(set(thickness)) == STEPS + 1


def test_a_hand_has_no_hole_while_it_closes() -> None:
    for step in range(STEPS + 1):
        outline = hand_outline(step / STEPS)
        assert all(outline.contains(QPointF(x, 0.5)) for x in range(-1, 13))


def test_the_lines_of_a_fist_are_within_it() -> None:
    fist = hand_outline(1)
    assert fist.contains(FIST_CREASE)


def test_a_hand_is_built_once() -> None:
    assert hand_outline(0.5) is hand_outline(0.51)


def test_a_pressed_hand_is_thin_and_rests_as_deep_as_it_may() -> None:
    pressed, flat = (hand_outline(grip).boundingRect() for grip in (-1, 0))
    fingers = hand_outline(-1).contains(QPointF(8, 4))
    assert not fingers
    assert pressed.height() < flat.height() - 2
    assert -4.0 < pressed.top() < -3.0


def test_a_hand_has_no_hole_while_it_is_pressed_flat() -> None:
    for step in range(STEPS + 1):
        outline = hand_outline(-step / STEPS)
        assert all(outline.contains(QPointF(x, -0.5)) for x in range(-1, 12))


def test_an_open_hand_shows_four_fingers_and_a_thumb() -> None:
    hand = hand_outline(0)
    for y in (2.8, 0.8, -1.0, -2.7):
        assert hand.contains(QPointF(12.0, y))
    for y in (1.9, -0.1, -2.0):
        assert not hand.contains(QPointF(12.9, y))
    assert hand.contains(QPointF(7.5, 6.5))


def test_the_lines_between_fingers_are_drawn_on_an_open_or_a_closed_hand_only() -> None:
    lines = hand_lines(0)
    assert lines is not None
    assert hand_outline(0).contains(lines)
    assert hand_lines(1) is FIST_CREASE
    assert hand_lines(0.5) is None
    assert hand_lines(-1) is None
