import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

ALLOWED_AT_THE_TOP = {
    ".ci",
    ".github",
    ".gitattributes",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "assets",
    "benchmarks",
    "docs",
    "packaging",
    "pyproject.toml",
    "rls_coach",
    "tests",
}

LINT_IMPORTS = """
import sys
from importlinter.cli import lint_imports_command
lint_imports_command(["--no-cache"])
"""


def test_every_room_imports_only_the_rooms_it_may() -> None:
    checked = subprocess.run(
        [sys.executable, "-c", LINT_IMPORTS],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_nothing_unknown_lies_at_the_top_of_the_repository() -> None:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("only a git checkout knows what belongs to it")
    tracked = subprocess.run(
        [git, "-c", "safe.directory=*", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    names = {path.split("/")[0] for path in tracked.stdout.split("\0") if path}
    assert names <= ALLOWED_AT_THE_TOP


def test_no_tests_folder_is_a_package() -> None:
    assert not list((ROOT / "tests").rglob("__init__.py"))
