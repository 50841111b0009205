import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENT_FILES = [
    ROOT / "packaging" / "requirements.txt",
    ROOT / "packaging" / "requirements-dev.txt",
]
RUN, DEV = REQUIREMENT_FILES


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def names(requirements: list[str]) -> set[str]:
    found = (re.match(r"[A-Za-z0-9._-]+", requirement) for requirement in requirements)
    return {normal(match[0]) for match in found if match}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def entries(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def pins(path: Path) -> dict[str, str]:
    pinned = {}
    for entry in entries(path):
        match = re.match(r"([a-z0-9-]+)==([0-9.]+)\s", entry)
        assert match, f"not pinned: {entry[:60]}"
        pinned[match[1]] = match[2]
    return pinned


@pytest.mark.parametrize("path", REQUIREMENT_FILES, ids=lambda path: path.name)
def test_every_pin_carries_its_hashes(path: Path) -> None:
    for entry in entries(path):
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry), entry[:60]


@pytest.mark.parametrize("path", REQUIREMENT_FILES, ids=lambda path: path.name)
def test_no_requirements_file_names_a_place_to_download_from(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"http|file:|index-url|find-links|trusted-host", text)


@pytest.mark.parametrize("path", REQUIREMENT_FILES, ids=lambda path: path.name)
def test_the_pinned_qt_is_whole_and_a_good_one(path: Path) -> None:
    parts = ("pyside6", "pyside6-addons", "pyside6-essentials", "shiboken6")
    versions = {pins(path)[part] for part in parts}
    assert len(versions) == 1
    assert versions != {"6.12.0"}


def test_everything_the_app_needs_is_pinned() -> None:
    assert names(project()["project"]["dependencies"]) <= pins(RUN).keys()


def test_everything_a_developer_needs_is_pinned() -> None:
    wanted = names(project()["dependency-groups"]["dev"])
    assert wanted <= pins(DEV).keys()


def test_running_needs_no_developer_tool_but_the_installer() -> None:
    tools = names(project()["dependency-groups"]["dev"])
    assert pins(RUN).keys() & tools == {"hatchling"}


def test_both_files_pin_the_same_versions() -> None:
    assert pins(RUN).items() <= pins(DEV).items()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    [path] = folder.glob("*.whl")
    return path


def test_the_wheel_holds_every_asset(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    assets = [path for path in (ROOT / "assets").rglob("*") if path.is_file()]
    expected = {f"rls_coach/{path.relative_to(ROOT).as_posix()}" for path in assets}
    assert "rls_coach/assets/sounds/hold.wav" in expected
    assert expected <= held


def test_the_wheel_holds_the_exercises_and_routines(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    content = (ROOT / "rls_coach").rglob("*.toml")
    expected = {path.relative_to(ROOT).as_posix() for path in content}
    assert "rls_coach/content/index.toml" in expected
    assert expected <= held


def test_the_wheel_holds_neither_tests_nor_tools(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    [about] = tops - {"rls_coach"}
    assert about.endswith(".dist-info")


def test_an_installed_wheel_finds_its_sounds(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    find = "from rls_coach.resources import asset; print(asset('sounds', 'hold.wav'))"
    # -S keeps the checkout's own editable install out of reach.
    found = subprocess.run(
        [sys.executable, "-S", "-c", find],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    assert Path(found.stdout.strip()).is_relative_to(tmp_path)
