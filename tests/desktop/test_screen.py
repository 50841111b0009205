import sys
from pathlib import Path

import pytest

from rls_coach.desktop.screen import has_screen

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere there is always a screen"
)


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_nothing_set_is_no_screen() -> None:
    assert not has_screen()


def test_a_platform_is_taken_at_its_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert has_screen()


@pytest.mark.parametrize("is_there", [True, False])
def test_wayland_is_a_screen_where_its_socket_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, is_there: bool
) -> None:
    if is_there:
        (tmp_path / "wayland-0").touch()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert has_screen() is is_there


def test_elsewhere_there_is_always_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert has_screen()


def test_a_display_far_away_is_taken_at_its_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DISPLAY", "localhost:10.0")
    assert has_screen()


@pytest.mark.parametrize("display", ["", ":9876", "unix:9876", ":9876.0", ":x"])
def test_a_local_display_that_does_not_answer_is_no_screen(
    monkeypatch: pytest.MonkeyPatch, display: str
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    assert not has_screen()


def test_a_local_display_with_a_socket_is_a_screen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "X7").touch()
    monkeypatch.setattr("rls_coach.desktop.screen._X_SOCKETS", tmp_path)
    for display in (":7", "unix:7", ":7.0"):
        monkeypatch.setenv("DISPLAY", display)
        assert has_screen()
