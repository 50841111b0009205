import runpy
from pathlib import Path

from tests.figure.moments import ALL_NAMES

SCRIPT = Path(__file__).parents[2] / "packaging" / "export_figures.py"


def test_each_picture_is_exported_for_both_legs() -> None:
    files = runpy.run_path(str(SCRIPT))["svg_files"](dark=False)
    names = {f"{name}{leg}.svg" for name in ALL_NAMES for leg in ("", "-left")}
    assert set(files) == names
    assert "<title" in files["quad_standing.svg"]
    assert "Quad standing" in files["quad_standing.svg"]
    assert "facing left" in files["quad_standing-left.svg"]


def test_the_files_for_a_dark_background_have_other_colours() -> None:
    svg_files = runpy.run_path(str(SCRIPT))["svg_files"]
    assert svg_files(dark=True)["bridge.svg"] != svg_files(dark=False)["bridge.svg"]
